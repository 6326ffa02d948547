#include "views/report/compose.h"

#include "views/report/sections.h"
#include "views/text/text.h"

#include <QLocale>

namespace failwright::report {
namespace {

Blocks sectionOf(ReportSection section, const Report& report, const Catalogue& catalogue, const Theme& theme) {
    switch (section) {
        case ReportSection::summary: return summary(report, theme);
        case ReportSection::assumptions: return assumptions(report);
        case ReportSection::downtime: return downtime(report, theme);
        case ReportSection::weakPoints: return weakPoints(report);
        case ReportSection::failures: return failures(report, theme);
        case ReportSection::tiers: return tiers(report);
        case ReportSection::errorBudget: return budget(report);
        case ReportSection::simulation: return simulation(report, theme);
        case ReportSection::findings: return findings(report);
        case ReportSection::advice: return advice(report);
        case ReportSection::elements: return elements(report, catalogue);
    }
    return {};
}

QString anchorOf(ReportSection section) {
    const std::string_view name = word(section);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

}  // namespace

Page compose(const Report& report, const Catalogue& catalogue, const Theme& theme, const QDate& date) {
    Page page;
    page.title = report.topology.name.empty() ? Words::tr("Untitled design") : QString::fromStdString(report.topology.name);
    page.subtitle = QString::fromStdString(report.topology.description);
    page.kind = Words::tr("Availability report");
    page.date = QLocale().toString(date, QLocale::LongFormat);
    page.contents = Words::tr("Contents");
    page.pageOf = Words::tr("Page %1 of %2");
    page.madeBy = Words::tr("Made with Failwright %1").arg(QCoreApplication::applicationVersion());
    page.language = QLocale().name().left(2);
    for (const ReportSection section : report.sections) {
        Blocks blocks = sectionOf(section, report, catalogue, theme);
        if (blocks.empty()) continue;
        page.blocks.push_back(Heading{1, titleOf(section), anchorOf(section)});
        std::ranges::move(blocks, std::back_inserter(page.blocks));
    }
    return page;
}

QString titleOf(ReportSection section) {
    switch (section) {
        case ReportSection::summary: return Words::tr("Summary");
        case ReportSection::assumptions: return Words::tr("Assumptions");
        case ReportSection::downtime: return Words::tr("Where the minutes go");
        case ReportSection::weakPoints: return Words::tr("Single points of failure and cut sets");
        case ReportSection::failures: return Words::tr("What happens when something fails");
        case ReportSection::tiers: return Words::tr("Degradation tiers and journeys");
        case ReportSection::errorBudget: return Words::tr("Error budget");
        case ReportSection::simulation: return Words::tr("Simulated years");
        case ReportSection::findings: return Words::tr("Findings");
        case ReportSection::advice: return Words::tr("What to fix next");
        case ReportSection::elements: return Words::tr("Elements and their figures");
    }
    return {};
}

QString nameOf(const Report& report, ElementKind kind, const std::string& id) {
    Element element;
    element.kind = kind;
    element.id = id;
    return text::title(element, report.topology);
}

QString kindOf(const Report& report, ElementKind kind, const std::string& id) {
    switch (kind) {
        case ElementKind::domain: {
            const Domain* domain = find(report.topology.domains, DomainId{id});
            return domain != nullptr ? text::name(domain->kind) : QString();
        }
        case ElementKind::node: {
            const Node* node = find(report.topology.nodes, NodeId{id});
            return node != nullptr ? text::name(node->kind) : QString();
        }
        case ElementKind::link: return Words::tr("link");
        case ElementKind::commonCause: return Words::tr("common cause");
    }
    return {};
}

QString dataLoss(double seconds) { return std::isinf(seconds) ? Words::tr("all data") : text::duration(seconds); }

QString nameOf(Goal goal) {
    switch (goal) {
        case Goal::slo: return QStringLiteral("SLO");
        case Goal::sla: return QStringLiteral("SLA");
        case Goal::rto: return QStringLiteral("RTO");
        case Goal::rpo: return QStringLiteral("RPO");
    }
    return {};
}

QString limitOf(const Verdict& verdict) {
    return verdict.goal == Goal::slo || verdict.goal == Goal::sla ? text::percentUp(verdict.limit) : text::duration(verdict.limit);
}

QString actualOf(const Verdict& verdict) {
    if (!verdict.actual) return QStringLiteral("—");
    if (verdict.goal == Goal::slo || verdict.goal == Goal::sla) {
        const QString worst = text::percentUp(*verdict.actual), best = text::percentUp(verdict.atBest.value_or(*verdict.actual));
        return worst == best ? worst : Words::tr("%1 to %2").arg(worst, best);
    }
    return verdict.goal == Goal::rpo ? dataLoss(*verdict.actual) : text::duration(*verdict.actual);
}

}  // namespace failwright::report
