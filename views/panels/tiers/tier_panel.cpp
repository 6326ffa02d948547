#include "views/panels/tiers/tier_panel.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/playback.h"
#include "model/topology/usual_tiers.h"
#include "views/panels/form/form.h"
#include "views/panels/parts/part_list.h"
#include "views/panels/tables/record_table.h"
#include "views/panels/tiers/tier_tables.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr double usualRate = 1'000;  ///< requests/s, where the design names none
constexpr int sliderSteps = 200;     ///< from nothing to ten times the usual rate
constexpr double mostLoad = 10;
constexpr double sameMoment = 1e-6;

}  // namespace

TierPanel::TierPanel(Document& document, AnalysisService& analysis, Playback& playback, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_analysis(analysis),
      m_playback(playback),
      m_theme(theme),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_load(new QLabel(this)),
      m_verdict(new QLabel(this)),
      m_usual(new QPushButton(tr("Add the usual four"), this)),
      m_ladder(new RecordTable(tr("Degradation tiers"), this)),
      m_features(new RecordTable(tr("Features under this load"), this)),
      m_services(new RecordTable(tr("Services under this load"), this)),
      m_form(new Form(this)) {
    setAccessibleName(tr("Degradation"));
    m_ladder->wrapWords();
    auto* pages = new QTabWidget(this);
    pages->setDocumentMode(true);
    pages->addTab(m_features, tr("Served"));
    pages->addTab(m_services, tr("Load and N+1"));
    pages->addTab(m_form, tr("Edit tier"));
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeLadder());
    halves->addWidget(pages);
    halves->setSizes({600, 400});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(halves, 1);
    connect(&analysis, &AnalysisService::delivered, this, &TierPanel::refresh);
    connect(&playback, &Playback::changed, this, &TierPanel::refresh);
    connect(&playback, &Playback::moved, this, &TierPanel::follow);
    connect(&theme, &Theme::changed, this, &TierPanel::refresh);
    connect(&document, &Document::changed, this, &TierPanel::forget);
    connect(&document, &Document::wasReset, this, &TierPanel::forget);
}

QWidget* TierPanel::makeBar() {
    auto* bar = new QWidget(this);
    m_slider->setAccessibleName(tr("Load of the clients"));
    m_slider->setRange(0, sliderSteps);
    m_slider->setValue(int(sliderSteps / mostLoad));
    m_slider->setMinimumWidth(120);
    m_load->setMinimumWidth(120);
    m_verdict->setMinimumWidth(120);
    m_verdict->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_usual->setToolTip(tr("Full service, reduced, read-only and a static fallback, for the services of this design"));
    auto* label = new QLabel(tr("&Load"), bar);
    label->setBuddy(m_slider);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(10);
    row->addWidget(label);
    row->addWidget(m_slider, 1);
    m_send = addButton(QStringLiteral("play"), tr("Play this load: the clients send it from this moment on"), &TierPanel::playLoad);
    row->addWidget(m_send);
    row->addWidget(m_load);
    row->addWidget(m_verdict, 3);
    row->addWidget(m_usual);
    connect(m_usual, &QPushButton::clicked, this, &TierPanel::addUsualFour);
    connect(m_slider, &QSlider::valueChanged, this, &TierPanel::refresh);
    return bar;
}

QWidget* TierPanel::makeLadder() {
    m_ladder->addButton(*addButton(QStringLiteral("plus"), tr("Add tier"), &TierPanel::addTier));
    m_up = new QToolButton(this);
    m_down = new QToolButton(this);
    for (const auto& [button, icon, name, step] : {std::tuple{m_up, "chevron-up", tr("Move up"), -1}, {m_down, "chevron-down", tr("Move down"), 1}}) {
        button->setIcon(failwright::icon(QString::fromLatin1(icon), m_theme));
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, by = step] { moveTier(by); });
        m_ladder->addButton(*button);
    }
    m_remove = addButton(QStringLiteral("delete"), tr("Remove tier"), &TierPanel::removeTier);
    m_ladder->addButton(*m_remove);
    connect(m_ladder, &RecordTable::currentChanged, this, &TierPanel::showForm);
    connect(m_ladder, &RecordTable::pointedAt, this, [this](int row) {
        emit pointedAtTier(row < int(m_document.topology().tiers.size()) ? row : -1);
    });
    return m_ladder;
}

QToolButton* TierPanel::addButton(const QString& iconName, const QString& name, void (TierPanel::*what)()) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName, m_theme));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, what);
    return button;
}

QString TierPanel::verdict() const { return m_verdict->text(); }

double TierPanel::usualLoad() const { return m_document.topology().objectives.value_or(Objectives{}).requestsPerSecond.value_or(usualRate); }

double TierPanel::load() const { return usualLoad() * mostLoad * m_slider->value() / sliderSteps; }

void TierPanel::playLoad() { m_playback.loadNow(mostLoad * m_slider->value() / sliderSteps); }

void TierPanel::addUsualFour() { (void)m_document.perform(addUsualTiers(m_document.topology()), tr("Add four tiers")); }

void TierPanel::addTier() {
    const parts::Added added = parts::editsToAdd(m_document.topology(), PartsPanel::Kind::tiers);
    if (m_document.perform(added.edits, tr("Add tier"))) m_ladder->setCurrentRow(int(m_document.topology().tiers.size()) - 1);
}

QString TierPanel::currentTier() const {
    const int row = m_ladder->currentRow();
    const auto& tiers = m_document.topology().tiers;
    return row >= 0 && row < int(tiers.size()) ? QString::fromStdString(tiers[std::size_t(row)].id.value) : QString();
}

void TierPanel::removeTier() {
    if (const QString tier = currentTier(); !tier.isEmpty())
        (void)m_document.perform(parts::editsToRemove(m_document.topology(), PartsPanel::Kind::tiers, tier), tr("Remove tier"));
}

void TierPanel::moveTier(int step) {
    const int to = m_ladder->currentRow() + step;
    if (currentTier().isEmpty() || to < 0 || to >= int(m_document.topology().tiers.size())) return;
    if (m_document.perform(parts::editsToMove(m_document.topology(), PartsPanel::Kind::tiers, currentTier(), std::size_t(to)), tr("Move tier")))
        m_ladder->setCurrentRow(to);
}

void TierPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void TierPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_standing.reset();
    emit standingChanged();
}

void TierPanel::forget() {
    m_model.reset();
    refresh();
}

/// Between two events of what is played nothing changes.
void TierPanel::follow() {
    const std::vector<double>& moments = m_playback.moments();
    const auto epoch = std::size_t(std::upper_bound(moments.begin(), moments.end(), m_playback.now() + sameMoment) - moments.begin());
    if (std::exchange(m_epoch, epoch) == epoch) return;
    followLoad();
    refresh();
}

/// The slider stands at what the clients send in a scenario that says so.
void TierPanel::followLoad() {
    double factor = -1;
    double since = -1;
    for (const ScenarioEvent& event : m_playback.events()) {
        const auto* load = std::get_if<LoadEvent>(&event.what);
        if (load == nullptr) continue;
        if (factor < 0) factor = 1;
        if (event.atSeconds > m_playback.now() + sameMoment || event.atSeconds < since) continue;
        since = event.atSeconds;
        factor = load->factor;
    }
    if (factor < 0) return;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(int(std::round(factor * sliderSteps / mostLoad)));
}

void TierPanel::refresh() {
    if (!isVisible()) return;
    if (!m_model) m_model = std::make_shared<const TierModel>(m_document.topology());
    const auto latest = m_analysis.latest();
    m_standing = std::make_shared<const TierStanding>(tierStanding(m_model, m_playback, latest ? &latest->analysis : nullptr, load()));
    m_send->setEnabled(m_document.topology().objectives.value_or(Objectives{}).requestsPerSecond.has_value());
    m_load->setText(tr("%1 requests/s").arg(rateWords(load())));
    m_verdict->setText(verdictWords(*m_standing));
    m_verdict->setToolTip(m_verdict->text());
    const int row = m_ladder->currentRow();
    showLadder(*m_ladder, m_standing, m_theme);
    if (m_standing->tierCount() > 0 && m_usual->hasFocus()) m_ladder->view().setFocus();  // before the button goes
    m_usual->setVisible(m_standing->tierCount() == 0);
    if (row >= 0) m_ladder->setCurrentRow(row);
    showFeatures(*m_features, m_standing, m_theme);
    showServices(*m_services, m_standing, m_theme);
    showForm();
    m_form->refresh();
    emit standingChanged();
}

void TierPanel::showForm() {
    const QString tier = currentTier();
    const int row = m_ladder->currentRow();
    m_remove->setEnabled(!tier.isEmpty());
    m_up->setEnabled(!tier.isEmpty() && row > 0);
    m_down->setEnabled(!tier.isEmpty() && row + 1 < int(m_document.topology().tiers.size()));
    if (tier == m_shown) return;
    m_shown = tier;
    m_form->setSections(tier.isEmpty() ? std::vector<FormSection>() : parts::form(m_document, PartsPanel::Kind::tiers, tier));
}

}  // namespace failwright
