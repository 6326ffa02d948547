#include "app/window/presets.h"

#include "app/window/examples.h"
#include "app/window/quick_list.h"
#include "model/catalogue/catalogue.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/io/catalogue_json.h"
#include "views/canvas/canvas_view.h"
#include "views/text/text.h"
#include "views/theme/icons.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Presets)
};

Catalogue read(const QString& path) {
    auto catalogue = loadCatalogue(QFileInfo(path).filesystemAbsoluteFilePath());
    return catalogue ? std::move(*catalogue) : Catalogue{};
}

std::vector<Node> chosenNodes(const Topology& topology, const Selection& selection) {
    std::vector<Node> nodes;
    for (const Node& node : topology.nodes)
        if (node.kind != NodeKind::client && selection.contains(QString::fromStdString(node.id.value))) nodes.push_back(node);
    return nodes;
}

QString figureWords(const Preset& preset) {
    const PresetFigure* figure = figureOf(preset, PresetField::availability);
    if (figure == nullptr) return QString::fromStdString(preset.provider);
    const QString basis = figure->basis == Basis::sla ? Words::tr("SLA") : figure->basis == Basis::designGoal ? Words::tr("design goal") : Words::tr("published");
    return QStringLiteral("%1 %2").arg(text::percent(figure->value), basis);
}

void apply(Document& document, const std::vector<Node>& nodes, const Preset& preset, Gesture gesture = {}) {
    Topology changed = document.topology();
    Edits edits;
    for (const Node& node : nodes)
        for (Edit& edit : editsToApply(changed, node.id, preset)) {
            if (!applyEdit(changed, edit)) continue;
            edits.push_back(std::move(edit));
        }
    (void)document.perform(edits, Words::tr("Apply preset %1").arg(QString::fromStdString(preset.name)), gesture);
}

}  // namespace

Catalogue loadPresets() {
    const QString own = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/presets.json");
    return merged(read(resourceFolder(QStringLiteral("catalogue")) + QStringLiteral("/catalogue.json")), read(own));
}

void showPresets(Document& document, const Selection& selection, const Theme& theme, QWidget& window) {
    const std::vector<Node> nodes = chosenNodes(document.topology(), selection);
    if (nodes.empty()) return;
    Catalogue catalogue = loadPresets();
    const auto fits = [&](const Preset& preset) {
        return std::ranges::any_of(nodes, [&](const Node& node) { return node.kind == preset.kind; });
    };
    std::ranges::stable_partition(catalogue.presets, fits);
    std::vector<QuickList::Entry> entries;
    for (const Preset& preset : catalogue.presets)
        entries.push_back({QStringLiteral("%1 · %2").arg(QString::fromStdString(preset.name), QString::fromStdString(preset.provider)),
                           figureWords(preset), icon(preset.kind, theme), fits(preset),
                           [&document, nodes, preset] { apply(document, nodes, preset); }});
    (new QuickList(Words::tr("Apply a preset"), std::move(entries), window))->popUp();
}

void insertPreset(CanvasView& canvas, Document& document, const Selection& selection, const Preset& preset) {
    const Gesture gesture = Gesture::begin();
    canvas.insertNode(preset.kind, {}, gesture);
    const std::vector<Node> nodes = chosenNodes(document.topology(), selection);
    if (nodes.size() == 1) apply(document, nodes, preset, gesture);
}

}  // namespace failwright
