#include "app/cli/analysis_sections.h"
#include "app/cli/figures.h"
#include "app/cli/words.h"
#include "model/analysis/ranking.h"
#include "model/review/error_budget.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace failwright::cli {
namespace {

Cell standing(const Verdict& verdict) {
    if (!verdict.actual) return faint("— not known");
    if (verdict.open()) return {"? open", Tone::warning};
    return verdict.missed() ? Cell{"✗ missed", Tone::bad} : Cell{"✓ met", Tone::good};
}

std::string availabilityHeld(const Verdict& verdict) {
    if (!verdict.actual) return "no client calls anything";
    const std::string expected = "expected " + availabilityWithin(*verdict.actual, verdict.atBest.value_or(*verdict.actual));
    return verdict.limit > 0 && !verdict.atBest ? expected + ", " + share(*verdict.actual / verdict.limit) + " of the downtime it allows" : expected;
}

std::string recoveryHeld(const Verdict& verdict, const Subject& subject) {
    const std::size_t lasting = lastingFailures(subject.failures);
    std::string text = !verdict.actual           ? "no failure recovers by failover"
                       : verdict.element.empty() ? "no failover takes any time"
                                                 : "longest failover " + duration(*verdict.actual) + ", of " + verdict.element;
    if (lasting > 0)
        text += "; " + counted(static_cast<double>(lasting), "failure lasts", "failures last") + " until repair, not counted here";
    return text;
}

std::string lossHeld(const Verdict& verdict) {
    if (verdict.element.empty()) return "no single failure loses data";
    return dataLoss(*verdict.actual) + (std::isinf(*verdict.actual) ? " lost" : " of writes lost") + " with " + verdict.element;
}

Row rowOf(const Verdict& verdict, const Subject& subject) {
    const bool share = verdict.goal == Goal::slo || verdict.goal == Goal::sla;
    const std::string target = share ? availability(verdict.limit) : duration(verdict.limit);
    const std::string held = share                       ? availabilityHeld(verdict)
                             : verdict.goal == Goal::rto ? recoveryHeld(verdict, subject)
                                                         : lossHeld(verdict);
    return {{nameOf(verdict.goal)}, right(target), standing(verdict), faint(held)};
}

void errorBudget(Page& page, const Subject& subject) {
    const Objectives& given = *subject.topology.objectives;
    const double days = given.windowDays.value_or(30);
    const double budget = (1 - *given.slo) * days * 86400;
    Row line{{"error budget " + duration(budget) + " in " + figure(days) + " d"}};
    if (given.requestsPerSecond) line.push_back(faint(", " + counted(budget * *given.requestsPerSecond, "request", "requests")));
    const FailureRow* longest = longestRecovery(subject.failures);
    if (longest != nullptr && *longest->recoverySeconds > 0)
        line.push_back(faint(", " + counted(ErrorBudget{.seconds = budget}.fitting(*longest->recoverySeconds), "incident", "incidents") +
                             " of the longest failover"));
    page.line(line);
}

void causes(Page& page, const ExpectedDowntime& expected) {
    struct Cause {
        const char* name;
        double seconds;
        const char* meaning;
    };
    const std::array all{
        Cause{"structural", expected.structural, "more is down than the design can stand"},
        Cause{"failover", expected.failover, "until a failure is noticed and others have taken over"},
        Cause{"failed failover", expected.failedFailover, "failovers that do not work, until people have done it"},
        Cause{"undetected", expected.undetected, "broken members that their check lets serve, until repair"},
        Cause{"operations", expected.operations, "releases that fail and maintenance, as entered"}};
    std::vector<Row> rows;
    for (const Cause& cause : all) {
        const double part = expected.total() > 0 ? cause.seconds / expected.total() : 0;
        rows.push_back({{cause.name},
                        right(duration(cause.seconds)),
                        right(share(part)),
                        {bar(part, barWidth)},
                        faint(cause.meaning)});
    }
    page.table(std::move(rows));
}

void elements(Page& page, const Subject& subject, std::size_t listed) {
    const Analysis& analysis = subject.analysis;
    std::vector<ElementIndex> order = dearestElements(analysis);
    std::erase_if(order, [&](ElementIndex e) { return !(analysis.importance[e].downtimeSecondsPerYear > 0); });
    if (order.empty()) return;
    page.line({});
    page.line({faint("structural: what goes away where an element never fails; shares overlap")});
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min(order.size(), listed); ++i) {
        const Element& element = analysis.elements[order[i]];
        const Importance& importance = analysis.importance[order[i]];
        const double part = importance.criticality.value_or(0);
        rows.push_back({{element.id},
                        faint(kindOf(element, subject.topology)),
                        right(duration(importance.downtimeSecondsPerYear)),
                        right(share(part)),
                        {bar(part, barWidth)}});
    }
    page.table(std::move(rows));
    remark(page, order.size(), listed, "elements");
}

/// What costs most first, then what takes longest.
std::vector<const FailureRow*> worstFirst(const FailureTable& table) {
    std::vector<const FailureRow*> order;
    for (const FailureRow& row : table)
        if (row.outageSeconds > 0 || row.dataLossSeconds > 0) order.push_back(&row);
    std::ranges::stable_sort(order, std::ranges::greater{}, [](const FailureRow* row) {
        return std::tuple(rankOf(row->downtimeSecondsPerYear), rankOf(row->outageSeconds), row->dataLossSeconds);
    });
    return order;
}

Row rowOf(const FailureRow& row, const Topology& topology) {
    const Cell outcome = !row.recovers() ? Cell{"✗ until repair", Tone::bad} : Cell{"✓ recovers", Tone::good};
    return {{row.id, row.recovers() ? Tone::plain : Tone::bad},
            faint(kindOf({.kind = row.kind, .id = row.id}, topology)),
            outcome,
            right(row.recovers() ? duration(*row.recoverySeconds) : "—"),
            right(dataLoss(row.dataLossSeconds), std::isinf(row.dataLossSeconds) ? Tone::bad : Tone::plain),
            right(row.lostRequestSeconds ? duration(*row.lostRequestSeconds) : "—"),
            right(figure(row.failuresPerYear)),
            right(duration(row.downtimeSecondsPerYear))};
}

}  // namespace

void remark(Page& page, std::size_t all, std::size_t listed, const char* things) {
    if (all > listed) page.line({faint("and " + std::to_string(all - listed) + " more " + things)});
}

void objectives(Page& page, const Subject& subject) {
    if (subject.verdicts.empty()) return;
    page.section("Objectives", "SLO and SLA by the expected availability, RTO and RPO by the worst single failure");
    std::vector<Row> rows;
    for (const Verdict& verdict : subject.verdicts) rows.push_back(rowOf(verdict, subject));
    page.table(std::move(rows));
    if (subject.topology.objectives->slo) errorBudget(page, subject);
}

void downtime(Page& page, const Subject& subject, const PageLimits& limits) {
    if (!subject.causes || subject.causes->total() == 0) return;
    page.section("Where the downtime comes from", duration(subject.causes->total()) + " a year, expected");
    causes(page, *subject.causes);
    elements(page, subject, limits.elements);
}

void failures(Page& page, const Subject& subject, const PageLimits& limits) {
    const std::vector<const FailureRow*> order = worstFirst(subject.failures);
    if (!subject.causes || subject.failures.empty()) return;
    page.section("Failures", "each alone, played through second by second; what costs most in a year first");
    if (order.empty()) return page.line({{"✓ no single failure is felt", Tone::good}});
    const auto head = [](const char* text) { return faint(text, Side::right); };
    std::vector<Row> rows{{faint("fails"), faint(""), faint(""), head("RTO"), head("RPO"), head("lost"), head("times a year"), head("down a year")}};
    for (std::size_t i = 0; i < std::min(order.size(), limits.failures); ++i) rows.push_back(rowOf(*order[i], subject.topology));
    page.table(std::move(rows));
    remark(page, order.size(), limits.failures, "failures; --all lists them");
    if (order.size() < subject.failures.size())
        page.line({faint(counted(static_cast<double>(subject.failures.size() - order.size()), "failure is", "failures are") + " not felt at all")});
}

}  // namespace failwright::cli
