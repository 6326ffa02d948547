#include "model/catalogue/catalogue.h"

#include <algorithm>

namespace failwright {
namespace {

HealthCheck& checkOf(Service& service) {
    return service.healthCheck ? *service.healthCheck : service.healthCheck.emplace();
}
Failover& failoverOf(Service& service) {
    return service.failover ? *service.failover : service.failover.emplace();
}

/// False for a field that is none of a service.
bool setInService(Service& service, PresetField field, double value) {
    switch (field) {
        case PresetField::intervalSeconds: return checkOf(service).intervalSeconds = value, true;
        case PresetField::threshold: return checkOf(service).threshold = static_cast<int>(value), true;
        case PresetField::timeoutSeconds: return checkOf(service).timeoutSeconds = value, true;
        case PresetField::decideSeconds: return failoverOf(service).decideSeconds = value, true;
        case PresetField::promoteSeconds: return failoverOf(service).promoteSeconds = value, true;
        case PresetField::ttlSeconds: return failoverOf(service).ttlSeconds = value, true;
        case PresetField::reconnectSeconds: return failoverOf(service).reconnectSeconds = value, true;
        case PresetField::availability:
        case PresetField::mttrHours:
        case PresetField::lagSeconds: break;
    }
    return false;
}

std::optional<double> inService(const Service& service, PresetField field) {
    const HealthCheck check = service.healthCheck.value_or(HealthCheck{});
    const Failover failover = service.failover.value_or(Failover{});
    switch (field) {
        case PresetField::intervalSeconds: return check.intervalSeconds;
        case PresetField::threshold: return check.threshold;
        case PresetField::timeoutSeconds: return check.timeoutSeconds;
        case PresetField::decideSeconds: return failover.decideSeconds;
        case PresetField::promoteSeconds: return failover.promoteSeconds;
        case PresetField::ttlSeconds: return failover.ttlSeconds;
        case PresetField::reconnectSeconds: return failover.reconnectSeconds;
        case PresetField::availability:
        case PresetField::mttrHours:
        case PresetField::lagSeconds: break;
    }
    return std::nullopt;
}

void applyToNode(Node& node, const Preset& preset) {
    node.preset = preset.id;
    if (const PresetFigure* figure = figureOf(preset, PresetField::availability)) {
        node.figures.availability = figure->value;
        node.figures.mtbfHours.reset();
    }
    if (const PresetFigure* figure = figureOf(preset, PresetField::mttrHours)) node.figures.mttrHours = figure->value;
}

/// Whether the preset has a figure for the service; sets them.
bool applyToService(Service& service, const Preset& preset) {
    bool any = false;
    for (std::size_t field = 0; field < wordsOf<PresetField>().size(); ++field)
        if (const PresetFigure* figure = figureOf(preset, static_cast<PresetField>(field)))
            any |= setInService(service, figure->field, figure->value);
    return any;
}

Service entryFor(const Topology& topology, const Node& node) {
    if (const Service* entry = find(topology.services, serviceOf(node))) return *entry;
    Service made;
    made.id = serviceOf(node);
    made.name = node.service ? "" : node.name;
    made.kind = node.kind;
    return made;
}

}  // namespace

Edits editsToApply(const Topology& topology, const NodeId& id, const Preset& preset) {
    const Node* present = find(topology.nodes, id);
    if (present == nullptr) return {};
    Edits edits;
    Node node = *present;
    applyToNode(node, preset);
    Service service = entryFor(topology, node);
    if (applyToService(service, preset)) {
        if (find(topology.services, service.id) != nullptr) edits.push_back(Replace<Service>{std::move(service)});
        else edits.push_back(Insert<Service>{topology.services.size(), std::move(service)});
    }
    edits.push_back(Replace<Node>{std::move(node)});
    if (const PresetFigure* lag = figureOf(preset, PresetField::lagSeconds))
        for (Link link : topology.links)
            if (!isRequest(link) && link.to == id) {
                link.lagSeconds = lag->value;
                edits.push_back(Replace<Link>{std::move(link)});
            }
    return edits;
}

std::optional<double> presentValue(const Topology& topology, const Node& node, PresetField field) {
    if (field == PresetField::availability) return node.figures.availability;
    if (field == PresetField::mttrHours) return node.figures.mttrHours;
    if (field == PresetField::lagSeconds) {
        const auto copy =
            std::ranges::find_if(topology.links, [&](const Link& link) { return !isRequest(link) && link.to == node.id; });
        return copy != topology.links.end() ? copy->lagSeconds : std::nullopt;
    }
    const Service* service = find(topology.services, serviceOf(node));
    return service != nullptr ? inService(*service, field) : std::nullopt;
}

}  // namespace failwright
