#include "model/advice/target.h"

#include "model/review/objectives.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace failwright {
namespace {

constexpr std::size_t longestCurve = 12;
/// Up to as many candidates, each step of the curve looks at all of them.
constexpr std::size_t fewCandidates = 30;
/// Of an unavailability: less is noise.
constexpr double hair = 1e-9;

/// Positions in the list of candidates, ascending.
using Choice = std::vector<std::size_t>;

class Search {
public:
    Search(const Topology& topology, const AdviceList& list, double limit, const TargetOptions& options, std::stop_token stop)
        : m_topology(topology), m_before(list.before), m_candidates(list.tried), m_limit(limit), m_options(options), m_stop(std::move(stop)) {
        takePrices();
    }

    Result<TargetPlan> run() {
        m_known[{}] = m_before;
        climb();
        if (!m_plan.reached) tryEverything();
        if (m_plan.reached) trim();
        Choice chosen;
        m_plan.exact = true;
        if (m_plan.reached || canTryAll()) tryCheaper(chosen, 0, 0);
        else m_plan.exact = false;
        if (!m_plan.reached) takeBest();
        m_plan.computed = m_computed;
        if (m_stop.stop_requested()) return tl::unexpected(Error{.code = ErrorCode::cancelled});
        return std::move(m_plan);
    }

private:
    [[nodiscard]] std::vector<Improvement> improvementsOf(const Choice& choice) const {
        std::vector<Improvement> all;
        for (const std::size_t i : choice) all.push_back(m_candidates[i]);
        return all;
    }

    void takePrices() {
        m_plan.byCost = true;
        for (const Improvement& one : m_candidates) {
            const std::optional<double> cost = addedCost(m_topology, improved(m_topology, {one}));
            m_plan.byCost = m_plan.byCost && cost.has_value();
            m_prices.push_back(cost.value_or(0));
        }
        const bool free = std::ranges::all_of(m_prices, [](double price) { return price == 0; });
        if (m_plan.byCost && !free) return;
        m_plan.byCost = false;
        m_prices.assign(m_candidates.size(), 1);
    }

    [[nodiscard]] double priceOf(const Choice& choice) const {
        double sum = 0;
        for (const std::size_t i : choice) sum += m_prices[i];
        return sum;
    }

    /// Infinite where it cannot be computed.
    [[nodiscard]] double missing(const Choice& choice) {
        const Outcome* outcome = outcomeFor(choice);
        return outcome != nullptr ? outcome->unavailability.value_or(1) : std::numeric_limits<double>::infinity();
    }

    [[nodiscard]] bool reaches(const Choice& choice) { return !exceeds(missing(choice), m_limit); }

    [[nodiscard]] const Outcome* outcomeFor(const Choice& choice) {
        if (const auto known = m_known.find(choice); known != m_known.end()) return &known->second;
        if (m_stop.stop_requested()) return nullptr;
        ++m_computed;
        const auto outcome = outcomeOf(improved(m_topology, improvementsOf(choice)), m_stop);
        return outcome ? &(m_known[choice] = *outcome) : nullptr;
    }

    void note(const Choice& choice) {
        m_plan.plan = {improvementsOf(choice), *outcomeFor(choice), priceOf(choice)};
        m_best = choice;
    }

    /// Takes what saves most, again and again. Of many candidates, what one saved before is taken for what it can save at most now.
    void climb() {
        std::vector<std::pair<double, std::size_t>> gains;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) gains.emplace_back(std::numeric_limits<double>::infinity(), i);
        Choice chosen;
        m_plan.curve.push_back({{}, m_before, 0});
        while (!reaches(chosen) && m_plan.curve.size() <= longestCurve) {
            const auto next = bestStep(chosen, gains);
            if (!next) return;
            chosen.insert(std::ranges::upper_bound(chosen, *next), *next);
            m_plan.curve.push_back({improvementsOf(chosen), *outcomeFor(chosen), priceOf(chosen)});
        }
        m_plan.reached = reaches(chosen);
        if (m_plan.reached) note(chosen);
    }

    std::optional<std::size_t> bestStep(const Choice& chosen, std::vector<std::pair<double, std::size_t>>& gains) {
        const double now = missing(chosen);
        std::ranges::sort(gains, std::ranges::greater{});
        for (std::size_t i = 0; i < gains.size(); ++i) {
            Choice with = chosen;
            with.insert(std::ranges::upper_bound(with, gains[i].second), gains[i].second);
            gains[i].first = now - missing(with);
            const bool more = i + 1 < gains.size();
            if (more && m_candidates.size() <= fewCandidates) continue;
            const double rest = more ? gains[i + 1].first : 0;
            const auto best = std::max_element(gains.begin(), gains.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            if (best->first < rest) continue;
            if (!(best->first > 0)) return std::nullopt;
            const std::size_t taken = best->second;
            gains.erase(best);
            return taken;
        }
        return std::nullopt;
    }

    /// What helps only together is not found by climbing.
    void tryEverything() {
        Choice all;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) all.push_back(i);
        m_plan.reached = reaches(all);
        if (m_plan.reached) note(all);
    }

    [[nodiscard]] bool canTryAll() const {
        return m_candidates.size() < 32 && std::size_t{1} << m_candidates.size() <= m_options.designs;
    }

    /// The fewest changes of those that come as close as any that was computed.
    void takeBest() {
        const auto missingIn = [](const auto& known) { return known.second.unavailability.value_or(1); };
        const double least = missingIn(*std::ranges::min_element(m_known, {}, missingIn));
        const Choice* best = nullptr;
        for (const auto& [choice, outcome] : m_known)
            if (missingIn(std::pair(choice, outcome)) <= least * (1 + hair) && (best == nullptr || choice.size() < best->size())) best = &choice;
        note(Choice(*best));
    }

    /// Leaves out what turns out not to be needed, the dearest first.
    void trim() {
        Choice chosen = m_best;
        Choice order = chosen;
        std::ranges::stable_sort(order, [this](std::size_t a, std::size_t b) { return m_prices[a] > m_prices[b]; });
        for (const std::size_t one : order) {
            Choice without = chosen;
            std::erase(without, one);
            if (reaches(without)) chosen = std::move(without);
        }
        note(chosen);
    }

    [[nodiscard]] bool isCheaper(double price, std::size_t count) const {
        if (!m_plan.reached) return true;
        return price != m_plan.plan.price ? price < m_plan.plan.price : count < m_best.size();
    }

    /// All sets that hold `chosen` and some of the candidates from `first` on, as long as they are cheaper than the best.
    void tryCheaper(Choice& chosen, std::size_t first, double price) {
        if (!isCheaper(price, chosen.size())) return;
        if (m_computed >= m_options.designs || m_stop.stop_requested()) {
            m_plan.exact = false;
            return;
        }
        if (outcomeFor(chosen) == nullptr) m_plan.exact = false;
        else if (reaches(chosen)) {
            m_plan.reached = true;
            return note(Choice(chosen));
        }
        for (std::size_t i = first; i < m_candidates.size(); ++i) {
            chosen.push_back(i);
            tryCheaper(chosen, i + 1, price + m_prices[i]);
            chosen.pop_back();
        }
    }

    const Topology& m_topology;
    const Outcome m_before;
    const std::vector<Improvement>& m_candidates;
    double m_limit;
    TargetOptions m_options;
    std::stop_token m_stop;
    std::vector<double> m_prices;
    std::map<Choice, Outcome> m_known;
    std::size_t m_computed = 0;
    Choice m_best;
    TargetPlan m_plan;
};

}  // namespace

Result<TargetPlan> planFor(const Topology& topology, const AdviceList& list, double unavailability, const TargetOptions& options,
                           std::stop_token stop) {
    return Search(topology, list, unavailability, options, std::move(stop)).run();
}

}  // namespace failwright
