#include "views/canvas/playback/load_layer.h"

#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/text/text.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionGraphicsItem>
#include <algorithm>
#include <unordered_set>

namespace failwright {
namespace {

constexpr double gaugeWidth = 6;
constexpr double cardRadius = 8;
constexpr double linkVeilWidth = 8;
/// A figure that would take more than this share of its card, zoomed out, would cover the name.
constexpr double widestFigure = 0.5;

QColor colorOf(const NodeLoad& load, const CanvasLook& look) {
    if (load.utilisation > 1) return look.bad;
    return load.carriesLoss ? look.theme->color(Token::good) : look.warning;
}

/// A gauge along the right edge of the card, filled from below, with the figure across it: names, badges and links are elsewhere.
void paintGauge(QPainter& painter, const QRectF& card, const NodeLoad& load, const CanvasLook& look, double scale) {
    const double enlarged = enlargement(scale);
    QFont font = look.badge;
    font.setPixelSize(int(11 * enlarged));
    painter.setFont(font);
    const QString words = text::share(load.utilisation);
    const double wordsWidth = QFontMetricsF(font).horizontalAdvance(words) + 10 * enlarged;
    const double width = gaugeWidth * enlarged;
    const QRectF track(card.right() - width / 2, card.top() + 4, width, card.height() - 8);
    painter.setPen(QPen(look.panel, 1.5));
    painter.setBrush(look.track);
    painter.drawRoundedRect(track, width / 2, width / 2);
    QRectF filled = track;
    filled.setTop(track.bottom() - std::max(width, track.height() * std::clamp(load.utilisation, 0.0, 1.0)));
    painter.setBrush(colorOf(load, look));
    painter.drawRoundedRect(filled, width / 2, width / 2);
    if (wordsWidth > widestFigure * card.width()) return;
    const QRectF pill(card.right() - wordsWidth * 0.55, std::max(card.center().y(), card.bottom() - 18 * enlarged), wordsWidth,
                      16 * enlarged);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(load.utilisation > 1 ? look.onBad : look.onAccent);
    painter.drawText(pill, Qt::AlignCenter, words);
}

/// The domains that hold nothing of what is needed.
std::unordered_set<std::string> idleDomains(const Topology& topology, const QSet<QString>& needed) {
    std::unordered_set<std::string> idle;
    for (const Domain& domain : topology.domains) idle.insert(domain.id.value);
    for (const Node& node : topology.nodes) {
        if (!needed.contains(QString::fromStdString(node.id.value))) continue;
        for (std::optional<DomainId> at = node.domain; at && idle.erase(at->value) != 0;) at = find(topology.domains, *at)->parent;
    }
    return idle;
}

/// Over places that hold nothing of what is needed, over other nodes with their badges, and over links of which an end is not
/// needed; links share ways, so the others are drawn anew.
void paintVeil(QPainter& painter, const CanvasScene& scene, const Topology& topology, const QSet<QString>& needed) {
    const QColor veil = withAlpha(scene.look().canvas, 0.78);
    const auto isNeeded = [&needed](const NodeId& id) { return needed.contains(QString::fromStdString(id.value)); };
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    const auto idle = idleDomains(topology, needed);
    const auto isIdle = [&idle](const std::optional<DomainId>& domain) { return domain && idle.contains(domain->value); };
    for (const Domain& domain : topology.domains) {
        const DomainItem* item = scene.domain(QString::fromStdString(domain.id.value));
        if (item != nullptr && isIdle(domain.id) && !isIdle(domain.parent)) painter.drawRoundedRect(item->sceneBoundingRect(), cardRadius, cardRadius);
    }
    for (const Node& node : topology.nodes) {
        const NodeItem* item = scene.node(QString::fromStdString(node.id.value));
        if (item != nullptr && !isNeeded(node.id) && !isIdle(node.domain)) painter.drawRoundedRect(item->sceneBoundingRect(), cardRadius, cardRadius);
    }
    std::vector<LinkItem*> inUse;
    for (const Link& link : topology.links) {
        LinkItem* item = scene.link(QString::fromStdString(link.id.value));
        if (item == nullptr) continue;
        if (isNeeded(link.from) && isNeeded(link.to)) {
            inUse.push_back(item);
            continue;
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(veil, linkVeilWidth, Qt::SolidLine, Qt::FlatCap));
        painter.drawPath(roundedPath(item->route(), cardRadius));
        painter.setPen(Qt::NoPen);
        painter.setBrush(veil);
        painter.drawRect(item->labelArea());
    }
    const QStyleOptionGraphicsItem option;
    for (LinkItem* item : inUse) {
        painter.save();
        item->paint(&painter, &option, nullptr);
        painter.restore();
    }
}

}  // namespace

LoadLayer::LoadLayer(CanvasView& canvas, const Theme& theme) : QWidget(canvas.viewport()), m_canvas(canvas) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    hide();
    canvas.viewport()->installEventFilter(this);
    connect(&canvas, &CanvasView::zoomChanged, this, &LoadLayer::follow);
    for (QScrollBar* bar : {canvas.horizontalScrollBar(), canvas.verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &LoadLayer::follow);
    connect(&canvas.canvasScene(), &QGraphicsScene::changed, this, &LoadLayer::follow);
    connect(&theme, &Theme::changed, this, &LoadLayer::follow);
}

void LoadLayer::show(const LoadPicture& picture) {
    m_picture = picture;
    follow();
}

void LoadLayer::follow() {
    const bool says = !m_picture.loads.empty() || m_picture.needed.has_value();
    if (says != isVisibleTo(parentWidget())) setVisible(says);
    if (!says) return;
    setGeometry(m_canvas.viewport()->rect());
    update();
}

bool LoadLayer::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) follow();
    return QWidget::eventFilter(watched, event);
}

void LoadLayer::paintEvent(QPaintEvent*) {
    const CanvasScene& scene = m_canvas.canvasScene();
    const CanvasLook& look = scene.look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(m_canvas.viewportTransform(), true);
    if (m_picture.needed) paintVeil(painter, scene, m_canvas.topology(), *m_picture.needed);
    for (const NodeLoad& load : m_picture.loads) {
        if (m_picture.needed && !m_picture.needed->contains(load.id)) continue;
        if (const NodeItem* item = scene.node(load.id); item != nullptr)
            paintGauge(painter, item->card(), load, look, m_canvas.zoom());
    }
}

}  // namespace failwright
