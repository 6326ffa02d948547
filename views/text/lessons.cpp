#include "views/text/lessons.h"

#include "views/text/findings.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <cmath>

namespace failwright::text {
namespace {

struct Lessons {
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

QString ruleName(const std::string& subject) {
    const auto rule = fromWord<Rule>(subject);
    return rule ? name(*rule) : QString::fromStdString(subject);
}

QString survives(const std::string& subject) {
    switch (fromWord<DomainKind>(subject).value_or(DomainKind::provider)) {
        case DomainKind::provider: return Lessons::tr("Survives the loss of any provider");
        case DomainKind::region: return Lessons::tr("Survives the loss of any region");
        case DomainKind::zone: return Lessons::tr("Survives the loss of any zone");
        case DomainKind::rack: return Lessons::tr("Survives the loss of any rack");
        case DomainKind::host: return Lessons::tr("Survives the loss of any host");
    }
    return {};
}

}  // namespace

QString demand(const MarkedDemand& mark) {
    switch (mark.demand) {
        case Demand::availability: return Lessons::tr("Availability of at least %1").arg(percentUp(mark.target));
        case Demand::recovery: return Lessons::tr("Recovery within %1").arg(duration(mark.target));
        case Demand::dataLoss: return Lessons::tr("Loss of at most %1 of data").arg(duration(mark.target));
        case Demand::cost: return Lessons::tr("Cost of at most %1 a month").arg(amount(mark.target));
        case Demand::noSpof: return Lessons::tr("No single point of failure");
        case Demand::survives: return survives(mark.subject);
        case Demand::without: return Lessons::tr("No finding: %1").arg(ruleName(mark.subject));
        case Demand::scope: return Lessons::tr("Keeps what it began with");
        case Demand::figures: return Lessons::tr("Figures no better than given");
    }
    return {};
}

QString actual(const MarkedDemand& mark, const Topology& answer) {
    if (!mark.actual) return Lessons::tr("nobody is served");
    const double value = *mark.actual;
    switch (mark.demand) {
        case Demand::availability: return percentUp(value);
        case Demand::recovery: return duration(value);
        case Demand::dataLoss: return std::isinf(value) ? Lessons::tr("all data") : duration(value);
        case Demand::cost: return amount(value);
        case Demand::noSpof: return value > 0 ? Lessons::tr("%1 left").arg(amount(value)) : QString();
        case Demand::survives: return value > 0 ? Lessons::tr("%1 cannot be lost").arg(amount(value)) : QString();
        case Demand::without: return value > 0 ? Lessons::tr("%1 found").arg(amount(value)) : QString();
        case Demand::scope:
        case Demand::figures: return mark.met ? QString() : subjectTitle(answer, mark.subject);
    }
    return {};
}

}  // namespace failwright::text
