#include "views/canvas/playback/scene_state.h"

#include "views/canvas/canvas_scene.h"

#include <algorithm>

namespace failwright {
namespace {

QString qt(const std::string& id) { return QString::fromStdString(id); }

Path pathOf(const CanvasScene& scene, const Topology& topology, Index link) {
    const LinkItem* item = scene.link(qt(topology.links[link].id.value));
    return item != nullptr ? Path(item->route()) : Path();
}

CanvasScene::Ends endsOf(const Topology& topology, Index from, Index to) { return {qt(topology.nodes[from].id.value), qt(topology.nodes[to].id.value)}; }

std::size_t votersOf(const CompiledTopology& compiled, Index service) {
    return std::size_t(std::ranges::count_if(compiled.resolved.members[service],
                                             [&](Index node) { return !compiled.resolved.nodes[node].witness; }));
}

SceneState::Card cardOf(const Simulation& simulation, Index node) {
    const CompiledTopology& compiled = simulation.topology();
    const ResolvedNode& it = compiled.resolved.nodes[node];
    SceneState::Card card;
    card.client = it.client;
    card.known = it.reached || it.client || it.witness;
    card.failed = !simulation.state().up(node);
    card.share = simulation.shares().of(node);
    if (it.service == noIndex) return card;
    card.outOfRotation = simulation.state().outOfRotation[node] != 0;
    const SystemState& system = simulation.state();
    const bool stands = system.primary[it.service] == node && system.endpoint[it.service] == Endpoint::standing;
    card.rival = system.parting.isRival(node);
    card.divided = stands && std::ranges::any_of(system.parting.rivals, [&](Index rival) { return compiled.resolved.nodes[rival].service == it.service; });
    card.primary = (stands || card.rival) && votersOf(compiled, it.service) > 1;
    return card;
}

void addCards(const Simulation& simulation, const Topology& topology, const CanvasScene& scene, SceneState& state) {
    for (Index node = 0; node < topology.nodes.size(); ++node) {
        SceneState::Card card = cardOf(simulation, node);
        const NodeItem* item = scene.node(qt(topology.nodes[node].id.value));
        card.known &= item != nullptr;
        if (item != nullptr) card.rect = item->card();
        state.cards.push_back(card);
    }
}

/// The links that are used, and with them those that are not.
void addFlows(const Simulation& simulation, const Topology& topology, const CanvasScene& scene, SceneState& state) {
    std::vector<bool> used(topology.links.size(), false);
    const std::vector<Stream> streams = trafficAt(simulation);
    std::vector<CanvasScene::Ends> beside;
    for (const Stream& stream : streams) {
        if (stream.link == noIndex) beside.push_back(endsOf(topology, stream.from, stream.to));
    }
    std::vector<Route> routes = scene.routesBetween(beside);
    auto next = routes.begin();
    for (const Stream& stream : streams) {
        const bool drawn = stream.link != noIndex;
        Path path = drawn ? pathOf(scene, topology, stream.link) : Path(std::move(*next++));
        if (drawn) used[stream.link] = true;
        if (path.length() > 0) state.flows.push_back({std::move(path), stream.sent, stream.answered, drawn});
    }
    for (Index link = 0; link < topology.links.size(); ++link) {
        if (!isRequest(topology.links[link])) continue;
        Path path = used[link] ? Path() : pathOf(scene, topology, link);
        if (path.length() > 0) state.idleLinks.push_back(std::move(path));
    }
}

bool asks(const Topology& topology, Index link, Index node) { return isRequest(topology.links[link]) && topology.links[link].to == topology.nodes[node].id; }

std::optional<Index> indexOf(const Topology& topology, const NodeId& id) {
    const auto it = std::ranges::find(topology.nodes, id, &Node::id);
    return it == topology.nodes.end() ? std::nullopt : std::optional(Index(it - topology.nodes.begin()));
}

}  // namespace

SceneState sceneState(const Playback& playback, const Topology& topology, const CanvasScene& scene) {
    const Simulation& simulation = playback.state();
    SceneState state;
    addCards(simulation, topology, scene, state);
    for (Index d = 0; d < topology.domains.size(); ++d) {
        const DomainItem* item = scene.domain(qt(topology.domains[d].id.value));
        if (item != nullptr && simulation.isDown({ElementKind::domain, d})) state.failedDomains.push_back(item->field());
    }
    addFlows(simulation, topology, scene, state);
    for (Index link = 0; link < topology.links.size(); ++link) {
        if (simulation.state().linkDown[link] == 0) continue;
        const Path path = pathOf(scene, topology, link);
        if (path.length() > 0) state.cutLinks.push_back(path.at(path.length() / 2));
    }
    return state;
}

std::vector<Path> probePaths(const Playback& playback, const Topology& topology, const CanvasScene& scene, Index node, std::size_t most) {
    std::vector<Path> paths;
    for (const bool clients : {false, true}) {  // people see it where no program looks
        for (Index link = 0; link < topology.links.size() && paths.size() < most; ++link) {
            if (!asks(topology, link, node)) continue;
            const auto caller = indexOf(topology, topology.links[link].from);
            if (!caller || playback.state().topology().resolved.nodes[*caller].client != clients) continue;
            if (playback.state().state().up(*caller)) paths.push_back(pathOf(scene, topology, link));
        }
        if (!paths.empty()) break;
    }
    return paths;
}

std::vector<Path> callerPaths(const Playback& playback, const Topology& topology, const CanvasScene& scene, Index node, std::size_t most) {
    const Resolved& resolved = playback.state().topology().resolved;
    std::vector<Path> paths;
    std::vector<CanvasScene::Ends> beside;
    for (const Group& group : resolved.groups) {
        if (paths.size() + beside.size() == most) break;
        if (group.service != resolved.nodes[node].service || group.sameService || group.node >= topology.nodes.size()) continue;
        if (!playback.state().state().up(group.node)) continue;
        const auto link = std::ranges::find_if(topology.links, [&](const Link& one) {
            return isRequest(one) && one.from == topology.nodes[group.node].id && one.to == topology.nodes[node].id;
        });
        if (link == topology.links.end()) {
            beside.push_back(endsOf(topology, group.node, node));
        } else {
            paths.push_back(pathOf(scene, topology, Index(link - topology.links.begin())));
        }
    }
    for (Route& route : scene.routesBetween(beside)) paths.emplace_back(std::move(route));
    return paths;
}

}  // namespace failwright
