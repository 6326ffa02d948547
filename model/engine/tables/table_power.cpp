#include "model/engine/tables/table_power.h"

#include <algorithm>
#include <utility>

namespace failwright::engine {
namespace {

using Axis = SumProduct::Axis;

const Dimension& dimensionOf(const Table& table, Variable variable) {
    return *std::ranges::find(table.dimensions, variable, &Dimension::variable);
}

/// The other dimensions of the table, laid out anew, and how many numbers they come to.
std::pair<std::vector<Dimension>, std::uint32_t> lanesBeside(const Table& table, std::initializer_list<Variable> variables) {
    std::vector<Dimension> lanes;
    std::uint32_t size = 1;
    for (const Dimension& dimension : table.dimensions) {
        if (std::ranges::find(variables, dimension.variable) != variables.end()) continue;
        lanes.push_back({dimension.variable, dimension.size, size});
        size *= dimension.size;
    }
    return {std::move(lanes), size};
}

Table tableOf(std::uint32_t cell, std::uint32_t size, std::vector<Dimension> dimensions) {
    std::ranges::sort(dimensions, {}, &Dimension::variable);
    return {std::move(dimensions), cell, double(size)};
}

}  // namespace

Table countOfTrue(const Table& one, Variable member, Variable group, std::uint32_t n, SumProductWriter& writer) {
    auto [lanes, size] = lanesBeside(one, {member});
    const Dimension& truth = dimensionOf(one, member);
    std::uint32_t from = one.cell, stride = truth.stride;
    for (std::uint32_t j = 2; j <= n; ++j) {
        const std::uint32_t to = writer.allocate(double(size) * (j + 1));
        if (writer.isTooLarge()) return {};
        std::vector<Axis> axes;
        for (const Dimension& lane : lanes) {
            const std::uint32_t mine = dimensionOf(one, lane.variable).stride;
            axes.push_back({Axis::Kind::run, lane.size, {j == 2 ? mine : lane.stride, mine, lane.stride}});
        }
        axes.push_back({Axis::Kind::sum, j, {stride, truth.stride, size}, 0, 2, n});
        writer.addStep(std::move(axes), {from, one.cell, to});
        from = to;
        stride = size;
    }
    lanes.push_back({group, n + 1, size});
    return tableOf(from, size * (n + 1), std::move(lanes));
}

Table addedByAll(const Table& one, Variable group, Variable count, std::uint32_t n, std::uint32_t cap, SumProductWriter& writer) {
    auto [lanes, size] = lanesBeside(one, {group, count});
    const Dimension& truth = dimensionOf(one, group);
    const Dimension& adds = dimensionOf(one, count);
    const std::uint32_t most = std::min(n, cap);
    const std::uint32_t slice = size * (most + 1);
    const auto axesWith = [&](bool fromOne, const Axis& last) {
        std::vector<Axis> axes;
        for (const Dimension& lane : lanes) {
            const std::uint32_t mine = dimensionOf(one, lane.variable).stride;
            axes.push_back({Axis::Kind::run, lane.size, {lane.stride, fromOne ? mine : lane.stride, lane.stride}});
        }
        axes.push_back(last);
        return axes;
    };
    std::uint32_t slices[2] = {0, 0};  // of 0 to n true members, and of n to 0 false ones
    for (std::uint32_t value = 0; value < 2; ++value) {
        slices[value] = writer.allocate(double(slice) * (n + 1));
        if (writer.isTooLarge()) return {};
        const auto sliceOf = [&](std::uint32_t members) { return slices[value] + (value == 1 ? members : n - members) * slice; };
        for (std::uint32_t lane = 0; lane < size; ++lane) writer.setToOne(sliceOf(0) + lane);
        for (std::uint32_t j = 1; j <= n; ++j) {
            writer.addStep(axesWith(true, {Axis::Kind::sum, most + 1, {size, adds.stride, size}, 0, 2, most}),
                           {sliceOf(j - 1), one.cell + value * truth.stride, sliceOf(j)});
        }
    }
    const std::uint32_t cell = writer.allocate(double(slice) * (n + 1));
    if (writer.isTooLarge()) return {};
    std::vector<Axis> axes = axesWith(false, {Axis::Kind::sum, most + 1, {size, size, size * (n + 1)}, 0, most + 1, most});
    axes.push_back({Axis::Kind::run, n + 1, {slice, slice, size}});
    writer.addStep(std::move(axes), {slices[1], slices[0], cell});
    lanes.push_back({group, n + 1, size});
    lanes.push_back({count, most + 1, size * (n + 1)});
    return tableOf(cell, slice * (n + 1), std::move(lanes));
}

}  // namespace failwright::engine
