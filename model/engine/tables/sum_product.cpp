#include "model/engine/tables/sum_product.h"

#include "model/engine/support/double_double.h"

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
void SumProduct::walk(std::uint32_t axis, std::uint32_t end, Place at, One one, Run run) const {
    if (axis == end) return one(at);
    const Axis& along = axes[axis];
    const Place& step = along.stride;
    const bool last = axis + 1 == end;
    const Axis* const next = axis + 2 == end && axes[axis + 1].kind == Axis::Kind::run ? &axes[axis + 1] : nullptr;
    const auto goOn = [&](const Place& place) {
        next != nullptr ? run(place, next->stride, next->count) : walk(axis + 1, end, place, one, run);
    };
    switch (along.kind) {
        case Axis::Kind::run:
            if (last) return run(at, step, along.count);
            for (std::uint32_t i = 0; i < along.count; ++i) goOn({at.a + i * step.a, at.b + i * step.b, at.out + i * step.out});
            return;
        case Axis::Kind::list:
            for (const Place& place : std::span(places).subspan(along.first, along.count)) {
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
void SumProduct::forEach(const Step& step, One one, Run run) const {
    walk(step.firstAxis, step.firstAxis + step.axes, step.at, one, run);
}

void SumProduct::listSmallSteps() {
    std::vector<Step> large;
    std::vector<Axis> theirAxes;
    std::vector<Place> theirPlaces;
    for (Step& step : steps) {
        if (step.work > listedWork) {
            step.listed = static_cast<std::uint32_t>(listed.size());
            const auto first = axes.begin() + step.firstAxis;
            step.firstAxis = static_cast<std::uint32_t>(theirAxes.size());
            for (Axis axis : std::ranges::subrange(first, first + step.axes)) {
                const auto from = places.begin() + axis.first;
                if (axis.kind == Axis::Kind::list) {
                    axis.first = static_cast<std::uint32_t>(theirPlaces.size());
                    theirPlaces.insert(theirPlaces.end(), from, from + axis.count);
                }
                theirAxes.push_back(axis);
            }
            large.push_back(step);
            continue;
        }
        const auto list = [this](const Place& at) { listed.push_back(at); };
        forEach(step, list, alongRun(list));
    }
    steps = std::move(large);
    axes = std::move(theirAxes);
    places = std::move(theirPlaces);
    listed.shrink_to_fit();
}

std::size_t SumProduct::size() const {
    const auto bytes = [](const auto& all) { return all.size() * sizeof(all[0]); };
    return (bytes(inputs) + bytes(steps) + bytes(axes) + bytes(places) + bytes(listed)) / sizeof(double);
}

/// `one(place)` for listed multiplications and `run(place, stride, count)` for others, each after those that it builds on.
template <class One, class Run>
void SumProduct::forwards(One one, Run run) const {
    std::size_t next = 0;
    for (const Step& step : steps) {
        for (; next < step.listed; ++next) one(listed[next]);
        forEach(step, one, run);
    }
    for (; next < listed.size(); ++next) one(listed[next]);
}

/// The same, the last first.
template <class One, class Run>
void SumProduct::backwards(One one, Run run) const {
    std::size_t next = listed.size();
    for (std::size_t s = steps.size(); s-- > 0;) {
        while (next > steps[s].listed) one(listed[--next]);
        forEach(steps[s], one, run);
    }
    while (next > 0) one(listed[--next]);
}

template <class Number>
void SumProduct::fill(std::span<const double> leaves, std::span<const double> opposites, std::vector<Number>& cells) const {
    cells.assign(cellCount, 0.0);
    for (const std::uint32_t cell : ones) cells[cell] = 1.0;
    for (const Input& input : inputs) {
        cells[input.cell + (input.flipped ? 0U : 1U)] = leaves[input.leaf];
        cells[input.cell + (input.flipped ? 1U : 0U)] = opposites[input.leaf];
    }
}

void SumProduct::evaluate(std::span<const double> leaves, std::span<const double> opposites, std::vector<double>& into) const {
    fill(leaves, opposites, into);
    double* const cells = into.data();
    forwards([cells](const Place& at) { cells[at.out] += cells[at.a] * cells[at.b]; },
             [cells](const Place& at, const Place& stride, std::uint32_t count) {
                 addProducts(cells + at.a, stride.a, cells + at.b, stride.b, cells + at.out, stride.out, count);
             });
}

/// As they come out for what is in the tables: of leaves that can change places, all at the first.
void SumProduct::slopes(std::span<const double> leaves, std::span<const double> opposites, const std::vector<double>& cells,
                         std::vector<double>& adjoints, std::span<double> derivatives, Slopes digits) const {
    std::ranges::fill(derivatives, 0.0);
    adjoints.assign(cellCount, 0.0);
    adjoints[result] = 1;
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
    for (const Input& input : inputs) {
        const double difference = adjoints[input.cell + 1] - adjoints[input.cell];
        derivatives[input.leaf] += input.flipped ? -difference : difference;
    }
    const auto isTiny = [&](const Input& input) {
        const double slope = std::abs(derivatives[input.leaf]);
        return slope < tinyShare * std::max(std::abs(adjoints[input.cell]), std::abs(adjoints[input.cell + 1]));
    };
    if (digits == Slopes::exact && work <= workWorthTwice && std::ranges::any_of(inputs, isTiny)) slopesExactly(leaves, opposites, derivatives);
}

void SumProduct::slopesExactly(std::span<const double> leaves, std::span<const double> opposites,
                                std::span<double> derivatives) const {
    std::vector<DoubleDouble> cells;
    fill(leaves, opposites, cells);
    const auto add = [&cells](const Place& at) { cells[at.out] += cells[at.a] * cells[at.b]; };
    forwards(add, alongRun(add));
    std::vector<DoubleDouble> adjoints(cellCount);
    adjoints[result] = 1.0;
    const auto share = [&cells, &adjoints](const Place& at) {
        const DoubleDouble amount = adjoints[at.out];
        adjoints[at.a] += amount * cells[at.b];
        adjoints[at.b] += amount * cells[at.a];
    };
    backwards(share, alongRun(share));
    std::vector<DoubleDouble> found(derivatives.size());
    for (const Input& input : inputs) {
        const std::uint32_t up = input.cell + (input.flipped ? 0U : 1U), down = input.cell + (input.flipped ? 1U : 0U);
        found[input.leaf] += adjoints[up] - adjoints[down];
    }
    for (std::size_t i = 0; i < found.size(); ++i) derivatives[i] = found[i].high;
}

}  // namespace failwright::engine
