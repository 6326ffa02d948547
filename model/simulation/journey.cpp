#include "model/simulation/journey.h"

#include <algorithm>
#include <compare>
#include <iterator>
#include <utility>

namespace failwright {
namespace {

void collectGroups(const Resolved& resolved, const ResolvedFeature* feature, Journey& journey) {
    for (Index node = 0; node < journey.nodeCount; ++node) {
        for (Index g = resolved.firstGroup[node]; g < resolved.firstGroup[node + 1]; ++g) {
            const Group& group = resolved.groups[g];
            const bool required = feature != nullptr ? resolved.requiredIn(*feature, group) : Resolved::requiredInCore(group);
            if (!required || !resolved.nodes[node].reached) continue;
            journey.groups.items.push_back(g);
            journey.answerOf.push_back(journey.answers.of(resolved, group));
        }
        journey.groups.close();
    }
}

Index neededOf(const Resolved& resolved, const Answers& answers, Index answer, Index service) {
    std::size_t size = 0;
    for (const Index node : nodesBehind(resolved, answers, answer))
        size += !answers.isEndpoint(answer) || !resolved.nodes[node].witness ? 1 : 0;
    return std::min(resolved.services[service].needed, static_cast<Index>(size));
}

void collectAnswers(const Resolved& resolved, Journey& journey) {
    const std::size_t count = resolved.targetSets.size() + resolved.services.size();
    journey.serviceOf.assign(count, noIndex);
    journey.neededOf.assign(count, 0);
    for (const Index g : journey.groups.items) {
        const Group& group = resolved.groups[g];
        const Index answer = journey.answers.of(resolved, group);
        if (journey.serviceOf[answer] != noIndex) continue;
        journey.serviceOf[answer] = group.service;
        journey.neededOf[answer] = neededOf(resolved, journey.answers, answer, group.service);
    }
}

/// What each part depends on.
Rows<Index> dependencies(const Resolved& resolved, const Journey& journey) {
    Rows<Index> out;
    for (Index node = 0; node < journey.nodeCount; ++node) {
        for (const Index g : journey.groups[node])
            out.items.push_back(journey.partOf(journey.answers.of(resolved, resolved.groups[g])));
        out.close();
    }
    for (Index answer = 0; answer < journey.serviceOf.size(); ++answer) {
        if (journey.serviceOf[answer] != noIndex)
            for (const Index node : nodesBehind(resolved, journey.answers, answer))
                if (!journey.answers.isEndpoint(answer) || !resolved.nodes[node].witness) out.items.push_back(node);
        out.close();
    }
    return out;
}

Rows<Index> reversed(const Rows<Index>& rows) {
    Rows<Index> out;
    out.starts.assign(rows.size() + 1, 0);
    for (const Index to : rows.items) ++out.starts[to + 1];
    for (std::size_t i = 0; i < rows.size(); ++i) out.starts[i + 1] += out.starts[i];
    out.items.resize(rows.items.size());
    std::vector<Index> next(out.starts.begin(), out.starts.end() - 1);
    for (std::size_t from = 0; from < rows.size(); ++from)
        for (const Index to : rows[from]) out.items[next[to]++] = static_cast<Index>(from);
    return out;
}

/// Tarjan's strongly connected components, which come out with dependencies first.
class UnitFinder {
public:
    UnitFinder(const Rows<Index>& dependencies, Journey& journey)
        : m_dependencies(dependencies), m_journey(journey), m_order(dependencies.size(), 0), m_low(dependencies.size(), 0),
          m_done(dependencies.size(), 0) {}

    void visit(Index root) {
        if (m_order[root] != 0) return;
        enter(root);
        while (!m_calls.empty()) {
            Call& call = m_calls.back();
            const auto next = m_dependencies[call.part];
            if (call.at == next.size()) leave();
            else if (const Index to = next[call.at++]; m_order[to] == 0) enter(to);
            else if (m_journey.unitOf[to] == noIndex) m_low[call.part] = std::min(m_low[call.part], m_order[to]);
        }
    }

private:
    struct Call {
        Index part = 0;
        std::size_t at = 0;
    };

    void enter(Index part) {
        m_order[part] = m_low[part] = ++m_count;
        m_open.push_back(part);
        m_calls.push_back({part});
    }

    void leave() {
        const Index part = m_calls.back().part;
        m_calls.pop_back();
        m_done[part] = ++m_doneCount;
        if (!m_calls.empty()) m_low[m_calls.back().part] = std::min(m_low[m_calls.back().part], m_low[part]);
        if (m_low[part] != m_order[part]) return;
        for (Index last = noIndex; last != part;) {
            last = m_open.back();
            m_open.pop_back();
            m_journey.unitOf[last] = static_cast<Index>(m_journey.partsOf.size());
            m_journey.partsOf.items.push_back(last);
        }
        const auto unit = m_journey.partsOf.items.begin() + m_journey.partsOf.starts.back();
        std::sort(unit, m_journey.partsOf.items.end(), [this](Index a, Index b) { return m_done[a] < m_done[b]; });
        m_journey.partsOf.close();
    }

    const Rows<Index>& m_dependencies;
    Journey& m_journey;
    std::vector<Index> m_order;
    std::vector<Index> m_low;
    std::vector<Index> m_done;  ///< in a circle too, most of what a part depends on is done before it
    std::vector<Index> m_open;
    std::vector<Call> m_calls;
    Index m_count = 0;
    Index m_doneCount = 0;
};

/// Nodes that requests reach, those that ask the same answers beside each other, then in order of units.
std::vector<Index> besideTheirTwins(const Journey& journey) {
    std::vector<Index> nodes;
    for (Index node = 0; node < journey.nodeCount; ++node)
        if (journey.unitOf[node] != noIndex && journey.partsOf[journey.unitOf[node]].size() == 1) nodes.push_back(node);
    std::ranges::sort(nodes, [&](Index a, Index b) {
        const auto order = std::lexicographical_compare_three_way(journey.asked(a).begin(), journey.asked(a).end(), journey.asked(b).begin(),
                                                                  journey.asked(b).end());
        return order != 0 ? order < 0 : journey.unitOf[a] < journey.unitOf[b];
    });
    return nodes;
}

/// Of each node: the first of its twins; noIndex in a circle, and where nothing reaches it.
std::vector<Index> firstTwins(const Journey& journey) {
    std::vector<Index> first(journey.nodeCount, noIndex);
    const std::vector<Index> nodes = besideTheirTwins(journey);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const bool twin = i > 0 && std::ranges::equal(journey.asked(nodes[i]), journey.asked(nodes[i - 1]));
        first[nodes[i]] = twin ? first[nodes[i - 1]] : nodes[i];
    }
    return first;
}

/// Makes each product a part and a unit of its own, just before the first of its twins.
void addProducts(Journey& journey) {
    const std::vector<Index> first = firstTwins(journey);
    const Rows<Index> before = std::exchange(journey.partsOf, {});
    journey.productOf.assign(journey.nodeCount, noIndex);
    const auto place = [&](std::span<const Index> parts) {
        for (const Index part : parts) journey.unitOf[part] = static_cast<Index>(journey.partsOf.size());
        journey.partsOf.items.insert(journey.partsOf.items.end(), parts.begin(), parts.end());
        journey.partsOf.close();
    };
    for (std::size_t unit = 0; unit < before.size(); ++unit) {
        const Index part = before[unit].front();
        if (part < journey.nodeCount && first[part] == part) {
            const auto product = journey.productOf[part] = static_cast<Index>(journey.partCount());
            journey.unitOf.push_back(noIndex);
            place({&product, 1});
        }
        place(before[unit]);
    }
    for (Index node = 0; node < journey.nodeCount; ++node)
        if (first[node] != noIndex) journey.productOf[node] = journey.productOf[first[node]];
}

/// The nodes of each product, in order of units.
std::vector<std::vector<Index>> twins(const Journey& journey) {
    const std::size_t firstProduct = journey.dependents.size();
    std::vector<std::vector<Index>> nodes(journey.partCount() - firstProduct);
    for (const Index part : journey.partsOf.items)
        if (part < journey.nodeCount && journey.productOf[part] != noIndex) nodes[journey.productOf[part] - firstProduct].push_back(part);
    return nodes;
}

void findNodesOn(const std::vector<std::vector<Index>>& nodesOf, Journey& journey) {
    std::vector<Index>& units = journey.nodesOn.items;
    for (std::size_t part = journey.nodeCount; part < journey.dependents.size(); ++part) {
        for (const Index node : journey.dependents[part]) units.push_back(journey.unitOf[node]);
        journey.nodesOn.close();
    }
    for (const std::vector<Index>& nodes : nodesOf) {
        for (const Index node : nodes)
            if (journey.watched[node] != 0) units.push_back(journey.unitOf[node]);
        journey.nodesOn.close();
    }
}

/// The units that a change of any of `parts` reaches: readers of answers, answers that rest on nodes.
std::vector<Index> readersOf(const Journey& journey, std::span<const Index> parts) {
    std::vector<Index> readers;
    for (const Index part : parts)
        for (const Index dependent : journey.dependents[part]) readers.push_back(journey.unitOf[journey.readerOf(dependent)]);
    std::ranges::sort(readers);
    readers.erase(std::ranges::unique(readers).begin(), readers.end());
    return readers;
}

UnitKind kindOf(const Journey& journey, std::span<const Index> parts) {
    if (parts.size() > 1) return UnitKind::circle;
    if (parts.front() < journey.nodeCount) return UnitKind::node;
    if (parts.front() >= journey.dependents.size()) return UnitKind::product;
    return journey.answers.isEndpoint(parts.front() - journey.nodeCount) ? UnitKind::endpoint : UnitKind::rotation;
}

Unit unitOf(const Resolved& resolved, const Journey& journey, std::span<const Index> parts, std::span<const Index> nodes) {
    Unit unit{.kind = kindOf(journey, parts), .part = parts.front()};
    if (unit.kind == UnitKind::product) {
        unit.firstInput = journey.groups.starts[nodes.front()];
        unit.inputsEnd = journey.groups.starts[nodes.front() + 1];
    } else if (unit.kind == UnitKind::rotation) {
        const Index answer = unit.part - journey.nodeCount;
        unit.needed = journey.neededOf[answer];
        unit.firstInput = resolved.targetSets.starts[answer];
        unit.inputsEnd = resolved.targetSets.starts[answer + 1];
    }
    return unit;
}

void makeUnits(const Resolved& resolved, Journey& journey) {
    const std::vector<std::vector<Index>> nodesOf = twins(journey);
    findNodesOn(nodesOf, journey);
    for (std::size_t i = 0; i < journey.partsOf.size(); ++i) {
        const std::span<const Index> parts = journey.partsOf[i];
        const bool product = parts.front() >= journey.dependents.size();
        const std::span<const Index> nodes = product ? nodesOf[parts.front() - journey.dependents.size()] : parts;
        Unit& unit = journey.units.emplace_back(unitOf(resolved, journey, parts, nodes));
        unit.firstReader = static_cast<Index>(journey.readers.size());
        if (unit.kind != UnitKind::circle) std::ranges::copy(readersOf(journey, nodes), std::back_inserter(journey.readers));
        unit.readersEnd = static_cast<Index>(journey.readers.size());
    }
}

void describeCircles(const Resolved& resolved, Journey& journey) {
    journey.leavesCircle.assign(journey.dependents.size(), 0);
    journey.fallsAsOne.assign(journey.units.size(), 0);
    for (Index unit = 0; unit < journey.units.size(); ++unit) {
        if (journey.units[unit].kind != UnitKind::circle) continue;
        const auto isInside = [&](Index part) { return journey.unitOf[part] == unit; };
        const auto isNodeOrRotation = [&](Index part) {
            if (part < journey.nodeCount) return true;
            const Index answer = part - journey.nodeCount;
            return !journey.answers.isEndpoint(answer) && std::ranges::all_of(resolved.targetSets[answer], isInside);
        };
        for (const Index part : journey.partsOf[unit])
            journey.leavesCircle[part] = std::ranges::all_of(journey.dependents[part], isInside) ? 0 : 1;
        journey.fallsAsOne[unit] = std::ranges::all_of(journey.partsOf[unit], isNodeOrRotation) ? 1 : 0;
    }
}

}  // namespace

Journey compileJourney(const Resolved& resolved, const ResolvedFeature* feature, std::vector<std::uint8_t> watched) {
    Journey journey;
    journey.nodeCount = static_cast<Index>(resolved.nodes.size());
    journey.watched = std::move(watched);
    journey.watched.resize(journey.nodeCount, 0);
    journey.answers.targetSets = static_cast<Index>(resolved.targetSets.size());
    collectGroups(resolved, feature, journey);
    collectAnswers(resolved, journey);
    const Rows<Index> needs = dependencies(resolved, journey);
    journey.dependents = reversed(needs);
    journey.unitOf.assign(needs.size(), noIndex);
    UnitFinder finder(needs, journey);
    for (Index node = 0; node < journey.nodeCount; ++node)
        if (resolved.nodes[node].reached) finder.visit(node);
    addProducts(journey);
    makeUnits(resolved, journey);
    describeCircles(resolved, journey);
    return journey;
}

}  // namespace failwright
