#include "model/document/selection.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/tools/drag.h"
#include "views/theme/theme.h"

#include <QGraphicsRectItem>
#include <QPen>

namespace failwright {
namespace {

class BandDrag : public Drag {
public:
    BandDrag(const Workbench& bench, const Pointer& from, QSet<QString> kept) : m_bench(bench), m_from(from.scene), m_kept(std::move(kept)) {
        QPen pen(bench.scene.look().accent, 1);
        pen.setCosmetic(true);
        m_band.setPen(pen);
        m_band.setBrush(withAlpha(bench.scene.look().accent, 0.08));
        m_band.setZValue(400);
        bench.scene.addItem(&m_band);
    }

    void move(const Pointer& pointer) override {
        const QRectF area = QRectF(m_from, pointer.scene).normalized();
        m_band.setRect(area);
        m_bench.selection.set(m_kept | m_bench.scene.elementsIn(area));
    }

    void finish(const Pointer& pointer) override { move(pointer); }

private:
    Workbench m_bench;
    QPointF m_from;
    QSet<QString> m_kept;
    QGraphicsRectItem m_band;
};

}  // namespace

std::unique_ptr<Drag> startBand(const Workbench& bench, const Pointer& from, const QSet<QString>& kept) {
    return std::make_unique<BandDrag>(bench, from, kept);
}

}  // namespace failwright
