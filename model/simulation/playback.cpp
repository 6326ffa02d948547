#include "model/simulation/playback.h"

#include "model/simulation/event_log.h"
#include "model/simulation/tier_steps.h"

#include <algorithm>

namespace failwright {

std::vector<StateChange> changesOf(const Topology& topology, const Resolved& resolved, const std::vector<ScenarioEvent>& events) {
    std::vector<StateChange> changes;
    const auto add = [&](double at, const std::string& id, bool fails) {
        if (const auto element = findElement(topology, resolved, id)) changes.push_back({at, *element, fails});
    };
    for (const ScenarioEvent& event : events) {
        if (const auto* fail = std::get_if<FailEvent>(&event.what)) add(event.atSeconds, fail->element, true);
        if (const auto* repair = std::get_if<RepairEvent>(&event.what)) add(event.atSeconds, repair->element, false);
    }
    std::ranges::stable_sort(changes, {}, &StateChange::at);
    return changes;
}

Timeline play(const Topology& topology, const std::vector<ScenarioEvent>& events) {
    const CompiledTopology compiled = compile(topology);
    return play(topology, compiled, changesOf(topology, compiled.resolved, events));
}

Timeline play(const Topology& topology, const CompiledTopology& compiled, const std::vector<StateChange>& changes) {
    IncidentPlayer player(compiled);
    TierSteps tiers(compiled);
    const Incident& incident = player.play(changes, nullptr, &tiers);
    Timeline timeline;
    for (const StateChange& change : changes)
        if (change.fails) timeline.failed.push_back(idOf(topology, compiled.resolved, change.element));
    timeline.success = incident.changes.steps();
    timeline.recovers = incident.success.recovers();
    timeline.startedAt = incident.startedAt;
    timeline.recoverySeconds = incident.recoveryTime();
    timeline.dataLossSeconds = incident.dataLoss;
    timeline.lostRequestSeconds = incident.lost();
    timeline.failovers = failoverRuns(topology, compiled, incident.trace);
    timeline.tiers = tiers.steps();
    timeline.log = eventLog(topology, compiled, changes, incident.trace, timeline.failovers);
    return timeline;
}

Timeline playFailures(const Topology& topology, const std::vector<std::string>& ids) {
    std::vector<ScenarioEvent> events;
    for (const std::string& id : ids) events.push_back({0, FailEvent{id}, {}});
    return play(topology, events);
}

}  // namespace failwright
