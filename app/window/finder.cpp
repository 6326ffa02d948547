#include "app/window/finder.h"

#include "app/window/quick_list.h"
#include "model/document/selection.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
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

}  // namespace failwright
