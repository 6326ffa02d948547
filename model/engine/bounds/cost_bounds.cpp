#include "model/engine/bounds/cost_bounds.h"

#include "model/engine/bounds/probable_states.h"
#include "model/engine/formula/tying_leaves.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace failwright::engine {
namespace {

/// What leaves may cost, in parts of what the likeliest costs.
constexpr double mostCost = 8;
constexpr double likeliest = 0.3;
/// Sums from here on are not told apart.
constexpr std::size_t mostSum = 128;
/// What the root gets where no leaf is set, when costs are chosen by what is enough.
constexpr double usualSum = 64;
/// Alternatives of alternatives are put into one gate where that makes the inputs so many times as many at most, and so many in all.
constexpr std::size_t mostGrowth = 16;
constexpr std::size_t mostInputs = 1'000'000;
/// They stay there where that makes the most probable state this much less likely to be enough.
constexpr double muchLess = 0.5;
/// An evaluation looks at each input so many times.
constexpr double looks = 3;
constexpr double mostStates = 100'000;
/// So much may stay unseen for the sake of more leaves that are set.
constexpr double mostUnseen = 1e-5;
/// How often the shares are improved, and the least weight of a use beside 1.
constexpr double mostRounds = 60;
constexpr double statesPerRound = 10;
constexpr double leastUse = 1e-6;
/// What rounding may have cost, as a share, and of a cost.
constexpr double rounding = 1e-11;
constexpr double costRounding = 1e-6;

/// The same function with the alternatives of an alternative in its place, so that what is reached in several ways counts once; nothing
/// where there are none, or they would be too many.
std::optional<Module> withFlatAlternatives(const Module& module) {
    const auto leaves = static_cast<std::uint32_t>(module.leaves.size());
    const auto isAny = [&](std::uint32_t node) { return node >= leaves && module.gates[node - leaves].op == Op::any; };
    const std::size_t most = std::min(mostInputs, mostGrowth * module.inputCount());
    std::vector<std::uint32_t> metBy(leaves + module.gates.size(), none), open;
    std::vector<std::vector<std::uint32_t>> inputs(module.gates.size());
    std::vector<bool> needed(metBy.size(), false);
    needed[module.root] = true;
    std::size_t looked = 0;
    bool nested = false;
    for (auto node = static_cast<std::uint32_t>(metBy.size()); node-- > leaves;) {
        if (!needed[node]) continue;
        std::vector<std::uint32_t>& own = inputs[node - leaves];
        if (!isAny(node)) {
            own = module.gates[node - leaves].inputs;
        } else {
            for (open = {node}; !open.empty();) {
                const std::uint32_t from = open.back();
                open.pop_back();
                for (const std::uint32_t input : module.gates[from - leaves].inputs) {
                    ++looked;
                    if (std::exchange(metBy[input], node) == node) continue;
                    nested = nested || isAny(input);
                    (isAny(input) ? open : own).push_back(input);
                }
                if (looked > most) return std::nullopt;
            }
        }
        for (const std::uint32_t input : own) needed[input] = true;
    }
    if (!nested) return std::nullopt;
    Module flat{module.leaves, module.ranks, {}, 0, false};
    std::vector<std::uint32_t> place(metBy.size());
    std::iota(place.begin(), place.begin() + leaves, 0U);
    for (std::uint32_t g = 0; g < module.gates.size(); ++g) {
        if (!needed[leaves + g]) continue;
        place[leaves + g] = leaves + static_cast<std::uint32_t>(flat.gates.size());
        LocalGate& gate = flat.gates.emplace_back(LocalGate{module.gates[g].op, module.gates[g].k, std::move(inputs[g])});
        for (std::uint32_t& input : gate.inputs) input = place[input];
    }
    flat.root = place[module.root];
    return flat;
}

/// What is known of a node: it is true or never will be, or it depends on leaves that are not set.
enum class State : std::uint8_t { open, isTrue, isFalse };

class CheapestCause {
public:
    CheapestCause(const Module& module, std::vector<double> costs)
        : m_module(&module), m_costs(std::move(costs)), m_states(m_costs.size() + module.gates.size()), m_weights(m_states.size()),
          m_values(m_states.size()), m_needs(m_states.size()) {
        for (const LocalGate& gate : module.gates) {
            m_firstUse.push_back(m_uses.size());
            m_uses.resize(m_uses.size() + gate.inputs.size(), 1.0);
        }
    }

    /// The least that the root gets where it is true while leaves are as `set` says; infinite where it cannot be. Deep below, shares may
    /// come to 0 though something is open.
    double of(std::span<const State> set) {
        std::ranges::copy(set, m_states.begin());
        for (std::size_t g = 0; g < m_module->gates.size(); ++g) m_states[m_costs.size() + g] = stateOf(m_module->gates[g]);
        if (m_states[m_module->root] == State::isTrue) return 0;
        if (m_states[m_module->root] == State::isFalse) return std::numeric_limits<double>::infinity();
        weighUses();
        std::ranges::copy(m_costs, m_values.begin());
        for (std::size_t g = 0; g < m_module->gates.size(); ++g)
            if (isAtWork(g)) m_values[m_costs.size() + g] = received(g);
        return m_values[m_module->root];
    }

    void setCosts(std::vector<double> costs) { m_costs = std::move(costs); }

    /// After `of`: the root is true whatever the open leaves are.
    [[nodiscard]] bool isTrue() const { return m_states[m_module->root] == State::isTrue; }

    /// Finds how to share best while leaves are as `set` says: gates that get more than they need leave it to others.
    void share(std::span<const State> set, double rounds, const std::stop_token& stop) {
        double best = of(set);
        std::vector<double> bestUses = m_uses;
        for (double round = 0; round < rounds && best > 0 && std::isfinite(best) && !stop.stop_requested(); ++round) {
            leaveSurplus();
            if (const double now = of(set); now > best) {
                best = now;
                bestUses = m_uses;
            }
        }
        m_uses = std::move(bestUses);
    }

    /// What of each leaf's cost is enough for what the root gets while leaves are as `set` says.
    [[nodiscard]] std::vector<double> enough(std::span<const State> set) {
        (void)of(set);
        const std::vector<double> uses = m_uses;
        leaveSurplus();
        m_uses = uses;
        return {m_needs.begin(), m_needs.begin() + static_cast<std::ptrdiff_t>(m_costs.size())};
    }

private:
    void leaveSurplus() {
        std::ranges::fill(m_needs, 0.0);
        m_needs[m_module->root] = 1;
        for (std::size_t g = m_module->gates.size(); g-- > 0;)
            if (isAtWork(g)) leaveSurplus(g);
    }

    [[nodiscard]] State stateOf(const LocalGate& gate) const {
        std::size_t trues = 0, falses = 0;
        for (const std::uint32_t input : gate.inputs) {
            trues += m_states[input] == State::isTrue ? 1 : 0;
            falses += m_states[input] == State::isFalse ? 1 : 0;
        }
        const std::size_t needed = neededOf(gate);
        return trues >= needed ? State::isTrue : gate.inputs.size() - falses < needed ? State::isFalse : State::open;
    }

    static std::size_t neededOf(const LocalGate& gate) {
        return gate.op == Op::any ? 1 : gate.op == Op::all ? gate.inputs.size() : gate.k;
    }

    /// The gate is open and the root still depends on it.
    [[nodiscard]] bool isAtWork(std::size_t gate) const {
        return m_states[m_costs.size() + gate] == State::open && m_weights[m_costs.size() + gate] > 0;
    }

    void weighUses() {
        std::ranges::fill(m_weights, 0.0);
        m_weights[m_module->root] = 1;
        for (std::size_t g = m_module->gates.size(); g-- > 0;) {
            if (!isAtWork(g)) continue;
            const double* use = m_uses.data() + m_firstUse[g];
            for (const std::uint32_t input : m_module->gates[g].inputs) {
                if (m_states[input] == State::open) m_weights[input] += *use;
                ++use;
            }
        }
    }

    /// What the open inputs of a gate give to it; how many of them it still needs.
    std::size_t gather(std::size_t gate) {
        m_given.clear();
        std::size_t needed = neededOf(m_module->gates[gate]);
        const double* use = m_uses.data() + m_firstUse[gate];
        for (const std::uint32_t input : m_module->gates[gate].inputs) {
            if (m_states[input] == State::isTrue) --needed;
            if (m_states[input] == State::open) m_given.push_back(m_values[input] * *use / m_weights[input]);
            ++use;
        }
        return needed;
    }

    double received(std::size_t gate) {
        const std::size_t needed = gather(gate);
        if (needed == 1) return *std::ranges::min_element(m_given);
        const auto end = m_given.begin() + static_cast<std::ptrdiff_t>(needed);
        if (needed < m_given.size()) std::nth_element(m_given.begin(), end, m_given.end());
        return std::accumulate(m_given.begin(), end, 0.0);
    }

    /// An alternative that gives more than the least needs only that, and a gate that needs only a part needs only that part of each input.
    void leaveSurplus(std::size_t gate) {
        const std::size_t needed = gather(gate);
        m_sorted = m_given;
        const auto last = m_sorted.begin() + static_cast<std::ptrdiff_t>(needed - 1);
        std::nth_element(m_sorted.begin(), last, m_sorted.end());
        auto given = m_given.begin();
        double* use = m_uses.data() + m_firstUse[gate];
        for (const std::uint32_t input : m_module->gates[gate].inputs) {
            if (m_states[input] == State::open) {
                const double need = m_needs[m_costs.size() + gate] * (*given > *last ? *last / *given : 1);
                m_needs[input] += need * *use / m_weights[input];
                *use = std::max(leastUse, *use * need);
                ++given;
            }
            ++use;
        }
    }

    const Module* m_module;
    std::vector<double> m_costs;          ///< by leaf
    std::vector<State> m_states;          ///< by node
    std::vector<std::size_t> m_firstUse;  ///< by gate
    std::vector<double> m_uses;           ///< by use, the inputs of one gate after those of another: what part of it goes there, for comparison
    std::vector<double> m_weights;        ///< by node: of its uses at work
    std::vector<double> m_values;         ///< by node: what it gets, to be shared among its uses
    std::vector<double> m_needs;          ///< by node: what part of that is enough
    std::vector<double> m_given, m_sorted;
};

/// As many of the leaves that tie the module together as may be set so that few of their states stay unseen.
std::vector<std::uint32_t> leavesToSet(const Module& module, std::span<const double> chances, double states, double unseen) {
    std::vector<std::uint32_t> tying;
    std::vector<bool> taken(chances.size(), false);
    for (const std::vector<std::uint32_t>& group : tyingLeaves(module)) {
        for (const std::uint32_t leaf : group) {
            if (!taken[leaf] && chances[leaf] > 0) tying.push_back(leaf);
            taken[leaf] = true;
        }
    }
    const auto few = [&](std::size_t count) {
        std::vector<double> ofThese;
        for (std::size_t i = 0; i < count; ++i) ofThese.push_back(chances[tying[i]]);
        return unseenAfter(states, ofThese) <= unseen;
    };
    std::size_t low = 0, high = tying.size() + 1;
    while (low + 1 < high) (few((low + high) / 2) ? low : high) = (low + high) / 2;
    tying.resize(low);
    return tying;
}

/// How likely it is that these leaves cost at least 0, 1, 2, ... together; the last counts for all sums from there on.
std::vector<double> chancesOfSums(std::span<const double> chances, std::span<const double> costs, const std::vector<State>& set) {
    std::vector<double> sums(mostSum + 1, 0.0);
    sums[0] = 1;
    for (std::size_t leaf = 0; leaf < chances.size(); ++leaf) {
        if (set[leaf] != State::open) continue;
        const auto cost = static_cast<std::size_t>(costs[leaf]);
        for (std::size_t sum = mostSum; sum-- > 0;) {
            sums[std::min(sum + cost, mostSum)] += sums[sum] * chances[leaf];
            sums[sum] *= 1 - chances[leaf];
        }
    }
    for (std::size_t sum = mostSum; sum-- > 0;) sums[sum] += sums[sum + 1];
    return sums;
}

/// Where something that is open has to be true.
std::size_t leastSum(double cost) { return static_cast<std::size_t>(std::clamp(std::ceil(cost - costRounding), 1.0, double{mostSum})); }

/// A module with leaves that are set and costs of the others.
struct Priced {
    double states = 0;                 ///< that may be looked at
    std::vector<std::uint32_t> tying;  ///< the leaves that are set
    std::vector<State> set;            ///< their most probable state
    CheapestCause cheapest;
    std::vector<double> chancesOf;     ///< the others' sums
    double usual = 1;                  ///< how likely it is about that it is true in that state
};

Priced priced(const Module& module, const std::vector<double>& chances, double work, const std::stop_token& stop) {
    const double most = std::min(mostStates, work / (looks * static_cast<double>(module.inputCount() + chances.size())));
    const std::vector<std::uint32_t> tying = leavesToSet(module, chances, most, mostUnseen);
    std::vector<State> set(chances.size(), State::open);
    for (std::size_t leaf = 0; leaf < chances.size(); ++leaf)
        if (chances[leaf] == 0) set[leaf] = State::isFalse;
    for (const std::uint32_t leaf : tying) set[leaf] = chances[leaf] > 0.5 ? State::isTrue : State::isFalse;
    double likely = std::numeric_limits<double>::min();
    for (std::size_t leaf = 0; leaf < chances.size(); ++leaf)
        if (set[leaf] == State::open) likely = std::max(likely, std::min(chances[leaf], likeliest));
    std::vector<double> costs;
    for (const double chance : chances)
        costs.push_back(chance > 0 ? std::clamp(std::round(std::log(chance) / std::log(likely)), 1.0, mostCost) : mostCost);
    Priced made{most, tying, set, CheapestCause(module, costs), chancesOfSums(chances, costs, set)};
    const double rounds = std::min(mostRounds, most / statesPerRound);
    made.cheapest.share(set, rounds, stop);
    const double usual = made.cheapest.of(set);
    if (!(usual > 0) || !std::isfinite(usual)) return made;
    made.usual = made.chancesOf[leastSum(usual)];
    const std::vector<double> enough = made.cheapest.enough(set);
    for (std::size_t leaf = 0; leaf < costs.size(); ++leaf)
        costs[leaf] = std::max(1.0, std::ceil(costs[leaf] * enough[leaf] * usualSum / usual - costRounding));
    CheapestCause fewer = made.cheapest;
    fewer.setCosts(costs);
    fewer.share(set, rounds, stop);
    std::vector<double> chancesOf = chancesOfSums(chances, costs, set);
    if (const double chance = chancesOf[leastSum(fewer.of(set))]; chance < made.usual) {
        made.cheapest = std::move(fewer);
        made.chancesOf = std::move(chancesOf);
        made.usual = chance;
    }
    return made;
}

}  // namespace

std::optional<Bounds> boundByCost(const Module& module, std::span<const Bounds> leaves, double work, std::stop_token stop) {
    if (module.circular || module.isLeaf() || !module.isCoherent()) return std::nullopt;
    std::vector<double> chances;
    for (const Bounds& leaf : leaves) chances.push_back(leaf.upper);
    Priced best = priced(module, chances, work, stop);
    const auto flat = withFlatAlternatives(module);
    if (flat) {
        Priced other = priced(*flat, chances, work, stop);
        if (other.usual < muchLess * best.usual) best = std::move(other);
    }
    auto& [most, tying, set, cheapest, chancesOf, usual] = best;
    std::vector<double> ofTying;
    for (const std::uint32_t leaf : tying) ofTying.push_back(chances[leaf]);
    const auto flip = [&](std::uint32_t i) {
        State& state = set[tying[i]];
        state = state == State::isTrue ? State::isFalse : State::isTrue;
    };
    ProbableStates states(ofTying);
    double lower = 0, upper = 0;
    for (double seen = 0; seen < most; ++seen) {
        if (stop.stop_requested()) return std::nullopt;
        const auto state = states.next();
        if (!state) break;
        std::ranges::for_each(state->changed, flip);
        const double cost = cheapest.of(set);
        std::ranges::for_each(state->changed, flip);
        if (cheapest.isTrue()) {
            lower += state->probability;
            upper += state->probability;
        } else if (std::isfinite(cost)) {
            upper += state->probability * chancesOf[leastSum(cost)];
        }
    }
    const bool exact = std::ranges::all_of(leaves, &Bounds::isExact);
    return Bounds{exact ? lower * (1 - rounding) : 0, std::min(1.0, (upper + states.unseen()) * (1 + rounding))};
}

}  // namespace failwright::engine
