#include "model/topology/id.h"

#include <algorithm>
#include <array>

namespace failwright {
namespace {

constexpr std::size_t maxLength = 128;

constexpr auto alphabet = [] {
    std::array<bool, 256> belongs{};
    for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:/>"))
        belongs[static_cast<unsigned char>(c)] = true;
    return belongs;
}();

}  // namespace

bool isValidId(std::string_view text) {
    return !text.empty() && text.size() <= maxLength &&
           std::all_of(text.begin(), text.end(), [](char c) { return alphabet[static_cast<unsigned char>(c)]; });
}

}  // namespace failwright
