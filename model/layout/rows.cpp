#include "model/layout/plan.h"

#include <algorithm>
#include <array>
#include <map>

namespace failwright::layout {
namespace {

using Graph = std::vector<std::vector<int>>;

/// Depth of a kind in a design as people draw it.
int usualTier(NodeKind kind) {
    switch (kind) {
        case NodeKind::client:
            return 0;
        case NodeKind::dns:
            return 1;
        case NodeKind::cdn:
            return 2;
        case NodeKind::gateway:
        case NodeKind::loadBalancer:
            return 3;
        case NodeKind::app:
            return 4;
        default:
            return 5;
    }
}

/// What a client asks on the way (its name service, then its delivery network) comes before what it calls then.
void addWayIn(const Topology& topology, const std::vector<int>& service, const std::vector<std::pair<int, int>>& links,
              Graph& calls) {
    std::map<int, std::vector<std::size_t>> calledBy;
    for (const auto& [from, to] : links)
        if (topology.nodes[static_cast<std::size_t>(from)].kind == NodeKind::client)
            calledBy[from].push_back(static_cast<std::size_t>(to));
    for (const auto& [client, targets] : calledBy) {
        for (const std::size_t before : targets) {
            const int tier = usualTier(topology.nodes[before].kind);
            if (tier != 1 && tier != 2) continue;
            for (const std::size_t after : targets)
                if (usualTier(topology.nodes[after].kind) > tier && service[after] != service[before])
                    calls[static_cast<std::size_t>(service[before])].push_back(service[after]);
        }
    }
}

/// Calls between services. Clients are left out: what they call stands in the first rows anyway.
Graph callsBetween(const Topology& topology, const std::vector<int>& service, int services,
                   const std::vector<std::pair<int, int>>& links) {
    Graph calls(static_cast<std::size_t>(services));
    for (const auto& [from, to] : links) {
        const auto u = static_cast<std::size_t>(from), v = static_cast<std::size_t>(to);
        const bool client = topology.nodes[u].kind == NodeKind::client || topology.nodes[v].kind == NodeKind::client;
        if (!client && service[u] != service[v]) calls[static_cast<std::size_t>(service[u])].push_back(service[v]);
    }
    addWayIn(topology, service, links, calls);
    for (auto& targets : calls) {
        std::sort(targets.begin(), targets.end());
        targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    }
    return calls;
}

/// Services so that calls lead forward, but for those that close a circle: depth first in reverse postorder.
std::vector<int> callOrder(const Graph& calls, const std::vector<int>& roots) {
    std::vector<std::size_t> next(calls.size(), 0);
    std::vector<bool> seen(calls.size(), false);
    std::vector<int> postorder;
    std::vector<int> path;
    for (const int root : roots) {
        if (seen[static_cast<std::size_t>(root)]) continue;
        seen[static_cast<std::size_t>(root)] = true;
        path.push_back(root);
        while (!path.empty()) {
            const auto at = static_cast<std::size_t>(path.back());
            if (next[at] == calls[at].size()) {
                postorder.push_back(path.back());
                path.pop_back();
                continue;
            }
            const int target = calls[at][next[at]++];
            if (seen[static_cast<std::size_t>(target)]) continue;
            seen[static_cast<std::size_t>(target)] = true;
            path.push_back(target);
        }
    }
    std::reverse(postorder.begin(), postorder.end());
    return postorder;
}

/// Where a walk starts: what clients call, then what nobody calls, then the rest.
std::vector<int> walkRoots(const Topology& topology, const std::vector<int>& service, const Graph& calls,
                           const std::vector<std::pair<int, int>>& links) {
    std::vector<int> roots;
    for (const auto& [from, to] : links)
        if (topology.nodes[static_cast<std::size_t>(from)].kind == NodeKind::client)
            roots.push_back(service[static_cast<std::size_t>(to)]);
    std::vector<bool> called(calls.size(), false);
    for (const auto& targets : calls)
        for (const int target : targets) called[static_cast<std::size_t>(target)] = true;
    for (std::size_t s = 0; s < calls.size(); ++s)
        if (!called[s]) roots.push_back(static_cast<int>(s));
    for (std::size_t s = 0; s < calls.size(); ++s) roots.push_back(static_cast<int>(s));
    return roots;
}

struct Standing {
    std::vector<NodeKind> kind;  ///< of each service's first node
    std::vector<bool> linked;    ///< some request link meets it
    std::vector<bool> called;    ///< some request link ends in it
};

Standing standingOf(const Topology& topology, const std::vector<int>& service, int services,
                    const std::vector<std::pair<int, int>>& links) {
    const auto count = static_cast<std::size_t>(services);
    Standing standing{std::vector<NodeKind>(count, NodeKind::client), std::vector<bool>(count, false),
                      std::vector<bool>(count, false)};
    for (std::size_t n = topology.nodes.size(); n-- > 0;)
        standing.kind[static_cast<std::size_t>(service[n])] = topology.nodes[n].kind;
    for (const auto& [from, to] : links) {
        const auto u = static_cast<std::size_t>(service[static_cast<std::size_t>(from)]);
        const auto v = static_cast<std::size_t>(service[static_cast<std::size_t>(to)]);
        standing.linked[u] = standing.linked[v] = true;
        if (u != v) standing.called[v] = true;
    }
    return standing;
}

/// Callers that nobody calls stand right above what they call, not at the top.
void lowerSources(const Graph& calls, const Standing& standing, std::vector<int>& depth) {
    for (std::size_t s = 0; s < calls.size(); ++s) {
        if (standing.called[s] || calls[s].empty()) continue;
        int lowest = depth[static_cast<std::size_t>(calls[s].front())];
        for (const int target : calls[s]) lowest = std::min(lowest, depth[static_cast<std::size_t>(target)]);
        depth[s] = std::max(depth[s], lowest - 1);
    }
}

/// Services without links go where their kind stands already, else below the kinds that usually come before it.
void placeUnlinked(const Standing& standing, std::vector<int>& depth, int first) {
    std::map<NodeKind, int> ofKind;
    std::array<int, 6> lowestOfTier;
    lowestOfTier.fill(first - 1);
    const auto enter = [&](std::size_t s) {
        ofKind.try_emplace(standing.kind[s], depth[s]);
        int& lowest = lowestOfTier[static_cast<std::size_t>(usualTier(standing.kind[s]))];
        lowest = std::max(lowest, depth[s]);
    };
    std::vector<std::size_t> unlinked;
    for (std::size_t s = 0; s < depth.size(); ++s)
        if (standing.linked[s])
            enter(s);
        else
            unlinked.push_back(s);
    std::stable_sort(unlinked.begin(), unlinked.end(),
                     [&](std::size_t a, std::size_t b) { return usualTier(standing.kind[a]) < usualTier(standing.kind[b]); });
    for (const std::size_t s : unlinked) {
        const int tier = usualTier(standing.kind[s]);
        if (const auto same = ofKind.find(standing.kind[s]); same != ofKind.end()) {
            depth[s] = same->second;
        } else if (lowestOfTier[static_cast<std::size_t>(tier)] >= first) {
            depth[s] = lowestOfTier[static_cast<std::size_t>(tier)];
        } else {
            depth[s] = *std::max_element(lowestOfTier.begin(), lowestOfTier.begin() + tier + 1) + 1;
        }
        enter(s);
    }
}

void closeGaps(std::vector<int>& row) {
    if (row.empty()) return;
    std::vector<int> number(static_cast<std::size_t>(*std::max_element(row.begin(), row.end())) + 1, 0);
    for (const int r : row) number[static_cast<std::size_t>(r)] = 1;
    int next = 0;
    for (int& n : number) n = n == 1 ? next++ : -1;
    for (int& r : row) r = number[static_cast<std::size_t>(r)];
}

}  // namespace

std::vector<int> rowsOf(const Topology& topology, const std::vector<int>& service, int services,
                        const std::vector<std::pair<int, int>>& links) {
    const auto isClient = [](const Node& node) { return node.kind == NodeKind::client; };
    const int first = std::any_of(topology.nodes.begin(), topology.nodes.end(), isClient) ? 1 : 0;
    const Graph calls = callsBetween(topology, service, services, links);
    const std::vector<int> order = callOrder(calls, walkRoots(topology, service, calls, links));
    std::vector<int> place(calls.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i) place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);

    std::vector<int> depth(calls.size(), first);
    for (const int s : order) {
        const auto at = static_cast<std::size_t>(s);
        for (const int target : calls[at]) {
            const auto to = static_cast<std::size_t>(target);
            if (place[to] > place[at]) depth[to] = std::max(depth[to], depth[at] + 1);
        }
    }
    const Standing standing = standingOf(topology, service, services, links);
    lowerSources(calls, standing, depth);
    placeUnlinked(standing, depth, first);

    std::vector<int> row(topology.nodes.size(), 0);
    for (std::size_t n = 0; n < row.size(); ++n)
        if (!isClient(topology.nodes[n])) row[n] = depth[static_cast<std::size_t>(service[n])];
    closeGaps(row);
    return row;
}

}  // namespace failwright::layout
