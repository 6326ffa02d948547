#include "model/engine/contraction.h"

#include "model/engine/double_double.h"

#include <algorithm>
#include <cmath>

namespace failwright::engine {
namespace {

/// Derivatives below this share of the largest have lost digits in the difference that they come from.
constexpr double tinyShare = 1e-3;
/// Up to so many multiplications, they are found again with twice as many digits.
constexpr double workWorthTwice = 5e5;
/// Up to so many, they are listed one by one.
constexpr double flatWork = 1e6;

}  // namespace

/// `use(at, stride, count)` for runs of places.
template <class Use>
void Contraction::walk(std::uint32_t axis, std::uint32_t end, Place at, Use use) const {
    if (axis == end) return use(at, Place{}, 1U);
    const Axis& along = m_axes[axis];
    const Place& step = along.stride;
    const bool last = axis + 1 == end;
    switch (along.kind) {
        case Axis::Kind::run:
            if (last) return use(at, step, along.count);
            for (std::uint32_t i = 0; i < along.count; ++i) {
                walk(axis + 1, end, {at.a + i * step.a, at.b + i * step.b, at.out + i * step.out}, use);
            }
            return;
        case Axis::Kind::list:
            for (std::uint32_t i = 0; i < along.count; ++i) {
                const Place& place = m_places[along.first + i];
                walk(axis + 1, end, {at.a + place.a, at.b + place.b, at.out + place.out}, use);
            }
            return;
        case Axis::Kind::sum:
            for (std::uint32_t i = 0; i < along.count; ++i) {
                const std::uint32_t fit = std::min(along.other, along.cap > i ? along.cap - i : 0);
                const Place from{at.a + i * step.a, at.b, at.out + i * step.out};
                const Place capped{from.a, at.b + fit * step.b, at.out + along.cap * step.out};
                if (last) {
                    if (fit > 0) use(from, Place{0, step.b, step.out}, fit);
                    if (fit < along.other) use(capped, Place{0, step.b, 0}, along.other - fit);
                    continue;
                }
                for (std::uint32_t j = 0; j < along.other; ++j) {
                    walk(axis + 1, end, {from.a, at.b + j * step.b, at.out + std::min(i + j, along.cap) * step.out}, use);
                }
            }
            return;
    }
}

template <class Use>
void Contraction::forEach(const Step& step, Use use) const {
    walk(step.firstAxis, step.firstAxis + step.axes, step.at, use);
}

/// Most steps are of a handful of multiplications, which take less time than to find out which they are.
void Contraction::flatten() {
    if (m_work > flatWork) return;
    m_flat.reserve(static_cast<std::size_t>(m_work));
    for (const Step& step : m_steps) {
        forEach(step, [this](const Place& at, const Place& stride, std::uint32_t count) {
            for (std::uint32_t i = 0; i < count; ++i) m_flat.push_back({at.a + i * stride.a, at.b + i * stride.b, at.out + i * stride.out});
        });
    }
    m_steps = {};
    m_axes = {};
    m_places = {};
}

bool Contraction::fits(std::span<const double> leaves) const {
    return std::ranges::all_of(m_exchangeable, [leaves](const std::vector<std::uint32_t>& alike) {
        return std::ranges::all_of(alike, [&](std::uint32_t leaf) { return leaves[leaf] == leaves[alike.front()]; });
    });
}

template <class Number>
void Contraction::fill(std::span<const double> leaves, std::span<const double> opposites, std::vector<Number>& cells) const {
    cells.assign(m_cellCount, 0.0);
    for (const std::uint32_t cell : m_ones) cells[cell] = 1.0;
    for (const Input& input : m_inputs) {
        cells[input.cell + (input.flipped ? 0U : 1U)] = leaves[input.leaf];
        cells[input.cell + (input.flipped ? 1U : 0U)] = opposites[input.leaf];
    }
}

double Contraction::probability(std::span<const double> leaves, std::span<const double> opposites) {
    fill(leaves, opposites, m_cells);
    double* const cells = m_cells.data();
    for (const Place& at : m_flat) cells[at.out] += cells[at.a] * cells[at.b];
    for (const Step& step : m_steps) {
        forEach(step, [cells](const Place& at, const Place& stride, std::uint32_t count) {
            const double* __restrict a = cells + at.a;
            const double* __restrict b = cells + at.b;
            double* __restrict out = cells + at.out;
            if (stride.out == 1 && stride.a == 1 && stride.b == 1) {
                for (std::uint32_t i = 0; i < count; ++i) out[i] += a[i] * b[i];
            } else if (stride.out == 1 && stride.a <= 1 && stride.b <= 1) {
                const double factor = stride.a == 0 ? *a : *b;
                const double* __restrict other = stride.a == 0 ? b : a;
                if (stride.a == stride.b) {
                    for (std::uint32_t i = 0; i < count; ++i) out[i] += *a * *b;
                } else {
                    for (std::uint32_t i = 0; i < count; ++i) out[i] += factor * other[i];
                }
            } else {
                for (std::uint32_t i = 0; i < count; ++i) out[i * stride.out] += a[i * stride.a] * b[i * stride.b];
            }
        });
    }
    return m_cells[m_result];
}

void Contraction::gradient(std::span<const double> leaves, std::span<const double> opposites, std::span<double> derivatives,
                           Slopes slopes) {
    std::ranges::fill(derivatives, 0.0);
    m_adjoints.assign(m_cellCount, 0.0);
    m_adjoints[m_result] = 1;
    const double* const cells = m_cells.data();
    double* const adjoints = m_adjoints.data();
    for (std::size_t i = m_flat.size(); i-- > 0;) {
        const Place& at = m_flat[i];
        const double amount = adjoints[at.out];
        adjoints[at.a] += amount * cells[at.b];
        adjoints[at.b] += amount * cells[at.a];
    }
    for (std::size_t s = m_steps.size(); s-- > 0;) {
        forEach(m_steps[s], [cells, adjoints](const Place& at, const Place& stride, std::uint32_t count) {
            const double* __restrict a = cells + at.a;
            const double* __restrict b = cells + at.b;
            const double* __restrict out = adjoints + at.out;
            double* byA = adjoints + at.a;
            double* byB = adjoints + at.b;
            if (stride.out == 1 && stride.a == 1 && stride.b <= 1 && at.a != at.b) {
                double* __restrict to = byA;
                for (std::uint32_t i = 0; i < count; ++i) to[i] += out[i] * b[i * stride.b];
                if (stride.b == 1) {
                    double* __restrict other = byB;
                    for (std::uint32_t i = 0; i < count; ++i) other[i] += out[i] * a[i];
                } else {
                    double sum = 0;
                    for (std::uint32_t i = 0; i < count; ++i) sum += out[i] * a[i];
                    *byB += sum;
                }
                return;
            }
            for (std::uint32_t i = 0; i < count; ++i) {
                const double amount = out[i * stride.out];
                byA[i * stride.a] += amount * b[i * stride.b];
                byB[i * stride.b] += amount * a[i * stride.a];
            }
        });
    }
    for (const Input& input : m_inputs) {
        const double difference = m_adjoints[input.cell + 1] - m_adjoints[input.cell];
        derivatives[input.leaf] += input.flipped ? -difference : difference;
    }
    const auto isTiny = [&](const Input& input) {
        const double slope = std::abs(derivatives[input.leaf]);
        return slope < tinyShare * std::max(std::abs(m_adjoints[input.cell]), std::abs(m_adjoints[input.cell + 1]));
    };
    if (slopes == Slopes::exact && m_work <= workWorthTwice && std::ranges::any_of(m_inputs, isTiny)) gradientExactly(leaves, opposites, derivatives);
    for (const std::vector<std::uint32_t>& alike : m_exchangeable) {
        double whole = 0;
        for (const std::uint32_t leaf : alike) whole += derivatives[leaf];
        for (const std::uint32_t leaf : alike) derivatives[leaf] = whole / double(alike.size());
    }
}

void Contraction::gradientExactly(std::span<const double> leaves, std::span<const double> opposites,
                                  std::span<double> derivatives) const {
    std::vector<DoubleDouble> cells;
    fill(leaves, opposites, cells);
    for (const Place& at : m_flat) cells[at.out] += cells[at.a] * cells[at.b];
    for (const Step& step : m_steps) {
        forEach(step, [&cells](const Place& at, const Place& stride, std::uint32_t count) {
            for (std::uint32_t i = 0; i < count; ++i) cells[at.out + i * stride.out] += cells[at.a + i * stride.a] * cells[at.b + i * stride.b];
        });
    }
    std::vector<DoubleDouble> adjoints(m_cellCount);
    adjoints[m_result] = 1.0;
    for (std::size_t i = m_flat.size(); i-- > 0;) {
        const Place& at = m_flat[i];
        const DoubleDouble amount = adjoints[at.out];
        adjoints[at.a] += amount * cells[at.b];
        adjoints[at.b] += amount * cells[at.a];
    }
    for (std::size_t s = m_steps.size(); s-- > 0;) {
        forEach(m_steps[s], [&](const Place& at, const Place& stride, std::uint32_t count) {
            for (std::uint32_t i = 0; i < count; ++i) {
                const DoubleDouble amount = adjoints[at.out + i * stride.out];
                adjoints[at.a + i * stride.a] += amount * cells[at.b + i * stride.b];
                adjoints[at.b + i * stride.b] += amount * cells[at.a + i * stride.a];
            }
        });
    }
    std::vector<DoubleDouble> slopes(derivatives.size());
    for (const Input& input : m_inputs) {
        const std::uint32_t up = input.cell + (input.flipped ? 0U : 1U), down = input.cell + (input.flipped ? 1U : 0U);
        slopes[input.leaf] += adjoints[up] - adjoints[down];
    }
    for (std::size_t i = 0; i < slopes.size(); ++i) derivatives[i] = slopes[i].high;
}

}  // namespace failwright::engine
