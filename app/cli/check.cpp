#include "app/cli/figures.h"
#include "app/cli/page.h"
#include "app/cli/streams.h"
#include "app/cli/subject.h"
#include "app/cli/words.h"

#include <algorithm>
#include <memory>

namespace failwright::cli {
namespace {

bool fails(const Finding& finding) {
    return finding.severity == Severity::error && finding.stands() && !isMissedObjective(finding.rule);
}

std::string complaint(const Verdict& verdict) {
    const std::string name = nameOf(verdict.goal);
    switch (verdict.goal) {
        case Goal::slo:
        case Goal::sla:
            return "expected availability " + availabilityWithin(*verdict.actual, verdict.atBest.value_or(*verdict.actual)) +
                   (verdict.open() ? " may miss the " : " misses the ") + name + " of " + availability(verdict.limit);
        case Goal::rto:
            return "recovers in " + duration(*verdict.actual) + ", which misses the RTO of " + duration(verdict.limit);
        case Goal::rpo:
            return "loses " + dataLoss(*verdict.actual) + ", which misses the RPO of " + duration(verdict.limit);
    }
    return {};
}

Row rowOf(const Finding& finding) {
    const std::string reason = finding.accepted ? " (" + *finding.accepted + ")" : "";
    return {standing(finding), {finding.elements.empty() ? "" : finding.elements.front()}, {sentence(finding) + reason}};
}

/// A row for each missed objective and for each finding that is not one of those.
std::vector<Row> rowsOf(const Subject& subject) {
    std::vector<Row> rows;
    for (const Verdict& verdict : subject.verdicts)
        if (verdict.missed()) rows.push_back({{"error", Tone::bad}, {verdict.element}, {complaint(verdict)}});
    for (const Finding& finding : subject.findings)
        if (!isMissedObjective(finding.rule)) rows.push_back(rowOf(finding));
    return rows;
}

Exit checkFile(const std::string& file) {
    const auto topology = readDesign(file);
    if (!topology) return Exit::badInput;
    AnalysisOptions how;
    how.listedCutSets = 0;
    how.maxOrder = 1;
    const auto results = resultsOf(*topology, how);
    if (!results) return complain(file + ": too large for an exact analysis");
    const Subject subject = subjectOf(*topology, results->analysis, results->failures);
    const bool failed = std::ranges::any_of(subject.verdicts, &Verdict::missed) || std::ranges::any_of(subject.findings, fails);
    Page page{standardOutput()};
    page.line({failed ? Cell{"✗ does not pass", Tone::bad} : Cell{"✓ passes", Tone::good}});
    page.table(rowsOf(subject));
    return print(page.text(), failed ? Exit::failed : Exit::done);
}

}  // namespace

Command addCheck(CLI::App& app) {
    auto file = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("check", "Fail where an objective is missed or a finding is an error");
    command->add_option("FILE", *file, "the topology")->required();
    return {command, [file] { return checkFile(*file); }};
}

}  // namespace failwright::cli
