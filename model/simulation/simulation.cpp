#include "model/simulation/simulation.h"

#include "model/simulation/replication.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace failwright {
namespace {

/// Events this close together belong to one moment.
constexpr double oneMoment = 1e-9;

}  // namespace

Simulation::Simulation(const CompiledTopology& topology)
    : m_topology(&topology),
      m_at{.state = initialState(topology), .shares = Shares(topology, topology.core), .afterFailovers = Shares(topology, topology.core)},
      m_start(m_at) {
    const Resolved& resolved = topology.resolved;
    const std::size_t nodes = resolved.nodes.size();
    const std::size_t services = resolved.services.size();
    m_at.elementDown.assign(resolved.domains.size() + nodes + services, 0);
    m_at.failing.assign(nodes, 0);
    m_at.lost.assign(services, 0);
    m_at.byHand.assign(services, 0);
    m_at.attemptedAt.assign(services, never);
    m_at.held.assign(nodes, 0);
    m_at.tokens.assign(nodes + 2 * services, 0);
    settle();
    (void)sharesAfterFailovers();
    m_start = m_at;
}

void Simulation::reset() {
    m_at = m_start;
    m_touched.clear();
}

std::size_t Simulation::flagOf(ElementRef element) const {
    const Resolved& resolved = m_topology->resolved;
    switch (element.kind) {
        case ElementKind::domain: return element.index;
        case ElementKind::node: return resolved.domains.size() + element.index;
        case ElementKind::commonCause: return resolved.domains.size() + resolved.nodes.size() + element.index;
        case ElementKind::link: break;
    }
    return 0;
}

bool Simulation::isDown(ElementRef element) const {
    if (element.kind == ElementKind::link) return (m_at.state.linkDown[element.index] & std::uint8_t(LinkCause::failed)) != 0;
    return m_at.elementDown[flagOf(element)] != 0;
}

void Simulation::setDown(ElementRef element, bool down) {
    if (isDown(element) == down) return;
    if (element.kind == ElementKind::link) {
        setLinkDown(element.index, LinkCause::failed, down);
        return;
    }
    m_at.elementDown[flagOf(element)] = down ? 1 : 0;
    const Index node = element.index;
    if (element.kind == ElementKind::node) addCauses({&node, 1}, down);
    else addCauses(element.kind == ElementKind::domain ? m_topology->nodesIn[node] : m_topology->resolved.members[node], down);
}

void Simulation::addCauses(std::span<const Index> nodes, bool down) {
    for (const Index node : nodes) {
        std::uint16_t& causes = m_at.state.downCauses[node];
        causes = static_cast<std::uint16_t>(down ? causes + 1 : causes - 1);
        if (causes == (down ? 1 : 0)) setNodeUp(node, !down);
    }
}

void Simulation::setNodeUp(Index node, bool up) {
    const Index service = m_topology->resolved.nodes[node].service;
    const bool hadQuorum = m_at.state.hasQuorum(*m_topology, service);
    up ? ++m_at.state.membersUp[service] : --m_at.state.membersUp[service];
    touchNode(node);
    m_touched.push_back(node);
    if (m_at.state.parting.parted()) touchMembers(service);
    if (m_at.state.hasQuorum(*m_topology, service) == hadQuorum) return;
    touchEndpoint(service);
    note(hadQuorum ? TraceKind::quorumLost : TraceKind::quorumRegained, service);
}

void Simulation::setLinkDown(Index link, LinkCause cause, bool down) {
    std::uint8_t& causes = m_at.state.linkDown[link];
    const bool was = causes != 0;
    causes = static_cast<std::uint8_t>(down ? causes | std::uint8_t(cause) : causes & ~std::uint8_t(cause));
    const Index group = m_topology->groupOf[link];
    if (group == noIndex) return;
    const Group& caller = m_topology->resolved.groups[group];
    if (was == (causes != 0)) {
        if (m_at.state.parting.parted()) touchNode(caller.node);  // what fails is not what is cut
        return;
    }
    Index& links = m_at.state.brokenLinks[group];
    Index& groups = m_at.state.brokenGroups[m_topology->core.answers.of(m_topology->resolved, caller)];
    const bool first = down && links++ == 0;
    const bool last = !down && --links == 0;
    if (first) ++groups, ++m_at.state.broken;
    if (last) --groups, --m_at.state.broken;
    if (first || last) setBrokenCall(caller.node, first);
    touchNode(caller.node);
}

void Simulation::setBrokenCall(Index node, bool broken) {
    Index& calls = m_at.state.brokenCalls[node];
    const bool alone = calls != 0;
    broken ? ++calls : --calls;
    if (alone == (calls != 0)) return;
    for (const Group& group : m_topology->resolved.groupsOf(node)) {
        Index& callers = m_at.state.callersForThemselves[m_topology->core.answers.of(m_topology->resolved, group)];
        broken ? ++callers : --callers;
    }
}

void Simulation::touchNode(Index node) {
    m_at.shares.touchNode(node);
    m_at.afterFailovers.touchNode(node);
    for (Shares& shares : m_followers) shares.touchNode(node);
}

void Simulation::touchRotation(Index node) {
    m_at.shares.touchRotation(node);
    m_at.afterFailovers.touchRotation(node);
    for (Shares& shares : m_followers) shares.touchRotation(node);
}

void Simulation::touchEndpoint(Index service) {
    m_at.shares.touchEndpoint(service);
    m_at.afterFailovers.touchEndpoint(service);
    for (Shares& shares : m_followers) shares.touchEndpoint(service);
}

const Shares& Simulation::sharesAfterFailovers() {
    if (m_at.afterFailovers.stale()) {
        m_settled = m_at.state;
        passFailovers(m_settled);
        m_at.afterFailovers.update(m_settled, m_ignored);
        m_ignored.clear();
    }
    return m_at.afterFailovers;
}

/// Some callers of the lost one have enough others, failovers of other services through.
bool Simulation::othersTakeOver(Index service, Index lost) {
    const bool parted = m_at.state.parting.parted();
    const Shares& shares = parted ? m_at.shares : sharesAfterFailovers();
    const Journey& core = m_topology->core;
    const auto suffice = [&](std::span<const Index> nodes, Index needed) {
        const auto others = std::ranges::count_if(nodes, [&](Index node) {
            return node != lost && !m_topology->resolved.nodes[node].witness && shares.of(node) > 0 && (!parted || mayTakeOver(service, node));
        });
        return static_cast<Index>(others) >= std::max<Index>(1, needed);
    };
    if (m_topology->endpoint(service)) {
        if (!m_at.state.hasQuorum(*m_topology, service)) return false;
        return suffice(m_topology->resolved.members[service], core.neededOf[core.answers.targetSets + service]);
    }
    return std::ranges::any_of(core.dependents[lost], [&](Index part) {
        return part >= core.nodeCount && suffice(m_topology->resolved.targetSets[part - core.nodeCount], core.neededOf[part - core.nodeCount]);
    });
}

/// One that loses requests now, and has the journey when every failover is through.
bool Simulation::someClientGains() {
    if (m_at.state.parting.parted()) return true;
    const Shares& after = sharesAfterFailovers();
    return std::ranges::any_of(m_topology->resolved.clients, [&](const ResolvedClient& client) {
        return client.linked && m_at.shares.of(client.node) < 1 && after.of(client.node) > 0;
    });
}

/// Whether the return of a member that was found to be lost stops nothing. Where it is up and only lacks what it needs, others cannot
/// take over, or no client gains thereby, that would be an outage for nothing; but what people have begun they bring to its end also
/// where it lacks what no failover gives back.
bool Simulation::isGivenUp(Index service, Index node, bool byHand) {
    const bool lost = !m_at.state.up(node) || (byHand && !m_at.state.parting.parted() && sharesAfterFailovers().of(node) == 0);
    return lost && othersTakeOver(service, node) && someClientGains();
}

void Simulation::settle() {
    do {
        m_changed.clear();
        m_at.shares.update(m_at.state, m_changed);
        for (const Index node : m_changed) updateCheck(node);
        for (const Index node : m_touched) updateCheck(node);
        m_touched.clear();
    } while (m_at.shares.stale());
    if (m_trace == nullptr || !m_at.state.parting.parted()) return;
    noteRivals();
    noteRefusals();
}

void Simulation::updateCheck(Index node) {
    const Index service = m_topology->resolved.nodes[node].service;
    if (service == noIndex || !m_topology->resolved.nodes[node].reached) return;
    const bool failing = checkFails(node);
    if (failing != (m_at.failing[node] != 0)) {
        m_at.failing[node] = failing ? 1 : 0;
        note(failing ? TraceKind::checkFailed : TraceKind::checkPassed, service, node);
        if (m_topology->rotates[service] != 0) updateMember(node, failing);
        else if (node == m_at.state.primary[service]) updatePrimary(service, failing);
        if (!failing && m_at.state.parting.parted() && m_at.state.parting.divided[service] != 0) crownRivals(service);
    }
    if (m_at.state.endpoint[service] == Endpoint::waiting && checkFails(m_at.state.primary[service])) tryToMove(service);
    if (m_returnsHome) returnHome(service);
}

bool Simulation::checkFails(Index node) const {
    const Index service = m_topology->resolved.nodes[node].service;
    if (m_at.state.parting.parted() && !quorumAround(*m_topology, m_at.state, service, node)) return true;
    const bool deep = m_topology->timing[service].deep;
    return deep ? m_at.shares.of(node) == 0 : !m_at.state.up(node);
}

void Simulation::updateMember(Index node, bool failing) {
    const Index service = m_topology->resolved.nodes[node].service;
    ++tokenOf(EventKind::leave, node);
    if (failing) {
        const FailoverTiming& timing = m_topology->timing[service];
        const bool byItself = works(service, node);
        if (!byItself) schedule(EventKind::hold, m_at.now + timing.detect(), node);
        schedule(EventKind::leave, m_at.now + (byItself ? timing.leave() : timing.byHand()), node);
    } else if (m_at.state.outOfRotation[node] != 0) {
        m_at.state.outOfRotation[node] = 0;
        touchRotation(node);
        note(TraceKind::rejoinedRotation, service, node);
    }
}

void Simulation::updatePrimary(Index service, bool failing) {
    if (m_at.lost[service] != 0) {
        if (!failing) note(TraceKind::returnedTooLate, service, m_at.state.primary[service]);
        return;
    }
    if (!failing) {
        stay(service);
        return;
    }
    const Index primary = m_at.state.primary[service];
    ++tokenOf(EventKind::move, service);
    m_at.state.endpoint[service] = Endpoint::moving;
    touchEndpoint(service);
    note(TraceKind::moveStarted, service, primary);
    const FailoverTiming& timing = m_topology->timing[service];
    schedule(EventKind::detect, m_at.now + timing.detect(), service);
    schedule(EventKind::move, m_at.now + (works(service, primary) ? timing.move() : timing.byHand()), service);
}

void Simulation::detect(Index service) {
    const Index primary = m_at.state.primary[service];
    if (!isGivenUp(service, primary, m_at.byHand[service] != 0)) return;
    m_at.lost[service] = 1;
    note(TraceKind::primaryLost, service, primary);
}

/// The endpoint stands where it stood.
void Simulation::stay(Index service) {
    m_at.lost[service] = 0;
    ++tokenOf(EventKind::move, service);
    m_at.state.endpoint[service] = Endpoint::standing;
    touchEndpoint(service);
    note(TraceKind::moveCancelled, service, m_at.state.primary[service]);
}

void Simulation::returnHome(Index service) {
    const Index home = m_topology->resolved.services[service].firstPrimary;
    if (!m_topology->endpoint(service) || m_at.state.endpoint[service] != Endpoint::standing || m_at.state.primary[service] == home) return;
    if (checkFails(home) || m_at.shares.of(home) == 0) return;
    const Index old = std::exchange(m_at.state.primary[service], home);
    touchEndpoint(service);
    note(TraceKind::moved, service, home, old);
}

/// The automatic failover does; else people do it by hand. Members that fail at one moment are one attempt.
bool Simulation::works(Index service, Index node) {
    if (m_at.attemptedAt[service] != m_at.now) {
        m_at.attemptedAt[service] = m_at.now;
        m_at.byHand[service] = m_attempts != nullptr && !m_attempts->succeeds(service) ? 1 : 0;
    }
    if (m_at.byHand[service] != 0) note(TraceKind::byHand, service, node);
    return m_at.byHand[service] == 0;
}

/// A member whose automatic failover failed gets requests in vain until people are through, like the primary of an endpoint.
void Simulation::hold(Index node) {
    if (!isGivenUp(m_topology->resolved.nodes[node].service, node, true)) return;
    m_at.held[node] = 1;
    addCauses({&node, 1}, true);
}

void Simulation::leaveRotation(Index node) {
    const Index service = m_topology->resolved.nodes[node].service;
    ++tokenOf(EventKind::leave, node);
    if (std::exchange(m_at.held[node], std::uint8_t{0}) != 0) {
        addCauses({&node, 1}, false);
        settle();
        if (m_at.failing[node] == 0) return;
    }
    m_at.state.outOfRotation[node] = 1;
    touchRotation(node);
    note(TraceKind::leftRotation, service, node);
    if (m_trace == nullptr) return;
    const bool empty = std::ranges::all_of(m_topology->resolved.members[service], [&](Index member) {
        return !m_topology->resolved.nodes[member].reached || m_at.state.outOfRotation[member] != 0;
    });
    if (empty) note(TraceKind::rotationEmpty, service);
}

void Simulation::tryToMove(Index service) {
    const Index candidate = m_at.state.hasQuorum(*m_topology, service) ? bestCandidate(service) : noIndex;
    const bool returned = m_at.lost[service] != 0 && !checkFails(m_at.state.primary[service]);
    m_at.lost[service] = 0;
    if (returned && (candidate == noIndex || candidate == m_at.state.primary[service])) {
        stay(service);
        return;
    }
    if (candidate == noIndex) {
        if (m_at.state.endpoint[service] != Endpoint::waiting) note(TraceKind::moveWaits, service, m_at.state.primary[service]);
        m_at.state.endpoint[service] = Endpoint::waiting;
        touchEndpoint(service);
        return;
    }
    succeed(service, candidate);
    if (m_returnsHome) returnHome(service);
}

void Simulation::succeed(Index service, Index node) {
    const Index old = std::exchange(m_at.state.primary[service], node);
    m_at.state.endpoint[service] = Endpoint::standing;
    m_at.lost[service] = 0;
    ++tokenOf(EventKind::move, service);
    touchEndpoint(service);
    note(TraceKind::moved, service, node, old);
}

/// Members beyond a cut cannot, but where they are the quorum.
bool Simulation::mayTakeOver(Index service, Index node) const {
    if (m_topology->resolved.nodes[node].witness || m_at.shares.of(node) == 0) return false;
    if (!m_at.state.parting.parted()) return true;
    const bool votes = m_topology->resolved.services[service].redundancy == Redundancy::quorum;
    if (votes) return quorumAround(*m_topology, m_at.state, service, node);
    const Index primary = m_at.state.primary[service];
    return primary == noIndex || m_at.state.parting.reaches(primary, node);
}

Index Simulation::bestCandidate(Index service, std::optional<std::uint8_t> side) const {
    const auto may = [&](Index node) {
        if (!side) return mayTakeOver(service, node);
        return m_at.state.parting.side[node] == *side && !m_topology->resolved.nodes[node].witness && m_at.shares.of(node) > 0;
    };
    const Index old = m_at.state.primary[service];
    Index best = noIndex;
    std::tuple<bool, int, int> bestRank;
    for (const Index node : m_topology->resolved.members[service]) {
        if (!may(node)) continue;
        const std::tuple<bool, int, int> rank{node == old, m_topology->rank[node], copyRank(copyOf(*m_topology, service, old, node))};
        if (best != noIndex && rank >= bestRank) continue;
        best = node;
        bestRank = rank;
    }
    return best;
}

bool Simulation::later(const Event& a, const Event& b) {
    return std::tie(a.at, a.kind, a.unit, a.index) > std::tie(b.at, b.kind, b.unit, b.index);
}

std::uint32_t& Simulation::tokenOf(EventKind kind, Index index) {
    const std::size_t nodes = m_topology->resolved.nodes.size(), services = m_topology->resolved.services.size();
    if (kind == EventKind::leave || kind == EventKind::hold) return m_at.tokens[index];
    return m_at.tokens[nodes + (kind == EventKind::divide ? services : 0) + index];
}

void Simulation::schedule(EventKind kind, double at, Index index) {
    const Journey& core = m_topology->core;
    const Index unit = kind != EventKind::move ? 0 : core.unitOf[core.partOf(core.answers.targetSets + index)];
    m_at.events.push_back({at, kind, unit, index, tokenOf(kind, index)});
    std::ranges::push_heap(m_at.events, later);
}

Simulation::Event Simulation::popEvent() {
    std::ranges::pop_heap(m_at.events, later);
    const Event event = m_at.events.back();
    m_at.events.pop_back();
    return event;
}

double Simulation::nextEventTime() {
    while (!m_at.events.empty()) {
        const Event& first = m_at.events.front();
        if (first.token == tokenOf(first.kind, first.index)) return first.at;
        (void)popEvent();
    }
    return never;
}

void Simulation::advanceTo(double time) {
    while (nextEventTime() <= time) {
        m_at.now = m_at.events.front().at;
        while (nextEventTime() <= m_at.now + oneMoment) {
            handle(popEvent());
            if (m_noted == nullptr) continue;
            settle();
            m_noted->push_back(success());
        }
        settle();
    }
    m_at.now = std::max(m_at.now, time);
}

void Simulation::handle(const Event& event) {
    if (event.kind == EventKind::leave) {
        leaveRotation(event.index);
        return;
    }
    settle();
    if (event.kind == EventKind::divide) divide(event.index);
    else if (event.token != tokenOf(event.kind, event.index)) return;
    else if (event.kind == EventKind::hold) hold(event.index);
    else if (event.kind == EventKind::detect) detect(event.index);
    else tryToMove(event.index);
    settle();
}

void Simulation::note(TraceKind kind, Index service, Index node, Index from) {
    if (m_trace != nullptr) m_trace->push_back({m_at.now, kind, service, node, from});
}

}  // namespace failwright
