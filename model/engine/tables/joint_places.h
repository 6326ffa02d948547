#pragma once

#include "model/engine/formula/formula.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace failwright::engine {

/// A variable of a product of two tables, which goes through its values together with others.
struct JointVariable {
    bool counts = false;               ///< a counter: it takes the sum of its values in both factors, up to `cap`
    std::uint32_t sizeA = 1;           ///< how many values it takes in the first factor; 1 where that does not depend on it
    std::uint32_t sizeB = 1;
    std::uint32_t cap = 0;
    std::uint32_t strideA = 0, strideB = 0, stride = 0;  ///< in the factors and in the product
    std::uint32_t target = none;       ///< the position of the variable that this counter, complete, makes known
    bool negated = false;              ///< what it makes known is true below `cap`
    bool tells = false;                ///< what it makes known is the count itself
    std::array<std::uint32_t, 2> adds{};  ///< to a target that counts, for what is made known
};

/// A factor that is 1 where the counter at `counter` has the value that `values` has for that of the variable, and 0 elsewhere.
struct Indicator {
    std::uint32_t variable = none;  ///< its position; none: no such factor
    std::uint32_t counter = 0;
    std::vector<std::uint32_t> values;
};

/// Goes through all values of some variables that agree with the indicators among the factors and with what complete counters make
/// known.
class JointPlaces {
public:
    JointPlaces(std::vector<JointVariable> variables, Indicator first, Indicator second)
        : m_variables(std::move(variables)), m_first(std::move(first)), m_second(std::move(second)), m_at(m_variables.size()), m_end(m_at.size()) {}

    /// `use(a, b, out)`: places in the factors and in the product. The last variable changes first.
    template <class Use>
    void forEach(Use use) {
        choose(0, 0, 0, use);
    }

private:
    struct Values {
        std::uint32_t a = 0, b = 0, joint = 0;
    };

    [[nodiscard]] bool agrees(const Indicator& indicator, std::size_t last, std::uint32_t Values::* factor) const {
        if (indicator.variable == none || std::max(indicator.variable, indicator.counter) != last) return true;
        return m_at[indicator.counter].*factor == indicator.values[m_at[indicator.variable].joint];
    }

    template <class Use>
    void choose(std::size_t i, std::uint32_t a, std::uint32_t b, Use& use) {
        if (i == m_variables.size()) {
            if (const std::uint32_t out = product(); out != none) use(a, b, out);
            return;
        }
        const JointVariable& variable = m_variables[i];
        const auto take = [&](std::uint32_t x, std::uint32_t y, std::uint32_t joint) {
            m_at[i] = {x, y, joint};
            if (agrees(m_first, i, &Values::a) && agrees(m_second, i, &Values::b)) choose(i + 1, a + x * variable.strideA, b + y * variable.strideB, use);
        };
        if (!variable.counts) {
            for (std::uint32_t v = 0; v < std::max(variable.sizeA, variable.sizeB); ++v) take(v, v, v);
            return;
        }
        for (std::uint32_t x = 0; x < variable.sizeA; ++x)
            for (std::uint32_t y = 0; y < variable.sizeB; ++y) take(x, y, std::min(variable.cap, x + y));
    }

    /// The place in the product; none where two values of one variable would be known.
    std::uint32_t product() {
        for (std::size_t i = 0; i < m_at.size(); ++i) m_end[i] = m_at[i].joint;
        for (std::size_t i = 0; i < m_at.size(); ++i) {
            const JointVariable& complete = m_variables[i];
            if (complete.target == none) continue;
            const std::uint32_t count = m_at[i].joint;
            const std::uint32_t value = complete.tells ? count : (count >= complete.cap) != complete.negated ? 1 : 0;
            const JointVariable& target = m_variables[complete.target];
            std::uint32_t& end = m_end[complete.target];
            if (target.counts) end = std::min(target.cap, end + complete.adds[value]);
            else if (target.sizeA == 1 && target.sizeB == 1) end = value;
            else if (end != value) return none;
        }
        std::uint32_t out = 0;
        for (std::size_t i = 0; i < m_end.size(); ++i) out += m_end[i] * m_variables[i].stride;
        return out;
    }

    std::vector<JointVariable> m_variables;
    Indicator m_first, m_second;
    std::vector<Values> m_at;
    std::vector<std::uint32_t> m_end;
};

}  // namespace failwright::engine
