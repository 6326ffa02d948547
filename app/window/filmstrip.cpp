#include "app/window/filmstrip.h"

#include "app/window/render.h"
#include "model/analysis/analyze.h"
#include "model/document/document.h"
#include "model/document/playback.h"
#include "model/layout/layout.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/playback/sketch.h"
#include "views/panels/timeline/story_bar.h"
#include "views/panels/timeline/timeline_plot.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>
#include <QWidget>
#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

constexpr int frameWidth = 640;
constexpr int barHeight = 44;
constexpr double mostHeight = 1600;  ///< of a frame's drawing: what is taller is drawn smaller
constexpr int gap = 12;
constexpr int margin = 24;  ///< around the design, in its own units
constexpr double pixelRatio = 1.5;
constexpr double walkOfRequests = 110;  ///< in units of the design a second, as on the canvas

/// Frames in rows of two, and the timeline in what the last row leaves.
class Filmstrip {
public:
    Filmstrip(Document& document, Playback& playback, CanvasScene& scene, Theme& theme)
        : m_document(document), m_playback(playback), m_scene(scene), m_bar(document, playback, theme, &m_ground), m_timeline(document, playback, theme, &m_ground) {
        m_source = scene.contents().adjusted(-margin, -margin, margin, margin);
        m_scale = std::min(frameWidth / m_source.width(), mostHeight / m_source.height());
        m_frame = QSize(frameWidth, barHeight + int(std::ceil(m_source.height() * m_scale)));
        m_bar.resize(frameWidth, barHeight);
    }

    QPixmap draw(const std::vector<double>& moments, const QColor& background) {
        const int columns = moments.size() > 1 ? 2 : 1;
        const int rows = int(moments.size()) / columns + 1;
        QPixmap picture(QSize(columns * (m_frame.width() + gap) + gap, rows * (m_frame.height() + gap) + gap) * pixelRatio);
        picture.setDevicePixelRatio(pixelRatio);
        picture.fill(background);
        QPainter painter(&picture);
        const auto place = [&](std::size_t i) {
            return QPoint(gap + int(i) % columns * (m_frame.width() + gap), gap + int(i) / columns * (m_frame.height() + gap));
        };
        for (std::size_t i = 0; i < moments.size(); ++i) drawFrame(painter, place(i), moments[i]);
        const QPoint last = place(moments.size());
        const QRect rest(last, QSize(columns * (m_frame.width() + gap) - last.x(), m_frame.height()));
        m_timeline.setViewport(QRect(QPoint(), rest.size()));
        m_timeline.showAll();
        QPixmap timeline = m_timeline.toPixmap(rest.width(), rest.height(), pixelRatio);
        timeline.setDevicePixelRatio(pixelRatio);
        painter.drawPixmap(rest.topLeft(), timeline);
        return picture;
    }

private:
    void drawFrame(QPainter& painter, const QPoint& at, double moment) {
        m_playback.seek(moment);
        painter.save();
        painter.translate(at);
        m_bar.ensurePolished();
        m_bar.render(&painter, QPoint(), {}, QWidget::DrawChildren);
        const QRectF field(0, barHeight, m_frame.width(), m_frame.height() - barHeight);
        painter.setClipRect(field);
        painter.fillRect(field, m_scene.look().canvas);
        m_scene.render(&painter, field, m_source);
        painter.translate(field.topLeft());
        painter.scale(m_scale, m_scale);
        painter.translate(-m_source.topLeft());
        const SceneState state = sceneState(m_playback, m_document.topology(), m_scene);
        paintStanding(painter, state, m_scene.look(), m_scale);
        const Frame frame{m_playback.now(), moment * walkOfRequests, m_scale, false};
        paintMoving(painter, state, happenings(m_playback, m_document.topology(), m_scene), frame, m_scene.look());
        painter.restore();
    }

    Document& m_document;
    Playback& m_playback;
    CanvasScene& m_scene;
    QWidget m_ground;  ///< is never shown
    StoryBar m_bar;
    TimelinePlot m_timeline;
    QRectF m_source;
    double m_scale = 1;
    QSize m_frame;
};

}  // namespace

int renderFilmstrip(const FilmstripWish& wish, Theme& theme) {
    auto loaded = loadOrComplain(wish.input);
    if (!loaded) return badInput;
    Document document;
    document.reset(placed(std::move(*loaded)));
    const Topology& topology = document.topology();
    CanvasScene scene(theme);
    scene.syncAll(topology);
    if (auto analysis = analyze(topology, {.maxOrder = 1})) scene.setResults(topology, Results(std::make_shared<Analysis>(std::move(*analysis))));
    Playback playback(document);
    playback.startFailing(wish.failing);
    playback.pause();
    if (!playback.isActive()) return refuse(Words::tr("%1: nothing fails").arg(wish.failing.join(QStringLiteral(", "))));
    Filmstrip strip(document, playback, scene, theme);
    const bool saved = strip.draw(wish.moments, theme.color(Token::border)).save(wish.output, "PNG");
    return saved ? 0 : refuse(Words::tr("%1 cannot be written").arg(wish.output));
}

}  // namespace failwright
