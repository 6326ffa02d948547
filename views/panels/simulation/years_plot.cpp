#include "views/panels/simulation/years_plot.h"

#include "model/topology/reliability.h"
#include "views/text/text.h"

#include <algorithm>

namespace failwright {
namespace {

constexpr int bins = 40;
constexpr int widthOfTick = 110;
constexpr int mostTicks = 5;
constexpr int widthOfName = 135;
constexpr double shownShare = 0.995;  ///< of the years; the rest would press all others to the left edge

/// Times in words on an axis of seconds.
class DurationTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override {
        constexpr double minute = 60, hour = 3'600, day = 86'400;
        static constexpr double steps[] = {1, 2, 5, 10, 15, 30, minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute,
                                           hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 5 * day, 10 * day};
        const double wanted = range.size() / (tickCount() + 1);
        const auto* step = std::ranges::lower_bound(steps, wanted);
        return wanted < 1 || step == std::end(steps) ? QCPAxisTicker::getTickStep(range) : *step;
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return text::duration(std::max(0.0, tick)); }
};

class ShareTicker : public QCPAxisTicker {
protected:
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return tick < 0 ? QStringLiteral("−") + text::share(-tick) : text::share(tick); }
};

QFont small() {
    QFont font = QApplication::font();
    font.setPixelSize(11);
    return font;
}

}  // namespace

YearsPlot::YearsPlot(const Theme& theme, QWidget* parent) : QCustomPlot(parent), m_theme(theme) {
    setAccessibleName(tr("Distribution of downtime"));
    setMinimumSize(220, 120);
    connect(&theme, &Theme::changed, this, &YearsPlot::rebuild);
    connect(this, &QCustomPlot::beforeReplot, this, [this] {
        xAxis->ticker()->setTickCount(std::clamp(width() / widthOfTick, 1, mostTicks));
        legend->setWrap(std::clamp(width() / widthOfName, 1, std::max(1, plottableCount())));
        legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    });
    rebuild();
}

void YearsPlot::show(std::shared_ptr<const DatedSimulation> simulation, Of of) {
    if (m_simulation == simulation && m_of == of) return;
    m_simulation = std::move(simulation);
    m_of = of;
    rebuild();
}

void YearsPlot::rebuild() {
    clearItems();
    clearPlottables();
    placeLegend(m_simulation && m_of == Of::burnDown);
    styleAxes();
    if (m_simulation && m_of == Of::burnDown) showBurnDown();
    else if (m_simulation) showDistribution();
    replot(QCustomPlot::rpQueuedReplot);
}

/// Beneath the axes, where it hides no curve.
void YearsPlot::placeLegend(bool shown) {
    legend->layout()->take(legend);
    plotLayout()->simplify();
    legend->setVisible(shown);
    if (!shown) return axisRect()->insetLayout()->addElement(legend, Qt::AlignLeft | Qt::AlignBottom);
    plotLayout()->addElement(1, 0, legend);
    plotLayout()->setRowStretchFactor(1, 0.001);
}

void YearsPlot::showDistribution() {
    const SimulatedYears& years = m_simulation->years;
    const Distribution& downtime = m_of == Of::years ? years.downtime : years.windows;
    const std::optional<double> slo = m_simulation->topology.objectives.value_or(Objectives{}).slo;
    const double length = m_of == Of::years ? secondsPerYear : years.windowDays * 86'400;
    const double budget = slo ? (1 - *slo) * length : -1;
    const double end = std::max({downtime.quantile(shownShare), 1.5 * budget, 1e-3});
    addBars(downtime, end, budget);
    addCurve(downtime, end);
    xAxis->setRange(0, end);
    if (budget >= 0) addBudget(budget);
    const QString kept = years.sloKept ? tr("SLO kept in %1 of the windows").arg(text::share(*years.sloKept)) : QString();
    setAccessibleDescription(tr("Half of them lose up to %1, 99 % up to %2. %3")
                                 .arg(text::duration(downtime.quantile(0.5)), text::duration(downtime.quantile(0.99)), kept));
}

/// What is left of the budget over the window, beside what would be left if it were spent evenly.
void YearsPlot::showBurnDown() {
    const std::optional<double> slo = m_simulation->topology.objectives.value_or(Objectives{}).slo;
    const double budget = slo && m_simulation->burnDowns ? (1 - *slo) * m_simulation->burnDowns->windowSeconds : 0;
    if (budget <= 0) {
        auto* words = new QCPItemText(this);
        words->position->setType(QCPItemPosition::ptAxisRectRatio);
        words->position->setCoords(0.5, 0.5);
        words->setColor(m_theme.color(Token::muted));
        words->setFont(small());
        words->setText(m_simulation->burnDowns ? tr("Give the design an SLO: its budget burns down here.") : tr("The window is longer than a year."));
        return;
    }
    const BurnDowns& all = *m_simulation->burnDowns;
    QCPGraph* even = addGraph();
    even->setPen(QPen(m_theme.color(Token::muted), 1, Qt::DashLine));
    even->setData({0, all.windowSeconds}, {1, 0}, true);
    even->setName(tr("spent evenly"));
    addBurnDown(all.usual, budget, tr("a usual window"), Token::good);
    addBurnDown(all.bad, budget, tr("a bad one: 1 in %1").arg(std::lround(1 / (1 - all.badQuantile))), Token::bad);
    xAxis->setRange(0, all.windowSeconds);
    yAxis->setRange(std::min(0.0, 1 - all.bad.lost() / budget) - 0.05, 1.05);
    setAccessibleDescription(tr("A usual window spends %1 of the budget, a bad one %2.").arg(text::share(all.usual.lost() / budget), text::share(all.bad.lost() / budget)));
}

void YearsPlot::addBurnDown(const BurnDown& burnDown, double budget, const QString& name, Token color) {
    QCPGraph* graph = addGraph();
    graph->setPen(QPen(m_theme.color(color), 2));
    graph->setName(name);
    for (const BurnDown::Point& point : burnDown.points) graph->addData(point.at, 1 - point.lost / budget);
}

void YearsPlot::styleAxes() {
    setBackground(m_theme.color(Token::panel));
    xAxis->setTicker(QSharedPointer<DurationTicker>::create());
    for (QCPAxis* axis : {yAxis, yAxis2}) axis->setTicker(QSharedPointer<ShareTicker>::create());
    yAxis->ticker()->setTickCount(4);
    yAxis2->ticker()->setTickCount(4);
    yAxis2->setRange(0, 1.02);
    for (QCPAxis* axis : {xAxis, yAxis, yAxis2}) {
        axis->setBasePen(QPen(m_theme.color(Token::border), 1));
        axis->setTickPen(QPen(m_theme.color(Token::border), 1));
        axis->setTickLabelColor(m_theme.color(Token::muted));
        axis->setTickLabelFont(small());
        axis->setLabelFont(small());
        axis->setLabelColor(m_theme.color(Token::muted));
        axis->grid()->setPen(QPen(m_theme.color(Token::grid), 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    const bool burns = m_of == Of::burnDown;
    yAxis2->setVisible(!burns);
    xAxis->setLabel(burns ? tr("Time in the window") : m_of == Of::years ? tr("Downtime of a year") : tr("Downtime of a window"));
    yAxis->setLabel(burns ? tr("Budget left") : m_of == Of::years ? tr("Years") : tr("Windows"));
    legend->setBrush(m_theme.color(Token::panel));
    legend->setBorderPen(Qt::NoPen);
    legend->setTextColor(m_theme.color(Token::text));
    legend->setFont(small());
    legend->setMargins({8, 0, 8, 4});
    legend->setIconSize(18, 12);
    yAxis2->setLabel(tr("Up to here"));
}

/// Those within the budget in one colour, those beyond in another; a bin that the budget cuts belongs to those within.
void YearsPlot::addBars(const Distribution& downtime, double end, double budget) {
    const double width = end / bins;
    double tallest = 0;
    double before = 0;
    QVector<double> at, within, beyond;
    for (int i = 0; i < bins; ++i) {
        const double upTo = downtime.shareUpTo(width * (i + 1));
        const double share = upTo - std::exchange(before, upTo);
        const bool kept = budget < 0 || width * i < budget;
        at << width * (i + 0.5);
        within << (kept ? share : 0);
        beyond << (kept ? 0 : share);
        tallest = std::max(tallest, share);
    }
    for (const auto& [values, token] : {std::pair{within, Token::good}, {beyond, Token::bad}}) {
        auto* bars = new QCPBars(xAxis, yAxis);
        bars->setWidth(width * 0.9);
        bars->setPen(Qt::NoPen);
        bars->setBrush(withAlpha(m_theme.color(token), 0.7));
        bars->setData(at, values, true);
    }
    yAxis->setRange(0, tallest > 0 ? tallest * 1.08 : 1);
}

void YearsPlot::addCurve(const Distribution& downtime, double end) {
    constexpr int points = 200;
    QCPGraph* curve = addGraph(xAxis, yAxis2);
    curve->setPen(QPen(m_theme.color(Token::accent), 2));
    for (int i = 0; i <= points; ++i) curve->addData(end * i / points, downtime.shareUpTo(end * i / points));
}

void YearsPlot::addBudget(double budget) {
    auto* line = new QCPItemStraightLine(this);
    line->setPen(QPen(m_theme.color(Token::text), 1.5, Qt::DashLine));
    line->point1->setCoords(budget, 0);
    line->point2->setCoords(budget, 1);
    auto* label = new QCPItemText(this);
    label->position->setTypeX(QCPItemPosition::ptPlotCoords);
    label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    label->position->setCoords(budget, 0.4);
    const bool late = budget > xAxis->range().upper / 2;
    label->setPositionAlignment((late ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    label->setTextAlignment(late ? Qt::AlignRight : Qt::AlignLeft);
    label->setPadding(QMargins(5, 1, 5, 1));
    label->setBrush(m_theme.color(Token::panel));  // legible over bars and curve
    label->setFont(small());
    label->setColor(m_theme.color(Token::text));
    label->setText(tr("budget %1").arg(text::duration(budget)).replace(u' ', u'\n'));
}

}  // namespace failwright
