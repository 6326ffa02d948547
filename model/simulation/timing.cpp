#include "model/simulation/timing.h"

namespace failwright {
namespace {

constexpr double defaultTtl = 60;

double rerouteSeconds(const Failover& failover, Reroute via) {
    switch (via) {
        case Reroute::dns: return failover.ttlSeconds.value_or(defaultTtl);
        case Reroute::vip:
        case Reroute::lb: return failover.rerouteSeconds.value_or(1);
        case Reroute::client: return failover.rerouteSeconds.value_or(0);
    }
    return 0;
}

}  // namespace

FailoverTiming failoverTiming(const Service& service) {
    FailoverTiming timing;
    const HealthCheck check = service.healthCheck.value_or(HealthCheck{});
    timing.interval = check.intervalSeconds.value_or(timing.interval);
    timing.threshold = check.threshold.value_or(timing.threshold);
    timing.timeout = check.timeoutSeconds.value_or(timing.timeout);
    timing.deep = check.depth == CheckDepth::deep;
    const Failover failover = service.failover.value_or(Failover{});
    timing.decide = failover.decideSeconds.value_or(timing.decide);
    timing.promote = failover.promoteSeconds.value_or(timing.promote);
    timing.via = failover.via.value_or(timing.via);
    timing.reroute = rerouteSeconds(failover, timing.via);
    timing.reconnect = failover.reconnectSeconds.value_or(timing.reconnect);
    timing.success = failover.success.value_or(timing.success);
    timing.manual = failover.manualSeconds.value_or(timing.manual);
    return timing;
}

}  // namespace failwright
