#include "views/canvas/items/difference_item.h"

#include "views/canvas/canvas_scene.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <map>

namespace failwright {
namespace {

constexpr double overhang = 5;  ///< of an outline round a card
constexpr double lineWidth = 2.5;
constexpr double wordHeight = 17;
constexpr double cornerRadius = 11;

QString wordFor(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added: return QCoreApplication::translate("Canvas", "+ new");
        case ChangeKind::removed: return QCoreApplication::translate("Canvas", "− gone");
        case ChangeKind::changed:
        case ChangeKind::renamed: break;
    }
    return QCoreApplication::translate("Canvas", "≠ changed");
}

/// What counts where an element changes in several ways.
ChangeKind stronger(ChangeKind a, ChangeKind b) {
    return a == ChangeKind::changed ? b : a;
}

}  // namespace

DifferenceItem::DifferenceItem(const std::vector<PartDifference>& differences, const Topology& topology, const CanvasScene& scene)
    : m_look(scene.look()) {
    setZValue(280);
    setAcceptedMouseButtons(Qt::NoButton);
    std::map<QString, ChangeKind> kinds;
    const auto note = [&](const std::string& id, ChangeKind kind) {
        const auto [at, isNew] = kinds.try_emplace(QString::fromStdString(id), kind);
        if (!isNew) at->second = stronger(at->second, kind);
    };
    for (const PartDifference& one : differences) {
        if (one.part == PartKind::node || one.part == PartKind::domain || one.part == PartKind::link) note(one.id, one.kind);
        if (one.part != PartKind::service) continue;
        for (const Node& node : topology.nodes)
            if (node.kind != NodeKind::client && serviceOf(node).value == one.id) note(node.id.value, ChangeKind::changed);
    }
    for (const auto& [id, kind] : kinds) add(scene, id, kind);
}

void DifferenceItem::add(const CanvasScene& scene, const QString& id, ChangeKind kind) {
    Marked one;
    one.kind = kind;
    if (const LinkItem* link = scene.link(id)) {
        one.isLink = true;
        one.outline = roundedPath(link->route(), 8);
    } else if (const ElementItem* item = scene.element(id)) {
        const QRectF frame = item->extent().adjusted(-overhang, -overhang, overhang, overhang);
        one.outline.addRoundedRect(frame, cornerRadius, cornerRadius);
        one.corner = frame.bottomLeft();
    } else {
        return;
    }
    m_bounds |= one.outline.boundingRect().adjusted(-8, -8, 90, 3 * wordHeight);
    m_marked.push_back(std::move(one));
}

int DifferenceItem::count(ChangeKind kind) const {
    return int(std::ranges::count(m_marked, kind, &Marked::kind));
}

QColor DifferenceItem::colourOf(ChangeKind kind) const {
    switch (kind) {
        case ChangeKind::added: return m_look.theme->color(Token::good);
        case ChangeKind::removed: return m_look.bad;
        case ChangeKind::changed:
        case ChangeKind::renamed: break;
    }
    return m_look.warning;
}

void DifferenceItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing);
    const double scale = painter->worldTransform().m11();
    const double enlarged = enlargement(scale);
    for (const Marked& one : m_marked) {
        QPen pen(colourOf(one.kind), lineWidth * enlarged);
        if (one.kind == ChangeKind::changed) pen.setStyle(Qt::DashLine);
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        if (one.isLink) painter->setOpacity(0.75);
        painter->drawPath(one.outline);
        painter->setOpacity(1);
    }
    if (scale < plainBelow) return;
    for (const Marked& one : m_marked)
        if (!one.isLink) paintWord(*painter, one, enlarged);
}

void DifferenceItem::paintWord(QPainter& painter, const Marked& one, double enlarged) const {
    const QString word = wordFor(one.kind);
    painter.save();
    painter.translate(one.corner);
    painter.scale(enlarged, enlarged);
    const QRectF pill(10, -wordHeight / 2, QFontMetricsF(m_look.badge).horizontalAdvance(word) + 16, wordHeight);
    painter.setPen(QPen(m_look.canvas, 2));
    painter.setBrush(colourOf(one.kind));
    painter.drawRoundedRect(pill, wordHeight / 2, wordHeight / 2);
    painter.setFont(m_look.badge);
    painter.setPen(inkOn(colourOf(one.kind), *m_look.theme));
    painter.drawText(pill, Qt::AlignCenter, word);
    painter.restore();
}

}  // namespace failwright
