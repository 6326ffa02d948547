#include "model/analysis/analyze.h"
#include "app/cli/analysis_page.h"
#include "app/cli/streams.h"
#include "model/io/analysis_json.h"

#include <CLI/Validators.hpp>
#include <memory>

namespace failwright::cli {
namespace {

constexpr std::size_t cutSetsOnAPage = 12;

struct Options {
    std::string file;
    bool json = false;
    std::optional<std::size_t> cutSets;
    int maxOrder = 0;
};

Exit analyzeFile(const Options& options) {
    const auto topology = readDesign(options.file);
    if (!topology) return Exit::badInput;
    AnalysisOptions how;
    how.maxOrder = options.maxOrder;
    how.listedCutSets = options.cutSets.value_or(options.json ? how.listedCutSets : cutSetsOnAPage);
    const auto analysis = analyze(*topology, how);
    if (!analysis) return complain(options.file + ": too large for an exact analysis");
    // Nothing asks it to stop, so there is a table.
    if (options.json) return print(writeAnalysis(*topology, *analysis, *failureTable(*topology)));
    return print(analysisPage(*topology, *analysis, findings(*topology, *analysis), how.listedCutSets, standardOutput()));
}

}  // namespace

Command addAnalyze(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("analyze", "Compute the exact availability and what threatens it");
    command->add_option("FILE", options->file, "the topology")->required();
    command->add_flag("--json", options->json, "print one JSON object with every number");
    command->add_option("--cut-sets", options->cutSets, "list at most N minimal cut sets")
        ->check(CLI::NonNegativeNumber)
        ->type_name("N");
    command->add_option("--max-order", options->maxOrder, "leave out minimal cut sets of an order above K")
        ->check(CLI::PositiveNumber)
        ->type_name("K");
    return {command, [options] { return analyzeFile(*options); }};
}

}  // namespace failwright::cli
