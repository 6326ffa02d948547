#include "views/panels/tables/causes_panel.h"

#include "model/analysis/ranking.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/topology/reliability.h"
#include "views/panels/shared/lookup.h"
#include "views/panels/tables/record_table.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <QSplitter>
#include <QVBoxLayout>
#include <limits>
#include <unordered_map>

namespace failwright {
namespace {

using Shown = std::shared_ptr<const DatedAnalysis>;
using Titles = std::shared_ptr<const std::vector<QString>>;

constexpr std::size_t namedOrders = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CausesPanel)
};

/// The names of all elements of the analysis, by index.
Titles titlesOf(const Topology& topology, const Analysis& analysis) {
    std::unordered_map<std::string, QString> known;
    for (const Node& node : topology.nodes) known.emplace(node.id.value, text::title(node));
    for (const Domain& domain : topology.domains) known.emplace(domain.id.value, text::title(domain));
    const auto nameOf = [&](const NodeId& id) {
        return known.contains(id.value) ? known.at(id.value) : QString::fromStdString(id.value);
    };
    for (const Link& link : topology.links)
        known.emplace(link.id.value, QStringLiteral("%1 → %2").arg(nameOf(link.from), nameOf(link.to)));
    std::vector<QString> titles;
    for (const Element& element : analysis.elements) {
        const auto found = known.find(element.id);
        titles.push_back(found != known.end() ? found->second : text::title(element, topology));
    }
    return std::make_shared<const std::vector<QString>>(std::move(titles));
}

QString kindOf(ElementKind kind) {
    switch (kind) {
        case ElementKind::domain:
            return Words::tr("domain");
        case ElementKind::node:
            return Words::tr("node");
        case ElementKind::link:
            return Words::tr("link");
        case ElementKind::commonCause:
            return Words::tr("common cause");
    }
    return {};
}

QString ratio(const std::optional<double>& value) {
    return value ? text::figure(*value) : QStringLiteral("∞");
}
double orInfinity(const std::optional<double>& value) {
    return value.value_or(std::numeric_limits<double>::infinity());
}

std::vector<RecordModel::Column> elementColumns(const Shown& shown, const Titles& titles) {
    const auto element = [shown](int row) -> const Element& { return shown->analysis.elements[std::size_t(row)]; };
    const auto importance = [shown](int row) -> const Importance& { return shown->analysis.importance[std::size_t(row)]; };
    const auto title = [titles](int row) { return (*titles)[std::size_t(row)]; };
    return {
        {Words::tr("Element"), Words::tr("What can fail"), false, title, title},
        {Words::tr("Downtime a year"), Words::tr("(U − U with it always up) × one year"), true,
         [=](int row) { return text::duration(importance(row).downtimeSecondsPerYear); },
         [=](int row) { return rankOf(importance(row).downtimeSecondsPerYear); }},
        {Words::tr("Availability"), Words::tr("Its own"), true,
         [=](int row) { return text::percentUp(element(row).unavailability); },
         [=](int row) { return -element(row).unavailability; }},
        {Words::tr("Criticality"), Words::tr("(U − U with it up) / U; many tools print it as Fussell-Vesely"), true,
         [=](int row) { return importance(row).criticality ? text::share(*importance(row).criticality) : QStringLiteral("—"); },
         [=](int row) { return rankOf(importance(row).criticality.value_or(-1)); }},
        {Words::tr("Birnbaum"), Words::tr("Availability with it up less availability with it down"), true,
         [=](int row) { return text::figure(importance(row).birnbaum); }, [=](int row) { return rankOf(importance(row).birnbaum); }},
        {Words::tr("RAW"), Words::tr("Risk achievement worth: U with it down / U"), true,
         [=](int row) { return ratio(importance(row).achievementWorth); },
         [=](int row) { return rankOf(orInfinity(importance(row).achievementWorth)); }},
        {Words::tr("RRW"), Words::tr("Risk reduction worth: U / U with it up"), true,
         [=](int row) { return ratio(importance(row).reductionWorth); },
         [=](int row) { return rankOf(orInfinity(importance(row).reductionWorth)); }},
        {Words::tr("Kind"),
         {},
         false,
         [=](int row) { return kindOf(element(row).kind); },
         [=](int row) { return int(element(row).kind); }},
    };
}

std::vector<RecordModel::Column> cutSetColumns(const Shown& shown, const Titles& titles) {
    const auto set = [shown](int row) -> const CutSet& { return shown->analysis.cutSets.sets[std::size_t(row)]; };
    const auto names = [=](int row) {
        QStringList all;
        for (const ElementIndex index : set(row).elements) all << (*titles)[index];
        return all.join(QStringLiteral("  +  "));
    };
    return {
        {Words::tr("Elements"), Words::tr("These together stop users: a minimal cut set, none of them can be left out"), false, names,
         names},
        {Words::tr("Order"), Words::tr("How many failures it takes"), true, [=](int row) { return text::amount(set(row).order); },
         [=](int row) { return set(row).order; }},
        {Words::tr("Probability"), Words::tr("The product of their unavailabilities"), true,
         [=](int row) { return text::figure(set(row).probability); }, [=](int row) { return rankOf(set(row).probability); }},
    };
}

QString cutSetHeading(const CutSets& cutSets) {
    QStringList counts;
    for (const OrderCount& count : inBrief(cutSets.countByOrder, namedOrders)) counts << text::cutSetsOf(count);
    QString heading =
        Words::tr("Minimal cut sets: %1").arg(counts.isEmpty() ? Words::tr("none") : counts.join(QStringLiteral(" · ")));
    if (!cutSets.complete) heading += Words::tr(" · counted up to order %1").arg(cutSets.maxOrder);
    return heading;
}

}  // namespace

CausesPanel::CausesPanel(Document& document, Selection& selection, AnalysisService& analysis, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_analysis(analysis),
      m_elements(new RecordTable(tr("What causes downtime"), this)),
      m_cutSets(new RecordTable(tr("Minimal cut sets"), this)) {
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_elements);
    halves->addWidget(m_cutSets);
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(halves);
    const QString empty =
        tr("Nothing to show yet. Connect a client to the parts that serve it, and every way to fail is listed here.");
    for (RecordTable* table : {m_elements, m_cutSets}) {
        table->setEmptyWords(empty);
        connect(table, &RecordTable::chosen, this,
                [&selection](const QSet<QString>& ids) { selection.set(ids, ids.size() == 1 ? *ids.begin() : QString()); });
    }
    connect(&analysis, &AnalysisService::delivered, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {  // names; the rest comes with its numbers
        if (touches(changes, aspect::wording) && isVisible() && !m_analysis.isStale()) refresh();
    });
    refresh();
    m_elements->sortBy(1, Qt::DescendingOrder);
    m_cutSets->sortBy(2, Qt::DescendingOrder);
    m_cutSets->sortBy(1, Qt::AscendingOrder);
}

void CausesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_shown != m_analysis.latest()) refresh();
}

void CausesPanel::refresh() {
    m_shown = m_analysis.latest();
    const Shown shown = m_shown ? m_shown : std::make_shared<const DatedAnalysis>();
    const Analysis& analysis = shown->analysis;
    const Titles titles = titlesOf(m_document.topology(), analysis);
    const auto idsOf = [this, shown](ElementIndex index) {
        return selectionFor(m_document.topology(), shown->analysis.elements[index].id);
    };
    const int rows = analysis.unavailability ? int(analysis.elements.size()) : 0;
    m_elements->show(elementColumns(shown, titles), rows, [idsOf](int row) { return idsOf(ElementIndex(row)); });
    m_cutSets->show(cutSetColumns(shown, titles), int(analysis.cutSets.sets.size()), [idsOf, shown](int row) {
        QSet<QString> ids;
        for (const ElementIndex index : shown->analysis.cutSets.sets[std::size_t(row)].elements) ids |= idsOf(index);
        return ids;
    });
    m_cutSets->setHeading(cutSetHeading(analysis.cutSets));
}

}  // namespace failwright
