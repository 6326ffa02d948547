#include "model/simulation/year_player.h"

#include "model/topology/reliability.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace failwright {
namespace {

constexpr double nothing = 1e-12;    ///< shares below this are rounding
constexpr double oneMoment = 1e-9;   ///< seconds
constexpr std::size_t eventsPerPoll = 256;

constexpr auto later = [](const auto& a, const auto& b) { return a.at > b.at; };

}  // namespace

YearPlayer::YearPlayer(const SimulatedSystem& system)
    : m_system(&system), m_simulation(system.compiled), m_struckSets(system), m_down(system.process.elements.size(), 0),
      m_tierOf(system.compiled.resolved.clients.size(), 0) {
    const SystemState whole = initialState(system.compiled);
    for (const Journey& journey : system.journeys) m_freshShares.emplace_back(system.compiled, journey).update(whole, m_changed);
    m_shares = m_freshShares;
    m_simulation.setFollowers(m_shares);
    m_simulation.setReturnsHome(true);
}

bool YearPlayer::play(std::uint64_t seed, std::size_t year, YearRecord& record, const std::stop_token& stop) {
    m_record = &record;
    m_year = year;
    m_random = RandomStream(seed, year);
    m_groupTime = static_cast<double>(year % m_system->window.yearsPerGroup) * secondsPerYear;
    if (m_groupTime == 0) m_windowLoss = 0, m_window = 0;
    begin();
    const double end = m_start + secondsPerYear;
    for (std::size_t events = 1;; ++events) {
        const double next = nextTime();
        if (next >= end) break;
        pass(next);
        happen(next);
        ++record.events;
        if (events % eventsPerPoll == 0 && stop.stop_requested()) return false;
    }
    pass(end);
    closeOutage();
    record.downtime.push_back(m_yearLoss);
    if (m_system->window.yearsPerGroup == 1 || (year + 1) % m_system->window.yearsPerGroup == 0) {
        closeWindow();
        record.windows += m_system->window.perGroup;
    }
    return true;
}

/// The states of the long run, with every failover through before the year begins.
void YearPlayer::begin() {
    m_simulation.reset();
    std::ranges::copy(m_freshShares, m_shares.begin());
    m_simulation.setAttempts(nullptr);
    m_repairs.clear();
    m_never.clear();
    failAtRandom();
    m_simulation.settle();
    for (double due = m_simulation.nextEventTime(); due != Simulation::never; due = m_simulation.nextEventTime()) m_simulation.advanceTo(due);
    m_simulation.setAttempts(this);
    m_start = m_now = m_simulation.now();
    for (Repair& repair : m_repairs) repair.at = m_start + m_random.exponential(m_system->process.elements[repair.element].downSeconds);
    std::ranges::make_heap(m_repairs, later);
    m_nextFailure = Simulation::never;
    if (m_system->process.failuresPerSecond > 0) m_nextFailure = m_start + m_random.exponential(1 / m_system->process.failuresPerSecond);
    planOutages();
    m_yearLoss = 0;
    m_struck = clientsLost();
    observe();
}

void YearPlayer::failAtRandom() {
    for (Index e = 0; e < m_down.size(); ++e) {
        const Failing& one = m_system->process.elements[e];
        m_down[e] = m_random.chance(one.unavailability) ? 1 : 0;
        if (m_down[e] == 0) continue;
        m_simulation.fail(one.element);
        if (one.upSeconds > 0) m_repairs.push_back({0, e});
        else m_never.push_back(e);
    }
}

void YearPlayer::planOutages() {
    m_planned.clear();
    m_nextPlanned = 0;
    m_left.clear();
    const PlannedOutages& planned = m_system->planned;
    if (!planned.any()) return;
    const auto add = [&](double at, double length, double left) {
        if (length <= 0 || left >= 1) return;
        m_planned.push_back({m_start + at, left, true});
        m_planned.push_back({m_start + at + length, left, false});
    };
    if (planned.failedReleasesPerYear > 0)
        for (double at = 0; (at += m_random.exponential(secondsPerYear / planned.failedReleasesPerYear)) < secondsPerYear;)
            add(at, planned.rollbackSeconds, 1 - planned.releaseLoss);
    const double maintenance = planned.maintenanceSecondsPerYear;
    add(m_random.unit() * (secondsPerYear - maintenance), maintenance, 0);
    std::ranges::stable_sort(m_planned, {}, &Planned::at);
}

double YearPlayer::nextTime() {
    double next = std::min(m_nextFailure, m_simulation.nextEventTime());
    if (!m_repairs.empty()) next = std::min(next, m_repairs.front().at);
    if (m_nextPlanned < m_planned.size()) next = std::min(next, m_planned[m_nextPlanned].at);
    return next;
}

void YearPlayer::happen(double at) {
    m_now = at;
    m_simulation.advanceTo(at);
    bool failed = false;
    while (!m_repairs.empty() && m_repairs.front().at <= at) repairNext();
    if (m_nextFailure <= at) {
        failed = true;
        failNext();
    }
    for (; m_nextPlanned < m_planned.size() && m_planned[m_nextPlanned].at <= at; ++m_nextPlanned) {
        const Planned& one = m_planned[m_nextPlanned];
        if (one.begins) m_left.push_back(one.left);
        else m_left.erase(std::ranges::find(m_left, one.left));
    }
    m_simulation.settle();
    observe();
    observeStrike(failed);
}

/// Draws among all elements and passes over those that are down: what is left fails at its own rate.
void YearPlayer::failNext() {
    m_nextFailure += m_random.exponential(1 / m_system->process.failuresPerSecond);
    const auto element = static_cast<Index>(m_system->process.next.draw(m_random));
    if (m_down[element] != 0) return;
    m_down[element] = 1;
    m_simulation.fail(m_system->process.elements[element].element);
    m_repairs.push_back({m_now + m_random.exponential(m_system->process.elements[element].downSeconds), element});
    std::ranges::push_heap(m_repairs, later);
}

void YearPlayer::repairNext() {
    std::ranges::pop_heap(m_repairs, later);
    const Index element = m_repairs.back().element;
    m_repairs.pop_back();
    m_down[element] = 0;
    m_simulation.repair(m_system->process.elements[element].element);
}

bool YearPlayer::succeeds(Index service) {
    const double success = m_system->compiled.timing[service].success;
    return success >= 1 || m_random.chance(success);
}

void YearPlayer::observe() {
    m_lost = 1 - m_simulation.success() * leftByPlan();
    if (m_lost < nothing) m_lost = 0;
    if (!m_system->compiled.resolved.tiers.empty()) observeTiers();
}

/// What planned outages that overlap leave together.
double YearPlayer::leftByPlan() const { return std::accumulate(m_left.begin(), m_left.end(), 1.0, std::multiplies()); }

void YearPlayer::observeTiers() {
    for (Shares& shares : m_shares) shares.update(m_simulation.state(), m_changed);
    m_changed.clear();
    const Resolved& resolved = m_system->compiled.resolved;
    for (std::size_t c = 0; c < m_tierOf.size(); ++c) {
        const Index client = resolved.clients[c].node;
        const auto answered = [&](Index feature) {
            const Index journey = m_system->journeyOf[feature];
            return (journey == noIndex ? m_simulation.shares() : m_shares[journey]).of(client) > 0;
        };
        const auto best = std::ranges::find_if(resolved.tiers, [&](const auto& features) { return std::ranges::all_of(features, answered); });
        m_tierOf[c] = static_cast<Index>(best - resolved.tiers.begin());
    }
}

bool YearPlayer::clientsLost() const {
    return std::ranges::any_of(m_system->compiled.resolved.clients, [&](const ResolvedClient& client) {
        return client.linked && m_simulation.shares().of(client.node) == 0;
    });
}

/// A cut set strikes where a failure leaves some client without the core journey, also with all failovers through.
void YearPlayer::observeStrike(bool failed) {
    if (!clientsLost()) {
        m_struck = false;
        return;
    }
    if (!failed || m_struck) return;
    std::vector<Index> down = m_never;
    for (const Repair& repair : m_repairs) down.push_back(repair.element);
    std::ranges::sort(down);
    const std::vector<Index>& set = m_struckSets.strike(down);
    if (set.empty()) return;
    m_struck = true;
    ++m_record->struck[set];
}

/// Accounts for the time up to `until`, through which nothing changes.
void YearPlayer::pass(double until) {
    const double length = until - m_now;
    if (length > oneMoment) {
        if (m_lost > 0 && m_outageStart < 0) {
            m_outageStart = m_now;
            ++m_record->outages;
        } else if (m_lost == 0) {
            closeOutage();
        }
    }
    if (m_lost > 0) addLoss(m_now - m_start, until - m_start);
    const auto& tiers = m_system->compiled.resolved.tiers;
    if (!tiers.empty()) {
        m_record->tierSeconds.resize(tiers.size() + 1);
        for (std::size_t c = 0; c < m_tierOf.size(); ++c) m_record->tierSeconds[m_tierOf[c]] += m_system->weights[c] * length;
    }
    m_now = until;
}

void YearPlayer::closeOutage() {
    if (m_outageStart < 0) return;
    m_record->outageSeconds += m_now - m_outageStart;
    m_record->longestOutage = std::max(m_record->longestOutage, m_now - m_outageStart);
    m_outageStart = -1;
}

/// Loses requests over a stretch of the year, each window its own.
void YearPlayer::addLoss(double from, double to) {
    m_yearLoss += (to - from) * m_lost;
    const double length = m_system->window.seconds;
    for (double at = m_groupTime + from, end = m_groupTime + to; at < end;) {
        const auto window = static_cast<std::size_t>(at / length);
        if (window != m_window) {
            closeWindow();
            m_window = window;
        }
        const double next = std::min(end, static_cast<double>(window + 1) * length);
        m_windowLoss += (next - at) * m_lost;
        const double start = static_cast<double>(window) * length;
        if (m_losses != nullptr && window < m_system->window.perGroup)
            m_losses->push_back({m_year * m_system->window.perGroup + window, at - start, next - start, m_lost});
        if (next <= at) break;
        at = next;
    }
}

void YearPlayer::closeWindow() {
    if (m_windowLoss > 0 && m_window < m_system->window.perGroup) m_record->windowLosses.push_back(m_windowLoss);
    m_windowLoss = 0;
}

}  // namespace failwright
