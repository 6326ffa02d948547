#include "model/analysis/analyst.h"

#include "model/analysis/compiled_design.h"
#include "model/analysis/same_structure.h"
#include "model/engine/support/deep_stack.h"

#include <optional>
#include <utility>

namespace failwright {

/// A state of the design and what was compiled for it.
struct Analyst::State {
    Topology topology;
    std::optional<CompiledDesign> compiled;
    bool isBounded = false;  ///< the last result has bounds
};

Analyst::Analyst(const AnalysisOptions& options) : m_options(options) {}
Analyst::Analyst(Analyst&&) noexcept = default;
Analyst& Analyst::operator=(Analyst&&) noexcept = default;
Analyst::~Analyst() = default;

Result<Analysis> Analyst::analyze(Topology topology, std::stop_token stop) {
    Result<Analysis> result;
    engine::runOnDeepStack([&] {
        if (m_state && haveSameStructure(m_state->topology, topology)) {
            if (m_state->isBounded && m_state->topology == topology) {
                m_state->compiled->narrowBounds();
            } else {
                m_state->compiled->easeBounds();
            }
            m_state->topology = std::move(topology);
        } else {
            engine::ModuleStore earlier;
            if (m_state) std::move(*m_state->compiled).leaveTo(earlier);
            m_state = std::make_unique<State>();
            m_state->topology = std::move(topology);
            m_state->compiled.emplace(m_state->topology, m_options, std::move(earlier));
        }
        result = m_state->compiled->evaluate(std::move(stop));
        m_state->isBounded = result && isBounded(*result);
    });
    return result;
}

}  // namespace failwright
