#include "model/simulation/playback.h"

#include "model/simulation/event_log.h"
#include "model/simulation/tier_steps.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace failwright {

namespace {

/// The domain that a node stands in; clients, which no failure of a domain touches, stand in theirs too.
Index placeOf(const Topology& topology, const Resolved& resolved, Index node) {
    if (!resolved.nodes[node].client) return resolved.nodes[node].domain;
    const bool drawn = node < topology.nodes.size() && topology.nodes[node].domain;
    const auto found = drawn ? findElement(topology, resolved, topology.nodes[node].domain->value) : std::nullopt;
    return found ? found->index : noIndex;
}

/// The side of each node: that of the innermost of its domains that is on one.
std::vector<std::uint8_t> sidesOf(const Topology& topology, const Resolved& resolved, const PartitionEvent& event) {
    std::vector<std::uint8_t> domains(resolved.domains.size(), 0);
    for (std::size_t side = 0; side < event.sides.size() && side < 255; ++side)
        for (const DomainId& id : event.sides[side])
            if (const auto found = findElement(topology, resolved, id.value); found && found->kind == ElementKind::domain)
                domains[found->index] = static_cast<std::uint8_t>(side + 1);
    std::vector<std::uint8_t> nodes(resolved.nodes.size(), 0);
    for (Index node = 0; node < nodes.size(); ++node)
        for (Index d = placeOf(topology, resolved, node); d != noIndex && nodes[node] == 0; d = resolved.domains[d].parent) nodes[node] = domains[d];
    return nodes;
}

constexpr double oneMoment = 1e-9;

std::vector<Outage> outagesOf(const std::vector<SuccessStep>& steps, const std::vector<StateChange>& changes) {
    std::vector<Outage> outages;
    const auto lastChange = [&](double at) {
        double last = steps.front().at;
        for (const StateChange& change : changes)
            if (change.at < at + oneMoment) last = change.at;
        return std::min(last, at);
    };
    constexpr double never = std::numeric_limits<double>::infinity();
    for (const SuccessStep& step : steps) {
        const bool out = !outages.empty() && outages.back().endedAt == never;
        if (step.share == 1 && out) outages.back().endedAt = step.at;
        if (step.share == 1 || out) continue;
        const double began = lastChange(step.at);
        if (!outages.empty() && began < outages.back().endedAt) outages.back().endedAt = never;
        else outages.push_back({began, never});
    }
    return outages;
}

}  // namespace

double Timeline::longestOutage() const {
    double longest = 0;
    for (const Outage& outage : outages) longest = std::max(longest, outage.seconds());
    return longest;
}

double Timeline::mostShed() const {
    double most = 0;
    for (const LoadStep& step : load) most = std::max(most, step.verdict.shed());
    return most;
}

std::vector<StateChange> changesOf(const Topology& topology, const Resolved& resolved, const std::vector<ScenarioEvent>& events) {
    std::vector<StateChange> changes;
    const auto add = [&](double at, const std::string& id, bool fails) {
        if (const auto element = findElement(topology, resolved, id)) changes.push_back({at, *element, fails});
    };
    for (const ScenarioEvent& event : events) {
        if (const auto* fail = std::get_if<FailEvent>(&event.what)) add(event.atSeconds, fail->element, true);
        if (const auto* repair = std::get_if<RepairEvent>(&event.what)) add(event.atSeconds, repair->element, false);
        if (const auto* parts = std::get_if<PartitionEvent>(&event.what))
            changes.push_back({event.atSeconds, {}, true, sidesOf(topology, resolved, *parts), true, parts->sides});
        if (std::holds_alternative<HealEvent>(event.what)) changes.push_back({event.atSeconds, {}, false, {}, true, {}});
    }
    std::ranges::stable_sort(changes, {}, &StateChange::at);
    return changes;
}

std::vector<LoadChange> loadsOf(const Topology& topology, const std::vector<ScenarioEvent>& events) {
    const std::optional<double> usual = topology.objectives.value_or(Objectives{}).requestsPerSecond;
    if (!usual) return {};
    std::vector<LoadChange> loads{{0, *usual}};
    for (const ScenarioEvent& event : events)
        if (const auto* load = std::get_if<LoadEvent>(&event.what)) loads.push_back({event.atSeconds, *usual * load->factor});
    std::ranges::stable_sort(loads, {}, &LoadChange::at);
    return loads;
}

Timeline play(const Topology& topology, const std::vector<ScenarioEvent>& events) {
    const CompiledTopology compiled = compile(topology);
    return play(topology, compiled, changesOf(topology, compiled.resolved, events), loadsOf(topology, events));
}

Timeline play(const Topology& topology, const CompiledTopology& compiled, const std::vector<StateChange>& changes) {
    return play(topology, compiled, changes, loadsOf(topology, {}));
}

Timeline play(const Topology& topology, const CompiledTopology& compiled, const std::vector<StateChange>& changes,
              const std::vector<LoadChange>& loads) {
    IncidentPlayer player(compiled);
    const LoadModel model(topology, compiled);
    TierSteps tiers(model);
    const Incident& incident = player.play(changes, nullptr, &tiers);
    Timeline timeline;
    for (const StateChange& change : changes)
        if (change.fails && !change.network) timeline.failed.push_back(idOf(topology, compiled.resolved, change.element));
    timeline.success = incident.changes.steps();
    timeline.recovers = incident.success.recovers();
    timeline.startedAt = incident.startedAt;
    timeline.recoverySeconds = incident.recoveryTime();
    timeline.outages = outagesOf(incident.success.steps(), changes);
    timeline.dataLossSeconds = incident.dataLoss;
    timeline.lostRequestSeconds = incident.lost();
    timeline.failovers = failoverRuns(topology, compiled, incident.trace);
    const std::vector<LoadStep> load = tiers.under(loads);
    if (!compiled.resolved.tiers.empty()) timeline.tiers = tiersOf(load);
    if (!loads.empty()) timeline.load = load;
    timeline.partitions = partitionRuns(compiled, changes, incident.trace);
    timeline.log = eventLog(topology, compiled, changes, incident.trace, timeline.failovers);
    return timeline;
}

Timeline playFailures(const Topology& topology, const std::vector<std::string>& ids) {
    std::vector<ScenarioEvent> events;
    for (const std::string& id : ids) events.push_back({0, FailEvent{id}, {}});
    return play(topology, events);
}

}  // namespace failwright
