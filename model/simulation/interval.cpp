#include "model/simulation/interval.h"

#include <algorithm>
#include <cmath>

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

// (mean - x)^2 = z^2 c x, where c x is the variance that a true mean of x would give.
Interval Moments::interval95() const {
    constexpr double z = 1.959963984540054;
    if (!(m_mean > 0)) return {};
    const double shift = z * z * varianceOfMean() / m_mean / 2;
    const double half = std::sqrt(shift * (2 * m_mean + shift));
    return {std::max(0.0, m_mean + shift - half), m_mean + shift + half};
}

}  // namespace failwright
