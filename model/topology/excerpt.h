#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// A design of its own made of the named domains and nodes: with what lies in the domains, the services of the nodes and the
/// links among them. Domains and nodes that lose the domain around them stand alone. Unknown ids are passed over.
[[nodiscard]] Topology excerptOf(const Topology& topology, const std::vector<std::string>& ids);

/// The edits that put something in, and the ids of the domains and nodes that nothing of it encloses.
struct Pasted {
    Edits edits;
    std::vector<std::string> outermost;
    std::vector<std::string> ids;  ///< of all domains, nodes and links
};

/// Puts the domains, services, nodes and links of `excerpt` into `topology`, moved by `offset`: behind what is there, under
/// their own ids where these are free. Nodes keep standing in for each other, and for nobody who was there before.
[[nodiscard]] Pasted editsToPaste(const Topology& topology, Topology excerpt, Point offset);

}  // namespace failwright
