#include "app/cli/commands.h"
#include "app/cli/streams.h"
#include "app/cli/window.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <array>
#include <clocale>
#include <filesystem>
#include <iostream>

using namespace failwright::cli;

namespace {

Exit openWindow(const std::string& file) {
    if (file.empty()) return becomeWindow({}, Display::screen);
    std::error_code none;
    if (!std::filesystem::exists(file, none)) {
        return complain("'" + file + "' is neither a command nor a file; 'failwright --help' lists the commands");
    }
    return becomeWindow({"--", file}, Display::screen);
}

int run(int argc, char** argv) {
    CLI::App app{
        "Designs systems that fail well: the exact availability of a cloud topology.\n"
        "Without a command it opens the window.",
        "failwright"};
    app.set_version_flag("--version", "failwright " FAILWRIGHT_VERSION);
    app.require_subcommand(0, 1);
    std::string file;
    app.add_option("FILE", file, "the topology to open in the window");
    const std::array commands{addAnalyze(app), addTimeline(app), addSimulate(app), addCheck(app), addAdvise(app), addDiff(app), addMark(app),
                              addReport(app), addRender(app), addConvert(app), addSolve(app)};
    app.footer("'-' is standard input or output. Exit status: 0 done, 1 an objective or check failed, 2 bad usage or bad input.");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, std::cout, std::cerr) == 0 ? 0 : static_cast<int>(Exit::badInput);
    }
    for (const Command& command : commands)
        if (command.options->parsed()) return static_cast<int>(command.run());
    return static_cast<int>(openWindow(file));
}

}  // namespace

int main(int argc, char** argv) {
    std::setlocale(LC_CTYPE, "C.UTF-8");  // what wcwidth() goes by
    return run(argc, argv);
}
