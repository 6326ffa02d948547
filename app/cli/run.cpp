#include "app/cli/commands.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace failwright::cli {

int run(int argc, char** argv) {
    CLI::App app{"Designs systems that fail well: the exact availability of a cloud topology.", "failwright"};
    app.set_version_flag("--version", FAILWRIGHT_VERSION);
    CLI11_PARSE(app, argc, argv);
    return 0;
}

}  // namespace failwright::cli
