#include "model/topology/usual_tiers.h"

#include "model/topology/resolved.h"

#include <algorithm>

namespace failwright {
namespace {

/// What is left when nothing but the edge works.
bool atTheEdge(NodeKind kind) {
    return kind == NodeKind::dns || kind == NodeKind::cdn || kind == NodeKind::gateway || kind == NodeKind::loadBalancer;
}

/// What reading can do without.
bool forWriting(NodeKind kind) { return kind == NodeKind::queue || kind == NodeKind::external; }

template <class Keep>
std::vector<ServiceId> servicesWhere(const Resolved& resolved, const Keep& keep) {
    std::vector<ServiceId> out;
    for (const ResolvedService& service : resolved.services)
        if (keep(service)) out.push_back(service.id);
    return out;
}

class TierMaker {
public:
    explicit TierMaker(const Topology& topology) : m_topology(topology) {}

    FeatureId feature(const char* id, const char* name, Priority priority, std::vector<ServiceId> required, std::vector<ServiceId> tolerated) {
        Feature made{.id = FeatureId{unused(m_topology.features, id)}, .name = name, .priority = priority};
        made.requiredServices = std::move(required);
        made.toleratedServices = std::move(tolerated);
        const FeatureId result = made.id;
        m_edits.push_back(Insert<Feature>{m_topology.features.size() + m_features++, std::move(made)});
        return result;
    }

    void tier(const char* id, const char* name, std::vector<FeatureId> features, double loadFactor) {
        Tier made{.id = TierId{unused(m_topology.tiers, id)}, .name = name, .features = std::move(features), .loadFactor = loadFactor};
        m_edits.push_back(Insert<Tier>{m_topology.tiers.size() + m_tiers++, std::move(made)});
    }

    std::vector<Edit> edits() && { return std::move(m_edits); }

private:
    template <class T>
    static std::string unused(const std::vector<T>& all, const std::string& id) {
        std::string made = id;
        const auto taken = [&] { return std::ranges::any_of(all, [&](const T& one) { return one.id.value == made; }); };
        for (int i = 2; taken(); ++i) made = id + "-" + std::to_string(i);
        return made;
    }

    const Topology& m_topology;
    std::vector<Edit> m_edits;
    std::size_t m_features = 0;
    std::size_t m_tiers = 0;
};

}  // namespace

std::vector<Edit> addUsualTiers(const Topology& topology) {
    const Resolved resolved = resolve(topology);
    const bool cached = !servicesWhere(resolved, [](const ResolvedService& s) { return s.kind == NodeKind::cache; }).empty();
    const auto all = servicesWhere(resolved, [](const ResolvedService&) { return true; });
    const auto writing = servicesWhere(
        resolved, [&](const ResolvedService& s) { return forWriting(s.kind) || (cached && s.kind == NodeKind::database); });
    const auto behind = servicesWhere(resolved, [](const ResolvedService& s) { return !atTheEdge(s.kind); });
    TierMaker maker(topology);
    const FeatureId extras = maker.feature("extras", "Extras", Priority::p3, all, {});
    const FeatureId changes = maker.feature("changes", "Changes", Priority::p0, {}, {});
    const FeatureId reading = maker.feature("reading", "Reading", Priority::p1, {}, writing);
    const FeatureId pages = maker.feature("static-pages", "Static pages", Priority::p2, {}, behind);
    maker.tier("full", "Full service", {extras, changes, reading, pages}, 1);
    maker.tier("reduced", "Reduced", {changes, reading, pages}, 0.7);
    maker.tier("read-only", "Read-only", {reading, pages}, 0.4);
    maker.tier("static", "Static fallback", {pages}, 0.1);
    return std::move(maker).edits();
}

}  // namespace failwright
