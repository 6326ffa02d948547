#include "model/report/figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace failwright::english {
namespace {

std::string fixed(double value, int decimals) {
    std::array<char, 400> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

/// Three significant digits without an exponent, for values from 0.001 to a few millions.
std::string threeDigits(double value) {
    if (value == 0) return "0";
    return fixed(value, std::clamp(2 - static_cast<int>(std::floor(std::log10(std::abs(value) * 1.0005))), 0, 6));
}

}  // namespace

std::string availability(double unavailability) {
    if (unavailability <= 0) return "100 %";
    if (unavailability < 1e-12) return "100 % − " + figure(unavailability * 100) + " %";
    const double missing = unavailability * 100;
    const int decimals = std::clamp(2 - static_cast<int>(std::floor(std::log10(missing))), 2, 13);
    return fixed(100 - missing, decimals) + " %";
}

std::string availabilityWithin(double worst, double best) {
    const std::string least = availability(worst), most = availability(best);
    return least == most ? least : "between " + least + " and " + most;
}

std::string nines(double unavailability) {
    if (unavailability <= 0) return "all nines";
    const double count = -std::log10(unavailability);
    return fixed(std::floor(count * 10 + 1e-9) / 10 + 0.0, 1) + " nines";
}

std::string duration(double seconds) {
    struct Unit {
        double seconds;
        const char* name;
    };
    constexpr std::array units{Unit{365.25 * 86400, "years"},
                               Unit{86400, "d"},
                               Unit{3600, "h"},
                               Unit{60, "min"},
                               Unit{1, "s"},
                               Unit{1e-3, "ms"},
                               Unit{1e-6, "µs"}};
    if (seconds == 0) return "0 s";
    for (const Unit& unit : units)
        if (seconds >= unit.seconds * 0.9995) return threeDigits(seconds / unit.seconds) + " " + unit.name;
    return figure(seconds) + " s";
}

std::string moment(double seconds) {
    std::string text = fixed(seconds, 3);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text + " s";
}

std::string dataLoss(double seconds) {
    return std::isinf(seconds) ? "all data" : duration(seconds);
}

std::string share(double fraction) {
    const double percent = fraction * 100;
    if (percent == 0) return "0 %";
    if (percent < 0.001) return "< 0.001 %";
    return fixed(percent, percent >= 99.95 ? 0 : percent >= 10 ? 1 : percent >= 1 ? 2 : 3) + " %";
}

std::string figure(double value) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), value != 0 && (std::abs(value) < 1e-3 || std::abs(value) >= 1e6) ? "%.2e" : "%.3g",
                  value);
    return text.data();
}

std::string exactFigure(double value) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.16e", value);
    return text.data();
}

std::string wholeNumber(double count) {
    return count < 1e15 ? fixed(count, 0) : figure(count);
}

std::string counted(double count, const std::string& singular, const std::string& plural) {
    return wholeNumber(count) + " " + (count == 1 ? singular : plural);
}

std::string bar(double fraction, int width) {
    constexpr std::array<const char*, 9> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};
    const int eighths = std::clamp(static_cast<int>(std::lround(fraction * width * 8)), fraction > 0 ? 1 : 0, width * 8);
    std::string text;
    for (int i = 0; i < eighths / 8; ++i) text += parts[8];
    return text + parts[static_cast<std::size_t>(eighths % 8)];
}

}  // namespace failwright::english
