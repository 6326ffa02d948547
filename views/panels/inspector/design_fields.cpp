#include "views/panels/inspector/common_fields.h"
#include "views/panels/inspector/sections.h"
#include "views/panels/inspector/targets.h"

namespace failwright::sections {
namespace {

using namespace fields;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DesignFields)
};

constexpr double minute = 60.0;
constexpr double day = 86400.0;

std::vector<Field<SetTitle>> title() {
    return {
        words<SetTitle>({Words::tr("Name"), Words::tr("The name of the design."), {}}, &SetTitle::name),
        words<SetTitle>({Words::tr("Description"), Words::tr("What it is for, in your words."), {}}, &SetTitle::description,
                        Editor::lines),
    };
}

std::vector<Field<Objectives>> objectives() {
    const QString none = Words::tr("none");
    return {
        withFallback<Objectives>(
            availability<Objectives>(
                {Words::tr("SLO"), Words::tr("The availability that the design aims for."), FieldTexts::availability()},
                &Objectives::slo),
            none),
        withFallback<Objectives>(
            availability<Objectives>(
                {Words::tr("SLA"), Words::tr("The availability that is promised by contract; looser than the SLO."),
                 FieldTexts::availability()},
                &Objectives::sla),
            none),
        withFallback<Objectives>(
            duration<Objectives>({Words::tr("RTO"), Words::tr("Longest time in which service must be back after a failure."),
                                  FieldTexts::duration()},
                                 1, &Objectives::rtoSeconds),
            none),
        withFallback<Objectives>(
            duration<Objectives>({Words::tr("RPO"), Words::tr("Most data that may be lost, as time."), FieldTexts::duration()}, 1,
                                 &Objectives::rpoSeconds),
            none),
        withFallback<Objectives>(
            duration<Objectives>({Words::tr("Window"), Words::tr("The period that the error budget is counted over."),
                                  Words::tr("a duration above 0 such as 30 d")},
                                 day, &Objectives::windowDays, true),
            text::durationEntry(30 * day)),
        withFallback<Objectives>(
            number<Objectives>({Words::tr("Load"), Words::tr("Requests a second of all clients together."), FieldTexts::number()},
                               Words::tr("requests/s"), &Objectives::requestsPerSecond),
            Words::tr("none")),
    };
}

std::vector<Field<Operations>> operations() {
    const QString zero = text::numberEntry(0);
    return {
        withFallback<Operations>(
            number<Operations>(
                {Words::tr("Releases"), Words::tr("How often something is released in a year."), FieldTexts::number()},
                Words::tr("a year"), &Operations::releasesPerYear),
            zero),
        withFallback<Operations>(
            availability<Operations>(
                {Words::tr("Of these fail"), Words::tr("The share of releases that break something."), FieldTexts::share()},
                &Operations::releaseFailureRate),
            text::availabilityEntry(0)),
        withFallback<Operations>(
            duration<Operations>(
                {Words::tr("Roll back"), Words::tr("How long it takes to roll a bad release back."), FieldTexts::duration()},
                minute, &Operations::rollbackMinutes),
            text::durationEntry(0)),
        withFallback<Operations>(
            availability<Operations>(
                {Words::tr("Blast radius"), Words::tr("The share of requests that a bad release hits."), FieldTexts::share()},
                &Operations::blastRadius),
            text::availabilityEntry(1)),
        withFallback<Operations>(
            duration<Operations>({Words::tr("Maintenance"), Words::tr("Planned downtime in a year."), FieldTexts::duration()},
                                 minute, &Operations::maintenanceMinutesPerYear),
            text::durationEntry(0)),
    };
}

}  // namespace

std::vector<FormSection> ofDesign(Document& document) {
    std::vector<FormSection> all;
    all.push_back({{}, bindFields(document, title(), targets::title())});
    all.push_back({Words::tr("Objectives"), bindFields(document, objectives(), targets::objectives())});
    all.push_back({Words::tr("Operations"), bindFields(document, operations(), targets::operations())});
    return all;
}

}  // namespace failwright::sections
