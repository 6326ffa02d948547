#include "model/io/export/result_tables.h"

#include "model/io/export/csv_table.h"

#include <array>
#include <cmath>

namespace failwright {
namespace {

using exporting::CsvTable;

std::string_view nameOf(ElementKind kind) {
    constexpr std::array<std::string_view, 4> names{"domain", "node", "link", "common-cause"};
    return names[static_cast<std::size_t>(kind)];
}

/// Infinite is what a spreadsheet has no number for.
CsvTable& addNumber(CsvTable& table, double value) {
    return std::isfinite(value) ? table.add(value) : table.add(std::string_view("inf"));
}

std::optional<double> up(const std::optional<double>& unavailability) {
    return unavailability ? std::optional(1 - *unavailability) : std::nullopt;
}

void writeClients(const Analysis& analysis, CsvTable& table) {
    table.head({"client", "weight", "availability", "unavailability"});
    for (const ClientResult& one : analysis.clients) table.add(one.id).add(one.weight).add(up(one.unavailability)).add(one.unavailability).end();
}

void writeJourneys(const Analysis& analysis, CsvTable& table) {
    table.head({"journey", "availability", "unavailability"});
    for (const JourneyResult& one : analysis.journeys) table.add(one.id).add(up(one.unavailability)).add(one.unavailability).end();
}

void writeTierResults(const Analysis& analysis, CsvTable& table) {
    table.head({"tier", "probability"});
    for (const TierResult& one : analysis.tiers) table.add(one.id).add(one.probability).end();
}

void writeElements(const Analysis& analysis, CsvTable& table) {
    table.head({"element", "kind", "unavailability", "mttr_h", "failures_per_year", "birnbaum", "fussell_vesely", "raw", "rrw", "downtime_year_s"});
    for (std::size_t i = 0; i < analysis.elements.size(); ++i) {
        const Element& one = analysis.elements[i];
        const Importance& importance = analysis.importance[i];
        table.add(one.id).add(nameOf(one.kind)).add(one.unavailability).add(one.mttrHours).add(one.failuresPerYear).add(importance.birnbaum);
        table.add(importance.criticality).add(importance.achievementWorth).add(importance.reductionWorth).add(importance.downtimeSecondsPerYear).end();
    }
}

void writeSpofs(const Analysis& analysis, CsvTable& table) {
    table.head({"spof", "kind", "blast_radius"});
    for (const SinglePointOfFailure& one : analysis.spofs) {
        const Element& element = analysis.elements[one.element];
        table.add(element.id).add(nameOf(element.kind)).add(one.blastRadius).end();
    }
}

void writeCutSets(const Analysis& analysis, CsvTable& table) {
    table.head({"cut_set", "order", "probability"});
    for (const CutSet& one : analysis.cutSets.sets) {
        std::string names;
        for (const ElementIndex e : one.elements) names += (names.empty() ? "" : " ") + analysis.elements[e].id;
        table.add(names).add(double(one.order)).add(one.probability).end();
    }
}

void writeFailures(const FailureTable& failures, CsvTable& table) {
    table.head({"fails", "kind", "recovers", "rto_s", "rpo_s", "lost_request_s", "per_year", "outage_s", "downtime_year_s"});
    for (const FailureRow& one : failures) {
        table.add(one.id).add(nameOf(one.kind)).add(std::string_view(one.recovers() ? "true" : "false")).add(one.recoverySeconds);
        addNumber(table, one.dataLossSeconds).add(one.lostRequestSeconds).add(one.failuresPerYear);
        addNumber(table, one.outageSeconds).add(one.downtimeSecondsPerYear).end();
    }
}

void writeFindings(const std::vector<Finding>& findings, CsvTable& table) {
    table.head({"finding", "severity", "elements", "accepted"});
    for (const Finding& one : findings) {
        std::string names;
        for (const std::string& id : one.elements) names += (names.empty() ? "" : " ") + id;
        table.add(word(one.rule)).add(word(one.severity)).add(names).add(one.accepted ? std::string_view(*one.accepted) : std::string_view()).end();
    }
}

}  // namespace

std::string resultTables(const Analysis& analysis, const FailureTable& failures, const std::vector<Finding>& findings) {
    std::string text;
    CsvTable table(text);
    const auto block = [&](bool any, auto write) {
        if (!any) return;
        if (!text.empty()) text += "\r\n";
        write();
    };
    block(!analysis.clients.empty(), [&] { writeClients(analysis, table); });
    block(!analysis.journeys.empty(), [&] { writeJourneys(analysis, table); });
    block(!analysis.tiers.empty(), [&] { writeTierResults(analysis, table); });
    block(!analysis.elements.empty(), [&] { writeElements(analysis, table); });
    block(!analysis.spofs.empty(), [&] { writeSpofs(analysis, table); });
    block(!analysis.cutSets.sets.empty(), [&] { writeCutSets(analysis, table); });
    block(!failures.empty(), [&] { writeFailures(failures, table); });
    block(!findings.empty(), [&] { writeFindings(findings, table); });
    return text;
}

}  // namespace failwright
