#include "views/canvas/laser.h"

#include <QMouseEvent>
#include <QPainter>
#include <QRadialGradient>

namespace failwright {
namespace {

constexpr qint64 trailTime = 350;  ///< milliseconds until a trace has faded
constexpr int frameTime = 16;
constexpr double spotRadius = 7;

}  // namespace

Laser::Laser(QWidget& over, const QColor& color) : QWidget(over.parentWidget()), m_over(over), m_color(color) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(over.geometry());
    m_clock.start();
    over.installEventFilter(this);
    show();
    raise();
}

Laser::~Laser() {
    m_over.removeEventFilter(this);
}

bool Laser::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) setGeometry(m_over.geometry());
    if (event->type() == QEvent::Leave) {
        m_trail.clear();
        update();
    }
    if (event->type() == QEvent::MouseMove) {
        m_trail.push_back({static_cast<QMouseEvent*>(event)->position(), m_clock.elapsed()});
        if (!m_fade.isActive()) m_fade.start(frameTime, this);
        update();
    }
    return QWidget::eventFilter(watched, event);
}

/// Lets the trail run out; the spot itself stays.
void Laser::timerEvent(QTimerEvent*) {
    const qint64 oldest = m_clock.elapsed() - trailTime;
    while (m_trail.size() > 1 && m_trail.front().when < oldest) m_trail.erase(m_trail.begin());
    if (m_trail.size() <= 1) m_fade.stop();
    update();
}

void Laser::paintEvent(QPaintEvent*) {
    if (m_trail.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qint64 now = m_clock.elapsed();
    for (std::size_t i = 1; i < m_trail.size(); ++i) {
        const double freshness = std::clamp(1 - double(now - m_trail[i].when) / double(trailTime), 0.0, 1.0);
        QColor color = m_color;
        color.setAlphaF(float(0.55 * freshness));
        painter.setPen(QPen(color, 1 + 5 * freshness, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(m_trail[i - 1].at, m_trail[i].at);
    }
    QRadialGradient glow(spot(), 2.4 * spotRadius);
    QColor halo = m_color;
    halo.setAlphaF(0.45F);
    glow.setColorAt(0.3, halo);
    halo.setAlphaF(0);
    glow.setColorAt(1, halo);
    painter.setPen(Qt::NoPen);
    painter.setBrush(glow);
    painter.drawEllipse(spot(), 2.4 * spotRadius, 2.4 * spotRadius);
    painter.setBrush(m_color);
    painter.drawEllipse(spot(), spotRadius, spotRadius);
}

}  // namespace failwright
