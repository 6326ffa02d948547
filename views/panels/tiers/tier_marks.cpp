#include "views/panels/tiers/tier_marks.h"

namespace failwright {

LoadPicture loadPicture(const TierStanding* standing, int tier) {
    LoadPicture picture;
    if (standing == nullptr) return picture;
    const Topology& topology = standing->model->topology;
    const auto idOfNode = [&](Index node) { return QString::fromStdString(topology.nodes[node].id.value); };
    for (const ServiceLoad& service : standing->services)
        for (const Index node : standing->model->compiled.resolved.members[service.service])
            if (standing->state.up(node)) picture.loads.push_back({idOfNode(node), service.utilisation, service.carriesOneLoss()});
    if (tier < 0 || std::size_t(tier) >= topology.tiers.size()) return picture;
    const std::vector<std::uint8_t> needed = standing->model->load.neededNodes(Index(tier));
    picture.needed.emplace();
    for (Index node = 0; node < topology.nodes.size(); ++node)
        if (needed[node] != 0) picture.needed->insert(idOfNode(node));
    return picture;
}

}  // namespace failwright
