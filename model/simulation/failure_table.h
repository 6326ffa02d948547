#pragma once

#include "model/analysis/analysis.h"
#include "model/topology/error.h"

#include <optional>
#include <stop_token>

namespace failwright {

/// What one failure costs, everything else up.
struct FailureRow {
    ElementKind kind = ElementKind::node;
    std::string id;
    std::optional<double> recoverySeconds;     ///< RTO; absent where it does not recover by failover
    std::optional<double> lostRequestSeconds;  ///< ∫ (1 - σ) dt up to the recovery; absent where it does not recover
    double dataLossSeconds = 0;                ///< RPO; infinite: all data
    double finalSuccess = 1;                   ///< σ when every failover is through
    double failuresPerYear = 0;
    double outageSeconds = 0;         ///< up to the recovery, else up to repair or restore from backup
    double outageLostSeconds = 0;     ///< ∫ (1 - σ) dt over the outage
    double downtimeSecondsPerYear = 0;  ///< failures a year times that
    double failedFailoverSeconds = 0;   ///< of one failure: what failovers that do not succeed add on the average
    double undetectedShare = 0;         ///< of all requests: fail until repair although the structure could answer them
    double mttrSeconds = 0;
    [[nodiscard]] bool recovers() const { return recoverySeconds.has_value(); }
};

/// Domains, nodes that requests reach, links and common causes with an availability; each kind in document order.
using FailureTable = std::vector<FailureRow>;

/// Fails every element of `topology` alone at 0 (SEMANTICS, section 5). Error: `cancelled` soon after `stop` is requested.
[[nodiscard]] Result<FailureTable> failureTable(const Topology& topology, std::stop_token stop = {});

}  // namespace failwright
