#pragma once

#include "model/analysis/analysis.h"
#include "model/analysis/function_solver.h"
#include "model/analysis/structure_function.h"
#include "model/engine/cut_sets/cut_sets.h"
#include "model/topology/error.h"
#include "model/topology/resolved.h"

#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace failwright {

/// The structure functions of a topology, and what was compiled of them, to be evaluated for its figures as often as they change.
class CompiledDesign {
public:
    /// `topology` must outlive it and keep its structure. Modules that `earlier` has are taken from there.
    CompiledDesign(const Topology& topology, const AnalysisOptions& options, engine::ModuleStore earlier = {});
    CompiledDesign(const CompiledDesign&) = delete;
    CompiledDesign& operator=(const CompiledDesign&) = delete;

    /// The results for the topology's figures of this moment. Errors: those of `analyze`.
    [[nodiscard]] Result<Analysis> evaluate(std::stop_token stop);
    /// From now on, bounds take more time and are narrower.
    void narrowBounds() { m_solver.narrowBounds(); }
    /// From now on, they take as much as at first.
    void easeBounds() { m_solver.easeBounds(); }
    void leaveTo(engine::ModuleStore& store) && { std::move(m_solver).leaveTo(store); }

private:
    using Done = tl::expected<void, engine::Failure>;
    using MaybeChance = tl::expected<Chance, engine::Failure>;

    struct FoundCutSets {
        std::optional<engine::CutSetDiagram> diagram;  ///< nothing where those of order 1 are too many
        int maxOrder = 0;
    };

    [[nodiscard]] std::optional<Chance> mean(const std::vector<Chance>& ofClients) const;
    [[nodiscard]] MaybeChance chanceOf(engine::Ref function, const Enclosing& enclosing) { return m_solver.chanceOf(function, m_stop, enclosing); }
    [[nodiscard]] Enclosing enclosingOf(const ResolvedFeature* feature, std::size_t client);
    [[nodiscard]] std::map<engine::Ref, double> weightsOfFunctions() const;
    [[nodiscard]] std::vector<engine::Ref> functionsOfClients() const;
    void findNotConnected();
    Done solveCore();
    Done measureImportance(const std::vector<double>& birnbaum);
    Done solveJourneys();
    /// A function and what it lies between.
    struct Enclosed {
        engine::Ref function;
        Enclosing enclosing;
    };
    [[nodiscard]] MaybeChance chanceOfFirst(const Enclosed& noneYet, engine::Ref impossible, const Enclosed& stillNone);
    [[nodiscard]] Enclosed impossible(std::size_t tier, std::size_t client);
    [[nodiscard]] Enclosed both(const Enclosed& a, const Enclosed& b);
    void addTier(std::string id, const std::vector<Chance>& ofClients);
    Done solveTiers();
    Done findCutSets();
    void listCutSets();
    [[nodiscard]] std::vector<SinglePointOfFailure> findSpofs();

    const Topology& m_topology;
    AnalysisOptions m_options;
    std::stop_token m_stop;
    Resolved m_resolved;
    StructureFunction m_structure;
    std::vector<Element> m_elements;
    double m_totalWeight = 0;
    std::vector<engine::Ref> m_core;                   ///< by client
    std::vector<std::vector<engine::Ref>> m_features;  ///< by feature and client
    std::map<const ResolvedFeature*, std::vector<Enclosure>> m_enclosures;  ///< by client
    FunctionSolver m_solver;
    std::optional<FoundCutSets> m_cutSets;
    std::optional<std::vector<SinglePointOfFailure>> m_spofs;
    Analysis m_result;
};

}  // namespace failwright
