#include "model/simulation/game_day.h"

#include "model/simulation/random_stream.h"

#include <algorithm>
#include <cmath>

namespace failwright {
namespace {

constexpr double hour = 3'600;

class Day {
public:
    Day(const Topology& topology, const GameDayOptions& options)
        : m_topology(topology),
          m_options(options),
          m_compiled(compile(topology)),
          m_elements(failingElements(topology, m_compiled.resolved)),
          m_repairedAt(m_elements.size(), 0),
          m_causes(m_compiled.resolved.nodes.size(), 0),
          m_random(options.seed, 0) {}

    std::vector<ScenarioEvent> run() {
        if (!(m_options.failuresPerHour > 0) || m_elements.empty()) return {};
        const double meanWait = hour / m_options.failuresPerHour;
        for (double at = m_random.exponential(meanWait); at < m_options.hours * hour; at += m_random.exponential(meanWait)) failOne(std::floor(at));
        std::ranges::stable_sort(m_events, {}, &ScenarioEvent::atSeconds);
        return std::move(m_events);
    }

private:
    void failOne(double at) {
        repairUntil(at);
        const auto count = m_elements.size();
        const auto first = static_cast<std::size_t>(m_random.unit() * static_cast<double>(count));
        const double length = std::max(1.0, std::round(m_random.exponential(m_options.repairMinutes * 60)));
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t which = (first + i) % count;
            if (m_repairedAt[which] > 0 || !tryToFail(which)) continue;
            m_repairedAt[which] = at + length;
            const std::string id = idOf(m_topology, m_compiled.resolved, m_elements[which]);
            m_events.push_back({at, FailEvent{id}, {}});
            m_events.push_back({at + length, RepairEvent{id}, {}});
            return;
        }
    }

    void repairUntil(double at) {
        for (std::size_t i = 0; i < m_elements.size(); ++i) {
            if (m_repairedAt[i] == 0 || m_repairedAt[i] > at) continue;
            m_repairedAt[i] = 0;
            takeDown(i, -1);
        }
    }

    bool tryToFail(std::size_t element) {
        takeDown(element, 1);
        if (m_options.belowNeeded || enoughUp()) return true;
        takeDown(element, -1);
        return false;
    }

    void takeDown(std::size_t element, int by) {
        const auto [kind, index] = m_elements[element];
        if (kind == ElementKind::node) m_causes[index] += by;
        if (kind == ElementKind::domain)
            for (const Index node : m_compiled.nodesIn[index]) m_causes[node] += by;
        if (kind == ElementKind::commonCause)
            for (const Index node : m_compiled.resolved.members[index]) m_causes[node] += by;
    }

    [[nodiscard]] bool enoughUp() const {
        for (Index s = 0; s < m_compiled.resolved.services.size(); ++s) {
            const ResolvedService& service = m_compiled.resolved.services[s];
            Index members = 0, serving = 0, voting = 0;
            for (const Index node : m_compiled.resolved.members[s]) {
                const bool witness = m_compiled.resolved.nodes[node].witness;
                members += witness ? 0 : 1;
                voting += m_causes[node] == 0 ? 1 : 0;
                serving += m_causes[node] == 0 && !witness ? 1 : 0;
            }
            if (serving < std::min(service.needed, members)) return false;
            if (service.redundancy == Redundancy::quorum && voting < service.quorum) return false;
        }
        return true;
    }

    const Topology& m_topology;
    const GameDayOptions& m_options;
    CompiledTopology m_compiled;
    std::vector<ElementRef> m_elements;
    std::vector<double> m_repairedAt;  ///< of each element; 0: up
    std::vector<int> m_causes;         ///< of each node: failed elements that take it down
    RandomStream m_random;
    std::vector<ScenarioEvent> m_events;
};

}  // namespace

std::vector<ScenarioEvent> gameDay(const Topology& topology, const GameDayOptions& options) { return Day(topology, options).run(); }

GameDayScore scoreOf(const Topology& topology, const GameDayOptions& options, const Timeline& timeline) {
    GameDayScore score{.failures = timeline.failed.size(), .seconds = options.hours * hour};
    if (!timeline.success.empty()) score.seconds = std::max(score.seconds, timeline.success.back().at);
    for (std::size_t i = 0; i < timeline.success.size(); ++i) {
        const SuccessStep& step = timeline.success[i];
        const double until = i + 1 < timeline.success.size() ? timeline.success[i + 1].at : score.seconds;
        score.lostSeconds += (1 - step.share) * (until - step.at);
        score.worstSuccess = std::min(score.worstSuccess, step.share);
    }
    if (const auto rate = topology.objectives.value_or(Objectives{}).requestsPerSecond) score.lostRequests = score.lostSeconds * *rate;
    return score;
}

}  // namespace failwright
