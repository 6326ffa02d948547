#include "views/panels/inspector/membership.h"

#include "model/layout/layout.h"

#include <algorithm>
#include <set>

namespace failwright {
namespace {

std::optional<DomainId> orNone(const DomainId& id) {
    return id.value.empty() ? std::nullopt : std::optional(id);
}

bool contains(const std::vector<NodeId>& ids, const NodeId& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool isReferredTo(const Topology& topology, const ServiceId& service) {
    const auto names = [&](const std::vector<ServiceId>& all) { return std::find(all.begin(), all.end(), service) != all.end(); };
    return std::any_of(topology.features.begin(), topology.features.end(), [&](const Feature& feature) {
        return names(feature.requiredServices) || names(feature.toleratedServices);
    });
}

}  // namespace

Edits editsToPlace(const Topology& topology, const std::vector<NodeId>& ids, const DomainId& domain) {
    Topology moved = topology;
    bool placedBefore = false;
    for (Node& node : moved.nodes)
        if (contains(ids, node.id)) {
            node.domain = orNone(domain);
            placedBefore = placedBefore || node.position;
            node.position.reset();
        }
    if (placedBefore) moved = placed(std::move(moved));

    Edits edits;
    for (std::size_t i = 0; i < topology.domains.size(); ++i)
        if (moved.domains[i] != topology.domains[i]) edits.push_back(Replace<Domain>{moved.domains[i]});
    for (std::size_t i = 0; i < topology.nodes.size(); ++i)
        if (moved.nodes[i] != topology.nodes[i]) edits.push_back(Replace<Node>{moved.nodes[i]});
    return edits;
}

Edits editsToJoin(const Topology& topology, const std::vector<NodeId>& ids, const ServiceId& service) {
    Edits edits;
    std::set<ServiceId> left;
    bool founded = service.value.empty() || find(topology.services, service) != nullptr;
    for (const Node& node : topology.nodes) {
        if (!contains(ids, node.id)) continue;
        if (!founded) {
            Service fresh;
            fresh.id = service;
            fresh.kind = node.kind;
            edits.push_back(Insert<Service>{topology.services.size(), std::move(fresh)});
            founded = true;
        }
        left.insert(serviceOf(node));
        Node member = node;
        member.service = service.value.empty() ? std::nullopt : std::optional(service);
        edits.push_back(Replace<Node>{std::move(member)});
    }
    for (const ServiceId& old : left) {
        const bool stillHasMembers = std::any_of(topology.nodes.begin(), topology.nodes.end(), [&](const Node& node) {
            return serviceOf(node) == old && !contains(ids, node.id);
        });
        if (old != service && !stillHasMembers && find(topology.services, old) != nullptr && !isReferredTo(topology, old))
            edits.push_back(Erase<Service>{old});
    }
    return edits;
}

}  // namespace failwright
