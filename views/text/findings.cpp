#include "views/text/findings.h"

#include "model/topology/parts.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

namespace failwright::text {
namespace {

struct Findings {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

/// The arguments and elements of a finding in words.
class Words {
public:
    Words(const Finding& finding, const Topology& topology) : m_finding(finding), m_topology(topology) {}

    [[nodiscard]] bool hasNumber(std::size_t i) const { return i < m_finding.arguments.size(); }
    [[nodiscard]] double number(std::size_t i) const { return hasNumber(i) ? m_finding.arguments[i] : 0.0; }
    [[nodiscard]] QString availability(std::size_t i) const { return percent(number(i)); }
    [[nodiscard]] QString time(std::size_t i) const { return duration(number(i)); }
    [[nodiscard]] QString part(std::size_t i) const { return share(number(i)); }
    [[nodiscard]] QString count(std::size_t i) const { return amount(number(i)); }
    [[nodiscard]] QString who(std::size_t i) const {
        return i < m_finding.elements.size() ? subjectTitle(m_topology, m_finding.elements[i]) : QString();
    }
    [[nodiscard]] QString all() const {
        QStringList names;
        for (const std::string& id : m_finding.elements) names << subjectTitle(m_topology, id);
        return names.join(QStringLiteral(", "));
    }

private:
    const Finding& m_finding;
    const Topology& m_topology;
};

QString onObjectives(Rule rule, const Words& given) {
    switch (rule) {
        case Rule::sloMissed:
            if (given.hasNumber(2) && (given.number(2) >= given.number(1) || given.availability(2) != given.availability(0)))
                return (given.number(2) < given.number(1)
                            ? Findings::tr("The SLO of %1 is missed: the availability lies between %2 and %3.")
                            : Findings::tr("The SLO of %1 may be missed: the availability lies between %2 and %3."))
                    .arg(given.availability(1), given.availability(0), given.availability(2));
            return Findings::tr("The SLO of %1 is missed: the availability is %2.").arg(given.availability(1), given.availability(0));
        case Rule::slaTighterThanSlo:
            return Findings::tr("The SLA of %1 promises more than the SLO of %2 aims for.").arg(given.availability(0), given.availability(1));
        case Rule::rtoMissed:
            return Findings::tr("The RTO of %1 is missed: when %2 fails, recovery takes %3.").arg(given.time(1), given.all(), given.time(0));
        case Rule::rpoMissed:
            return std::isinf(given.number(0))
                       ? Findings::tr("The RPO of %1 is missed: when %2 is lost, so are all data.").arg(given.time(1), given.all())
                       : Findings::tr("The RPO of %1 is missed: when %2 fails, %3 of data are lost.")
                             .arg(given.time(1), given.all(), given.time(0));
        case Rule::sloAboveCeiling:
            return Findings::tr("The SLO of %1 is out of reach: what nothing stands in for allows %2 at best, and %3 is the weakest of it.")
                .arg(given.availability(1), given.availability(0), given.who(0));
        default:
            return {};
    }
}

QString onPlaces(Rule rule, const Words& given) {
    switch (rule) {
        case Rule::spof:
            return Findings::tr("%1 is a single point of failure: it alone stops %2 of the traffic, %3 a year.")
                .arg(given.all(), given.part(0), given.time(1));
        case Rule::singleZone:
            return Findings::tr("%1 is the only zone: its failure stops all %2 parts in it, %3 a year.")
                .arg(given.who(0), given.count(0), given.time(1));
        case Rule::singleRegion:
            return Findings::tr("%1 is the only region: its failure stops all %2 parts in it, %3 a year.")
                .arg(given.who(0), given.count(0), given.time(1));
        case Rule::membersShareDomain:
            return Findings::tr("All %1 members of %2 stand in %3 and fall together with it.")
                .arg(given.count(0), given.who(0), given.who(1));
        case Rule::singleDnsProvider:
            return Findings::tr("%1 is the only DNS provider: %2 of downtime a year.").arg(given.who(0), given.time(0));
        case Rule::singleExternalProvider:
            return Findings::tr("%1 is the only provider of its kind: %2 of downtime a year.").arg(given.who(0), given.time(0));
        case Rule::loadBalancerNotRedundant:
            return Findings::tr("%1 has no second load balancer beside it: %2 of downtime a year.").arg(given.who(0), given.time(0));
        default:
            return {};
    }
}

QString onFailover(Rule rule, const Words& given) {
    switch (rule) {
        case Rule::noAutomaticFailover:
            return Findings::tr("%1 has %2 members and no automatic failover: people take %3.")
                .arg(given.who(0), given.count(0), given.time(1));
        case Rule::standbyUntested:
            return Findings::tr("The standby of %1 was never tested: failover takes %2 by itself, but %3 by hand should that fail.")
                .arg(given.who(0), given.time(0), given.time(1));
        case Rule::shallowCheck:
            return Findings::tr("The check of %1 is shallow: members that have lost what they depend on stay in rotation, %2 a year.")
                .arg(given.who(0), given.time(0));
        case Rule::slowDetection:
            return Findings::tr("%1 takes %2 to notice a failure: one incident uses %3 of the window's error budget of %4.")
                .arg(given.who(0), given.time(0), given.part(2), given.time(1));
        case Rule::ttlOverRto:
            return Findings::tr("%1 moves by DNS with a TTL of %2, longer than the RTO of %3.")
                .arg(given.who(0), given.time(0), given.time(1));
        case Rule::splitBrain:
            return Findings::tr("%1 gets two primaries %2 into a partition: there is neither fencing nor a quorum.")
                .arg(given.who(0), given.time(0));
        default:
            return {};
    }
}

QString onData(Rule rule, const Words& given) {
    switch (rule) {
        case Rule::asyncOverRpo:
            return given.number(0) < 0
                       ? Findings::tr("%1 copies asynchronously with an unknown lag, against an RPO of %2.").arg(given.who(0), given.time(1))
                       : Findings::tr("%1 copies %2 late, against an RPO of %3.").arg(given.who(0), given.time(0), given.time(1));
        case Rule::syncAcrossRegions:
            return Findings::tr("%1 copies synchronously between regions: every write waits for both and for the way between them.")
                .arg(given.who(0));
        case Rule::evenQuorum:
            return Findings::tr("%1 has an even number of voters: %2 of them survive %3 losses, no more than one voter fewer would.")
                .arg(given.who(0), given.count(0), given.count(2));
        case Rule::quorumInOneDomain:
            return Findings::tr("%1 of the %2 voters of %3 stand in %4, whose failure leaves fewer than the quorum of %5.")
                .arg(given.count(0), given.count(1), given.who(0), given.who(1), given.count(2));
        case Rule::noBackup:
            return Findings::tr("%1 has no backup: what garbles its data garbles every copy (%2).").arg(given.who(0), given.count(0));
        default:
            return {};
    }
}

QString onLoad(Rule rule, const Words& given) {
    switch (rule) {
        case Rule::noSpareMember:
            return Findings::tr("%1 needs %2 of %3: the loss of any one is an outage.").arg(given.who(0), given.count(0), given.count(1));
        case Rule::noSpareCapacity:
            return Findings::tr("%1 can answer %2 requests/s after the loss of a member, and %3 come.")
                .arg(given.who(0), given.count(0), given.count(1));
        case Rule::stickySessions:
            return Findings::tr("%1: sticky sessions, so each failure ends %2 of them.").arg(given.all(), given.part(0));
        case Rule::cacheLossOverload:
            return Findings::tr("%1 shields %2, which can answer %3 requests/s, from %4: its loss brings both down.")
                .arg(given.who(0), given.who(1), given.count(1), given.count(0));
        default:
            return {};
    }
}

QString onCompleteness(Rule rule, const Words& given) {
    switch (rule) {
        case Rule::featureWithoutTier:
            return Findings::tr("The feature %1 is offered in no tier.").arg(given.who(0));
        case Rule::hiddenCauses:
            return Findings::tr("Nothing is counted that is not drawn: releases, configuration, certificates, monitoring, the one engineer "
                                "who knows how.");
        case Rule::notConnected:
            return Findings::tr("%1 is not connected: no request path reaches it, so it takes no part.").arg(given.all());
        case Rule::noAvailability:
            return Findings::tr("%1 has no availability: it counts as never failing.").arg(given.all());
        case Rule::replicationAcross:
            return Findings::tr("%1 copies data between different services, which means nothing.").arg(given.all());
        default:
            return {};
    }
}

}  // namespace

QString subjectTitle(const Topology& topology, const std::string& id) {
    if (const Node* node = find(topology.nodes, NodeId{id})) return title(*node);
    if (const Domain* domain = find(topology.domains, DomainId{id})) return title(*domain);
    if (const Link* link = find(topology.links, LinkId{id})) return title(*link, topology);
    if (id.starts_with(commonCausePrefix)) {
        const std::string service = id.substr(commonCausePrefix.size());
        if (const Service* entry = find(topology.services, ServiceId{service})) return title(*entry);
        if (const Node* node = find(topology.nodes, NodeId{service})) return title(*node);
        return QString::fromStdString(service);
    }
    const Feature* feature = find(topology.features, FeatureId{id});
    return QString::fromStdString(feature != nullptr && !feature->name.empty() ? feature->name : id);
}

QString sentence(const Finding& finding, const Topology& topology) {
    const Words given(finding, topology);
    for (const auto about : {onObjectives, onPlaces, onFailover, onData, onLoad})
        if (QString text = about(finding.rule, given); !text.isEmpty()) return text;
    return onCompleteness(finding.rule, given);
}

}  // namespace failwright::text
