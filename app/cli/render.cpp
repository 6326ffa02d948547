#include "app/cli/arguments.h"
#include "app/cli/streams.h"
#include "app/cli/window.h"
#include "model/simulation/compiled_topology.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <memory>

namespace failwright::cli {
namespace {

struct Options {
    std::string file;
    std::string out;
    std::vector<std::string> fail;
    std::vector<double> moments{0};
};

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ",") + word;
    return all;
}

bool canDraw(const std::string& out) {
    const std::string extension = std::filesystem::path(out).extension().string();
    for (const char* known : {".svg", ".png", ".pdf"})
        if (extension == known) return true;
    return false;
}

constexpr std::size_t mostMoments = 24;

std::string checkMoment(const std::string& text) {
    double value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= 1e9 ? "" : "found '" + text + "', expected seconds from 0 to 1e9";
}

/// A failure at some moments.
Exit renderFilmstrip(const Options& options, const Topology& topology) {
    if (std::filesystem::path(options.out).extension() != ".png") return complain("a failure is drawn as a picture: the name must end in .png");
    if (options.moments.size() > mostMoments) return complain("--at: found " + std::to_string(options.moments.size()) + " moments, expected at most " + std::to_string(mostMoments));
    const CompiledTopology compiled = compile(topology);
    const auto unknown = std::ranges::find_if(options.fail, [&](const std::string& id) { return !findElement(topology, compiled.resolved, id); });
    if (unknown != options.fail.end()) return complain(options.file + ": nothing that can fail is called '" + *unknown + "'");
    std::vector<std::string> moments;
    for (const double moment : options.moments) moments.push_back(std::to_string(moment));
    return haveDrawn(options.file, topology, {"--render", "--fail", joined(options.fail), "--at", joined(moments), "-o", options.out});
}

Exit render(const Options& options) {
    if (!canDraw(options.out)) return complain("cannot draw '" + options.out + "': its name must end in .svg, .png or .pdf");
    const auto topology = readDesign(options.file);
    if (!topology) return Exit::badInput;
    if (!options.fail.empty()) return renderFilmstrip(options, *topology);
    return haveDrawn(options.file, *topology, {"--render", "-o", options.out});
}

}  // namespace

Command addRender(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("render", "Draw a topology as SVG, PNG or PDF");
    command->add_option("FILE", options->file, "the topology")->required();
    command->add_option("-o,--output", options->out, "the picture; its name ends in .svg, .png or .pdf")->required();
    CLI::Option* fail = addIds(*command, "--fail", options->fail, "draw the failure of these instead, as it is played, with its timeline (.png)");
    addNumbers(*command, "--at", options->moments, CLI::Validator(checkMoment, ""), "its moments, in seconds after the failure")
        ->needs(fail)
        ->type_name("S,...");
    return {command, [options] { return render(*options); }};
}

}  // namespace failwright::cli
