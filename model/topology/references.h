#pragma once

#include "model/topology/topology.h"

namespace failwright {

/// The id of something that refers to the part and would dangle without it; nothing where the part may go.
[[nodiscard]] std::optional<std::string> referrer(const Topology& topology, const DomainId& id);
[[nodiscard]] std::optional<std::string> referrer(const Topology& topology, const ServiceId& id);
[[nodiscard]] std::optional<std::string> referrer(const Topology& topology, const NodeId& id);
[[nodiscard]] std::optional<std::string> referrer(const Topology& topology, const LinkId& id);
[[nodiscard]] std::optional<std::string> referrer(const Topology& topology, const FeatureId& id);
[[nodiscard]] std::optional<std::string> referrer(const Topology& topology, const TierId& id);
[[nodiscard]] std::optional<std::string> referrer(const Topology& topology, const ScenarioId& id);

/// The id of a feature or scenario that names the service, or nothing.
[[nodiscard]] std::optional<std::string> mentionOf(const Topology& topology, const ServiceId& id);

}  // namespace failwright
