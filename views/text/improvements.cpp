#include "views/text/improvements.h"

#include "views/text/findings.h"
#include "views/text/text.h"

#include <QCoreApplication>

namespace failwright::text {
namespace {

struct Advice {
    Q_DECLARE_TR_FUNCTIONS(Advice)
};

}  // namespace

QString sentence(const Improvement& improvement, const Topology& topology) {
    const QString who = subjectTitle(topology, improvement.subject);
    switch (improvement.remedy) {
        case Remedy::addMember: return Advice::tr("Put one more beside %1, in another zone where it stands in one").arg(who);
        case Remedy::addStandby: return Advice::tr("Give %1 a standby with a synchronous copy, in another zone where it stands in one").arg(who);
        case Remedy::addProvider: return Advice::tr("Add a second provider beside %1").arg(who);
        case Remedy::addInstance: return Advice::tr("Run one instance of %1 more than is needed").arg(who);
        case Remedy::spreadOverZones: return Advice::tr("Spread what stands in %1 alone over other zones").arg(who);
        case Remedy::addRegion: return Advice::tr("Run what stands in %1 in a second region, too").arg(who);
        case Remedy::addWitness: return Advice::tr("Add a witness to %1, so that the voters are odd").arg(who);
        case Remedy::deepenCheck: return Advice::tr("Let the health check of %1 look at what its members depend on").arg(who);
        case Remedy::quickenCheck:
            return Advice::tr("Probe %1 every %2, and act after %n failed probe(s)", nullptr, quickThreshold).arg(who, duration(quickInterval));
        case Remedy::shortenTtl: return Advice::tr("Shorten the TTL of %1 to %2").arg(who, duration(shortTtl));
        case Remedy::copySynchronously: return Advice::tr("Copy the data of %1 synchronously").arg(who);
        case Remedy::tolerateLoss: return Advice::tr("Give the callers of %1 a fallback, so that they can do without it").arg(who);
        case Remedy::practiseFailover: return Advice::tr("Practise the failover of %1 until it works each time").arg(who);
    }
    return {};
}

}  // namespace failwright::text
