#pragma once

#include "model/topology/error.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace failwright {

/// All bytes of the file. Errors: `cannotRead`, `tooLarge` past `limit` bytes.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit);

/// Puts `bytes` into the file at `path`: all of them, or the old file stays as it was (written beside it, synced, renamed).
/// Permissions stay; a link is followed. Error: `cannotWrite`.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes);

}  // namespace failwright
