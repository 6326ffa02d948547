#include "model/analysis/analyze.h"

#include "model/analysis/importance.h"
#include "model/analysis/structure_function.h"
#include "model/engine/bounds.h"
#include "model/engine/cut_sets.h"
#include "model/engine/deep_stack.h"
#include "model/engine/evaluate.h"
#include "model/engine/solution.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <map>
#include <utility>

namespace failwright {
namespace {

using engine::Failure;
using engine::Ref;

/// Orders to fall back to where the cut sets of all orders are too many for the budget.
constexpr int fallbackOrders[] = {4, 3, 2, 1};
/// Among the modules of a function that is beyond the budgets, those that take more than this part of the nodes are bounded.
constexpr std::size_t boundedModuleShare = 10;

Error errorFrom(Failure failure) {
    return {failure == Failure::stopped ? ErrorCode::cancelled : ErrorCode::tooLarge, {}, {}, {}, 0, 0};
}

/// A probability between two bounds that are the same where it is exact.
struct Chance {
    Range range;
    bool exact = true;

    [[nodiscard]] static Chance of(double value) { return {{value, value}, true}; }
    [[nodiscard]] std::optional<double> value() const { return exact ? std::optional(range.lower) : std::nullopt; }
    [[nodiscard]] std::optional<Range> bounds() const { return exact ? std::nullopt : std::optional(range); }
};

Chance difference(const Chance& a, const Chance& b) {
    if (a.exact && b.exact) return Chance::of(a.range.lower - b.range.lower);
    return {{std::max(0.0, a.range.lower - b.range.upper), std::max(0.0, a.range.upper - b.range.lower)}, false};
}

class Analyzer {
public:
    Analyzer(const Topology& topology, const AnalysisOptions& options, std::stop_token stop)
        : m_topology(topology), m_options(options), m_stop(std::move(stop)), m_resolved(resolve(topology)),
          m_structure(topology, m_resolved) {}

    Result<Analysis> run() {
        m_result.elements = elementsOf(m_topology, m_resolved);
        for (const Element& element : m_result.elements) m_chances.push_back(element.unavailability);
        findNotConnected();
        for (const ResolvedClient& client : m_resolved.clients) {
            if (client.linked) m_totalWeight += client.weight;
        }
        m_core = m_structure.unavailable(nullptr);
        for (const auto step : {&Analyzer::solveCore, &Analyzer::solveJourneys, &Analyzer::solveTiers, &Analyzer::findCutSets}) {
            if (const auto done = (this->*step)(); !done) return tl::unexpected(errorFrom(done.error()));
        }
        findSpofs();
        return std::move(m_result);
    }

private:
    using Done = tl::expected<void, Failure>;
    using MaybeChance = tl::expected<Chance, Failure>;

    /// What clients of this weight have to do without, ready to be evaluated.
    struct Solved {
        Ref function = engine::none;
        engine::Solution solution;
        double weight = 0;
    };

    [[nodiscard]] engine::Limits limits() const { return {m_options.nodeBudget, m_options.cellBudget, engine::Method::automatic}; }

    void findNotConnected() {
        for (Index n = 0; n < m_topology.nodes.size(); ++n) {
            if (!m_resolved.nodes[n].client && !m_resolved.nodes[n].reached) m_result.notConnected.push_back(m_topology.nodes[n].id);
        }
    }

    /// The mean over the linked clients by weight; nothing where there is none.
    [[nodiscard]] std::optional<Chance> mean(const std::vector<Chance>& ofClients) const {
        if (!(m_totalWeight > 0)) return std::nullopt;
        Chance sum;
        for (std::size_t c = 0; c < ofClients.size(); ++c) {
            if (!m_resolved.clients[c].linked) continue;
            const double share = m_resolved.clients[c].weight / m_totalWeight;
            sum.range.lower += share * ofClients[c].range.lower;
            sum.range.upper += share * ofClients[c].range.upper;
            sum.exact = sum.exact && ofClients[c].exact;
        }
        return sum;
    }

    MaybeChance chanceOf(Ref function) {
        if (const auto known = m_known.find(function); known != m_known.end()) return known->second;
        auto solution = engine::Solution::compile(m_structure.formula(), function, limits(), m_stop, m_chances);
        if (solution) return m_known[function] = Chance::of(*solution->probability(m_chances));
        return boundsOf(function, solution.error());
    }

    /// Of a function that could not be solved.
    MaybeChance boundsOf(Ref function, Failure failure) {
        if (failure == Failure::stopped) return tl::unexpected(failure);
        engine::Limits few = limits();
        few.nodes /= boundedModuleShare;
        const auto bounds = boundProbability(m_structure.formula(), function, m_chances, m_options.boundNodes, few, m_stop);
        if (!bounds) return tl::unexpected(m_stop.stop_requested() ? Failure::stopped : Failure::tooLarge);
        return m_known[function] = Chance{{bounds->lower, bounds->upper}, false};
    }

    Done solveCore() {
        const std::size_t elements = m_result.elements.size();
        std::vector<Chance> unavailable(m_core.size());
        std::vector<double> birnbaum(elements, 0.0);
        std::vector<double> gradient(elements, 0.0);
        std::vector<Solved> solutions;
        bool exact = true;
        for (const auto& [function, weight] : weightsOfFunctions()) {
            auto solution = engine::Solution::compile(m_structure.formula(), function, limits(), m_stop, m_chances);
            if (!solution) {
                if (const auto bounds = boundsOf(function, solution.error()); !bounds) return tl::unexpected(bounds.error());
                exact = false;
                continue;
            }
            m_known[function] = Chance::of(*solution->probability(m_chances));
            solution->gradient(gradient);
            for (std::size_t e = 0; e < elements; ++e) birnbaum[e] += weight * gradient[e];
            solutions.push_back({function, std::move(*solution), weight});
        }
        for (std::size_t c = 0; c < m_core.size(); ++c) {
            const ResolvedClient& client = m_resolved.clients[c];
            ClientResult& made = m_result.clients.emplace_back();
            if (client.node < m_topology.nodes.size()) made.id = m_topology.nodes[client.node].id.value;
            made.weight = client.weight;
            if (!client.linked) continue;
            const MaybeChance chance = chanceOf(m_core[c]);
            if (!chance) return tl::unexpected(chance.error());
            unavailable[c] = *chance;
            made.unavailability = chance->value();
            made.bounds = chance->bounds();
        }
        if (const auto whole = mean(unavailable)) {
            m_result.unavailability = whole->value();
            m_result.bounds = whole->bounds();
        }
        m_result.journeys.push_back({"core", m_result.unavailability, m_result.bounds});
        if (exact) {
            measureImportance(birnbaum, solutions);
        } else {
            m_result.importance.resize(elements);
        }
        return {};
    }

    /// The share of the client weight for which each function counts.
    [[nodiscard]] std::map<Ref, double> weightsOfFunctions() const {
        std::map<Ref, double> weights;
        for (std::size_t c = 0; c < m_core.size(); ++c) {
            if (m_resolved.clients[c].linked && m_totalWeight > 0) weights[m_core[c]] += m_resolved.clients[c].weight / m_totalWeight;
        }
        return weights;
    }

    void measureImportance(const std::vector<double>& birnbaum, std::vector<Solved>& solutions) {
        const auto without = [&](std::size_t e) {
            const double figure = std::exchange(m_chances[e], 0.0);
            double repaired = 0;
            for (auto& [function, solution, weight] : solutions) {
                std::optional<double> chance = solution.probability(m_chances);
                if (!chance) {
                    auto afresh = engine::Solution::compile(m_structure.formula(), function, limits(), m_stop, m_chances);
                    if (afresh) chance = afresh->probability(m_chances);
                }
                repaired += weight * chance.value_or(0);
            }
            m_chances[e] = figure;
            return repaired;
        };
        // In the long run the function fails as often as one of its events does while it hangs on that event.
        for (std::size_t e = 0; e < birnbaum.size(); ++e) m_result.failuresPerYear += birnbaum[e] * m_result.elements[e].failuresPerYear;
        m_result.importance = importanceOf(m_result.unavailability.value_or(0), m_chances, birnbaum, without);
    }

    Done solveJourneys() {
        for (std::size_t f = 0; f < m_resolved.features.size(); ++f) {
            m_features.push_back(m_structure.unavailable(&m_resolved.features[f]));
            std::vector<Chance> unavailable(m_core.size());
            for (std::size_t c = 0; c < m_core.size(); ++c) {
                if (!m_resolved.clients[c].linked) continue;
                const MaybeChance chance = chanceOf(m_features[f][c]);
                if (!chance) return tl::unexpected(chance.error());
                unavailable[c] = *chance;
            }
            const auto whole = mean(unavailable);
            m_result.journeys.push_back({m_topology.features[f].id.value, whole ? whole->value() : std::nullopt,
                                         whole ? whole->bounds() : std::nullopt});
        }
        return {};
    }

    /// P(no better tier is possible, but this one is): by the difference where that keeps nine digits, else outright.
    MaybeChance chanceOfFirst(Ref noneYet, Ref impossible, Ref stillNone) {
        if (noneYet == stillNone) return Chance::of(0.0);
        const MaybeChance before = chanceOf(noneYet);
        const MaybeChance after = before ? chanceOf(stillNone) : before;
        if (!after) return after;
        const Chance first = difference(*before, *after);
        if (!first.exact || first.range.lower > 1e-6 * before->range.lower) return first;
        engine::Formula& formula = m_structure.formula();
        return chanceOf(formula.all({noneYet, formula.negation(impossible)}));
    }

    void addTier(std::string id, const std::vector<Chance>& ofClients) {
        const auto whole = mean(ofClients);
        m_result.tiers.push_back({std::move(id), whole ? whole->value() : std::nullopt, whole ? whole->bounds() : std::nullopt});
    }

    /// For each client, no tier up to this one is possible; each tier's probability is that it is the first possible one.
    Done solveTiers() {
        if (m_resolved.tiers.empty()) return {};
        engine::Formula& formula = m_structure.formula();
        std::vector<Ref> noneYet(m_core.size(), engine::Formula::truth());
        for (std::size_t t = 0; t < m_resolved.tiers.size(); ++t) {
            std::vector<Chance> best(m_core.size());
            for (std::size_t c = 0; c < m_core.size(); ++c) {
                if (!m_resolved.clients[c].linked) continue;
                std::vector<Ref> missing;
                for (const Index feature : m_resolved.tiers[t]) missing.push_back(m_features[feature][c]);
                const Ref impossible = formula.any(std::move(missing));
                const Ref stillNone = formula.all({noneYet[c], impossible});
                const MaybeChance chance = chanceOfFirst(noneYet[c], impossible, stillNone);
                if (!chance) return tl::unexpected(chance.error());
                best[c] = *chance;
                noneYet[c] = stillNone;
            }
            addTier(m_topology.tiers[t].id.value, best);
        }
        std::vector<Chance> down(m_core.size());
        for (std::size_t c = 0; c < m_core.size(); ++c) {
            if (!m_resolved.clients[c].linked) continue;
            const MaybeChance chance = chanceOf(noneYet[c]);
            if (!chance) return tl::unexpected(chance.error());
            down[c] = *chance;
        }
        addTier("down", down);
        return {};
    }

    Done findCutSets() {
        std::vector<Ref> failures;
        for (std::size_t c = 0; c < m_core.size(); ++c) {
            if (m_resolved.clients[c].linked) failures.push_back(m_core[c]);
        }
        const Ref anyClient = m_structure.formula().any(std::move(failures));
        std::vector<std::uint32_t> weights;
        for (const Element& element : m_result.elements) weights.push_back(static_cast<std::uint32_t>(element.order));
        std::vector<int> orders{m_options.maxOrder};
        for (const int order : fallbackOrders) {
            if (m_options.maxOrder == 0 || order < m_options.maxOrder) orders.push_back(order);
        }
        for (const int order : orders) {
            auto diagram = engine::CutSetDiagram::compile(m_structure.formula(), anyClient, weights, static_cast<std::uint32_t>(order),
                                                          m_options.cutSetNodeBudget, m_stop);
            if (!diagram && diagram.error() == Failure::stopped) return tl::unexpected(Failure::stopped);
            if (!diagram) continue;
            takeCutSets(*diagram, order);
            return {};
        }
        m_result.cutSets.complete = false;
        return {};
    }

    void takeCutSets(const engine::CutSetDiagram& diagram, int order) {
        m_result.cutSets.complete = order == 0;
        m_result.cutSets.maxOrder = order;
        for (const auto& [of, count] : diagram.countByOrder()) m_result.cutSets.countByOrder[static_cast<int>(of)] = count;
        for (engine::MinimalCutSet& set : diagram.list(m_options.listedCutSets, m_chances)) {
            m_result.cutSets.sets.push_back({std::move(set.events), static_cast<int>(set.order), set.probability});
        }
    }

    /// Fails every element alone, 64 at a time.
    void findSpofs() {
        const std::size_t count = m_result.elements.size();
        std::vector<double> lost(count, 0.0);
        std::vector<std::uint64_t> events(count, 0);
        std::vector<bool> cuts(count, false);
        for (const auto& [function, weight] : weightsOfFunctions()) {
            engine::Evaluator evaluate(m_structure.formula(), function);
            for (std::size_t first = 0; first < count; first += 64) {
                const std::size_t last = std::min(count, first + 64);
                for (std::size_t e = first; e < last; ++e) events[e] = std::uint64_t{1} << (e - first);
                const std::uint64_t failed = evaluate(events);
                for (std::size_t e = first; e < last; ++e) {
                    events[e] = 0;
                    if ((failed >> (e - first) & 1U) == 0) continue;
                    lost[e] += weight;
                    cuts[e] = true;
                }
            }
        }
        for (ElementIndex e = 0; e < count; ++e) {
            if (cuts[e] && m_result.elements[e].order == 1) m_result.spofs.push_back({e, lost[e]});
        }
    }

    const Topology& m_topology;
    AnalysisOptions m_options;
    std::stop_token m_stop;
    Resolved m_resolved;
    StructureFunction m_structure;
    Analysis m_result;
    std::vector<double> m_chances;             ///< unavailability of each element
    std::vector<Ref> m_core;                   ///< by client
    std::vector<std::vector<Ref>> m_features;  ///< by feature and client
    std::map<Ref, Chance> m_known;
    double m_totalWeight = 0;
};

}  // namespace

Result<Analysis> analyze(const Topology& topology, const AnalysisOptions& options, std::stop_token stop) {
    Result<Analysis> result;
    engine::runOnDeepStack([&] { result = Analyzer(topology, options, stop).run(); });
    return result;
}

}  // namespace failwright
