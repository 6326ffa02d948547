#pragma once

#include "model/engine/tables/sum_product_writer.h"

#include <optional>
#include <vector>

namespace failwright::engine {

/// Of a table: the value of a node of a module, or a counter.
using Variable = std::uint32_t;

/// How a node comes out of its inputs: it counts those that are true, or those that are false, up to `cap`.
struct Counter {
    bool countsFalse = false;
    bool negated = false;  ///< the node is true where the count is below `cap`
    bool tells = false;    ///< the node is the count
    std::uint32_t cap = 1;

    /// By an input that comes out as `value` of so many.
    [[nodiscard]] std::uint32_t added(std::uint32_t value, std::uint32_t values) const {
        return std::min(cap, countsFalse ? values - 1 - value : value);
    }
};

struct Dimension {
    Variable variable = 0;
    std::uint32_t size = 2;
    std::uint32_t stride = 1;
};

/// Numbers for all values of some variables, in the cells of a `SumProduct`.
struct Table {
    std::vector<Dimension> dimensions;  ///< by variable
    std::uint32_t cell = 0;
    double size = 1;
    bool alive = true;
    bool indicator = false;  ///< 1 where the second variable, a counter, is what the first adds to it, and 0 elsewhere; has no cells
};

/// How two tables are multiplied, and what is not needed further summed out.
class TableProduct {
public:
    /// What becomes of a variable.
    struct Fate {
        Variable variable = 0;
        const Dimension* a = nullptr;      ///< in the tables
        const Dimension* b = nullptr;
        const Counter* counter = nullptr;  ///< where the variable is one
        bool gone = false;                 ///< summed out, or a counter that is complete
        std::optional<Variable> target;    ///< what the complete counter makes known
        std::uint32_t size = 0;            ///< in the result; 0 where it is gone
        std::uint32_t stride = 0;
        std::uint32_t joint = 0;           ///< variables of one number share an axis
    };

    /// The fates, by variable, point into the tables; strides and axes are found here.
    TableProduct(Table& a, Table& b, std::vector<Fate> fates);

    [[nodiscard]] const std::vector<Fate>& fates() const { return m_fates; }
    /// How many places must be listed for the counters that are complete.
    [[nodiscard]] double choicesToComplete() const;
    /// Lays the tables out anew where each number of theirs is multiplied so often that this pays. Tells whether it has; the product
    /// must then be made anew.
    [[nodiscard]] bool arrange(SumProductWriter& writer) const;
    /// The product, once its step has been written.
    [[nodiscard]] Table write(SumProductWriter& writer) const;

private:
    using Axis = SumProduct::Axis;

    void join();
    void layOut();
    [[nodiscard]] bool isJoined(const Fate& fate) const;
    [[nodiscard]] std::vector<Axis> axes(SumProductWriter& writer) const;
    [[nodiscard]] Axis jointAxis(const std::vector<const Fate*>& fates, SumProductWriter& writer) const;

    Table& m_a;
    Table& m_b;
    std::vector<Fate> m_fates;
};

}  // namespace failwright::engine
