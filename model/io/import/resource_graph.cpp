#include "model/io/import/resource_graph.h"

#include "model/io/import/kind_words.h"
#include "model/io/import/places.h"
#include "model/io/import/resource_flow.h"
#include "model/io/import/resource_sizes.h"
#include "model/topology/kind_defaults.h"

#include <algorithm>

namespace failwright::import {
namespace {

/// Words at the end of a type that stand for a right or a rule about something, not for the thing.
bool isAbout(const std::string& type) {
    const std::string words = wordsIn(type);
    for (const char* end : {" user ", " role ", " policy ", " rule ", " key ", " project ", " permission ", " binding ", " member ", " association ",
                            " alert ", " subnet ", " vpc ", " network ", " grant ", " token ", " acl ", " parameter group ", " option group ", " certificate "})
        if (words.ends_with(end)) return true;
    return false;
}

class Drafting {
public:
    Drafting(std::vector<Resource> resources, ImportFormat format) : m_builder(format), m_flow(std::move(resources)) {}

    tl::expected<ImportedDesign, Errors> run() {
        classifyUnknown();
        m_flow.settle();
        findProviders();
        findZones();
        for (std::size_t i = 0; i < m_flow.size(); ++i) add(i);
        joinMembers();
        for (const FlowLink& link : m_flow.links()) addLink(link);
        return m_builder.finish();
    }

private:
    /// Types that nobody knows are taken for what their words say; where nothing else is there to draw, for servers.
    void classifyUnknown() {
        const bool nothingKnown = !m_flow.hasNodes();
        for (std::size_t i = 0; i < m_flow.size(); ++i) {
            const Resource& resource = m_flow.resource(i);
            if (cloudResource(resource.type)) continue;
            const auto kind = kindFromWords(resource.type);
            const bool telling = kind && *kind != NodeKind::app && *kind != NodeKind::client && *kind != NodeKind::monitor && !isAbout(resource.type);
            if (telling) m_flow.makeNode(i, *kind), m_unsure[i] = Remark::kindFromWords;
            else if (nothingKnown) m_flow.makeNode(i, NodeKind::app), m_unsure[i] = Remark::kindUnknown;
        }
    }

    void findProviders() {
        for (std::size_t i = 0; i < m_flow.size(); ++i)
            if (m_flow.isNode(i))
                if (const std::string provider = providerOf(m_flow.resource(i).type); !provider.empty()) m_providers.insert(provider);
    }

    void findZones() {
        for (std::size_t i = 0; i < m_flow.size(); ++i)
            for (const std::string& zone : zonesIn(m_flow.resource(i))) m_zones[regionOf(m_flow.resource(i))].insert(zone);
    }

    /// Clouds are drawn where there are several.
    std::string domainOf(const Resource& resource, NodeKind kind, const std::string& zone) {
        Place place;
        if (m_providers.size() > 1) place.provider = providerOf(resource.type);
        const bool global = kind == NodeKind::dns || kind == NodeKind::cdn;
        if (!global) place.region = regionOf(resource), place.zone = zone;
        return domainAt(m_builder, place);
    }

    void add(std::size_t i) {
        const Resource& resource = m_flow.resource(i);
        if (!m_flow.isNode(i)) {
            if (!cloudResource(resource.type)) return m_builder.remark(Remark::unknownType, resource.address, resource.type);
            const CloudRole role = m_flow.role(i);
            if (role == CloudRole::nothing) m_builder.remark(Remark::takesNoPart, resource.address, resource.type);
            return;
        }
        const NodeKind kind = m_flow.kind(i);
        NodeDraft draft;
        draft.key = resource.address;
        draft.stem = resource.address;
        draft.node = defaultNode(kind);
        draft.node.name = nameOf(resource);
        const auto doubt = m_unsure.find(i);
        const bool loneTemplate = cloudResource(resource.type) && cloudResource(resource.type)->role == CloudRole::template_;
        m_builder.remark(doubt != m_unsure.end() ? doubt->second : loneTemplate ? Remark::kindFromWords : Remark::becameNode, resource.address, std::string(word(kind)), draft.key);
        place(std::move(draft), resource, i);
    }

    static std::string nameOf(const Resource& resource) {
        const Json* tags = member(resource.values, "tags");
        std::string name = tags == nullptr ? std::string() : text(*tags, {"Name"});
        for (const Json& tag : listOf(member(resource.values, "Tags")))
            if (text(tag, {"Key"}) == "Name") name = text(tag, {"Value"});
        if (!name.empty()) return name;
        if (resource.name == "this" || resource.name == "main" || resource.name == "default") name = nameBeside(resource);
        if (!name.empty()) return name;
        if (const std::size_t bracket = resource.address.rfind('['); bracket != std::string::npos && resource.address.ends_with(']')) {
            std::string index = resource.address.substr(bracket + 1, resource.address.size() - bracket - 2);
            std::erase(index, '"');
            return resource.name + " " + index;
        }
        return resource.name;
    }

    /// What a resource with an empty word for a name is called: its own setting, or the module that it is in.
    static std::string nameBeside(const Resource& resource) {
        if (resource.base != resource.address) return {};
        if (std::string name = text(resource.values, {"name", "identifier", "cluster_identifier", "replication_group_id"}); !name.empty()) return name;
        const std::size_t module = resource.base.rfind("module.");
        return module == std::string::npos ? std::string() : resource.base.substr(module + 7, resource.base.find('.', module + 7) - module - 7);
    }

    std::vector<std::string> zonesOf(const Resource& resource, std::size_t i) {
        std::vector<std::string> zones = zonesIn(resource);
        if (!zones.empty()) return zones;
        for (const std::size_t subnet : m_flow.placesOf(i))
            for (const std::string& zone : zonesIn(m_flow.resource(subnet))) zones.push_back(zone);
        std::sort(zones.begin(), zones.end());
        zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
        return zones;
    }

    static bool isBoundToZone(const Resource& resource, NodeKind kind) {
        return kind == NodeKind::app || kind == NodeKind::database || kind == NodeKind::cache || (kind == NodeKind::storage && !zonesIn(resource).empty());
    }

    void place(NodeDraft draft, const Resource& resource, std::size_t i) {
        const NodeKind kind = draft.node.kind;
        const ResourceSize size = sizeOf(resource);
        std::vector<std::string> zones = isBoundToZone(resource, kind) ? zonesOf(resource, i) : std::vector<std::string>();
        if (size.standby) return addStandbys(std::move(draft), resource, zones, size);
        const bool spread = m_flow.role(i) == CloudRole::group && zones.size() > 1 && size.instances > 1;
        if (spread) return addSpread(std::move(draft), resource, zones, size.instances);
        draft.domain = domainOf(resource, kind, zones.size() == 1 || (zones.size() > 1 && m_flow.role(i) == CloudRole::group) ? zones.front() : std::string());
        if (size.instances > 1) {
            draft.node.instances = size.instances;
            m_builder.remark(Remark::capacitySupposed, resource.address, std::to_string(size.instances), draft.key);
        }
        m_builder.node(std::move(draft));
    }

    void addSpread(NodeDraft whole, const Resource& resource, const std::vector<std::string>& zones, int instances) {
        std::vector<std::string> members;
        const int count = std::min(static_cast<int>(zones.size()), instances);
        for (int z = 0; z < count; ++z) {
            const std::string& zone = zones[static_cast<std::size_t>(z)];
            NodeDraft draft = whole;
            draft.key += "@" + zone;
            draft.stem += "-" + zone;
            draft.service = whole.key;
            draft.domain = domainOf(resource, whole.node.kind, zone);
            draft.node.instances = instances / count + (z < instances % count ? 1 : 0);
            members.push_back(draft.key);
            m_builder.node(std::move(draft));
        }
        m_builder.remark(Remark::becameMembers, resource.address, std::to_string(count), members.front());
        m_builder.remark(Remark::capacitySupposed, resource.address, std::to_string(instances), members.front());
        m_builder.gather(whole.key, std::move(members));
    }

    /// A primary and what takes over from it, each a node of its own, with copies of the data.
    void addStandbys(NodeDraft whole, const Resource& resource, std::vector<std::string> zones, const ResourceSize& size) {
        constexpr int most = 9;
        const int count = std::min(size.instances, most);
        std::vector<std::string> members;
        const std::string first = text(resource.values, {"zone", "availability_zone", "AvailabilityZone", "location_id"});
        if (const auto at = std::find(zones.begin(), zones.end(), first); at != zones.end()) std::rotate(zones.begin(), at, at + 1);
        if (size.overZones) supposeZones(zones, count, resource, whole.key + "@2");
        for (int m = 0; m < count; ++m) {
            NodeDraft draft = whole;
            if (m > 0) draft.key += "@" + std::to_string(m + 1), draft.stem += "-standby" + (m > 1 ? std::to_string(m) : std::string());
            draft.node.role = m == 0 ? Role::primary : Role::standby;
            if (m > 0) draft.node.name += " standby";
            draft.service = whole.key;
            const std::string zone = zones.empty() ? std::string() : zones[static_cast<std::size_t>(m) % zones.size()];
            draft.domain = domainOf(resource, whole.node.kind, zone);
            if (m > 0) m_builder.link({whole.key, draft.key, copyOf(whole.node.kind)});
            members.push_back(draft.key);
            m_builder.node(std::move(draft));
        }
        Service service;
        service.redundancy = Redundancy::activePassive;
        service.standby = Standby::hot;
        m_builder.service(whole.key, service);
        m_builder.remark(Remark::becameMembers, resource.address, std::to_string(count), whole.key);
        m_standbys[whole.key] = members;
    }

    static Link copyOf(NodeKind kind) {
        Link link;
        link.kind = LinkKind::replication;
        link.mode = kind == NodeKind::cache ? ReplicationMode::async : ReplicationMode::sync;
        return link;
    }

    /// The source asks for several zones: those that it names, then others of the region, then the neighbours of the first.
    void supposeZones(std::vector<std::string>& zones, int count, const Resource& resource, const std::string& key) {
        if (zones.size() >= 2) return;
        const std::string region = regionOf(resource);
        const std::size_t given = zones.size();
        for (const std::string& zone : m_zones[region])
            if (static_cast<int>(zones.size()) < count && std::find(zones.begin(), zones.end(), zone) == zones.end()) zones.push_back(zone);
        if (zones.size() >= 2 && zones.size() > given) return m_builder.remark(Remark::zoneSupposed, resource.address, zones.back(), key);
        if (zones.empty() && region.empty()) return;
        if (zones.empty()) zones.push_back(isRegionName(region) && region.find('-') != std::string::npos ? region + (providerOf(resource.type) == "google" ? "-a" : "a") : region + "-1");
        const std::string first = zones.front();
        for (int step = 1; step < std::min(count, 3); ++step) zones.push_back(zoneBeside(first, step));
        m_builder.remark(Remark::zoneSupposed, resource.address, zones.back(), key);
    }

    /// Instances of one block, and of one database cluster, stand in for one another.
    void joinMembers() {
        std::map<std::string, std::vector<std::string>> blocks;
        for (std::size_t i = 0; i < m_flow.size(); ++i) {
            if (!m_flow.isNode(i)) continue;
            const Resource& resource = m_flow.resource(i);
            if (const auto cluster = m_flow.clusterOf(i)) {
                joinCluster(*cluster, resource.address);
            } else if (resource.base != resource.address) {
                const NodeKind kind = m_flow.kind(i);
                if (kind == NodeKind::app || kind == NodeKind::loadBalancer || kind == NodeKind::gateway || kind == NodeKind::cache) blocks[resource.base].push_back(resource.address);
            }
        }
        for (const auto& [base, members] : blocks) {
            if (members.size() < 2) continue;
            for (const std::string& member : members)
                if (NodeDraft* node = m_builder.find(member); node != nullptr && node->service.empty()) node->service = base;
            m_builder.remark(Remark::redundancySupposed, base, std::to_string(members.size()), members.front());
        }
    }

    void joinCluster(std::size_t cluster, const std::string& member) {
        NodeDraft* node = m_builder.find(member);
        if (node == nullptr || !node->service.empty()) return;
        const std::string key = m_flow.resource(cluster).address;
        const bool first = m_primaries.emplace(key, member).second;
        node->service = key;
        node->node.role = first ? Role::primary : Role::replica;
        if (first) {
            Service service;
            service.redundancy = Redundancy::activePassive;
            m_builder.service(key, service);
        } else {
            Link copy;
            copy.kind = LinkKind::replication;
            copy.mode = ReplicationMode::sync;  // the storage below is one
            m_builder.link({m_primaries[key], member, copy});
        }
    }

    void addLink(const FlowLink& link) {
        const std::string from = m_flow.resource(link.from).address, to = m_flow.resource(link.to).address;
        LinkDraft draft{from, to, {}};
        if (!link.required) draft.link.required = false;
        if (link.replication) return addReplica(draft);
        if (link.supposed) m_builder.remark(Remark::linkSupposed, from + " → " + to, "security group", from);
        for (const std::string& caller : withStandbys(from))
            for (const std::string& called : withStandbys(to)) m_builder.link({caller, called, draft.link});
    }

    std::vector<std::string> withStandbys(const std::string& key) const {
        const auto found = m_standbys.find(key);
        return found == m_standbys.end() ? std::vector<std::string>{key} : found->second;
    }

    /// A read replica joins its source's service.
    void addReplica(LinkDraft draft) {
        NodeDraft *from = m_builder.find(draft.from), *to = m_builder.find(draft.to);
        if (from == nullptr || to == nullptr) return;
        if (from->service.empty()) {
            Service service;
            service.redundancy = Redundancy::activePassive;
            from->service = draft.from;
            from->node.role = Role::primary;
            m_builder.service(from->service, service);
        }
        if (to->service.empty()) to->service = from->service, to->node.role = Role::replica;
        draft.link.kind = LinkKind::replication;
        draft.link.mode = ReplicationMode::async;
        m_builder.link(std::move(draft));
    }

    DesignBuilder m_builder;
    ResourceFlow m_flow;
    std::map<std::size_t, Remark> m_unsure;
    std::set<std::string> m_providers;
    std::map<std::string, std::set<std::string>> m_zones;          ///< that the source names, by region
    std::map<std::string, std::string> m_primaries;                ///< of clusters
    std::map<std::string, std::vector<std::string>> m_standbys;    ///< all members of what has some
};

}  // namespace

tl::expected<ImportedDesign, Errors> designFrom(std::vector<Resource> resources, ImportFormat format) {
    if (resources.size() > ImportLimits::nodes)
        return refusal(ErrorCode::tooLarge, std::to_string(resources.size()) + " resources", "at most " + std::to_string(ImportLimits::nodes));
    return Drafting(std::move(resources), format).run();
}

}  // namespace failwright::import
