#include "model/engine/contraction.h"

#include "model/engine/double_double.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <utility>

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
        double sums[4] = {0, 0, 0, 0};
        std::size_t i = 0;
        for (; i + 4 <= count; i += 4) {
            for (std::size_t k = 0; k < 4; ++k) sums[k] += a[(i + k) * strideA] * b[(i + k) * strideB];
        }
        for (; i < count; ++i) sums[0] += a[i * strideA] * b[i * strideB];
        *out += (sums[0] + sums[1]) + (sums[2] + sums[3]);
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

/// `one(place)` for places that are listed, and `run(place, stride, count)` for runs of them.
template <class One, class Run>
void Contraction::walk(std::uint32_t axis, std::uint32_t end, Place at, One one, Run run) const {
    if (axis == end) return one(at);
    const Axis& along = m_axes[axis];
    const Place& step = along.stride;
    const bool last = axis + 1 == end;
    const Axis* const next = axis + 2 == end && m_axes[axis + 1].kind == Axis::Kind::run ? &m_axes[axis + 1] : nullptr;
    const auto goOn = [&](const Place& place) {
        next != nullptr ? run(place, next->stride, next->count) : walk(axis + 1, end, place, one, run);
    };
    switch (along.kind) {
        case Axis::Kind::run:
            if (last) return run(at, step, along.count);
            for (std::uint32_t i = 0; i < along.count; ++i) goOn({at.a + i * step.a, at.b + i * step.b, at.out + i * step.out});
            return;
        case Axis::Kind::list:
            for (const Place& place : std::span(m_places).subspan(along.first, along.count)) {
                const Place there{at.a + place.a, at.b + place.b, at.out + place.out};
                last ? one(there) : goOn(there);
            }
            return;
        case Axis::Kind::sum:
            if (last && along.count > along.other) {
                for (std::uint32_t j = 0; j < along.other; ++j) {
                    const std::uint32_t fit = std::min(along.count, along.cap > j ? along.cap - j : 0);
                    const Place from{at.a, at.b + j * step.b, at.out + j * step.out};
                    const Place capped{at.a + fit * step.a, from.b, at.out + along.cap * step.out};
                    if (fit > 0) run(from, Place{step.a, 0, step.out}, fit);
                    if (fit < along.count) run(capped, Place{step.a, 0, 0}, along.count - fit);
                }
                return;
            }
            for (std::uint32_t i = 0; i < along.count; ++i) {
                const std::uint32_t fit = std::min(along.other, along.cap > i ? along.cap - i : 0);
                const Place from{at.a + i * step.a, at.b, at.out + i * step.out};
                const Place capped{from.a, at.b + fit * step.b, at.out + along.cap * step.out};
                if (last) {
                    if (fit > 0) run(from, Place{0, step.b, step.out}, fit);
                    if (fit < along.other) run(capped, Place{0, step.b, 0}, along.other - fit);
                    continue;
                }
                for (std::uint32_t j = 0; j < along.other; ++j) {
                    goOn({from.a, at.b + j * step.b, at.out + std::min(i + j, along.cap) * step.out});
                }
            }
            return;
    }
}

template <class One, class Run>
void Contraction::forEach(const Step& step, One one, Run run) const {
    walk(step.firstAxis, step.firstAxis + step.axes, step.at, one, run);
}

/// Most steps are of a handful of multiplications, which take less time than to find out which they are.
void Contraction::listSmallSteps() {
    std::vector<Step> large;
    std::vector<Axis> axes;
    std::vector<Place> places;
    for (Step& step : m_steps) {
        if (step.work > listedWork) {
            step.listed = static_cast<std::uint32_t>(m_listed.size());
            const auto first = m_axes.begin() + step.firstAxis;
            step.firstAxis = static_cast<std::uint32_t>(axes.size());
            for (Axis axis : std::ranges::subrange(first, first + step.axes)) {
                const auto listed = m_places.begin() + axis.first;
                if (axis.kind == Axis::Kind::list) {
                    axis.first = static_cast<std::uint32_t>(places.size());
                    places.insert(places.end(), listed, listed + axis.count);
                }
                axes.push_back(axis);
            }
            large.push_back(step);
            continue;
        }
        const auto list = [this](const Place& at) { m_listed.push_back(at); };
        forEach(step, list, alongRun(list));
    }
    m_steps = std::move(large);
    m_axes = std::move(axes);
    m_places = std::move(places);
    m_listed.shrink_to_fit();
}

/// In numbers of 8 bytes.
std::size_t Contraction::programSize() const {
    const auto bytes = [](const auto& all) { return all.size() * sizeof(all[0]); };
    return (bytes(m_inputs) + bytes(m_steps) + bytes(m_axes) + bytes(m_places) + bytes(m_listed)) / sizeof(double);
}

/// `one(place)` for listed multiplications and `run(place, stride, count)` for others, each after those that it builds on.
template <class One, class Run>
void Contraction::forwards(One one, Run run) const {
    std::size_t next = 0;
    for (const Step& step : m_steps) {
        for (; next < step.listed; ++next) one(m_listed[next]);
        forEach(step, one, run);
    }
    for (; next < m_listed.size(); ++next) one(m_listed[next]);
}

/// The same, the last first.
template <class One, class Run>
void Contraction::backwards(One one, Run run) const {
    std::size_t next = m_listed.size();
    for (std::size_t s = m_steps.size(); s-- > 0;) {
        while (next > m_steps[s].listed) one(m_listed[--next]);
        forEach(m_steps[s], one, run);
    }
    while (next > 0) one(m_listed[--next]);
}

bool Contraction::fits(std::span<const double> leaves) const {
    for (std::size_t leaf = 0; leaf < m_equal.size(); ++leaf) {
        if (leaves[leaf] != leaves[m_equal[leaf]]) return false;
    }
    return true;
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
    evaluate(leaves, opposites, into);
    return into[m_result];
}

void Contraction::evaluate(std::span<const double> leaves, std::span<const double> opposites, std::vector<double>& into) const {
    fill(leaves, opposites, into);
    double* const cells = into.data();
    forwards([cells](const Place& at) { cells[at.out] += cells[at.a] * cells[at.b]; },
             [cells](const Place& at, const Place& stride, std::uint32_t count) {
                 addProducts(cells + at.a, stride.a, cells + at.b, stride.b, cells + at.out, stride.out, count);
             });
}

void Contraction::gradient(std::span<const double> leaves, std::span<const double> opposites, std::span<double> derivatives,
                           Slopes digits) {
    slopes(leaves, opposites, m_cells, m_adjoints, derivatives, digits);
    if (m_alike.empty()) return;
    std::vector<double> sums(m_alike.size()), counts(m_alike.size());
    const auto spread = [&](std::span<const double> found, const auto& read, const auto& to) {
        std::ranges::fill(sums, 0.0);
        std::ranges::fill(counts, 0.0);
        for (const std::uint32_t leaf : read) {
            sums[m_alike[leaf]] += found[leaf];
            ++counts[m_alike[leaf]];
        }
        std::vector<std::optional<double>> means(m_alike.size());
        for (std::size_t i = 0; i < std::size(read); ++i) means[m_alike[to[i]]] = sums[m_alike[read[i]]] / counts[m_alike[read[i]]];
        for (std::size_t leaf = 0; leaf < m_alike.size(); ++leaf) derivatives[leaf] = means[m_alike[leaf]].value_or(derivatives[leaf]);
    };
    const auto all = std::views::iota(0U, static_cast<std::uint32_t>(m_alike.size()));
    spread(derivatives, all, all);
    if (m_told.empty()) return;
    std::vector<double> cells, adjoints, found(derivatives.size());
    std::vector<double> figures(leaves.begin(), leaves.end()), others(opposites.begin(), opposites.end());
    for (const Told& told : m_told) {
        const auto exchange = [&] {
            for (std::size_t i = 0; i < told.own.size(); ++i) {
                std::swap(figures[told.own[i]], figures[told.with[i]]);
                std::swap(others[told.own[i]], others[told.with[i]]);
            }
        };
        exchange();
        m_apart[told.tables].evaluate(figures, others, cells);
        m_apart[told.tables].slopes(figures, others, cells, adjoints, found, digits);
        exchange();
        spread(found, told.read, told.leaves);
    }
}

/// As they come out for what is in the tables: of leaves that can change places, all at the first.
void Contraction::slopes(std::span<const double> leaves, std::span<const double> opposites, const std::vector<double>& cells,
                         std::vector<double>& adjoints, std::span<double> derivatives, Slopes digits) const {
    std::ranges::fill(derivatives, 0.0);
    adjoints.assign(m_cellCount, 0.0);
    adjoints[m_result] = 1;
    const double* const values = cells.data();
    double* const shares = adjoints.data();
    backwards(
        [values, shares](const Place& at) {
            const double amount = shares[at.out];
            shares[at.a] += amount * values[at.b];
            shares[at.b] += amount * values[at.a];
        },
        [values, shares](const Place& at, const Place& stride, std::uint32_t count) {
            addProducts(shares + at.out, stride.out, values + at.b, stride.b, shares + at.a, stride.a, count);
            addProducts(shares + at.out, stride.out, values + at.a, stride.a, shares + at.b, stride.b, count);
        });
    for (const Input& input : m_inputs) {
        const double difference = adjoints[input.cell + 1] - adjoints[input.cell];
        derivatives[input.leaf] += input.flipped ? -difference : difference;
    }
    const auto isTiny = [&](const Input& input) {
        const double slope = std::abs(derivatives[input.leaf]);
        return slope < tinyShare * std::max(std::abs(adjoints[input.cell]), std::abs(adjoints[input.cell + 1]));
    };
    if (digits == Slopes::exact && m_work <= workWorthTwice && std::ranges::any_of(m_inputs, isTiny)) slopesExactly(leaves, opposites, derivatives);
}

void Contraction::slopesExactly(std::span<const double> leaves, std::span<const double> opposites,
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
    std::vector<DoubleDouble> found(derivatives.size());
    for (const Input& input : m_inputs) {
        const std::uint32_t up = input.cell + (input.flipped ? 0U : 1U), down = input.cell + (input.flipped ? 1U : 0U);
        found[input.leaf] += adjoints[up] - adjoints[down];
    }
    for (std::size_t i = 0; i < found.size(); ++i) derivatives[i] = found[i].high;
}

}  // namespace failwright::engine
