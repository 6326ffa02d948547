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
/// The multiplications of a step that takes no more are listed one by one.
constexpr double listedWork = 128;

/// out[i] += a[i] × b[i]; a stride of 0 stays where it is. `out` overlaps neither of the others.
void addProducts(const double* __restrict a, std::size_t strideA, const double* __restrict b, std::size_t strideB,
                 double* __restrict out, std::size_t strideOut, std::size_t count) {
    if (strideOut == 0) {
        double sum = 0;
        for (std::size_t i = 0; i < count; ++i) sum += a[i * strideA] * b[i * strideB];
        *out += sum;
    } else if (strideOut == 1 && strideA == 1 && strideB == 1) {
        for (std::size_t i = 0; i < count; ++i) out[i] += a[i] * b[i];
    } else if (strideA == 0 || strideB == 0) {
        const double factor = strideA == 0 ? *a : *b;
        const double* __restrict other = strideA == 0 ? b : a;
        const std::size_t stride = strideA + strideB;
        if (strideOut == 1 && stride == 1) {
            for (std::size_t i = 0; i < count; ++i) out[i] += factor * other[i];
        } else {
            for (std::size_t i = 0; i < count; ++i) out[i * strideOut] += factor * other[i * stride];
        }
    } else {
        for (std::size_t i = 0; i < count; ++i) out[i * strideOut] += a[i * strideA] * b[i * strideB];
    }
}

/// What is done at one place, done at each place of a run.
auto alongRun(const auto& one) {
    return [&one](const auto& at, const auto& stride, std::uint32_t count) {
        auto place = at;
        for (std::uint32_t i = 0; i < count; ++i, place.a += stride.a, place.b += stride.b, place.out += stride.out) one(place);
    };
}

}  // namespace

/// `use(at, stride, count)` for runs of places.
template <class Use>
void Contraction::walk(std::uint32_t axis, std::uint32_t end, Place at, Use use) const {
    if (axis == end) return use(at, Place{}, 1U);
    const Axis& along = m_axes[axis];
    const Place& step = along.stride;
    const bool last = axis + 1 == end;
    const Axis* const run = axis + 2 == end && m_axes[axis + 1].kind == Axis::Kind::run ? &m_axes[axis + 1] : nullptr;
    const auto goOn = [&](const Place& place) {
        run != nullptr ? use(place, run->stride, run->count) : walk(axis + 1, end, place, use);
    };
    switch (along.kind) {
        case Axis::Kind::run:
            if (last) return use(at, step, along.count);
            for (std::uint32_t i = 0; i < along.count; ++i) goOn({at.a + i * step.a, at.b + i * step.b, at.out + i * step.out});
            return;
        case Axis::Kind::list:
            for (std::uint32_t i = 0; i < along.count; ++i) {
                const Place& place = m_places[along.first + i];
                goOn({at.a + place.a, at.b + place.b, at.out + place.out});
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
                    goOn({from.a, at.b + j * step.b, at.out + std::min(i + j, along.cap) * step.out});
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
void Contraction::listSmallSteps() {
    std::vector<Step> large;
    for (Step& step : m_steps) {
        if (step.work > listedWork) {
            step.listed = static_cast<std::uint32_t>(m_listed.size());
            large.push_back(step);
            continue;
        }
        forEach(step, [this](const Place& at, const Place& stride, std::uint32_t count) {
            for (std::uint32_t i = 0; i < count; ++i) m_listed.push_back({at.a + i * stride.a, at.b + i * stride.b, at.out + i * stride.out});
        });
    }
    m_steps = std::move(large);
}

/// `one(place)` for listed multiplications and `run(place, stride, count)` for others, each after those that it builds on.
template <class One, class Run>
void Contraction::forwards(One one, Run run) const {
    std::size_t next = 0;
    for (const Step& step : m_steps) {
        for (; next < step.listed; ++next) one(m_listed[next]);
        forEach(step, run);
    }
    for (; next < m_listed.size(); ++next) one(m_listed[next]);
}

/// The same, the last first.
template <class One, class Run>
void Contraction::backwards(One one, Run run) const {
    std::size_t next = m_listed.size();
    for (std::size_t s = m_steps.size(); s-- > 0;) {
        while (next > m_steps[s].listed) one(m_listed[--next]);
        forEach(m_steps[s], run);
    }
    while (next > 0) one(m_listed[--next]);
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
    return probability(leaves, opposites, m_cells);
}

double Contraction::probability(std::span<const double> leaves, std::span<const double> opposites, std::vector<double>& into) const {
    fill(leaves, opposites, into);
    double* const cells = into.data();
    forwards([cells](const Place& at) { cells[at.out] += cells[at.a] * cells[at.b]; },
             [cells](const Place& at, const Place& stride, std::uint32_t count) {
                 addProducts(cells + at.a, stride.a, cells + at.b, stride.b, cells + at.out, stride.out, count);
             });
    return into[m_result];
}

void Contraction::gradient(std::span<const double> leaves, std::span<const double> opposites, std::span<double> derivatives,
                           Slopes slopes) {
    std::ranges::fill(derivatives, 0.0);
    m_adjoints.assign(m_cellCount, 0.0);
    m_adjoints[m_result] = 1;
    const double* const cells = m_cells.data();
    double* const adjoints = m_adjoints.data();
    backwards(
        [cells, adjoints](const Place& at) {
            const double amount = adjoints[at.out];
            adjoints[at.a] += amount * cells[at.b];
            adjoints[at.b] += amount * cells[at.a];
        },
        [cells, adjoints](const Place& at, const Place& stride, std::uint32_t count) {
            addProducts(adjoints + at.out, stride.out, cells + at.b, stride.b, adjoints + at.a, stride.a, count);
            addProducts(adjoints + at.out, stride.out, cells + at.a, stride.a, adjoints + at.b, stride.b, count);
        });
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
    const auto add = [&cells](const Place& at) { cells[at.out] += cells[at.a] * cells[at.b]; };
    forwards(add, alongRun(add));
    std::vector<DoubleDouble> adjoints(m_cellCount);
    adjoints[m_result] = 1.0;
    const auto share = [&cells, &adjoints](const Place& at) {
        const DoubleDouble amount = adjoints[at.out];
        adjoints[at.a] += amount * cells[at.b];
        adjoints[at.b] += amount * cells[at.a];
    };
    backwards(share, alongRun(share));
    std::vector<DoubleDouble> slopes(derivatives.size());
    for (const Input& input : m_inputs) {
        const std::uint32_t up = input.cell + (input.flipped ? 0U : 1U), down = input.cell + (input.flipped ? 1U : 0U);
        slopes[input.leaf] += adjoints[up] - adjoints[down];
    }
    for (std::size_t i = 0; i < slopes.size(); ++i) derivatives[i] = slopes[i].high;
}

}  // namespace failwright::engine
