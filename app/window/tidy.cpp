#include "app/window/tidy.h"

#include "model/layout/layout.h"

namespace failwright {

Edits editsToTidy(const Topology& topology) {
    const Placement placement = layOut(topology);
    Edits edits;
    for (Domain domain : topology.domains)
        if (const auto place = placement.domains.find(domain.id);
            place != placement.domains.end() && domain.rect != place->second) {
            domain.rect = place->second;
            edits.push_back(Replace<Domain>{std::move(domain)});
        }
    for (Node node : topology.nodes)
        if (const auto place = placement.nodes.find(node.id); place != placement.nodes.end() && node.position != place->second) {
            node.position = place->second;
            edits.push_back(Replace<Node>{std::move(node)});
        }
    return edits;
}

}  // namespace failwright
