#include "model/topology/reliability.h"
#include "model/simulation/timing.h"
#include "views/report/sections.h"
#include "views/text/findings.h"
#include "views/text/improvements.h"
#include "views/text/text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace failwright::report {
namespace {

constexpr std::size_t listedAdvice = 10;

Tone toneOf(const Finding& finding) {
    if (!finding.stands() || finding.severity == Severity::note) return Tone::muted;
    return finding.severity == Severity::error ? Tone::bad : Tone::warning;
}

Item itemOf(const Finding& finding, const Topology& topology) {
    Item item{finding.stands() ? text::name(finding.severity) : Words::tr("Accepted"), toneOf(finding), text::name(finding.rule), {}};
    item.lines.emplace_back(QString(), text::sentence(finding, topology));
    if (finding.accepted) item.lines.emplace_back(Words::tr("Accepted because"), QString::fromStdString(*finding.accepted));
    const QString reason = text::reason(finding.rule), advice = text::advice(finding, topology);
    if (!reason.isEmpty()) item.lines.emplace_back(Words::tr("Why it matters"), reason);
    if (!advice.isEmpty() && finding.stands()) item.lines.emplace_back(Words::tr("What to do"), advice);
    return item;
}

/// Findings of one rule stand together where nobody accepted them: reason and advice are said once.
std::vector<Item> joined(const std::vector<Finding>& findings, const Topology& topology) {
    std::vector<Item> items;
    for (const Finding& finding : findings) {
        Item item = itemOf(finding, topology);
        const auto same = std::ranges::find_if(items, [&](const Item& other) {
            return finding.stands() && other.mark == item.mark && other.title == item.title && other.lines.back() == item.lines.back();
        });
        if (same == items.end()) {
            items.push_back(std::move(item));
            continue;
        }
        const auto firstLabelled = std::ranges::find_if(same->lines, [](const auto& line) { return !line.first.isEmpty(); });
        same->lines.insert(firstLabelled, item.lines.front());
    }
    return items;
}

QString costWords(const std::optional<double>& cost) {
    if (!cost) return Words::tr("not known");
    return text::amount(*cost);
}

QString availabilityOf(const Node& node) {
    const Figures& figures = node.figures;
    if (figures.availability) return text::percent(*figures.availability);
    if (figures.mtbfHours) return text::percentUp(eventFigures(figures, defaultMttrHours(node.kind)).unavailability);
    return node.kind == NodeKind::client ? QString() : Words::tr("never fails");
}

QString basisWords(Basis basis) {
    switch (basis) {
        case Basis::sla: return Words::tr("SLA");
        case Basis::designGoal: return Words::tr("design goal");
        case Basis::documented: return Words::tr("documented");
        case Basis::defaultValue: return Words::tr("default");
        case Basis::recommended: return Words::tr("recommended");
        case Basis::measured: return Words::tr("measured");
        case Basis::own: return Words::tr("own figure");
    }
    return {};
}

/// Sources that figures of the design come from, numbered as they are met.
class Sources {
public:
    explicit Sources(const Catalogue& catalogue) : m_catalogue(catalogue) {}

    /// Where the node's availability comes from: "SLA [1]", "entered".
    QString of(const Topology& topology, const Node& node) {
        if (node.kind == NodeKind::client) return {};
        const Preset* preset = node.preset.empty() ? nullptr : findPreset(m_catalogue, node.preset);
        const PresetFigure* figure = preset != nullptr ? figureOf(*preset, PresetField::availability) : nullptr;
        if (figure == nullptr || presentValue(topology, node, PresetField::availability) != figure->value)
            return node.figures.availability || node.figures.mtbfHours ? Words::tr("entered") : Words::tr("none");
        return QStringLiteral("%1 [%2]").arg(basisWords(figure->basis)).arg(numberOf(figure->source));
    }

    [[nodiscard]] Table table() const {
        Table table;
        table.columns = {{QString(), 0.4, true}, {Words::tr("Source"), 4}, {Words::tr("As of"), 0.9}, {Words::tr("Address"), 4}};
        for (std::size_t i = 0; i < m_met.size(); ++i) {
            const CatalogueSource* source = findSource(m_catalogue, m_met[i]);
            if (source == nullptr) continue;
            table.rows.push_back({{QString::number(i + 1)}, {QString::fromStdString(source->title)}, {QString::fromStdString(source->asOf), Tone::muted},
                                  {QString::fromStdString(source->address), Tone::muted}});
        }
        return table;
    }

private:
    int numberOf(const std::string& source) {
        const auto found = std::ranges::find(m_met, source);
        if (found != m_met.end()) return int(found - m_met.begin()) + 1;
        m_met.push_back(source);
        return int(m_met.size());
    }

    const Catalogue& m_catalogue;
    std::vector<std::string> m_met;
};

QString placeOf(const Topology& topology, const Node& node) {
    const Domain* domain = node.domain ? find(topology.domains, *node.domain) : nullptr;
    return domain != nullptr ? text::title(*domain) : QString();
}

QString neededWords(const Node& node) {
    const int all = node.instances.value_or(1), needed = node.needed.value_or(1);
    return all == 1 ? QStringLiteral("1") : Words::tr("%1 of %2").arg(needed).arg(all);
}

Table nodes(const Report& report, Sources& sources) {
    const Topology& topology = report.topology;
    Table table;
    table.columns = {{Words::tr("Node"), 2}, {Words::tr("Kind"), 1.2}, {Words::tr("Place"), 1.2}, {Words::tr("Needed"), 0.8, true}, {Words::tr("Availability"), 1.1, true},
                     {Words::tr("Repair"), 1, true}, {Words::tr("Figure from"), 1.2}};
    for (const Node& node : topology.nodes) {
        const bool client = node.kind == NodeKind::client;
        const double repair = eventFigures(node).mttrHours * 3600;
        table.rows.push_back({{text::title(node)}, {text::name(node.kind), Tone::muted}, {placeOf(topology, node), Tone::muted}, {client ? QString() : neededWords(node)},
                              {availabilityOf(node)}, {client || !(repair > 0) ? QString() : text::duration(repair)}, {sources.of(topology, node), Tone::muted}});
    }
    return table;
}

Table domains(const Topology& topology) {
    Table table;
    table.columns = {{Words::tr("Domain"), 2}, {Words::tr("Kind"), 1}, {Words::tr("In"), 1.5}, {Words::tr("Availability"), 1.2, true}, {Words::tr("Repair"), 1, true}};
    for (const Domain& domain : topology.domains) {
        const Domain* parent = domain.parent ? find(topology.domains, *domain.parent) : nullptr;
        const EventFigures figures = eventFigures(domain);
        table.rows.push_back({{text::title(domain)}, {text::name(domain.kind), Tone::muted}, {parent != nullptr ? text::title(*parent) : QString(), Tone::muted},
                              {domain.figures.availability || domain.figures.mtbfHours ? text::percentUp(figures.unavailability) : Words::tr("never fails")},
                              {figures.unavailability > 0 ? text::duration(figures.mttrHours * 3600) : QString()}});
    }
    return table;
}

Table services(const Topology& topology) {
    Table table;
    table.columns = {{Words::tr("Service"), 1.8}, {Words::tr("Redundancy"), 1.3}, {Words::tr("Members"), 0.8, true}, {Words::tr("Health check"), 1.8}, {Words::tr("Failover"), 1, true}, {Words::tr("Common cause"), 1, true}};
    std::map<std::string, int> members;
    for (const Node& node : topology.nodes) ++members[serviceOf(node).value];
    for (const Service& service : topology.services) {
        const FailoverTiming timing = failoverTiming(service);
        const Redundancy redundancy = service.redundancy.value_or(Redundancy::activeActive);
        const double takes = redundancy == Redundancy::activeActive ? timing.leave() : timing.move();
        const QString check = Words::tr("every %1, %2 ×, %3").arg(text::duration(timing.interval)).arg(timing.threshold).arg(text::name(timing.deep ? CheckDepth::deep : CheckDepth::shallow));
        table.rows.push_back({{text::title(service)}, {text::name(redundancy), Tone::muted}, {QString::number(members[service.id.value])}, {check, Tone::muted},
                              {members[service.id.value] > 1 ? text::duration(takes) : QStringLiteral("—")},
                              {service.commonAvailability ? text::percent(*service.commonAvailability) : QString()}});
    }
    return table;
}

}  // namespace

Blocks findings(const Report& report) {
    std::vector<Finding> others;
    std::ranges::copy_if(report.findings, std::back_inserter(others), [](const Finding& finding) { return !isMissedObjective(finding.rule); });
    if (others.empty()) return {Callout{Words::tr("Nothing to point at"), Words::tr("No rule of the review finds anything in this design."), Tone::good}};
    return {Items{joined(others, report.topology)}};
}

Blocks advice(const Report& report) {
    if (!report.advice) return {};
    const AdviceList& list = *report.advice;
    if (list.ranked.empty()) return {Paragraph{Words::tr("Of %n change(s) that were made and computed, none saves downtime.", nullptr, int(list.tried.size()))}};
    Table table;
    table.columns = {{Words::tr("Change"), 3.4}, {Words::tr("Saves a year"), 1, true}, {Words::tr("Availability then"), 1.1, true}, {Words::tr("Cost a month"), 0.9, true}};
    for (std::size_t i = 0; i < std::min(list.ranked.size(), listedAdvice); ++i) {
        const Advice& one = list.ranked[i];
        table.rows.push_back({{text::sentence(one.improvement, report.topology)}, {text::duration(one.savedSecondsPerYear), one.savedSecondsPerYear > 0 ? Tone::good : Tone::plain},
                              {one.after.unavailability ? text::percentUp(*one.after.unavailability) : QStringLiteral("—")}, {costWords(one.addedCost), Tone::muted}});
    }
    if (list.ranked.size() > listedAdvice) table.remark = Words::tr("and %n more", nullptr, int(list.ranked.size() - listedAdvice));
    return {Paragraph{Words::tr("Each change was made in a copy of the design and the copy computed; what saves most comes first. Savings of several changes do not add up.")}, std::move(table)};
}

Blocks elements(const Report& report, const Catalogue& catalogue) {
    const Topology& topology = report.topology;
    Sources sources(catalogue);
    Blocks blocks;
    if (!topology.nodes.empty()) blocks.push_back(nodes(report, sources));
    if (!topology.services.empty()) {
        blocks.push_back(Heading{2, Words::tr("Services"), QStringLiteral("services")});
        blocks.push_back(services(topology));
    }
    if (!topology.domains.empty()) {
        blocks.push_back(Heading{2, Words::tr("Failure domains"), QStringLiteral("domains")});
        blocks.push_back(domains(topology));
    }
    if (Table table = sources.table(); !table.rows.empty()) {
        blocks.push_back(Heading{2, Words::tr("Sources"), QStringLiteral("sources")});
        blocks.push_back(std::move(table));
    }
    return blocks;
}

}  // namespace failwright::report
