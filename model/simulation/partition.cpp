#include "model/simulation/partition.h"

#include "model/simulation/playback.h"

#include <algorithm>

namespace failwright {
namespace {

/// How long a partition that nothing ends is followed.
constexpr double withoutEnd = 3'600;
constexpr Index everySide = noIndex;

class PartitionPlayer {
public:
    PartitionPlayer(const Topology& topology, const CompiledTopology& compiled, PartitionRun& run)
        : m_topology(topology), m_compiled(compiled), m_run(run), m_sideOfDomain(topology.domains.size(), everySide) {
        for (Index side = 0; side < run.sides.size(); ++side)
            for (const DomainId& id : run.sides[side])
                for (Index d = 0; d < topology.domains.size(); ++d)
                    if (topology.domains[d].id == id) m_sideOfDomain[d] = side;
    }

    void play(const std::vector<StateChange>& changes) {
        m_changes.assign(m_run.sides.size(), changes);
        cutDomains();
        for (Index s = 0; s < m_compiled.resolved.services.size(); ++s) judge(s);
        for (std::vector<StateChange>& of : m_changes) m_run.views.push_back(view(of));
    }

private:
    [[nodiscard]] Index sideOf(Index node) const {
        for (Index d = m_compiled.resolved.nodes[node].domain; d != noIndex; d = m_compiled.resolved.domains[d].parent)
            if (m_sideOfDomain[d] != everySide) return m_sideOfDomain[d];
        return everySide;
    }

    void change(Index side, ElementRef element) {
        m_changes[side].push_back({m_run.from, element, true});
        m_changes[side].push_back({m_run.to, element, false});
    }

    /// Seen from one side, the others are gone.
    void cutDomains() {
        for (Index d = 0; d < m_sideOfDomain.size(); ++d)
            for (Index side = 0; side < m_changes.size(); ++side)
                if (m_sideOfDomain[d] != everySide && m_sideOfDomain[d] != side) change(side, {ElementKind::domain, d});
    }

    /// Members on each side; those outside of all sides are on each.
    [[nodiscard]] std::vector<Index> membersOn(Index service, bool witnesses) const {
        std::vector<Index> count(m_run.sides.size(), 0);
        for (const Index node : m_compiled.resolved.members[service]) {
            if (m_compiled.resolved.nodes[node].witness && !witnesses) continue;
            const Index at = sideOf(node);
            for (Index side = 0; side < count.size(); ++side) count[side] += at == everySide || at == side ? 1 : 0;
        }
        return count;
    }

    [[nodiscard]] std::size_t candidates(Index service) const {
        return static_cast<std::size_t>(std::ranges::count_if(m_compiled.resolved.members[service], [&](Index n) { return !m_compiled.resolved.nodes[n].witness; }));
    }

    [[nodiscard]] const Service* entryOf(Index service) const {
        const Index entry = m_compiled.resolved.services[service].entry;
        return entry == noIndex ? nullptr : &m_topology.services[entry];
    }

    [[nodiscard]] bool promises(Index service, Consistency consistency) const {
        const Service* entry = entryOf(service);
        return entry != nullptr && entry->consistency.has_value() && *entry->consistency == consistency;
    }

    void judge(Index service) {
        const std::vector<Index> able = membersOn(service, false);
        if (std::ranges::count_if(able, [](Index n) { return n > 0; }) < 2) return;
        switch (m_compiled.resolved.services[service].redundancy) {
            case Redundancy::quorum: judgeQuorum(service, able, m_compiled.resolved.services[service].quorum); break;
            case Redundancy::activePassive: judgePrimary(service, able); break;
            case Redundancy::activeActive: judgeActive(service, able); break;
        }
    }

    void judgeQuorum(Index service, const std::vector<Index>& able, Index quorum) {
        const std::vector<Index> voting = membersOn(service, true);
        for (Index side = 0; side < able.size(); ++side)
            if (able[side] > 0 && voting[side] < quorum) refuse(service, side);
    }

    void judgePrimary(Index service, const std::vector<Index>& able) {
        const Index home = sideOf(m_compiled.resolved.services[service].firstPrimary);
        if (home == everySide) return;
        if (promises(service, Consistency::ap)) {
            diverge(service, home);
            return;
        }
        const Service* entry = entryOf(service);
        const bool fenced = entry != nullptr && entry->failover && entry->failover->fencing.value_or(false);
        const bool witnessed = m_compiled.resolved.members[service].size() > candidates(service);
        const double promoted = m_run.from + m_compiled.timing[service].move();
        for (Index side = 0; side < able.size(); ++side) {
            if (side == home || able[side] == 0) continue;
            if (fenced || witnessed) refuse(service, side);
            else if (promoted < m_run.to && m_compiled.data[service].keepsData) m_run.effects.push_back({PartitionKind::splitBrain, service, side, promoted, m_run.to});
        }
    }

    /// Those that must agree need a majority of their members; the others go on.
    void judgeActive(Index service, const std::vector<Index>& able) {
        const auto members = static_cast<Index>(m_compiled.resolved.members[service].size());
        if (promises(service, Consistency::cp)) judgeQuorum(service, able, members / 2 + 1);
        else if (promises(service, Consistency::ap)) diverge(service, static_cast<Index>(std::ranges::find_if(able, [](Index n) { return n > 0; }) - able.begin()));
    }

    void refuse(Index service, Index side) {
        m_run.effects.push_back({PartitionKind::refused, service, side, m_run.from, m_run.to});
        change(side, {ElementKind::commonCause, service});
    }

    void diverge(Index service, Index side) { m_run.effects.push_back({PartitionKind::diverges, service, side, m_run.from, m_run.to}); }

    [[nodiscard]] SideView view(std::vector<StateChange>& changes) const {
        std::ranges::stable_sort(changes, {}, &StateChange::at);
        IncidentPlayer player(m_compiled);
        const Incident& incident = player.play(changes);
        const SuccessCurve& success = incident.success;
        return {success.steps(), success.steps().empty() ? 0 : success.lostUntil(success.steps().back().at)};
    }

    const Topology& m_topology;
    const CompiledTopology& m_compiled;
    PartitionRun& m_run;
    std::vector<Index> m_sideOfDomain;
    std::vector<std::vector<StateChange>> m_changes;  ///< of each side
};

}  // namespace

std::vector<PartitionRun> playPartitions(const Topology& topology, const std::vector<ScenarioEvent>& events) {
    std::vector<ScenarioEvent> sorted = events;
    std::ranges::stable_sort(sorted, {}, &ScenarioEvent::atSeconds);
    std::vector<PartitionRun> runs;
    bool open = false;
    for (const ScenarioEvent& event : sorted) {
        const auto* partition = std::get_if<PartitionEvent>(&event.what);
        if (partition == nullptr && !std::holds_alternative<HealEvent>(event.what)) continue;
        if (open) runs.back().to = event.atSeconds;
        open = partition != nullptr;
        if (open) runs.push_back({event.atSeconds, std::max(event.atSeconds, sorted.back().atSeconds) + withoutEnd, partition->sides, {}, {}});
    }
    if (runs.empty()) return runs;
    const CompiledTopology compiled = compile(topology);
    const std::vector<StateChange> changes = changesOf(topology, compiled.resolved, events);
    for (PartitionRun& run : runs) PartitionPlayer(topology, compiled, run).play(changes);
    return runs;
}

}  // namespace failwright
