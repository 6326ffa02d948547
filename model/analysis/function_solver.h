#pragma once

#include "model/analysis/analysis.h"
#include "model/analysis/chance.h"
#include "model/analysis/enclosure.h"
#include "model/engine/bounds/bounds.h"
#include "model/engine/cut_sets/small_cut_sets.h"
#include "model/engine/formula/formula.h"
#include "model/engine/solution.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <stop_token>
#include <tl/expected.hpp>
#include <vector>

namespace failwright {

/// Makes what a function lies between, when it is asked for; may add to the formula.
using Enclosing = std::function<Enclosure()>;

/// The probabilities of functions of one formula, which must outlive this. What was compiled is kept for other figures.
class FunctionSolver {
public:
    /// Modules that `earlier` has are taken from there.
    FunctionSolver(const engine::Formula& formula, const AnalysisOptions& options, engine::ModuleStore earlier = {});

    /// The events' probabilities from now on.
    void setEvents(std::vector<double> chances);
    [[nodiscard]] const std::vector<double>& events() const { return m_events; }

    /// Exact, or within bounds where that would be beyond the budgets; with `enclosing`, also within those of what it makes.
    [[nodiscard]] tl::expected<Chance, engine::Failure> chanceOf(engine::Ref function, const std::stop_token& stop, const Enclosing& enclosing = {});
    /// The derivatives of its exact probability by those of the events.
    [[nodiscard]] tl::expected<std::vector<double>, engine::Failure> gradientOf(engine::Ref function, const std::stop_token& stop);
    /// Takes the derivatives of a function.
    using TakeGradient = std::function<void(engine::Ref, std::span<const double>)>;
    /// Finds the chances of several functions and gives away their derivatives, some at a time side by side, where no module of theirs is
    /// known yet. What is too large waits until it is asked for.
    void solveAll(std::span<const engine::Ref> functions, const TakeGradient& take, const std::stop_token& stop);
    /// The same for other events. Nothing where that is beyond the budgets or on `stop`.
    [[nodiscard]] std::optional<double> chanceFor(engine::Ref function, std::span<const double> events, const std::stop_token& stop);
    /// What is known of its small cut sets, since its bounds were asked for; null for nothing.
    [[nodiscard]] const engine::SmallCutSets* smallCutSetsOf(engine::Ref function) const;
    /// From now on, bounds take more time and are narrower.
    void narrowBounds();
    /// From now on, they take as much as at first.
    void easeBounds() { m_boundNodes = m_options.boundNodes; }
    /// Drops what takes too much memory to be kept.
    void forgetLarge();
    /// Drops the modules of earlier functions that were not taken.
    void forgetEarlier() { m_earlier = {}; }
    void leaveTo(engine::ModuleStore& store) &&;

private:
    struct Solved {
        engine::Solution solution;
        bool isCurrent = true;  ///< evaluated for the present events
    };

    [[nodiscard]] engine::Limits limits() const;
    [[nodiscard]] engine::Slopes slopes() const { return m_options.quickSlopes ? engine::Slopes::quick : engine::Slopes::exact; }
    /// The function compiled and evaluated for the events; it lasts until `forgetLarge`.
    [[nodiscard]] tl::expected<engine::Solution*, engine::Failure> solve(engine::Ref function, const std::stop_token& stop);
    [[nodiscard]] double leastOf(engine::Ref function, const std::stop_token& stop);
    [[nodiscard]] std::optional<engine::Bounds> narrow(engine::ClosingBounds& bounds, std::size_t nodes, bool roughly, const std::stop_token& stop) const;
    [[nodiscard]] std::optional<engine::Bounds> boundsOf(engine::Ref function, const Enclosing& enclosing, const std::stop_token& stop);

    const engine::Formula& m_formula;
    AnalysisOptions m_options;
    std::size_t m_boundNodes;
    engine::ModuleStore m_earlier;
    std::vector<double> m_events;
    std::map<engine::Ref, Solved> m_solved;
    std::set<engine::Ref> m_tooLarge;
    std::map<engine::Ref, std::optional<engine::SmallCutSets>> m_small;  ///< nothing for functions that have too many of them
    std::map<engine::Ref, Chance> m_chances;  ///< for the present events
    std::map<engine::Ref, engine::Bounds> m_wider;  ///< bounds for the present events that less time gave
};

}  // namespace failwright
