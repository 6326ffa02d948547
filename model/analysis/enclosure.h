#pragma once

#include "model/analysis/structure_function.h"

namespace failwright {

/// Two functions that a failure lies between: `below` implies it, and it implies `above`.
struct Enclosure {
    engine::Ref below = engine::Formula::falsehood();
    engine::Ref above = engine::Formula::truth();
};

/// Encloses, for each client of `resolved`, that a journey is not available to it (the core journey where `feature` is null) in
/// functions that count how many members of each service are lost, whichever they are, so that the links between tiers do not
/// matter. Below: too few members are up of something that all callers need. Above: of some service as many are lost as some caller
/// cannot spare. `resolved` is that of `structure`.
[[nodiscard]] std::vector<Enclosure> enclose(StructureFunction& structure, const Resolved& resolved, const ResolvedFeature* feature);

}  // namespace failwright
