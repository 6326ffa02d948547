#pragma once

#include "model/io/import/json_source.h"

#include <string>
#include <vector>

namespace failwright::import {

/// One manifest. It refers to the documents it was found in.
struct KubernetesObject {
    std::string kind;
    std::string name;
    std::string space;  ///< its namespace; may be empty
    const Json* json = nullptr;

    [[nodiscard]] std::string key() const { return (space.empty() ? "" : space + "/") + kind + "/" + name; }
};

/// All manifests, those in lists too.
[[nodiscard]] std::vector<KubernetesObject> objectsIn(const std::vector<Json>& documents);

/// What runs and serves: deployments, stateful and daemon sets, pods that nothing owns.
[[nodiscard]] bool isWorkload(const KubernetesObject& object);
[[nodiscard]] bool isService(const KubernetesObject& object);
/// Where requests come in: ingresses, routes, virtual services.
[[nodiscard]] bool isEntry(const KubernetesObject& object);
/// True for kinds that are none of Kubernetes' own.
[[nodiscard]] bool takesPartOtherwise(const KubernetesObject& object);

/// The specification of its pods; an empty object where there is none.
[[nodiscard]] const Json& podOf(const KubernetesObject& workload);

/// The labels of its pods; null where they have none.
[[nodiscard]] const Json* labelsOf(const KubernetesObject& workload);

/// Whether a selector (labels, or `matchLabels`) fits the workload's pods. None, and an empty one, fits nothing.
[[nodiscard]] bool selects(const Json* selector, const KubernetesObject& workload);

/// Names of the services that an entry leads to.
[[nodiscard]] std::vector<std::string> backendsOf(const KubernetesObject& entry);

/// The zones that node selector or affinity bind the pods to.
[[nodiscard]] std::vector<std::string> boundZones(const Json& pod);
/// Whether the pods are to be spread over zones.
[[nodiscard]] bool spreadsOverZones(const Json& pod);

}  // namespace failwright::import
