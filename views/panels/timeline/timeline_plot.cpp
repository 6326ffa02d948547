#include "views/panels/timeline/timeline_plot.h"

#include "model/document/document.h"
#include "model/document/playback.h"
#include "views/text/text.h"
#include "views/text/timeline.h"
#include "views/theme/theme.h"

#include <QFontMetricsF>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

namespace failwright {
namespace {

constexpr int labelWidth = 132;
constexpr int successHeight = 64;
constexpr int tierHeight = 24;
constexpr int rowHeight = 22;
constexpr int timesHeight = 22;
constexpr double barHalf = 0.39;
constexpr double zoomStep = 1.25;
constexpr double leastSpan = 0.5;  ///< seconds in view
const QString cursorLayer = QStringLiteral("cursor");

QFont small(int pixels = 11) {
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    return font;
}

/// Moments as people write them, at steps that a clock has.
class MomentTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override {
        static constexpr double steps[] = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400};
        const double wanted = range.size() / 7;
        for (const double step : steps)
            if (step >= wanted) return step;
        return std::ceil(wanted / 86400) * 86400;
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return text::moment(std::max(0.0, tick)); }
};

}  // namespace

TimelinePlot::TimelinePlot(const Document& document, Playback& playback, const Theme& theme, QWidget* parent)
    : QCustomPlot(parent), m_document(document), m_playback(playback), m_theme(theme) {
    setAccessibleName(tr("Failover timeline"));
    setAccessibleDescription(tr("Arrow keys go from event to event, Space plays, plus and minus zoom"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(successHeight + timesHeight + rowHeight);
    addLayer(cursorLayer, layer(QStringLiteral("overlay")), QCustomPlot::limBelow);
    layer(cursorLayer)->setMode(QCPLayer::lmBuffered);
    connect(&playback, &Playback::changed, this, &TimelinePlot::rebuild);
    connect(&playback, &Playback::moved, this, &TimelinePlot::moveCursor);
    connect(&theme, &Theme::changed, this, &TimelinePlot::rebuild);
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if (touches(changes, aspect::wording) && m_playback.isActive()) rebuild();
    });
    rebuild();
}

void TimelinePlot::clearRows() {
    clearItems();
    clearPlottables();
    plotLayout()->clear();
    m_bars.clear();
    m_cursor.clear();
    m_targetLines.clear();
    m_target = nullptr;
    m_success = m_tiers = m_phases = nullptr;
}

void TimelinePlot::rebuild() {
    const QCPRange before = m_success != nullptr ? m_success->axis(QCPAxis::atBottom)->range() : QCPRange(0, 1);
    clearRows();
    setBackground(m_theme.color(Token::panel));
    m_rows = rowsOf(m_playback.timeline(), m_document.topology());
    if (m_playback.isActive()) build();
    const int heights = successHeight + (m_tiers != nullptr ? tierHeight : 0) + int(m_rows.size()) * rowHeight + timesHeight + 8;
    setMinimumHeight(m_playback.isActive() ? heights : 0);
    if (m_playback.isActive()) {
        const bool another = beginsAnew();
        if (m_showsAll || another || before.upper > m_playback.duration()) showAll();
        else setView(before.lower, before.upper);
        moveCursor();
    } else {
        m_showsAll = true;
    }
    replot(QCustomPlot::rpQueuedReplot);
}

/// What is played begins otherwise than what was shown; more failures on the way are the same story.
bool TimelinePlot::beginsAnew() {
    const std::vector<ScenarioEvent>& events = m_playback.events();
    const auto beginning = events.empty() ? std::nullopt : std::optional(events.front());
    return std::exchange(m_beginning, beginning) != beginning;
}

void TimelinePlot::build() {
    const bool tiers = !m_playback.timeline().tiers.empty();
    plotLayout()->setRowSpacing(0);
    m_success = addRect(0);
    if (tiers) m_tiers = addRect(1);
    if (!m_rows.empty()) m_phases = addRect(tiers ? 2 : 1);
    std::vector<int> heights{successHeight + timesHeight};
    if (m_tiers != nullptr) heights.push_back(tierHeight);
    if (m_phases != nullptr) heights.push_back(int(m_rows.size()) * rowHeight);
    for (std::size_t row = 0; row < heights.size(); ++row) plotLayout()->setRowStretchFactor(int(row), heights[row]);
    addSuccess();
    if (m_tiers != nullptr) addTiers();
    if (m_phases != nullptr) addPhases();
    addTarget();
    for (QCPAxisRect* rect : {m_success, m_tiers, m_phases}) {
        if (rect == nullptr) continue;
        auto* line = new QCPItemLine(this);
        line->setLayer(cursorLayer);
        line->setClipAxisRect(rect);
        line->setPen(QPen(m_theme.color(Token::accent), 2));
        for (QCPItemPosition* end : {line->start, line->end}) {
            end->setAxisRect(rect);
            end->setAxes(rect->axis(QCPAxis::atBottom), nullptr);
            end->setTypeX(QCPItemPosition::ptPlotCoords);
            end->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        m_cursor.push_back(line);
    }
}

/// The uppermost bears the times.
QCPAxisRect* TimelinePlot::addRect(int row) {
    const bool withTimes = row == 0;
    auto* rect = new QCPAxisRect(this, false);
    plotLayout()->addElement(row, 0, rect);
    const QColor muted = m_theme.color(Token::muted), grid = m_theme.color(Token::grid), border = m_theme.color(Token::border);
    QList<QCPAxis*> axes{rect->addAxis(QCPAxis::atBottom), rect->addAxis(QCPAxis::atLeft)};
    if (withTimes) axes << rect->addAxis(QCPAxis::atTop);
    for (QCPAxis* axis : std::as_const(axes)) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->grid()->setPen(QPen(grid, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->setBasePen(QPen(border, 1));
        axis->setTickPen(QPen(border, 1));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLength(0, 0);
        axis->setTicker(QSharedPointer<MomentTicker>::create());
        axis->setTickLabelColor(muted);
        axis->setTickLabelFont(small());
        axis->setTickLabelPadding(5);
    }
    rect->axis(QCPAxis::atBottom)->setTickLabels(false);
    if (withTimes) rect->axis(QCPAxis::atTop)->grid()->setVisible(false);
    rect->setAutoMargins(QCP::msNone);
    rect->setMargins(QMargins(labelWidth, withTimes ? timesHeight : 2, 14, 2));
    return rect;
}

void TimelinePlot::addSuccess() {
    QCPAxis* left = m_success->axis(QCPAxis::atLeft);
    left->setRange(0, 1.04);
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    for (const double share : {0.0, 0.5, 1.0}) ticks->addTick(share, text::share(share));
    left->setTicker(ticks);
    QCPGraph* graph = addGraph(m_success->axis(QCPAxis::atBottom), left);
    graph->setLineStyle(QCPGraph::lsStepLeft);
    graph->setPen(QPen(m_theme.color(m_theme.isDark() ? Token::reroute : Token::promote), 2));
    graph->setBrush(m_theme.color(Token::success));
    auto* label = new QCPItemText(this);
    label->setClipToAxisRect(false);
    label->position->setType(QCPItemPosition::ptAbsolute);
    label->position->setCoords(12, timesHeight - 2);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setText(tr("Requests\nthat succeed"));
    label->setTextAlignment(Qt::AlignLeft);
    label->setFont(small());
    label->setColor(m_theme.color(Token::text));
}

void TimelinePlot::addTiers() {
    QCPAxis* left = m_tiers->axis(QCPAxis::atLeft);
    left->setRange(-0.5, 0.5);
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    ticks->addTick(0, tr("Tier in force"));
    left->setTicker(ticks);
    left->setTickLabelColor(m_theme.color(Token::text));
    left->grid()->setVisible(false);
    const Topology& topology = m_document.topology();
    const std::vector<TierStep>& steps = m_playback.timeline().tiers;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double end = i + 1 < steps.size() ? steps[i + 1].at : std::max(m_playback.duration() * 1e3, 1e6);
        const bool down = steps[i].tier >= topology.tiers.size();
        const QColor tone = m_theme.color(down ? Token::bad : steps[i].tier == 0 ? Token::good : Token::warning);
        addBar(*m_tiers, i == 0 ? -1 : steps[i].at, end, 0, mix(m_theme.color(Token::panel), tone, 0.2),
               text::titleOfTier(steps[i].tier, topology), text::titleOfTier(steps[i].tier, topology));
    }
}

void TimelinePlot::addPhases() {
    QCPAxis* left = m_phases->axis(QCPAxis::atLeft);
    left->setRangeReversed(true);
    left->setRange(-0.5, double(m_rows.size()) - 0.5);
    left->grid()->setVisible(false);
    left->setTickLabelColor(m_theme.color(Token::text));
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    const QFontMetricsF metrics(small());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const TimelineRow& row = m_rows[i];
        ticks->addTick(double(i), metrics.elidedText(row.shortTitle, Qt::ElideRight, labelWidth - 16));
        for (const Phase& phase : row.phases) {
            if (phase.end <= phase.start) continue;
            const QString length = text::duration(phase.end - phase.start);
            addBar(*m_phases, phase.start, phase.end, double(i), colorOf(phase.kind), length,
                   QStringLiteral("%1 %2").arg(text::name(phase.kind), length));
        }
    }
    left->setTicker(ticks);
}

void TimelinePlot::addBar(QCPAxisRect& rect, double from, double to, double row, const QColor& color, const QString& word,
                          const QString& longWord) {
    QCPAxis* time = rect.axis(QCPAxis::atBottom);
    QCPAxis* left = rect.axis(QCPAxis::atLeft);
    auto* bar = new QCPItemRect(this);
    auto* label = new QCPItemText(this);
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{bar, label}) {
        item->setClipAxisRect(&rect);
        for (QCPItemPosition* position : item->positions()) {
            position->setAxisRect(&rect);
            position->setAxes(time, left);
            position->setType(QCPItemPosition::ptPlotCoords);
        }
    }
    bar->setPen(QPen(m_theme.color(Token::panel), 1));
    bar->setBrush(color);
    label->setFont(small());
    label->setColor(inkOn(color, m_theme));
    label->setPadding(QMargins(4, 0, 4, 0));
    label->setPositionAlignment(Qt::AlignCenter);
    m_bars.push_back({bar, label, from, to, row, word, longWord});
}

/// Where every request has to succeed again, if it is to be in time.
void TimelinePlot::addTarget() {
    const std::optional<Objectives>& wanted = m_document.topology().objectives;
    if (!wanted || !wanted->rtoSeconds) return;
    const QColor bad = m_theme.color(Token::bad);
    const double at = m_playback.timeline().startedAt + *wanted->rtoSeconds;
    for (QCPAxisRect* rect : {m_success, m_phases}) {
        if (rect == nullptr) continue;
        auto* line = new QCPItemLine(this);
        line->setClipAxisRect(rect);
        line->setPen(QPen(bad, 1.5, Qt::DashLine));
        for (QCPItemPosition* end : {line->start, line->end}) {
            end->setAxisRect(rect);
            end->setAxes(rect->axis(QCPAxis::atBottom), nullptr);
            end->setTypeX(QCPItemPosition::ptPlotCoords);
            end->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        line->start->setCoords(at, 0);
        line->end->setCoords(at, 1);
        m_targetLines.push_back(line);
    }
    auto* label = m_target = new QCPItemText(this);
    label->setClipAxisRect(m_success);
    label->position->setAxisRect(m_success);
    label->position->setAxes(m_success->axis(QCPAxis::atBottom), m_success->axis(QCPAxis::atLeft));
    label->position->setTypeX(QCPItemPosition::ptPlotCoords);
    label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    label->position->setCoords(at, 0.98);
    label->setText(tr("RTO target %1").arg(text::duration(*wanted->rtoSeconds)));
    label->setFont(small());
    label->setColor(bad);
    label->setPadding(QMargins(5, 0, 5, 1));
    label->setBrush(m_theme.color(Token::panel));
}

QColor TimelinePlot::colorOf(PhaseKind kind) const {
    switch (kind) {
        case PhaseKind::detect:
            return m_theme.color(Token::detect);
        case PhaseKind::decide:
            return m_theme.color(Token::decide);
        case PhaseKind::promote:
            return m_theme.color(Token::promote);
        case PhaseKind::reroute:
            return m_theme.color(Token::reroute);
        case PhaseKind::reconnect:
            return m_theme.color(Token::reconnect);
        case PhaseKind::manual:
            return m_theme.color(Token::muted);
    }
    return {};
}

double TimelinePlot::secondsAt(double x) const {
    return m_success != nullptr ? m_success->axis(QCPAxis::atBottom)->pixelToCoord(x) : 0;
}
double TimelinePlot::xOf(double seconds) const {
    return m_success != nullptr ? m_success->axis(QCPAxis::atBottom)->coordToPixel(seconds) : 0;
}

void TimelinePlot::setView(double from, double to) {
    const double all = wholeSpan();
    const double span = std::clamp(to - from, std::min(leastSpan, all), all);
    from = std::clamp(from, 0.0, all - span);
    m_showsAll = span >= all;
    for (QCPAxisRect* rect : {m_success, m_tiers, m_phases})
        if (rect != nullptr) rect->axis(QCPAxis::atBottom)->setRange(from, from + span);
    m_success->axis(QCPAxis::atTop)->setRange(from, from + span);
    fitToView();
    placeCursor();
    replot(QCustomPlot::rpQueuedReplot);
}

void TimelinePlot::showAll() {
    if (m_success != nullptr) setView(0, wholeSpan());
}

/// What happens, and the target where that is near.
double TimelinePlot::wholeSpan() const {
    const std::optional<Objectives>& wanted = m_document.topology().objectives;
    const double target = wanted && wanted->rtoSeconds ? (m_playback.timeline().startedAt + *wanted->rtoSeconds) * 1.06 : 0;
    return target < 2.5 * m_playback.duration() ? std::max(target, m_playback.duration()) : m_playback.duration();
}

/// Nothing is drawn beyond the view, also on paper that does not clip. Words stand in the middle of what is in view of their bar,
/// as many as fit.
void TimelinePlot::fitToView() {
    if (m_success == nullptr) return;
    const QCPRange view = m_success->axis(QCPAxis::atBottom)->range();
    drawSuccess(view);
    replot(QCustomPlot::rpImmediateRefresh);  // lays the axes out
    const QFontMetricsF metrics(small());
    if (m_target != nullptr) {
        const double at = m_target->position->key();
        const double room = xOf(at) - xOf(view.lower);
        const bool fits = room >= metrics.horizontalAdvance(m_target->text()) + 10;
        m_target->setPositionAlignment((fits ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
        m_target->setVisible(view.contains(at));
        for (QCPItemLine* line : m_targetLines) line->setVisible(view.contains(at));
    }
    for (const Bar& bar : m_bars) {
        const double from = std::max(view.lower, bar.from), to = std::min(view.upper, bar.to);
        const double room = xOf(to) - xOf(from) - 8;
        const QString words = metrics.horizontalAdvance(bar.longWord) <= room ? bar.longWord
                              : metrics.horizontalAdvance(bar.word) <= room   ? bar.word
                                                                              : QString();
        bar.rect->setVisible(from < to);
        bar.rect->topLeft->setCoords(from, bar.row - barHalf);
        bar.rect->bottomRight->setCoords(to, bar.row + barHalf);
        bar.text->setText(words);
        bar.text->setVisible(!words.isEmpty());
        bar.text->position->setCoords((from + to) / 2, bar.row);
    }
}

void TimelinePlot::drawSuccess(const QCPRange& view) {
    QVector<double> moments, shares;
    const auto add = [&](double at, double share) {
        moments << at;
        shares << share;
    };
    double last = 1;
    for (const SuccessStep& step : m_playback.timeline().success) {
        if (view.contains(step.at)) {
            if (moments.isEmpty()) add(view.lower, last);
            add(step.at, last);
            add(step.at, step.share);
        }
        if (step.at <= view.upper) last = step.share;
    }
    if (moments.isEmpty()) add(view.lower, last);
    add(view.upper, last);
    graph(0)->setData(moments, shares, true);
}

void TimelinePlot::placeCursor() {
    const double now = m_playback.now();
    for (QCPItemLine* line : m_cursor) {
        line->start->setCoords(now, 0);
        line->end->setCoords(now, 1);
        line->setVisible(m_success->axis(QCPAxis::atBottom)->range().contains(now));
    }
}

void TimelinePlot::moveCursor() {
    if (!m_playback.isActive() || m_cursor.empty()) return;
    placeCursor();
    const QCPRange view = m_success->axis(QCPAxis::atBottom)->range();
    if (!m_showsAll && m_playback.isPlaying() && !view.contains(m_playback.now()))
        return setView(m_playback.now() - view.size() * 0.1, m_playback.now() + view.size() * 0.9);
    if (isVisible()) layer(cursorLayer)->replot();
}

QString TimelinePlot::describe(double seconds) const {
    const Timeline& timeline = m_playback.timeline();
    double share = 1;
    for (const SuccessStep& step : timeline.success)
        if (step.at <= seconds) share = step.share;
    QStringList lines{QStringLiteral("<b>%1</b>").arg(text::moment(seconds)), tr("%1 of the requests succeed").arg(text::share(share))};
    std::optional<Index> tier;
    for (const TierStep& step : timeline.tiers)
        if (step.at <= seconds) tier = step.tier;
    if (tier) lines << tr("Tier in force: %1").arg(text::titleOfTier(*tier, m_document.topology()).toHtmlEscaped());
    for (const TimelineRow& row : m_rows)
        for (const Phase& phase : row.phases)
            if (phase.start <= seconds && seconds < phase.end)
                lines << tr("%1: %2, %3 to go").arg(row.title.toHtmlEscaped(), text::name(phase.kind), text::duration(phase.end - seconds));
    return lines.join(QStringLiteral("<br>"));
}

void TimelinePlot::mousePressEvent(QMouseEvent* event) {
    if (m_success == nullptr) return;
    const double at = secondsAt(event->position().x());
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier);
    if (pans) {
        m_panFrom = at;
    } else if (event->button() == Qt::LeftButton) {
        m_scrubbing = true;
        m_playback.seek(at);
    }
}

void TimelinePlot::mouseMoveEvent(QMouseEvent* event) {
    if (m_success == nullptr) return;
    const double at = secondsAt(event->position().x());
    if (m_panFrom) {
        const QCPRange view = m_success->axis(QCPAxis::atBottom)->range();
        setView(view.lower + *m_panFrom - at, view.upper + *m_panFrom - at);
    } else if (m_scrubbing) {
        m_playback.seek(at);
    } else if (at >= 0 && at <= m_playback.duration()) {
        QToolTip::showText(event->globalPosition().toPoint() + QPoint(12, 8), describe(at), this);
    }
}

void TimelinePlot::mouseReleaseEvent(QMouseEvent*) {
    m_panFrom.reset();
    m_scrubbing = false;
}

void TimelinePlot::mouseDoubleClickEvent(QMouseEvent*) { showAll(); }

void TimelinePlot::wheelEvent(QWheelEvent* event) {
    if (m_success == nullptr) return;
    const double held = secondsAt(event->position().x());
    const double factor = std::pow(zoomStep, -event->angleDelta().y() / 120.0);
    const QCPRange view = m_success->axis(QCPAxis::atBottom)->range();
    setView(held - (held - view.lower) * factor, held + (view.upper - held) * factor);
    event->accept();
}

void TimelinePlot::keyPressEvent(QKeyEvent* event) {
    const QCPRange view = m_success != nullptr ? m_success->axis(QCPAxis::atBottom)->range() : QCPRange(0, 1);
    const auto zoom = [&](double factor) {
        const double held = m_playback.now();
        setView(held - (held - view.lower) * factor, held + (view.upper - held) * factor);
    };
    switch (event->key()) {
        case Qt::Key_Left:
            return m_playback.stepBack();
        case Qt::Key_Right:
            return m_playback.stepForward();
        case Qt::Key_Home:
            return m_playback.seek(0);
        case Qt::Key_End:
            return m_playback.seek(m_playback.duration());
        case Qt::Key_Space:
            return m_playback.toggle();
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return m_success != nullptr ? zoom(1 / zoomStep) : void();
        case Qt::Key_Minus:
            return m_success != nullptr ? zoom(zoomStep) : void();
        case Qt::Key_0:
            return showAll();
        default:
            QCustomPlot::keyPressEvent(event);
    }
}

void TimelinePlot::resizeEvent(QResizeEvent* event) {
    QCustomPlot::resizeEvent(event);
    fitToView();
}

}  // namespace failwright
