#include "model/report/lesson_words.h"

#include "model/report/figures.h"

namespace failwright::english {

std::string demand(const MarkedDemand& mark) {
    switch (mark.demand) {
        case Demand::availability: return "availability at least " + availability(mark.target);
        case Demand::recovery: return "recovers within " + duration(mark.target);
        case Demand::dataLoss: return "loses at most " + duration(mark.target) + " of data";
        case Demand::cost: return "costs at most " + figure(mark.target) + " a month";
        case Demand::noSpof: return "no single point of failure";
        case Demand::survives: return "survives any " + mark.subject;
        case Demand::without: return "no finding " + mark.subject;
        case Demand::scope: return "keeps what it began with";
        case Demand::figures: return "figures no better than given";
    }
    return {};
}

std::string actual(const MarkedDemand& mark) {
    if (!mark.actual) return "nobody is served";
    const double value = *mark.actual;
    switch (mark.demand) {
        case Demand::availability: return availability(value);
        case Demand::recovery: return duration(value);
        case Demand::dataLoss: return dataLoss(value);
        case Demand::cost: return figure(value);
        case Demand::noSpof: return wholeNumber(value);
        case Demand::survives: return mark.met ? "yes" : wholeNumber(value) + " cannot be lost";
        case Demand::without: return mark.met ? "none" : wholeNumber(value);
        case Demand::scope:
        case Demand::figures: return mark.met ? "yes" : mark.subject;
    }
    return {};
}

}  // namespace failwright::english
