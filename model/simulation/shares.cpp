#include "model/simulation/shares.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace failwright {
namespace {

/// Shares closer to each other than this are one.
constexpr double nothing = 1e-13;
/// The least share of what serves, however often it is multiplied.
constexpr double least = 1e-300;

/// Of the shares of thousands: with digits to spare, since slow circles take what is lost for moves.
using Sum = long double;

/// What falls is below this part of what it was.
constexpr double falls = 1 - 1e-9;

/// Tells when all parts of a circle together move by the same factor less in each round, and slowly: what is still to come can be
/// taken ahead, after Aitken. Where that is too much the shares come back: they are polynomials of each other with no negative
/// coefficients, convex, so that there is no other solution below one that is reached from above like this.
class SteadyDecline {
public:
    /// In moves of the last round.
    [[nodiscard]] std::optional<double> ahead(double moved) {
        const double rate = moved / m_last, rateBefore = m_last / m_beforeLast;
        m_beforeLast = std::exchange(m_last, moved);
        const bool isSteady = rate > slow && rate < 1 && std::abs(rate - rateBefore) < steady * (1 - rate);
        if (++m_rounds < fewestRounds || !isSteady) return {};
        m_rounds = 0;
        return rate / (1 - rate);
    }

private:
    static constexpr double slow = 0.5, steady = 0.1;
    static constexpr int fewestRounds = 4;
    double m_last = 0, m_beforeLast = 0;
    int m_rounds = 0;
};

/// The share that two both answer.
double together(double a, double b) { return a > 0 && b > 0 ? std::max(least, a * b) : 0; }

/// The members that a caller has of an active-active service. One of which nobody is left in rotation keeps them all: in the
/// core journey none of them serves, but in one that does without something they may.
struct Rotation {
    Index members = 0;
    Index serving = 0;
    Index inRotation = 0;
    Sum sum = 0;
    Sum sumInRotation = 0;

    void add(double share, bool rotates) {
        ++members;
        if (share > 0) ++serving;
        sum += share;
        if (!rotates) return;
        ++inRotation;
        sumInRotation += share;
    }
    [[nodiscard]] double share() const {
        if (inRotation > 0) return double(sumInRotation / inRotation);
        return members > 0 ? double(sum / members) : 0;
    }
};

}  // namespace

Shares::Shares(const CompiledTopology& topology, const Journey& journey)
    : m_topology(&topology), m_journey(&journey), m_value(journey.partCount() + 1, 1.0), m_slotOf(journey.nodeCount),
      m_serves(journey.nodeCount, 1), m_stale((journey.units.size() + 63) / 64, 0), m_staleWords((m_stale.size() + 63) / 64, 0),
      m_circles(m_stale.size(), 0), m_isSuspect(journey.partCount(), 0) {
    m_value.back() = 0;
    std::iota(m_slotOf.begin(), m_slotOf.end(), Index{0});
    for (Index unit = 0; unit < journey.units.size(); ++unit) {
        if (journey.units[unit].kind == UnitKind::circle) m_circles[unit / 64] |= std::uint64_t{1} << (unit % 64);
        touchUnit(unit);
    }
}

void Shares::suspect(Index part) {
    if (std::exchange(m_isSuspect[part], std::uint8_t{1}) == 0) m_suspects.push_back(part);
}

void Shares::suspectAll(Index circle) {
    for (const Index part : m_journey->partsOf[circle]) suspect(part);
}

void Shares::touchUnits(std::span<const Index> units) {
    for (const Index unit : units) touchUnit(unit);
}

void Shares::touchPart(Index part) {
    const Index unit = m_journey->unitOf[part];
    if (unit == noIndex) return;
    setStale(unit);
    if (isCircle(unit)) suspect(part);
}

void Shares::touchDependents(Index part) {
    for (const Index dependent : m_journey->dependents[part]) touchPart(m_journey->readerOf(dependent));
}

void Shares::touchReaders(const Unit& unit) {
    touchUnits(std::span(m_journey->readers).subspan(unit.firstReader, unit.readersEnd - unit.firstReader));
}

void Shares::touchNodesOn(Index part) { touchUnits(m_journey->nodesOn[part - m_journey->nodeCount]); }

void Shares::touchRotation(Index node) { touchDependents(node); }

void Shares::touchEndpoint(Index service) { touchPart(m_journey->partOf(m_journey->answers.targetSets + service)); }

/// What a unit touches comes after it.
void Shares::update(const SystemState& state, std::vector<Index>& changed) {
    for (std::size_t i = 0; i < m_staleWords.size(); ++i) {
        while (m_staleWords[i] != 0) {
            const std::size_t word = i * 64 + static_cast<std::size_t>(std::countr_zero(m_staleWords[i]));
            while (m_stale[word] != 0) {
                const auto unit = static_cast<Index>(word * 64) + static_cast<Index>(std::countr_zero(m_stale[word]));
                m_stale[word] &= m_stale[word] - 1;
                updateUnit(state, unit, changed);
            }
            m_staleWords[i] &= m_staleWords[i] - 1;
        }
    }
}

void Shares::updateUnit(const SystemState& state, Index index, std::vector<Index>& changed) {
    const Unit& unit = m_journey->units[index];
    const auto nodes = [&] {
        return std::span(m_topology->resolved.targetSets.items).subspan(unit.firstInput, unit.inputsEnd - unit.firstInput);
    };
    switch (unit.kind) {
        case UnitKind::node: return updateNode(state, unit, changed);
        case UnitKind::product: return updateProduct(unit);
        case UnitKind::rotation: return updateAnswer(state, unit, rotationShare(state, nodes(), unit.needed));
        case UnitKind::endpoint: return updateAnswer(state, unit, endpointShare(state, unit.part - m_journey->nodeCount));
        case UnitKind::circle: return updateCircle(state, index, changed);
    }
}

void Shares::updateProduct(const Unit& unit) {
    double share = 1;
    for (Index i = unit.firstInput; i < unit.inputsEnd; ++i) share = together(share, answerShare(m_journey->answerOf[i]));
    const double before = std::exchange(m_value[unit.part], share);
    if (share == before) return;
    touchReaders(unit);
    if ((share > 0) != (before > 0)) touchNodesOn(unit.part);
}

void Shares::updateNode(const SystemState& state, const Unit& unit, std::vector<Index>& changed) {
    const Index node = unit.part;
    const double before = m_value[m_slotOf[node]];
    Index slot = m_journey->productOf[node];
    if (state.looksForItself(node)) {
        slot = node;
        m_value[node] = ownProduct(state, node);
    }
    if (isDown(state, node)) slot = zeroSlot();
    m_slotOf[node] = slot;
    noteServing(node, m_value[slot] > 0, changed);
    if (m_value[slot] != before) touchReaders(unit);
}

void Shares::noteServing(Index node, bool serves, std::vector<Index>& changed) {
    if (m_journey->watched[node] == 0 || (m_serves[node] != 0) == serves) return;
    m_serves[node] = serves ? 1 : 0;
    changed.push_back(node);
}

void Shares::updateAnswer(const SystemState& state, const Unit& unit, double share) {
    const bool same = std::exchange(m_value[unit.part], share) == share;
    if (!same) touchReaders(unit);
    if (concernsNodes(state, unit.part, same)) touchNodesOn(unit.part);
}

void Shares::updateCircle(const SystemState& state, Index unit, std::vector<Index>& changed) {
    const auto parts = m_journey->partsOf[unit];
    m_before.clear();
    for (const Index part : parts) m_before.push_back(m_value[part]);
    settleCircle(state, parts);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Index part = parts[i];
        const bool same = m_value[part] == m_before[i];
        const bool node = part < m_journey->nodeCount;
        if (node) noteServing(part, m_value[part] > 0, changed);
        for (const Index dependent : same || m_journey->leavesCircle[part] == 0 ? std::span<const Index>() : m_journey->dependents[part]) {
            if (const Index reader = m_journey->readerOf(dependent); m_journey->unitOf[reader] != unit) touchPart(reader);
        }
        if (node || !concernsNodes(state, part, same)) continue;
        for (const Index other : m_journey->nodesOn[part - m_journey->nodeCount])
            if (other != unit) touchUnit(other);
    }
}

/// Where all of a circle ask rotations of others on it, and all of these are in rotation, any loss is a loss for all of them, time and
/// again: of those that answer most, all that they ask answer as much, and so on all the way round.
bool Shares::fallsAsOne(const SystemState& state, std::span<const Index> parts) const {
    if (!state.linked() || m_journey->fallsAsOne[m_journey->unitOf[parts.front()]] == 0) return false;
    return std::ranges::all_of(parts, [&](Index part) { return part >= m_journey->nodeCount || state.outOfRotation[part] == 0; });
}

/// All of it answers 1, or next to nothing where that is what becomes of it; those that then answer otherwise are queued.
void Shares::beginCircle(const SystemState& state, std::span<const Index> parts) {
    for (const Index part : parts) m_value[part] = 1;
    if (!state.linked()) std::ranges::for_each(parts, [this](Index part) { suspect(part); });
    const Index unit = m_journey->unitOf[parts.front()];
    bool loses = false;
    std::erase_if(m_suspects, [&](Index part) {
        if (m_journey->unitOf[part] != unit) return false;
        m_queued[part] = evaluate(state, part) != 1;
        m_isSuspect[part] = m_queued[part];
        loses = loses || m_queued[part] != 0;
        return m_queued[part] == 0;
    });
    if (loses && fallsAsOne(state, parts))
        for (const Index part : parts) m_value[part] = least;
}

/// The greatest solution: from 1 downwards, looking again at what rests on something that went down, round the circle as requests
/// go. Shares that a circle multiplies without end tend to 0 but still serve.
void Shares::settleCircle(const SystemState& state, std::span<const Index> parts) {
    constexpr std::size_t most = 10'000;
    const Index unit = m_journey->unitOf[parts.front()];
    m_queued.resize(m_journey->partCount(), 0);
    m_moves.resize(m_journey->partCount(), 0);
    beginCircle(state, parts);
    const auto queueDependents = [&](Index part) {
        for (const Index dependent : m_journey->dependents[part])
            if (m_journey->unitOf[dependent] == unit) m_queued[dependent] = 1;
    };
    const auto goAhead = [&](double moves) {
        for (const Index part : parts) {
            const double move = m_moves[part] * moves;
            if (move == 0 || std::abs(move) > m_value[part] / 2) continue;
            m_value[part] = std::min(1.0, m_value[part] - move);
            m_queued[part] = 1;
            queueDependents(part);
        }
    };
    SteadyDecline decline;
    for (std::size_t round = 0; round < most; ++round) {
        bool anyMoved = false;
        double sum = 0;
        m_falling.clear();
        for (const Index part : parts) {
            m_moves[part] = 0;
            if (std::exchange(m_queued[part], std::uint8_t{0}) == 0) continue;
            const double share = evaluate(state, part);
            const double before = std::exchange(m_value[part], share);
            m_moves[part] = before - share;
            sum += std::abs(before - share);
            const bool moved = std::abs(share - before) > nothing || ((share > 0) != (before > 0));
            anyMoved = anyMoved || moved;
            if (moved && share > 0 && share < before * falls) m_falling.push_back(part);
            if (moved || hidesChanges(state, part)) queueDependents(part);
        }
        if (!anyMoved) break;
        if (const std::optional<double> ahead = decline.ahead(sum)) goAhead(*ahead);
        if (!std::has_single_bit(round)) continue;
        keepThoseThatFallForEver(state);
        for (const Index part : m_falling) {
            m_value[part] = std::max(least, m_value[part] * nothing);
            queueDependents(part);
        }
    }
    for (const Index part : parts) m_queued[part] = 0;
}

/// Of those that lost a part of themselves in a round, those that answer at most in proportion to what others of them do: they lose it
/// in every round, since all others fall, too.
void Shares::keepThoseThatFallForEver(const SystemState& state) {
    m_falls.assign(m_journey->partCount(), 0);
    for (const Index part : m_falling) m_falls[part] = 1;
    for (bool changed = true; changed;) {
        changed = std::erase_if(m_falling, [&](Index part) {
            m_falls[part] = fallsWithOthers(state, part);
            return m_falls[part] == 0;
        }) > 0;
    }
}

bool Shares::fallsWithOthers(const SystemState& state, Index part) const {
    const auto allOf = [&](std::span<const Index> nodes, auto counts) {
        return std::ranges::all_of(nodes, [&](Index node) { return m_falls[node] != 0 || of(node) == 0 || !counts(node); });
    };
    const auto always = [](Index) { return true; };
    if (part < m_journey->nodeCount) {
        return std::ranges::any_of(m_journey->asked(part), [&](Index answer) {
            const bool asThis = m_falls[m_journey->partOf(answer)] != 0;
            if (state.linked() || !asThis) return asThis;
            return allOf(nodesBehind(m_topology->resolved, m_journey->answers, answer), always);
        });
    }
    const Index answer = part - m_journey->nodeCount;
    if (m_journey->answers.isEndpoint(answer)) {
        const Index service = m_journey->answers.serviceOfEndpoint(answer);
        const Index primary = state.primary[service];
        return state.endpoint[service] == Endpoint::standing && primary != noIndex && m_falls[primary] != 0;
    }
    const auto nodes = m_topology->resolved.targetSets[answer];
    const auto inRotation = [&](Index node) { return state.outOfRotation[node] == 0; };
    return std::ranges::any_of(nodes, inRotation) ? allOf(nodes, inRotation) : allOf(nodes, always);
}

/// Callers of this answer look at the members themselves, so that it may stay the same where what they see changes.
bool Shares::hidesChanges(const SystemState& state, Index part) const {
    return part >= m_journey->nodeCount && (state.brokenGroups[part - m_journey->nodeCount] != 0 || state.parting.parted());
}

/// Whether nodes that ask this answer, and look for themselves, may see a change of it.
bool Shares::concernsNodes(const SystemState& state, Index part, bool same) const {
    return !state.linked() && (hidesChanges(state, part) || (!same && state.callersForThemselves[part - m_journey->nodeCount] != 0));
}

double Shares::evaluate(const SystemState& state, Index part) const {
    if (part < m_journey->nodeCount) return isDown(state, part) ? 0 : ownProduct(state, part);
    const Index answer = part - m_journey->nodeCount;
    if (m_journey->answers.isEndpoint(answer)) return endpointShare(state, answer);
    return rotationShare(state, m_topology->resolved.targetSets[answer], m_journey->neededOf[answer]);
}

bool Shares::isDown(const SystemState& state, Index node) const {
    return !state.up(node) || (state.parting.parted() && refusesAlone(state, node));
}

double Shares::ownProduct(const SystemState& state, Index node) const {
    double share = 1;
    for (Index i = m_journey->groups.starts[node]; i < m_journey->groups.starts[node + 1]; ++i) {
        share = together(share, answerTo(state, m_journey->groups.items[i], m_journey->answerOf[i]));
        if (share == 0) break;
    }
    return share;
}

/// A member of a rotation that must agree with more members than it reaches.
bool Shares::refusesAlone(const SystemState& state, Index node) const {
    const Index service = m_topology->resolved.nodes[node].service;
    return service != noIndex && !m_topology->endpoint(service) && !quorumAround(*m_topology, state, service, node);
}

double Shares::answerTo(const SystemState& state, Index group, Index answer) const {
    if (state.parting.parted() && m_journey->answers.isEndpoint(answer)) return partedShare(state, group, answer);
    return state.brokenLinks[group] == 0 ? answerShare(answer) : brokenShare(state, group, answer);
}

/// What the caller's side of a parted network has of an endpoint.
double Shares::partedShare(const SystemState& state, Index group, Index answer) const {
    const auto failed = [&](Index link) { return link != noIndex && (state.linkDown[link] & std::uint8_t(LinkCause::failed)) != 0; };
    if (std::ranges::all_of(m_topology->resolved.groupLinks[group], failed)) return 0;
    const Index service = m_journey->answers.serviceOfEndpoint(answer);
    const Index caller = m_topology->resolved.groups[group].node;
    const auto members = m_topology->resolved.members[service];
    const auto serves = [&](Index node) {
        return of(node) > 0 && !m_topology->resolved.nodes[node].witness && state.parting.reaches(caller, node);
    };
    if (static_cast<Index>(std::ranges::count_if(members, serves)) < m_journey->neededOf[answer]) return 0;
    if (m_journey->neededOf[answer] == 0) return 1;
    const Index member = answeringMember(*m_topology, state, caller, service);
    if (member != noIndex) return of(member);
    const auto any = std::ranges::find_if(members, serves);
    return m_topology->partition[service].everywhere && any != members.end() ? of(*any) : 0;
}

double Shares::endpointShare(const SystemState& state, Index answer) const {
    const Index service = m_journey->answers.serviceOfEndpoint(answer);
    if (!state.hasQuorum(*m_topology, service)) return 0;
    const Index needed = m_journey->neededOf[answer];
    if (needed == 0) return 1;
    if (state.endpoint[service] == Endpoint::moving) return 0;
    Index serving = 0;
    for (const Index node : m_topology->resolved.members[service]) {
        if (of(node) > 0 && !m_topology->resolved.nodes[node].witness) ++serving;
        if (serving == needed) break;
    }
    if (serving < needed) return 0;
    return state.endpoint[service] == Endpoint::waiting || state.primary[service] == noIndex ? 1 : of(state.primary[service]);
}

double Shares::rotationShare(const SystemState& state, std::span<const Index> nodes, Index needed) const {
    Index serving = 0;
    Index inRotation = 0;
    Sum sum = 0;
    for (const Index node : nodes) {
        const double share = of(node);
        if (share > 0) ++serving;
        if (state.outOfRotation[node] != 0) continue;
        ++inRotation;
        sum += share;
    }
    if (serving < needed) return 0;
    if (inRotation > 0) return double(sum / inRotation);
    for (const Index node : nodes) sum += of(node);
    return nodes.empty() ? 0 : double(sum / Sum(nodes.size()));
}

double Shares::brokenShare(const SystemState& state, Index group, Index answer) const {
    const auto links = m_topology->resolved.groupLinks[group];
    const auto targets = m_topology->resolved.groupLinkTargets[group];
    const bool endpoint = m_journey->answers.isEndpoint(answer);
    if (endpoint) return state.brokenLinks[group] == links.size() ? 0 : answerShare(answer);
    const Group& it = m_topology->resolved.groups[group];
    const bool forgets = state.parting.parted() && state.parting.forgotten[it.service] != 0;
    Rotation rotation;
    for (std::size_t i = 0; i < targets.size();) {
        const Index node = targets[i];
        bool linked = false;
        for (; i < targets.size() && targets[i] == node; ++i) linked |= links[i] == noIndex || state.linkDown[links[i]] == 0;
        if (!linked && forgets && !state.parting.reaches(it.node, node)) continue;
        rotation.add(linked ? of(node) : 0, state.outOfRotation[node] == 0);
    }
    return rotation.serving < m_journey->neededOf[answer] ? 0 : rotation.share();
}

double Shares::success() const {
    double sum = 0;
    double weight = 0;
    for (const ResolvedClient& client : m_topology->resolved.clients) {
        if (!client.linked) continue;
        sum += client.weight * of(client.node);
        weight += client.weight;
    }
    return weight > 0 ? sum / weight : 1;
}

}  // namespace failwright
