#pragma once

#include "app/cli/commands.h"
#include "model/topology/error.h"
#include "model/topology/topology.h"

#include <optional>
#include <string>
#include <string_view>

namespace failwright::cli {

/// The name that stands for standard input or output.
inline constexpr std::string_view standardStream = "-";

/// The topology in the file at `path`; where there is none, standard error says everything that is wrong with it.
[[nodiscard]] std::optional<Topology> readDesign(const std::string& path);

/// All of the file at `path`. Errors: `cannotRead`, `tooLarge` past `limit` bytes.
[[nodiscard]] Result<std::string> readText(const std::string& path, std::size_t limit);

/// Writes all of `text` to standard output and returns `status`, or complains.
[[nodiscard]] Exit print(std::string_view text, Exit status = Exit::done);

/// Says one thing on standard error.
Exit complain(std::string_view message);
/// Says what is wrong with the file at `path`, a line each: "FILE:LINE:COLUMN: POINTER: found X, expected Y".
Exit complain(const std::string& path, const Errors& errors);

}  // namespace failwright::cli
