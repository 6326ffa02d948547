#include "views/panels/whatif/assumptions_pane.h"

#include "views/text/text.h"
#include "views/text/what_if.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace failwright {
namespace {

constexpr int leastWidth = 310;
constexpr int roomForChanges = 390;
constexpr int beside = 48;  ///< margins and gaps of a row
constexpr std::size_t count = wordsOf<Supposition>().size();

QString signedTime(double seconds) {
    const QString time = text::duration(std::abs(seconds));
    return seconds < 0 ? AssumptionsPane::tr("−%1/y").arg(time) : AssumptionsPane::tr("+%1/y").arg(time);
}

QLabel* figureLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

}  // namespace

AssumptionsPane::AssumptionsPane(QWidget* parent) : QWidget(parent), m_headline(new QLabel(this)) {
    setAccessibleName(tr("Assumptions"));
    m_headline->setTextFormat(Qt::RichText);
    m_headline->setWordWrap(true);
    m_headline->setContentsMargins(12, 6, 12, 4);
    auto* content = new QWidget(this);
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(12, 0, 12, 8);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    for (std::size_t i = 0; i < count; ++i) addRow(*grid, static_cast<Supposition>(i));
    grid->setRowStretch(int(count), 1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_headline);
    column->addWidget(m_scroll, 1);
    refresh();
}

void AssumptionsPane::addRow(QGridLayout& grid, Supposition what) {
    auto* box = new QCheckBox(text::name(what), this);
    box->setToolTip(text::explanation(what));
    box->setAccessibleDescription(text::explanation(what));
    const Row row{figureLabel(this), figureLabel(this)};
    row.change->setProperty("role", "meta");
    const int line = grid.rowCount();
    grid.addWidget(box, line, 0);
    grid.addWidget(row.availability, line, 1);
    grid.addWidget(row.change, line, 2);
    m_switches.push_back(box);
    m_rows.push_back(row);
    connect(box, &QCheckBox::toggled, this, &AssumptionsPane::combine);
}

/// Where there is little room, the availabilities alone.
void AssumptionsPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    for (const Row& row : m_rows) row.change->setVisible(width() >= roomForChanges);
}

void AssumptionsPane::show(const Topology& topology) {
    m_topology = topology;
    m_numbers.reset();
    m_each.ask([topology](const std::stop_token& stop) { return supposeEach(topology, stop); },
               [this](Result<Suppositions> numbers) {
                   if (numbers) m_numbers = std::move(*numbers);
                   refresh();
               });
    combine();
}

void AssumptionsPane::forget() {
    m_each.cancel();
    m_all.cancel();
    m_numbers.reset();
    m_together.reset();
    refresh();
}

std::vector<Supposition> AssumptionsPane::chosen() const {
    std::vector<Supposition> all;
    for (std::size_t i = 0; i < count; ++i)
        if (m_switches[i]->isChecked()) all.push_back(static_cast<Supposition>(i));
    return all;
}

void AssumptionsPane::combine() {
    m_together.reset();
    const std::vector<Supposition> suppositions = chosen();
    if (suppositions.empty()) m_all.cancel();
    else
        m_all.ask([topology = m_topology, suppositions](const std::stop_token& stop) { return outcomeOf(supposing(topology, suppositions), stop); },
                  [this](Result<Outcome> outcome) {
                      if (outcome) m_together = *outcome;
                      refresh();
                  });
    refresh();
}

QString AssumptionsPane::headline() const {
    if (!m_numbers) return m_each.isRunning() ? tr("The numbers are being worked out.") : tr("There is no availability to question yet: connect a client.");
    if (!m_numbers->asDrawn.unavailability) return tr("There is no availability to question yet: connect a client.");
    const QString drawn = tr("As drawn <b>%1</b>").arg(text::percentUp(*m_numbers->asDrawn.unavailability));
    if (!m_together || !m_together->unavailability) return drawn + QStringLiteral(" · ") + tr("switch on what you doubt");
    const double change = m_together->downtimeSecondsPerYear() - m_numbers->asDrawn.downtimeSecondsPerYear();
    return drawn + QStringLiteral(" · ") +
           tr("with what is switched <b>%1</b> (%2)").arg(text::percentUp(*m_together->unavailability), signedTime(change));
}

int AssumptionsPane::widthWithoutChanges() const {
    int names = 0;
    int figures = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        names = std::max(names, m_switches[i]->sizeHint().width());
        figures = std::max(figures, m_rows[i].availability->sizeHint().width());
    }
    return names + figures + beside + m_scroll->verticalScrollBar()->sizeHint().width();
}

void AssumptionsPane::refresh() {
    m_headline->setText(headline());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto what = static_cast<Supposition>(i);
        const Supposed* found = nullptr;
        if (m_numbers)
            if (const auto at = std::ranges::find(m_numbers->each, what, &Supposed::what); at != m_numbers->each.end()) found = &*at;
        const bool counts = found != nullptr && found->outcome.unavailability;
        m_rows[i].availability->setText(counts ? text::percentUp(*found->outcome.unavailability) : QStringLiteral("—"));
        m_rows[i].change->setText(
            counts ? signedTime(found->outcome.downtimeSecondsPerYear() - m_numbers->asDrawn.downtimeSecondsPerYear())
                   : m_numbers ? tr("no change") : QString());
        m_switches[i]->setEnabled(counts || m_switches[i]->isChecked());
    }
    m_scroll->setMinimumWidth(std::max(leastWidth, widthWithoutChanges()));
}

}  // namespace failwright
