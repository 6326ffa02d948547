#include "model/topology/id.h"

#include <algorithm>

namespace failwright {
namespace {

constexpr std::size_t maxLength = 128;

constexpr bool belongsInId(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_-.:/>").find(c) != std::string_view::npos;
}

}  // namespace

bool isValidId(std::string_view text) {
    return !text.empty() && text.size() <= maxLength && std::all_of(text.begin(), text.end(), belongsInId);
}

}  // namespace failwright
