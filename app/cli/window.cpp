#include "app/cli/window.h"

#include "app/cli/streams.h"
#include "model/io/topology_json.h"

#include <sys/mman.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace failwright::cli {
namespace {

namespace fs = std::filesystem;

/// The window's program as installed, else as built; empty where there is none.
fs::path windowProgram() {
    std::error_code none;
    const fs::path here = fs::read_symlink("/proc/self/exe", none).parent_path();
    for (const char* place : {FAILWRIGHT_LIBEXEC_FROM_BIN "/failwright/failwright-window", "failwright-window"})
        if (fs::exists(here / place, none)) return (here / place).lexically_normal();
    return {};
}

bool hasDisplay() {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return true;
    }
    return false;
}

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

}  // namespace

Exit becomeWindow(const std::vector<std::string>& arguments, Display display) {
    const fs::path program = windowProgram();
    if (program.empty()) return complain("the window's program, failwright-window, is not installed");
    if (display == Display::screen && !hasDisplay()) return complain("there is no display to open a window on");
    if (display == Display::none) ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    std::vector<char*> pointers{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    ::execv(program.c_str(), pointers.data());
    return complain("cannot start " + program.string() + ": " + std::strerror(errno));
}

Exit haveDrawn(const std::string& path, const Topology& topology, std::vector<std::string> arguments) {
    const bool streamed = path == standardStream;
    if (streamed && !replaceStandardInput(writeTopology(topology))) return complain("cannot hand over standard input");
    arguments.insert(arguments.end(), {"--", streamed ? "/dev/stdin" : path});
    return becomeWindow(arguments, Display::none);
}

}  // namespace failwright::cli
