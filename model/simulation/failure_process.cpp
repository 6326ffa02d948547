#include "model/simulation/failure_process.h"

#include <algorithm>

namespace failwright {
namespace {

/// Marks the nodes and groups that the clients of journeys rest on.
class Foundations {
public:
    explicit Foundations(const Resolved& resolved) : m_resolved(resolved), m_nodes(resolved.nodes.size(), 0), m_groups(resolved.groups.size(), 0) {}

    void add(const Journey& journey) {
        std::vector<Index> open;
        std::vector<std::uint8_t> seen(m_nodes.size(), 0);
        const auto reach = [&](Index node) {
            if (seen[node] != 0) return;
            seen[node] = m_nodes[node] = 1;
            open.push_back(node);
        };
        for (const ResolvedClient& client : m_resolved.clients)
            if (client.linked) reach(client.node);
        while (!open.empty()) {
            const Index node = open.back();
            open.pop_back();
            for (const Index group : journey.groups[node]) {
                m_groups[group] = 1;
                const Index answer = journey.answers.of(m_resolved, m_resolved.groups[group]);
                for (const Index behind : nodesBehind(m_resolved, journey.answers, answer)) reach(behind);
            }
        }
    }

    [[nodiscard]] bool holds(const CompiledTopology& compiled, ElementRef element) const {
        const auto any = [&](std::span<const Index> nodes) { return std::ranges::any_of(nodes, [&](Index n) { return m_nodes[n] != 0; }); };
        switch (element.kind) {
            case ElementKind::domain: return any(compiled.nodesIn[element.index]);
            case ElementKind::node: return m_nodes[element.index] != 0;
            case ElementKind::link: return compiled.groupOf[element.index] != noIndex && m_groups[compiled.groupOf[element.index]] != 0;
            case ElementKind::commonCause: return any(m_resolved.members[element.index]);
        }
        return false;
    }

private:
    const Resolved& m_resolved;
    std::vector<std::uint8_t> m_nodes;
    std::vector<std::uint8_t> m_groups;
};

}  // namespace

FailureProcess failureProcess(const Topology& topology, const CompiledTopology& compiled, std::span<const Journey> journeys) {
    Foundations foundations(compiled.resolved);
    foundations.add(compiled.core);
    for (const Journey& journey : journeys) foundations.add(journey);
    FailureProcess process;
    std::vector<double> rates;
    for (const ElementRef element : failingElements(topology, compiled.resolved)) {
        const EventFigures figures = figuresOf(topology, compiled.resolved, element);
        if (!(figures.unavailability > 0) || !foundations.holds(compiled, element)) continue;
        const double down = figures.mttrHours * 3600;
        const double up = down * std::max(0.0, 1 - figures.unavailability) / figures.unavailability;
        process.elements.push_back({element, figures.unavailability, up, down});
        rates.push_back(up > 0 ? 1 / up : 0);
        process.failuresPerSecond += rates.back();
    }
    process.next = AliasTable(rates);
    return process;
}

}  // namespace failwright
