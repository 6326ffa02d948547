#include "views/text/findings.h"

#include <QCoreApplication>

namespace failwright::text {
namespace {

struct Findings {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

QString adviceOnSpof(const Domain& domain) {
    switch (domain.kind) {
        case DomainKind::provider:
            return Findings::tr("Run what it holds at a second provider, too.");
        case DomainKind::region:
            return Findings::tr("Run what it holds in a second region, too.");
        case DomainKind::zone:
            return Findings::tr("Run what it holds in a second zone, too.");
        case DomainKind::rack:
            return Findings::tr("Run what it holds in a second rack, too.");
        case DomainKind::host:
            return Findings::tr("Run what it holds on a second host, too.");
    }
    return {};
}

QString adviceOnSpof(const Topology& topology, const std::string& id) {
    if (const Domain* domain = find(topology.domains, DomainId{id})) return adviceOnSpof(*domain);
    if (find(topology.links, LinkId{id})) return Findings::tr("Lay a second path around it.");
    const Node* node = find(topology.nodes, NodeId{id});
    if (node == nullptr) return Findings::tr("Split what makes its members fail together: releases, configuration, suppliers.");
    const bool bought = node->kind == NodeKind::dns || node->kind == NodeKind::cdn || node->kind == NodeKind::external;
    return bought ? Findings::tr("Add a second provider that can stand in for it.")
                  : Findings::tr("Give it a second of its kind in another zone.");
}

}  // namespace

QString name(Severity severity) {
    switch (severity) {
        case Severity::note:
            return Findings::tr("Note");
        case Severity::warning:
            return Findings::tr("Warning");
        case Severity::error:
            return Findings::tr("Error");
    }
    return {};
}

QString name(Rule rule) {
    switch (rule) {
        case Rule::sloMissed: return Findings::tr("SLO missed");
        case Rule::slaTighterThanSlo: return Findings::tr("SLA tighter than SLO");
        case Rule::rtoMissed: return Findings::tr("RTO missed");
        case Rule::rpoMissed: return Findings::tr("RPO missed");
        case Rule::sloAboveCeiling: return Findings::tr("SLO out of reach");
        case Rule::spof: return Findings::tr("Single point of failure");
        case Rule::singleZone: return Findings::tr("Single zone");
        case Rule::singleRegion: return Findings::tr("Single region");
        case Rule::membersShareDomain: return Findings::tr("Members in one place");
        case Rule::singleDnsProvider: return Findings::tr("Single DNS provider");
        case Rule::singleExternalProvider: return Findings::tr("Single external provider");
        case Rule::loadBalancerNotRedundant: return Findings::tr("Single load balancer");
        case Rule::noAutomaticFailover: return Findings::tr("No automatic failover");
        case Rule::standbyUntested: return Findings::tr("Untested standby");
        case Rule::shallowCheck: return Findings::tr("Shallow health check");
        case Rule::slowDetection: return Findings::tr("Slow detection");
        case Rule::ttlOverRto: return Findings::tr("TTL longer than RTO");
        case Rule::asyncOverRpo: return Findings::tr("Asynchronous copy");
        case Rule::syncAcrossRegions: return Findings::tr("Synchronous copy between regions");
        case Rule::splitBrain: return Findings::tr("Split brain");
        case Rule::evenQuorum: return Findings::tr("Even number of voters");
        case Rule::quorumInOneDomain: return Findings::tr("Quorum in one place");
        case Rule::noSpareMember: return Findings::tr("No spare member");
        case Rule::noSpareCapacity: return Findings::tr("No spare capacity");
        case Rule::stickySessions: return Findings::tr("Sticky sessions");
        case Rule::cacheLossOverload: return Findings::tr("Loss of the cache overloads");
        case Rule::noBackup: return Findings::tr("No backup");
        case Rule::featureWithoutTier: return Findings::tr("Feature without a tier");
        case Rule::hiddenCauses: return Findings::tr("Hidden causes");
        case Rule::notConnected: return Findings::tr("Not connected");
        case Rule::noAvailability: return Findings::tr("No availability");
        case Rule::replicationAcross: return Findings::tr("Copy between services");
    }
    return {};
}

QString reason(Rule rule) {
    switch (rule) {
        case Rule::sloMissed:
            return Findings::tr("Users see more downtime than they were told to expect.");
        case Rule::slaTighterThanSlo:
            return Findings::tr("The contract is broken before the team's own alarm goes off.");
        case Rule::rtoMissed:
            return Findings::tr("Each such failure lasts longer than the business can bear.");
        case Rule::rpoMissed:
            return Findings::tr("Writes that users saw confirmed are gone.");
        case Rule::sloAboveCeiling:
            return Findings::tr("Availabilities in series multiply: redundancy elsewhere cannot make up for it.");
        case Rule::spof:
            return Findings::tr("Its downtime is the users' downtime, one to one.");
        case Rule::singleZone:
            return Findings::tr("A zone is one building's power, cooling and network; redundancy inside it does not help when it goes.");
        case Rule::singleRegion:
            return Findings::tr("Control planes, network changes and disasters take a whole region, all its zones together.");
        case Rule::membersShareDomain:
            return Findings::tr("Redundancy counts only between things that fail independently.");
        case Rule::singleDnsProvider:
            return Findings::tr("Without names, nothing else is found, however healthy it is.");
        case Rule::singleExternalProvider:
            return Findings::tr("You cannot repair it: you wait.");
        case Rule::loadBalancerNotRedundant:
            return Findings::tr("All requests pass it, so the redundancy behind it counts for nothing while it is down.");
        case Rule::noAutomaticFailover:
            return Findings::tr("People have to wake up, understand and act; machines take seconds.");
        case Rule::standbyUntested:
            return Findings::tr("Failovers that nobody has practised fail when they are needed.");
        case Rule::shallowCheck:
            return Findings::tr("A member that answers its check and no request draws traffic until somebody notices.");
        case Rule::slowDetection:
            return Findings::tr("Nothing can react before the failure is noticed.");
        case Rule::ttlOverRto:
            return Findings::tr("Resolvers keep the old address for as long as the TTL allows.");
        case Rule::asyncOverRpo:
            return Findings::tr("What has not been copied when the primary dies is lost.");
        case Rule::syncAcrossRegions:
            return Findings::tr("Light takes its time: tens of milliseconds for each write, and none while the other region is away.");
        case Rule::splitBrain:
            return Findings::tr("Two primaries accept writes that contradict each other; somebody has to pick them apart.");
        case Rule::evenQuorum:
            return Findings::tr("The extra voter costs money, adds a failure and buys no tolerance.");
        case Rule::quorumInOneDomain:
            return Findings::tr("A majority in one place is that place's availability with more machines.");
        case Rule::noSpareMember:
            return Findings::tr("Every member is then a single point of failure.");
        case Rule::noSpareCapacity:
            return Findings::tr("The survivors are overloaded and fail one after the other.");
        case Rule::stickySessions:
            return Findings::tr("Users lose what they were doing although other members could have answered.");
        case Rule::cacheLossOverload:
            return Findings::tr("A cache that is needed to bear the load is no optional part, and comes back empty.");
        case Rule::noBackup:
            return Findings::tr("Replication copies mistakes as faithfully as data.");
        case Rule::featureWithoutTier:
            return Findings::tr("Nobody has decided when it may go.");
        case Rule::hiddenCauses:
            return Findings::tr("Most outages are made by people and changes, not by machines.");
        case Rule::notConnected:
            return Findings::tr("The numbers leave it out.");
        case Rule::noAvailability:
            return Findings::tr("The availability comes out too good.");
        case Rule::replicationAcross:
            return Findings::tr("Only members of one group can stand in for each other.");
    }
    return {};
}

QString advice(const Finding& finding, const Topology& topology) {
    switch (finding.rule) {
        case Rule::sloMissed:
            return Findings::tr("Start with what causes most downtime.");
        case Rule::slaTighterThanSlo:
            return Findings::tr("Aim for more than is promised.");
        case Rule::spof:
        case Rule::sloAboveCeiling:
            return adviceOnSpof(topology, finding.elements.front());
        case Rule::rtoMissed:
            return Findings::tr("Shorten the slowest step: quicker probes, a warmer standby, a shorter TTL.");
        case Rule::rpoMissed:
            return Findings::tr("Keep a copy that this failure leaves alone, and replicate to it sooner.");
        case Rule::singleZone:
        case Rule::membersShareDomain:
            return Findings::tr("Spread the members over two or three zones.");
        case Rule::singleRegion:
            return Findings::tr("Keep a second region ready, or accept this with its reason.");
        case Rule::singleDnsProvider:
            return Findings::tr("Serve the zone from a second DNS provider, too.");
        case Rule::singleExternalProvider:
            return Findings::tr("Contract a second provider, or let the caller do without it.");
        case Rule::loadBalancerNotRedundant:
            return Findings::tr("Add a second load balancer in another zone, behind DNS or a floating address.");
        case Rule::noAutomaticFailover:
            return Findings::tr("Let a controller that asks several observers promote the standby.");
        case Rule::standbyUntested:
            return Findings::tr("Fail over on purpose, in production, on a schedule.");
        case Rule::shallowCheck:
            return Findings::tr("Let the check ask what a request would need, where members do not share it.");
        case Rule::slowDetection:
            return Findings::tr("Probe more often, or need fewer failed probes.");
        case Rule::ttlOverRto:
            return Findings::tr("Shorten the TTL, or move a floating address instead of a name.");
        case Rule::asyncOverRpo:
            return Findings::tr("Keep one synchronous copy in another zone.");
        case Rule::syncAcrossRegions:
            return Findings::tr("Copy synchronously between zones and asynchronously between regions, or let a quorum decide.");
        case Rule::splitBrain:
            return Findings::tr("Fence the old primary, or let a quorum with a witness decide.");
        case Rule::evenQuorum:
            return Findings::tr("Take one voter away, or add a witness in a third place.");
        case Rule::quorumInOneDomain:
            return Findings::tr("Spread the voters so that no place holds more than the quorum can lose.");
        case Rule::noSpareMember:
            return Findings::tr("Add one more than the load needs.");
        case Rule::noSpareCapacity:
            return Findings::tr("Add a member, or shed load in a lower tier.");
        case Rule::stickySessions:
            return Findings::tr("Keep sessions in a shared store.");
        case Rule::cacheLossOverload:
            return Findings::tr("Make the cache redundant, coalesce misses, and shed load while it fills.");
        case Rule::noBackup:
            return Findings::tr("Back up on a schedule, elsewhere, and practise restoring.");
        case Rule::featureWithoutTier:
            return Findings::tr("Put it into every tier that can still offer it.");
        case Rule::hiddenCauses:
            return Findings::tr("Enter releases and maintenance under Operations, and a common cause for what is released together.");
        case Rule::notConnected:
            return Findings::tr("Draw a link from what calls it.");
        case Rule::noAvailability:
            return Findings::tr("Enter its availability in the inspector.");
        case Rule::replicationAcross:
            return Findings::tr("Put both ends into one group, or make it a request link.");
    }
    return {};
}

}  // namespace failwright::text
