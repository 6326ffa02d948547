#include "model/report/report.h"

#include "model/analysis/analyze.h"
#include "model/layout/layout.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace failwright {
namespace {

constexpr std::size_t largeDesign = 200;  ///< nodes; beyond, cut sets of order 1 and 2 only
constexpr std::size_t listedCutSets = 200;

std::optional<DomainKind> domainKindOf(const Topology& topology, const FailureRow& row) {
    const Domain* domain = row.kind == ElementKind::domain ? find(topology.domains, DomainId{row.id}) : nullptr;
    return domain != nullptr ? std::optional(domain->kind) : std::nullopt;
}

auto costOf(const FailureRow& row) { return std::tie(row.downtimeSecondsPerYear, row.outageLostSeconds, row.outageSeconds); }

/// Of the failures of this kind, or of those that recover, the dearest; nullptr where none costs anything.
const FailureRow* dearest(const Report& report, std::optional<DomainKind> kind, bool recovering) {
    const FailureRow* worst = nullptr;
    for (const FailureRow& row : report.failures) {
        if (row.kind != (kind ? ElementKind::domain : ElementKind::node) || domainKindOf(report.topology, row) != kind) continue;
        if (recovering && !row.recovers()) continue;
        if (row.outageLostSeconds > 0 && (worst == nullptr || costOf(row) > costOf(*worst))) worst = &row;
    }
    return worst;
}

void playWorst(Report& report) {
    for (const auto& kind : {std::optional<DomainKind>{}, std::optional(DomainKind::zone), std::optional(DomainKind::region)}) {
        const FailureRow* worst = dearest(report, kind, false);
        if (worst == nullptr) continue;
        report.worst.push_back({*worst, kind, false, playFailures(report.topology, {worst->id})});
        if (worst->recovers()) continue;
        if (const FailureRow* failover = dearest(report, kind, true)) report.worst.push_back({*failover, kind, true, playFailures(report.topology, {failover->id})});
    }
}

void review(Report& report) {
    if (report.analysis.unavailability) report.causes = expectedDowntime(report.topology, report.failures, *report.analysis.unavailability);
    const std::optional<Range> expected = expectedUnavailability(report.topology, report.analysis, report.failures);
    report.verdicts = judge(report.topology, expected, report.failures);
    report.findings = findings(report.topology, report.analysis, expected, report.failures);
    report.budget = errorBudget(report.topology.objectives.value_or(Objectives{}));
    if (report.budget) report.spendings = spendings(*report.budget, report.failures);
}

}  // namespace

ReportSections allReportSections() {
    ReportSections all;
    for (std::size_t i = 0; i < wordsOf<ReportSection>().size(); ++i) all.insert(static_cast<ReportSection>(i));
    return all;
}

std::optional<ReportSections> reportSectionsOf(std::string_view words) {
    ReportSections sections;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(','), words.size());
        const auto section = fromWord<ReportSection>(words.substr(0, end));
        if (!section) return std::nullopt;
        sections.insert(*section);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    if (sections.empty()) return std::nullopt;
    return sections;
}

std::optional<double> Report::unavailability() const {
    return causes ? std::optional(causes->unavailability()) : std::nullopt;
}

Result<Report> makeReport(const Topology& topology, const ReportOptions& options, std::stop_token stop) {
    Report report;
    report.sections = options.sections;
    report.topology = placed(topology);
    auto analysis = analyze(topology, {.maxOrder = topology.nodes.size() > largeDesign ? 2 : 0, .listedCutSets = listedCutSets}, stop);
    if (!analysis) return tl::unexpected(analysis.error());
    report.analysis = std::move(*analysis);
    auto failures = failureTable(topology, stop);
    if (!failures) return tl::unexpected(failures.error());
    report.failures = std::move(*failures);
    review(report);
    if (report.has(ReportSection::failures)) playWorst(report);
    if (report.has(ReportSection::advice)) {
        auto advice = advise(topology, {.most = options.advice}, stop);
        if (!advice) return tl::unexpected(advice.error());
        report.advice = std::move(*advice);
    }
    if (options.years > 0 && report.has(ReportSection::simulation)) {
        auto simulated = simulate(topology, {.years = options.years, .seed = options.seed}, stop);
        if (!simulated) return tl::unexpected(simulated.error());
        report.simulated = std::move(*simulated);
    }
    return report;
}

std::vector<std::size_t> worstFirst(const FailureTable& failures) {
    std::vector<std::size_t> order(failures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t i) { return !(failures[i].outageLostSeconds > 0 || failures[i].dataLossSeconds > 0); });
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return costOf(failures[a]) > costOf(failures[b]); });
    return order;
}

}  // namespace failwright
