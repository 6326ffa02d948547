#include "model/engine/tables/sum_product_writer.h"

#include <algorithm>
#include <functional>
#include <map>
#include <ranges>
#include <tuple>
#include <utility>

namespace failwright::engine {
namespace {

/// Multiplications that one evaluation may take, for each number that its tables may hold.
constexpr double workPerCell = 50;
/// So many places may be looked at for the lists of all steps.
constexpr double mostChoices = 1 << 22;
/// A table is laid out anew where its numbers are used more than so often each.
constexpr double usesWorthMoving = 16;
/// What such tables may hold besides, as a share of all.
constexpr double mostMoved = 0.5;
/// Shorter innermost axes are listed with what is around them, up to so many places, where each place is used so often.
constexpr std::uint32_t longInnermost = 8;
constexpr double mostListed = 512, usesOfList = 32;
/// The places must add to so many numbers at least.
constexpr std::size_t fewestResults = 8;

std::uint32_t largestStride(const auto& place) { return std::max({place.a, place.b, place.out}); }

/// About how many nanoseconds a multiplication takes where so many in such steps go innermost. From 512 numbers on, each step is to
/// another page of memory.
double timeInnermost(std::uint32_t stride, std::uint32_t count) {
    const double one = stride == 1 ? 0.4 : stride < 8 ? 1 : stride < 512 ? 2 : 4;
    return one + 5.0 / count;
}

}  // namespace

double SumProductWriter::mostWork(std::size_t maxCells) { return workPerCell * double(maxCells); }

std::uint32_t SumProductWriter::allocate(double cells) {
    if (double(m_made.cellCount) + cells > double(m_maxCells) + m_moved) m_tooLarge = true;
    if (m_tooLarge) return 0;
    const auto cell = static_cast<std::uint32_t>(m_made.cellCount);
    m_made.cellCount += static_cast<std::size_t>(cells);
    return cell;
}

std::uint32_t SumProductWriter::input(std::uint32_t leaf, bool flipped) {
    const std::uint32_t cell = allocate(2);
    m_made.inputs.push_back({cell, leaf, flipped});
    return cell;
}

bool SumProductWriter::mayMove(double cells, double work) const {
    return work >= usesWorthMoving * cells && m_moved + cells <= mostMoved * double(m_maxCells);
}

std::uint32_t SumProductWriter::allocateMoved(double cells) {
    m_moved += cells;
    return allocate(cells);
}

bool SumProductWriter::mayList(double choices) {
    m_choices += choices;
    if (m_choices > mostChoices) m_tooLarge = true;
    return !m_tooLarge;
}

SumProductWriter::Axis SumProductWriter::list(const std::vector<Place>& places) {
    const auto first = static_cast<std::uint32_t>(m_made.places.size());
    m_made.places.insert(m_made.places.end(), places.begin(), places.end());
    return {Axis::Kind::list, static_cast<std::uint32_t>(places.size()), {}, first};
}

void SumProductWriter::addStep(std::vector<Axis> axes, Place at) {
    std::ranges::stable_sort(axes, {}, [](const Axis& axis) { return std::tuple(axis.stride.out, axis.stride.a, axis.stride.b); });
    std::vector<Axis> merged;
    for (const Axis& axis : axes) {
        if (axis.kind == Axis::Kind::run && axis.count == 1) continue;
        Axis* before = merged.empty() ? nullptr : &merged.back();
        const auto goesOn = [&](std::uint32_t Place::*cell) { return axis.stride.*cell == before->stride.*cell * before->count; };
        if (before != nullptr && axis.kind == Axis::Kind::run && before->kind == Axis::Kind::run && goesOn(&Place::a) &&
            goesOn(&Place::b) && goesOn(&Place::out)) {
            before->count *= axis.count;
        } else {
            merged.push_back(axis);
        }
    }
    const auto isList = [](const Axis& axis) { return axis.kind == Axis::Kind::list; };
    const std::ranges::subrange others(std::ranges::stable_partition(merged, isList).begin(), merged.end());
    std::ranges::stable_sort(others, std::greater{}, [](const Axis& axis) { return largestStride(axis.stride); });
    const auto time = [](const Axis& axis) { return timeInnermost(largestStride(axis.stride), std::max(axis.count, axis.other)); };
    const auto innermost = std::ranges::min_element(others, {}, time);
    if (innermost != others.end()) std::rotate(innermost, innermost + 1, others.end());
    SumProduct::Step step{at, static_cast<std::uint32_t>(m_made.axes.size()), static_cast<std::uint32_t>(merged.size())};
    for (const Axis& axis : merged) step.work *= double(axis.count) * axis.other;
    listInnermost(merged, step.work);
    step.axes = static_cast<std::uint32_t>(merged.size());
    m_made.work += step.work;
    if (m_made.work > mostWork(m_maxCells)) m_tooLarge = true;
    m_made.axes.insert(m_made.axes.end(), merged.begin(), merged.end());
    m_made.steps.push_back(step);
}

/// Where the innermost axis is short, one list of places takes the place of it and those around it. What is added to one number is
/// spread over the list: each addition waits for the one before.
void SumProductWriter::listInnermost(std::vector<Axis>& axes, double work) {
    if (axes.empty() || std::max(axes.back().count, axes.back().other) >= longInnermost) return;
    const double most = std::min(mostListed, work / usesOfList);
    double count = 1;
    auto first = axes.end();
    for (; first != axes.begin() && count * std::prev(first)->count * std::prev(first)->other <= most; --first)
        count *= double(std::prev(first)->count) * std::prev(first)->other;
    if (axes.end() - first < 2) return;
    std::vector<Place> places{{}};
    for (const Axis& axis : std::ranges::subrange(first, axes.end())) {
        std::vector<Place> further;
        for (const Place& from : places) {
            const auto add = [&](const Place& by) { further.push_back({from.a + by.a, from.b + by.b, from.out + by.out}); };
            for (std::uint32_t i = 0; i < axis.count; ++i) {
                if (axis.kind == Axis::Kind::list) {
                    add(m_made.places[axis.first + i]);
                    continue;
                }
                const bool isSum = axis.kind == Axis::Kind::sum;
                for (std::uint32_t j = 0; j < axis.other; ++j)
                    add({i * axis.stride.a, (isSum ? j : i) * axis.stride.b, (isSum ? std::min(i + j, axis.cap) : i) * axis.stride.out});
            }
        }
        places = std::move(further);
    }
    std::map<std::uint32_t, std::uint32_t> timesOf;
    std::vector<std::pair<std::uint32_t, Place>> byTurn;
    for (const Place& place : places) byTurn.emplace_back(timesOf[place.out]++, place);
    if (timesOf.size() < fewestResults) return;
    std::ranges::stable_sort(byTurn, {}, &std::pair<std::uint32_t, Place>::first);
    std::ranges::copy(byTurn | std::views::values, places.begin());
    axes.erase(first, axes.end());
    axes.push_back(list(places));
}

SumProduct SumProductWriter::finish(std::uint32_t cell) && {
    m_made.result = cell + 1;
    return std::move(m_made);
}

}  // namespace failwright::engine
