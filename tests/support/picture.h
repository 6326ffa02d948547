#pragma once

#include "model/topology/topology.h"

#include <QString>

namespace failwright::testing {

/// What is wrong with where things stand: no place, off the grid, outside of its domain (padding and title strip kept free), or
/// two of one domain that overlap. Empty where nothing is.
[[nodiscard]] QString faultOfPicture(const Topology& topology);

}  // namespace failwright::testing
