#include "model/simulation/traffic.h"

#include <algorithm>

namespace failwright {
namespace {

/// Callers before those whom they call, as far as there is no circle.
std::vector<Index> callersFirst(const CompiledTopology& topology) {
    const Journey& core = topology.core;
    std::vector<Index> order;
    for (std::size_t unit = core.partsOf.size(); unit-- > 0;)
        for (const Index part : core.partsOf[unit])
            if (part < core.nodeCount) order.push_back(part);
    for (Index node = 0; node < core.nodeCount; ++node)
        if (core.unitOf[node] == noIndex) order.push_back(node);
    return order;
}

class Flow {
public:
    explicit Flow(const Simulation& simulation)
        : m_simulation(simulation), m_topology(simulation.topology()), m_state(simulation.state()), m_inflow(m_topology.resolved.nodes.size(), 0) {}

    std::vector<Stream> run() {
        double weight = 0;
        for (const ResolvedClient& client : m_topology.resolved.clients) weight += client.linked ? client.weight : 0;
        if (weight <= 0) return {};
        for (const ResolvedClient& client : m_topology.resolved.clients)
            if (client.linked) m_inflow[client.node] = client.weight / weight;
        for (const Index node : callersFirst(m_topology)) {
            if (m_inflow[node] <= 0 || !m_state.up(node)) continue;
            for (Index g = m_topology.resolved.firstGroup[node]; g < m_topology.resolved.firstGroup[node + 1]; ++g) call(g);
        }
        return std::move(m_streams);
    }

private:
    void call(Index group) {
        const Group& it = m_topology.resolved.groups[group];
        if (it.sameService || !m_topology.endpoint(it.service)) spread(group);
        else follow(group);
    }

    void spread(Index group) {
        const auto targets = m_topology.resolved.groupLinkTargets[group];
        const auto links = m_topology.resolved.groupLinks[group];
        const Group& it = m_topology.resolved.groups[group];
        const bool forgets = m_state.parting.parted() && m_state.parting.forgotten[it.service] != 0;
        const auto stays = [&](Index node) { return m_state.outOfRotation[node] == 0 && (!forgets || m_state.parting.reaches(it.node, node)); };
        const bool open = std::ranges::none_of(targets, stays);
        const auto count = double(std::ranges::count_if(targets, [&](Index node) { return open || stays(node); }));
        const Index caller = it.node;
        for (std::size_t i = 0; i < targets.size(); ++i)
            if (open || stays(targets[i])) send({links[i], caller, targets[i], m_inflow[caller] / count, m_simulation.shares().of(targets[i])});
    }

    /// To the current primary, over the link that leads there, else beside the links.
    void follow(Index group) {
        const Group& it = m_topology.resolved.groups[group];
        const auto targets = m_topology.resolved.groupLinkTargets[group];
        const auto links = m_topology.resolved.groupLinks[group];
        const bool parted = m_state.parting.parted();
        const Index reached = parted ? answeringMember(m_topology, m_state, it.node, it.service) : m_state.primary[it.service];
        const Index to = reached != noIndex ? reached : m_state.primary[it.service] != noIndex ? m_state.primary[it.service] : targets.front();
        const auto drawn = std::ranges::find(targets, to);
        const Index link = drawn == targets.end() ? noIndex : links[std::size_t(drawn - targets.begin())];
        const bool cut = m_state.brokenLinks[group] == links.size();
        const bool served = parted ? reached != noIndex : !cut && m_state.endpoint[it.service] == Endpoint::standing && m_state.hasQuorum(m_topology, it.service);
        send({link, it.node, to, m_inflow[it.node], served ? m_simulation.shares().of(to) : 0});
    }

    /// Nobody sees what the virtual client sends.
    void send(Stream stream) {
        const bool cut = stream.link != noIndex && m_state.linkDown[stream.link] != 0;
        if (cut) stream.answered = 0;
        else m_inflow[stream.to] += stream.sent;
        const bool drawn = !m_topology.resolved.virtualClient || stream.from + 1 < m_inflow.size();
        if (drawn) m_streams.push_back(stream);
    }

    const Simulation& m_simulation;
    const CompiledTopology& m_topology;
    const SystemState& m_state;
    std::vector<double> m_inflow;
    std::vector<Stream> m_streams;
};

}  // namespace

std::vector<Stream> trafficAt(const Simulation& simulation) { return Flow(simulation).run(); }

}  // namespace failwright
