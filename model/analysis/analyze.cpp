#include "model/analysis/analyze.h"

#include "model/analysis/compiled_design.h"
#include "model/engine/deep_stack.h"

#include <utility>

namespace failwright {

Result<Analysis> analyze(const Topology& topology, const AnalysisOptions& options, std::stop_token stop) {
    Result<Analysis> result;
    engine::runOnDeepStack([&] { result = CompiledDesign(topology, options).evaluate(std::move(stop)); });
    return result;
}

}  // namespace failwright
