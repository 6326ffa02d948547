#pragma once

#include "app/cli/page.h"
#include "model/analysis/analysis.h"
#include "model/report/orders.h"
#include "model/report/sentences.h"

#include <string>

/// What things are called in a terminal, in English.
namespace failwright::cli {

using english::sentence;

/// The severity in its colour, or "accepted".
[[nodiscard]] Cell standing(const Finding& finding);
/// "zone", "load-balancer", "link", "common cause".
[[nodiscard]] std::string kindOf(const Element& element, const Topology& topology);
/// "order 3", "orders 13 to 40".
[[nodiscard]] std::string orderWords(const OrderCount& orders);
/// The name that the design gives to the element; empty where it gives none beside the id.
[[nodiscard]] std::string nameOf(const Element& element, const Topology& topology);

}  // namespace failwright::cli
