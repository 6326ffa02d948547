#include "model/analysis/analyze.h"

#include "model/analysis/compiled_design.h"
#include "model/engine/support/deep_stack.h"

#include <algorithm>
#include <utility>

namespace failwright {

bool isBounded(const Analysis& analysis) {
    const auto hasBounds = [](const auto& result) { return result.bounds.has_value(); };
    return hasBounds(analysis) || std::ranges::any_of(analysis.journeys, hasBounds) || std::ranges::any_of(analysis.tiers, hasBounds);
}

Result<Analysis> analyze(const Topology& topology, const AnalysisOptions& options, std::stop_token stop) {
    Result<Analysis> result;
    engine::runOnDeepStack([&] { result = CompiledDesign(topology, options).evaluate(std::move(stop)); });
    return result;
}

}  // namespace failwright
