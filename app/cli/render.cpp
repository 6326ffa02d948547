#include "app/cli/streams.h"
#include "app/cli/window.h"
#include "model/io/topology_json.h"

#include <sys/mman.h>
#include <unistd.h>
#include <array>
#include <filesystem>
#include <memory>

namespace failwright::cli {
namespace {

struct Options {
    std::string file;
    std::string out;
};

/// Puts `text` where standard input was, to be read from its beginning.
bool replaceStandardInput(std::string_view text) {
    const int memory = ::memfd_create("design", 0);
    if (memory < 0) return false;
    while (!text.empty()) {
        const ssize_t written = ::write(memory, text.data(), text.size());
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::lseek(memory, 0, SEEK_SET) == 0 && ::dup2(memory, STDIN_FILENO) >= 0;
}

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
    if (options.file != standardStream) return becomeWindow({"--render", options.file, "-o", options.out}, Display::none);
    if (!replaceStandardInput(writeTopology(*topology))) return complain("cannot hand over standard input");
    return becomeWindow({"--render", "/dev/stdin", "-o", options.out}, Display::none);
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
