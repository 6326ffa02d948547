#include "model/simulation/interval.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace failwright {

void Moments::add(double value) {
    ++m_count;
    const double step = value - m_mean;
    m_mean += step / static_cast<double>(m_count);
    m_squares += step * (value - m_mean);
}

void Moments::add(const Moments& other) {
    if (other.m_count == 0) return;
    const auto mine = static_cast<double>(m_count);
    const auto theirs = static_cast<double>(other.m_count);
    const double step = other.m_mean - m_mean;
    m_mean += step * theirs / (mine + theirs);
    m_squares += other.m_squares + step * step * mine * theirs / (mine + theirs);
    m_count += other.m_count;
}

double Moments::varianceOfMean() const {
    if (m_count < 2) return 0;
    return m_squares / static_cast<double>(m_count - 1) / static_cast<double>(m_count);
}

namespace {

/// The 97.5 % quantile of Student's distribution: in closed form for one and two degrees of freedom, then by its expansion about
/// the normal one (Abramowitz and Stegun, 26.7.5), good to 0.1 %.
double studentQuantile(double degrees) {
    constexpr double z = 1.959963984540054;
    if (degrees < 2) return 12.706204736432095;
    if (degrees < 3) return 4.302652729696142;
    constexpr double z2 = z * z;
    constexpr std::array terms{z, z * (z2 + 1) / 4, z * ((5 * z2 + 16) * z2 + 3) / 96, z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384,
                               z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160};
    return std::accumulate(terms.rbegin(), terms.rend(), 0.0, [&](double sum, double term) { return sum / degrees + term; });
}

}  // namespace

// (mean - x)^2 = t^2 c x, where c x is the variance that a true mean of x would give.
Interval Moments::interval95() const {
    if (!(m_mean > 0)) return {};
    if (m_count < 2) return {0, std::numeric_limits<double>::infinity()};
    const double t = studentQuantile(static_cast<double>(m_count - 1));
    const double shift = t * t * varianceOfMean() / m_mean / 2;
    const double half = std::sqrt(shift * (2 * m_mean + shift));
    return {std::max(0.0, m_mean + shift - half), m_mean + shift + half};
}

}  // namespace failwright
