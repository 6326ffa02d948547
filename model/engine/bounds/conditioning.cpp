#include "model/engine/bounds/conditioning.h"

#include "model/engine/bounds/probable_states.h"
#include "model/engine/formula/tying_leaves.h"
#include "model/engine/support/deep_stack.h"
#include "model/engine/tables/contraction.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace failwright::engine {
namespace {

/// What one state may take: a share of the work, and cells.
struct Grain {
    double share;
    std::size_t cells;
};
constexpr Grain manyStates{1e-2, 1'000'000};
constexpr Grain fewStates{1e-1, 8'000'000};
/// Of gates in a module that is not too large to be compiled several times for few states.
constexpr std::size_t mostInputs = 5'000;
/// To set a leaf, or to look at a gate's input, takes as long as so many multiplications.
constexpr double workPerInput = 2;
/// What is not looked at, beside the lower bound, when the bounds are close enough.
constexpr double closeEnough = 1e-9;
/// Leaves of which this much would not be looked at are too many to be set.
constexpr double mostUnseen = 0.3;
/// Where bounds are known that are so many times apart at most, what was found after this part of the work is to be more than this share
/// of the lower one, or what will be left is to be less than the upper one.
constexpr double wellKnown = 10;
constexpr double trial = 0.125;
constexpr double leastFound = 0.5;
/// States are looked at side by side, so many multiplications at a time, and so many states at most.
constexpr std::size_t lanes = 2;
constexpr double workOfChunk = 4e6;
constexpr std::size_t mostInChunk = 1'000;
/// What rounding may have cost, as a share.
constexpr double rounding = 1e-11;

/// A module in which some leaves, and the gates that hang on them alone, are set from outside.
class Conditioned {
public:
    Conditioned(const Module& module, const std::vector<bool>& set)
        : m_module(&module), m_leaves(static_cast<std::uint32_t>(module.leaves.size())), m_set(set) {
        m_set.resize(m_leaves + module.gates.size(), false);
        for (std::uint32_t g = 0; g < module.gates.size(); ++g) {
            m_set[m_leaves + g] = std::ranges::all_of(module.gates[g].inputs, [this](std::uint32_t input) { return m_set[input]; });
        }
        rewrite();
    }

    bool compile(double work, const Grain& grain) {
        if (m_set[m_module->root]) return true;
        m_function = Contraction::compile(m_rest, grain.cells);
        return m_function && m_function->work() <= work * grain.share;
    }

    /// Of one evaluation, with what it takes to set everything.
    [[nodiscard]] double work() const { return (m_function ? m_function->work() : 1) + workToSet(); }
    [[nodiscard]] double workToSet() const { return workPerInput * static_cast<double>(m_rest.leaves.size() + m_module->inputCount()); }

    /// The probability while the leaves that are set have these values.
    [[nodiscard]] double probability(std::span<const double> leaves, std::vector<bool> value, std::vector<double>& cells) const {
        value.resize(m_leaves + m_module->gates.size(), false);
        for (std::uint32_t g = 0; g < m_module->gates.size(); ++g) {
            if (m_set[m_leaves + g]) value[m_leaves + g] = comesOut(m_module->gates[g], value);
        }
        if (m_set[m_module->root]) return value[m_module->root] ? 1 : 0;
        std::vector<double> inputs(leaves.begin(), leaves.end()), opposites;
        for (const std::uint32_t node : m_copies) inputs.push_back(value[node] ? 1.0 : 0.0);
        for (const double input : inputs) opposites.push_back(1 - input);
        return m_function->probability(inputs, opposites, cells);
    }

private:
    /// Every use of what is set becomes a leaf of its own, so that it ties nothing together.
    void rewrite() {
        for (std::uint32_t g = 0; g < m_module->gates.size(); ++g) {
            if (m_set[m_leaves + g]) continue;
            for (const std::uint32_t input : m_module->gates[g].inputs) {
                if (m_set[input]) m_copies.push_back(input);
            }
        }
        const auto leaves = m_leaves + static_cast<std::uint32_t>(m_copies.size());
        std::vector<std::uint32_t> place(m_leaves + m_module->gates.size(), none);
        std::iota(place.begin(), place.begin() + m_leaves, 0U);
        std::uint32_t copy = m_leaves;
        for (std::uint32_t g = 0; g < m_module->gates.size(); ++g) {
            if (m_set[m_leaves + g]) continue;
            LocalGate gate = m_module->gates[g];
            for (std::uint32_t& input : gate.inputs) input = m_set[input] ? copy++ : place[input];
            place[m_leaves + g] = leaves + static_cast<std::uint32_t>(m_rest.gates.size());
            m_rest.gates.push_back(std::move(gate));
        }
        m_rest.leaves = m_module->leaves;
        m_rest.leaves.resize(leaves);
        m_rest.root = place[m_module->root];
    }

    static bool comesOut(const LocalGate& gate, const std::vector<bool>& value) {
        const auto trues = static_cast<std::size_t>(std::ranges::count_if(gate.inputs, [&](std::uint32_t input) { return value[input]; }));
        switch (gate.op) {
            case Op::all: return trues == gate.inputs.size();
            case Op::atLeast: return trues >= gate.k;
            case Op::negation: return trues == 0;
            default: return trues > 0;
        }
    }

    const Module* m_module;
    std::uint32_t m_leaves;
    std::vector<bool> m_set;  ///< by node
    Module m_rest;
    std::vector<std::uint32_t> m_copies;  ///< by leaf of the rest after those of the module: the node that it stands for
    std::optional<Contraction> m_function;
};

/// One of the leaves that are set, and its probability, in the end that of the module with it.
struct State {
    double probability = 0;
    std::vector<bool> values;
};

struct Choice {
    Conditioned rest;
    std::vector<std::uint32_t> tying;
    double unseen = 1;  ///< about what is not looked at within the work
};

/// The fewest of these groups that make a state as small as `grain` says; nothing where they are too many.
std::optional<Choice> choose(const Module& module, std::span<const std::vector<std::uint32_t>> groups, std::span<const Bounds> leaves, double work,
                             const Grain& grain, const std::stop_token& stop) {
    const auto unseen = [&](double perState, const std::vector<std::uint32_t>& tying) {
        std::vector<double> chances;
        for (const std::uint32_t leaf : tying) chances.push_back(leaves[leaf].upper);
        return unseenAfter(work / perState, chances);
    };
    const auto attempt = [&](std::size_t count) {
        std::vector<bool> set(module.leaves.size(), false);
        std::vector<std::uint32_t> ofThese;
        for (std::size_t i = 0; i < count; ++i) {
            for (const std::uint32_t leaf : groups[i]) {
                if (!set[leaf]) ofThese.push_back(leaf);
                set[leaf] = true;
            }
        }
        return Choice{Conditioned(module, set), ofThese};
    };
    Choice best = attempt(groups.size());
    if (groups.empty() || !best.rest.compile(work, grain)) return std::nullopt;
    for (std::size_t low = 0, high = groups.size(); low + 1 < high;) {
        if (stop.stop_requested()) return std::nullopt;
        const std::size_t middle = (low + high) / 2;
        Choice fewer = attempt(middle);
        if (fewer.rest.compile(work, grain)) {
            best = std::move(fewer);
            high = middle;
        } else {
            if (unseen(fewer.rest.workToSet(), fewer.tying) > mostUnseen) return std::nullopt;
            low = middle;
        }
    }
    best.unseen = unseen(best.rest.work(), best.tying);
    return best;
}

/// Few states where many are out of reach, in small modules, if so few may narrow what is known.
std::optional<Choice> choose(const Module& module, std::span<const Bounds> leaves, double work, const Bounds& known, const std::stop_token& stop) {
    const auto groups = tyingLeaves(module);
    if (auto choice = choose(module, groups, leaves, work, manyStates, stop)) return choice;
    if (module.inputCount() > mostInputs) return std::nullopt;
    auto choice = choose(module, groups, leaves, work, fewStates, stop);
    return choice && choice->unseen < known.upper ? std::move(choice) : std::nullopt;
}

}  // namespace

std::optional<Bounds> boundByConditioning(const Module& module, std::span<const Bounds> leaves, double work, const Bounds& known, std::stop_token stop) {
    if (module.circular) return std::nullopt;
    if (!module.isCoherent() && !std::ranges::all_of(leaves, &Bounds::isExact)) return std::nullopt;
    auto chosen = choose(module, leaves, work, known, stop);
    if (!chosen) return std::nullopt;
    auto& [rest, tying, unseen] = *chosen;
    std::vector<State> chunk(std::clamp<std::size_t>(static_cast<std::size_t>(workOfChunk / rest.work()), lanes, mostInChunk));
    std::array<std::vector<double>, lanes> cells;
    std::vector<double> ends[2];
    for (const Bounds& leaf : leaves) ends[0].push_back(leaf.lower), ends[1].push_back(leaf.upper);
    const auto bound = [&](const std::vector<double>& chances) -> std::optional<Bounds> {
        std::vector<double> ofTying;
        std::vector<bool> values(chances.size(), false);
        for (const std::uint32_t leaf : tying) {
            ofTying.push_back(chances[leaf]);
            values[leaf] = chances[leaf] > 0.5;
        }
        ProbableStates states(ofTying);
        double sum = 0;
        bool tried = false;
        for (double spent = 0; spent < work && states.unseen() > closeEnough * sum; spent += rest.work() * static_cast<double>(chunk.size())) {
            if (stop.stop_requested()) return std::nullopt;
            if (!tried && spent > trial * work) {
                tried = true;
                const bool findsLittle = sum < leastFound * known.lower && unseen > known.upper;
                if (findsLittle && known.upper < wellKnown * known.lower) return std::nullopt;
            }
            std::size_t given = 0;
            for (; given < chunk.size(); ++given) {
                const auto state = states.next();
                if (!state) break;
                chunk[given] = {state->probability, values};
                for (const std::uint32_t i : state->changed) chunk[given].values[tying[i]] = !values[tying[i]];
            }
            runAllOnDeepStacks(lanes, [&](std::size_t lane) {
                for (std::size_t i = lane; i < given; i += lanes) chunk[i].probability *= rest.probability(chances, chunk[i].values, cells[lane]);
            });
            for (std::size_t i = 0; i < given; ++i) sum += chunk[i].probability;
            if (given < chunk.size()) return Bounds{sum, sum};
        }
        return Bounds{sum, sum + states.unseen()};
    };
    const auto below = bound(ends[0]);
    const auto above = ends[0] == ends[1] ? below : bound(ends[1]);
    if (!below || !above) return std::nullopt;
    return Bounds{below->lower * (1 - rounding), std::min(1.0, above->upper * (1 + rounding))};
}

}  // namespace failwright::engine
