#include "views/text/findings.h"

#include "views/text/text.h"

#include <QCoreApplication>

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

QString advice(Rule rule) {
    switch (rule) {
        case Rule::sloMissed:
            return Findings::tr("Start with what causes most downtime.");
        case Rule::slaTighterThanSlo:
            return Findings::tr("Aim for more than is promised.");
        case Rule::spof:
            return Findings::tr("Give it a second of its kind in another zone.");
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
