#include "views/text/timeline.h"

#include "views/text/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace failwright::text {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr std::string_view commonCause = "service:";

QString twoDigits(int number) {
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

/// "a, b | c" with names in the place of ids.
QString titlesOfSides(const std::string& sides, const Topology& topology) {
    QStringList all;
    for (const QString& side : QString::fromStdString(sides).split(QStringLiteral(" | "))) {
        QStringList titles;
        for (const QString& id : side.split(QStringLiteral(", "))) titles << titleOfElement(id.toStdString(), topology);
        all << titles.join(QStringLiteral(", "));
    }
    return all.join(QStringLiteral(" | "));
}

}  // namespace

QString name(PhaseKind kind) {
    switch (kind) {
        case PhaseKind::detect:
            return Words::tr("detect");
        case PhaseKind::decide:
            return Words::tr("decide");
        case PhaseKind::promote:
            return Words::tr("promote");
        case PhaseKind::reroute:
            return Words::tr("reroute");
        case PhaseKind::reconnect:
            return Words::tr("reconnect");
        case PhaseKind::manual:
            return Words::tr("by hand");
    }
    return {};
}

QString sentence(const LogEntry& entry, const Topology& topology) {
    const QString element = titleOfElement(entry.element, topology);
    const QString service = titleOfService(entry.service, topology);
    switch (entry.kind) {
        case LogKind::elementFailed:
            return Words::tr("%1 fails").arg(element);
        case LogKind::elementRepaired:
            return Words::tr("%1 is repaired").arg(element);
        case LogKind::probeFailed:
            return Words::tr("%1 does not answer its health check, %2 of %3").arg(element).arg(entry.attempt).arg(entry.attempts);
        case LogKind::detected:
            return Words::tr("%1 is found to be down").arg(element);
        case LogKind::decided:
            return Words::tr("%1: the failover is decided").arg(service);
        case LogKind::promoted:
            return Words::tr("%1: a successor is promoted").arg(service);
        case LogKind::rerouted:
            return Words::tr("%1: requests are sent elsewhere").arg(service);
        case LogKind::reconnected:
            return Words::tr("%1: its callers have connected again").arg(service);
        case LogKind::automaticFailed:
            return Words::tr("%1: the automatic failover fails, people take over").arg(service);
        case LogKind::endpointMoved:
            return Words::tr("%1 now answers from %2").arg(service, titleOfElement(entry.other, topology));
        case LogKind::memberLeft:
            return Words::tr("%1 is out of rotation").arg(element);
        case LogKind::memberRejoined:
            return Words::tr("%1 is back in rotation").arg(element);
        case LogKind::rotationEmpty:
            return Words::tr("%1: no member is healthy, so all are kept").arg(service);
        case LogKind::nobodyCanTakeOver:
            return Words::tr("%1: nobody can take over").arg(service);
        case LogKind::failoverCancelled:
            return Words::tr("%1 is healthy again, the failover is called off").arg(element);
        case LogKind::returnedTooLate:
            return Words::tr("%1 is healthy again, but its failover goes on").arg(element);
        case LogKind::quorumLost:
            return Words::tr("%1 has lost its quorum").arg(service);
        case LogKind::quorumRegained:
            return Words::tr("%1 has its quorum again").arg(service);
        case LogKind::networkParted:
            return Words::tr("The network parts: %1").arg(titlesOfSides(entry.element, topology));
        case LogKind::networkHealed:
            return Words::tr("The network is whole again");
        case LogKind::splitBrain:
            return Words::tr("Split brain: %1 is primary of %2 beside %3").arg(element, service, titleOfElement(entry.other, topology));
        case LogKind::sidesDiverge:
            return Words::tr("%1 takes writes on every side: its data diverges").arg(service);
        case LogKind::sidesConverge:
            return Words::tr("%1 is one again: what was written apart has to be merged, or is lost").arg(service);
        case LogKind::sideRefuses:
            return Words::tr("%1 takes no writes on the side of %2").arg(service, element);
        case LogKind::sideAccepts:
            return Words::tr("%1 takes writes again on the side of %2").arg(service, element);
        case LogKind::sideForgotten:
            return Words::tr("%1: members that cannot be reached are out of rotation").arg(service);
    }
    return {};
}

QString titleOfElement(const std::string& id, const Topology& topology) {
    if (const Node* node = find(topology.nodes, NodeId{id})) return title(*node);
    if (const Domain* domain = find(topology.domains, DomainId{id})) return title(*domain);
    if (const Link* link = find(topology.links, LinkId{id})) return title(*link, topology);
    if (id.starts_with(commonCause)) return Words::tr("all of %1").arg(titleOfService(id.substr(commonCause.size()), topology));
    return QString::fromStdString(id);
}

QString titleOfService(const std::string& id, const Topology& topology) {
    if (const Service* service = find(topology.services, ServiceId{id})) return title(*service);
    if (const Node* node = find(topology.nodes, NodeId{id})) return title(*node);
    return QString::fromStdString(id);
}

QString titleOfTier(Index tier, const Topology& topology) {
    if (tier >= topology.tiers.size()) return Words::tr("down");
    const Tier& it = topology.tiers[tier];
    return QString::fromStdString(it.name.empty() ? it.id.value : it.name);
}

QString moment(double seconds) {
    if (seconds < 60) {
        const bool whole = std::abs(seconds - std::round(seconds)) < 0.05;
        return withUnit(QLocale().toString(seconds, 'f', whole ? 0 : 1), Words::tr("s"));
    }
    const auto all = std::llround(seconds);
    const int hours = int(all / 3600), minutes = int(all / 60 % 60), rest = int(all % 60);
    if (hours == 0) return QStringLiteral("%1:%2").arg(minutes).arg(twoDigits(rest));
    return QStringLiteral("%1:%2:%3").arg(hours).arg(twoDigits(minutes), twoDigits(rest));
}

}  // namespace failwright::text
