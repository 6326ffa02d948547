#pragma once

#include <cstddef>

namespace failwright {

struct Interval {
    double low = 0;
    double high = 0;
};

/// Mean and spread of numbers that come one by one (Welford), and of what two sets of them make together (Chan).
class Moments {
public:
    void add(double value);
    void add(const Moments& other);

    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] double mean() const { return m_mean; }
    /// Of the mean, from the scatter of the numbers; 0 for fewer than two.
    [[nodiscard]] double varianceOfMean() const;
    /// The 95 % interval of the mean of numbers that are at least 0, whose scatter grows with the mean as that of counted
    /// events does: the score interval, which keeps its coverage where few of the numbers are above 0, with Student's quantile for
    /// what a few numbers know of their scatter. (0, 0) where all are 0, up to infinity where there is one only.
    [[nodiscard]] Interval interval95() const;

private:
    std::size_t m_count = 0;
    double m_mean = 0;
    double m_squares = 0;
};

}  // namespace failwright
