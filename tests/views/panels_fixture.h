#pragma once

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/theme/theme.h"

namespace failwright::testing {

/// Users call one load balancer, which calls two app servers of one service in two zones, which call one database.
inline Topology shop() {
    Topology topology;
    topology.name = "Shop";
    topology.objectives = Objectives{};
    topology.objectives->slo = 0.999;
    const auto domain = [&](const char* id, DomainKind kind, const char* parent) {
        Domain one;
        one.id = DomainId{id};
        one.kind = kind;
        if (*parent != '\0') one.parent = DomainId{parent};
        topology.domains.push_back(one);
    };
    domain("r", DomainKind::region, "");
    domain("za", DomainKind::zone, "r");
    domain("zb", DomainKind::zone, "r");
    const auto node = [&](const char* id, NodeKind kind, const char* zone, const char* service, double availability) {
        Node one;
        one.id = NodeId{id};
        one.kind = kind;
        one.name = std::string("The ") + id;
        if (*zone != '\0') one.domain = DomainId{zone};
        if (*service != '\0') one.service = ServiceId{service};
        if (kind != NodeKind::client) one.figures.availability = availability;
        topology.nodes.push_back(one);
    };
    node("users", NodeKind::client, "", "", 1);
    node("lb", NodeKind::loadBalancer, "za", "", 0.9999);
    node("web-1", NodeKind::app, "za", "web", 0.99);
    node("web-2", NodeKind::app, "zb", "web", 0.99);
    node("db", NodeKind::database, "zb", "", 0.999);
    Service web;
    web.id = ServiceId{"web"};
    web.kind = NodeKind::app;
    topology.services = {web};
    const auto link = [&](const char* id, const char* from, const char* to) {
        Link one;
        one.id = LinkId{id};
        one.from = NodeId{from};
        one.to = NodeId{to};
        topology.links.push_back(one);
    };
    link("l1", "users", "lb");
    link("l2", "lb", "web-1");
    link("l3", "lb", "web-2");
    link("l4", "web-1", "db");
    link("l5", "web-2", "db");
    return topology;
}

/// What every panel is built on, around `shop`.
struct Bench {
    Theme theme;
    Document document;
    Selection selection{document};
    AnalysisService analysis{document};

    Bench() { document.reset(shop()); }
    [[nodiscard]] const Node& node(const char* id) const { return *find(document.topology().nodes, NodeId{id}); }
    [[nodiscard]] const Service* service(const char* id) const { return find(document.topology().services, ServiceId{id}); }
    [[nodiscard]] bool isAnalysed() const { return analysis.latest() && !analysis.isStale(); }
};

}  // namespace failwright::testing
