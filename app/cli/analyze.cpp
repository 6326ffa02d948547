#include "app/cli/analysis_page.h"
#include "app/cli/streams.h"
#include "app/cli/subject.h"
#include "model/io/analysis_json.h"
#include "model/io/export/result_tables.h"

#include <CLI/Validators.hpp>
#include <limits>
#include <memory>

namespace failwright::cli {
namespace {

struct Options {
    std::string file;
    bool json = false;
    bool csv = false;
    bool all = false;
    std::optional<std::size_t> cutSets;
    int maxOrder = 0;
};

constexpr std::size_t everything = std::numeric_limits<std::size_t>::max();

Exit analyzeFile(const Options& options) {
    const auto topology = readDesign(options.file);
    if (!topology) return Exit::badInput;
    AnalysisOptions how;
    how.maxOrder = options.maxOrder;
    PageLimits limits;
    if (options.all) limits = {how.listedCutSets, everything, everything};
    if (options.cutSets) limits.cutSets = *options.cutSets;
    how.listedCutSets = options.json || options.csv ? options.cutSets.value_or(how.listedCutSets) : limits.cutSets;
    const auto results = resultsOf(*topology, how);
    if (!results) return complain(options.file + ": too large for an exact analysis");
    const auto& [analysis, failures] = *results;
    if (options.json) return print(writeAnalysis(*topology, analysis, failures));
    const Subject subject = subjectOf(*topology, analysis, failures);
    if (options.csv) return print(resultTables(analysis, failures, subject.findings));
    return print(analysisPage(subject, limits, standardOutput()));
}

}  // namespace

Command addAnalyze(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("analyze", "Compute the exact availability and what threatens it");
    command->add_option("FILE", options->file, "the topology")->required();
    command->add_flag("--json", options->json, "print one JSON object with every number");
    command->add_flag("--csv", options->csv, "print every table for a spreadsheet (RFC 4180)")->excludes("--json");
    command->add_flag("--all", options->all, "list every element and failure, and far more cut sets")->excludes("--json");
    command->add_option("--cut-sets", options->cutSets, "list at most N minimal cut sets")
        ->check(CLI::Range(0, 1'000'000))
        ->type_name("N");
    command->add_option("--max-order", options->maxOrder, "leave out minimal cut sets of an order above K")
        ->check(CLI::Range(1, 60'000))
        ->type_name("K");
    return {command, [options] { return analyzeFile(*options); }};
}

}  // namespace failwright::cli
