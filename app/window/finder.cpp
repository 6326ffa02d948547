#include "app/window/finder.h"

#include "app/window/quick_list.h"
#include "model/document/selection.h"
#include "model/topology/gestures.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/editing/editing.h"
#include "views/text/text.h"
#include "views/theme/icons.h"

#include <QCoreApplication>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Finder)
};

QString homeOf(const Topology& topology, const std::optional<DomainId>& id) {
    const Domain* domain = id ? find(topology.domains, *id) : nullptr;
    return domain != nullptr ? text::title(*domain) : QString();
}

}  // namespace

void showFinder(CanvasView& canvas, const Theme& theme, QWidget& window) {
    const Topology& topology = canvas.topology();
    std::vector<QuickList::Entry> entries;
    const auto add = [&](const std::string& id, const QString& words, const QString& remark, const QIcon& sign) {
        entries.push_back({words, remark, sign, true, [&canvas, chosen = QString::fromStdString(id)] {
                               if (canvas.canvasScene().element(chosen) == nullptr) return;
                               canvas.selection().selectOnly(chosen);
                               canvas.reveal(chosen);
                               canvas.setFocus();
                           }});
    };
    for (const Node& node : topology.nodes)
        add(node.id.value, text::title(node), homeOf(topology, node.domain), icon(node.kind, theme));
    for (const Domain& domain : topology.domains)
        add(domain.id.value, text::title(domain), text::name(domain.kind), icon(domain.kind, theme));
    for (const Link& link : topology.links)
        add(link.id.value, text::title(link, topology), {}, icon(QStringLiteral("link"), theme));
    (new QuickList(Words::tr("Find an element"), std::move(entries), window))->popUp();
}

void showTargets(CanvasView& canvas, const Theme& theme, QWidget& window) {
    const Topology& topology = canvas.topology();
    const QString current = canvas.selection().current();
    const Link* link = find(topology.links, LinkId{current.toStdString()});
    const NodeId from = link != nullptr ? link->from : NodeId{current.toStdString()};
    if (find(topology.nodes, from) == nullptr) return;
    std::vector<QuickList::Entry> entries;
    for (const Node& node : topology.nodes) {
        if (node.id == from) continue;
        const auto legal = canLink(topology, from, node.id, link != nullptr ? kindOf(*link) : LinkKind::request);
        const QString target = QString::fromStdString(node.id.value);
        entries.push_back({text::title(node), legal ? homeOf(topology, node.domain) : linkRefusal(legal.error()), icon(node.kind, theme),
                           legal.has_value(), [&canvas, current, target, redirect = link != nullptr] {
                               redirect ? canvas.editing().redirect(current, target) : canvas.editing().link(current, target);
                               canvas.setFocus();
                           }});
    }
    const QString title = link != nullptr ? Words::tr("Lead the link to") : Words::tr("Link “%1” to").arg(text::title(*find(topology.nodes, from)));
    (new QuickList(title, std::move(entries), window))->popUp();
}

}  // namespace failwright
