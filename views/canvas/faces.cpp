#include "views/canvas/faces.h"

#include "model/topology/reliability.h"
#include "views/text/text.h"

#include <QCoreApplication>

namespace failwright {
namespace {

constexpr std::size_t namedCutSets = 5;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Canvas)
};

QString instances(const Node& node) {
    const int n = instancesOf(node);
    if (neededOf(node) > 1) return Words::tr("%1 of %2 needed").arg(neededOf(node)).arg(n);
    return n > 1 ? Words::tr("%n instance(s)", nullptr, n) : QString();
}

QString shortInstances(const Node& node) {
    const int n = instancesOf(node);
    if (neededOf(node) > 1) return Words::tr("%1 of %2").arg(neededOf(node)).arg(n);
    return n > 1 ? QStringLiteral("×%1").arg(n) : QString();
}

QString shortName(ReplicationMode mode) {
    switch (mode) {
        case ReplicationMode::sync: return Words::tr("sync");
        case ReplicationMode::semiSync: return Words::tr("semi-sync");
        case ReplicationMode::async: return Words::tr("async");
    }
    return {};
}

QString joined(const QString& left, const QString& right) { return right.isEmpty() ? left : left + QStringLiteral(" · ") + right; }

void fillClient(NodeFace& face, const Node& node, const ElementResult& result) {
    face.figure = face.shortFigure = node.weight ? Words::tr("weight %1").arg(text::figure(*node.weight)) : Words::tr("never fails");
    if (!result.unavailability) return;
    face.shortCause = text::percentUp(*result.unavailability);
    face.cause = Words::tr("sees %1").arg(face.shortCause);
}

QString row(const QString& label, const QString& value) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'><b>%2</b></td></tr>").arg(label.toHtmlEscaped(), value.toHtmlEscaped());
}

QString titleOf(const std::string& id, const Topology& topology) {
    if (const Node* node = find(topology.nodes, NodeId{id})) return text::title(*node);
    if (const Domain* domain = find(topology.domains, DomainId{id})) return text::title(*domain);
    if (const Link* link = find(topology.links, LinkId{id})) return text::title(*link, topology);
    Element common;
    common.kind = ElementKind::commonCause;
    common.id = id;
    return text::title(common, topology);
}

QString cutSetLines(const std::string& id, const Topology& topology, const Results& results) {
    const auto sets = results.cutSetsOf(id, namedCutSets + 1);
    if (sets.empty()) return {};
    QStringList lines;
    for (const auto& set : sets) {
        if (std::size_t(lines.size()) == namedCutSets) {
            lines << QStringLiteral("…");
            break;
        }
        QStringList names;
        for (const std::string& element : set)
            if (element != id) names << titleOf(element, topology).toHtmlEscaped();
        lines << (names.isEmpty() ? Words::tr("alone") : Words::tr("together with %1").arg(names.join(QStringLiteral(" + "))));
    }
    return QStringLiteral("<p style='margin:6px 0 0 0'>%1<br>%2</p>").arg(Words::tr("Takes the service down:"), lines.join(QStringLiteral("<br>")));
}

}  // namespace

QString aYear(double downtimeSeconds) {
    const bool tiny = downtimeSeconds > 0 && downtimeSeconds < 1e-3;
    return tiny ? Words::tr("< %1/y").arg(text::duration(1e-3)) : Words::tr("%1/y").arg(text::duration(downtimeSeconds));
}

NodeFace faceOf(const Node& node, const QString& service, const ElementResult& result) {
    NodeFace face;
    face.kind = node.kind;
    face.locked = node.locked.value_or(false);
    face.title = text::title(node);
    face.service = service;
    face.spof = result.spof;
    face.commonCauseSpof = result.commonCauseSpof;
    face.connected = result.connected;
    if (node.kind == NodeKind::client) {
        fillClient(face, node, result);
    } else {
        const QString availability = text::percentUp(eventFigures(node).unavailability);
        const QString role = node.role ? text::name(*node.role).toLower() : QString();
        face.figure = joined(availability, instancesOf(node) > 1 ? instances(node) : role);
        face.shortFigure = joined(availability, instancesOf(node) > 1 ? shortInstances(node) : role);
        if (result.known) face.cause = aYear(result.downtimeSeconds);
        face.share = result.share;
    }
    if (face.shortCause.isEmpty()) face.shortCause = face.cause;
    if (!result.connected) face.cause = face.shortCause = Words::tr("not connected");
    return face;
}

DomainFace faceOf(const Domain& domain, const ElementResult& result) {
    DomainFace face;
    face.kind = domain.kind;
    face.locked = domain.locked.value_or(false);
    face.title = text::title(domain);
    face.kindName = text::name(domain.kind);
    face.spof = result.spof;
    face.figure = text::percentUp(eventFigures(domain).unavailability);
    if (result.known) face.figure = joined(face.figure, aYear(result.downtimeSeconds));
    return face;
}

LinkFace faceOf(const Link& link, const ElementResult& result) {
    LinkFace face;
    face.replication = !isRequest(link);
    face.required = link.required.value_or(true);
    face.spof = result.spof;
    if (face.replication && link.mode) {
        face.label = shortName(*link.mode);
        if (link.lagSeconds && *link.lagSeconds > 0) face.label += u' ' + text::duration(*link.lagSeconds);
    }
    if (result.known) face.label = face.label.isEmpty() ? aYear(result.downtimeSeconds) : joined(face.label, aYear(result.downtimeSeconds));
    return face;
}

QString describe(const std::string& id, const Topology& topology, const Results& results) {
    const ElementResult result = results.of(id);
    QString rows;
    if (const Node* node = find(topology.nodes, NodeId{id}); node && node->kind != NodeKind::client)
        rows += row(Words::tr("Availability"), text::percentUp(eventFigures(*node).unavailability));
    if (const Domain* domain = find(topology.domains, DomainId{id}))
        rows += row(Words::tr("Availability"), text::percentUp(eventFigures(*domain).unavailability));
    if (result.unavailability) rows += row(Words::tr("Sees the service up"), text::percentUp(*result.unavailability));
    if (result.known) {
        rows += row(Words::tr("Causes downtime of"), aYear(result.downtimeSeconds));
        if (result.share > 0) rows += row(Words::tr("Share of all downtime"), text::share(result.share));
    }
    QString html = QStringLiteral("<b>%1</b>").arg(titleOf(id, topology).toHtmlEscaped());
    if (result.spof) html += QStringLiteral(" · ") + Words::tr("single point of failure");
    if (!result.connected) html += QStringLiteral("<br>") + Words::tr("No request reaches it: it takes no part in the numbers.");
    if (!rows.isEmpty()) html += QStringLiteral("<table cellspacing='0' cellpadding='1' style='margin-top:4px'>%1</table>").arg(rows);
    return html + cutSetLines(id, topology, results);
}

}  // namespace failwright
