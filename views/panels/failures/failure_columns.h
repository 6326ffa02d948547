#pragma once

#include "model/document/analysis_service.h"
#include "views/panels/tables/record_model.h"

#include <memory>

namespace failwright {

class Theme;

/// How a failure stands against the targets for recovery.
enum class Against { noTarget, met, rtoMissed, rpoMissed, bothMissed };
/// One that does not recover by failover misses every RTO.
[[nodiscard]] Against against(const FailureRow& row, const std::optional<Objectives>& objectives);

/// The columns of the failure table of `shown`, which holds failures.
[[nodiscard]] std::vector<RecordModel::Column> failureColumns(const Topology& topology, std::shared_ptr<const DatedAnalysis> shown,
                                                              const Theme& theme);

}  // namespace failwright
