#include "model/engine/bounds/state_bounds.h"

#include "model/engine/bounds/probable_states.h"
#include "model/engine/formula/evaluate.h"

#include <algorithm>
#include <array>

namespace failwright::engine {
namespace {

/// As many as an evaluation takes at a time.
constexpr std::size_t batch = 64;
/// What is not looked at, beside the lower bound, when the bounds are close enough.
constexpr double closeEnough = 1e-9;
/// What rounding may have cost, as a share.
constexpr double rounding = 1e-11;

/// What is true among the states that are looked at for these probabilities, and with all others.
std::optional<Bounds> goThrough(Evaluator& isTrue, std::span<const double> chances, std::size_t most,
                                const std::stop_token& stop) {
    std::vector<std::uint64_t> usual;
    for (const double chance : chances) usual.push_back(chance > 0.5 ? ~std::uint64_t{0} : 0);
    ProbableStates states(chances);
    std::vector<std::uint64_t> values;
    std::array<double, batch> weights{};
    double sum = 0;
    for (std::size_t looked = 0, count = batch; looked < most && count == batch && states.unseen() > closeEnough * sum;
         looked += count) {
        if (stop.stop_requested()) return std::nullopt;
        values = usual;
        for (count = 0; count < batch; ++count) {
            const auto state = states.next();
            if (!state) break;
            for (const std::uint32_t leaf : state->changed) values[leaf] ^= std::uint64_t{1} << count;
            weights[count] = state->probability;
        }
        const std::uint64_t found = isTrue(values);
        for (std::size_t i = 0; i < count; ++i) sum += (found >> i & 1U) != 0 ? weights[i] : 0;
    }
    return Bounds{sum, sum + states.unseen()};
}

}  // namespace

std::optional<Bounds> boundByStates(const Module& module, std::span<const Bounds> leaves, std::size_t states,
                                    double mostUnseen, std::stop_token stop) {
    const bool exact = std::ranges::all_of(leaves, &Bounds::isExact);
    if (!exact && !module.isCoherent()) return std::nullopt;
    std::vector<double> ends[2];
    for (const Bounds& leaf : leaves) ends[0].push_back(leaf.lower), ends[1].push_back(leaf.upper);
    if (unseenAfter(static_cast<double>(states), ends[1]) > mostUnseen) return std::nullopt;
    Formula formula(Factoring::asWritten);
    const Ref root = formulaOf(module, formula);
    Evaluator isTrue(formula, root);
    const auto below = goThrough(isTrue, ends[0], states, stop);
    const auto above = exact ? below : goThrough(isTrue, ends[1], states, stop);
    if (!below || !above) return std::nullopt;
    return Bounds{below->lower * (1 - rounding), std::min(1.0, above->upper * (1 + rounding))};
}

}  // namespace failwright::engine
