#include "views/panels/whatif/what_if_panel.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/panels/shared/explained_label.h"
#include "views/panels/shared/lookup.h"
#include "views/panels/whatif/assumptions_pane.h"
#include "views/panels/whatif/sensitivity_plot.h"
#include "views/panels/whatif/tornado_plot.h"
#include "views/text/what_if.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace failwright {
namespace {

constexpr int points = 25;

}  // namespace

WhatIfPanel::WhatIfPanel(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_selection(selection),
      m_analysis(analysis),
      m_assumptions(new AssumptionsPane(this)),
      m_tornado(new TornadoPlot(theme, this)),
      m_curve(new SensitivityPlot(theme, this)),
      m_knobBox(new QComboBox(this)),
      m_note(new ExplainedLabel(this)) {
    setAccessibleName(tr("Assumptions and sensitivity"));
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_assumptions);
    halves->addWidget(m_tornado);
    halves->addWidget(makeSensitivity());
    halves->setSizes({400, 420, 360});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(halves);
    connect(m_tornado, &TornadoPlot::chosen, this, [this](const Knob& knob) {
        m_selection.set(selectionFor(m_document.topology(), knob.subject));
        turn(knob);
    });
    connect(m_knobBox, &QComboBox::activated, this, [this](int row) { turn(m_knobs[std::size_t(row)]); });
    connect(&analysis, &AnalysisService::delivered, this, &WhatIfPanel::ask);
    connect(&analysis, &AnalysisService::staleChanged, this, [this](bool stale) { if (stale) forget(); });
    connect(&document, &Document::wasReset, this, &WhatIfPanel::forget);
}

QWidget* WhatIfPanel::makeSensitivity() {
    auto* pane = new QWidget(this);
    m_knobBox->setAccessibleName(tr("Figure to turn"));
    m_knobBox->setToolTip(tr("Which figure is turned from a tenth to ten times what it is"));
    m_knobBox->setMinimumContentsLength(12);
    m_knobBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_note->setProperty("role", "meta");
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(12, 6, 8, 2);
    column->setSpacing(2);
    column->addWidget(m_knobBox);
    column->addWidget(m_note);
    column->addWidget(m_curve, 1);
    return pane;
}

void WhatIfPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

void WhatIfPanel::forget() {
    m_isFresh = false;
    m_widest.cancel();
    m_turning.cancel();
    m_assumptions->forget();
}

void WhatIfPanel::ask() {
    if (m_isFresh || !isVisible() || m_analysis.isStale() || !m_analysis.latest()) return;
    m_isFresh = true;
    const Topology& topology = m_document.topology();
    fillKnobs();
    m_assumptions->show(topology);
    m_widest.ask([topology](const std::stop_token& stop) { return tornadoOf(topology, 80, stop); },
                 [this](Result<Tornado> tornado) { take(std::move(tornado)); });
}

void WhatIfPanel::take(Result<Tornado> tornado) {
    if (!tornado || !tornado->asDrawn.unavailability) {
        m_tornado->clear();
        m_curve->clear();
        return;
    }
    m_tornado->show(*tornado, m_document.topology());
    const bool known = m_knob && std::ranges::find(m_knobs, *m_knob) != m_knobs.end();
    if (known) turn(*m_knob);
    else if (!tornado->swings.empty()) turn(tornado->swings.front().knob);
    else m_curve->clear();
}

void WhatIfPanel::fillKnobs() {
    m_knobs = knobsOf(m_document.topology());
    m_knobBox->clear();
    for (const Knob& knob : m_knobs) m_knobBox->addItem(text::title(knob, m_document.topology()));
    m_knobBox->setEnabled(!m_knobs.empty());
}

void WhatIfPanel::turn(const Knob& knob) {
    m_knob = knob;
    const auto at = std::ranges::find(m_knobs, knob);
    if (at != m_knobs.end()) m_knobBox->setCurrentIndex(int(at - m_knobs.begin()));
    m_note->setPlain(knob.quantity == Quantity::unavailability ? tr("The repair time stays: it fails less or more often.")
                     : knob.quantity == Quantity::repairTime   ? tr("It fails as often as before.")
                                                               : tr("All else stays."));
    const Topology& topology = m_document.topology();
    m_turning.ask([topology, knob](const std::stop_token& stop) { return curveOf(topology, knob, points, stop); },
                  [this, knob](Result<std::vector<CurvePoint>> curve) {
                      const Topology& now = m_document.topology();
                      if (curve)
                          m_curve->show(knob, valueOf(now, knob).value_or(0), std::move(*curve), now.objectives.value_or(Objectives{}).slo);
                  });
}

}  // namespace failwright
