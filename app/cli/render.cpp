#include "app/cli/streams.h"
#include "app/cli/window.h"

#include <filesystem>
#include <memory>

namespace failwright::cli {
namespace {

struct Options {
    std::string file;
    std::string out;
};

bool canDraw(const std::string& out) {
    const std::string extension = std::filesystem::path(out).extension().string();
    for (const char* known : {".svg", ".png", ".pdf"})
        if (extension == known) return true;
    return false;
}

Exit render(const Options& options) {
    if (!canDraw(options.out)) return complain("cannot draw '" + options.out + "': its name must end in .svg, .png or .pdf");
    const auto topology = readDesign(options.file);
    if (!topology) return Exit::badInput;
    return haveDrawn(options.file, *topology, {"--render", "-o", options.out});
}

}  // namespace

Command addRender(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("render", "Draw a topology as SVG, PNG or PDF");
    command->add_option("FILE", options->file, "the topology")->required();
    command->add_option("-o,--output", options->out, "the picture; its name ends in .svg, .png or .pdf")->required();
    return {command, [options] { return render(*options); }};
}

}  // namespace failwright::cli
