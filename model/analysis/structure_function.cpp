#include "model/analysis/structure_function.h"

#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright {
namespace {

using engine::Formula;
using engine::none;
using engine::Ref;

Element elementFrom(ElementKind kind, std::string id, const EventFigures& figures) {
    return {kind, std::move(id), figures.unavailability, figures.mttrHours, figures.failuresPerYear, 1, false};
}

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
        elements.push_back(elementFrom(ElementKind::domain, domain.id.value, eventFigures(domain)));
    }
    for (const Node& node : topology.nodes) {
        if (node.kind == NodeKind::client) continue;
        elements.push_back(elementFrom(ElementKind::node, node.id.value, eventFigures(node)));
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
        elements.push_back(elementFrom(ElementKind::link, link.id.value, eventFigures(link)));
        elements.back().connected = reachedLink[i];
    }
    for (const Service& service : topology.services) {
        if (!hasCommonCause(service)) continue;
        elements.push_back(elementFrom(ElementKind::commonCause, "service:" + service.id.value, commonCauseFigures(service)));
    }
    markConnected(topology, resolved, elements);
    return elements;
}

/// Works through the nodes without recursion, since a chain of calls may be as long as the topology.
class StructureFunction::Journey {
public:
    Journey(StructureFunction& owner, const ResolvedFeature* feature)
        : m_owner(owner), m_resolved(owner.m_resolved), m_formula(owner.m_formula), m_feature(feature),
          m_failed(m_resolved.nodes.size(), none), m_unmet(m_resolved.nodes.size(), none), m_declared(m_resolved.nodes.size(), none),
          m_open(m_resolved.nodes.size(), false), m_endpointFailed(m_resolved.services.size(), none),
          m_targetsFailed(m_resolved.targetSets.size(), none) {}

    /// None of the needed services answers `node`.
    Ref unanswered(Index node) {
        solve(node);
        return unmetNeeds(node);
    }

private:
    struct Frame {
        Index node;
        Index group;   ///< position in the node's groups
        Index target;  ///< position in what the group waits for
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

    void solve(Index root) {
        std::vector<Frame> frames{{root, 0, 0}};
        m_open[root] = true;
        while (!frames.empty()) {
            const Index next = nextNeeded(frames.back());
            if (next != noIndex) {
                m_open[next] = true;
                frames.push_back({next, 0, 0});
                continue;
            }
            const Index done = frames.back().node;
            frames.pop_back();
            m_open[done] = false;
            if (m_resolved.nodes[done].client) continue;
            m_unmet[done] = unmetNeeds(done);
            m_failed[done] = m_formula.any({m_owner.down(done), m_unmet[done]});
            if (m_declared[done] != none) m_formula.define(m_declared[done], m_failed[done]);
        }
    }

    /// The next node whose function this one waits for; one that is being worked on closes a circle and is declared.
    Index nextNeeded(Frame& frame) {
        const auto groups = m_resolved.groupsOf(frame.node);
        for (; frame.group < groups.size(); ++frame.group, frame.target = 0) {
            if (!isRequired(groups[frame.group])) continue;
            const auto nodes = awaited(groups[frame.group]);
            while (frame.target < nodes.size()) {
                const Index node = nodes[frame.target++];
                if (m_failed[node] != none) continue;
                if (!m_open[node]) return node;
                if (m_declared[node] == none) m_declared[node] = m_formula.declare();
            }
        }
        return noIndex;
    }

    [[nodiscard]] Ref failed(Index node) const { return m_failed[node] != none ? m_failed[node] : m_declared[node]; }

    Ref unmetNeeds(Index node) {
        std::vector<Ref> reasons;
        const auto groups = m_resolved.groupsOf(node);
        for (std::size_t g = 0; g < groups.size(); ++g) {
            if (isRequired(groups[g])) reasons.push_back(unmet(groups[g], m_resolved.firstGroup[node] + static_cast<Index>(g)));
        }
        return m_formula.anyFlat(reasons);
    }

    Ref unmet(const Group& group, Index position) {
        const auto links = m_resolved.groupLinks[position];
        const bool fallible = std::ranges::any_of(links, [this](Index link) { return linkEvent(link) != Formula::falsehood(); });
        if (!isEndpoint(group)) return fallible ? tooFewTargets(group, position) : tooFewTargets(group);
        std::vector<Ref> lost;
        for (const Index link : links) lost.push_back(linkEvent(link));
        return m_formula.any({m_formula.all(std::move(lost)), endpointFailed(group.service)});
    }

    [[nodiscard]] Ref linkEvent(Index link) const { return link == noIndex ? Formula::falsehood() : m_owner.m_linkEvents[link]; }

    /// In active-active, over links that never fail: alike for all who call the same targets.
    Ref tooFewTargets(const Group& group) {
        Ref& result = m_targetsFailed[group.targets];
        if (result != none) return result;
        std::vector<Ref> lost;
        for (const Index target : m_resolved.targetsOf(group)) lost.push_back(failed(target));
        return result = tooMany(std::move(lost), group);
    }

    /// In active-active, where a target that no link reaches is lost too.
    Ref tooFewTargets(const Group& group, Index position) {
        const auto links = m_resolved.groupLinks[position];
        const auto ends = m_resolved.groupLinkTargets[position];
        std::vector<Ref> lost;
        for (const Index target : m_resolved.targetsOf(group)) {
            std::vector<Ref> parallel;
            for (std::size_t i = 0; i < links.size(); ++i) {
                if (ends[i] == target) parallel.push_back(linkEvent(links[i]));
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
        Ref& result = m_endpointFailed[service];
        if (result != none) return result;
        const ResolvedService& group = m_resolved.services[service];
        std::vector<Ref> lost;
        std::vector<Ref> mute;
        for (const Index member : m_resolved.members[service]) {
            if (!m_resolved.nodes[member].witness) lost.push_back(failed(member));
            mute.push_back(m_owner.down(member));
        }
        const std::size_t candidates = lost.size();
        const std::size_t losses = candidates - std::min<std::size_t>(group.needed, candidates) + 1;
        if (group.redundancy != Redundancy::quorum) return result = m_formula.atLeast(losses, std::move(lost));
        const std::size_t voters = mute.size();
        const std::size_t silences = voters >= group.quorum ? voters - group.quorum + 1 : 0;
        const Ref noQuorum = m_formula.atLeast(silences, std::move(mute));
        // Members that need the same things fail to serve by those things or by being down, and so many down are no quorum.
        const Ref need = sharedNeed(service);
        if (need != none && losses >= silences) return result = m_formula.any({need, noQuorum});
        return result = m_formula.any({m_formula.atLeast(losses, std::move(lost)), noQuorum});
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
    std::vector<Ref> m_failed;
    std::vector<Ref> m_unmet;  ///< what a node needs is not there, whether it is up or not
    std::vector<Ref> m_declared;
    std::vector<bool> m_open;
    std::vector<Ref> m_endpointFailed;
    std::vector<Ref> m_targetsFailed;
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

/// Not up(n), whatever it depends on.
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
    for (const ResolvedClient& client : m_resolved.clients) failures.push_back(journey.unanswered(client.node));
    return failures;
}

}  // namespace failwright
