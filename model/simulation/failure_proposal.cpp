#include "model/simulation/failure_proposal.h"

#include "model/topology/reliability.h"

#include <algorithm>
#include <map>

namespace failwright {
namespace {

constexpr double shareOfPairs = 0.2;
constexpr double leastShare = 0.2;      ///< of single failures, and of cut sets where there are any
constexpr double shareByFrequency = 0.1;  ///< of the single failures: each as often as it comes, whatever it seems to lose

/// Seconds a second that each failure loses alone, by id.
std::map<std::string, double> lossesOf(const FailureTable& table) {
    std::map<std::string, double> losses;
    for (const FailureRow& row : table)
        losses[row.id] = (row.downtimeSecondsPerYear + row.failuresPerYear * row.failedFailoverSeconds) / secondsPerYear;
    return losses;
}

}  // namespace

FailureProposal::FailureProposal(const Topology& topology, const SimulatedSystem& system, const FailureTable& table,
                                 std::vector<std::vector<Index>> cutSets)
    : m_sets(std::move(cutSets)) {
    for (const Failing& one : system.process.elements) {
        m_unavailability.push_back(one.unavailability);
        m_totalUnavailability += one.unavailability;
        m_frequency.push_back(one.upSeconds > 0 ? one.unavailability / one.downSeconds : 0);
        m_totalFrequency += m_frequency.back();
    }
    m_any = AliasTable(m_frequency);
    m_other = AliasTable(m_unavailability);
    if (m_any.empty()) return;
    takeSingles(topology, system, table);
    takeCutSets();
    if (m_frequency.size() > 1) m_shareOfPairs = shareOfPairs;
    const double rest = 1 - m_shareOfPairs;
    const double all = m_losses + m_setLosses;
    if (!m_last.empty()) m_shareOfSets = rest * std::clamp(all > 0 ? m_setLosses / all : 0, leastShare, 1 - leastShare);
    m_shareOfSingles = rest - m_shareOfSets;
}

void FailureProposal::takeSingles(const Topology& topology, const SimulatedSystem& system, const FailureTable& table) {
    const std::map<std::string, double> losses = lossesOf(table);
    for (const Failing& one : system.process.elements) {
        const auto found = losses.find(idOf(topology, system.compiled.resolved, one.element));
        m_singleChance.push_back(found != losses.end() && one.upSeconds > 0 ? found->second : 0);
        m_losses += m_singleChance.back();
    }
    const double byLoss = m_losses > 0 ? 1 - shareByFrequency : 0;
    for (std::size_t e = 0; e < m_singleChance.size(); ++e)
        m_singleChance[e] = (m_losses > 0 ? byLoss * m_singleChance[e] / m_losses : 0) + (1 - byLoss) * m_frequency[e] / m_totalFrequency;
    m_single = AliasTable(m_singleChance);
}

void FailureProposal::takeCutSets() {
    m_setsOf.resize(m_frequency.size());
    std::vector<double> weights;
    for (Index s = 0; s < m_sets.size(); ++s) {
        double chance = 1;
        for (const Index e : m_sets[s]) chance *= m_unavailability[e];
        m_setLosses += chance;
        for (const Index e : m_sets[s]) {
            m_setsOf[e].push_back(s);
            if (!(m_frequency[e] > 0)) continue;
            m_lastFailures.push_back({s, e});
            weights.push_back(m_frequency[e] * chance / m_unavailability[e]);
            m_setFrequency += weights.back();
        }
    }
    m_last = AliasTable(weights);
}

void FailureProposal::draw(RandomStream& random, DrawnFailure& drawn) const {
    drawn.forced.clear();
    const double which = random.unit();
    if (which < m_shareOfSets) {
        const LastFailure& last = m_lastFailures[m_last.draw(random)];
        drawn.trigger = last.trigger;
        for (const Index e : m_sets[last.set])
            if (e != last.trigger) drawn.forced.push_back(e);
    } else if (which < m_shareOfSets + m_shareOfPairs) {
        drawn.trigger = static_cast<Index>(m_any.draw(random));
        const auto other = static_cast<Index>(m_other.draw(random));
        if (other != drawn.trigger) drawn.forced.push_back(other);
    } else {
        drawn.trigger = static_cast<Index>(m_single.draw(random));
    }
}

std::size_t FailureProposal::coveringSets(Index trigger, const std::vector<std::uint8_t>& down) const {
    std::size_t count = 0;
    for (const Index s : m_setsOf[trigger])
        if (std::ranges::all_of(m_sets[s], [&](Index e) { return e == trigger || down[e] != 0; })) ++count;
    return count;
}

// A pair draws the trigger itself with chance u(e) / U, and then forces nothing.
double FailureProposal::weight(Index trigger, const std::vector<std::uint8_t>& down, std::size_t count) const {
    double density = m_shareOfSingles * m_singleChance[trigger] / m_frequency[trigger];
    if (m_shareOfSets > 0 && count > 0) density += m_shareOfSets * static_cast<double>(coveringSets(trigger, down)) / m_setFrequency;
    const double forced = (static_cast<double>(count) + m_unavailability[trigger]) / m_totalUnavailability;
    density += m_shareOfPairs * forced / m_totalFrequency;
    return 1 / density;
}

}  // namespace failwright
