#include "model/analysis/function_solver.h"

#include "model/engine/support/deep_stack.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace failwright {

using engine::Bounds;
using engine::ClosingBounds;
using engine::Failure;
using engine::Ref;
using engine::Solution;

namespace {

/// Among the modules of a function that is beyond the budgets, those that take more than this part of the nodes are bounded.
constexpr std::size_t boundedModuleShare = 10;
/// Bounds that are as close as this, 3 ms a year, are enough at first.
constexpr double narrowEnough = 1e-10;
/// What encloses a function gets this part of its effort.
constexpr std::size_t enclosingShare = 2;
/// At first all get this part of it; then only what may narrow the bounds by this share of their width, in orders of magnitude.
constexpr std::size_t roughShare = 16;
constexpr double leastGain = 0.25;
/// Then tables and diagrams of what encloses it are small, for each event.
constexpr std::size_t roughCells = 2'000;
constexpr std::size_t roughNodes = 250;
/// Where the upper bound is so many times the lower one at most, the rest takes this part of the effort.
constexpr double fair = 5;
constexpr std::size_t fairShare = 4;
/// What is so many times too low and too high at first, tells nothing later either.
constexpr double farOff = 100;
/// So many pairs of events are looked at for a lower bound.
constexpr std::size_t mostPairs = 1'500'000;
/// What rounding may have cost, as a share.
constexpr double rounding = 1e-12;
/// What is compiled is kept up to so many numbers in all.
constexpr std::size_t keptNumbers = 4'000'000;
/// So many functions are solved at a time.
constexpr std::size_t atATime = 4;
/// Narrower bounds take so many times the effort.
constexpr std::size_t moreEffort = 8;
constexpr std::size_t mostEffort = 512;

}  // namespace

FunctionSolver::FunctionSolver(const engine::Formula& formula, const AnalysisOptions& options, engine::ModuleStore earlier)
    : m_formula(formula), m_options(options), m_boundNodes(options.boundNodes), m_earlier(std::move(earlier)) {}

engine::Limits FunctionSolver::limits() const { return {m_options.nodeBudget, m_options.cellBudget, engine::Method::automatic}; }

void FunctionSolver::setEvents(std::vector<double> chances) {
    if (chances == m_events) return;
    m_events = std::move(chances);
    m_chances.clear();
    m_wider.clear();
    m_tooLarge.clear();  // what can change places depends on the figures
    for (auto& [function, solved] : m_solved) solved.isCurrent = false;
}

tl::expected<Solution*, Failure> FunctionSolver::solve(Ref function, const std::stop_token& stop) {
    if (m_tooLarge.contains(function)) return tl::unexpected(Failure::tooLarge);
    if (const auto known = m_solved.find(function); known != m_solved.end()) {
        Solved& solved = known->second;
        if (solved.isCurrent || solved.solution.probability(m_events)) {
            solved.isCurrent = true;
            return &solved.solution;
        }
        std::move(solved.solution).leaveTo(m_earlier);
        m_solved.erase(known);
    }
    auto solution = Solution::compile(m_formula, function, limits(), stop, m_events, &m_earlier);
    if (!solution) {
        if (solution.error() == Failure::tooLarge) m_tooLarge.insert(function);
        return tl::unexpected(solution.error());
    }
    return &m_solved.insert_or_assign(function, Solved{std::move(*solution)}).first->second.solution;
}

tl::expected<std::vector<double>, Failure> FunctionSolver::gradientOf(Ref function, const std::stop_token& stop) {
    const auto solution = solve(function, stop);
    if (!solution) return tl::unexpected(solution.error());
    std::vector<double> gradient(m_events.size());
    (*solution)->gradient(gradient, slopes());
    return gradient;
}

void FunctionSolver::solveAll(std::span<const Ref> functions, const TakeGradient& take, const std::stop_token& stop) {
    std::vector<Ref> open(functions.begin(), functions.end());
    std::ranges::sort(open);
    open.erase(std::ranges::unique(open).begin(), open.end());
    std::erase_if(open, [this](Ref function) { return m_chances.contains(function) || m_solved.contains(function) || m_tooLarge.contains(function); });
    if (open.size() < 2 || !m_earlier.isEmpty()) return;
    struct Made {
        std::optional<Solution> solution;
        std::vector<double> gradient;
        engine::ModuleStore tried;
    };
    engine::ModuleStore tried;
    for (std::size_t first = 0; first < open.size() && !stop.stop_requested(); first += atATime) {
        std::vector<Made> all(std::min(atATime, open.size() - first));
        engine::runAllOnDeepStacks(all.size(), [&](std::size_t i) {
            auto solution = Solution::compile(m_formula, open[first + i], limits(), stop, m_events, &all[i].tried);
            if (!solution) return;
            all[i].gradient.resize(m_events.size());
            solution->gradient(all[i].gradient, slopes());
            all[i].solution = std::move(*solution);
        });
        for (std::size_t i = 0; i < all.size(); ++i) {
            tried.merge(std::move(all[i].tried));
            if (!all[i].solution) {
                if (!stop.stop_requested()) m_tooLarge.insert(open[first + i]);
                continue;
            }
            m_chances[open[first + i]] = Chance::of(all[i].solution->value());
            take(open[first + i], all[i].gradient);
            m_solved.insert_or_assign(open[first + i], Solved{std::move(*all[i].solution)});
        }
        forgetLarge();
    }
    m_earlier.merge(std::move(tried));
}

tl::expected<Chance, Failure> FunctionSolver::chanceOf(Ref function, const std::stop_token& stop, const Enclosing& enclosing) {
    if (const auto known = m_chances.find(function); known != m_chances.end()) return known->second;
    const auto solution = solve(function, stop);
    if (solution) return m_chances[function] = Chance::of((*solution)->value());
    if (solution.error() == Failure::stopped) return tl::unexpected(Failure::stopped);
    const auto bounds = boundsOf(function, enclosing, stop);
    if (!bounds) return tl::unexpected(stop.stop_requested() ? Failure::stopped : Failure::tooLarge);
    const auto wider = m_wider.find(function);
    const auto [lower, upper] = wider == m_wider.end() ? *bounds : engine::narrowed(*bounds, wider->second);
    return m_chances[function] = Chance{{lower, upper}, false};
}

std::optional<Bounds> FunctionSolver::narrow(ClosingBounds& bounds, std::size_t nodes, bool roughly, const std::stop_token& stop) const {
    engine::Limits few = limits();
    few.nodes /= boundedModuleShare;
    if (roughly) {
        few.nodes = std::min(few.nodes / roughShare, roughNodes * m_events.size());
        few.cells = std::min(few.cells / roughShare, roughCells * m_events.size());
    }
    return bounds.narrow(nodes, few, stop, m_earlier);
}

/// What its small cut sets alone come to.
double FunctionSolver::leastOf(Ref function, const std::stop_token& stop) {
    auto known = m_small.find(function);
    if (known == m_small.end()) {
        const std::vector<bool> all(m_events.size(), true);
        auto found = engine::smallCutSets(m_formula, function, all, mostPairs, stop);
        if (stop.stop_requested()) return 0;
        known = m_small.emplace(function, std::move(found)).first;
    }
    return known->second ? engine::leastProbability(*known->second, m_events) : 0;
}

const engine::SmallCutSets* FunctionSolver::smallCutSetsOf(Ref function) const {
    const auto known = m_small.find(function);
    return known != m_small.end() && known->second ? &*known->second : nullptr;
}

std::optional<Bounds> FunctionSolver::boundsOf(Ref function, const Enclosing& enclosing, const std::stop_token& stop) {
    ClosingBounds ofFunction(m_formula, function, m_events);
    if (!enclosing) return narrow(ofFunction, m_boundNodes, false, stop);
    const Enclosure between = enclosing();
    if (between.above == function) return narrow(ofFunction, m_boundNodes, false, stop);
    const bool alike = between.above == between.below;
    ClosingBounds ofBelow(m_formula, between.below, m_events), ofAbove(m_formula, between.above, m_events);
    std::optional<Bounds> inner, below, above;
    const auto findOuter = [&](std::size_t nodes, bool roughly, bool wantsBelow, bool wantsAbove) {
        if (wantsBelow || alike) below = narrow(ofBelow, nodes, roughly, stop);
        if (wantsAbove && !alike) above = narrow(ofAbove, nodes, roughly, stop);
        if (alike) above = below;
    };
    const auto outer = [&] { return Bounds{below->lower * (1 - rounding), std::min(1.0, above->upper * (1 + rounding))}; };
    const bool first = m_boundNodes == m_options.boundNodes;
    const auto isEnough = [first](const Bounds& range) { return first && range.upper - range.lower <= narrowEnough; };

    const std::size_t few = std::max<std::size_t>(1, m_boundNodes / roughShare);
    double least = 0;
    const auto lookRoughly = [&] {
        least = leastOf(function, stop);
        inner = narrow(ofFunction, few, true, stop);
    };
    engine::runAllOnDeepStacks(2, [&](std::size_t work) { work == 0 ? findOuter(few, true, true, true) : lookRoughly(); });
    if (!below || !above || !inner) return {};
    const Bounds known = engine::narrowed(engine::narrowed(outer(), *inner), {least, 1});
    if (isEnough(known)) return known;

    const std::size_t effort = first && known.upper < fair * known.lower ? std::max(few, m_boundNodes / fairShare) : m_boundNodes;
    std::stop_source inVain;
    const std::stop_callback passOn(stop, [&inVain] { inVain.request_stop(); });
    const double worthwhile = first && known.lower > 0 ? std::pow(known.upper / known.lower, leastGain) : 1;
    const bool mayRaise = below->upper > known.lower * worthwhile;
    const bool mayLower = above->lower * worthwhile < known.upper;
    const bool mayTellMore = !first || inner->lower * farOff > known.lower || inner->upper < known.upper * farOff;
    const auto lookAround = [&] {
        if (mayRaise || mayLower) findOuter(std::max<std::size_t>(1, effort / enclosingShare), false, mayRaise, mayLower);
        if (!below || !above || isEnough(engine::narrowed(outer(), known))) inVain.request_stop();
    };
    const auto lookCloser = [&] {
        if (mayTellMore) inner = narrow(ofFunction, effort, false, inVain.get_token());
    };
    engine::runAllOnDeepStacks(2, [&](std::size_t work) { work == 0 ? lookAround() : lookCloser(); });
    if (!below || !above) return {};
    const Bounds narrower = engine::narrowed(outer(), known);
    if (isEnough(narrower)) return narrower;
    return inner ? std::optional(engine::narrowed(narrower, *inner)) : std::nullopt;
}

std::optional<double> FunctionSolver::chanceFor(Ref function, std::span<const double> events, const std::stop_token& stop) {
    const auto solution = solve(function, stop);
    if (!solution) return {};
    m_solved.at(function).isCurrent = false;
    if (const auto chance = (*solution)->probability(events)) return chance;
    const auto afresh = Solution::compile(m_formula, function, limits(), stop, events);
    return afresh ? std::optional(afresh->value()) : std::nullopt;
}

void FunctionSolver::narrowBounds() {
    m_boundNodes = std::min(m_boundNodes * moreEffort, m_options.boundNodes * mostEffort);
    for (const auto& [function, chance] : m_chances)
        if (!chance.exact) m_wider[function] = {chance.range.lower, chance.range.upper};
    std::erase_if(m_chances, [](const auto& entry) { return !entry.second.exact; });
}

void FunctionSolver::forgetLarge() {
    std::size_t kept = 0;
    std::erase_if(m_solved, [&kept](const auto& entry) {
        const std::size_t size = entry.second.solution.size();
        const bool isLarge = kept + size > keptNumbers;
        if (!isLarge) kept += size;
        return isLarge;
    });
}

void FunctionSolver::leaveTo(engine::ModuleStore& store) && {
    store.merge(std::move(m_earlier));
    for (auto& [function, solved] : m_solved) std::move(solved.solution).leaveTo(store);
    m_solved.clear();
}

}  // namespace failwright
