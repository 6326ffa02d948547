#include "model/topology/kind_defaults.h"
#include "model/topology/reliability.h"
#include "model/topology/retrying.h"
#include "views/panels/inspector/common_fields.h"
#include "views/panels/inspector/options.h"
#include "views/panels/inspector/sections.h"
#include "views/panels/inspector/targets.h"

namespace failwright::sections {
namespace {

using namespace fields;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlaceFields)
};

std::vector<Field<Domain>> aboutDomain() {
    return {
        words<Domain>({Words::tr("Name"), Words::tr("What people call it. Without a name its id is shown."), {}}, &Domain::name),
        choice<Domain, DomainKind>(
            {Words::tr("Kind"), Words::tr("What fails together: provider, region, zone, rack or host."), FieldTexts::choice()},
            &Domain::kind),
        withFallback<Domain>(
            reference<Domain>({Words::tr("Within"), Words::tr("The domain around it. When that fails, this is down too."),
                               FieldTexts::choice()},
                              &Domain::parent, options::domains),
            Words::tr("Nothing")),
    };
}

QString repairSource(const Domain& domain) {
    switch (domain.kind) {
        case DomainKind::host:
            return FieldTexts::workedExample();
        case DomainKind::rack:
            return Words::tr("J. Dean, LADIS 2009: a failed rack is back after 1 to 6 hours");
        case DomainKind::zone:
        case DomainKind::region:
        case DomainKind::provider:
            break;
    }
    return Words::tr("J. Dean, LADIS 2009: a failed power unit is back after about 6 hours");
}

std::vector<Field<Domain>> domainReliability() {
    return figures<Domain>(
        {[](const Domain& domain) { return derivedAvailability(domain, eventFigures(domain)); },
         [](const Domain& domain) {
             return publishedSource(defaultDomain(domain.kind).figures.availability, sourceOfDefault(domain.kind));
         }},
        {[](const Domain& domain) { return text::durationEntry(defaultMttrHours(domain.kind) * hour); }, repairSource});
}

std::vector<Field<Domain>> rectangle() {
    return {
        coordinate<Domain>({Words::tr("Left"), Words::tr("Place of its left edge on the canvas."), FieldTexts::position()},
                           &Domain::rect, &Rect::x),
        coordinate<Domain>({Words::tr("Top"), Words::tr("Place of its upper edge on the canvas."), FieldTexts::position()},
                           &Domain::rect, &Rect::y),
        coordinate<Domain>({Words::tr("Width"), Words::tr("Its width on the canvas."), FieldTexts::number()}, &Domain::rect,
                           &Rect::width, true),
        coordinate<Domain>({Words::tr("Height"), Words::tr("Its height on the canvas."), FieldTexts::number()}, &Domain::rect,
                           &Rect::height, true),
    };
}

std::vector<Field<Link>> aboutLink() {
    return {
        reference<Link>(
            {Words::tr("From"), Words::tr("Who calls; of a replication, where the data comes from."), FieldTexts::choice()},
            &Link::from, options::nodes),
        reference<Link>(
            {Words::tr("To"), Words::tr("Who is called; of a replication, where the data goes."), FieldTexts::choice()},
            &Link::to, options::nodes),
        withFallback<Link>(
            choice<Link, LinkKind>(
                {Words::tr("Carries"), Words::tr("Requests, or a copy of the data to another member of the same group."),
                 FieldTexts::choice()},
                &Link::kind),
            text::name(LinkKind::request)),
        withFallback<Link>(flag<Link>({Words::tr("Required"), Words::tr("Without a required link the caller cannot serve."),
                                       FieldTexts::choice()},
                                      &Link::required, Words::tr("Yes"), Words::tr("No, optional")),
                           Words::tr("Yes")),
    };
}

Field<Link> retries() {
    Field<Link> field;
    field.words = {Words::tr("Retries"), Words::tr("How often the caller asks again when a request fails. Under overload that multiplies the load."),
                   Words::tr("a whole number, 0 to %1").arg(maxRetries)};
    field.unit = Words::tr("times");
    field.print = [](const Link& link) {
        const int count = retryingOf(link).retries;
        return count > 0 ? text::numberEntry(count) : QString();
    };
    field.parse = [](Link& link, const QString& typed) {
        const auto read = typed.trimmed().isEmpty() ? std::optional(0.0) : text::parseNumber(typed);
        if (!read || *read != std::floor(*read) || *read < 0 || *read > maxRetries) return false;
        setRetrying(link, {static_cast<int>(*read), retryingOf(link).circuitBreaker});
        return true;
    };
    return field;
}

Field<Link> circuitBreaker() {
    Field<Link> field;
    field.words = {Words::tr("Circuit breaker"), Words::tr("The caller gives up retrying while what it calls is overloaded: that stops a retry storm."),
                   FieldTexts::choice()};
    field.editor = Editor::choice;
    field.options = [](const Topology&) { return std::vector<Option>{{QStringLiteral("true"), Words::tr("Yes")}}; };
    field.print = [](const Link& link) { return retryingOf(link).circuitBreaker ? QStringLiteral("true") : QString(); };
    field.parse = [](Link& link, const QString& key) {
        setRetrying(link, {retryingOf(link).retries, !key.isEmpty()});
        return true;
    };
    return field;
}

std::vector<Field<Link>> retrying() {
    return {withFallback<Link>(retries(), Words::tr("None")), withFallback<Link>(circuitBreaker(), Words::tr("No"))};
}

std::vector<Field<Link>> replication() {
    return {
        withFallback<Link>(
            choice<Link, ReplicationMode>(
                {Words::tr("Mode"), Words::tr("Synchronous loses nothing at failover; asynchronous loses its lag."),
                 FieldTexts::choice()},
                &Link::mode),
            Words::tr("Not given")),
        withFallback<Link>(duration<Link>({Words::tr("Lag"), Words::tr("How far the copy is behind: the data lost at failover."),
                                           FieldTexts::duration()},
                                          1, &Link::lagSeconds),
                           text::durationEntry(0)),
    };
}

std::vector<Field<Link>> linkReliability() {
    return figures<Link>({[](const Link& link) { return derivedAvailability(link, eventFigures(link)); }, {}},
                         {[](const Link&) { return text::durationEntry(defaultLinkMttrHours * hour); },
                          [](const Link&) { return FieldTexts::workedExample(); }});
}

}  // namespace

std::vector<FormSection> ofDomains(Document& document, const std::vector<DomainId>& ids) {
    const Target<Domain> target = targets::domains(ids);
    FormSection details{Words::tr("Identity and position"), {}, false};
    if (ids.size() == 1)
        details.fields.push_back(idField<Domain>(
            document, ids.front(), Words::tr("What files and the command line call it; members follow when it changes.")));
    for (FormField& field : bindFields(document, rectangle(), target)) details.fields.push_back(std::move(field));
    std::vector<FormSection> all;
    all.push_back({{}, bindFields(document, aboutDomain(), target)});
    all.push_back({Words::tr("Reliability"), bindFields(document, domainReliability(), target)});
    all.push_back(std::move(details));
    return all;
}

std::vector<FormSection> ofLinks(Document& document, const std::vector<LinkId>& ids) {
    const Target<Link> target = targets::links(ids);
    std::vector<FormSection> all;
    all.push_back({{}, bindFields(document, aboutLink(), target)});
    all.push_back({Words::tr("Retries"), bindFields(document, retrying(), target), false});
    all.push_back({Words::tr("Replication"), bindFields(document, replication(), target)});
    all.push_back({Words::tr("Reliability"), bindFields(document, linkReliability(), target)});
    if (ids.size() == 1)
        all.push_back({Words::tr("Identity"),
                       {idField<Link>(document, ids.front(), Words::tr("What files and the command line call it."))},
                       false});
    return all;
}

}  // namespace failwright::sections
