#include "model/topology/kind_defaults.h"

#include "model/topology/reliability.h"

namespace failwright {
namespace {

struct Published {
    std::optional<double> availability;
    std::string_view source;
};

Published publishedFor(NodeKind kind) {
    switch (kind) {
        case NodeKind::client:
            return {};
        case NodeKind::dns:
            return {0.9999, "Amazon Route 53 SLA, resolver endpoints in two zones"};
        case NodeKind::cdn:
            return {0.999, "Amazon CloudFront SLA, 5 May 2022"};
        case NodeKind::gateway:
            return {0.9995, "Amazon API Gateway SLA, as of 31 January 2019"};
        case NodeKind::loadBalancer:
            return {0.999, "Elastic Load Balancing SLA, one zone, 25 July 2022"};
        case NodeKind::database:
            return {0.995, "Amazon RDS SLA, single instance, 22 January 2024"};
        case NodeKind::cache:
            return {0.995, "Amazon ElastiCache SLA, one zone"};
        case NodeKind::queue:
            return {0.999, "Azure Event Hubs SLA, standard tier"};
        case NodeKind::storage:
            return {0.999, "Amazon S3 SLA, 28 November 2023"};
        case NodeKind::external:
            return {0.9995, "Twilio SLA, 15 February 2021"};
        case NodeKind::config:
            return {0.999, "Azure App Configuration SLA"};
        case NodeKind::app:
        case NodeKind::monitor:
        case NodeKind::witness:
            break;
    }
    return {0.999, "Google Compute Engine SLA, single instance"};
}

/// 20 racks fail in a cluster's first year (Dean, LADIS 2009); with 1 to 6 hours each, and 30 racks assumed, one is up 99.97 %.
Published publishedFor(DomainKind kind) {
    switch (kind) {
        case DomainKind::provider:
            return {};
        case DomainKind::region:
            return {0.9999, "AWS Reliability Pillar, design goal of EC2 over several zones"};
        case DomainKind::zone:
            return {0.9995, "AWS Reliability Pillar, design goal of EC2 in one zone"};
        case DomainKind::rack:
            return {0.9997, "J. Dean, LADIS 2009: 20 rack failures a year of 1 to 6 hours; 30 racks assumed"};
        case DomainKind::host:
            break;
    }
    return {0.999, "Google Compute Engine SLA, single instance"};
}

template <class Kind>
Figures figuresFor(Kind kind) {
    Figures figures;
    figures.availability = publishedFor(kind).availability;
    if (figures.availability) figures.mttrHours = defaultMttrHours(kind);
    return figures;
}

}  // namespace

Node defaultNode(NodeKind kind) {
    Node node;
    node.kind = kind;
    node.figures = figuresFor(kind);
    if (kind == NodeKind::witness) node.role = Role::witness;
    return node;
}

Domain defaultDomain(DomainKind kind) {
    Domain domain;
    domain.kind = kind;
    domain.figures = figuresFor(kind);
    return domain;
}

std::string_view sourceOfDefault(NodeKind kind) {
    return publishedFor(kind).source;
}
std::string_view sourceOfDefault(DomainKind kind) {
    return publishedFor(kind).source;
}

}  // namespace failwright
