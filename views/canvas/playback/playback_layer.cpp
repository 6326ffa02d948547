#include "views/canvas/playback/playback_layer.h"

#include "model/document/document.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/playback/sketch.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr double pace = 110;  ///< of requests, in scene units for a second of the clock
constexpr double sameMoment = 1e-6;

}  // namespace

PlaybackLayer::PlaybackLayer(CanvasView& canvas, const Document& document, const Playback& playback, const Theme& theme)
    : QWidget(canvas.viewport()), m_canvas(canvas), m_document(document), m_playback(playback) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_NoSystemBackground);
    hide();
    lower();
    canvas.viewport()->installEventFilter(this);
    const auto outdated = [this] {
        if (m_taking) return;
        m_pictureIsOld = true;
        update();
    };
    connect(&canvas, &CanvasView::zoomChanged, this, outdated);
    for (QScrollBar* bar : {canvas.horizontalScrollBar(), canvas.verticalScrollBar()}) connect(bar, &QScrollBar::valueChanged, this, outdated);
    connect(&canvas.canvasScene(), &QGraphicsScene::changed, this, [this, outdated] {
        if (isHidden() || m_taking) return;
        m_stateIsOld = true;
        outdated();
    });
    connect(&theme, &Theme::changed, this, outdated);
    connect(&playback, &Playback::changed, this, &PlaybackLayer::follow);
    connect(&playback, &Playback::moved, this, &PlaybackLayer::move);
    follow();
}

PlaybackLayer::~PlaybackLayer() = default;

void PlaybackLayer::setStill(bool still) {
    m_still = still;
    update();
}

bool PlaybackLayer::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        setGeometry(m_canvas.viewport()->rect());
        m_pictureIsOld = true;
    }
    return QWidget::eventFilter(watched, event);
}

void PlaybackLayer::follow() {
    m_stateIsOld = m_pictureIsOld = true;
    setGeometry(m_canvas.viewport()->rect());
    setVisible(m_playback.isActive());
    if (!m_playback.isActive()) m_picture = {};
    update();
}

void PlaybackLayer::move() {
    if (!m_playback.isActive()) return;
    const double passed = m_playback.now() - std::exchange(m_before, m_playback.now());
    if (m_playback.isPlaying() && passed > 0) m_walk += passed / m_playback.speed() * pace;
    const std::vector<double>& moments = m_playback.moments();
    const auto epoch = std::size_t(std::upper_bound(moments.begin(), moments.end(), m_playback.now() + sameMoment) - moments.begin());
    if (std::exchange(m_epoch, epoch) != epoch) m_stateIsOld = m_pictureIsOld = true;
    update();
}

void PlaybackLayer::lookAgain() {
    m_state = sceneState(m_playback, m_document.topology(), m_canvas.canvasScene());
    m_happenings = happenings(m_playback, m_document.topology(), m_canvas.canvasScene());
    m_stateIsOld = false;
}

/// The canvas as it is, and on it what stands still.
void PlaybackLayer::takePicture() {
    m_taking = true;
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    QPainter painter(&m_picture);
    m_canvas.render(&painter, QRectF(rect()), rect());
    painter.setTransform(m_canvas.viewportTransform());
    paintStanding(painter, m_state, m_canvas.canvasScene().look(), m_canvas.zoom());
    m_pictureIsOld = false;
    m_taking = false;
    ++m_taken;
}

void PlaybackLayer::paintEvent(QPaintEvent*) {
    if (!m_playback.isActive()) return;
    if (m_stateIsOld) lookAgain();
    if (m_pictureIsOld || m_picture.isNull()) takePicture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setTransform(m_canvas.viewportTransform(), true);
    paintMoving(painter, m_state, m_happenings, {m_playback.now(), m_walk, m_canvas.zoom(), m_still}, m_canvas.canvasScene().look());
}

}  // namespace failwright
