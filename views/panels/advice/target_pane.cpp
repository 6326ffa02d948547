#include "views/panels/advice/target_pane.h"

#include "model/document/document.h"
#include "model/layout/placement_edits.h"
#include "views/panels/shared/chart.h"
#include "views/text/improvements.h"
#include "views/text/parse.h"
#include "views/text/text.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <cmath>

namespace failwright {

TargetPane::TargetPane(Document& document, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_target(new QLineEdit(this)),
      m_search(new QPushButton(tr("Search"), this)),
      m_apply(new QPushButton(tr("Apply all"), this)),
      m_words(new QLabel(this)),
      m_plot(new QCustomPlot(this)) {
    setAccessibleName(tr("What it takes to reach a target"));
    m_target->setAccessibleName(tr("Availability to reach"));
    m_target->setMinimumWidth(84);
    m_target->setMaximumWidth(110);
    m_search->setToolTip(tr("Find the cheapest set of changes that reaches it"));
    m_apply->setToolTip(tr("Make these changes; one undo takes them back"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::RichText);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_words->setAccessibleName(tr("The cheapest way"));
    m_plot->setMinimumSize(150, 110);
    m_plot->setAccessibleName(tr("Nines against the price of changes"));
    auto* label = new QLabel(tr("To reach"), this);
    label->setBuddy(m_target);
    auto* top = new QHBoxLayout;
    for (QWidget* one : {static_cast<QWidget*>(label), static_cast<QWidget*>(m_target), static_cast<QWidget*>(m_search)}) top->addWidget(one);
    top->addStretch(1);
    top->addWidget(m_apply);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_words);
    auto* halves = new QHBoxLayout;
    halves->addWidget(scroll, 1);
    halves->addWidget(m_plot, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 8, 4);
    column->setSpacing(4);
    column->addLayout(top);
    column->addLayout(halves, 1);
    connect(m_search, &QPushButton::clicked, this, &TargetPane::search);
    connect(m_target, &QLineEdit::returnPressed, this, &TargetPane::search);
    connect(m_apply, &QPushButton::clicked, this, &TargetPane::apply);
    connect(&theme, &Theme::changed, this, &TargetPane::draw);
    connect(&document, &Document::wasReset, this, [this] { m_target->clear(); });
    refresh();
}

/// The SLO where it is missed, else the next whole number of nines.
void TargetPane::propose() {
    if (!m_list || !m_list->before.unavailability || !m_target->text().isEmpty()) return;
    const double now = *m_list->before.unavailability;
    const std::optional<double> slo = m_document.topology().objectives.value_or(Objectives{}).slo;
    const double next = std::pow(10, -std::floor(ninesOf(now)) - 1);
    m_target->setText(text::availabilityEntry(slo && 1 - *slo < now ? *slo : 1 - next));
}

void TargetPane::setAdvice(std::shared_ptr<const AdviceList> list) {
    m_inquiry.cancel();
    m_list = std::move(list);
    m_plan.reset();
    propose();
    refresh();
}

void TargetPane::search() {
    const auto wanted = text::parseAvailability(m_target->text());
    if (!m_list || !wanted || *wanted <= 0) return m_target->selectAll();
    m_limit = 1 - *wanted;
    m_plan.reset();
    m_inquiry.ask([topology = m_document.topology(), list = m_list, limit = m_limit](
                      const std::stop_token& stop) { return planFor(topology, *list, limit, {}, stop); },
                  [this](Result<TargetPlan> plan) { take(std::move(plan)); });
    refresh();
}

void TargetPane::take(Result<TargetPlan> plan) {
    if (plan) m_plan = std::move(*plan);
    refresh();
    emit previewWanted(planned());
}

QString TargetPane::verdict() const {
    if (m_inquiry.isRunning()) return tr("Sets of changes are being tried.");
    if (!m_plan) return tr("Enter an availability: the cheapest set of changes that reaches it is searched for.");
    const QString wanted = text::percentUp(m_limit);
    if (!m_plan->reached) return m_plan->exact ? tr("<b>✗ No set of these changes reaches %1.</b> This is the best:").arg(wanted)
                                               : tr("<b>✗ Nothing that was tried reaches %1.</b> This is the best:").arg(wanted);
    if (m_plan->plan.improvements.empty()) return tr("<b>✓ %1 is reached already.</b>").arg(wanted);
    if (!m_plan->exact) return tr("<b>✓ A way to %1.</b> There may be a cheaper one: not every set was tried.").arg(wanted);
    return m_plan->byCost ? tr("<b>✓ The cheapest way to %1.</b> Every cheaper set was tried.").arg(wanted)
                          : tr("<b>✓ The fewest changes to %1.</b> Every smaller set was tried.").arg(wanted);
}

void TargetPane::refresh() {
    QString words = QStringLiteral("<p>%1</p>").arg(verdict());
    const bool changes = m_plan && !m_plan->plan.improvements.empty();
    if (changes) {
        words += QStringLiteral("<ol style='margin-left: -18px'>");
        for (const Improvement& one : m_plan->plan.improvements)
            words += QStringLiteral("<li>%1</li>").arg(text::sentence(one, m_document.topology()).toHtmlEscaped());
        words += QStringLiteral("</ol><p>") + tr("Then <b>%1</b>").arg(text::percentUp(m_plan->plan.after.unavailability.value_or(1)));
        if (m_plan->byCost) words += tr(", %1 more a month").arg(text::amount(m_plan->plan.price));
        words += QStringLiteral("</p>");
    }
    m_words->setText(words);
    m_search->setEnabled(m_list != nullptr && !m_list->tried.empty());
    m_apply->setVisible(changes);
    draw();
}

void TargetPane::draw() {
    m_plot->clearItems();
    m_plot->clearPlottables();
    styleChart(*m_plot, m_theme);
    m_plot->setVisible(m_plan && m_plan->curve.size() > 1);
    if (m_plan && m_plan->curve.size() > 1) drawCurve(*m_plan);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TargetPane::drawCurve(const TargetPlan& plan) {
    QVector<double> prices, nines;
    for (const Plan& point : plan.curve) {
        prices << point.price;
        nines << ninesOf(point.after.unavailability.value_or(1));
    }
    QCPGraph* curve = m_plot->addGraph();
    curve->setPen(QPen(m_theme.color(Token::accent), 2));
    curve->setLineStyle(QCPGraph::lsStepLeft);
    curve->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 7));
    curve->setData(prices, nines);
    const double wanted = ninesOf(m_limit);
    const auto [low, high] = std::minmax_element(nines.begin(), nines.end());
    const double room = std::max(0.2, (std::max(*high, wanted) - *low) * 0.15);
    m_plot->xAxis->setRange(0, std::max(1.0, prices.back()) * 1.05);
    m_plot->yAxis->setRange(std::max(0.0, *low - room), std::max(*high, wanted) + room);
    m_plot->xAxis->setLabel(plan.byCost ? tr("Cost a month on top") : tr("Number of changes"));
    m_plot->yAxis->setLabel(tr("Nines"));
    m_plot->xAxis->setTicker(plan.byCost ? QSharedPointer<QCPAxisTicker>::create() : QSharedPointer<WholeTicker>::create());
    m_plot->xAxis->ticker()->setTickCount(4);
    m_plot->yAxis->ticker()->setTickCount(3);
    auto* line = new QCPItemStraightLine(m_plot);
    line->setPen(QPen(m_theme.color(Token::bad), 1.5, Qt::DashLine));
    line->point1->setCoords(0, wanted);
    line->point2->setCoords(1, wanted);
    addChartWord(*m_plot, {0, wanted}, text::percentUp(m_limit), m_theme.color(Token::bad), Qt::AlignLeft | Qt::AlignBottom);
    m_plot->setAccessibleDescription(tr("From %1 nines without changes to %2 nines with %n", nullptr, int(plan.curve.size()) - 1)
                                         .arg(text::nines(plan.curve.front().after.unavailability.value_or(1)),
                                              text::nines(plan.curve.back().after.unavailability.value_or(1))));
}

Edits TargetPane::planned() const {
    if (!m_plan) return {};
    Topology changed = m_document.topology();
    Edits all;
    for (const Improvement& one : m_plan->plan.improvements)
        for (Edit& edit : editsFor(changed, one))
            if (applyEdit(changed, edit)) all.push_back(std::move(edit));
    return all.empty() ? all : withPlaces(m_document.topology(), std::move(all));
}

void TargetPane::apply() {
    const Edits edits = planned();
    if (!edits.empty()) (void)m_document.perform(edits, tr("Reach %1").arg(text::percentUp(m_limit)));
}

}  // namespace failwright
