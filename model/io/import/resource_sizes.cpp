#include "model/io/import/resource_sizes.h"

#include "model/io/import/places.h"

#include <algorithm>

namespace failwright::import {
namespace {

/// The first of the settings that holds a number, in the resource or in a block of it (a list of one).
std::optional<double> setting(const Json& values, std::initializer_list<const char*> keys) {
    if (const auto value = number(values, keys)) return value;
    for (const char* block : {"scaling_config", "ScalingConfig", "sku", "cluster_config", "capacity_provider", "settings", "cluster_mode", "ElasticsearchClusterConfig", "ClusterConfig", "autoscaling_config",
                              "default_node_pool"}) {
        const Json* inner = member(values, block);
        if (inner == nullptr) continue;
        const Json& one = inner->is_array() && !inner->empty() ? inner->front() : *inner;
        if (const auto value = number(one, keys)) return value;
    }
    return std::nullopt;
}

std::string word(const Json& values, std::initializer_list<const char*> keys) {
    if (std::string value = text(values, keys); !value.empty()) return value;
    for (const char* block : {"settings", "high_availability"}) {
        const Json* inner = member(values, block);
        if (inner == nullptr) continue;
        if (std::string value = text(inner->is_array() && !inner->empty() ? inner->front() : *inner, keys); !value.empty()) return value;
    }
    return {};
}

ResourceSize clusterSize(const Json& values) {
    ResourceSize size;
    const double shards = setting(values, {"num_node_groups", "NumNodeGroups", "num_shards", "NumShards"}).value_or(1);
    const auto replicas = setting(values, {"replicas_per_node_group", "ReplicasPerNodeGroup", "num_replicas_per_shard", "NumReplicasPerShard", "replica_count"});
    const auto members = setting(values, {"num_cache_clusters", "number_cache_clusters", "NumCacheClusters", "replication_factor", "ReplicationFactor"});
    size.instances = boundedCount(members.value_or(shards * (replicas.value_or(0) + 1)));
    size.standby = size.instances > 1 && shards <= 1;
    size.overZones = flag(values, {"multi_az_enabled", "MultiAZEnabled"});
    if (size.instances == 1 && text(values, {"tier"}) == "STANDARD_HA") size = {2, true, true};
    return size;
}

ResourceSize databaseSize(const Json& values) {
    const std::string availability = word(values, {"availability_type", "mode"});
    if (flag(values, {"multi_az", "MultiAZ", "zone_redundant"}) || availability == "REGIONAL" || availability == "ZoneRedundant" || availability == "SameZone")
        return {2, true, availability != "SameZone"};
    return {boundedCount(setting(values, {"instance_count", "InstanceCount", "node_count", "num_nodes"}).value_or(1)), false, false};
}

void take(const Json* value, std::vector<std::string>& zones) {
    if (value == nullptr) return;
    if (const std::string zone = textOf(*value); !zone.empty()) zones.push_back(zone);
    for (const Json& one : listOf(value))
        if (const std::string zone = textOf(one); !zone.empty()) zones.push_back(zone);
}

}  // namespace

ResourceSize sizeOf(const Resource& resource) {
    const auto known = cloudResource(resource.type);
    if (!known) return {};
    const Json& values = resource.values;
    if (known->role == CloudRole::group) {
        const auto desired = setting(values, {"desired_capacity", "DesiredCapacity", "desired_count", "DesiredCount", "instances", "capacity", "target_size",
                                              "desired_size", "DesiredSize", "node_count", "initial_node_count", "min_replicas", "replicas"});
        const auto least = setting(values, {"min_size", "MinSize", "min_count", "min_node_count"});
        return {boundedCount(std::max(desired.value_or(0), least.value_or(1))), false, false};
    }
    if (known->kind == NodeKind::cache) {
        const auto nodes = setting(values, {"num_cache_nodes", "NumCacheNodes"});
        return nodes ? ResourceSize{boundedCount(*nodes), false, false} : clusterSize(values);
    }
    if (known->kind == NodeKind::database) return databaseSize(values);
    if (known->kind == NodeKind::queue) {
        if (text(values, {"deployment_mode", "DeploymentMode"}).starts_with("ACTIVE_STANDBY")) return {2, true, true};
        return {boundedCount(setting(values, {"number_of_broker_nodes", "NumberOfBrokerNodes"}).value_or(1)), false, false};
    }
    return {};
}

std::vector<std::string> zonesIn(const Resource& resource) {
    std::vector<std::string> zones;
    for (const char* key : {"availability_zone", "AvailabilityZone", "availability_zones", "AvailabilityZones", "zone", "zones", "distribution_policy_zones",
                            "node_locations", "preferred_cache_cluster_azs", "preferred_availability_zones", "PreferredCacheClusterAZs", "availability_zone_hints"})
        take(member(resource.values, key), zones);
    for (const Json& pool : listOf(member(resource.values, "default_node_pool"))) take(member(pool, "zones"), zones);
    for (const char* key : {"location_id", "alternative_location_id"})  // of a cache of Google
        if (const Json* at = member(resource.values, key); at != nullptr && !regionOfZone(textOf(*at)).empty()) take(at, zones);
    for (const Json& standby : listOf(member(resource.values, "high_availability"))) take(member(standby, "standby_availability_zone"), zones);
    std::sort(zones.begin(), zones.end());
    zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
    for (std::string& zone : zones)
        if (const std::size_t slash = zone.rfind('/'); slash != std::string::npos) zone.erase(0, slash + 1);
    std::erase_if(zones, [](const std::string& zone) { return zone.empty() || zone.size() > 60; });
    return zones;
}

std::string regionOf(const Resource& resource) {
    for (const std::string& zone : zonesIn(resource))
        if (std::string region = regionOfZone(zone); !region.empty()) return region;
    const std::string named = text(resource.values, {"region", "location"});
    if (!named.empty() && named.size() <= 60) return regionAsWritten(named.substr(named.rfind('/') + 1));
    const std::string arn = text(resource.values, {"arn"});
    if (arn.starts_with("arn:")) {
        std::size_t at = 0;
        for (int colons = 0; colons < 3 && at != std::string::npos; ++colons) at = arn.find(':', at + 1);
        if (at != std::string::npos)
            if (std::string region = arn.substr(at + 1, arn.find(':', at + 1) - at - 1); isRegionName(region)) return region;
    }
    return resource.region;
}

std::string providerOf(std::string_view type) {
    for (const auto& [start, name] : {std::pair<std::string_view, const char*>{"aws_", "aws"}, {"AWS::", "aws"}, {"azurerm_", "azure"}, {"google_", "google"},
                                      {"openstack_", "openstack"}, {"digitalocean_", "digitalocean"}, {"hcloud_", "hetzner"}})
        if (type.starts_with(start)) return name;
    return {};
}

}  // namespace failwright::import
