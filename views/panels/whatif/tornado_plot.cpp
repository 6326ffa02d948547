#include "views/panels/whatif/tornado_plot.h"

#include "views/text/text.h"
#include "views/text/what_if.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr std::size_t mostBars = 10;
constexpr int mostNameWidth = 190;
constexpr double nameShare = 0.56;
constexpr int roomForTicks = 340;

/// Differences of times in words.
class ChangeTicker : public QCPAxisTicker {
protected:
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        if (std::abs(tick) < 1e-9) return QStringLiteral("0");
        return (tick < 0 ? QStringLiteral("−") : QStringLiteral("+")) + text::duration(std::abs(tick));
    }
};

}  // namespace

TornadoPlot::TornadoPlot(const Theme& theme, QWidget* parent) : QCustomPlot(parent), m_theme(theme) {
    setAccessibleName(tr("What matters most"));
    setToolTip(tr("What half and twice of each figure do to the downtime of a year. Click a bar for its curve."));
    setMinimumSize(230, 130);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, &TornadoPlot::rebuild);
    rebuild();
}

void TornadoPlot::show(const Tornado& tornado, const Topology& topology) {
    clear();
    const double drawn = tornado.asDrawn.downtimeSecondsPerYear();
    for (const Swing& swing : tornado.swings) {
        if (m_knobs.size() == mostBars) break;
        m_knobs.push_back(swing.knob);
        m_names << text::title(swing.knob, topology);
        m_less << swing.half.downtimeSecondsPerYear() - drawn;
        m_more << swing.twice.downtimeSecondsPerYear() - drawn;
    }
    rebuild();
}

void TornadoPlot::clear() {
    m_knobs.clear();
    m_names.clear();
    m_less.clear();
    m_more.clear();
    m_current = -1;
    rebuild();
}

void TornadoPlot::addBars(const QVector<double>& places, const QVector<double>& changes, const QColor& colour) {
    auto* bars = new QCPBars(yAxis, xAxis);
    bars->setWidth(0.62);
    bars->setPen(Qt::NoPen);
    bars->setBrush(withAlpha(colour, 0.8));
    bars->setData(places, changes);
}

void TornadoPlot::rebuild() {
    clearItems();
    clearPlottables();
    styleChart(*this, m_theme);
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    QVector<double> places;
    const QFontMetrics metrics(chartFont());
    for (int i = 0; i < bars(); ++i) {
        places << bars() - i;
        names->addTick(bars() - i, metrics.elidedText(m_names[i], Qt::ElideMiddle, std::min(mostNameWidth, int(width() * nameShare))));
    }
    yAxis->setTicker(names);
    yAxis->grid()->setVisible(false);
    yAxis->setRange(0.4, std::max(1, bars()) + 0.6);
    yAxis->setTickLabelColor(m_theme.color(Token::text));
    xAxis->setTicker(QSharedPointer<ChangeTicker>::create());
    xAxis->ticker()->setTickCount(width() < roomForTicks ? 1 : 4);
    xAxis->setLabel(tr("Downtime a year"));
    addBars(places, m_less, m_theme.color(Token::good));
    addBars(places, m_more, m_theme.color(Token::bad));
    const double low = m_less.isEmpty() ? -1 : std::min(0.0, *std::min_element(m_less.begin(), m_less.end()));
    const double high = m_more.isEmpty() ? 1 : std::max(0.0, *std::max_element(m_more.begin(), m_more.end()));
    const double room = std::max(1e-9, (high - low) * 0.06);
    xAxis->setRange(low - room, high + room);
    if (m_current >= 0) {
        auto* frame = new QCPItemRect(this);
        frame->setPen(QPen(m_theme.color(Token::accent), 1.5));
        frame->setBrush(Qt::NoBrush);
        frame->topLeft->setCoords(low - room * 0.8, bars() - m_current + 0.42);
        frame->bottomRight->setCoords(high + room * 0.8, bars() - m_current - 0.42);
    }
    QStringList told;
    for (int i = 0; i < std::min(3, bars()); ++i) told << m_names[i];
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    replot(QCustomPlot::rpQueuedReplot);
}

void TornadoPlot::resizeEvent(QResizeEvent* event) {
    QCustomPlot::resizeEvent(event);
    rebuild();
}

void TornadoPlot::choose(int bar) {
    if (bar < 0 || bar >= bars()) return;
    m_current = bar;
    rebuild();
    emit chosen(m_knobs[std::size_t(bar)]);
}

void TornadoPlot::mousePressEvent(QMouseEvent* event) {
    QCustomPlot::mousePressEvent(event);
    choose(bars() - int(std::lround(yAxis->pixelToCoord(event->position().y()))));
}

void TornadoPlot::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down) return choose(std::min(m_current + 1, bars() - 1));
    if (event->key() == Qt::Key_Up) return choose(std::max(m_current - 1, 0));
    QCustomPlot::keyPressEvent(event);
}

}  // namespace failwright
