#include "views/canvas/glide.h"

#include "model/document/document.h"
#include "views/canvas/canvas_scene.h"

namespace failwright {
namespace {

constexpr int duration = 200;

QPointF between(const QPointF& from, const QPointF& to, double share) {
    return from + (to - from) * share;
}

}  // namespace

Arrangement arrangementOf(const Topology& topology) {
    Arrangement all;
    for (const Node& node : topology.nodes) all.nodes[QString::fromStdString(node.id.value)] = cardOf(node).topLeft();
    for (const Domain& domain : topology.domains) all.domains[QString::fromStdString(domain.id.value)] = fieldOf(domain);
    return all;
}

Glide::Glide(CanvasScene& scene, const Document& document) : m_scene(scene), m_document(document) {
    m_animation.setDuration(duration);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) { show(share.toDouble()); });
    connect(&m_animation, &QVariantAnimation::finished, this, [this] { m_scene.endPreview(m_document.topology()); });
}

void Glide::start(const Arrangement& from) {
    m_animation.stop();
    m_from = from;
    show(0);
    m_animation.start();
}

void Glide::stop() {
    if (!isRunning()) return;
    m_animation.stop();
    m_scene.endPreview(m_document.topology());
}

void Glide::show(double share) {
    Arrangement now = arrangementOf(m_document.topology());
    for (auto it = now.nodes.begin(); it != now.nodes.end(); ++it)
        if (const auto from = m_from.nodes.find(it.key()); from != m_from.nodes.end()) *it = between(*from, *it, share);
    for (auto it = now.domains.begin(); it != now.domains.end(); ++it)
        if (const auto from = m_from.domains.find(it.key()); from != m_from.domains.end())
            *it = QRectF(between(from->topLeft(), it->topLeft(), share), between(from->bottomRight(), it->bottomRight(), share));
    m_scene.preview(now.nodes, now.domains);
}

}  // namespace failwright
