#include "model/engine/formula/evaluate.h"

#include <algorithm>
#include <bit>

namespace failwright::engine {

Evaluator::Evaluator(const Formula& formula, Ref root)
    : m_formula(formula), m_root(root), m_components(componentsOf(formula, root)), m_values(formula.size(), 0) {
    m_values[Formula::truth()] = ~std::uint64_t{0};
}

std::uint64_t Evaluator::operator()(std::span<const std::uint64_t> events) {
    for (std::uint32_t c = 0; c < m_components.count(); ++c) {
        const auto members = m_components.membersOf(c);
        if (m_components.circular[c]) {
            for (const Ref member : members) m_values[member] = 0;
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (const Ref member : members) {
                const std::uint64_t now = value(member, events);
                changed = changed || (m_components.circular[c] && now != m_values[member]);
                m_values[member] = now;
            }
        }
    }
    return m_values[m_root];
}

std::uint64_t Evaluator::value(Ref ref, std::span<const std::uint64_t> events) {
    const Gate& gate = m_formula.gate(ref);
    std::uint64_t result = 0;
    switch (gate.op) {
        case Op::falsehood: return 0;
        case Op::truth: return ~std::uint64_t{0};
        case Op::event: return events[gate.argument];
        case Op::any:
        case Op::declared:
            for (const Ref input : m_formula.inputs(ref)) result |= m_values[input];
            return result;
        case Op::all:
            result = ~std::uint64_t{0};
            for (const Ref input : m_formula.inputs(ref)) result &= m_values[input];
            return result;
        case Op::negation: return ~m_values[m_formula.inputs(ref).front()];
        case Op::atLeast: return atLeast(gate.argument, m_formula.inputs(ref));
    }
    return result;
}

/// Counts in binary, a word for each digit, then compares digit by digit.
std::uint64_t Evaluator::atLeast(std::uint32_t k, std::span<const Ref> inputs) {
    m_digits.assign(static_cast<std::size_t>(std::bit_width(inputs.size())), 0);
    for (const Ref input : inputs) {
        std::uint64_t carry = m_values[input];
        for (std::size_t digit = 0; carry != 0 && digit < m_digits.size(); ++digit) {
            const std::uint64_t both = m_digits[digit] & carry;
            m_digits[digit] ^= carry;
            carry = both;
        }
    }
    std::uint64_t larger = 0;
    std::uint64_t equal = ~std::uint64_t{0};
    for (std::size_t digit = m_digits.size(); digit-- > 0;) {
        const std::uint64_t wanted = (k >> digit & 1U) != 0 ? ~std::uint64_t{0} : 0;
        larger |= equal & m_digits[digit] & ~wanted;
        equal &= ~(m_digits[digit] ^ wanted);
    }
    return larger | equal;
}

}  // namespace failwright::engine
