#include "views/panels/shared/lookup.h"

#include "views/text/text.h"
#include "views/theme/icons.h"

namespace failwright {

Found lookUp(const Topology& topology, const QString& id) {
    const std::string plain = id.toStdString();
    Found found;
    found.node = find(topology.nodes, NodeId{plain});
    if (!found) found.domain = find(topology.domains, DomainId{plain});
    if (!found) found.link = find(topology.links, LinkId{plain});
    return found;
}

QString titleOf(const Topology& topology, const QString& id) {
    const Found found = lookUp(topology, id);
    if (found.node != nullptr) return text::title(*found.node);
    if (found.domain != nullptr) return text::title(*found.domain);
    return found.link != nullptr ? text::title(*found.link, topology) : id;
}

QString kindOf(const Found& found) {
    if (found.node != nullptr) return text::name(found.node->kind);
    if (found.domain != nullptr) return text::name(found.domain->kind);
    return found.link != nullptr ? text::name(kindOf(*found.link)) : QString();
}

QIcon iconOf(const Found& found, const Theme& theme) {
    if (found.node != nullptr) return icon(found.node->kind, theme);
    if (found.domain != nullptr) return icon(found.domain->kind, theme);
    if (found.link == nullptr) return {};
    return icon(isRequest(*found.link) ? QStringLiteral("link") : QStringLiteral("replication"), theme);
}

QSet<QString> selectionFor(const Topology& topology, const std::string& elementId) {
    constexpr std::string_view commonCause = "service:";
    const QString id = QString::fromStdString(elementId);
    if (lookUp(topology, id) || !elementId.starts_with(commonCause)) return {id};
    const ServiceId service{elementId.substr(commonCause.size())};
    QSet<QString> members;
    for (const Node& node : topology.nodes)
        if (serviceOf(node) == service) members.insert(QString::fromStdString(node.id.value));
    return members;
}

QSet<QString> spofIds(const Analysis& analysis) {
    QSet<QString> ids;
    for (const SinglePointOfFailure& spof : analysis.spofs)
        ids.insert(QString::fromStdString(analysis.elements[spof.element].id));
    return ids;
}

std::optional<double> downtimeOf(const Analysis& analysis, const QString& id) {
    const std::string plain = id.toStdString();
    for (std::size_t i = 0; i < analysis.elements.size(); ++i)
        if (analysis.elements[i].id == plain) return analysis.importance[i].downtimeSecondsPerYear;
    return std::nullopt;
}

}  // namespace failwright
