#include "app/cli/words.h"

namespace failwright::cli {
namespace {

constexpr std::size_t commonCausePrefix = std::string_view{"service:"}.size();

Tone toneOf(Severity severity) {
    switch (severity) {
        case Severity::error:
            return Tone::bad;
        case Severity::warning:
            return Tone::warning;
        case Severity::note:
            break;
    }
    return Tone::faint;
}

}  // namespace

Cell standing(const Finding& finding) {
    if (!finding.stands()) return {"accepted", Tone::faint};
    return {std::string{word(finding.severity)}, toneOf(finding.severity)};
}

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

std::string orderWords(const OrderCount& orders) {
    const std::string least = std::to_string(orders.least);
    return orders.least == orders.most ? "order " + least : "orders " + least + " to " + std::to_string(orders.most);
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

}  // namespace failwright::cli
