#include "app/cli/page.h"
#include "app/cli/streams.h"
#include "app/cli/words.h"
#include "model/analysis/analyze.h"
#include "model/review/findings.h"

#include <algorithm>
#include <memory>

namespace failwright::cli {
namespace {

bool isError(const Finding& finding) {
    return finding.severity == Severity::error;
}

/// The SLA has no finding of its own where it is missed: it is held against the design here.
bool missesSla(const Topology& topology, const Analysis& analysis) {
    return topology.objectives && topology.objectives->sla && analysis.unavailability &&
           *analysis.unavailability > 1 - *topology.objectives->sla;
}

Exit checkFile(const std::string& file) {
    const auto topology = readDesign(file);
    if (!topology) return Exit::badInput;
    AnalysisOptions how;
    how.listedCutSets = 0;
    how.maxOrder = 1;
    const auto analysis = analyze(*topology, how);
    if (!analysis) return complain(file + ": too large for an exact analysis");

    const std::vector<Finding> found = findings(*topology, *analysis);
    const bool sla = missesSla(*topology, *analysis);
    std::vector<Row> rows;
    if (sla) rows.push_back({{"error", Tone::bad}, {""}, {"the availability misses the SLA"}});
    for (const Finding& finding : found) {
        const std::string element = finding.elements.empty() ? "" : finding.elements.front();
        rows.push_back({{std::string{word(finding.severity)}, isError(finding) ? Tone::bad : Tone::warning},
                        {element},
                        {sentence(finding)}});
    }
    const bool failed = sla || std::any_of(found.begin(), found.end(), isError);
    Page page{standardOutput()};
    page.line({failed ? Cell{"✗ does not pass", Tone::bad} : Cell{"✓ passes", Tone::good}});
    page.table(std::move(rows));
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
