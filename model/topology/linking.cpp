#include "model/topology/claims.h"
#include "model/topology/gestures.h"

#include <algorithm>

namespace failwright {
namespace {

std::string linkId(const Topology& topology, const NodeId& from, const NodeId& to) {
    const std::string first = from.value + ">" + to.value;
    const Lookup lookup(topology);
    std::string id = first;
    for (int number = 2; lookup.hasElement(id); ++number) id = first + ":" + std::to_string(number);
    return isValidId(id) && !id.starts_with(commonCausePrefix) ? id : freshId(topology, "link");
}

}  // namespace

Result<void> canLink(const Topology& topology, const NodeId& from, const NodeId& to, LinkKind kind) {
    const Node* target = find(topology.nodes, to);
    if (find(topology.nodes, from) == nullptr) return failure(ErrorCode::notFound, from.value, from.value, "the id of a node");
    if (target == nullptr) return failure(ErrorCode::notFound, to.value, to.value, "the id of a node");
    if (from == to) return failure(ErrorCode::illegal, to.value, to.value, "another node than the one that the link starts from");
    if (target->kind == NodeKind::client) return failure(ErrorCode::illegal, to.value, to.value, "a node that is no client");
    for (const Link& link : topology.links)
        if (link.from == from && link.to == to && kindOf(link) == kind)
            return failure(ErrorCode::duplicateId, link.id.value, link.id.value, "two nodes without such a link");
    return {};
}

Result<Edit> editToLink(const Topology& topology, const NodeId& from, const NodeId& to, LinkKind kind) {
    if (auto allowed = canLink(topology, from, to, kind); !allowed) return tl::make_unexpected(allowed.error());
    Link link;
    link.id = LinkId{linkId(topology, from, to)};
    link.from = from;
    link.to = to;
    if (kind != LinkKind::request) link.kind = kind;
    return Insert<Link>{topology.links.size(), std::move(link)};
}

Result<Edit> editToReconnect(const Topology& topology, const LinkId& id, const NodeId& from, const NodeId& to) {
    const Link* link = find(topology.links, id);
    if (link == nullptr) return failure(ErrorCode::notFound, id.value, id.value, "the id of a link");
    Link changed = *link;
    const bool same = changed.from == from && changed.to == to;
    if (auto allowed = canLink(topology, from, to, kindOf(changed)); !same && !allowed) return tl::make_unexpected(allowed.error());
    changed.from = from;
    changed.to = to;
    return Replace<Link>{std::move(changed)};
}

}  // namespace failwright
