#include "views/text/interview.h"

#include "model/analysis/ranking.h"
#include "model/review/findings.h"
#include "model/simulation/expected_downtime.h"
#include "model/simulation/timing.h"
#include "model/topology/reliability.h"
#include "views/text/findings.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace failwright::text {
namespace {

struct Interview {
    Q_DECLARE_TR_FUNCTIONS(Interview)
};

constexpr double month = secondsPerYear / 12;

QString who(const InterviewSource& source, const std::string& id) {
    return subjectTitle(source.topology, id);
}

std::optional<ExpectedDowntime> downtimeOf(const InterviewSource& source) {
    if (source.analysis == nullptr || source.failures == nullptr || !source.analysis->unavailability) return std::nullopt;
    return expectedDowntime(source.topology, *source.failures, *source.analysis->unavailability);
}

const Element* worstElement(const Analysis& analysis, double& seconds) {
    const Element* worst = nullptr;
    for (std::size_t i = 0; i < analysis.elements.size(); ++i)
        if (const double own = analysis.importance[i].downtimeSecondsPerYear; own > seconds) {
            seconds = own;
            worst = &analysis.elements[i];
        }
    return worst;
}

QStringList targetFacts(const InterviewSource& source) {
    QStringList facts;
    const Objectives goals = source.topology.objectives.value_or(Objectives{});
    if (goals.slo)
        facts << Interview::tr("%1 means %2 a year, %3 a month.").arg(percent(*goals.slo), duration((1 - *goals.slo) * secondsPerYear), duration((1 - *goals.slo) * month));
    else facts << Interview::tr("No SLO is entered.");
    if (const auto downtime = downtimeOf(source)) {
        const double year = downtime->total();
        facts << Interview::tr("This design is down for %1 a year: %2.").arg(duration(year), percentUp(downtime->unavailability()));
        double seconds = 0;
        if (const Element* worst = worstElement(*source.analysis, seconds); worst != nullptr)
            facts << Interview::tr("It spends %1 of that on %2.").arg(duration(seconds), who(source, worst->id));
    }
    facts << (goals.rtoSeconds ? Interview::tr("Recovery within %1 is asked for.").arg(duration(*goals.rtoSeconds)) : Interview::tr("No RTO is entered."));
    facts << (goals.rpoSeconds ? Interview::tr("A loss of up to %1 of data is allowed.").arg(duration(*goals.rpoSeconds)) : Interview::tr("No RPO is entered."));
    return facts;
}

QStringList spofFacts(const InterviewSource& source) {
    constexpr std::size_t listed = 4;
    if (source.analysis == nullptr || !source.analysis->unavailability) return {Interview::tr("No client is connected yet.")};
    const Analysis& analysis = *source.analysis;
    std::vector<SinglePointOfFailure> spofs = dearestSpofs(analysis);
    if (spofs.empty()) return {Interview::tr("No single element stops the users.")};
    QStringList facts{Interview::tr("%n element(s) alone stop users.", nullptr, int(spofs.size()))};
    double ceiling = 1;
    for (const SinglePointOfFailure& one : spofs) ceiling *= 1 - analysis.elements[one.element].unavailability;
    if (spofs.size() > listed) spofs.resize(listed);
    for (const SinglePointOfFailure& one : spofs)
        facts << Interview::tr("%1: %2 of the users, %3 a year.").arg(who(source, analysis.elements[one.element].id), share(one.blastRadius),
                                                                      duration(analysis.importance[one.element].downtimeSecondsPerYear));
    facts << Interview::tr("While they are there, nothing lifts the design above %1.").arg(percent(ceiling));
    return facts;
}

QStringList redundancyFacts(const InterviewSource& source) {
    std::map<std::string, int> members;
    std::set<std::string> zones, regions;
    for (const Node& node : source.topology.nodes)
        if (node.kind != NodeKind::client && node.kind != NodeKind::witness) members["service:" + serviceOf(node).value] += instancesOf(node);
    for (const Domain& domain : source.topology.domains) {
        if (domain.kind == DomainKind::zone) zones.insert(domain.id.value);
        if (domain.kind == DomainKind::region) regions.insert(domain.id.value);
    }
    QStringList single;
    for (const auto& [service, count] : members)
        if (count == 1) single << who(source, service);
    QStringList facts{Interview::tr("%1 of %2 services have more than one member.").arg(int(members.size()) - int(single.size())).arg(members.size())};
    if (!single.isEmpty()) facts << Interview::tr("One of a kind: %1.").arg(single.join(QStringLiteral(", ")));
    facts << Interview::tr("Zones: %1, regions: %2.").arg(zones.size()).arg(regions.size());
    if (source.failures == nullptr) return facts;
    for (const FailureRow& row : *source.failures) {
        if (row.kind != ElementKind::domain || (!zones.contains(row.id) && !regions.contains(row.id))) continue;
        facts << (row.recovers() ? Interview::tr("Without %1: back after %2.").arg(who(source, row.id), duration(*row.recoverySeconds))
                                 : Interview::tr("Without %1: down until it is repaired, %2.").arg(who(source, row.id), duration(row.outageSeconds)));
    }
    return facts;
}

QStringList failoverFacts(const InterviewSource& source) {
    if (source.failures == nullptr) return {Interview::tr("No failure has been played yet.")};
    QStringList facts;
    const FailureRow* slowest = nullptr;
    const FailureRow* dearest = nullptr;
    int lasting = 0;
    for (const FailureRow& row : *source.failures) {
        if (!row.recovers()) ++lasting;
        else if (slowest == nullptr || *row.recoverySeconds > *slowest->recoverySeconds) slowest = &row;
        if (dearest == nullptr || row.dataLossSeconds > dearest->dataLossSeconds) dearest = &row;
    }
    if (slowest != nullptr && *slowest->recoverySeconds > 0)
        facts << Interview::tr("The slowest failover is that after %1: %2.").arg(who(source, slowest->id), duration(*slowest->recoverySeconds));
    if (dearest != nullptr && dearest->dataLossSeconds > 0)
        facts << (std::isinf(dearest->dataLossSeconds) ? Interview::tr("Without %1 all data are lost.").arg(who(source, dearest->id))
                                                       : Interview::tr("Without %1, %2 of data are lost.").arg(who(source, dearest->id), duration(dearest->dataLossSeconds)));
    if (lasting > 0) facts << Interview::tr("%n failure(s) last until repair.", nullptr, lasting);
    if (const auto downtime = downtimeOf(source))
        facts << Interview::tr("Failovers cost %1 a year, those that do not work %2.").arg(duration(downtime->failover), duration(downtime->failedFailover));
    return facts;
}

QStringList monitoringFacts(const InterviewSource& source) {
    QStringList facts, shallow;
    const Service* slowest = nullptr;
    int checked = 0;
    for (const Service& service : source.topology.services) {
        if (!service.healthCheck) continue;
        ++checked;
        const FailoverTiming timing = failoverTiming(service);
        if (slowest == nullptr || timing.detect() > failoverTiming(*slowest).detect()) slowest = &service;
        if (!timing.deep) shallow << title(service);
    }
    facts << Interview::tr("%1 of %2 services have a health check.").arg(checked).arg(source.topology.services.size());
    if (slowest != nullptr)
        facts << Interview::tr("The slowest sees a failure after %1: %2.").arg(duration(failoverTiming(*slowest).detect()), title(*slowest));
    if (!shallow.isEmpty()) facts << Interview::tr("Only whether it answers is asked of %1.").arg(shallow.join(QStringLiteral(", ")));
    if (const auto downtime = downtimeOf(source))
        facts << Interview::tr("Failures that no check sees cost %1 a year.").arg(duration(downtime->undetected));
    const auto monitors = std::ranges::count(source.topology.nodes, NodeKind::monitor, &Node::kind);
    facts << Interview::tr("Monitors drawn: %1.").arg(monitors);
    return facts;
}

QStringList degradationFacts(const InterviewSource& source) {
    QStringList facts;
    const auto optional = std::ranges::count_if(source.topology.links, [](const Link& link) { return isRequest(link) && !link.required.value_or(true); });
    facts << Interview::tr("Calls that can be done without: %1.").arg(optional);
    if (source.topology.tiers.empty()) facts << Interview::tr("No degradation tier is entered: it is all or nothing.");
    if (source.analysis != nullptr)
        for (const TierResult& tier : source.analysis->tiers) {
            const Tier* entry = find(source.topology.tiers, TierId{tier.id});
            const QString name = entry == nullptr ? Interview::tr("nothing at all") : QString::fromStdString(entry->name.empty() ? tier.id : entry->name);
            if (tier.probability) facts << Interview::tr("“%1”: %2 a year.").arg(name, duration(*tier.probability * secondsPerYear));
        }
    return facts;
}

}  // namespace

QString name(InterviewStep step) {
    switch (step) {
        case InterviewStep::target: return Interview::tr("Target");
        case InterviewStep::spofs: return Interview::tr("Single points of failure");
        case InterviewStep::redundancy: return Interview::tr("Redundancy");
        case InterviewStep::failover: return Interview::tr("Failover");
        case InterviewStep::monitoring: return Interview::tr("Monitoring");
        case InterviewStep::degradation: return Interview::tr("Degradation");
    }
    return {};
}

QString prompt(InterviewStep step) {
    switch (step) {
        case InterviewStep::target: return Interview::tr("What is promised to whom, and what does a minute of downtime cost?");
        case InterviewStep::spofs: return Interview::tr("What takes everything down alone, also what is not drawn: deploys, certificates, configuration?");
        case InterviewStep::redundancy: return Interview::tr("How many of each, where, and is there capacity for the load without one of them?");
        case InterviewStep::failover: return Interview::tr("Who notices, who decides, what moves, how long does it take, and what is lost?");
        case InterviewStep::monitoring: return Interview::tr("What is measured where users are, what wakes somebody, and when was it last tried?");
        case InterviewStep::degradation: return Interview::tr("What can be left out so that the rest goes on, and who is told?");
    }
    return {};
}

QStringList facts(InterviewStep step, const InterviewSource& source) {
    switch (step) {
        case InterviewStep::target: return targetFacts(source);
        case InterviewStep::spofs: return spofFacts(source);
        case InterviewStep::redundancy: return redundancyFacts(source);
        case InterviewStep::failover: return failoverFacts(source);
        case InterviewStep::monitoring: return monitoringFacts(source);
        case InterviewStep::degradation: return degradationFacts(source);
    }
    return {};
}

QString clock(double seconds) {
    const auto whole = static_cast<long long>(std::floor(std::abs(seconds)));
    return QStringLiteral("%1%2:%3").arg(seconds < 0 ? QStringLiteral("−") : QString()).arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace failwright::text
