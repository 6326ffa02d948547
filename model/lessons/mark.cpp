#include "model/lessons/lesson.h"

#include "model/analysis/analyze.h"
#include "model/review/design.h"
#include "model/review/findings.h"
#include "model/review/objectives.h"
#include "model/simulation/expected_downtime.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <map>

namespace failwright {
namespace {

/// Room for a rounding of the last digit.
constexpr double slack = 1e-12;

/// The best figures in the start: of each thing, and of each kind.
template <class T, class Kind>
class Allowance {
public:
    explicit Allowance(const std::vector<T>& start) {
        for (const T& one : start) {
            const EventFigures figures = eventFigures(single(one));
            m_known.emplace(one.id.value, figures);
            auto [best, isNew] = m_best.emplace(one.kind, figures);
            if (isNew) continue;
            best->second.unavailability = std::min(best->second.unavailability, figures.unavailability);
            best->second.mttrHours = std::min(best->second.mttrHours, figures.mttrHours);
        }
    }

    [[nodiscard]] bool allows(const T& one) const {
        const auto known = m_known.find(one.id.value);
        const auto best = m_best.find(one.kind);
        if (known == m_known.end() && best == m_best.end()) return true;
        const EventFigures& limit = known != m_known.end() ? known->second : best->second;
        const EventFigures figures = eventFigures(single(one));
        return figures.unavailability >= limit.unavailability - slack && figures.mttrHours >= limit.mttrHours * (1 - slack);
    }

private:
    /// One instance: further ones are a design's own choice.
    static T single(T one) {
        if constexpr (std::is_same_v<T, Node>) one.instances = one.needed = 1;
        return one;
    }

    std::map<std::string, EventFigures> m_known;
    std::map<Kind, EventFigures> m_best;
};

class Marking {
public:
    Marking(const Lesson& lesson, const Topology& answer, const Analysis& analysis, const FailureTable& failures)
        : m_lesson(lesson), m_answer(answer), m_analysis(analysis), m_failures(failures),
          m_design(answer, analysis, std::nullopt, failures) {
        if (analysis.unavailability)
            m_unavailability = expectedDowntime(answer, failures, *analysis.unavailability).unavailability();
    }

    std::vector<MarkedDemand> run() {
        const Aim& aim = m_lesson.aim;
        if (aim.availability) add(Demand::availability, {}, 1 - *aim.availability, m_unavailability);
        if (aim.rtoSeconds) add(Demand::recovery, {}, *aim.rtoSeconds, recovery());
        if (aim.rpoSeconds) add(Demand::dataLoss, {}, *aim.rpoSeconds, loss());
        if (aim.costPerMonth) add(Demand::cost, {}, *aim.costPerMonth, cost());
        if (aim.noSpof == true) add(Demand::noSpof, {}, 0, served(static_cast<double>(m_analysis.spofs.size())));
        for (const DomainKind kind : aim.survives) add(Demand::survives, std::string(word(kind)), 0, served(cannotBeLost(kind)));
        judgeFindings();
        judgeScope();
        judgeFigures();
        return std::move(m_marks);
    }

private:
    void add(Demand demand, std::string subject, double target, std::optional<double> actual) {
        const bool met = actual && *actual <= target + slack;
        m_marks.push_back({demand, std::move(subject), target, actual, met});
    }

    /// Nothing where no client is served.
    [[nodiscard]] std::optional<double> served(double value) const {
        return m_unavailability ? std::optional(value) : std::nullopt;
    }

    [[nodiscard]] std::optional<double> recovery() const {
        const FailureRow* longest = longestRecovery(m_failures);
        return served(longest != nullptr ? longest->recoverySeconds.value_or(0) : 0);
    }

    [[nodiscard]] std::optional<double> loss() const {
        const FailureRow* largest = largestLoss(m_failures);
        return served(largest != nullptr ? largest->dataLossSeconds : 0);
    }

    [[nodiscard]] double cost() const {
        double sum = 0;
        for (const Node& node : m_answer.nodes) sum += node.costPerMonth.value_or(0);
        return sum;
    }

    [[nodiscard]] double cannotBeLost(DomainKind kind) const {
        return static_cast<double>(std::ranges::count_if(
            m_answer.domains, [&](const Domain& domain) { return domain.kind == kind && m_design.isSpof(domain.id.value); }));
    }

    void judgeFindings() {
        if (m_lesson.aim.without.empty()) return;
        Topology told = m_answer;
        told.accepted.clear();  // to accept is not to mend
        const std::vector<Finding> all = findings(told, m_analysis, expectedUnavailability(told, m_analysis, m_failures), m_failures);
        for (const Rule rule : m_lesson.aim.without)
            add(Demand::without, std::string(word(rule)), 0, static_cast<double>(std::ranges::count(all, rule, &Finding::rule)));
    }

    /// Services of the start that requests reach there and not here, and nodes that have left the zones.
    void judgeScope() {
        const Resolved start = resolve(m_lesson.start);
        std::string missing;
        for (Index s = 0; s < start.services.size(); ++s) {
            const bool used = std::ranges::any_of(start.members[s], [&](Index n) { return start.nodes[n].reached; });
            const auto here = std::ranges::find(m_design.services, start.services[s].id, [](const auto& one) { return one.entry.id; });
            if (used && here == m_design.services.end()) missing = start.services[s].id.value;
            else if (used && missing.empty() && isZoned(start, s) && !isZonedHere(*here)) missing = start.services[s].id.value;
        }
        for (const Node& node : m_lesson.start.nodes)
            if (node.kind == NodeKind::client && find(m_answer.nodes, node.id) == nullptr) missing = node.id.value;
        m_marks.push_back({Demand::scope, missing, 0, missing.empty() ? 0 : 1, missing.empty()});
    }

    [[nodiscard]] static bool hasPlace(const Topology& topology, const Node& node) {
        const Domain* domain = node.domain ? find(topology.domains, *node.domain) : nullptr;
        while (domain != nullptr && domain->kind != DomainKind::zone) domain = domain->parent ? find(topology.domains, *domain->parent) : nullptr;
        return domain != nullptr;
    }
    [[nodiscard]] bool isZoned(const Resolved& start, Index service) const {
        return std::ranges::all_of(start.members[service], [&](Index n) { return hasPlace(m_lesson.start, m_lesson.start.nodes[n]); });
    }
    [[nodiscard]] bool isZonedHere(const ReviewedService& service) const {
        return std::ranges::all_of(service.voters, [&](Index n) { return hasPlace(m_answer, m_answer.nodes[n]); });
    }

    void judgeFigures() {
        const Allowance<Node, NodeKind> nodes(m_lesson.start.nodes);
        const Allowance<Domain, DomainKind> domains(m_lesson.start.domains);
        std::string better;
        for (const Node& node : m_answer.nodes)
            if (node.kind != NodeKind::client && !nodes.allows(node)) better = node.id.value;
        for (const Domain& domain : m_answer.domains)
            if (!domains.allows(domain)) better = domain.id.value;
        for (const Service& service : m_lesson.start.services) {
            const Service* here = find(m_answer.services, service.id);
            if (service.commonAvailability && (here == nullptr || here->commonAvailability.value_or(1) > *service.commonAvailability + slack))
                better = service.id.value;
        }
        m_marks.push_back({Demand::figures, better, 0, better.empty() ? 0 : 1, better.empty()});
    }

    const Lesson& m_lesson;
    const Topology& m_answer;
    const Analysis& m_analysis;
    const FailureTable& m_failures;
    Design m_design;
    std::optional<double> m_unavailability;
    std::vector<MarkedDemand> m_marks;
};

}  // namespace

Result<std::vector<MarkedDemand>> mark(const Lesson& lesson, const Topology& answer, std::stop_token stop) {
    const auto analysis = analyze(answer, {.maxOrder = 1, .listedCutSets = 0}, stop);
    if (!analysis) return tl::unexpected(analysis.error());
    const auto failures = failureTable(answer, stop);
    if (!failures) return tl::unexpected(failures.error());
    return Marking(lesson, answer, *analysis, *failures).run();
}

}  // namespace failwright
