#include "model/simulation/rare_losses.h"

#include <algorithm>

namespace failwright {
namespace {

constexpr double nothing = 1e-12;
constexpr auto later = [](const auto& a, const auto& b) { return a.at > b.at; };

double longestFailover(const CompiledTopology& compiled) {
    double longest = 0;
    for (const FailoverTiming& timing : compiled.timing) {
        longest = std::max({longest, timing.move(), timing.leave()});
        if (timing.success < 1) longest = std::max(longest, timing.byHand());
    }
    return longest;
}

}  // namespace

RareLosses::RareLosses(const SimulatedSystem& system, const FailureProposal& proposal)
    : m_system(&system), m_proposal(&proposal), m_simulation(system.compiled), m_memory(longestFailover(system.compiled)),
      m_down(system.process.elements.size(), 0), m_since(system.process.elements.size(), 0) {
    m_simulation.setReturnsHome(true);
}

double RareLosses::sample(std::uint64_t seed, std::uint64_t number) {
    m_random = RandomStream(~seed, number);
    m_proposal->draw(m_random, m_drawn);
    drawStates();
    const double weight = m_proposal->weight(m_drawn.trigger, m_down, m_downList.size());
    drawPast();
    play();
    const bool losingBefore = lost() > 0;
    set(m_drawn.trigger, true);
    m_down[m_drawn.trigger] = 1;
    m_simulation.settle();
    return weight * lossesAfter(losingBefore);
}

/// Who is down just before the failure.
void RareLosses::drawStates() {
    m_downList.clear();
    for (Index e = 0; e < m_down.size(); ++e) {
        m_down[e] = e != m_drawn.trigger && m_random.chance(m_system->process.elements[e].unavailability) ? 1 : 0;
    }
    for (const Index e : m_drawn.forced) m_down[e] = 1;
    for (Index e = 0; e < m_down.size(); ++e)
        if (m_down[e] != 0) m_downList.push_back(e);
}

/// How that came about. Failures and repairs at exponential times look the same backwards: what is down has been so for an
/// exponential time, and before that, it and all others were repaired as often as they fail.
void RareLosses::drawPast() {
    const FailureProcess& process = m_system->process;
    for (const Index e : m_known) m_since[e] = 0;
    m_known = m_downList;
    m_past.clear();
    m_horizon = m_memory;
    for (const Index e : m_downList) {
        m_since[e] = process.elements[e].upSeconds > 0 ? -m_random.exponential(process.elements[e].downSeconds) : -Simulation::never;
        if (m_since[e] == -Simulation::never) continue;
        m_horizon = std::max(m_horizon, m_memory - m_since[e]);
        m_past.push_back({m_since[e], e, true});
    }
    for (double at = -m_random.exponential(1 / process.failuresPerSecond); at > -m_horizon; at -= m_random.exponential(1 / process.failuresPerSecond)) {
        const auto e = static_cast<Index>(process.next.draw(m_random));
        if (at > m_since[e] && m_since[e] < 0) continue;
        m_past.push_back({at, e, false});
        m_since[e] = at - m_random.exponential(process.elements[e].downSeconds);
        m_past.push_back({m_since[e], e, true});
        m_known.push_back(e);
    }
    std::ranges::sort(m_past, {}, &Change::at);
}

/// From the horizon, with all failovers through, up to the failure.
void RareLosses::play() {
    m_simulation.reset();
    m_simulation.setAttempts(nullptr);
    std::size_t next = 0;
    for (const Index e : m_downList)
        if (m_since[e] == -Simulation::never) set(e, true);
    for (; next < m_past.size() && m_past[next].at <= -m_horizon; ++next) set(m_past[next].element, true);
    m_simulation.settle();
    for (double due = m_simulation.nextEventTime(); due != Simulation::never; due = m_simulation.nextEventTime()) m_simulation.advanceTo(due);
    m_simulation.setAttempts(this);
    m_zero = m_simulation.now() + m_horizon;
    for (; next < m_past.size(); ++next) {
        m_simulation.advanceTo(m_zero + m_past[next].at);
        set(m_past[next].element, m_past[next].fails);
        m_simulation.settle();
    }
    m_simulation.advanceTo(m_zero);
}

/// All losses that begin with the failure or after it and before the next, to their ends.
double RareLosses::lossesAfter(bool losingBefore) {
    const FailureProcess& process = m_system->process;
    m_repairs.clear();
    m_downList.push_back(m_drawn.trigger);
    for (const Index e : m_downList)
        if (process.elements[e].upSeconds > 0) m_repairs.push_back({m_zero + m_random.exponential(process.elements[e].downSeconds), e, false});
    std::ranges::make_heap(m_repairs, later);
    double nextFailure = m_zero + m_random.exponential(1 / process.failuresPerSecond);
    bool others = false;
    double sum = 0;
    for (double now = m_zero;;) {
        const double due = m_simulation.nextEventTime();
        const double repair = m_repairs.empty() ? Simulation::never : m_repairs.front().at;
        const double losing = lost();
        if (losing == 0) losingBefore = false;
        if (losing == 0 && (others || (due == Simulation::never && repair == Simulation::never))) return sum;
        const double next = std::min({due, repair, nextFailure});
        if (!losingBefore) sum += losing * (next - now);
        now = next;
        m_simulation.advanceTo(now);
        if (repair <= now) {
            std::ranges::pop_heap(m_repairs, later);
            set(m_repairs.back().element, false);
            m_down[m_repairs.back().element] = 0;
            m_repairs.pop_back();
        }
        if (nextFailure <= now) {
            nextFailure += m_random.exponential(1 / process.failuresPerSecond);
            const auto e = static_cast<Index>(process.next.draw(m_random));
            if (m_down[e] != 0) continue;
            if (losing == 0 || losingBefore) return sum;
            others = true;
            m_down[e] = 1;
            set(e, true);
            m_repairs.push_back({now + m_random.exponential(process.elements[e].downSeconds), e, false});
            std::ranges::push_heap(m_repairs, later);
        }
        m_simulation.settle();
    }
}

bool RareLosses::succeeds(Index service) {
    const double success = m_system->compiled.timing[service].success;
    return success >= 1 || m_random.chance(success);
}

void RareLosses::set(Index element, bool down) {
    const ElementRef which = m_system->process.elements[element].element;
    down ? m_simulation.fail(which) : m_simulation.repair(which);
}

double RareLosses::lost() const {
    const double lost = 1 - m_simulation.success();
    return lost < nothing ? 0 : lost;
}

}  // namespace failwright
