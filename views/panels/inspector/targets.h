#pragma once

#include "views/panels/form/field.h"

#include <vector>

/// What the inspector's fields can be bound to.
namespace failwright::targets {

[[nodiscard]] Target<Node> nodes(std::vector<NodeId> ids);
[[nodiscard]] Target<Domain> domains(std::vector<DomainId> ids);
[[nodiscard]] Target<Link> links(std::vector<LinkId> ids);
/// The services; one that no entry describes yet gets an entry with its first edit.
[[nodiscard]] Target<Service> services(std::vector<ServiceId> ids);
/// The health checks and failovers of the services; absent where everything in them is.
[[nodiscard]] Target<HealthCheck> healthChecks(std::vector<ServiceId> ids);
[[nodiscard]] Target<Failover> failovers(std::vector<ServiceId> ids);

[[nodiscard]] Target<Feature> feature(FeatureId id);
[[nodiscard]] Target<Tier> tier(TierId id);
[[nodiscard]] Target<Scenario> scenario(ScenarioId id);
[[nodiscard]] Target<Note> note(std::size_t index);

/// The design's own parts; absent where everything in them is.
[[nodiscard]] Target<SetTitle> title();
[[nodiscard]] Target<Objectives> objectives();
[[nodiscard]] Target<Operations> operations();

}  // namespace failwright::targets
