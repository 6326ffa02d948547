#include "views/panels/tiers/tier_panel.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/playback.h"
#include "model/topology/reliability.h"
#include "model/topology/usual_tiers.h"
#include "views/panels/tables/record_table.h"
#include "views/text/text.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr double usualRate = 1'000;  ///< requests/s, where the design names none
constexpr int sliderSteps = 200;     ///< from nothing to ten times the usual rate
constexpr double mostLoad = 10;

QString titleOf(const Tier& tier) { return QString::fromStdString(tier.name.empty() ? tier.id.value : tier.name); }
QString titleOf(const Feature& feature) { return QString::fromStdString(feature.name.empty() ? feature.id.value : feature.name); }

QString rate(double requests) {
    return std::isinf(requests) ? QStringLiteral("∞") : QLocale().toString(std::round(requests), 'f', 0);
}

}  // namespace

/// Everything that the tables show; the columns of one hold it until the next.
struct TierPanel::Shown {
    Topology topology;
    LoadVerdict verdict;
    std::vector<double> capacities;
    std::vector<std::optional<double>> probabilities;  ///< of the tiers, then down
    std::vector<Index> unanswered;
    std::vector<FeatureServed> features;
    std::vector<ServiceLoad> services;
    std::vector<QString> serviceNames;
    double load = 0;
};

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
      m_services(new RecordTable(tr("Services under this load"), this)) {
    setAccessibleName(tr("Degradation tiers"));
    m_slider->setAccessibleName(tr("Load of the clients"));
    m_slider->setRange(0, sliderSteps);
    m_slider->setValue(int(sliderSteps / mostLoad));
    m_slider->setMinimumWidth(200);
    m_load->setMinimumWidth(130);
    m_verdict->setWordWrap(true);
    m_usual->setToolTip(tr("Full service, reduced, read-only and a static fallback, for the services of this design"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(10);
    auto* label = new QLabel(tr("&Load"), this);
    label->setBuddy(m_slider);
    row->addWidget(label);
    row->addWidget(m_slider);
    row->addWidget(m_load);
    row->addWidget(m_verdict, 1);
    row->addWidget(m_usual);
    auto* parts = new QSplitter(Qt::Horizontal, this);
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    for (RecordTable* table : {m_ladder, m_features, m_services}) parts->addWidget(table);
    parts->setSizes({520, 320, 380});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(parts, 1);
    connect(m_usual, &QPushButton::clicked, this, &TierPanel::addUsualFour);
    connect(m_slider, &QSlider::valueChanged, this, &TierPanel::refresh);
    connect(&analysis, &AnalysisService::delivered, this, &TierPanel::refresh);
    connect(&playback, &Playback::changed, this, &TierPanel::refresh);
    connect(&playback, &Playback::moved, this, &TierPanel::refresh);
    connect(&theme, &Theme::changed, this, &TierPanel::refresh);
    connect(&document, &Document::changed, this, &TierPanel::refresh);
    connect(&document, &Document::wasReset, this, &TierPanel::refresh);
}

QString TierPanel::verdict() const { return m_verdict->text(); }

double TierPanel::load() const {
    const double usual = m_document.topology().objectives.value_or(Objectives{}).requestsPerSecond.value_or(usualRate);
    return usual * mostLoad * m_slider->value() / sliderSteps;
}

void TierPanel::addUsualFour() { (void)m_document.perform(addUsualTiers(m_document.topology()), tr("Add four tiers")); }

void TierPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void TierPanel::refresh() {
    if (!isVisible()) return;
    auto shown = std::make_shared<Shown>();
    shown->topology = m_document.topology();
    const CompiledTopology compiled = compile(shown->topology);
    const LoadModel model(shown->topology, compiled);
    const bool playing = m_playback.isActive() && m_playback.state().topology().resolved.nodes.size() == compiled.resolved.nodes.size();
    const SystemState state = playing ? m_playback.state().state() : initialState(compiled);
    shown->load = load();
    shown->capacities = model.capacities(state);
    shown->verdict = model.judge(shown->capacities, shown->load);
    shown->unanswered = model.unanswered(state);
    shown->features = model.features(shown->verdict);
    shown->services = model.services(state, shown->verdict);
    for (const ServiceLoad& service : shown->services)
        shown->serviceNames.push_back(QString::fromStdString(compiled.resolved.services[service.service].id.value));
    if (const auto latest = m_analysis.latest())
        for (const TierResult& tier : latest->analysis.tiers) shown->probabilities.push_back(tier.probability);
    m_usual->setVisible(shown->topology.tiers.empty());
    m_load->setText(tr("%1 requests/s").arg(rate(shown->load)));
    showLadder(*shown);
    showFeatures(*shown);
    showServices(*shown);
}

void TierPanel::showLadder(const Shown& given) {
    const auto shown = std::make_shared<const Shown>(given);
    const auto& tiers = shown->topology.tiers;
    const auto count = tiers.size();
    const auto standing = [shown, count](int i) {
        const auto t = std::size_t(i);
        const LoadVerdict& verdict = shown->verdict;
        if (t == count) return verdict.tier == count ? tr("in force") : QString();
        if (t == verdict.tier) return verdict.served < 1 ? tr("in force, serves %1").arg(text::share(verdict.served)) : tr("in force");
        if (shown->capacities[t] < 0) {
            QStringList missing;
            for (const FeatureId& id : shown->topology.tiers[t].features)
                for (const Index f : shown->unanswered)
                    if (shown->topology.features[f].id == id) missing << titleOf(shown->topology.features[f]);
            return tr("without %1").arg(missing.join(QStringLiteral(", ")));
        }
        return t < verdict.tier ? tr("carries %1 of %2").arg(rate(shown->capacities[t]), rate(shown->load * shown->topology.tiers[t].loadFactor.value_or(1)))
                                : tr("possible");
    };
    const auto probability = [shown](int i) { return std::size_t(i) < shown->probabilities.size() ? shown->probabilities[std::size_t(i)] : std::nullopt; };
    const auto color = [shown, count, this](int i) {
        if (std::size_t(i) == shown->verdict.tier) return m_theme.color(std::size_t(i) == count || shown->verdict.served < 1 ? Token::bad : i == 0 ? Token::good : Token::warning);
        return std::size_t(i) < count && shown->capacities[std::size_t(i)] < 0 ? m_theme.color(Token::muted) : QColor();
    };
    const auto name = [shown, count](int i) { return std::size_t(i) == count ? tr("down") : titleOf(shown->topology.tiers[std::size_t(i)]); };
    m_ladder->setEmptyWords(tr("No tiers yet: what do users still get when something is gone?"));
    m_ladder->show({{tr("Tier"), tr("Best first"), false, name, [](int i) { return i; }, color},
                    {tr("Now"), tr("In the state on screen, under this load"), false, standing, standing, color},
                    {tr("Probability"), tr("That it is possible and no better one is; exact, failover aside"), true,
                     [=](int i) { return probability(i) ? text::share(*probability(i)) : QStringLiteral("—"); },
                     [=](int i) { return probability(i).value_or(0); }},
                    {tr("Time a year"), tr("Probability × one year"), true,
                     [=](int i) { return probability(i) ? text::duration(*probability(i) * secondsPerYear) : QStringLiteral("—"); },
                     [=](int i) { return probability(i).value_or(0); }}},
                   count == 0 ? 0 : int(count) + 1, {});
    const LoadVerdict& verdict = shown->verdict;
    const QString words = std::isinf(verdict.capacity) ? tr("Nothing limits the load")
                          : verdict.served >= 1        ? tr("%1 of %2 requests/s, %3").arg(rate(verdict.load), rate(verdict.capacity), text::share(verdict.utilisation()))
                                                       : tr("%1 of %2 requests/s: %3 are shed").arg(rate(verdict.load), rate(verdict.capacity), text::share(1 - verdict.served));
    m_verdict->setText(count == 0 ? words : tr("<b>%1</b> is in force. %2").arg(name(int(verdict.tier)).toHtmlEscaped(), words));
}

void TierPanel::showFeatures(const Shown& given) {
    const auto shown = std::make_shared<const Shown>(given);
    const auto& all = shown->topology.features;
    const auto served = [shown](int i) {
        const auto it = std::ranges::find(shown->features, Index(i), &FeatureServed::feature);
        return it == shown->features.end() ? 0.0 : it->served;
    };
    const auto color = [this, served](int i) { return m_theme.color(served(i) >= 1 ? Token::good : served(i) > 0 ? Token::warning : Token::bad); };
    m_features->setEmptyWords(tr("No features yet: what do users do?"));
    m_features->show({{tr("Feature"), tr("Something users do"), false, [shown](int i) { return titleOf(shown->topology.features[std::size_t(i)]); },
                       [](int i) { return i; }},
                      {tr("Priority"), tr("P3 is shed first, P0 last"), false,
                       [shown](int i) { return text::name(shown->topology.features[std::size_t(i)].priority.value_or(Priority::p3)); },
                       [shown](int i) { return int(shown->topology.features[std::size_t(i)].priority.value_or(Priority::p3)); }},
                      {tr("Served"), tr("Share of its requests"), true, [=](int i) { return text::share(served(i)); }, served, color},
                      {tr("Shed"), tr("Share of its requests"), true, [=](int i) { return text::share(1 - served(i)); }, [=](int i) { return 1 - served(i); }}},
                     int(all.size()), {});
}

void TierPanel::showServices(const Shown& given) {
    const auto shown = std::make_shared<const Shown>(given);
    const auto at = [shown](int i) -> const ServiceLoad& { return shown->services[std::size_t(i)]; };
    const auto afterLoss = [at](int i) {
        const double used = at(i).utilisationWithoutLargest;
        if (std::isinf(used)) return tr("loses one, nothing is left");
        return at(i).carriesOneLoss() ? tr("loses one, still carries it (%1)").arg(text::share(used)) : tr("loses one, overloaded at %1").arg(text::share(used));
    };
    const auto color = [this, at](int i) { return m_theme.color(at(i).utilisation > 1 ? Token::bad : at(i).carriesOneLoss() ? Token::good : Token::warning); };
    m_services->setEmptyWords(tr("No service has a capacity: give its nodes requests a second that they carry."));
    m_services->show({{tr("Service"), tr("All of whose members have a capacity"), false, [shown](int i) { return shown->serviceNames[std::size_t(i)]; },
                       [](int i) { return i; }},
                      {tr("Carries"), tr("Requests a second of the members that are up"), true, [=](int i) { return rate(at(i).capacity); },
                       [=](int i) { return at(i).capacity; }},
                      {tr("Used"), tr("Load by capacity"), true, [=](int i) { return text::share(at(i).utilisation); }, [=](int i) { return at(i).utilisation; }, color},
                      {tr("N+1"), tr("When the largest member goes"), false, afterLoss, [=](int i) { return at(i).utilisationWithoutLargest; }, color}},
                     int(shown->services.size()), {});
}

}  // namespace failwright
