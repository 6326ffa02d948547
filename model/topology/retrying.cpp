#include "model/topology/retrying.h"

#include <algorithm>
#include <charconv>

namespace failwright {
namespace {

constexpr std::string_view retriesKey = "retries";
constexpr std::string_view breakerKey = "circuit_breaker";

std::string_view valueOf(const Link& link, std::string_view key) {
    const auto found = std::ranges::find(link.extras, key, &Extras::value_type::first);
    return found == link.extras.end() ? std::string_view{} : std::string_view{found->second};
}

/// Sets a key; an empty value takes it away.
void setValue(Link& link, std::string_view key, std::string value) {
    const auto found = std::ranges::find(link.extras, key, &Extras::value_type::first);
    if (value.empty()) {
        if (found != link.extras.end()) link.extras.erase(found);
    } else if (found != link.extras.end()) {
        found->second = std::move(value);
    } else {
        link.extras.emplace_back(std::string(key), std::move(value));
    }
}

}  // namespace

Retrying retryingOf(const Link& link) {
    Retrying retrying;
    const std::string_view retries = valueOf(link, retriesKey);
    int count = 0;
    if (std::from_chars(retries.data(), retries.data() + retries.size(), count).ec == std::errc{}) retrying.retries = std::clamp(count, 0, maxRetries);
    retrying.circuitBreaker = valueOf(link, breakerKey) == "true";
    return retrying;
}

void setRetrying(Link& link, const Retrying& retrying) {
    setValue(link, retriesKey, retrying.retries > 0 ? std::to_string(std::min(retrying.retries, maxRetries)) : std::string());
    setValue(link, breakerKey, retrying.circuitBreaker ? "true" : std::string());
}

}  // namespace failwright
