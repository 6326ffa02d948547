#include "model/io/export/csv_table.h"
#include "model/io/export/writers.h"
#include "model/topology/reliability.h"

#include <nlohmann/json.hpp>

namespace failwright::exporting {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
void put(Json& json, const char* key, const std::optional<T>& value) {
    if (value) json[key] = *value;
}

void putFigures(Json& json, const Figures& figures) {
    put(json, "availability", figures.availability);
    put(json, "mtbf_h", figures.mtbfHours);
    put(json, "mttr_h", figures.mttrHours);
}

Json jsonOf(const Domain& domain) {
    Json json = {{"id", domain.id.value}, {"label", titleOf(domain)}, {"kind", word(domain.kind)}};
    if (domain.parent) json["parent"] = domain.parent->value;
    putFigures(json, domain.figures);
    return json;
}

Json jsonOf(const Node& node) {
    Json json = {{"id", node.id.value}, {"label", titleOf(node)}, {"kind", word(node.kind)}};
    if (node.domain) json["parent"] = node.domain->value;
    if (node.service) json["service"] = node.service->value;
    if (node.role) json["role"] = word(*node.role);
    putFigures(json, node.figures);
    put(json, "instances", node.instances);
    put(json, "needed", node.needed);
    put(json, "weight", node.weight);
    put(json, "capacity_rps", node.capacityRps);
    put(json, "cost_per_month", node.costPerMonth);
    if (node.position) json["x"] = node.position->x, json["y"] = node.position->y;
    return json;
}

Json jsonOf(const Link& link) {
    Json json = {{"id", link.id.value}, {"source", link.from.value}, {"target", link.to.value}};
    if (link.kind) json["kind"] = word(*link.kind);
    put(json, "required", link.required);
    if (link.mode) json["mode"] = word(*link.mode);
    put(json, "lag_s", link.lagSeconds);
    putFigures(json, link.figures);
    return json;
}

std::string onLines(const Json& list) {
    std::string text = "[";
    for (const Json& one : list) text += (&one == &list.front() ? "\n    " : ",\n    ") + one.dump(-1, ' ', false, Json::error_handler_t::replace);
    return text + (list.empty() ? "]" : "\n  ]");
}

template <class Id>
std::string_view idOf(const std::optional<Id>& id) { return id ? std::string_view(id->value) : std::string_view(); }

template <class E>
std::string_view wordOf(const std::optional<E>& value) { return value ? word(*value) : std::string_view(); }

template <class Ids>
std::string listed(const Ids& ids) {
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : " ") + id.value;
    return text;
}

void writeDomains(const Topology& topology, CsvTable& table) {
    table.head({"domain", "name", "kind", "parent", "availability", "mtbf_h", "mttr_h"});
    for (const Domain& one : topology.domains) {
        table.add(one.id.value).add(one.name).add(word(one.kind)).add(idOf(one.parent));
        table.add(one.figures.availability).add(one.figures.mtbfHours).add(one.figures.mttrHours).end();
    }
}

void writeServices(const Topology& topology, CsvTable& table) {
    table.head({"service", "name", "kind", "redundancy", "standby", "needed", "quorum", "common_availability", "consistency", "check_interval_s", "check_threshold",
                "check_timeout_s", "decide_s", "promote_s", "via", "ttl_s", "reroute_s", "reconnect_s", "success", "manual_s", "backup_interval_s", "restore_s"});
    for (const Service& one : topology.services) {
        const HealthCheck check = one.healthCheck.value_or(HealthCheck{});
        const Failover failover = one.failover.value_or(Failover{});
        table.add(one.id.value).add(one.name).add(wordOf(one.kind)).add(wordOf(one.redundancy)).add(wordOf(one.standby)).add(one.needed).add(one.quorum);
        table.add(one.commonAvailability).add(wordOf(one.consistency)).add(check.intervalSeconds).add(check.threshold).add(check.timeoutSeconds);
        table.add(failover.decideSeconds).add(failover.promoteSeconds).add(wordOf(failover.via)).add(failover.ttlSeconds).add(failover.rerouteSeconds);
        table.add(failover.reconnectSeconds).add(failover.success).add(failover.manualSeconds).add(one.backupIntervalSeconds).add(one.restoreSeconds).end();
    }
}

void writeNodes(const Topology& topology, CsvTable& table) {
    table.head({"node", "name", "kind", "service", "domain", "role", "availability", "mtbf_h", "mttr_h", "instances", "needed", "unavailability", "failures_per_year",
                "weight", "capacity_rps", "cost_per_month", "x", "y"});
    for (const Node& one : topology.nodes) {
        const EventFigures figures = eventFigures(one);
        const bool client = one.kind == NodeKind::client;
        table.add(one.id.value).add(one.name).add(word(one.kind)).add(idOf(one.service)).add(idOf(one.domain)).add(wordOf(one.role));
        table.add(one.figures.availability).add(one.figures.mtbfHours).add(one.figures.mttrHours).add(one.instances).add(one.needed);
        table.add(client ? std::nullopt : std::optional(figures.unavailability)).add(client ? std::nullopt : std::optional(figures.failuresPerYear));
        table.add(one.weight).add(one.capacityRps).add(one.costPerMonth);
        table.add(one.position ? std::optional(one.position->x) : std::nullopt).add(one.position ? std::optional(one.position->y) : std::nullopt).end();
    }
}

void writeLinks(const Topology& topology, CsvTable& table) {
    table.head({"link", "from", "to", "kind", "required", "mode", "lag_s", "availability", "mttr_h"});
    for (const Link& one : topology.links) {
        const std::string_view required = !isRequest(one) ? "" : one.required == false ? "false" : "true";
        table.add(one.id.value).add(one.from.value).add(one.to.value).add(word(kindOf(one))).add(required).add(wordOf(one.mode)).add(one.lagSeconds);
        table.add(one.figures.availability).add(one.figures.mttrHours).end();
    }
}

void writeFeatures(const Topology& topology, CsvTable& table) {
    table.head({"feature", "name", "priority", "requires", "tolerates"});
    for (const Feature& one : topology.features)
        table.add(one.id.value).add(one.name).add(wordOf(one.priority)).add(listed(one.requiredServices)).add(listed(one.toleratedServices)).end();
}

void writeTiers(const Topology& topology, CsvTable& table) {
    table.head({"tier", "name", "features", "load_factor"});
    for (const Tier& one : topology.tiers) table.add(one.id.value).add(one.name).add(listed(one.features)).add(one.loadFactor).end();
}

std::string eventWords(const ScenarioEvent& event) {
    if (const auto* fail = std::get_if<FailEvent>(&event.what)) return "fail " + fail->element;
    if (const auto* repair = std::get_if<RepairEvent>(&event.what)) return "repair " + repair->element;
    if (const auto* load = std::get_if<LoadEvent>(&event.what)) return "load " + shortest(load->factor);
    if (const auto* partition = std::get_if<PartitionEvent>(&event.what)) {
        std::string words = "partition";
        for (const auto& side : partition->sides) words += (words == "partition" ? " " : " | ") + listed(side);
        return words;
    }
    return "heal";
}

void writeScenarios(const Topology& topology, CsvTable& table) {
    table.head({"scenario", "name", "at_s", "event"});
    for (const Scenario& one : topology.scenarios)
        for (const ScenarioEvent& event : one.events) table.add(one.id.value).add(one.name).add(event.atSeconds).add(eventWords(event)).end();
}

void writeNotes(const Topology& topology, CsvTable& table) {
    table.head({"note", "x", "y"});
    for (const Note& one : topology.notes)
        table.add(one.text).add(one.position ? std::optional(one.position->x) : std::nullopt).add(one.position ? std::optional(one.position->y) : std::nullopt).end();
}

}  // namespace

std::string writeNodeLink(const Topology& topology) {
    Json nodes = Json::array(), links = Json::array();
    for (const Domain& domain : topology.domains) nodes.push_back(jsonOf(domain));
    for (const Node& node : topology.nodes) nodes.push_back(jsonOf(node));
    for (const Link& link : topology.links) links.push_back(jsonOf(link));
    Json head = Json::object();
    if (!topology.name.empty()) head["name"] = topology.name;
    if (!topology.description.empty()) head["description"] = topology.description;
    return "{\n  \"directed\": true, \"multigraph\": true,\n  \"graph\": " + head.dump(-1, ' ', false, Json::error_handler_t::replace) + ",\n  \"nodes\": " + onLines(nodes) +
           ",\n  \"links\": " + onLines(links) + "\n}\n";
}

std::string writeCsv(const Topology& topology) {
    std::string text;
    CsvTable table(text);
    bool first = true;
    const auto block = [&](bool any, auto write) {
        if (!any) return;
        if (!first) text += "\r\n";
        first = false;
        write(topology, table);
    };
    block(!topology.domains.empty(), writeDomains);
    block(!topology.services.empty(), writeServices);
    block(true, writeNodes);
    block(!topology.links.empty(), writeLinks);
    block(!topology.features.empty(), writeFeatures);
    block(!topology.tiers.empty(), writeTiers);
    block(!topology.scenarios.empty(), writeScenarios);
    block(!topology.notes.empty(), writeNotes);
    return text;
}

}  // namespace failwright::exporting
