#include "model/analysis/enclosure.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace failwright {
namespace {

using engine::Formula;
using engine::Ref;

class Counting {
public:
    Counting(StructureFunction& structure, const Resolved& resolved, const ResolvedFeature* feature)
        : m_structure(structure), m_formula(structure.formula()), m_resolved(resolved), m_feature(feature) {}

    Ref above(Index client) {
        std::vector<Ref> reasons = ownReasons(client);
        for (const auto& [service, called] : calledFrom(client)) {
            if (isEndpoint(service)) {
                const std::vector<Ref> lost = refs(membersThatServe(service), [this](Index node) { return own(node); });
                reasons.push_back(endpointFailed(service, lost));
            } else {
                reasons.push_back(m_formula.atLeast(called.spared + 1, refs(called.targets, [this](Index node) { return own(node); })));
            }
        }
        return m_formula.any(std::move(reasons));
    }

    /// What all of a set of nodes need, they lack together; begins with the client alone.
    Ref below(Index client) {
        std::vector<Ref> reasons;
        std::set<Index> seen;
        std::vector<std::set<Index>> callers{{client}};
        while (!callers.empty()) {
            const std::set<Index> all = std::move(callers.back());
            callers.pop_back();
            for (const Group& first : m_resolved.groupsOf(*all.begin())) {
                const Index service = first.service;
                if (first.sameService || seen.contains(service) || !isNeededByAll(all, service)) continue;
                seen.insert(service);
                if (isEndpoint(service)) {
                    const std::set<Index> members = membersThatServe(service);
                    reasons.push_back(endpointFailed(service, refs(members, [this](Index node) { return m_structure.down(node); })));
                    if (!members.empty()) callers.push_back(members);
                    continue;
                }
                std::set<Index> targets;
                std::size_t fewest = std::numeric_limits<std::size_t>::max();
                for (const Index node : all) {
                    const auto own = m_resolved.targetsOf(*groupOn(node, service));
                    targets.insert(own.begin(), own.end());
                    fewest = std::min(fewest, neededOf(*groupOn(node, service)));
                }
                const auto losses = targets.size() - fewest + 1;
                reasons.push_back(m_formula.atLeast(losses, refs(targets, [this](Index node) { return m_structure.down(node); })));
                callers.push_back(std::move(targets));
            }
        }
        return m_formula.any(std::move(reasons));
    }

private:
    /// The members of a service that some caller calls, and how many of them each caller can spare.
    struct Called {
        std::set<Index> targets;
        std::size_t spared = std::numeric_limits<std::size_t>::max();
    };

    [[nodiscard]] bool isRequired(const Group& group) const {
        return m_feature != nullptr ? m_resolved.requiredIn(*m_feature, group) : group.required;
    }
    [[nodiscard]] bool isEndpoint(Index service) const { return m_resolved.services[service].redundancy != Redundancy::activeActive; }
    [[nodiscard]] std::size_t neededOf(const Group& group) const {
        return std::min<std::size_t>(m_resolved.services[group.service].needed, m_resolved.targetsOf(group).size());
    }

    template <class Function>
    [[nodiscard]] static std::vector<Ref> refs(const std::set<Index>& nodes, Function function) {
        std::vector<Ref> out;
        for (const Index node : nodes) out.push_back(function(node));
        return out;
    }

    [[nodiscard]] std::set<Index> membersThatServe(Index service) const {
        std::set<Index> members;
        for (const Index member : m_resolved.members[service])
            if (!m_resolved.nodes[member].witness) members.insert(member);
        return members;
    }

    [[nodiscard]] const Group* groupOn(Index node, Index service) const {
        const auto groups = m_resolved.groupsOf(node);
        const auto found = std::ranges::find_if(groups, [&](const Group& group) {
            return group.service == service && !group.sameService && isRequired(group);
        });
        return found == groups.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool isNeededByAll(const std::set<Index>& nodes, Index service) const {
        return std::ranges::all_of(nodes, [&](Index node) { return groupOn(node, service) != nullptr; });
    }

    /// Too few of those that can serve, or too few that are up to vote.
    [[nodiscard]] Ref endpointFailed(Index service, const std::vector<Ref>& lost) {
        const ResolvedService& at = m_resolved.services[service];
        const std::size_t losses = lost.size() - std::min<std::size_t>(at.needed, lost.size()) + 1;
        const Ref tooFew = m_formula.atLeast(losses, lost);
        if (at.redundancy != Redundancy::quorum) return tooFew;
        std::vector<Ref> mute;
        for (const Index member : m_resolved.members[service]) mute.push_back(m_structure.down(member));
        const std::size_t silences = mute.size() >= at.quorum ? mute.size() - at.quorum + 1 : 0;
        return m_formula.any({tooFew, m_formula.atLeast(silences, std::move(mute))});
    }

    /// For each target of a group, that no link to it is up; nothing where all links are there for good.
    [[nodiscard]] std::vector<Ref> linksDown(Index position) {
        const auto links = m_resolved.groupLinks[position];
        if (std::ranges::all_of(links, [this](Index link) { return m_structure.linkDown(link) == Formula::falsehood(); })) return {};
        std::map<Index, std::vector<Ref>> parallel;
        for (std::size_t i = 0; i < links.size(); ++i)
            parallel[m_resolved.groupLinkTargets[position][i]].push_back(m_structure.linkDown(links[i]));
        std::vector<Ref> down;
        for (auto& [target, all] : parallel) down.push_back(m_formula.all(std::move(all)));
        return down;
    }

    /// How many targets a caller can spare, beside the links that `ownReasons` spares.
    [[nodiscard]] std::size_t sparedTargets(Index position) {
        const Group& group = m_resolved.groups[position];
        const std::size_t spared = m_resolved.targetsOf(group).size() - neededOf(group);
        return linksDown(position).empty() ? spared : (spared + 1) / 2;
    }

    /// What takes a node alone: it is down, or its own links are. Of what it can spare, half may be links.
    [[nodiscard]] std::vector<Ref> ownReasons(Index node) {
        std::vector<Ref> reasons{m_structure.down(node)};
        const auto groups = m_resolved.groupsOf(node);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (!isRequired(groups[i])) continue;
            const auto position = static_cast<Index>(m_resolved.firstGroup[node] + i);
            std::vector<Ref> down = linksDown(position);
            if (down.empty()) continue;
            if (!groups[i].sameService && isEndpoint(groups[i].service)) {
                reasons.push_back(m_formula.all(std::move(down)));
                continue;
            }
            const std::size_t spared = groups[i].sameService ? 0 : m_resolved.targetsOf(groups[i]).size() - neededOf(groups[i]);
            reasons.push_back(m_formula.atLeast(spared - (spared + 1) / 2 + 1, std::move(down)));
        }
        return reasons;
    }

    /// That; where it needs other members of its service, that for any member.
    [[nodiscard]] Ref own(Index node) {
        const auto groups = m_resolved.groupsOf(node);
        const bool alone = std::ranges::none_of(groups, [this](const Group& group) { return group.sameService && isRequired(group); });
        const Index service = m_resolved.nodes[node].service;
        const auto [known, isNew] = alone ? m_own.try_emplace(node) : m_anyMember.try_emplace(service);
        if (!isNew) return known->second;
        std::vector<Ref> reasons;
        if (alone) reasons = ownReasons(node);
        else
            for (const Index member : m_resolved.members[service])
                for (const Ref reason : ownReasons(member)) reasons.push_back(reason);
        return known->second = m_formula.any(std::move(reasons));
    }

    /// All services that some request of the journey may come to.
    [[nodiscard]] std::map<Index, Called> calledFrom(Index client) {
        std::map<Index, Called> services;
        std::set<Index> seen{client};
        std::vector<Index> open{client};
        const auto visit = [&](Index node) {
            if (seen.insert(node).second) open.push_back(node);
        };
        while (!open.empty()) {
            const Index node = open.back();
            open.pop_back();
            const auto groups = m_resolved.groupsOf(node);
            for (std::size_t i = 0; i < groups.size(); ++i) {
                const Group& group = groups[i];
                if (!isRequired(group)) continue;
                if (!group.sameService) {
                    Called& called = services[group.service];
                    const auto targets = m_resolved.targetsOf(group);
                    called.targets.insert(targets.begin(), targets.end());
                    called.spared = std::min(called.spared, sparedTargets(static_cast<Index>(m_resolved.firstGroup[node] + i)));
                }
                if (!group.sameService && isEndpoint(group.service))
                    for (const Index member : m_resolved.members[group.service]) visit(member);
                else
                    for (const Index target : m_resolved.targetsOf(group)) visit(target);
            }
        }
        return services;
    }

    StructureFunction& m_structure;
    Formula& m_formula;
    const Resolved& m_resolved;
    const ResolvedFeature* m_feature;
    std::map<Index, Ref> m_own;        ///< by node
    std::map<Index, Ref> m_anyMember;  ///< by service
};

}  // namespace

std::vector<Enclosure> enclose(StructureFunction& structure, const Resolved& resolved, const ResolvedFeature* feature) {
    Counting counting(structure, resolved, feature);
    std::vector<Enclosure> all;
    for (const ResolvedClient& client : resolved.clients) all.push_back({counting.below(client.node), counting.above(client.node)});
    return all;
}

}  // namespace failwright
