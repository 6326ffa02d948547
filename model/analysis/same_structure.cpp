#include "model/analysis/same_structure.h"

#include "model/topology/reliability.h"

#include <algorithm>
#include <tuple>

namespace failwright {
namespace {

auto structureOf(const Domain& domain) { return std::tie(domain.id, domain.kind, domain.parent); }

auto structureOf(const Service& service) {
    return std::tuple(std::cref(service.id), service.kind, service.redundancy, service.needed, service.quorum, hasCommonCause(service));
}

auto structureOf(const Node& node) {
    return std::tie(node.id, node.kind, node.service, node.domain, node.role, node.instances, node.needed, node.weight);
}

auto structureOf(const Link& link) {
    return std::tuple(std::cref(link.id), std::cref(link.from), std::cref(link.to), link.kind, link.required, isElement(link));
}

auto structureOf(const Feature& feature) { return std::tie(feature.id, feature.requiredServices, feature.toleratedServices); }

auto structureOf(const Tier& tier) { return std::tie(tier.id, tier.features); }

template <class T>
bool areAlike(const std::vector<T>& a, const std::vector<T>& b) {
    return std::ranges::equal(a, b, [](const T& one, const T& other) { return structureOf(one) == structureOf(other); });
}

}  // namespace

bool haveSameStructure(const Topology& a, const Topology& b) {
    return areAlike(a.domains, b.domains) && areAlike(a.services, b.services) && areAlike(a.nodes, b.nodes) &&
           areAlike(a.links, b.links) && areAlike(a.features, b.features) && areAlike(a.tiers, b.tiers);
}

}  // namespace failwright
