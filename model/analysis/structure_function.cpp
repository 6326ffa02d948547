#include "model/analysis/structure_function.h"

#include "model/engine/formula/circles.h"
#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright {
namespace {

using engine::Formula;
using engine::none;
using engine::Ref;

Element elementFrom(ElementKind kind, std::string id) { return {.kind = kind, .id = std::move(id)}; }

void markConnected(const Topology& topology, const Resolved& resolved, std::vector<Element>& elements) {
    std::vector<bool> service(resolved.services.size(), false);
    std::vector<bool> domain(topology.domains.size(), false);
    std::vector<bool> node(topology.nodes.size(), false);
    for (Index n = 0; n < topology.nodes.size(); ++n) {
        const ResolvedNode& at = resolved.nodes[n];
        if (at.client || !at.reached) continue;
        node[n] = true;
        service[at.service] = true;
        for (Index d = at.domain; d != noIndex && !domain[d]; d = resolved.domains[d].parent) domain[d] = true;
    }
    Index next[3] = {0, 0, 0};
    for (Element& element : elements) {
        switch (element.kind) {
            case ElementKind::domain: element.connected = domain[next[0]++]; break;
            case ElementKind::node:
                while (resolved.nodes[next[1]].client) ++next[1];
                element.connected = node[next[1]++];
                break;
            case ElementKind::commonCause:
                while (!hasCommonCause(topology.services[next[2]])) ++next[2];
                element.connected = service[next[2]++];
                break;
            case ElementKind::link: break;
        }
    }
}

}  // namespace

std::vector<Element> elementsOf(const Topology& topology, const Resolved& resolved) {
    std::vector<Element> elements;
    elements.reserve(topology.domains.size() + topology.nodes.size());
    for (const Domain& domain : topology.domains) {
        elements.push_back(elementFrom(ElementKind::domain, domain.id.value));
    }
    for (const Node& node : topology.nodes) {
        if (node.kind == NodeKind::client) continue;
        elements.push_back(elementFrom(ElementKind::node, node.id.value));
        elements.back().order = std::max(1, instancesOf(node) - neededOf(node) + 1);
    }
    std::vector<bool> reachedLink(topology.links.size(), false);
    for (std::size_t g = 0; g < resolved.groups.size(); ++g) {
        for (const Index link : resolved.groupLinks[g]) {
            if (link != noIndex) reachedLink[link] = resolved.nodes[resolved.groups[g].node].reached;
        }
    }
    for (std::size_t i = 0; i < topology.links.size(); ++i) {
        const Link& link = topology.links[i];
        if (!isElement(link)) continue;
        elements.push_back(elementFrom(ElementKind::link, link.id.value));
        elements.back().connected = reachedLink[i];
    }
    for (const Service& service : topology.services) {
        if (!hasCommonCause(service)) continue;
        elements.push_back(elementFrom(ElementKind::commonCause, "service:" + service.id.value));
    }
    markConnected(topology, resolved, elements);
    takeFigures(topology, elements);
    return elements;
}

void takeFigures(const Topology& topology, std::vector<Element>& elements) {
    auto next = elements.begin();
    const auto take = [&next](const EventFigures& figures) {
        next->unavailability = figures.unavailability;
        next->mttrHours = figures.mttrHours;
        next->failuresPerYear = figures.failuresPerYear;
        ++next;
    };
    for (const Domain& domain : topology.domains) take(eventFigures(domain));
    for (const Node& node : topology.nodes)
        if (node.kind != NodeKind::client) take(eventFigures(node));
    for (const Link& link : topology.links)
        if (isElement(link)) take(eventFigures(link));
    for (const Service& service : topology.services)
        if (hasCommonCause(service)) take(commonCauseFigures(service));
}

/// One journey's functions: for each thing that nodes need (an endpoint, or enough of some targets) that it is not there. Callers
/// with the same needs share them, and a circle of calls goes through them. Works without recursion, since a chain of calls may be
/// as long as the topology.
class StructureFunction::Journey {
public:
    Journey(StructureFunction& owner, const ResolvedFeature* feature)
        : m_owner(owner), m_resolved(owner.m_resolved), m_formula(owner.m_formula), m_feature(feature),
          m_services(static_cast<Index>(m_resolved.services.size())), m_sets(static_cast<Index>(m_resolved.targetSets.size())),
          m_needs(m_services + m_sets + m_resolved.groups.size()), m_failed(m_resolved.nodes.size(), none),
          m_unmet(m_resolved.nodes.size(), none) {}

    /// None of the needed services answers `node`.
    Ref unanswered(Index node) {
        for (Index position = firstOf(node); position < endOf(node); ++position) {
            if (isRequired(m_resolved.groups[position])) solve(position);
        }
        return unmetNeeds(node);
    }

private:
    struct Need {
        Ref unmet = none;
        Ref declared = none;
        bool open = false;
    };

    struct Frame {
        Index position;  ///< of a group that has the need
        Index target;    ///< position in what the group waits for
        Index group;     ///< position in the target's groups
    };

    [[nodiscard]] bool isRequired(const Group& group) const {
        return m_feature != nullptr ? m_resolved.requiredIn(*m_feature, group) : group.required;
    }

    [[nodiscard]] bool isEndpoint(const Group& group) const {
        return !group.sameService && m_resolved.services[group.service].redundancy != Redundancy::activeActive;
    }

    [[nodiscard]] std::span<const Index> awaited(const Group& group) const {
        return isEndpoint(group) ? m_resolved.members[group.service] : m_resolved.targetsOf(group);
    }

    [[nodiscard]] Index firstOf(Index node) const { return m_resolved.firstGroup[node]; }
    [[nodiscard]] Index endOf(Index node) const { return firstOf(node) + static_cast<Index>(m_resolved.groupsOf(node).size()); }

    [[nodiscard]] bool isFallible(Index position) const {
        return std::ranges::any_of(m_resolved.groupLinks[position], [this](Index link) { return m_owner.linkDown(link) != Formula::falsehood(); });
    }

    /// Alike for all who call the same endpoint, or the same targets over links that never fail.
    [[nodiscard]] Need& needOf(Index position) {
        const Group& group = m_resolved.groups[position];
        if (isEndpoint(group)) return m_needs[group.service];
        return m_needs[isFallible(position) ? m_services + m_sets + position : m_services + group.targets];
    }

    void solve(Index root) {
        if (needOf(root).unmet != none) return;
        std::vector<Frame> frames{{root, 0, 0}};
        needOf(root).open = true;
        while (!frames.empty()) {
            const Index next = nextNeeded(frames.back());
            if (next != noIndex) {
                needOf(next).open = true;
                frames.push_back({next, 0, 0});
                continue;
            }
            const Index position = frames.back().position;
            frames.pop_back();
            Need& need = needOf(position);
            need.open = false;
            need.unmet = unmet(position);
            if (need.declared != none) m_formula.define(need.declared, need.unmet);
        }
    }

    /// The next need that this one waits for; one that is being worked on closes a circle and is declared.
    Index nextNeeded(Frame& frame) {
        const auto targets = awaited(m_resolved.groups[frame.position]);
        for (; frame.target < targets.size(); ++frame.target, frame.group = 0) {
            const Index target = targets[frame.target];
            for (Index position = firstOf(target) + frame.group; position < endOf(target); position = firstOf(target) + frame.group) {
                ++frame.group;
                if (!isRequired(m_resolved.groups[position])) continue;
                Need& need = needOf(position);
                if (need.unmet != none) continue;
                if (!need.open) return position;
                if (need.declared == none) need.declared = m_formula.declare();
            }
        }
        return noIndex;
    }

    /// The node does not serve: it is down, or something that it needs is not there.
    [[nodiscard]] Ref failed(Index node) {
        if (m_failed[node] == none) m_failed[node] = m_formula.any({m_owner.down(node), unmetNeeds(node)});
        return m_failed[node];
    }

    Ref unmetNeeds(Index node) {
        if (m_unmet[node] != none) return m_unmet[node];
        std::vector<Ref> reasons;
        for (Index position = firstOf(node); position < endOf(node); ++position) {
            const Group& group = m_resolved.groups[position];
            if (!isRequired(group)) continue;
            const Need& need = needOf(position);
            reasons.push_back(need.declared != none ? need.declared : need.unmet);
            if (isEndpoint(group)) reasons.push_back(unreached(position));
        }
        return m_unmet[node] = m_formula.anyFlat(reasons);
    }

    /// All links of the group are down.
    Ref unreached(Index position) {
        std::vector<Ref> lost;
        for (const Index link : m_resolved.groupLinks[position]) lost.push_back(m_owner.linkDown(link));
        return m_formula.all(std::move(lost));
    }

    Ref unmet(Index position) {
        const Group& group = m_resolved.groups[position];
        if (isEndpoint(group)) return endpointFailed(group.service);
        return isFallible(position) ? tooFewTargets(group, position) : tooFewTargets(group);
    }

    /// In active-active, over links that never fail: alike for all who call the same targets.
    Ref tooFewTargets(const Group& group) {
        std::vector<Ref> lost;
        for (const Index target : m_resolved.targetsOf(group)) lost.push_back(failed(target));
        return tooMany(std::move(lost), group);
    }

    /// In active-active, where a target that no link reaches is lost too.
    Ref tooFewTargets(const Group& group, Index position) {
        const auto links = m_resolved.groupLinks[position];
        const auto ends = m_resolved.groupLinkTargets[position];
        std::vector<Ref> lost;
        for (const Index target : m_resolved.targetsOf(group)) {
            std::vector<Ref> parallel;
            for (std::size_t i = 0; i < links.size(); ++i) {
                if (ends[i] == target) parallel.push_back(m_owner.linkDown(links[i]));
            }
            lost.push_back(m_formula.any({m_formula.all(std::move(parallel)), failed(target)}));
        }
        return tooMany(std::move(lost), group);
    }

    Ref tooMany(std::vector<Ref> lost, const Group& group) {
        const std::size_t n = lost.size();
        const std::size_t needed = group.sameService ? 1 : std::min<std::size_t>(m_resolved.services[group.service].needed, n);
        return m_formula.atLeast(n - needed + 1, std::move(lost));
    }

    /// In active-passive and quorum: too few members can serve, or too few are up to vote.
    Ref endpointFailed(Index service) {
        const ResolvedService& group = m_resolved.services[service];
        std::vector<Ref> lost;
        std::vector<Ref> mute;
        for (const Index member : m_resolved.members[service]) {
            if (!m_resolved.nodes[member].witness) lost.push_back(failed(member));
            mute.push_back(m_owner.down(member));
        }
        const std::size_t candidates = lost.size();
        const std::size_t losses = candidates - std::min<std::size_t>(group.needed, candidates) + 1;
        if (group.redundancy != Redundancy::quorum) return m_formula.atLeast(losses, std::move(lost));
        const std::size_t voters = mute.size();
        const std::size_t silences = voters >= group.quorum ? voters - group.quorum + 1 : 0;
        const Ref noQuorum = m_formula.atLeast(silences, std::move(mute));
        // Members that need the same things fail to serve by those things or by being down, and so many down are no quorum.
        const Ref need = sharedNeed(service);
        if (need != none && losses >= silences) return m_formula.any({need, noQuorum});
        return m_formula.any({m_formula.atLeast(losses, std::move(lost)), noQuorum});
    }

    /// What all members but witnesses lack alike; `none` where they differ or stand in a circle.
    [[nodiscard]] Ref sharedNeed(Index service) const {
        Ref shared = none;
        for (const Index member : m_resolved.members[service]) {
            if (m_resolved.nodes[member].witness) continue;
            if (m_unmet[member] == none || (shared != none && m_unmet[member] != shared)) return none;
            shared = m_unmet[member];
        }
        return shared;
    }

    StructureFunction& m_owner;
    const Resolved& m_resolved;
    Formula& m_formula;
    const ResolvedFeature* m_feature;
    Index m_services;
    Index m_sets;
    std::vector<Need> m_needs;  ///< of endpoints by service, of sets of targets, of groups with links that fail
    std::vector<Ref> m_failed;  ///< by node
    std::vector<Ref> m_unmet;   ///< by node: what it needs is not there, whether it is up or not
};

StructureFunction::StructureFunction(const Topology& topology, const Resolved& resolved)
    : m_topology(topology), m_resolved(resolved), m_domainsDown(resolved.domains.size(), none), m_nodesDown(resolved.nodes.size(), none) {
    engine::Event event = static_cast<engine::Event>(topology.domains.size());
    for (const ResolvedNode& node : resolved.nodes) m_nodeEvents.push_back(node.client ? Formula::falsehood() : m_formula.event(event++));
    for (const Link& link : topology.links) m_linkEvents.push_back(isElement(link) ? m_formula.event(event++) : Formula::falsehood());
    for (const ResolvedService& service : resolved.services) {
        const bool has = service.entry != noIndex && hasCommonCause(topology.services[service.entry]);
        m_commonCauses.push_back(has ? m_formula.event(event++) : Formula::falsehood());
    }
}

/// The domain or one above it is down. Declared, so that it stays one thing for all that is in it, instead of coming apart into
/// the domain and what is above it. Domains may be nested deeply, so no recursion.
engine::Ref StructureFunction::downDomain(Index domain) {
    std::vector<Index> unknown;
    Index at = domain;
    for (; at != noIndex && m_domainsDown[at] == none; at = m_resolved.domains[at].parent) unknown.push_back(at);
    Ref above = at == noIndex ? Formula::falsehood() : m_domainsDown[at];
    for (; !unknown.empty(); unknown.pop_back()) {
        const Ref whole = m_domainsDown[unknown.back()] = m_formula.declare();
        m_formula.define(whole, m_formula.any({m_formula.event(unknown.back()), above}));
        above = whole;
    }
    return above;
}

engine::Ref StructureFunction::down(Index node) {
    Ref& result = m_nodesDown[node];
    if (result == none) {
        const ResolvedNode& at = m_resolved.nodes[node];
        const Ref common = at.service == noIndex ? Formula::falsehood() : m_commonCauses[at.service];
        result = m_formula.any({m_nodeEvents[node], common, downDomain(at.domain)});
    }
    return result;
}

std::vector<engine::Ref> StructureFunction::unavailable(const ResolvedFeature* feature) {
    Journey journey(*this, feature);
    std::vector<Ref> failures;
    for (const ResolvedClient& client : m_resolved.clients) failures.push_back(withoutCircles(m_formula, journey.unanswered(client.node)));
    return failures;
}

}  // namespace failwright
