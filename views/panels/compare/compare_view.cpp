#include "views/panels/compare/compare_view.h"

#include "model/analysis/analyze.h"
#include "model/topology/parts.h"
#include "views/panels/compare/design_picture.h"
#include "views/panels/shared/lookup.h"
#include "views/panels/tables/record_table.h"
#include "views/text/findings.h"
#include "views/text/text.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

enum class Measure { availability, downtime, recovery, dataLoss, spofs, cost };
constexpr Measure measures[] = {Measure::availability, Measure::downtime, Measure::recovery, Measure::dataLoss, Measure::spofs, Measure::cost};

QString nameOf(Measure measure) {
    switch (measure) {
        case Measure::availability: return CompareView::tr("Expected availability");
        case Measure::downtime: return CompareView::tr("Downtime a year");
        case Measure::recovery: return CompareView::tr("Worst RTO");
        case Measure::dataLoss: return CompareView::tr("Worst RPO");
        case Measure::spofs: return CompareView::tr("Single points of failure");
        case Measure::cost: return CompareView::tr("Cost a month");
    }
    return {};
}

/// For the head of a column.
QString shortNameOf(Measure measure) {
    switch (measure) {
        case Measure::availability: return CompareView::tr("Availability");
        case Measure::downtime: return CompareView::tr("Downtime");
        case Measure::recovery: return CompareView::tr("RTO");
        case Measure::dataLoss: return CompareView::tr("RPO");
        case Measure::spofs: return CompareView::tr("SPOFs");
        case Measure::cost: return CompareView::tr("Cost");
    }
    return {};
}

/// Less is better; nothing where there is no such figure.
std::optional<double> valueOf(Measure measure, const Outcome& outcome) {
    switch (measure) {
        case Measure::availability: return outcome.unavailability;
        case Measure::downtime: return outcome.unavailability ? std::optional(outcome.downtimeSecondsPerYear()) : std::nullopt;
        case Measure::recovery: return outcome.recoverySeconds;
        case Measure::dataLoss: return outcome.dataLossSeconds;
        case Measure::spofs: return double(outcome.spofs);
        case Measure::cost: return outcome.costPerMonth;
    }
    return std::nullopt;
}

QString wordsOf(Measure measure, const std::optional<double>& value) {
    if (!value) return QStringLiteral("—");
    if (std::isinf(*value)) return CompareView::tr("all data");
    if (measure == Measure::availability) return text::percentUp(*value);
    if (measure == Measure::spofs || measure == Measure::cost) return text::amount(*value);
    return text::duration(*value);
}

double changeOf(Measure measure, const Outcome& before, const Outcome& after) {
    const auto a = valueOf(measure, before);
    const auto b = valueOf(measure, after);
    if (!a || !b || *a == *b) return 0;
    return *b - *a;
}

QString changeWords(Measure measure, const Outcome& before, const Outcome& after) {
    const double change = changeOf(measure, before, after);
    if (change == 0) return QStringLiteral("=");
    if (measure == Measure::availability) return (change < 0 ? QStringLiteral("+") : QStringLiteral("−")) + text::share(std::abs(change));
    return (change < 0 ? QStringLiteral("−") : QStringLiteral("+")) + wordsOf(measure, std::abs(change));
}

QColor shadeOf(double change, const Theme& theme) {
    return change == 0 ? theme.color(Token::muted) : theme.color(change < 0 ? Token::good : Token::bad);
}

/// What the pictures show of it: no more than single points of failure.
std::shared_ptr<const Analysis> pictured(const Topology& topology, const std::stop_token& stop) {
    auto analysis = analyze(topology, {.maxOrder = 1, .listedCutSets = 0}, stop);
    return analysis ? std::make_shared<const Analysis>(std::move(*analysis)) : nullptr;
}

QString effectTitle(const Effect& effect, const Topology& a, const Topology& b) {
    if (effect.subject == "operations") return CompareView::tr("Releases and maintenance");
    const QString inB = text::subjectTitle(b, effect.subject);
    return inB != QString::fromStdString(effect.subject) ? inB : text::subjectTitle(a, effect.subject);
}

QString partWords(const Effect& effect) {
    const auto count = [&](ChangeKind kind) { return int(std::ranges::count(effect.parts, kind, &PartDifference::kind)); };
    QStringList words;
    if (const int n = count(ChangeKind::added); n > 0) words << CompareView::tr("%n new", nullptr, n);
    if (const int n = count(ChangeKind::removed); n > 0) words << CompareView::tr("%n gone", nullptr, n);
    if (const int n = count(ChangeKind::changed); n > 0) words << CompareView::tr("%n changed", nullptr, n);
    return words.join(QStringLiteral(", "));
}

QWidget* titled(const QString& title, QWidget* content) {
    auto* box = new QWidget;
    auto* label = new QLabel(title, box);
    label->setProperty("role", "heading");
    label->setContentsMargins(12, 8, 12, 6);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(label);
    column->addWidget(content, 1);
    return box;
}

}  // namespace

CompareView::CompareView(Side a, Side b, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_a(std::move(a)),
      m_b(std::move(b)),
      m_left(new DesignPicture(tr("Before"), theme, this)),
      m_right(new DesignPicture(tr("After"), theme, this)),
      m_summary(new QLabel(this)),
      m_figures(new RecordTable(tr("Figures"), this)),
      m_effects(new RecordTable(tr("What each difference does"), this)) {
    setAccessibleName(tr("Comparison"));
    m_summary->setContentsMargins(12, 6, 12, 6);
    m_summary->setProperty("role", "meta");
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->setHandleWidth(1);
    halves->addWidget(makePictures());
    halves->addWidget(makeTables());
    halves->setSizes({420, 240});
    halves->setStretchFactor(0, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(halves, 1);
    column->addWidget(m_summary);
    const std::vector<PartDifference> differences = differencesOf(m_a.topology, m_b.topology);
    m_left->show(m_a.topology, differences);
    m_right->show(m_b.topology, differences);
    m_summary->setText(differences.empty() ? tr("The designs are the same.") : tr("What each difference does is being worked out."));
    for (DesignPicture* picture : {m_left, m_right}) connect(picture, &DesignPicture::picked, this, &CompareView::pick);
    connect(m_effects, &RecordTable::currentChanged, this, &CompareView::choose);
    connect(&theme, &Theme::changed, this, [this] { if (m_comparison) showFigures(), showEffects(); });
    m_inquiry.ask(
        [before = m_a.topology, after = m_b.topology](const std::stop_token& stop) {
            Answer answer;
            if (auto both = compare(before, after, stop)) answer.comparison = std::move(*both);
            answer.a = pictured(before, stop);
            answer.b = pictured(after, stop);
            return answer;
        },
        [this](Answer answer) { take(std::move(answer)); });
}

QWidget* CompareView::makePictures() {
    auto* pictures = new QSplitter(Qt::Horizontal, this);
    pictures->setHandleWidth(1);
    pictures->setChildrenCollapsible(false);
    pictures->addWidget(titled(tr("A · %1").arg(m_a.name), m_left));
    pictures->addWidget(titled(tr("B · %1").arg(m_b.name), m_right));
    pictures->setSizes({500, 500});
    return pictures;
}

QWidget* CompareView::makeTables() {
    auto* tables = new QSplitter(Qt::Horizontal, this);
    tables->setHandleWidth(1);
    tables->setChildrenCollapsible(false);
    tables->addWidget(m_figures);
    tables->addWidget(m_effects);
    tables->setSizes({420, 580});
    return tables;
}

void CompareView::take(Answer answer) {
    m_left->setAnalysis(answer.a);
    m_right->setAnalysis(answer.b);
    m_comparison = std::move(answer.comparison);
    if (!m_comparison) return m_summary->setText(tr("The designs are too large for exact figures; the marks show what differs."));
    showFigures();
    showEffects();
    QStringList words;
    words << tr("%n difference(s)", nullptr, int(m_comparison->differences.size()));
    if (!m_comparison->spofsGone.empty()) words << tr("%n single point(s) of failure gone", nullptr, int(m_comparison->spofsGone.size()));
    if (!m_comparison->spofsNew.empty()) words << tr("%n new single point(s) of failure", nullptr, int(m_comparison->spofsNew.size()));
    m_summary->setText(m_comparison->differences.empty() ? tr("The designs are the same.") : words.join(QStringLiteral(" · ")));
}

void CompareView::showFigures() {
    const Comparison& both = *m_comparison;
    const auto column = [&](const QString& title, const Outcome& outcome) {
        return RecordModel::Column{title, {}, true, [outcome](int row) { return wordsOf(measures[row], valueOf(measures[row], outcome)); },
                                   [](int row) { return QVariant(row); }};
    };
    m_figures->setHeading(tr("Figures"));
    m_figures->show({{tr("Figure"), {}, false, [](int row) { return nameOf(measures[row]); }, [](int row) { return QVariant(row); }},
                     column(tr("A"), both.a),
                     column(tr("B"), both.b),
                     {tr("Change"), {}, true, [a = both.a, b = both.b](int row) { return changeWords(measures[row], a, b); },
                      [](int row) { return QVariant(row); },
                      [this, a = both.a, b = both.b](int row) { return shadeOf(changeOf(measures[row], a, b), m_theme); }}},
                    int(std::size(measures)), [](int) { return QSet<QString>(); });
    m_figures->view().header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_figures->sortBy(0, Qt::AscendingOrder);
}

void CompareView::showEffects() {
    const std::vector<Effect> effects = m_comparison->effects;
    std::vector<RecordModel::Column> columns{
        {tr("Difference"), {}, false, [this, effects](int row) { return effectTitle(effects[std::size_t(row)], m_a.topology, m_b.topology); },
         [](int row) { return QVariant(row); }},
        {tr("Parts"), {}, false, [effects](int row) { return partWords(effects[std::size_t(row)]); }, [](int row) { return QVariant(row); }}};
    for (const Measure measure : {Measure::downtime, Measure::recovery, Measure::dataLoss, Measure::spofs, Measure::cost})
        columns.push_back({shortNameOf(measure), nameOf(measure), true,
                           [effects, measure](int row) { return changeWords(measure, effects[std::size_t(row)].before, effects[std::size_t(row)].after); },
                           [effects, measure](int row) { return QVariant(changeOf(measure, effects[std::size_t(row)].before, effects[std::size_t(row)].after)); },
                           [this, effects, measure](int row) {
                               return shadeOf(changeOf(measure, effects[std::size_t(row)].before, effects[std::size_t(row)].after), m_theme);
                           }});
    m_effects->setHeading(tr("What each difference does, one after the other, so that they add up"));
    m_effects->setEmptyWords(tr("Nothing differs that counts."));
    m_effects->show(std::move(columns), int(effects.size()), [this](int row) { return elementsOf(row); });
    m_effects->sortBy(0, Qt::AscendingOrder);
}

QSet<QString> CompareView::elementsOf(int effect) const {
    QSet<QString> ids;
    if (!m_comparison || effect < 0 || effect >= int(m_comparison->effects.size())) return ids;
    const Effect& one = m_comparison->effects[std::size_t(effect)];
    for (const PartDifference& part : one.parts)
        if (part.part == PartKind::node || part.part == PartKind::domain || part.part == PartKind::link) ids.insert(QString::fromStdString(part.id));
    for (const Topology* side : {&m_a.topology, &m_b.topology}) ids |= selectionFor(*side, one.subject);
    return ids;
}

void CompareView::choose(int effect) {
    const QSet<QString> ids = elementsOf(effect);
    m_left->point(ids);
    m_right->point(ids);
}

void CompareView::pick(const QString& id) {
    m_left->point({id});
    m_right->point({id});
    if (!m_comparison) return;
    for (int i = 0; i < int(m_comparison->effects.size()); ++i)
        if (elementsOf(i).contains(id)) return m_effects->setCurrentRow(i);
}

}  // namespace failwright
