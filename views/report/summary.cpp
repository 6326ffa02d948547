#include "model/topology/reliability.h"
#include "views/report/charts.h"
#include "views/report/sections.h"
#include "views/text/findings.h"
#include "views/text/improvements.h"
#include "views/text/text.h"

#include <QLocale>
#include <algorithm>

namespace failwright::report {
namespace {

QString servedSentence(const Report& report) {
    const auto down = report.unavailability();
    if (down)
        return Words::tr("Requests are answered %1 of the time: %2 of downtime are to be expected in a year.")
            .arg(text::percentUp(*down), text::duration(*down * secondsPerYear));
    if (const auto& bounds = report.analysis.bounds)
        return Words::tr("The design is too large to be solved exactly: its availability certainly lies between %1 and %2.")
            .arg(text::percentUp(bounds->upper), text::percentUp(bounds->lower));
    return Words::tr("No client calls anything, so there is no availability to speak of.");
}

QString sentenceOn(const Verdict& verdict) {
    if (!verdict.actual) return {};
    const QString name = nameOf(verdict.goal), limit = limitOf(verdict);
    if (verdict.goal == Goal::slo || verdict.goal == Goal::sla) {
        const QString allowed = text::duration(verdict.limit * secondsPerYear);
        if (verdict.open()) return Words::tr("Whether the %1 of %2 is kept stays open: it allows %3 a year.").arg(name, limit, allowed);
        return verdict.missed() ? Words::tr("The %1 of %2 is missed: it allows %3 a year.").arg(name, limit, allowed)
                                : Words::tr("The %1 of %2 is kept: it allows %3 a year.").arg(name, limit, allowed);
    }
    if (verdict.element.empty()) return {};
    if (verdict.goal == Goal::rto)
        return verdict.missed() ? Words::tr("The longest failover takes %1 and misses the RTO of %2.").arg(actualOf(verdict), limit)
                                : Words::tr("The longest failover takes %1, within the RTO of %2.").arg(actualOf(verdict), limit);
    return verdict.missed() ? Words::tr("A single failure can lose %1 and misses the RPO of %2.").arg(actualOf(verdict), limit)
                            : Words::tr("The most that a single failure loses is %1, within the RPO of %2.").arg(actualOf(verdict), limit);
}

/// What an element that alone takes the service down costs; nothing where nothing does.
QString weakest(const Report& report) {
    const Analysis& analysis = report.analysis;
    if (analysis.spofs.empty()) return Words::tr("No single failure takes the service down for good.");
    const auto cost = [&](const SinglePointOfFailure& spof) { return analysis.importance[spof.element].downtimeSecondsPerYear; };
    const auto worst = std::ranges::max_element(analysis.spofs, {}, cost);
    const Element& element = analysis.elements[worst->element];
    return Words::tr("%n single point(s) of failure remain(s); the one that costs most is %1, with %2 a year.", nullptr, int(analysis.spofs.size()))
        .arg(nameOf(report, element.kind, element.id), text::duration(cost(*worst)));
}

QString next(const Report& report) {
    if (!report.advice || report.advice->ranked.empty() || !(report.advice->ranked.front().savedSecondsPerYear > 0)) return {};
    const Advice& best = report.advice->ranked.front();
    return Words::tr("What would help most: %1. That saves %2 a year.")
        .arg(text::sentence(best.improvement, report.topology), text::duration(best.savedSecondsPerYear));
}

Callout verdict(const Report& report) {
    QStringList missed, open, met;
    for (const Verdict& one : report.verdicts)
        if (one.actual) (one.open() ? open : one.missed() ? missed : met) << nameOf(one.goal);
    QStringList sentences{servedSentence(report)};
    for (const Verdict& one : report.verdicts) sentences << sentenceOn(one);
    if (report.unavailability()) sentences << weakest(report) << next(report);
    sentences.removeAll(QString());
    const QLocale locale;
    const auto [title, tone] = !missed.isEmpty() ? std::pair(Words::tr("Misses %1").arg(locale.createSeparatedList(missed)), Tone::bad)
                               : !open.isEmpty() ? std::pair(Words::tr("May miss %1").arg(locale.createSeparatedList(open)), Tone::warning)
                               : !met.isEmpty()  ? std::pair(Words::tr("Meets %1").arg(locale.createSeparatedList(met)), Tone::good)
                                                 : std::pair(Words::tr("Held against no objective"), Tone::muted);
    return {title, sentences.join(u' '), tone};
}

const Verdict* verdictOn(const Report& report, Goal goal) {
    for (const Verdict& verdict : report.verdicts)
        if (verdict.goal == goal) return &verdict;
    return nullptr;
}

Tile heldTile(const Report& report, Goal goal, const QString& label, const QString& figure, const QString& otherwise) {
    const Verdict* verdict = verdictOn(report, goal);
    if (verdict == nullptr || !verdict->actual) return {label, figure, otherwise, Tone::plain};
    if (verdict->open()) return {label, figure, Words::tr("target %1 open").arg(limitOf(*verdict)), Tone::warning};
    return {label, figure, verdict->missed() ? Words::tr("target %1 missed").arg(limitOf(*verdict)) : Words::tr("target %1 met").arg(limitOf(*verdict)),
            verdict->missed() ? Tone::bad : Tone::good};
}

Tiles figures(const Report& report) {
    const auto down = report.unavailability();
    const FailureRow* longest = longestRecovery(report.failures);
    const FailureRow* loss = largestLoss(report.failures);
    const int spofs = int(report.analysis.spofs.size()), lasting = int(lastingFailures(report.failures));
    Tiles tiles;
    tiles.tiles.push_back(heldTile(report, Goal::slo, Words::tr("Availability"), down ? text::percentUp(*down) : QStringLiteral("—"),
                                   down ? Words::tr("%1 nines").arg(text::nines(*down)) : QString()));
    tiles.tiles.push_back({Words::tr("Downtime a year"), down ? text::duration(*down * secondsPerYear) : QStringLiteral("—"),
                           down ? Words::tr("%1 a month").arg(text::duration(*down * secondsPerYear / 12)) : QString()});
    tiles.tiles.push_back({Words::tr("Single points of failure"), QString::number(spofs), spofs > 0 ? Words::tr("each stops some client") : Words::tr("none"),
                           spofs > 0 ? Tone::bad : Tone::good});
    tiles.tiles.push_back(heldTile(report, Goal::rto, Words::tr("Longest failover"), longest != nullptr ? text::duration(*longest->recoverySeconds) : QStringLiteral("—"),
                                   Words::tr("%n failure(s) last(s) until repair", nullptr, lasting)));
    tiles.tiles.push_back(heldTile(report, Goal::rpo, Words::tr("Largest loss of data"), loss != nullptr ? dataLoss(loss->dataLossSeconds) : QStringLiteral("—"),
                                   Words::tr("no target")));
    return tiles;
}

Table objectives(const Report& report) {
    Table table;
    table.columns = {{Words::tr("Objective"), 1}, {Words::tr("Target"), 1.2, true}, {Words::tr("This design"), 1.2, true}, {Words::tr("Verdict"), 1}, {Words::tr("By"), 2}};
    for (const Verdict& verdict : report.verdicts) {
        const QString who = verdict.element.empty() ? QString() : text::subjectTitle(report.topology, verdict.element);
        const bool share = verdict.goal == Goal::slo || verdict.goal == Goal::sla;
        const Cell standing = !verdict.actual    ? Cell{Words::tr("not known"), Tone::muted}
                              : verdict.open()   ? Cell{Words::tr("? open"), Tone::warning}
                              : verdict.missed() ? Cell{Words::tr("✗ missed"), Tone::bad}
                                                 : Cell{Words::tr("✓ met"), Tone::good};
        table.rows.push_back({{nameOf(verdict.goal)}, {limitOf(verdict)}, {actualOf(verdict)}, standing,
                              {share ? Words::tr("expected availability") : who, Tone::muted}});
    }
    return table;
}

}  // namespace

Blocks summary(const Report& report, const Theme& theme) {
    Blocks blocks{verdict(report), figures(report), drawing(report, theme)};
    if (!report.verdicts.empty()) {
        blocks.push_back(Heading{2, Words::tr("Objectives"), QStringLiteral("objectives")});
        blocks.push_back(objectives(report));
    }
    return blocks;
}

Blocks assumptions(const Report& report) {
    const Topology& topology = report.topology;
    Items items;
    const auto add = [&](const QString& title, const QString& words) { items.items.push_back({{}, Tone::plain, title, {{{}, words}}}); };
    add(Words::tr("Independent failures"),
        Words::tr("Nodes, domains, links and common causes fail and are repaired independently of each other. What fails together "
                  "stands in a domain that the parts share, or is entered as the common cause of a service."));
    add(Words::tr("Exact availability"),
        Words::tr("The structural availability is computed exactly, without cut-off and without approximation by rare events; what "
                  "failovers, undetected failures and operations add to it is the sum over all single failures, weighted by how often they come."));
    add(Words::tr("Worst case detection"),
        Words::tr("A failure is noticed after the full interval times threshold plus timeout of the health check. Where a service names no "
                  "figures, its check runs every 10 s and trips at the third failure."));
    std::size_t bare = 0;
    for (const Node& node : topology.nodes)
        if (node.kind != NodeKind::client && !node.figures.availability && !node.figures.mtbfHours) ++bare;
    if (bare > 0)
        add(Words::tr("Parts without figures"), Words::tr("%n node(s) name(s) no availability and count(s) as never failing; see the list of elements.", nullptr, int(bare)));
    if (!report.analysis.notConnected.empty())
        add(Words::tr("Parts that take no part"), Words::tr("No request path reaches %n node(s).", nullptr, int(report.analysis.notConnected.size())));
    if (report.causes && report.causes->operations > 0)
        add(Words::tr("Operations"), Words::tr("Releases and maintenance cost %1 a year, as entered.").arg(text::duration(report.causes->operations)));
    else
        add(Words::tr("Operations"), Words::tr("No releases and no maintenance are entered, so they count as harmless."));
    add(Words::tr("Length of a year"), Words::tr("365.25 days of 24 hours; a month is a twelfth of it."));
    return {items};
}

}  // namespace failwright::report
