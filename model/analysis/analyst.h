#pragma once

#include "model/analysis/analysis.h"
#include "model/topology/error.h"

#include <memory>
#include <stop_token>

namespace failwright {

/// Analyses one state of a design after the other. Where only figures differ, what was compiled for the state before is evaluated
/// anew; where the structure differs, modules that it still has are not compiled again. The results are those of `analyze`.
/// Asked for the same state again, it finds narrower bounds where the exact values are beyond the budgets.
class Analyst {
public:
    explicit Analyst(const AnalysisOptions& options);
    Analyst(Analyst&&) noexcept;
    Analyst& operator=(Analyst&&) noexcept;
    ~Analyst();

    /// Errors: those of `analyze`.
    [[nodiscard]] Result<Analysis> analyze(Topology topology, std::stop_token stop = {});

private:
    struct State;

    AnalysisOptions m_options;
    std::unique_ptr<State> m_state;
};

}  // namespace failwright
