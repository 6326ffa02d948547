#include "model/simulation/simulation.h"

#include <algorithm>

/// Partitions (SEMANTICS, section 10).
namespace failwright {

void Simulation::part(const std::vector<std::uint8_t>& sides) {
    const bool parts = std::ranges::any_of(sides, [](std::uint8_t side) { return side != 0; });
    if (m_at.state.parting.parted()) heal();
    if (!parts) return;
    const Resolved& resolved = m_topology->resolved;
    m_at.state.parting.side = sides;
    m_at.state.parting.side.resize(resolved.nodes.size(), 0);
    m_at.state.parting.forgotten.assign(resolved.services.size(), 0);
    m_at.state.parting.divides.assign(resolved.services.size(), 0);
    m_at.state.parting.divided.assign(resolved.services.size(), 0);
    note(TraceKind::parted, noIndex);
    cutLinks();
    for (Index service = 0; service < resolved.services.size(); ++service) {
        if (!m_topology->endpoint(service)) schedule(EventKind::divide, m_at.now + m_topology->timing[service].leave(), service);
        else if (mayDivide(*m_topology, m_at.state, service)) {
            m_at.state.parting.divides[service] = 1;
            schedule(EventKind::divide, m_at.now + m_topology->timing[service].move(), service);
        }
        if (m_topology->partition[service].everywhere && isApart(service)) note(TraceKind::diverges, service);
    }
}

/// Everything is looked at again, also where no link of its own is cut.
void Simulation::cutLinks() {
    const Resolved& resolved = m_topology->resolved;
    const bool parted = m_at.state.parting.parted();
    for (Index g = 0; g < resolved.groups.size(); ++g)
        for (std::size_t i = 0; i < resolved.groupLinks[g].size(); ++i) {
            const Index link = resolved.groupLinks[g][i];
            const bool cut = parted && !m_at.state.parting.reaches(resolved.groups[g].node, resolved.groupLinkTargets[g][i]);
            if (link != noIndex) setLinkDown(link, LinkCause::parted, cut);
        }
    for (const ResolvedReplication& copy : resolved.replications)
        setLinkDown(copy.link, LinkCause::parted, parted && !m_at.state.parting.reaches(copy.from, copy.to));
    for (Index node = 0; node < resolved.nodes.size(); ++node) {
        touchNode(node);
        m_touched.push_back(node);
    }
    for (Index service = 0; service < resolved.services.size(); ++service)
        if (m_topology->endpoint(service)) touchEndpoint(service);
}

void Simulation::heal() {
    const Resolved& resolved = m_topology->resolved;
    for (Index service = 0; service < resolved.services.size(); ++service) {
        ++tokenOf(EventKind::divide, service);
        const bool torn = std::ranges::any_of(m_at.state.parting.apart, [&](Index node) { return resolved.nodes[node].service == service; });
        if (torn || (m_topology->partition[service].everywhere && isApart(service))) note(TraceKind::converges, service);
    }
    for (const Refusal& refusal : m_at.state.parting.refusals) note(TraceKind::accepts, refusal.service, refusal.member);
    m_at.state.parting.heal();
    note(TraceKind::healed, noIndex);
    cutLinks();
}

/// The phases have passed: callers drop members that they do not reach, and every side without a primary makes one.
void Simulation::divide(Index service) {
    Parting& parting = m_at.state.parting;
    if (!m_topology->endpoint(service)) {
        parting.forgotten[service] = 1;
        if (isApart(service)) note(TraceKind::forgotten, service);
        for (Index node = 0; node < m_topology->resolved.nodes.size(); ++node) touchNode(node);
        return;
    }
    parting.divided[service] = 1;
    crownRivals(service);
}

/// Every side of a divided service that is without a primary which is up makes one of who can. Where the old one is down and nobody
/// on its side can follow, the first of them is the primary.
void Simulation::crownRivals(Index service) {
    Parting& parting = m_at.state.parting;
    Index& primary = m_at.state.primary[service];
    if (parting.side[primary] == 0) return;
    std::vector<std::uint8_t> sides;
    for (const Index member : m_topology->resolved.members[service]) sides.push_back(parting.side[member]);
    std::ranges::sort(sides);
    sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
    for (const std::uint8_t side : sides) {
        const auto reigns = [&](Index node) {
            return parting.side[node] == side && m_topology->resolved.nodes[node].service == service && m_at.state.up(node);
        };
        if (side == 0 || side == parting.side[primary] || std::ranges::any_of(parting.rivals, reigns)) continue;
        const Index best = bestCandidate(service, side);
        if (best == noIndex) continue;
        if (m_at.state.up(primary) || bestCandidate(service, parting.side[primary]) != noIndex) parting.rivals.push_back(best);
        else succeed(service, best);
        touchEndpoint(service);
    }
}

/// Members are on several sides.
bool Simulation::isApart(Index service) const {
    std::uint8_t first = 0;
    for (const Index member : m_topology->resolved.members[service]) {
        const std::uint8_t side = m_at.state.parting.side[member];
        if (side == 0 || m_topology->resolved.nodes[member].witness) continue;
        if (first != 0 && side != first) return true;
        first = side;
    }
    return false;
}

/// Who has a majority around it changes with every member.
void Simulation::touchMembers(Index service) {
    if (service == noIndex) return;
    for (const Index member : m_topology->resolved.members[service]) {
        touchNode(member);
        m_touched.push_back(member);
    }
}

/// A split brain lasts while two primaries are up.
void Simulation::noteRivals() {
    std::vector<Index>& apart = m_at.state.parting.apart;
    const auto serviceOf = [&](Index node) { return m_topology->resolved.nodes[node].service; };
    std::erase_if(apart, [&](Index rival) {
        const bool over = !writesApart(*m_topology, m_at.state, rival);
        if (over) note(TraceKind::converges, serviceOf(rival), rival);
        return over;
    });
    for (const Index rival : m_at.state.parting.rivals) {
        if (std::ranges::find(apart, rival) != apart.end() || !writesApart(*m_topology, m_at.state, rival)) continue;
        apart.push_back(rival);
        note(TraceKind::usurped, serviceOf(rival), rival, m_at.state.primary[serviceOf(rival)]);
    }
}

void Simulation::noteRefusals() {
    std::vector<Refusal> now = refusals(*m_topology, m_at.state);
    std::vector<Refusal>& before = m_at.state.parting.refusals;
    const auto sameSide = [&](const Refusal& a, const Refusal& b) {
        return a.service == b.service && m_at.state.parting.side[a.member] == m_at.state.parting.side[b.member];
    };
    const auto in = [&](const std::vector<Refusal>& all, const Refusal& one) {
        return std::ranges::any_of(all, [&](const Refusal& other) { return sameSide(one, other); });
    };
    for (const Refusal& one : before)
        if (!in(now, one)) note(TraceKind::accepts, one.service, one.member);
    for (const Refusal& one : now)
        if (!in(before, one)) note(TraceKind::refuses, one.service, one.member);
    before = std::move(now);
}

}  // namespace failwright
