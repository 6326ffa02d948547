#pragma once

#include "views/canvas/canvas_scene.h"
#include "views/canvas/placing.h"

namespace failwright::testing {

/// Everything that the scene shows is what the topology says, and nothing besides.
inline bool mirrors(const CanvasScene& scene, const Topology& topology) {
    QSet<QString> ids;
    bool same = true;
    for (const Domain& domain : topology.domains) {
        const auto id = QString::fromStdString(domain.id.value);
        ids.insert(id);
        const DomainItem* item = scene.domain(id);
        same = same && item != nullptr && item->field() == fieldOf(domain) &&
               item->face() == faceOf(domain, scene.results().of(domain.id.value));
    }
    for (const Node& node : topology.nodes) {
        const auto id = QString::fromStdString(node.id.value);
        ids.insert(id);
        const NodeItem* item = scene.node(id);
        if (item == nullptr) return false;
        int members = 0;
        for (const Node& other : topology.nodes) members += serviceOf(other) == serviceOf(node);
        ElementResult result = scene.results().of(node.id.value);
        result.commonCauseSpof = scene.results().isCommonCauseSpof(serviceOf(node).value);
        same = same && item->card() == cardOf(node) && item->face() == faceOf(node, item->face().service, result) &&
               item->face().service.isEmpty() == (members < 2);
    }
    for (const Link& link : topology.links) {
        const auto id = QString::fromStdString(link.id.value);
        ids.insert(id);
        const LinkItem* item = scene.link(id);
        same = same && item != nullptr && item->face() == faceOf(link, scene.results().of(link.id.value)) && item->route().size() >= 1;
    }
    return same && ids == scene.ids();
}

}  // namespace failwright::testing
