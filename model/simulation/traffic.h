#pragma once

#include "model/simulation/simulation.h"

namespace failwright {

/// Requests from one node to another at a moment.
struct Stream {
    Index link = noIndex;  ///< that carries them; noIndex: they follow an endpoint to a node that no link of the caller leads to
    Index from = noIndex;  ///< nodes
    Index to = noIndex;
    double sent = 0;      ///< relative to all requests of the clients; one request may ask several services
    double answered = 0;  ///< the share of them that succeeds
};

/// Where the requests go: from the clients by weight, over all request links, optional ones too, to the members in rotation in
/// equal parts and to the endpoints of the other services. What does not run sends nothing on.
[[nodiscard]] std::vector<Stream> trafficAt(const Simulation& simulation);

}  // namespace failwright
