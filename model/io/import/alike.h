#pragma once

#include "model/topology/kinds.h"

#include <string>
#include <vector>

namespace failwright::import {

/// What a drawing says of a server that may stand in for others.
struct Server {
    std::string key;
    std::string label;
    NodeKind kind = NodeKind::app;
    std::string domain;                ///< key; may be empty
    std::vector<std::string> callers;  ///< keys, sorted, each once
    bool balanced = false;             ///< load balancers alone call it
};

/// Keys of servers that seem to stand in for one another, two or more in each set, in the order of `servers`: of one kind, with the
/// same callers, none of which they are themselves, and called alike but for a number or letter at the end: "web-01" and "web-02".
/// What is called "Service 1" and "Service 2" must lie in different domains for that, and letters count for machines and behind load
/// balancers.
[[nodiscard]] std::vector<std::vector<std::string>> alike(const std::vector<Server>& servers);

}  // namespace failwright::import
