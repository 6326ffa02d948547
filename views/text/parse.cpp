#include "views/text/parse.h"

#include "views/text/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <cmath>

namespace failwright::text {
namespace {

struct Parse {
    Q_DECLARE_TR_FUNCTIONS(Parse)
};

struct Unit {
    double seconds;
    const char* symbol;
    std::array<const char*, 5> words;
};

/// What is accepted in every language; the first symbol is what `durationEntry` writes.
constexpr std::array<Unit, 7> units{{{365.25 * 86400, "y", {"y", "a", "yr", "year", "years"}},
                                     {7 * 86400, "w", {"w", "wk", "week", "weeks", "weeks"}},
                                     {86400, "d", {"d", "day", "days", "day", "days"}},
                                     {3600, "h", {"h", "hr", "hrs", "hour", "hours"}},
                                     {60, "min", {"min", "m", "mins", "minute", "minutes"}},
                                     {1, "s", {"s", "sec", "secs", "second", "seconds"}},
                                     {1e-3, "ms", {"ms", "msec", "milliseconds", "millisecond", "ms"}}}};

std::optional<double> secondsOf(const QString& word) {
    for (const Unit& unit : units)
        for (const char* known : unit.words)
            if (word.compare(QLatin1String(known), Qt::CaseInsensitive) == 0) return unit.seconds;
    return std::nullopt;
}

/// The fraction that a percentage stands for, rounded once: 99.9 % is 0.999, which 99.9 / 100 is not.
double fromPercent(double percentage) {
    return QLocale::c().toString(percentage, 'f', QLocale::FloatingPointShortest).append(QStringLiteral("e-2")).toDouble();
}

std::optional<double> inUnitInterval(std::optional<double> value) {
    return value && *value >= 0.0 && *value <= 1.0 ? value : std::nullopt;
}

}  // namespace

std::optional<double> parseNumber(const QString& text) {
    const QString trimmed = text.trimmed();
    bool ok = false;
    double value = QLocale::c().toDouble(trimmed, &ok);
    if (!ok) value = QLocale().toDouble(trimmed, &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> parseAvailability(const QString& text) {
    const QString simple = text.simplified();
    static const QRegularExpression nines(QStringLiteral("^(.+?)\\s*(?:nines?|9s)$"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = nines.match(simple); match.hasMatch()) {
        const auto count = parseNumber(match.captured(1));
        return count && *count >= 0 ? inUnitInterval(1.0 - std::pow(10.0, -*count)) : std::nullopt;
    }
    if (simple.endsWith(u'%')) {
        const auto value = parseNumber(simple.chopped(1));
        return value ? inUnitInterval(fromPercent(*value)) : std::nullopt;
    }
    const auto bare = parseNumber(simple);
    return inUnitInterval(bare && *bare > 1.0 ? fromPercent(*bare) : bare);
}

std::optional<double> parseDuration(const QString& text, double unitSeconds) {
    if (const auto bare = parseNumber(text)) return *bare >= 0 ? std::optional(*bare * unitSeconds) : std::nullopt;
    static const QRegularExpression part(
        QStringLiteral("([0-9.,]+(?:e[+-]?[0-9]+)?)\\s*([[:alpha:]]+)\\s*"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString simple = text.simplified();
    double total = 0;
    qsizetype at = 0;
    while (at < simple.size()) {
        const auto match = part.match(simple, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) return std::nullopt;
        const auto number = parseNumber(match.captured(1));
        const auto seconds = secondsOf(match.captured(2));
        if (!number || !seconds) return std::nullopt;
        total += *number * *seconds;
        at = match.capturedEnd();
    }
    return simple.isEmpty() || !std::isfinite(total) ? std::nullopt : std::optional(total);
}

QString numberEntry(double value) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double size = std::abs(value);
    return locale.toString(value, size != 0 && (size < 1e-6 || size >= 1e15) ? 'g' : 'f', QLocale::FloatingPointShortest);
}

QString availabilityEntry(double availability) {
    for (int digits = 4; digits <= 17; ++digits) {
        const double percentage = QString::number(availability * 100.0, 'g', digits).toDouble();
        if (fromPercent(percentage) == availability) return withUnit(numberEntry(percentage), QStringLiteral("%"));
    }
    return numberEntry(availability);
}

QString durationEntry(double seconds) {
    if (seconds == 0.0) return withUnit(numberEntry(0), QStringLiteral("s"));
    for (const Unit& unit : units) {
        const double value = QString::number(seconds / unit.seconds, 'g', 4).toDouble();
        if (unit.seconds != 7 * 86400 && value >= 1.0 && value * unit.seconds == seconds)
            return withUnit(numberEntry(value), QLatin1String(unit.symbol));
    }
    return withUnit(numberEntry(seconds), QStringLiteral("s"));
}

}  // namespace failwright::text
