#include "views/text/text.h"

#include <QCoreApplication>

namespace failwright::text {
namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

QString orId(const std::string& name, const std::string& id) {
    return QString::fromStdString(name.empty() ? id : name);
}

}  // namespace

QString name(NodeKind kind) {
    switch (kind) {
        case NodeKind::client:
            return Names::tr("Client");
        case NodeKind::dns:
            return Names::tr("DNS");
        case NodeKind::cdn:
            return Names::tr("CDN");
        case NodeKind::gateway:
            return Names::tr("Gateway");
        case NodeKind::loadBalancer:
            return Names::tr("Load balancer");
        case NodeKind::app:
            return Names::tr("App server");
        case NodeKind::database:
            return Names::tr("Database");
        case NodeKind::cache:
            return Names::tr("Cache");
        case NodeKind::queue:
            return Names::tr("Queue");
        case NodeKind::storage:
            return Names::tr("Storage");
        case NodeKind::external:
            return Names::tr("External API");
        case NodeKind::config:
            return Names::tr("Configuration");
        case NodeKind::monitor:
            return Names::tr("Monitor");
        case NodeKind::witness:
            return Names::tr("Witness");
    }
    return {};
}

QString name(DomainKind kind) {
    switch (kind) {
        case DomainKind::provider:
            return Names::tr("Provider");
        case DomainKind::region:
            return Names::tr("Region");
        case DomainKind::zone:
            return Names::tr("Zone");
        case DomainKind::rack:
            return Names::tr("Rack");
        case DomainKind::host:
            return Names::tr("Host");
    }
    return {};
}

QString name(Role role) {
    switch (role) {
        case Role::active:
            return Names::tr("Active");
        case Role::primary:
            return Names::tr("Primary");
        case Role::standby:
            return Names::tr("Standby");
        case Role::replica:
            return Names::tr("Replica");
        case Role::witness:
            return Names::tr("Witness");
    }
    return {};
}

QString name(Redundancy redundancy) {
    switch (redundancy) {
        case Redundancy::activeActive:
            return Names::tr("Active-active");
        case Redundancy::activePassive:
            return Names::tr("Active-passive");
        case Redundancy::quorum:
            return Names::tr("Quorum");
    }
    return {};
}

QString name(Standby standby) {
    switch (standby) {
        case Standby::hot:
            return Names::tr("Hot");
        case Standby::warm:
            return Names::tr("Warm");
        case Standby::cold:
            return Names::tr("Cold");
    }
    return {};
}

QString name(Consistency consistency) {
    switch (consistency) {
        case Consistency::cp:
            return Names::tr("Consistent (CP)");
        case Consistency::ap:
            return Names::tr("Available (AP)");
    }
    return {};
}

QString name(CheckDepth depth) {
    switch (depth) {
        case CheckDepth::shallow:
            return Names::tr("Shallow");
        case CheckDepth::deep:
            return Names::tr("Deep");
    }
    return {};
}

QString name(Reroute via) {
    switch (via) {
        case Reroute::dns:
            return Names::tr("DNS record");
        case Reroute::vip:
            return Names::tr("Floating IP");
        case Reroute::lb:
            return Names::tr("Load balancer");
        case Reroute::client:
            return Names::tr("Client");
    }
    return {};
}

QString name(LinkKind kind) {
    switch (kind) {
        case LinkKind::request:
            return Names::tr("Requests");
        case LinkKind::replication:
            return Names::tr("Replication");
    }
    return {};
}

QString name(ReplicationMode mode) {
    switch (mode) {
        case ReplicationMode::sync:
            return Names::tr("Synchronous");
        case ReplicationMode::semiSync:
            return Names::tr("Semi-synchronous");
        case ReplicationMode::async:
            return Names::tr("Asynchronous");
    }
    return {};
}

QString name(Priority priority) {
    switch (priority) {
        case Priority::p0:
            return Names::tr("P0 · vital");
        case Priority::p1:
            return Names::tr("P1 · important");
        case Priority::p2:
            return Names::tr("P2 · useful");
        case Priority::p3:
            return Names::tr("P3 · nice to have");
    }
    return {};
}

QString title(const Domain& domain) {
    return orId(domain.name, domain.id.value);
}
QString title(const Node& node) {
    return orId(node.name, node.id.value);
}
QString title(const Service& service) {
    return orId(service.name, service.id.value);
}

QString title(const Link& link, const Topology& topology) {
    const Node* from = find(topology.nodes, link.from);
    const Node* to = find(topology.nodes, link.to);
    return QStringLiteral("%1 → %2").arg(from != nullptr ? title(*from) : QString::fromStdString(link.from.value),
                                         to != nullptr ? title(*to) : QString::fromStdString(link.to.value));
}

QString title(const Element& element, const Topology& topology) {
    const auto known = [&](const auto* thing) { return thing != nullptr ? title(*thing) : QString::fromStdString(element.id); };
    switch (element.kind) {
        case ElementKind::domain:
            return known(find(topology.domains, DomainId{element.id}));
        case ElementKind::node:
            return known(find(topology.nodes, NodeId{element.id}));
        case ElementKind::link: {
            const Link* link = find(topology.links, LinkId{element.id});
            return link != nullptr ? title(*link, topology) : QString::fromStdString(element.id);
        }
        case ElementKind::commonCause: {
            const std::string id = element.id.substr(element.id.find(':') + 1);
            const Service* service = find(topology.services, ServiceId{id});
            return Names::tr("%1 (common cause)").arg(service != nullptr ? title(*service) : QString::fromStdString(id));
        }
    }
    return {};
}

}  // namespace failwright::text
