#pragma once

#include "model/topology/topology.h"

namespace failwright {

inline constexpr int maxRetries = 100;

/// What the caller of a link does with requests that fail. The design's numbers do not depend on it, load under failure does; the
/// file keeps it in two keys of the link, `retries` and `circuit_breaker`.
struct Retrying {
    int retries = 0;              ///< how often it asks again; 0 to `maxRetries`
    bool circuitBreaker = false;  ///< it gives up asking again while what it calls is overloaded
    friend bool operator==(const Retrying&, const Retrying&) = default;
};

[[nodiscard]] Retrying retryingOf(const Link& link);
void setRetrying(Link& link, const Retrying& retrying);

}  // namespace failwright
