#include "views/text/what_if.h"

#include "views/text/findings.h"
#include "views/text/text.h"

#include <QCoreApplication>

namespace failwright::text {
namespace {

struct WhatIf {
    Q_DECLARE_TR_FUNCTIONS(WhatIf)
};

}  // namespace

QString name(Supposition supposition) {
    switch (supposition) {
        case Supposition::zonesFailTogether: return WhatIf::tr("Zones are not independent");
        case Supposition::commonCausesEverywhere: return WhatIf::tr("Members fail together, too");
        case Supposition::noCommonCauses: return WhatIf::tr("No common causes");
        case Supposition::repairTwiceAsLong: return WhatIf::tr("Repair takes twice as long");
        case Supposition::failoverPerfect: return WhatIf::tr("Failover is perfect");
        case Supposition::failoverByHand: return WhatIf::tr("No failover works by itself");
        case Supposition::noOperations: return WhatIf::tr("No releases and no maintenance");
    }
    return {};
}

QString explanation(Supposition supposition) {
    const QString part = share(sharedPart);
    switch (supposition) {
        case Supposition::zonesFailTogether:
            return WhatIf::tr("The design takes zones to fail independently. Here %1 of what takes a zone takes all zones beside it.").arg(part);
        case Supposition::commonCausesEverywhere:
            return WhatIf::tr("Where no common cause is entered, members fail independently. Here %1 of what takes one takes them all.").arg(part);
        case Supposition::noCommonCauses: return WhatIf::tr("The common causes that are entered never strike.");
        case Supposition::repairTwiceAsLong: return WhatIf::tr("Everything fails as often as before, and each repair takes twice the time.");
        case Supposition::failoverPerfect: return WhatIf::tr("Failover takes no time and works each time, and checks see every failure.");
        case Supposition::failoverByHand: return WhatIf::tr("Each failover has to be made by people.");
        case Supposition::noOperations: return WhatIf::tr("Only failures count, not what people do.");
    }
    return {};
}

QString name(Quantity quantity) {
    switch (quantity) {
        case Quantity::unavailability: return WhatIf::tr("unavailability");
        case Quantity::repairTime: return WhatIf::tr("repair time");
        case Quantity::checkInterval: return WhatIf::tr("check interval");
        case Quantity::checkTimeout: return WhatIf::tr("check timeout");
        case Quantity::decideTime: return WhatIf::tr("time to decide");
        case Quantity::promoteTime: return WhatIf::tr("time to promote");
        case Quantity::rerouteTime: return WhatIf::tr("TTL or time to reroute");
        case Quantity::reconnectTime: return WhatIf::tr("time to reconnect");
        case Quantity::failedFailovers: return WhatIf::tr("failovers that do not work");
        case Quantity::manualTime: return WhatIf::tr("failover by hand");
    }
    return {};
}

QString title(const Knob& knob, const Topology& topology) {
    return WhatIf::tr("%1: %2").arg(subjectTitle(topology, knob.subject), name(knob.quantity));
}

QString valueWords(Quantity quantity, double value) {
    constexpr double hour = 3600;
    switch (quantity) {
        case Quantity::unavailability:
        case Quantity::failedFailovers: return share(value);
        case Quantity::repairTime: return duration(value * hour);
        default: return duration(value);
    }
}

}  // namespace failwright::text
