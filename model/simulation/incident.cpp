#include "model/simulation/incident.h"

#include "model/simulation/recovery_point.h"

#include <algorithm>
#include <cmath>

namespace failwright {

std::size_t applyMoment(Simulation& simulation, std::span<const StateChange> changes, std::size_t next) {
    const double at = changes[next].at;
    simulation.advanceTo(at);
    for (; next < changes.size() && changes[next].at == at; ++next) {
        const StateChange& change = changes[next];
        if (change.network) simulation.part(change.sides);
        else if (change.fails) simulation.fail(change.element);
        else simulation.repair(change.element);
    }
    simulation.settle();
    return next;
}

IncidentPlayer::IncidentPlayer(const CompiledTopology& topology)
    : m_topology(&topology), m_simulation(topology), m_lost(topology.resolved.services.size(), 0), m_listed(m_lost) {}

const Incident& IncidentPlayer::fail(ElementRef element, Attempts* attempts) {
    const StateChange change{0, element, true};
    return play({&change, 1}, attempts);
}

const Incident& IncidentPlayer::play(std::span<const StateChange> changes, Attempts* attempts, MomentObserver* observer) {
    m_incident.success.clear();
    m_incident.changes.clear();
    m_shares.clear();
    m_incident.trace.clear();
    m_incident.failedOver.clear();
    m_failing.clear();
    m_listed.assign(m_listed.size(), 0);
    m_lost.assign(m_lost.size(), 0);
    m_incident.dataLoss = 0;
    const auto first = std::ranges::find_if(changes, &StateChange::fails);
    m_incident.startedAt = first == changes.end() ? 0 : first->at;
    m_seen = 0;
    m_simulation.reset();
    m_simulation.setAttempts(attempts);
    m_simulation.setTrace(&m_incident.trace);
    m_simulation.setShares(observer != nullptr ? &m_shares : nullptr);
    if (changes.empty() || changes.front().at > 0) record(observer);
    for (std::size_t next = 0;;) {
        const double due = m_simulation.nextEventTime();
        if (next < changes.size() && changes[next].at < due) next = applyMoment(m_simulation, changes, next);
        else if (due == Simulation::never) break;
        else m_simulation.advanceTo(due);
        record(observer);
    }
    finish();
    return m_incident;
}

void IncidentPlayer::record(MomentObserver* observer) {
    m_incident.success.add(m_simulation.now(), m_simulation.success());
    for (; m_seen < m_incident.trace.size(); ++m_seen) recordLoss(m_incident.trace[m_seen]);
    if (observer == nullptr) return;
    for (const double share : m_shares) m_incident.changes.add(m_simulation.now(), share);
    m_incident.changes.add(m_simulation.now(), m_simulation.success());
    m_shares.clear();
    observer->moment(m_simulation);
}

void IncidentPlayer::recordLoss(const TraceEntry& entry) {
    const SystemState& state = m_simulation.state();
    double loss = 0;
    if (entry.kind == TraceKind::moveStarted || entry.kind == TraceKind::moveWaits) m_lost[entry.service] = 0;
    else if (entry.kind == TraceKind::primaryLost) m_lost[entry.service] = 1;
    if (entry.kind == TraceKind::moved && (m_lost[entry.service] != 0 || !state.up(entry.from))) {
        m_lost[entry.service] = 0;
        loss = lossAtMove(*m_topology, state, entry.service, entry.from, entry.node);
    } else if (entry.kind == TraceKind::checkFailed) {
        list(entry.service, 2, m_failing);
        if (!m_topology->endpoint(entry.service)) loss = lossOfMembers(*m_topology, state, entry.service);
    }
    m_incident.dataLoss = std::max(m_incident.dataLoss, loss);
    if (entry.kind == TraceKind::moveStarted || entry.kind == TraceKind::leftRotation) list(entry.service, 1, m_incident.failedOver);
}

void IncidentPlayer::list(Index service, std::uint8_t bit, std::vector<Index>& in) {
    if ((m_listed[service] & bit) != 0) return;
    m_listed[service] |= bit;
    in.push_back(service);
}

/// Endpoints that lost their primary for good, and data that is on no node that is up.
void IncidentPlayer::finish() {
    std::ranges::sort(m_incident.failedOver);
    m_incident.dataGone = false;
    m_incident.restore = 0;
    const SystemState& state = m_simulation.state();
    for (const Index service : m_failing) {
        if (!m_topology->data[service].keepsData) continue;
        const bool lost = m_topology->endpoint(service) && state.endpoint[service] != Endpoint::standing && !state.up(state.primary[service]);
        if (lost) m_incident.dataLoss = std::max(m_incident.dataLoss, lossAtMove(*m_topology, state, service, state.primary[service], noIndex));
        if (state.membersUp[service] != 0) continue;
        m_incident.dataGone = true;
        m_incident.restore = std::max(m_incident.restore, m_topology->data[service].restore);
    }
}

}  // namespace failwright
