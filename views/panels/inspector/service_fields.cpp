#include "model/simulation/timing.h"
#include "model/topology/reliability.h"
#include "views/panels/inspector/common_fields.h"
#include "views/panels/inspector/sections.h"
#include "views/panels/inspector/targets.h"

#include <limits>

namespace failwright::sections {
namespace {

using namespace fields;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ServiceFields)
};

int one(const auto&) {
    return 1;
}
int any(const auto&) {
    return std::numeric_limits<int>::max();
}

std::vector<Field<Service>> about() {
    return {
        words<Service>({Words::tr("Name"), Words::tr("What people call the group."), {}}, &Service::name),
        withFallback<Service>(choice<Service, NodeKind>(
                                  {Words::tr("Kind"), Words::tr("What its members are."), FieldTexts::choice()}, &Service::kind),
                              Words::tr("Kind of its members")),
        withFallback<Service>(
            choice<Service, Redundancy>({Words::tr("Redundancy"),
                                         Words::tr("All members serve (active-active), one serves and others take over "
                                                   "(active-passive), or a majority must agree (quorum)."),
                                         FieldTexts::choice()},
                                        &Service::redundancy),
            text::name(Redundancy::activeActive)),
        withFallback<Service>(count<Service>({Words::tr("Needed"), Words::tr("How many members must serve."),
                                              Words::tr("a whole number, 1 or more")},
                                             Words::tr("members"), &Service::needed, one<Service>, any<Service>),
                              text::numberEntry(1)),
        withFallback<Service>(
            count<Service>({Words::tr("Quorum"), Words::tr("How many members, witnesses included, must be up to agree."),
                            Words::tr("a whole number, 1 or more")},
                           Words::tr("votes"), &Service::quorum, one<Service>, any<Service>),
            Words::tr("a majority")),
        withFallback<Service>(
            choice<Service, Standby>(
                {Words::tr("Standby"),
                 Words::tr("How ready the members are that do not serve: running in step, running, or to be started."),
                 FieldTexts::choice()},
                &Service::standby),
            Words::tr("Not given")),
        withFallback<Service>(
            choice<Service, Consistency>(
                {Words::tr("Consistency"),
                 Words::tr("In a partition: refuse where the data may be stale (CP), or serve on every side (AP)."),
                 FieldTexts::choice()},
                &Service::consistency),
            Words::tr("Not given")),
    };
}

std::vector<Field<Service>> commonCause() {
    return {
        withFallback<Service>(availability<Service>({Words::tr("Availability"),
                                                     Words::tr("Share of time without anything that takes all members down at "
                                                               "once: a bad release, an expired certificate."),
                                                     FieldTexts::availability()},
                                                    &Service::commonAvailability),
                              Words::tr("no common cause")),
        withFallback<Service>(duration<Service>({Words::tr("Repair time"), Words::tr("How long such a failure lasts on average."),
                                                 FieldTexts::duration()},
                                                hour, &Service::commonMttrHours),
                              text::durationEntry(defaultCommonMttrHours * hour)),
    };
}

std::vector<Field<HealthCheck>> healthCheck() {
    return {
        withFallback<HealthCheck>(
            duration<HealthCheck>({Words::tr("Interval"), Words::tr("Time between two probes."), FieldTexts::duration()}, 1,
                                  &HealthCheck::intervalSeconds),
            text::durationEntry(0)),
        withFallback<HealthCheck>(
            count<HealthCheck>(
                {Words::tr("Threshold"), Words::tr("Probes that must fail in a row."), Words::tr("a whole number, 1 or more")},
                Words::tr("probes"), &HealthCheck::threshold, one<HealthCheck>, any<HealthCheck>),
            text::numberEntry(1)),
        withFallback<HealthCheck>(
            duration<HealthCheck>(
                {Words::tr("Timeout"), Words::tr("How long the last probe waits for an answer."), FieldTexts::duration()}, 1,
                &HealthCheck::timeoutSeconds),
            text::durationEntry(0)),
        withFallback<HealthCheck>(
            choice<HealthCheck, CheckDepth>(
                {Words::tr("Depth"),
                 Words::tr("A shallow check asks the member alone; a deep one also what the member depends on."),
                 FieldTexts::choice()},
                &HealthCheck::depth),
            text::name(CheckDepth::shallow)),
    };
}

QString defaultReroute(const Failover& failover) {
    if (!failover.via || *failover.via == Reroute::client) return text::durationEntry(0);
    return *failover.via == Reroute::dns ? Words::tr("the TTL counts") : text::durationEntry(1);
}

Field<Failover> seconds(const QString& label, const QString& help, std::optional<double> Failover::*at) {
    return withFallback<Failover>(duration<Failover>({label, help, FieldTexts::duration()}, 1, at), text::durationEntry(0));
}

std::vector<Field<Failover>> failover() {
    const QString yes = Words::tr("Yes");
    const QString no = Words::tr("No");
    return {
        seconds(Words::tr("Decide"), Words::tr("Quorum vote, fencing, controller: from detected to decided."),
                &Failover::decideSeconds),
        seconds(Words::tr("Promote"), Words::tr("Until the standby is ready to serve; not needed in active-active."),
                &Failover::promoteSeconds),
        withFallback<Failover>(
            choice<Failover, Reroute>(
                {Words::tr("Reroute by"), Words::tr("What sends requests to the new place."), FieldTexts::choice()},
                &Failover::via),
            Words::tr("Not given")),
        seconds(Words::tr("DNS TTL"), Words::tr("How long resolvers keep the old address; counts when rerouting by DNS."),
                &Failover::ttlSeconds),
        withFallback<Failover>(
            duration<Failover>(
                {Words::tr("Reroute"), Words::tr("How long the rerouting takes when it is not by DNS."), FieldTexts::duration()},
                1, &Failover::rerouteSeconds),
            std::function(defaultReroute)),
        seconds(Words::tr("Reconnect"), Words::tr("Connection pools and client retries."), &Failover::reconnectSeconds),
        withFallback<Failover>(
            availability<Failover>(
                {Words::tr("Success"), Words::tr("Probability that the automatic failover works."), FieldTexts::share()},
                &Failover::success),
            text::availabilityEntry(1)),
        withFallback<Failover>(duration<Failover>({Words::tr("By hand"),
                                                   Words::tr("How long people need when the automatic failover does not work."),
                                                   FieldTexts::duration()},
                                                  1, &Failover::manualSeconds),
                               text::durationEntry(FailoverTiming{}.manual)),
        withFallback<Failover>(
            flag<Failover>({Words::tr("Fencing"), Words::tr("A witness keeps the old primary from serving: no split brain."),
                            FieldTexts::choice()},
                           &Failover::fencing, yes, no),
            no),
        withFallback<Failover>(
            flag<Failover>({Words::tr("Tested"), Words::tr("The failover is rehearsed regularly."), FieldTexts::choice()},
                           &Failover::tested, yes, no),
            no),
    };
}

std::vector<Field<Service>> backup() {
    return {
        withFallback<Service>(duration<Service>({Words::tr("Backup every"),
                                                 Words::tr("Time between two backups: what is lost when no copy survives."),
                                                 FieldTexts::duration()},
                                                1, &Service::backupIntervalSeconds),
                              Words::tr("no backup")),
        withFallback<Service>(
            duration<Service>({Words::tr("Restore"), Words::tr("How long a restore from backup takes."), FieldTexts::duration()},
                              1, &Service::restoreSeconds),
            Words::tr("not given")),
    };
}

QString heading(const Topology& topology, const std::vector<ServiceId>& ids) {
    if (ids.size() > 1) return Words::tr("Groups (%1)").arg(ids.size());
    const auto members = std::count_if(topology.nodes.begin(), topology.nodes.end(),
                                       [&](const Node& node) { return serviceOf(node) == ids.front(); });
    const Service service = targets::services(ids).fetch(topology).front();
    return members > 1 ? Words::tr("Group “%1” · %n member(s)", nullptr, int(members)).arg(text::title(service))
                       : Words::tr("As a service");
}

}  // namespace

std::vector<FormSection> ofServices(Document& document, const std::vector<ServiceId>& ids) {
    const Target<Service> target = targets::services(ids);
    FormSection group{heading(document.topology(), ids), bindFields(document, about(), target)};
    if (ids.size() == 1 && find(document.topology().services, ids.front()) != nullptr)
        group.fields.push_back(
            idField<Service>(document, ids.front(), Words::tr("What files call the group; members follow when it changes.")));
    std::vector<FormSection> all{std::move(group)};
    all.push_back({Words::tr("Common cause"), bindFields(document, commonCause(), target), false});
    all.push_back({Words::tr("Health check"), bindFields(document, healthCheck(), targets::healthChecks(ids)), false});
    all.push_back({Words::tr("Failover"), bindFields(document, failover(), targets::failovers(ids)), false});
    all.push_back({Words::tr("Backup"), bindFields(document, backup(), target), false});
    return all;
}

}  // namespace failwright::sections
