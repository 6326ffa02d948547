#include "model/report/advice_words.h"

#include "model/report/figures.h"
#include "model/topology/parts.h"

namespace failwright::english {
namespace {

std::string orId(const std::string& name, const std::string& id) {
    return name.empty() ? id : name;
}

}  // namespace

std::string titleOf(const Topology& topology, const std::string& id) {
    if (const Node* node = find(topology.nodes, NodeId{id})) return orId(node->name, id);
    if (const Domain* domain = find(topology.domains, DomainId{id})) return orId(domain->name, id);
    if (const Link* link = find(topology.links, LinkId{id})) return link->from.value + " → " + link->to.value;
    if (!id.starts_with(commonCausePrefix)) return id;
    const std::string service = id.substr(commonCausePrefix.size());
    if (const Service* entry = find(topology.services, ServiceId{service}); entry != nullptr && !entry->name.empty()) return entry->name;
    const Node* node = find(topology.nodes, NodeId{service});
    return node != nullptr ? orId(node->name, service) : service;
}

std::string sentence(const Improvement& improvement, const Topology& topology) {
    const std::string who = "'" + titleOf(topology, improvement.subject) + "'";
    switch (improvement.remedy) {
        case Remedy::addMember: return "put one more beside " + who + ", in another zone where it stands in one";
        case Remedy::addStandby: return "give " + who + " a standby with a synchronous copy, in another zone where it stands in one";
        case Remedy::addProvider: return "add a second provider beside " + who;
        case Remedy::addInstance: return "run one instance of " + who + " more than is needed";
        case Remedy::spreadOverZones: return "spread what stands in " + who + " alone over other zones";
        case Remedy::addRegion: return "run what stands in " + who + " in a second region, too";
        case Remedy::addWitness: return "add a witness to " + who + ", so that the voters are odd";
        case Remedy::deepenCheck: return "let the health check of " + who + " look at what its members depend on";
        case Remedy::quickenCheck:
            return "probe " + who + " every " + duration(quickInterval) + ", and act after " + std::to_string(quickThreshold) + " failed probes";
        case Remedy::shortenTtl: return "shorten the TTL of " + who + " to " + duration(shortTtl);
        case Remedy::copySynchronously: return "copy the data of " + who + " synchronously";
        case Remedy::tolerateLoss: return "give the callers of " + who + " a fallback, so that they can do without it";
        case Remedy::practiseFailover: return "practise the failover of " + who + " until it works each time";
    }
    return {};
}

}  // namespace failwright::english
