#include "model/engine/tables/table_product.h"

#include "model/engine/tables/joint_places.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace failwright::engine {
namespace {

using Fate = TableProduct::Fate;

/// A run is worth laying a table out anew if it is at least so long.
constexpr double shortestRun = 8;

double sizeOf(const Dimension* dimension) { return dimension != nullptr ? dimension->size : 1; }
std::uint32_t strideOf(const Dimension* dimension) { return dimension != nullptr ? dimension->stride : 0; }

/// What is in the run comes first, in that order, unless it does already. Tells whether the table has been laid out anew.
bool bringForward(Table& table, const std::vector<Dimension>& run, double work, SumProductWriter& writer) {
    if (!writer.mayMove(table.size, work)) return false;
    const auto place = [&](const Dimension* dimension) {
        return std::pair(std::ranges::find(run, dimension->variable, &Dimension::variable) - run.begin(), dimension->stride);
    };
    std::vector<Dimension*> order;
    for (Dimension& dimension : table.dimensions) order.push_back(&dimension);
    std::ranges::sort(order, {}, place);
    std::vector<SumProduct::Axis> axes;
    std::uint32_t stride = 1;
    bool isNew = false;
    for (std::size_t i = 0; i < order.size(); ++i) {
        Dimension& dimension = *order[i];
        isNew = isNew || (i < run.size() && dimension.stride != stride);
        axes.push_back({SumProduct::Axis::Kind::run, dimension.size, {dimension.stride, 0, stride}});
        stride *= dimension.size;
    }
    if (!isNew) return false;
    const std::uint32_t to = writer.allocateMoved(table.size);
    for (std::size_t i = 0; i < order.size(); ++i) order[i]->stride = axes[i].stride.out;
    writer.addStep(std::move(axes), {table.cell, SumProductWriter::one, to});
    table.cell = to;
    return true;
}

}  // namespace

TableProduct::TableProduct(Table& a, Table& b, std::vector<Fate> fates) : m_a(a), m_b(b), m_fates(std::move(fates)) {
    join();
    layOut();
}

/// The value and the counter of an indicator depend on each other, and so do a complete counter and what it makes known.
void TableProduct::join() {
    for (std::uint32_t i = 0; i < m_fates.size(); ++i) m_fates[i].joint = i;
    const auto unite = [this](Variable x, Variable y) {
        const std::uint32_t to = std::ranges::find(m_fates, x, &Fate::variable)->joint;
        const std::uint32_t from = std::ranges::find(m_fates, y, &Fate::variable)->joint;
        for (Fate& fate : m_fates) {
            if (fate.joint == from) fate.joint = to;
        }
    };
    for (const Table* const table : {&m_a, &m_b}) {
        if (table->indicator) unite(table->dimensions[0].variable, table->dimensions[1].variable);
    }
    for (const Fate& fate : m_fates) {
        if (fate.target) unite(fate.variable, *fate.target);
    }
}

/// What only the larger table has comes first, in its order there: so that long runs are left, and what is used goes to the end.
void TableProduct::layOut() {
    const bool isFirstLarger = m_a.size >= m_b.size;
    const auto place = [&](const Fate* fate) {
        const Dimension* const larger = isFirstLarger ? fate->a : fate->b;
        const Dimension* const smaller = isFirstLarger ? fate->b : fate->a;
        return std::tuple(smaller != nullptr || isJoined(*fate), larger == nullptr, strideOf(larger));
    };
    std::vector<Fate*> kept;
    for (Fate& fate : m_fates) {
        if (fate.size != 0) kept.push_back(&fate);
    }
    std::ranges::stable_sort(kept, {}, place);
    std::uint32_t stride = 1;
    for (Fate* const fate : kept) {
        fate->stride = stride;
        stride *= fate->size;
    }
}

bool TableProduct::isJoined(const Fate& fate) const { return std::ranges::count(m_fates, fate.joint, &Fate::joint) > 1; }

double TableProduct::choicesToComplete() const {
    double choices = 1;
    for (const Fate& fate : m_fates) {
        const bool completes = std::ranges::any_of(m_fates, [&](const Fate& other) { return other.target && other.joint == fate.joint; });
        if (completes) choices *= fate.counter != nullptr ? sizeOf(fate.a) * sizeOf(fate.b) : std::max(sizeOf(fate.a), sizeOf(fate.b));
    }
    return choices;
}

/// What is summed out, or what only the larger one has, whichever takes more places, becomes a run.
bool TableProduct::arrange(SumProductWriter& writer) const {
    const bool isFirstLarger = m_a.size >= m_b.size;
    double work = 1, summed = 1, kept = 1;
    std::vector<Dimension> summedRun, keptRun;
    for (const Fate& fate : m_fates) {
        work *= fate.counter != nullptr ? sizeOf(fate.a) * sizeOf(fate.b) : std::max(sizeOf(fate.a), sizeOf(fate.b));
        if (isJoined(fate)) continue;
        const Dimension* const larger = isFirstLarger ? fate.a : fate.b;
        const Dimension* const smaller = isFirstLarger ? fate.b : fate.a;
        if (larger == nullptr) continue;
        if (fate.gone && smaller != nullptr) summedRun.push_back(*larger), summed *= larger->size;
        if (!fate.gone && smaller == nullptr) keptRun.push_back(*larger), kept *= larger->size;
    }
    if (std::max(summed, kept) < shortestRun) return false;
    std::vector<Dimension>& run = summed < kept ? keptRun : summedRun;
    std::ranges::sort(run, {}, &Dimension::stride);
    const bool isMoved = bringForward(isFirstLarger ? m_a : m_b, run, work, writer);
    return (summed >= kept && bringForward(isFirstLarger ? m_b : m_a, run, work, writer)) || isMoved;
}

Table TableProduct::write(SumProductWriter& writer) const {
    Table made;
    for (const Fate& fate : m_fates) {
        if (fate.size == 0) continue;
        made.dimensions.push_back({fate.variable, fate.size, fate.stride});
        made.size *= fate.size;
    }
    made.cell = writer.allocate(made.size);
    if (!writer.isTooLarge()) writer.addStep(axes(writer), {m_a.cell, m_b.cell, made.cell});
    return made;
}

std::vector<SumProduct::Axis> TableProduct::axes(SumProductWriter& writer) const {
    std::vector<Axis> axes;
    std::vector<bool> done(m_fates.size(), false);
    for (const Fate& fate : m_fates) {
        if (done[fate.joint]) continue;
        done[fate.joint] = true;
        std::vector<const Fate*> joined;
        for (const Fate& other : m_fates) {
            if (other.joint == fate.joint) joined.push_back(&other);
        }
        const SumProduct::Place stride{strideOf(fate.a), strideOf(fate.b), fate.stride};
        if (joined.size() > 1) {
            axes.push_back(jointAxis(joined, writer));
        } else if (fate.counter != nullptr && fate.a != nullptr && fate.b != nullptr) {
            axes.push_back({Axis::Kind::sum, fate.a->size, stride, 0, fate.b->size, fate.counter->cap});
        } else {
            axes.push_back({Axis::Kind::run, fate.a != nullptr ? fate.a->size : fate.b->size, stride});
        }
    }
    return axes;
}

/// All places that agree with the indicators and the complete counters among these variables.
SumProduct::Axis TableProduct::jointAxis(const std::vector<const Fate*>& fates, SumProductWriter& writer) const {
    const auto placeOf = [&](Variable variable) {
        return static_cast<std::uint32_t>(std::ranges::find(fates, variable, &Fate::variable) - fates.begin());
    };
    double choices = 1;
    std::vector<JointVariable> variables;
    for (const Fate* fate : fates) {
        JointVariable& variable = variables.emplace_back();
        variable.counts = fate->counter != nullptr;
        if (fate->a != nullptr) variable.sizeA = fate->a->size, variable.strideA = fate->a->stride;
        if (fate->b != nullptr) variable.sizeB = fate->b->size, variable.strideB = fate->b->stride;
        variable.stride = fate->stride;
        if (variable.counts) variable.cap = fate->counter->cap;
        choices *= variable.counts ? double(variable.sizeA) * variable.sizeB : std::max(variable.sizeA, variable.sizeB);
        if (!fate->target) continue;
        variable.target = placeOf(*fate->target);
        variable.negated = fate->counter->negated;
        variable.tells = fate->counter->tells;
        const Counter* const further = fates[variable.target]->counter;
        if (further != nullptr) variable.adds = {further->added(0, 2), further->added(1, 2)};
    }
    if (!writer.mayList(choices)) return {};
    const auto indicatorOf = [&](const Table& table) {
        Indicator made;
        if (!table.indicator) return made;
        const Dimension& from = table.dimensions[0];
        const std::uint32_t place = placeOf(from.variable);
        if (place == fates.size()) return made;
        made = {place, placeOf(table.dimensions[1].variable), {}};
        for (std::uint32_t value = 0; value < from.size; ++value) made.values.push_back(fates[made.counter]->counter->added(value, from.size));
        return made;
    };
    std::vector<SumProduct::Place> places;
    JointPlaces(std::move(variables), indicatorOf(m_a), indicatorOf(m_b)).forEach([&](std::uint32_t a, std::uint32_t b, std::uint32_t out) {
        places.push_back({a, b, out});
    });
    return writer.list(places);
}

}  // namespace failwright::engine
