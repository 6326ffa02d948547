#include "model/layout/placement_edits.h"

#include "model/layout/layout.h"

namespace failwright {

Edits withPlaces(const Topology& topology, Edits edits) {
    Topology changed = topology;
    if (!applyEdits(changed, edits)) return edits;
    const Topology fitted = placed(changed);
    for (std::size_t i = 0; i < changed.domains.size(); ++i)
        if (changed.domains[i] != fitted.domains[i]) edits.push_back(Replace<Domain>{fitted.domains[i]});
    for (std::size_t i = 0; i < changed.nodes.size(); ++i)
        if (changed.nodes[i] != fitted.nodes[i]) edits.push_back(Replace<Node>{fitted.nodes[i]});
    return edits;
}

}  // namespace failwright
