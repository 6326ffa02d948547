#include "views/canvas/spoken.h"

#include "views/canvas/faces.h"
#include "views/text/text.h"

#include <QCoreApplication>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Spoken)
};

QString nameOf(const Topology& topology, const NodeId& id) {
    const Node* node = find(topology.nodes, id);
    return node != nullptr ? text::title(*node) : QString();
}

QString placeOf(const Topology& topology, const std::optional<DomainId>& id) {
    const Domain* domain = id ? find(topology.domains, *id) : nullptr;
    if (domain == nullptr) return {};
    const QString around = placeOf(topology, domain->parent);
    const QString here = Words::tr("%1 %2").arg(text::name(domain->kind), text::title(*domain));
    return around.isEmpty() ? here : Words::tr("%1, %2").arg(here, around);
}

void addState(QStringList& sentences, const ElementResult& result, bool locked) {
    if (result.spof) sentences << Words::tr("Single point of failure.");
    if (!result.connected) sentences << Words::tr("Not connected.");
    if (locked) sentences << Words::tr("Locked.");
    if (result.unavailability) sentences << Words::tr("Sees the service up %1.").arg(text::percentUp(*result.unavailability));
    if (result.known) sentences << Words::tr("Causes downtime of %1.").arg(aYear(result.downtimeSeconds));
}

void addLinks(QStringList& sentences, const Topology& topology, const NodeId& id) {
    QStringList calls, callers, copies;
    for (const Link& link : topology.links) {
        if (link.from == id) (isRequest(link) ? calls : copies) << nameOf(topology, link.to);
        if (link.to == id && isRequest(link)) callers << nameOf(topology, link.from);
    }
    const QString comma = QStringLiteral(", ");
    if (!calls.isEmpty()) sentences << Words::tr("Calls %1.").arg(calls.join(comma));
    if (!callers.isEmpty()) sentences << Words::tr("Called by %1.").arg(callers.join(comma));
    if (!copies.isEmpty()) sentences << Words::tr("Replicates to %1.").arg(copies.join(comma));
}

}  // namespace

QString spokenName(const std::string& id, const Topology& topology) {
    if (const Node* node = find(topology.nodes, NodeId{id}))
        return Words::tr("%1, %2").arg(text::title(*node), text::name(node->kind));
    if (const Domain* domain = find(topology.domains, DomainId{id}))
        return Words::tr("%1, %2").arg(text::title(*domain), text::name(domain->kind));
    const Link* link = find(topology.links, LinkId{id});
    return link != nullptr ? text::title(*link, topology) : QString();
}

QString spokenDescription(const std::string& id, const Topology& topology, const Results& results) {
    QStringList sentences;
    const Node* node = find(topology.nodes, NodeId{id});
    const Domain* domain = find(topology.domains, DomainId{id});
    const auto home = node != nullptr ? node->domain : domain != nullptr ? domain->parent : std::nullopt;
    if (const QString place = placeOf(topology, home); !place.isEmpty()) sentences << Words::tr("In %1.").arg(place);
    const bool locked = node != nullptr ? node->locked.value_or(false) : domain != nullptr && domain->locked.value_or(false);
    addState(sentences, results.of(id), locked);
    if (node != nullptr) addLinks(sentences, topology, node->id);
    if (domain != nullptr) {
        int members = 0;
        for (const Node& one : topology.nodes) members += one.domain == domain->id ? 1 : 0;
        sentences << Words::tr("Holds %n node(s).", nullptr, members);
    }
    return sentences.join(QLatin1Char(' '));
}

}  // namespace failwright
