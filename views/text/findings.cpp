#include "views/text/findings.h"

#include "views/text/text.h"

#include <QCoreApplication>
#include <cmath>

namespace failwright::text {
namespace {

struct Findings {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

QString titleOf(const Topology& topology, const std::string& id) {
    if (const Node* node = find(topology.nodes, NodeId{id})) return title(*node);
    if (const Domain* domain = find(topology.domains, DomainId{id})) return title(*domain);
    if (const Link* link = find(topology.links, LinkId{id})) return title(*link, topology);
    Element element;
    element.kind = ElementKind::commonCause;
    element.id = id;
    return title(element, topology);
}

QString subject(const Finding& finding, const Topology& topology) {
    QStringList names;
    for (const std::string& id : finding.elements) names << titleOf(topology, id);
    return names.join(QStringLiteral(", "));
}

double argument(const Finding& finding, std::size_t index) {
    return index < finding.arguments.size() ? finding.arguments[index] : 0.0;
}

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
        case Severity::warning:
            return Findings::tr("Warning");
        case Severity::error:
            return Findings::tr("Error");
    }
    return {};
}

QString sentence(const Finding& finding, const Topology& topology) {
    const QString who = subject(finding, topology);
    const double first = argument(finding, 0);
    const double second = argument(finding, 1);
    switch (finding.rule) {
        case Rule::sloMissed:
            return Findings::tr("The SLO of %1 is missed: the availability is %2.").arg(percent(second), percent(first));
        case Rule::slaTighterThanSlo:
            return Findings::tr("The SLA of %1 promises more than the SLO of %2 aims for.").arg(percent(first), percent(second));
        case Rule::rtoMissed:
            return Findings::tr("The RTO of %1 is missed: when %2 fails, recovery takes %3.").arg(duration(second), who, duration(first));
        case Rule::rpoMissed:
            return std::isinf(first)
                       ? Findings::tr("The RPO of %1 is missed: when %2 is lost, so are all data.").arg(duration(second), who)
                       : Findings::tr("The RPO of %1 is missed: when %2 fails, %3 of data are lost.").arg(duration(second), who, duration(first));
        case Rule::spof:
            return Findings::tr("%1 is a single point of failure: it alone stops %2 of the traffic, %3 a year.")
                .arg(who, share(first), duration(second));
        case Rule::notConnected:
            return Findings::tr("%1 is not connected: no request path reaches it, so it takes no part.").arg(who);
        case Rule::noAvailability:
            return Findings::tr("%1 has no availability: it counts as never failing.").arg(who);
        case Rule::replicationAcross:
            return Findings::tr("%1 copies data between different services, which means nothing.").arg(who);
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
            return adviceOnSpof(topology, finding.elements.front());
        case Rule::rtoMissed:
            return Findings::tr("Shorten the slowest step: quicker probes, a warmer standby, a shorter TTL.");
        case Rule::rpoMissed:
            return Findings::tr("Keep a copy that this failure leaves alone, and replicate to it sooner.");
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
