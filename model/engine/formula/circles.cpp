#include "model/engine/formula/circles.h"

#include "model/engine/formula/components.h"

#include <algorithm>
#include <utility>

namespace failwright::engine {
namespace {

class Opener {
public:
    Opener(Formula& formula, Ref root, std::size_t maxGates)
        : m_formula(formula), m_value(formula.size()), m_inside(formula.size(), false), m_uses(formula.size(), 0), m_left(maxGates),
          m_size(formula.size()) {
        for (Ref ref = 0; ref < m_value.size(); ++ref) m_value[ref] = ref;
        const Components components = componentsOf(formula, root);
        m_root = root;
        if (std::ranges::find(components.circular, true) == components.circular.end()) return;
        for (std::uint32_t c = 0; c < components.count() && m_left > 0; ++c) {
            const auto members = components.membersOf(c);
            if (components.circular[c]) {
                open({members.begin(), members.end()});
            } else {
                rebuild(members.front());
            }
        }
        if (m_left > 0) m_root = m_value[root];
    }

    [[nodiscard]] Ref root() const { return m_root; }

private:
    /// Gates that are looked at cost as much as those that factoring makes of them.
    void spend(std::size_t gates) {
        gates += m_formula.size() - std::exchange(m_size, m_formula.size());
        m_left -= std::min(m_left, gates);
    }

    /// Writes a gate over the values of its inputs.
    Ref rebuilt(Ref ref) {
        const Gate gate = m_formula.gate(ref);
        const auto inputs = m_formula.inputs(ref);
        if (std::ranges::all_of(inputs, [this](Ref input) { return m_value[input] == input; })) return ref;
        std::vector<Ref> values;
        for (const Ref input : inputs) values.push_back(m_value[input]);
        spend(1);
        switch (gate.op) {
            case Op::any: return m_formula.any(std::move(values));
            case Op::all: return m_formula.all(std::move(values));
            case Op::atLeast: return m_formula.atLeast(gate.argument, std::move(values));
            case Op::negation: return m_formula.negation(values.front());
            default: return values.front();
        }
    }

    void rebuild(Ref ref) { m_value[ref] = rebuilt(ref); }

    /// Finds the values of gates that need each other; those of all their other inputs are known.
    void open(const std::vector<Ref>& members) {
        if (m_left == 0) return;
        for (const Ref member : members) m_inside[member] = true;
        if (std::ranges::all_of(members, [this](Ref ref) { return m_formula.gate(ref).op == Op::any || m_formula.gate(ref).op == Op::declared; })) {
            return unite(members);
        }
        const Ref first = mostUsed(members);
        for (const Ref member : members) m_inside[member] = false;
        std::vector<Ref> rest = members;
        std::erase(rest, first);
        m_value[first] = Formula::falsehood();
        settle(rest);
        if (m_left == 0) return;
        const Ref alone = rebuilt(first);
        m_value[first] = alone;
        settle(rest);
    }

    void unite(const std::vector<Ref>& members) {
        std::vector<Ref> reasons;
        for (const Ref member : members) {
            for (const Ref input : m_formula.inputs(member)) {
                if (!m_inside[input]) reasons.push_back(m_value[input]);
            }
        }
        const Ref one = m_formula.any(std::move(reasons));
        for (const Ref member : members) {
            m_value[member] = one;
            m_inside[member] = false;
        }
    }

    [[nodiscard]] Ref mostUsed(const std::vector<Ref>& members) {
        for (const Ref member : members) {
            for (const Ref input : m_formula.inputs(member)) m_uses[input] += m_inside[input] ? 1U : 0U;
        }
        const Ref most = *std::ranges::max_element(members, {}, [this](Ref ref) { return m_uses[ref]; });
        for (const Ref member : members) m_uses[member] = 0;
        return most;
    }

    /// Finds the values of these gates, some of which need each other.
    void settle(const std::vector<Ref>& members) {
        spend(1 + m_value.size() / 256);
        const Components components = componentsAmong(m_formula, members);
        for (std::uint32_t c = 0; c < components.count() && m_left > 0; ++c) {
            const auto those = components.membersOf(c);
            if (components.circular[c]) {
                open({those.begin(), those.end()});
            } else {
                spend(1);
                m_value[those.front()] = rebuilt(those.front());
            }
        }
    }

    Formula& m_formula;
    std::vector<Ref> m_value;
    std::vector<bool> m_inside;
    std::vector<std::uint32_t> m_uses;
    std::size_t m_left;
    std::size_t m_size;  ///< of the formula, as far as it was paid for
    Ref m_root = none;
};

}  // namespace

Ref withoutCircles(Formula& formula, Ref root, std::size_t maxGates) { return Opener(formula, root, maxGates).root(); }

}  // namespace failwright::engine
