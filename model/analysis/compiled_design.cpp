#include "model/analysis/compiled_design.h"

#include "model/analysis/importance.h"
#include "model/engine/formula/evaluate.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace failwright {

using engine::Failure;
using engine::Ref;

namespace {

/// How many cut sets are looked for, and the part of the budget that this may take.
struct Attempt {
    int maxOrder;
    std::size_t share;
};

/// What is asked for, then less and less: single events are always found, and pairs unless they are millions.
std::vector<Attempt> attemptsFor(int maxOrder) {
    std::vector<Attempt> attempts{{maxOrder, maxOrder == 0 ? std::size_t{2} : std::size_t{1}}};
    for (const Attempt fallback : {Attempt{4, 4}, Attempt{3, 2}, Attempt{2, 1}, Attempt{1, 1}}) {
        if (maxOrder == 0 || fallback.maxOrder < maxOrder) attempts.push_back(fallback);
    }
    return attempts;
}

Error errorFrom(Failure failure) {
    return {failure == Failure::stopped ? ErrorCode::cancelled : ErrorCode::tooLarge, {}, {}, {}, 0, 0};
}

}  // namespace

CompiledDesign::CompiledDesign(const Topology& topology, const AnalysisOptions& options, engine::ModuleStore earlier)
    : m_topology(topology), m_options(options), m_resolved(resolve(topology)), m_structure(topology, m_resolved),
      m_elements(elementsOf(topology, m_resolved)), m_solver(m_structure.formula(), options, std::move(earlier)) {
    for (const ResolvedClient& client : m_resolved.clients) {
        if (client.linked) m_totalWeight += client.weight;
    }
    m_core = m_structure.unavailable(nullptr);
}

Result<Analysis> CompiledDesign::evaluate(std::stop_token stop) {
    m_stop = std::move(stop);
    m_result = {};
    takeFigures(m_topology, m_elements);
    m_result.elements = m_elements;
    std::vector<double> chances;
    for (const Element& element : m_elements) chances.push_back(element.unavailability);
    m_solver.setEvents(std::move(chances));
    findNotConnected();
    using Steps = Done (CompiledDesign::*)();
    for (const Steps step : {&CompiledDesign::solveCore, &CompiledDesign::solveJourneys, &CompiledDesign::solveTiers,
                             &CompiledDesign::findCutSets}) {
        if (const auto done = (this->*step)(); !done) return tl::unexpected(errorFrom(done.error()));
        m_solver.forgetLarge();
    }
    m_solver.forgetEarlier();
    if (!m_spofs) m_spofs = findSpofs();
    m_result.spofs = *m_spofs;
    if (m_result.bounds) {
        for (const SinglePointOfFailure& spof : *m_spofs)
            m_result.importance[spof.element].downtimeSecondsPerYear = m_elements[spof.element].unavailability * spof.blastRadius * secondsPerYear;
    }
    return std::move(m_result);
}

void CompiledDesign::findNotConnected() {
    for (Index n = 0; n < m_topology.nodes.size(); ++n) {
        if (!m_resolved.nodes[n].client && !m_resolved.nodes[n].reached) m_result.notConnected.push_back(m_topology.nodes[n].id);
    }
}

/// Over the linked clients by weight; nothing where there is none.
std::optional<Chance> CompiledDesign::mean(const std::vector<Chance>& ofClients) const {
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

/// The share of the client weight for which each function counts.
std::map<Ref, double> CompiledDesign::weightsOfFunctions() const {
    std::map<Ref, double> weights;
    for (std::size_t c = 0; c < m_core.size(); ++c) {
        if (m_resolved.clients[c].linked && m_totalWeight > 0) weights[m_core[c]] += m_resolved.clients[c].weight / m_totalWeight;
    }
    return weights;
}

std::vector<Ref> CompiledDesign::functionsOfClients() const {
    std::vector<Ref> functions;
    for (std::size_t c = 0; c < m_core.size(); ++c)
        if (m_resolved.clients[c].linked) functions.push_back(m_core[c]);
    return functions;
}

CompiledDesign::Done CompiledDesign::solveCore() {
    std::vector<Chance> unavailable(m_core.size());
    const auto weights = weightsOfFunctions();
    std::vector<double> birnbaum(m_elements.size(), 0.0);
    std::set<Ref> taken;
    const auto take = [&](Ref function, std::span<const double> gradient) {
        const auto weight = weights.find(function);
        if (weight == weights.end() || !taken.insert(function).second) return;
        for (std::size_t e = 0; e < birnbaum.size(); ++e) birnbaum[e] += weight->second * gradient[e];
    };
    m_solver.solveAll(functionsOfClients(), take, m_stop);
    for (std::size_t c = 0; c < m_core.size(); ++c) {
        const ResolvedClient& client = m_resolved.clients[c];
        ClientResult& made = m_result.clients.emplace_back();
        if (client.node < m_topology.nodes.size()) {
            made.id = m_topology.nodes[client.node].id.value;
            made.weight = m_topology.nodes[client.node].weight.value_or(1);
        }
        if (!client.linked) continue;
        const MaybeChance chance = chanceOf(m_core[c], enclosingOf(nullptr, c));
        if (!chance) return tl::unexpected(chance.error());
        if (chance->exact && !taken.contains(m_core[c])) {
            const auto gradient = m_solver.gradientOf(m_core[c], m_stop);
            if (!gradient) return tl::unexpected(gradient.error());
            take(m_core[c], *gradient);
            m_solver.forgetLarge();
        }
        unavailable[c] = *chance;
        made.unavailability = chance->value();
        made.bounds = chance->bounds();
    }
    if (const auto whole = mean(unavailable)) {
        m_result.unavailability = whole->value();
        m_result.bounds = whole->bounds();
    }
    m_result.journeys.push_back({"core", m_result.unavailability, m_result.bounds});
    m_result.importance.resize(m_elements.size());
    return m_result.bounds ? Done{} : measureImportance(birnbaum);
}

/// All functions have been solved; `birnbaum` is the mean of their derivatives by weight.
CompiledDesign::Done CompiledDesign::measureImportance(const std::vector<double>& birnbaum) {
    const std::vector<double>& chances = m_solver.events();
    const auto functions = weightsOfFunctions();
    std::vector<double> changed = chances;
    const auto given = [&](std::size_t e, bool failed) {
        changed[e] = failed ? 1 : 0;
        double unavailability = 0;
        bool known = true;
        for (const auto& [function, weight] : functions) {
            const auto chance = m_solver.chanceFor(function, changed, m_stop);
            known = known && chance;
            unavailability += weight * chance.value_or(0);
        }
        changed[e] = chances[e];
        return known ? unavailability : 0;
    };
    // In the long run the function fails as often as one of its events does while it hangs on that event.
    for (std::size_t e = 0; e < birnbaum.size(); ++e) m_result.failuresPerYear += birnbaum[e] * m_elements[e].failuresPerYear;
    m_result.importance = importanceOf(m_result.unavailability.value_or(0), chances, birnbaum, given);
    if (m_stop.stop_requested()) return tl::unexpected(Failure::stopped);
    return {};
}

CompiledDesign::Done CompiledDesign::solveJourneys() {
    for (std::size_t f = 0; f < m_resolved.features.size(); ++f) {
        if (m_features.size() == f) m_features.push_back(m_structure.unavailable(&m_resolved.features[f]));
        std::vector<Chance> unavailable(m_core.size());
        for (std::size_t c = 0; c < m_core.size(); ++c) {
            if (!m_resolved.clients[c].linked) continue;
            const MaybeChance chance = chanceOf(m_features[f][c], enclosingOf(&m_resolved.features[f], c));
            if (!chance) return tl::unexpected(chance.error());
            unavailable[c] = *chance;
        }
        const auto whole = mean(unavailable);
        m_result.journeys.push_back({m_topology.features[f].id.value, whole ? whole->value() : std::nullopt,
                                     whole ? whole->bounds() : std::nullopt});
    }
    return {};
}

Enclosing CompiledDesign::enclosingOf(const ResolvedFeature* feature, std::size_t client) {
    return [this, feature, client] {
        auto known = m_enclosures.find(feature);
        if (known == m_enclosures.end()) known = m_enclosures.emplace(feature, enclose(m_structure, m_resolved, feature)).first;
        return known->second[client];
    };
}

/// P(no better tier is possible, but this one is): by the difference where that keeps nine digits, else outright.
CompiledDesign::MaybeChance CompiledDesign::chanceOfFirst(const Enclosed& noneYet, Ref impossible, const Enclosed& stillNone) {
    if (noneYet.function == stillNone.function) return Chance::of(0.0);
    const MaybeChance before = chanceOf(noneYet.function, noneYet.enclosing);
    const MaybeChance after = before ? chanceOf(stillNone.function, stillNone.enclosing) : before;
    if (!after) return after;
    const Chance first = difference(*before, *after);
    if (!first.exact || first.range.lower > 1e-6 * before->range.lower) return first;
    engine::Formula& formula = m_structure.formula();
    return chanceOf(formula.all({noneYet.function, formula.negation(impossible)}), {});
}

/// Some feature of the tier is not available to the client.
CompiledDesign::Enclosed CompiledDesign::impossible(std::size_t tier, std::size_t client) {
    std::vector<Ref> missing;
    for (const Index feature : m_resolved.tiers[tier]) missing.push_back(m_features[feature][client]);
    const auto enclosing = [this, tier, client] {
        std::vector<Ref> below, above;
        for (const Index feature : m_resolved.tiers[tier]) {
            const Enclosure one = enclosingOf(&m_resolved.features[feature], client)();
            below.push_back(one.below);
            above.push_back(one.above);
        }
        return Enclosure{m_structure.formula().any(std::move(below)), m_structure.formula().any(std::move(above))};
    };
    return {m_structure.formula().any(std::move(missing)), enclosing};
}

CompiledDesign::Enclosed CompiledDesign::both(const Enclosed& a, const Enclosed& b) {
    const auto enclosing = [this, first = a.enclosing, second = b.enclosing] {
        const Enclosure one = first(), other = second();
        return Enclosure{m_structure.formula().all({one.below, other.below}), m_structure.formula().all({one.above, other.above})};
    };
    return {m_structure.formula().all({a.function, b.function}), enclosing};
}

void CompiledDesign::addTier(std::string id, const std::vector<Chance>& ofClients) {
    const auto whole = mean(ofClients);
    m_result.tiers.push_back({std::move(id), whole ? whole->value() : std::nullopt, whole ? whole->bounds() : std::nullopt});
}

/// For each client, no tier up to this one is possible; each tier's probability is that it is the first possible one.
CompiledDesign::Done CompiledDesign::solveTiers() {
    if (m_resolved.tiers.empty()) return {};
    const Enclosing always = [] { return Enclosure{engine::Formula::truth(), engine::Formula::truth()}; };
    std::vector<Enclosed> noneYet(m_core.size(), {engine::Formula::truth(), always});
    for (std::size_t t = 0; t < m_resolved.tiers.size(); ++t) {
        std::vector<Chance> best(m_core.size());
        for (std::size_t c = 0; c < m_core.size(); ++c) {
            if (!m_resolved.clients[c].linked) continue;
            const Enclosed missing = impossible(t, c);
            Enclosed stillNone = both(noneYet[c], missing);
            const MaybeChance chance = chanceOfFirst(noneYet[c], missing.function, stillNone);
            if (!chance) return tl::unexpected(chance.error());
            best[c] = *chance;
            noneYet[c] = std::move(stillNone);
        }
        addTier(m_topology.tiers[t].id.value, best);
    }
    std::vector<Chance> down(m_core.size());
    for (std::size_t c = 0; c < m_core.size(); ++c) {
        if (!m_resolved.clients[c].linked) continue;
        const MaybeChance chance = chanceOf(noneYet[c].function, noneYet[c].enclosing);
        if (!chance) return tl::unexpected(chance.error());
        down[c] = *chance;
    }
    addTier("down", down);
    return {};
}

CompiledDesign::Done CompiledDesign::findCutSets() {
    if (m_cutSets) {
        listCutSets();
        return {};
    }
    const Ref anyClient = m_structure.formula().any(functionsOfClients());
    std::vector<std::uint32_t> weights;
    for (const Element& element : m_elements) weights.push_back(static_cast<std::uint32_t>(element.order));
    FoundCutSets found;
    for (const auto [order, share] : attemptsFor(m_options.maxOrder)) {
        auto diagram = engine::CutSetDiagram::compile(m_structure.formula(), anyClient, weights, static_cast<std::uint32_t>(order),
                                                      m_options.cutSetNodeBudget / share, m_stop, m_solver.smallCutSetsOf(anyClient));
        if (!diagram && diagram.error() == Failure::stopped) return tl::unexpected(Failure::stopped);
        if (!diagram) continue;
        found = {std::move(*diagram), order};
        break;
    }
    m_cutSets = std::move(found);
    listCutSets();
    return {};
}

void CompiledDesign::listCutSets() {
    CutSets& made = m_result.cutSets;
    if (!m_cutSets->diagram) {
        made.complete = false;
        return;
    }
    made.complete = m_cutSets->maxOrder == 0;
    made.maxOrder = m_cutSets->maxOrder;
    for (const auto& [order, count] : m_cutSets->diagram->countByOrder()) made.countByOrder[static_cast<int>(order)] = count;
    for (engine::MinimalCutSet& set : m_cutSets->diagram->list(m_options.listedCutSets, m_solver.events())) {
        made.sets.push_back({std::move(set.events), static_cast<int>(set.order), set.probability});
    }
}

/// Fails every element alone, 64 at a time.
std::vector<SinglePointOfFailure> CompiledDesign::findSpofs() {
    const std::size_t count = m_elements.size();
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
    std::vector<SinglePointOfFailure> spofs;
    for (ElementIndex e = 0; e < count; ++e) {
        if (cuts[e] && m_elements[e].order == 1) spofs.push_back({e, lost[e]});
    }
    return spofs;
}

}  // namespace failwright
