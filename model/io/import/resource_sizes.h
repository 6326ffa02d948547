#pragma once

#include "model/io/import/resource_graph.h"

namespace failwright::import {

/// How many a resource stands for, and where they are.
struct ResourceSize {
    int instances = 1;
    bool standby = false;   ///< a primary and `instances` - 1 that take over
    bool overZones = false; ///< the instances are to be in different zones
};
[[nodiscard]] ResourceSize sizeOf(const Resource& resource);

/// The zones that its own settings name.
[[nodiscard]] std::vector<std::string> zonesIn(const Resource& resource);

/// The region that its own settings, its zone or its ARN name; else that of its provider; may be empty.
[[nodiscard]] std::string regionOf(const Resource& resource);

/// "aws", "azure", "google", "openstack"; empty for others.
[[nodiscard]] std::string providerOf(std::string_view type);

}  // namespace failwright::import
