#pragma once

#include "app/cli/commands.h"
#include "model/topology/topology.h"

#include <string>
#include <vector>

namespace failwright::cli {

enum class Display { screen, none };

/// Becomes the window's program with these arguments. Returns, having complained, only where that cannot be.
[[nodiscard]] Exit becomeWindow(const std::vector<std::string>& arguments, Display display);

/// Becomes the window's program to draw `topology`, which is in the file at `path` or was read from standard input.
[[nodiscard]] Exit haveDrawn(const std::string& path, const Topology& topology, std::vector<std::string> arguments);

}  // namespace failwright::cli
