#pragma once

#include "model/topology/topology.h"
#include "views/panels/form/form_field.h"

#include <vector>

/// What references can be chosen from, in the document's order.
namespace failwright::options {

/// All domains, those within others indented under them.
[[nodiscard]] std::vector<Option> domains(const Topology& topology);
[[nodiscard]] std::vector<Option> nodes(const Topology& topology);
[[nodiscard]] std::vector<Option> services(const Topology& topology);
[[nodiscard]] std::vector<Option> features(const Topology& topology);

}  // namespace failwright::options
