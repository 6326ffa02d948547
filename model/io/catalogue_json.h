#pragma once

#include "model/catalogue/catalogue.h"
#include "model/topology/error.h"

#include <filesystem>
#include <string_view>

namespace failwright {

/// The catalogue that `text` describes, or everything that is wrong with it: besides what the schema says, ids that are taken,
/// sources that are not there, and availabilities above 1.
[[nodiscard]] tl::expected<Catalogue, Errors> readCatalogue(std::string_view text);

/// `readCatalogue` of a file. Errors: `cannotRead`, `tooLarge` and those of reading.
[[nodiscard]] tl::expected<Catalogue, Errors> loadCatalogue(const std::filesystem::path& path);

}  // namespace failwright
