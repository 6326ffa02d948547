#include "views/panels/whatif/sensitivity_plot.h"

#include "views/text/text.h"
#include "views/text/what_if.h"
#include "views/theme/theme.h"

#include <algorithm>

namespace failwright {
namespace {

/// Values of a quantity in words.
class ValueTicker : public QCPAxisTickerLog {
public:
    explicit ValueTicker(Quantity quantity) : m_quantity(quantity) {}

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return text::valueWords(m_quantity, tick); }

private:
    Quantity m_quantity;
};

}  // namespace

SensitivityPlot::SensitivityPlot(const Theme& theme, QWidget* parent) : QCustomPlot(parent), m_theme(theme) {
    setAccessibleName(tr("Nines as one figure changes"));
    setMinimumSize(150, 130);
    connect(&theme, &Theme::changed, this, &SensitivityPlot::rebuild);
    rebuild();
}

void SensitivityPlot::show(const Knob& knob, double value, std::vector<CurvePoint> curve, std::optional<double> slo) {
    m_knob = knob;
    m_value = value;
    m_curve = std::move(curve);
    m_slo = slo;
    rebuild();
}

void SensitivityPlot::clear() {
    m_curve.clear();
    rebuild();
}

void SensitivityPlot::rebuild() {
    clearItems();
    clearPlottables();
    styleChart(*this, m_theme);
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setTicker(QSharedPointer<ValueTicker>::create(m_knob.quantity));
    xAxis->setLabel(text::name(m_knob.quantity));
    yAxis->setLabel(tr("Nines"));
    yAxis->ticker()->setTickCount(4);
    if (!m_curve.empty()) {
        addCurve();
        addMarks();
    }
    replot(QCustomPlot::rpQueuedReplot);
}

void SensitivityPlot::addCurve() {
    QCPGraph* graph = addGraph();
    graph->setPen(QPen(m_theme.color(Token::accent), 2));
    double low = 16;
    double high = 0;
    for (const CurvePoint& point : m_curve) {
        const double nines = ninesOf(point.outcome.unavailability.value_or(1));
        graph->addData(point.value, nines);
        low = std::min(low, nines);
        high = std::max(high, nines);
    }
    const double room = std::max(0.05, (high - low) * 0.12);
    xAxis->setRange(m_curve.front().value, m_curve.back().value);
    yAxis->setRange(std::max(0.0, low - room), high + room);
    setAccessibleDescription(tr("%1 nines at %2, %3 nines at %4")
                                 .arg(text::nines(m_curve.front().outcome.unavailability.value_or(1)), text::valueWords(m_knob.quantity, m_curve.front().value),
                                      text::nines(m_curve.back().outcome.unavailability.value_or(1)), text::valueWords(m_knob.quantity, m_curve.back().value)));
}

void SensitivityPlot::addMarks() {
    auto* now = new QCPItemStraightLine(this);
    now->setPen(QPen(m_theme.color(Token::text), 1, Qt::DotLine));
    now->point1->setCoords(m_value, 0);
    now->point2->setCoords(m_value, 1);
    const QCPRange nines = yAxis->range();
    const double wanted = m_slo && *m_slo < 1 ? ninesOf(1 - *m_slo) : -1;
    const bool topIsTaken = nines.contains(wanted) && wanted > nines.lower + nines.size() * 0.6;
    addChartWord(*this, {m_value, topIsTaken ? nines.lower : nines.upper}, tr("now %1").arg(text::valueWords(m_knob.quantity, m_value)), m_theme.color(Token::text),
                 Qt::AlignLeft | (topIsTaken ? Qt::AlignBottom : Qt::AlignTop));
    if (!nines.contains(wanted)) return;
    auto* line = new QCPItemStraightLine(this);
    line->setPen(QPen(m_theme.color(Token::bad), 1.5, Qt::DashLine));
    line->point1->setCoords(1, wanted);
    line->point2->setCoords(2, wanted);
    addChartWord(*this, {m_curve.front().value, wanted}, tr("SLO %1").arg(text::percent(*m_slo)), m_theme.color(Token::bad),
                 Qt::AlignLeft | Qt::AlignBottom);
}

}  // namespace failwright
