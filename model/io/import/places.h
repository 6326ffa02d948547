#pragma once

#include "model/io/import/design_builder.h"

#include <string>
#include <string_view>

namespace failwright::import {

/// True for the name that a provider gives a region: "us-east-1", "europe-west1", "westeurope".
[[nodiscard]] bool isRegionName(std::string_view text);

/// The region that a zone's name holds: "us-east-1" of "us-east-1a", "europe-west1" of "europe-west1-b"; empty for other names.
[[nodiscard]] std::string regionOfZone(std::string_view zone);

/// A region's name in the one way that its provider writes it: "westeurope" for "West Europe"; other names as they are.
[[nodiscard]] std::string regionAsWritten(std::string_view text);

/// The zone after `zone` in its region: "us-east-1b" for "us-east-1a"; with " 2" behind it where the name tells nothing.
[[nodiscard]] std::string zoneBeside(const std::string& zone, int step);

/// Where something is, as its source says; each may be empty.
struct Place {
    std::string provider;
    std::string region;
    std::string zone;
    std::string rack;
};

/// Adds the domains that the place names, each in the next wider one, and gives the key of the innermost; empty for no place.
[[nodiscard]] std::string domainAt(DesignBuilder& builder, Place place);

}  // namespace failwright::import
