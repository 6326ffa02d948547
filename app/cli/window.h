#pragma once

#include "app/cli/commands.h"

#include <string>
#include <vector>

namespace failwright::cli {

enum class Display { screen, none };

/// Becomes the window's program with these arguments. Returns, having complained, only where that cannot be.
[[nodiscard]] Exit becomeWindow(const std::vector<std::string>& arguments, Display display);

}  // namespace failwright::cli
