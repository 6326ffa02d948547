#include "model/engine/formula.h"

#include "model/engine/hash.h"

#include <algorithm>
#include <iterator>

namespace failwright::engine {

Formula::Formula() : m_gates{{Op::falsehood, 0, 0, 0}, {Op::truth, 0, 0, 0}}, m_table(1024, none) {}

Ref Formula::event(Event event) {
    if (event >= m_events.size()) m_events.resize(event + std::size_t{1}, none);
    if (m_events[event] == none) {
        m_events[event] = static_cast<Ref>(m_gates.size());
        m_gates.push_back({Op::event, event, 0, 0});
    }
    return m_events[event];
}

Ref Formula::any(std::vector<Ref> inputs) {
    std::sort(inputs.begin(), inputs.end());
    inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
    if (!inputs.empty() && inputs.front() == falsehood()) inputs.erase(inputs.begin());
    if (inputs.empty()) return falsehood();
    if (inputs.front() == truth()) return truth();
    if (inputs.size() == 1) return inputs.front();
    return gateOf(Op::any, 0, inputs);
}

Ref Formula::all(std::vector<Ref> inputs) {
    std::sort(inputs.begin(), inputs.end());
    inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
    if (!inputs.empty() && inputs.front() == falsehood()) return falsehood();
    if (!inputs.empty() && inputs.front() == truth()) inputs.erase(inputs.begin());
    if (inputs.empty()) return truth();
    if (inputs.size() == 1) return inputs.front();
    if (const Ref factored = withoutSharedFactor(inputs.size(), inputs); factored != none) return factored;
    return gateOf(Op::all, 0, inputs);
}

Ref Formula::atLeast(std::size_t k, std::vector<Ref> inputs) {
    const auto trues = static_cast<std::size_t>(std::count(inputs.begin(), inputs.end(), truth()));
    std::erase_if(inputs, [](Ref ref) { return ref == truth() || ref == falsehood(); });
    if (k <= trues) return truth();
    k -= trues;
    if (k > inputs.size()) return falsehood();
    if (k == 1) return any(std::move(inputs));
    if (k == inputs.size()) return all(std::move(inputs));
    std::sort(inputs.begin(), inputs.end());
    if (const Ref factored = withoutSharedFactor(k, inputs); factored != none) return factored;
    return gateOf(Op::atLeast, static_cast<std::uint32_t>(k), inputs);
}

Ref Formula::negation(Ref input) {
    if (input == falsehood()) return truth();
    if (input == truth()) return falsehood();
    if (m_gates[input].op == Op::negation) return m_pool[m_gates[input].first];
    return gateOf(Op::negation, 0, {input});
}

Ref Formula::declare() {
    const auto made = static_cast<Ref>(m_gates.size());
    m_gates.push_back({Op::declared, 0, static_cast<std::uint32_t>(m_pool.size()), 1});
    m_pool.push_back(falsehood());
    return made;
}

void Formula::define(Ref declared, Ref body) { m_pool[m_gates[declared].first] = body; }

std::span<const Ref> Formula::alternatives(const Ref& ref) const {
    return m_gates[ref].op == Op::any ? inputs(ref) : std::span<const Ref>(&ref, 1);
}

/// k of (X or y1), (X or y2), … is X or k of y1, y2, …. Gives `none` where the inputs share no such X.
Ref Formula::withoutSharedFactor(std::size_t k, const std::vector<Ref>& inputs) {
    const auto first = alternatives(inputs.front());
    std::vector<Ref> shared(first.begin(), first.end());
    std::vector<Ref> still;
    for (std::size_t i = 1; i < inputs.size() && !shared.empty(); ++i) {
        const auto other = alternatives(inputs[i]);
        still.clear();
        std::set_intersection(shared.begin(), shared.end(), other.begin(), other.end(), std::back_inserter(still));
        shared.swap(still);
    }
    if (shared.empty()) return none;
    std::vector<Ref> stripped;
    stripped.reserve(inputs.size());
    for (const Ref& input : inputs) {
        const auto whole = alternatives(input);
        std::vector<Ref> own;
        std::set_difference(whole.begin(), whole.end(), shared.begin(), shared.end(), std::back_inserter(own));
        stripped.push_back(any(std::move(own)));
    }
    shared.push_back(atLeast(k, std::move(stripped)));
    return any(std::move(shared));
}

std::uint64_t Formula::hashOf(Op op, std::uint32_t argument, std::span<const Ref> inputs) const {
    std::uint64_t hash = mix(static_cast<std::uint64_t>(op) << 32 | argument);
    for (const Ref input : inputs) hash = mix(hash ^ input);
    return hash;
}

Ref Formula::gateOf(Op op, std::uint32_t argument, const std::vector<Ref>& inputs) {
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = hashOf(op, argument, inputs) & mask;
    for (; m_table[slot] != none; slot = (slot + 1) & mask) {
        const Gate& gate = m_gates[m_table[slot]];
        if (gate.op == op && gate.argument == argument && std::ranges::equal(this->inputs(m_table[slot]), inputs)) {
            return m_table[slot];
        }
    }
    const auto made = static_cast<Ref>(m_gates.size());
    m_table[slot] = made;
    m_gates.push_back({op, argument, static_cast<std::uint32_t>(m_pool.size()), static_cast<std::uint32_t>(inputs.size())});
    m_pool.insert(m_pool.end(), inputs.begin(), inputs.end());
    if (++m_used * 2 > m_table.size()) grow();
    return made;
}

void Formula::grow() {
    std::vector<Ref> table(m_table.size() * 2, none);
    const std::size_t mask = table.size() - 1;
    for (const Ref ref : m_table) {
        if (ref == none) continue;
        std::size_t slot = hashOf(m_gates[ref].op, m_gates[ref].argument, inputs(ref)) & mask;
        while (table[slot] != none) slot = (slot + 1) & mask;
        table[slot] = ref;
    }
    m_table.swap(table);
}

}  // namespace failwright::engine
