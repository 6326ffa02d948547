#pragma once

#include "model/advice/improvement.h"

#include <string>

namespace failwright::english {

/// What to do, with the name of the subject: "add a second provider beside 'Route 53'". No full stop.
[[nodiscard]] std::string sentence(const Improvement& improvement, const Topology& topology);

/// The name that the design gives to an element or a service (`service:ID`), or its id.
[[nodiscard]] std::string titleOf(const Topology& topology, const std::string& id);

}  // namespace failwright::english
