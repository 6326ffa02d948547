#pragma once

#include "model/topology/topology.h"

namespace failwright {

/// How fast one service notices, decides and moves, in seconds: its entry's figures with defaults where it gives none.
struct FailoverTiming {
    double interval = 10;
    int threshold = 3;
    double timeout = 0;
    bool deep = false;
    double decide = 0;
    double promote = 0;
    Reroute via = Reroute::lb;
    double reroute = 1;
    double reconnect = 0;
    double success = 1;    ///< that an automatic failover works
    double manual = 1800;  ///< that people take after detection when it does not

    /// The worst case from failure to detection.
    [[nodiscard]] double detect() const { return interval * threshold + timeout; }
    /// From failure until a member of an active-active service has left the rotation.
    [[nodiscard]] double leave() const { return detect() + decide + reroute; }
    /// From failure until the endpoint of an active-passive or quorum service stands elsewhere.
    [[nodiscard]] double move() const { return detect() + decide + promote + reroute + reconnect; }
    /// From failure until people have done either by hand.
    [[nodiscard]] double byHand() const { return detect() + manual; }
};

/// The timing of `service` (SEMANTICS, section 5). An alias by DNS without a TTL counts as one of 60 s.
[[nodiscard]] FailoverTiming failoverTiming(const Service& service);

}  // namespace failwright
