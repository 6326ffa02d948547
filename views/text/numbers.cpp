#include "views/text/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <cmath>

namespace failwright::text {
namespace {

struct Numbers {
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

constexpr QChar thinSpace(0x2009);
constexpr QChar unbrokenThinSpace(0x202f);
constexpr int mostDecimals = 12;  ///< of a percentage: what a double next to 100 can hold

double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

double toThreeDigits(double value) {
    if (value == 0.0) return 0.0;
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
    const double step = std::pow(10.0, std::abs(magnitude - 2));
    return magnitude >= 2 ? std::round(value / step) * step : std::round(value * step) / step;
}

QString plain(double value) {
    return QLocale().toString(value, 'f', QLocale::FloatingPointShortest);
}

QString superscript(int number) {
    static constexpr std::array<char16_t, 10> digits{u'⁰', u'¹', u'²', u'³', u'⁴', u'⁵', u'⁶', u'⁷', u'⁸', u'⁹'};
    QString result = number < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(number)))
        result += QChar(digits[static_cast<std::size_t>(digit.digitValue())]);
    return result;
}

/// "1.2 × 10⁻⁹".
QString scientific(double value) {
    int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    double mantissa = rounded(value / std::pow(10.0, exponent), 2);
    if (std::abs(mantissa) >= 10.0) {
        mantissa /= 10.0;
        ++exponent;
    }
    return plain(mantissa) + thinSpace + u'×' + thinSpace + QStringLiteral("10") + superscript(exponent);
}

struct TimeUnit {
    double seconds;
    const char* symbol;
};

constexpr std::array<TimeUnit, 6> timeUnits{{{365.25 * 86400, QT_TRANSLATE_NOOP("Numbers", "y")},
                                             {86400, QT_TRANSLATE_NOOP("Numbers", "d")},
                                             {3600, QT_TRANSLATE_NOOP("Numbers", "h")},
                                             {60, QT_TRANSLATE_NOOP("Numbers", "min")},
                                             {1, QT_TRANSLATE_NOOP("Numbers", "s")},
                                             {1e-3, QT_TRANSLATE_NOOP("Numbers", "ms")}}};

}  // namespace

QString withUnit(const QString& number, const QString& unit) {
    return unit.isEmpty() ? number : number + thinSpace + unit;
}

QString percent(double availability) {
    return percentUp(1.0 - availability);
}

QString unbroken(QString words) {
    return words.replace(thinSpace, unbrokenThinSpace).replace(QStringLiteral(" %"), QString(unbrokenThinSpace) + u'%');
}

QString percentUp(double unavailability) { return percentUp(unavailability, unavailability, unavailability); }

QString percentUp(double unavailability, double low, double high) {
    const QString unit = QLocale().percent();
    const double down = unavailability * 100.0;
    const double apart = (high - low) / 2 * 100.0;
    if (down <= 0.0) return withUnit(plain(100.0), unit);
    const int telling = apart > 0.0 ? 1 - static_cast<int>(std::floor(std::log10(apart))) : 0;
    const int decimals = std::max({2, 1 - static_cast<int>(std::floor(std::log10(down))), std::min(telling, mostDecimals)});
    if (decimals > mostDecimals) return QStringLiteral("> ") + withUnit(plain(rounded(100.0 - 1e-10, 10)), unit);
    return withUnit(plain(rounded(100.0 - down, decimals)), unit);
}

QString share(double fraction) {
    return withUnit(figure(fraction * 100.0), QLocale().percent());
}

QString nines(double unavailability) {
    if (unavailability <= 0.0) return QStringLiteral("∞");
    return QLocale().toString(std::max(0.0, std::floor(-std::log10(unavailability) * 10.0 + 1e-9) / 10.0), 'f', 1);
}

QString duration(double seconds) {
    if (seconds == 0.0) return withUnit(plain(0), Numbers::tr("s"));
    for (const TimeUnit& unit : timeUnits)
        if (toThreeDigits(std::abs(seconds) / unit.seconds) >= 1.0)
            return withUnit(figure(seconds / unit.seconds), Numbers::tr(unit.symbol));
    return withUnit(figure(seconds / timeUnits.back().seconds), Numbers::tr(timeUnits.back().symbol));
}

QString figure(double value) {
    const double size = std::abs(value);
    if (!std::isfinite(value)) return QStringLiteral("∞");
    if (size != 0.0 && (size < 1e-4 || size >= 1e9)) return scientific(value);
    return plain(toThreeDigits(value));
}

QString amount(double value) {
    constexpr double mostExact = 9007199254740992.0;
    if (std::abs(value) > mostExact) return QStringLiteral("≈ ") + QLocale().toString(value, 'g', 4);
    return QLocale().toString(value, 'f', std::abs(value) < 100.0 && value != std::floor(value) ? 2 : 0);
}

QString cutSetsOf(const OrderCount& orders) {
    if (orders.least == orders.most) return Numbers::tr("%1 of order %2").arg(amount(orders.sets), amount(orders.least));
    return Numbers::tr("%1 of orders %2 to %3").arg(amount(orders.sets), amount(orders.least), amount(orders.most));
}

}  // namespace failwright::text
