#pragma once

#include "model/topology/reliability.h"
#include "views/panels/form/field.h"

#include <QCoreApplication>
#include <string_view>

/// Fields that several kinds of things have.
namespace failwright::fields {

struct FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(Fields)
public:
    static QString availability() { return tr("99.95 %, 0.9995 or 4 nines"); }
    static QString share() { return tr("a share such as 5 % or 0.05"); }
    static QString duration() { return tr("a duration such as 30 s, 5 min or 1 h"); }
    static QString number() { return tr("a number, 0 or more"); }
    static QString position() { return tr("a number"); }
    static QString id() { return tr("1 to 128 letters, digits or _ - . : /, and nothing else with this id"); }
    static QString workedExample() { return tr("AWS Reliability Pillar, worked example"); }
    static QString choice() { return tr("one of the list"); }
};

inline constexpr double hour = 3600.0;

/// What a figure counts as while it is not set, and where that is from.
template <class T>
struct Default {
    std::function<QString(const T&)> fallback;
    std::function<QString(const T&)> source;
};

template <class T>
Field<T> withDefault(Field<T> field, Default<T> standard) {
    return withSource<T>(withFallback<T>(std::move(field), std::move(standard.fallback)), std::move(standard.source));
}

/// Where `published`, which new things of a kind start with, is from.
inline QString publishedSource(std::optional<double> published, std::string_view source) {
    if (!published) return {};
    return FieldTexts::tr("by the file format; new ones start with %1, from: %2")
        .arg(text::percent(*published), QString::fromUtf8(source.data(), qsizetype(source.size())));
}

/// Availability, mean up time and repair time of anything that has `figures`.
template <class T>
std::vector<Field<T>> figures(Default<T> availabilityDefault, Default<T> repairDefault) {
    const auto availabilityOf = [](auto& thing) -> auto& {
        return thing.figures.availability;
    };
    const auto upTimeOf = [](auto& thing) -> auto& {
        return thing.figures.mtbfHours;
    };
    const auto repairOf = [](auto& thing) -> auto& {
        return thing.figures.mttrHours;
    };
    return {
        withDefault<T>(availability<T>({FieldTexts::tr("Availability"),
                                        FieldTexts::tr("The share of time in which it works. Type 99.95 %, 0.9995 or 4 nines."),
                                        FieldTexts::availability()},
                                       availabilityOf),
                       std::move(availabilityDefault)),
        withFallback<T>(
            duration<T>({FieldTexts::tr("MTBF"),
                         FieldTexts::tr("Mean up time between two failures. Together with the repair time it gives the "
                                        "availability where none is entered."),
                         FieldTexts::tr("a duration above 0 such as 90 d or 8760 h")},
                        hour, upTimeOf, true),
            FieldTexts::tr("not given")),
        withDefault<T>(duration<T>({FieldTexts::tr("Repair time"),
                                    FieldTexts::tr("Mean time to repair (MTTR): how long a failure lasts on average."),
                                    FieldTexts::duration()},
                                   hour, repairOf),
                       std::move(repairDefault)),
    };
}

/// The availability that follows from MTBF and repair time, or the words for "never fails".
template <class T>
QString derivedAvailability(const T& thing, const EventFigures& figures) {
    if (!thing.figures.mtbfHours) return FieldTexts::tr("never fails");
    return FieldTexts::tr("%1 from MTBF").arg(text::percentUp(figures.unavailability));
}

/// The id of one thing: given once the person is done, with everything that refers to it.
template <class T, class Id>
FormField idField(Document& document, const Id& id, const QString& help) {
    FormField field;
    field.words = {FieldTexts::tr("Id"), help, FieldTexts::id()};
    field.commit = Commit::whenDone;
    field.read = [id] { return QString::fromStdString(id.value); };
    field.accepts = [](const QString& typed) { return isValidId(typed.toStdString()); };
    field.write = [&document, id](const QString& typed, Gesture gesture) {
        return document.perform({Rename<T>{id, Id{typed.toStdString()}}}, stepName(FieldTexts::tr("Id")), gesture);
    };
    return field;
}

/// One coordinate: `part` of the `optional` place that `at` leads to, which it makes where there is none.
template <class T, class At, class Place>
Field<T> coordinate(FieldWords about, At at, double Place::*part, bool positive = false) {
    Field<T> field;
    field.words = std::move(about);
    field.print = [at, part](const T& thing) {
        const std::optional<Place>& place = std::invoke(at, thing);
        return place ? text::numberEntry((*place).*part) : QString();
    };
    field.parse = [at, part, positive](T& thing, const QString& typed) {
        std::optional<Place>& place = std::invoke(at, thing);
        if (typed.trimmed().isEmpty()) return !place;
        const auto value = text::parseNumber(typed);
        if (!value || (positive && *value < 0)) return false;
        if (!place) place = Place{};
        (*place).*part = *value;
        return true;
    };
    field.fallback = [](const T&) { return FieldTexts::tr("laid out by itself"); };
    return field;
}

}  // namespace failwright::fields
