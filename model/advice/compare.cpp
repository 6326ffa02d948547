#include "model/advice/compare.h"

#include "model/analysis/analyze.h"
#include "model/topology/difference.h"
#include "model/topology/parts.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace failwright {
namespace {

template <class T>
std::unordered_map<std::string, const T*> byId(const std::vector<T>& all) {
    std::unordered_map<std::string, const T*> map;
    for (const T& one : all) map.emplace(one.id.value, &one);
    return map;
}

template <class T>
void compareParts(const Topology& a, const Topology& b, std::vector<PartDifference>& out) {
    const auto inA = byId(partsOf<T>(a));
    const auto inB = byId(partsOf<T>(b));
    for (const T& one : partsOf<T>(a))
        if (!inB.contains(one.id.value)) out.push_back({Part<T>::kind, one.id.value, ChangeKind::removed});
    for (const T& one : partsOf<T>(b)) {
        const auto found = inA.find(one.id.value);
        if (found == inA.end()) out.push_back({Part<T>::kind, one.id.value, ChangeKind::added});
        else if ((difference(*found->second, one) & ~aspect::placement) != 0) out.push_back({Part<T>::kind, one.id.value, ChangeKind::changed});
    }
}

/// Steps from one design to the other: each part belongs to the subject that brings its change about.
class Steps {
public:
    Steps(const Topology& a, const Topology& b) : m_a(a), m_b(b), m_nodesA(byId(a.nodes)), m_nodesB(byId(b.nodes)) {}

    [[nodiscard]] std::string subjectOf(const PartDifference& difference) const {
        switch (difference.part) {
            case PartKind::node: return subjectOfNode(difference.id);
            case PartKind::service: return commonCauseName(ServiceId{difference.id});
            case PartKind::link: return subjectOfLink(difference.id);
            case PartKind::domain: return difference.id;
            case PartKind::operations: return "operations";
            default: return {};
        }
    }

    /// The design in which what belongs to `done` is as in B and all else as in A.
    [[nodiscard]] Topology mixed(const std::set<std::string>& done) const {
        Topology topology = m_a;
        mix(done, topology.domains, m_b.domains, PartKind::domain);
        mix(done, topology.services, m_b.services, PartKind::service);
        mix(done, topology.nodes, m_b.nodes, PartKind::node);
        mix(done, topology.links, m_b.links, PartKind::link);
        if (done.contains("operations")) topology.operations = m_b.operations;
        prune(topology);
        return topology;
    }

private:
    [[nodiscard]] std::string subjectOfNode(const std::string& id) const {
        const auto inB = m_nodesB.find(id);
        return commonCauseName(serviceOf(inB != m_nodesB.end() ? *inB->second : *m_nodesA.at(id)));
    }

    [[nodiscard]] bool isInBoth(const NodeId& node) const { return m_nodesA.contains(node.value) && m_nodesB.contains(node.value); }

    /// A link of a node that comes or goes belongs to it.
    [[nodiscard]] std::string subjectOfLink(const std::string& id) const {
        const Link* link = find(m_b.links, LinkId{id});
        if (link == nullptr) link = find(m_a.links, LinkId{id});
        if (!isInBoth(link->to)) return subjectOfNode(link->to.value);
        if (!isInBoth(link->from)) return subjectOfNode(link->from.value);
        return id;
    }

    template <class T>
    void mix(const std::set<std::string>& done, std::vector<T>& all, const std::vector<T>& theirs, PartKind kind) const {
        const auto inB = byId(theirs);
        std::vector<T> kept;
        std::set<std::string> known;
        for (T& one : all) {
            const std::string id = one.id.value;
            known.insert(id);
            if (!done.contains(subjectOf({kind, id, ChangeKind::changed}))) kept.push_back(std::move(one));
            else if (const auto found = inB.find(id); found != inB.end()) kept.push_back(*found->second);
        }
        for (const T& one : theirs)
            if (!known.contains(one.id.value) && (kind == PartKind::domain || done.contains(subjectOf({kind, one.id.value, ChangeKind::added}))))
                kept.push_back(one);
        all = std::move(kept);
    }

    /// Takes away what refers to something that is not there yet, or not any more.
    static void prune(Topology& topology) {
        const auto nodes = byId(topology.nodes);
        const auto domains = byId(topology.domains);
        std::erase_if(topology.links, [&](const Link& link) { return !nodes.contains(link.from.value) || !nodes.contains(link.to.value); });
        for (Node& node : topology.nodes)
            if (node.domain && !domains.contains(node.domain->value)) node.domain.reset();
        std::set<std::string> ids;
        for (const Domain& domain : topology.domains) ids.insert(domain.id.value);
        for (Domain& domain : topology.domains)
            if (domain.parent && !ids.contains(domain.parent->value)) domain.parent.reset();
    }

    const Topology& m_a;
    const Topology& m_b;
    std::unordered_map<std::string, const Node*> m_nodesA;
    std::unordered_map<std::string, const Node*> m_nodesB;
};

Result<std::set<std::string>> spofsOf(const Topology& topology, std::stop_token stop) {
    const auto analysis = analyze(topology, {.maxOrder = 1, .listedCutSets = 0}, std::move(stop));
    if (!analysis) return tl::unexpected(analysis.error());
    std::set<std::string> ids;
    for (const SinglePointOfFailure& spof : analysis->spofs) ids.insert(analysis->elements[spof.element].id);
    return ids;
}

std::vector<Effect> grouped(const Steps& steps, const std::vector<PartDifference>& differences) {
    std::vector<Effect> effects;
    for (const PartDifference& one : differences) {
        const std::string subject = steps.subjectOf(one);
        if (subject.empty()) continue;
        auto found = std::ranges::find(effects, subject, &Effect::subject);
        if (found == effects.end()) found = effects.insert(effects.end(), Effect{subject, {}, {}, {}});
        found->parts.push_back(one);
    }
    const auto goes = [](const Effect& effect) {  // a domain goes after what was in it
        return effect.parts.front().part == PartKind::domain && effect.parts.front().kind == ChangeKind::removed;
    };
    std::ranges::stable_partition(effects, [&](const Effect& effect) { return !goes(effect); });
    return effects;
}

}  // namespace

std::vector<PartDifference> differencesOf(const Topology& a, const Topology& b) {
    std::vector<PartDifference> all;
    if (a.name != b.name || a.description != b.description) all.push_back({PartKind::title, {}, ChangeKind::changed});
    if (a.objectives != b.objectives) all.push_back({PartKind::objectives, {}, ChangeKind::changed});
    if (a.operations != b.operations) all.push_back({PartKind::operations, {}, ChangeKind::changed});
    compareParts<Domain>(a, b, all);
    compareParts<Service>(a, b, all);
    compareParts<Node>(a, b, all);
    compareParts<Link>(a, b, all);
    compareParts<Feature>(a, b, all);
    compareParts<Tier>(a, b, all);
    compareParts<Scenario>(a, b, all);
    return all;
}

Result<Comparison> compare(const Topology& a, const Topology& b, std::stop_token stop) {
    const auto before = outcomeOf(a, stop);
    const auto after = before ? outcomeOf(b, stop) : before;
    if (!after) return tl::unexpected(after.error());
    Comparison comparison{.a = *before, .b = *after, .differences = differencesOf(a, b)};
    const Steps steps(a, b);
    comparison.effects = grouped(steps, comparison.differences);
    std::set<std::string> done;
    Outcome last = *before;
    for (Effect& effect : comparison.effects) {
        done.insert(effect.subject);
        const bool isLast = &effect == &comparison.effects.back();
        const auto outcome = isLast ? after : outcomeOf(steps.mixed(done), stop);
        if (!outcome) return tl::unexpected(outcome.error());
        effect.before = last;
        effect.after = last = *outcome;
    }
    const auto spofsA = spofsOf(a, stop);
    const auto spofsB = spofsOf(b, stop);
    if (!spofsA || !spofsB) return tl::unexpected(spofsA ? spofsB.error() : spofsA.error());
    std::ranges::set_difference(*spofsA, *spofsB, std::back_inserter(comparison.spofsGone));
    std::ranges::set_difference(*spofsB, *spofsA, std::back_inserter(comparison.spofsNew));
    return comparison;
}

}  // namespace failwright
