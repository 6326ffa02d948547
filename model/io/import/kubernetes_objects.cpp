#include "model/io/import/kubernetes_objects.h"

#include <algorithm>
#include <array>

namespace failwright::import {
namespace {

template <std::size_t N>
bool isOneOf(const std::string& word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isZoneLabel(const std::string& label) {
    return label == "topology.kubernetes.io/zone" || label == "failure-domain.beta.kubernetes.io/zone";
}

void collect(const Json& json, std::vector<KubernetesObject>& objects) {
    const std::string kind = text(json, {"kind"});
    const Json* items = member(json, "items");
    if (items != nullptr && kind.ends_with("List")) {
        for (const Json& item : listOf(items))
            if (!text(item, {"kind"}).ends_with("List")) collect(item, objects);
        return;
    }
    const Json* metadata = member(json, "metadata");
    if (kind.empty() || metadata == nullptr) return;
    std::string name = text(*metadata, {"name", "generateName"});
    if (name.empty()) return;
    std::string space = text(*metadata, {"namespace"});
    if (space == "default") space.clear();
    objects.push_back({kind, std::move(name), std::move(space), &json});
}

/// Every "service name" below `json`, however the kind of route writes it.
void collectBackends(const Json& json, std::vector<std::string>& names) {
    if (json.is_array())
        for (const Json& one : listOf(&json)) collectBackends(one, names);
    for (const auto& [key, value] : membersOf(&json)) {
        if (key == "serviceName" || (key == "host" && value.is_string() && member(json, "subset") != nullptr)) names.push_back(textOf(value));
        else if ((key == "service" || key == "to" || key == "destination") && value.is_object()) names.push_back(text(value, {"name", "host"}));
        else if (key == "backendRefs" || key == "services")
            for (const Json& one : listOf(&value)) names.push_back(text(one, {"name"}));
        collectBackends(value, names);
    }
}

void collectZones(const Json& json, std::vector<std::string>& zones) {
    if (json.is_array())
        for (const Json& one : listOf(&json)) collectZones(one, zones);
    if (isZoneLabel(text(json, {"key"})) && text(json, {"operator"}) == "In")
        for (const Json& value : listOf(member(json, "values"))) zones.push_back(textOf(value));
    for (const auto& [key, value] : membersOf(&json)) collectZones(value, zones);
}

}  // namespace

std::vector<KubernetesObject> objectsIn(const std::vector<Json>& documents) {
    std::vector<KubernetesObject> objects;
    for (const Json& document : documents) {
        if (document.is_array())
            for (const Json& one : listOf(&document)) collect(one, objects);
        else
            collect(document, objects);
    }
    return objects;
}

bool isWorkload(const KubernetesObject& object) {
    static constexpr auto kinds = std::to_array<std::string_view>({"Deployment", "StatefulSet", "DaemonSet", "ReplicationController", "DeploymentConfig", "Rollout"});
    if (object.kind == "Service") return text(*object.json, {"apiVersion"}).starts_with("serving.knative.dev");
    const bool owned = at(*object.json, {"metadata", "ownerReferences"}) != nullptr;
    return isOneOf(object.kind, kinds) || ((object.kind == "Pod" || object.kind == "ReplicaSet") && !owned);
}

bool isService(const KubernetesObject& object) { return object.kind == "Service" && !isWorkload(object); }

bool isEntry(const KubernetesObject& object) {
    static constexpr auto kinds = std::to_array<std::string_view>({"Ingress", "HTTPRoute", "GRPCRoute", "TCPRoute", "VirtualService", "IngressRoute", "Route", "HTTPProxy"});
    return isOneOf(object.kind, kinds) && !backendsOf(object).empty();
}

bool takesPartOtherwise(const KubernetesObject& object) {
    const std::string group = text(*object.json, {"apiVersion"});
    const std::string owner = group.substr(0, group.find('/'));
    return owner.find('.') != std::string::npos && !owner.ends_with(".k8s.io");
}

const Json& podOf(const KubernetesObject& workload) {
    static const Json none = Json::object();
    const Json* pod = workload.kind == "Pod" ? member(*workload.json, "spec") : at(*workload.json, {"spec", "template", "spec"});
    return pod == nullptr ? none : *pod;
}

const Json* labelsOf(const KubernetesObject& workload) {
    if (workload.kind == "Pod") return at(*workload.json, {"metadata", "labels"});
    return at(*workload.json, {"spec", "template", "metadata", "labels"});
}

bool selects(const Json* selector, const KubernetesObject& workload) {
    if (selector == nullptr || !selector->is_object() || selector->empty()) return false;
    if (const Json* labels = member(*selector, "matchLabels")) return selects(labels, workload);
    const Json* labels = labelsOf(workload);
    if (labels == nullptr) return false;
    for (const auto& [key, value] : membersOf(selector)) {
        const Json* label = member(*labels, key);
        if (label == nullptr || *label != value) return false;
    }
    return true;
}

std::vector<std::string> backendsOf(const KubernetesObject& entry) {
    std::vector<std::string> names;
    if (const Json* spec = member(*entry.json, "spec")) collectBackends(*spec, names);
    std::erase_if(names, [](const std::string& name) { return name.empty(); });
    return names;
}

std::vector<std::string> boundZones(const Json& pod) {
    std::vector<std::string> zones;
    for (const auto& [key, value] : membersOf(member(pod, "nodeSelector")))
        if (isZoneLabel(key)) zones.push_back(textOf(value));
    if (const Json* affinity = at(pod, {"affinity", "nodeAffinity"}); affinity != nullptr && zones.empty()) collectZones(*affinity, zones);
    std::sort(zones.begin(), zones.end());
    zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
    std::erase_if(zones, [](const std::string& zone) { return zone.empty(); });
    return zones;
}

bool spreadsOverZones(const Json& pod) {
    for (const Json& spread : listOf(member(pod, "topologySpreadConstraints")))
        if (isZoneLabel(text(spread, {"topologyKey"}))) return true;
    for (const char* rule : {"requiredDuringSchedulingIgnoredDuringExecution", "preferredDuringSchedulingIgnoredDuringExecution"})
        for (const Json& term : listOf(at(pod, {"affinity", "podAntiAffinity", rule}))) {
            const Json* inner = member(term, "podAffinityTerm");
            if (isZoneLabel(text(inner != nullptr ? *inner : term, {"topologyKey"}))) return true;
        }
    return false;
}

}  // namespace failwright::import
