#include "model/engine/formula/formula.h"

#include "model/engine/support/hash.h"

#include <algorithm>
#include <iterator>
#include <queue>
#include <set>
#include <unordered_map>

namespace failwright::engine {
namespace {

/// Flattened gates stay below about this many inputs.
constexpr std::size_t maxFlat = 128;
/// None is flattened any more once all gates together have so many inputs: what many gates share would be listed again and again.
constexpr std::size_t mostInputs = 300'000;
/// Nested factors are looked for among at most this many inputs.
constexpr std::size_t maxNestedInputs = 64;
/// And no more once so many alternatives were listed for that.
constexpr std::size_t mostNestedListed = 4'000'000;

/// Ascending, each once.
void tidy(std::vector<Ref>& refs) {
    if (!std::ranges::is_sorted(refs)) std::ranges::sort(refs);
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
}

}  // namespace

Formula::Formula(Factoring factoring) : m_factoring(factoring), m_gates{{Op::falsehood, 0, 0, 0}, {Op::truth, 0, 0, 0}}, m_table(1024, none) {}

Ref Formula::event(Event event) {
    if (event >= m_events.size()) m_events.resize(event + std::size_t{1}, none);
    if (m_events[event] == none) {
        m_events[event] = static_cast<Ref>(m_gates.size());
        m_gates.push_back({Op::event, event, 0, 0});
    }
    return m_events[event];
}

Ref Formula::any(std::vector<Ref> inputs) {
    tidy(inputs);
    if (!inputs.empty() && inputs.front() == falsehood()) inputs.erase(inputs.begin());
    if (inputs.empty()) return falsehood();
    if (inputs.front() == truth()) return truth();
    if (inputs.size() == 1) return inputs.front();
    return gateOf(Op::any, 0, inputs);
}

Ref Formula::anyFlat(const std::vector<Ref>& inputs) {
    if (inputs.size() == 1) return inputs.front();
    return any(m_pool.size() < mostInputs ? nestedAlternatives(inputs) : inputs);
}

Ref Formula::all(std::vector<Ref> inputs) {
    tidy(inputs);
    if (!inputs.empty() && inputs.front() == falsehood()) return falsehood();
    if (!inputs.empty() && inputs.front() == truth()) inputs.erase(inputs.begin());
    if (inputs.empty()) return truth();
    if (inputs.size() == 1) return inputs.front();
    if (m_factoring == Factoring::asWritten) return gateOf(Op::all, 0, inputs);
    if (const Ref factored = withoutSharedFactor(inputs.size(), inputs); factored != none) return factored;
    if (const Ref grouped = allInGroups(inputs); grouped != none) return grouped;
    if (const Ref factored = withoutNestedFactor(inputs.size(), inputs); factored != none) return factored;
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
    if (m_factoring == Factoring::shared) {
        if (const Ref factored = withoutSharedFactor(k, inputs); factored != none) return factored;
        if (const Ref factored = withoutNestedFactor(k, inputs); factored != none) return factored;
    }
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

/// What `any` of the inputs comes to, through nested gates, ascending; only so far as it stays handy.
std::vector<Ref> Formula::nestedAlternatives(const std::vector<Ref>& inputs) const {
    std::vector<Ref> open = inputs;
    std::vector<Ref> flat, deeper;
    flat.reserve(maxFlat);
    deeper.reserve(maxFlat);
    while (!open.empty()) {
        tidy(open);
        deeper.clear();
        for (const Ref ref : open) {
            if (m_gates[ref].op == Op::any && flat.size() + deeper.size() < maxFlat) {
                deeper.insert(deeper.end(), this->inputs(ref).begin(), this->inputs(ref).end());
            } else {
                flat.push_back(ref);
            }
        }
        open.swap(deeper);
    }
    tidy(flat);
    return flat;
}

/// k of (X or y1), (X or y2), … is X or k of y1, y2, …. Gives `none` where the inputs share no such X.
Ref Formula::withoutSharedFactor(std::size_t k, const std::vector<Ref>& inputs) {
    const auto first = alternatives(inputs.front());
    const auto second = alternatives(inputs.back());
    std::vector<Ref> shared;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(shared));
    if (shared.empty()) return none;
    std::vector<std::vector<Ref>> sets;
    sets.reserve(inputs.size());
    for (const Ref& input : inputs) sets.emplace_back(alternatives(input).begin(), alternatives(input).end());
    return withoutFactor(k, sets);
}

/// The same where the factor hides in nested gates.
Ref Formula::withoutNestedFactor(std::size_t k, const std::vector<Ref>& inputs) {
    if (inputs.size() > maxNestedInputs || m_nestedListed >= mostNestedListed) return none;
    std::vector<std::vector<Ref>> sets;
    bool nested = false;
    for (const Ref input : inputs) {
        sets.push_back(nestedAlternatives({input}));
        nested = nested || sets.back().size() > alternatives(input).size();
        m_nestedListed += sets.back().size();
    }
    return nested ? withoutFactor(k, sets) : none;
}

/// `inputs` are alternatives, ascending.
Ref Formula::withoutFactor(std::size_t k, const std::vector<std::vector<Ref>>& inputs) {
    std::vector<Ref> shared = inputs.front();
    std::vector<Ref> still;
    for (std::size_t i = 1; i < inputs.size() && !shared.empty(); ++i) {
        still.clear();
        std::set_intersection(shared.begin(), shared.end(), inputs[i].begin(), inputs[i].end(), std::back_inserter(still));
        shared.swap(still);
    }
    if (shared.empty()) return none;
    std::vector<Ref> stripped;
    stripped.reserve(inputs.size());
    for (const std::vector<Ref>& input : inputs) {
        std::vector<Ref> own;
        std::set_difference(input.begin(), input.end(), shared.begin(), shared.end(), std::back_inserter(own));
        stripped.push_back(any(std::move(own)));
    }
    shared.push_back(atLeast(k, std::move(stripped)));
    return any(std::move(shared));
}

/// Takes those inputs together that share the most frequent alternative, and again with what they come to; `none` where each has
/// its own.
Ref Formula::allInGroups(const std::vector<Ref>& inputs) {
    std::vector<Ref> seen;
    for (const Ref& input : inputs) seen.insert(seen.end(), alternatives(input).begin(), alternatives(input).end());
    std::ranges::sort(seen);
    if (std::ranges::adjacent_find(seen) == seen.end()) return none;

    struct Users {
        std::vector<Ref> inputs;  ///< some are grouped by now
        std::size_t count = 0;    ///< of those that are not
    };
    std::unordered_map<Ref, Users> usersOf;
    std::set<Ref> open;
    struct Shared {
        std::size_t count = 0;
        Ref alternative = none;
        bool operator<(const Shared& other) const { return count != other.count ? count < other.count : alternative > other.alternative; }
    };
    std::priority_queue<Shared> mostShared;  // their counts may have fallen since
    const auto add = [&](Ref input) {
        if (!open.insert(input).second) return;
        for (const Ref alternative : alternatives(input)) {
            Users& users = usersOf[alternative];
            users.inputs.push_back(input);
            if (++users.count > 1) mostShared.push({users.count, alternative});
        }
    };
    for (const Ref input : inputs) add(input);
    while (!mostShared.empty()) {
        const Shared most = mostShared.top();
        mostShared.pop();
        const Users& users = usersOf[most.alternative];
        if (users.count != most.count) {
            if (users.count > 1) mostShared.push({users.count, most.alternative});
            continue;
        }
        if (most.count == open.size()) break;
        std::vector<Ref> group;
        std::ranges::copy_if(users.inputs, std::back_inserter(group), [&](Ref input) { return open.contains(input); });
        tidy(group);
        for (const Ref& input : group) {
            open.erase(input);
            for (const Ref alternative : alternatives(input)) --usersOf[alternative].count;
        }
        add(all(std::move(group)));
    }
    return all({open.begin(), open.end()});
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
