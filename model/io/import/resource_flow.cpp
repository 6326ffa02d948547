#include "model/io/import/resource_flow.h"

#include "model/io/import/references.h"

#include <algorithm>

namespace failwright::import {
namespace {

constexpr std::size_t mostReferences = 400'000;
constexpr std::size_t mostSteps = 20'000'000;  ///< past it the links found so far have to do

bool has(const std::string& path, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return path.find(part) != std::string::npos; });
}

bool isReplicaPath(const std::string& path) {
    return has(path, {"replicate_source_db", "SourceDBInstanceIdentifier", "ReplicationSourceIdentifier", "replication_source_identifier", "master_instance_name", "source_server_id"});
}
bool isSettingPath(const std::string& path) {
    return has(path, {"environment", "Environment", "user_data", "UserData", "container_definitions", "ContainerDefinitions", "app_settings", "metadata", "env"});
}
bool isOptionalPath(const std::string& path) {
    return has(path, {"otification", "alarm", "Alarm", "dead_letter", "DeadLetter", "redrive", "Redrive", "logging", "Logging", "access_logs", "AccessLog", "LoadBalancerAttributes"});
}
bool isSourceGroupPath(const std::string& path) {
    return has(path, {"source_security_group", "SourceSecurityGroup", "referenced_security_group", "remote_group", "ingress/security_groups", "source_tags"});
}

bool isGroupRule(const std::string& type) {
    return type == "aws_security_group_rule" || type == "aws_vpc_security_group_ingress_rule" || type == "AWS::EC2::SecurityGroupIngress" ||
           type == "openstack_networking_secgroup_rule_v2";
}

}  // namespace

ResourceFlow::ResourceFlow(std::vector<Resource> resources) : m_resources(std::move(resources)) {
    for (const Resource& resource : m_resources) m_known.push_back(cloudResource(resource.type).value_or(CloudResource{}));
    resolveReferences();
}

bool ResourceFlow::hasNodes() const {
    for (std::size_t i = 0; i < size(); ++i)
        if (isNode(i) || m_known[i].role == CloudRole::cluster || m_known[i].role == CloudRole::template_) return true;
    return false;
}

void ResourceFlow::makeNode(std::size_t i, NodeKind kind) { m_known[i] = {m_resources[i].type, CloudRole::node, kind, rankOf(kind)}; }

/// By address first, then by what several have in common.
void ResourceFlow::resolveReferences() {
    std::unordered_map<std::string, std::vector<std::size_t>> named;
    for (std::size_t i = 0; i < size(); ++i) {
        named[m_resources[i].address].push_back(i);
        if (m_resources[i].base != m_resources[i].address) named[m_resources[i].base].push_back(i);
    }
    m_references.resize(size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < size(); ++i)
        for (const Reference& reference : m_resources[i].references) {
            const auto found = named.find(reference.target);
            if (found == named.end()) continue;
            for (const std::size_t target : found->second)
                if (target != i && ++count < mostReferences) m_references[i].push_back({target, reference.path});
        }
}

void ResourceFlow::settle() {
    std::vector<bool> used(size(), false);
    for (std::size_t i = 0; i < size(); ++i)
        for (const Edge& edge : m_references[i]) {
            const CloudRole target = m_known[edge.to].role;
            if (target == CloudRole::template_ && isNode(i)) used[edge.to] = true;
            if (target == CloudRole::cluster && isNode(i) && m_known[i].kind == NodeKind::database) used[edge.to] = true;
        }
    for (std::size_t i = 0; i < size(); ++i) {
        const CloudRole role = m_known[i].role;
        const bool task = m_resources[i].type.find("ask") != std::string::npos;  // a task definition alone runs nothing
        if (role == CloudRole::template_ && !used[i] && !task) makeNode(i, NodeKind::app);
        if (role == CloudRole::cluster && !used[i]) makeNode(i, m_known[i].kind);
    }
    takeOverTemplates();
    orient();
    for (std::size_t i = 0; i < size(); ++i) {
        if (m_known[i].role != CloudRole::link || m_known[i].rank != 12 || m_next[i].empty()) continue;
        const bool inZone = std::any_of(m_references[i].begin(), m_references[i].end(), [&](const Edge& edge) { return isNode(edge.to) && m_known[edge.to].rank <= 12; });
        if (!inZone) makeNode(i, NodeKind::dns);
    }
}

/// What a template names, the group names that is made from it.
void ResourceFlow::takeOverTemplates() {
    for (std::size_t i = 0; i < size(); ++i) {
        if (!isNode(i)) continue;
        std::vector<Edge> inherited;
        for (const Edge& edge : m_references[i])
            if (m_known[edge.to].role == CloudRole::template_)
                for (const Edge& further : m_references[edge.to]) inherited.push_back({further.to, "environment/" + further.path});
        for (Edge& edge : inherited)
            if (edge.to != i) m_references[i].push_back(std::move(edge));
    }
}

void ResourceFlow::orient() {
    m_next.assign(size(), {});
    for (std::size_t i = 0; i < size(); ++i)
        for (const Edge& edge : m_references[i]) orientOne(i, edge);
}

void ResourceFlow::orientOne(std::size_t from, const Edge& edge) {
    const auto carries = [this](std::size_t i) { return isNode(i) || m_known[i].role == CloudRole::link || m_known[i].role == CloudRole::cluster; };
    if (!carries(from) || !carries(edge.to)) return;
    if (isReplicaPath(edge.path)) return m_replicas.emplace_back(edge.to, from), void();
    const int a = m_known[from].rank, b = m_known[edge.to].rank;
    if (m_known[edge.to].role == CloudRole::cluster && m_known[from].kind == m_known[edge.to].kind && isNode(from)) {
        m_next[edge.to].emplace_back(from, true);  // requests to a cluster go to its instances
        return;
    }
    const bool calls = a <= b || (isNode(from) && isNode(edge.to) && isSettingPath(edge.path));
    const bool required = !isOptionalPath(edge.path);
    if (calls) m_next[from].emplace_back(edge.to, required);
    else m_next[edge.to].emplace_back(from, required);
}

std::vector<std::size_t> ResourceFlow::placesOf(std::size_t i) const {
    std::vector<std::size_t> places, seen{i};
    for (std::size_t at = 0; at < seen.size() && seen.size() < 200; ++at)
        for (const Edge& edge : m_references[seen[at]]) {
            const bool inner = m_known[edge.to].role == CloudRole::place;
            if (inner && std::find(seen.begin(), seen.end(), edge.to) == seen.end()) places.push_back(edge.to), seen.push_back(edge.to);
        }
    return places;
}

std::optional<std::size_t> ResourceFlow::clusterOf(std::size_t i) const {
    if (m_known[i].kind != NodeKind::database) return std::nullopt;
    for (const Edge& edge : m_references[i])
        if (m_known[edge.to].role == CloudRole::cluster) return edge.to;
    return std::nullopt;
}

std::vector<FlowLink> ResourceFlow::links() const {
    m_steps = 0;
    std::vector<FlowLink> links;
    std::set<std::pair<std::size_t, std::size_t>> met;
    for (const auto& [source, copy] : m_replicas)
        if (isNode(source) && isNode(copy) && met.emplace(source, copy).second) links.push_back({source, copy, true, true, false});
    for (std::size_t i = 0; i < size(); ++i)
        if (isNode(i)) followFrom(i, links, met);
    followSecurityGroups(links, met);
    return links;
}

/// Through all that lies between, to the next servers.
void ResourceFlow::followFrom(std::size_t node, std::vector<FlowLink>& links, std::set<std::pair<std::size_t, std::size_t>>& met) const {
    std::vector<std::pair<std::size_t, bool>> open = m_next[node];
    std::set<std::size_t> seen{node};
    for (std::size_t at = 0; at < open.size() && ++m_steps < mostSteps; ++at) {
        const auto [next, required] = open[at];
        if (isNode(next)) {
            const bool copied = met.contains({next, node}) && !met.contains({node, next}) && m_known[next].kind == m_known[node].kind;
            if (next != node && !copied && met.emplace(node, next).second) links.push_back({node, next, required, false, false});
        } else if (seen.insert(next).second) {
            for (const auto& [further, needed] : m_next[next])
                if (m_known[further].rank >= m_known[next].rank) open.emplace_back(further, required && needed);
        }
    }
}

/// The security groups that a server has, itself or by its ports.
std::vector<std::size_t> ResourceFlow::groupsOf(std::size_t node) const {
    std::vector<std::size_t> groups;
    std::vector<std::size_t> open{node};
    for (std::size_t at = 0; at < open.size() && open.size() < 100; ++at)
        for (const Edge& edge : m_references[open[at]]) {
            if (m_known[edge.to].role == CloudRole::securityGroup) groups.push_back(edge.to);
            const bool port = m_known[edge.to].role == CloudRole::link && m_known[edge.to].rank >= 48 && m_known[edge.to].rank < 50;
            const bool cluster = m_known[edge.to].role == CloudRole::cluster;
            if ((port || cluster) && std::find(open.begin(), open.end(), edge.to) == open.end()) open.push_back(edge.to);
        }
    return groups;
}

/// Pairs of security groups: what has the first may call what has the second.
std::vector<std::pair<std::size_t, std::size_t>> ResourceFlow::allowances() const {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < size(); ++i) {
        const bool rule = isGroupRule(m_resources[i].type);
        const std::string way = text(m_resources[i].values, {"type", "direction"});
        if ((!rule && m_known[i].role != CloudRole::securityGroup) || way == "egress") continue;
        std::vector<std::size_t> sources, own;
        for (const Edge& edge : m_references[i]) {
            if (m_known[edge.to].role != CloudRole::securityGroup) continue;
            (isSourceGroupPath(edge.path) ? sources : own).push_back(edge.to);
        }
        if (!rule) own = {i};
        for (const std::size_t source : sources)
            for (const std::size_t target : own)
                if (source != target) pairs.emplace_back(source, target);
    }
    return pairs;
}

void ResourceFlow::followSecurityGroups(std::vector<FlowLink>& links, std::set<std::pair<std::size_t, std::size_t>>& met) const {
    std::vector<std::vector<std::size_t>> holders(size());
    for (std::size_t i = 0; i < size(); ++i)
        if (isNode(i))
            for (const std::size_t group : groupsOf(i)) holders[group].push_back(i);
    for (const auto& [source, target] : allowances())
        for (const std::size_t caller : holders[source])
            for (const std::size_t called : holders[target]) {
                if (++m_steps >= mostSteps) return;
                if (caller == called || met.contains({called, caller}) || !met.emplace(caller, called).second) continue;
                links.push_back({caller, called, true, false, true});
            }
}

}  // namespace failwright::import
