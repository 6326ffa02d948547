#include "app/cli/words.h"

#include "app/cli/figures.h"

namespace failwright::cli {
namespace {

constexpr std::size_t commonCausePrefix = std::string_view{"service:"}.size();

}  // namespace

std::string kindOf(const Element& element, const Topology& topology) {
    switch (element.kind) {
        case ElementKind::domain:
            if (const Domain* domain = find(topology.domains, DomainId{element.id})) return std::string{word(domain->kind)};
            return "domain";
        case ElementKind::node:
            if (const Node* node = find(topology.nodes, NodeId{element.id})) return std::string{word(node->kind)};
            return "node";
        case ElementKind::link:
            return "link";
        case ElementKind::commonCause:
            return "common cause";
    }
    return {};
}

std::string nameOf(const Element& element, const Topology& topology) {
    switch (element.kind) {
        case ElementKind::domain:
            if (const Domain* domain = find(topology.domains, DomainId{element.id})) return domain->name;
            break;
        case ElementKind::node:
            if (const Node* node = find(topology.nodes, NodeId{element.id})) return node->name;
            break;
        case ElementKind::link:
            if (const Link* link = find(topology.links, LinkId{element.id})) return link->from.value + " → " + link->to.value;
            break;
        case ElementKind::commonCause:
            if (const Service* service = find(topology.services, ServiceId{element.id.substr(commonCausePrefix)}))
                return service->name;
            break;
    }
    return {};
}

std::string sentence(const Finding& finding) {
    const auto argument = [&](std::size_t i) { return i < finding.arguments.size() ? finding.arguments[i] : 0.0; };
    switch (finding.rule) {
        case Rule::sloMissed:
            return "availability " + availability(1 - argument(0)) + " misses the SLO of " + availability(1 - argument(1));
        case Rule::slaTighterThanSlo:
            return "the SLA of " + availability(1 - argument(0)) + " is tighter than the SLO of " + availability(1 - argument(1));
        case Rule::rtoMissed:
            return "recovers in " + duration(argument(0)) + ", which misses the RTO of " + duration(argument(1));
        case Rule::rpoMissed:
            return "loses " + dataLoss(argument(0)) + ", which misses the RPO of " + duration(argument(1));
        case Rule::spof:
            return "stops " + share(argument(0)) + " of the traffic when it alone fails, " +
                   duration(argument(1)) + " a year";
        case Rule::notConnected:
            return "no request path reaches it";
        case Rule::noAvailability:
            return "no availability is given: it counts as never failing";
        case Rule::replicationAcross:
            return "copies between nodes of different services, which means nothing";
    }
    return {};
}

}  // namespace failwright::cli
