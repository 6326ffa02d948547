#pragma once

#include "model/document/analysis_service.h"
#include "model/document/simulation_service.h"

#include <QString>
#include <memory>

namespace failwright {

class RecordTable;

/// The figures of simulated years as rich text.
[[nodiscard]] QString yearsInWords(const DatedSimulation& simulation);

/// What each failure spends of the error budget of `topology`, and when it trips which alert.
void showSpendings(RecordTable& table, const Topology& topology, const std::shared_ptr<const DatedAnalysis>& analysis);

/// The minimal cut sets that struck; `simulation` may be null.
void showStruck(RecordTable& table, const std::shared_ptr<const DatedSimulation>& simulation);

}  // namespace failwright
