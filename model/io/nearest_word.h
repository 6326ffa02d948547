#pragma once

#include <span>
#include <string>
#include <string_view>

namespace failwright {

/// The word that takes the fewest changes of single letters (case aside) to get from `text`; the first of several.
[[nodiscard]] std::string_view nearestWord(std::span<const std::string_view> words, std::string_view text);

/// "\"database\" or another of client, dns, …".
[[nodiscard]] std::string expectedWords(std::span<const std::string_view> words, std::string_view text);

}  // namespace failwright
