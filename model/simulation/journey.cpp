#include "model/simulation/journey.h"

#include <algorithm>
#include <compare>
#include <numeric>

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
            m_journey.unitOf[last] = static_cast<Index>(m_journey.units.size());
            m_journey.units.items.push_back(last);
        }
        const auto unit = m_journey.units.items.begin() + m_journey.units.starts.back();
        std::sort(unit, m_journey.units.items.end(), [this](Index a, Index b) { return m_done[a] < m_done[b]; });
        m_journey.units.close();
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
        if (journey.unitOf[node] != noIndex && journey.units[journey.unitOf[node]].size() == 1) nodes.push_back(node);
    std::ranges::sort(nodes, [&](Index a, Index b) {
        const auto order = std::lexicographical_compare_three_way(journey.asked(a).begin(), journey.asked(a).end(), journey.asked(b).begin(),
                                                                  journey.asked(b).end());
        return order != 0 ? order < 0 : journey.unitOf[a] < journey.unitOf[b];
    });
    return nodes;
}

void findTwins(Journey& journey) {
    journey.firstTwin.resize(journey.nodeCount);
    std::iota(journey.firstTwin.begin(), journey.firstTwin.end(), Index{0});
    const std::vector<Index> nodes = besideTheirTwins(journey);
    for (std::size_t i = 1; i < nodes.size(); ++i)
        if (std::ranges::equal(journey.asked(nodes[i]), journey.asked(nodes[i - 1]))) journey.firstTwin[nodes[i]] = journey.firstTwin[nodes[i - 1]];
    std::vector<std::vector<Index>> others(journey.nodeCount);
    for (const Index node : nodes)
        if (journey.firstTwin[node] != node) others[journey.firstTwin[node]].push_back(node);
    for (const auto& twins : others) {
        journey.otherTwins.items.insert(journey.otherTwins.items.end(), twins.begin(), twins.end());
        journey.otherTwins.close();
    }
}

/// Whom a change of what twins have in common, or of an answer, reaches.
void findReaders(Journey& journey) {
    std::vector<Index> readers;
    const auto add = [&](std::span<const Index> parts) { readers.insert(readers.end(), parts.begin(), parts.end()); };
    for (Index part = 0; part < journey.partCount(); ++part) {
        readers.clear();
        if (part >= journey.nodeCount) {
            for (const Index node : journey.dependents[part]) readers.push_back(journey.firstTwin[node]);
        } else if (journey.firstTwin[part] == part) {
            add(journey.dependents[part]);
            for (const Index twin : journey.otherTwins[part]) add(journey.dependents[twin]);
        }
        std::ranges::sort(readers);
        const auto twice = std::ranges::unique(readers);
        journey.readers.items.insert(journey.readers.items.end(), readers.begin(), twice.begin());
        journey.readers.close();
    }
}

}  // namespace

Journey compileJourney(const Resolved& resolved, const ResolvedFeature* feature) {
    Journey journey;
    journey.nodeCount = static_cast<Index>(resolved.nodes.size());
    journey.answers.targetSets = static_cast<Index>(resolved.targetSets.size());
    collectGroups(resolved, feature, journey);
    collectAnswers(resolved, journey);
    const Rows<Index> needs = dependencies(resolved, journey);
    journey.dependents = reversed(needs);
    journey.unitOf.assign(needs.size(), noIndex);
    UnitFinder finder(needs, journey);
    for (Index node = 0; node < journey.nodeCount; ++node)
        if (resolved.nodes[node].reached) finder.visit(node);
    findTwins(journey);
    findReaders(journey);
    return journey;
}

}  // namespace failwright
