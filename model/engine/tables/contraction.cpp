#include "model/engine/tables/contraction.h"

#include "model/engine/support/deep_stack.h"
#include "model/engine/tables/contraction_compiler.h"
#include "model/engine/tables/sum_product_writer.h"

#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <utility>

namespace failwright::engine {
namespace {

/// An evaluation that takes no more is not improved on.
constexpr double littleWork = 1e6;

}  // namespace

Contraction::Contraction(SumProduct tables, const Symmetry& symmetry)
    : m_tables(std::move(tables)), m_equal(symmetry.equal), m_alike(symmetry.alike), m_work(m_tables.work) {}

std::optional<Contraction> Contraction::compile(const Module& module, std::size_t maxCells, std::span<const double> leaves,
                                                const std::function<void()>& whenHard) {
    if (module.circular) {
        if (whenHard) whenHard();
        return {};
    }
    std::optional<Contraction> best;
    bool isFirst = true;
    const auto isEnough = [&] { return best && best->work() <= littleWork; };
    const auto tryWith = [&](const Symmetry& symmetry) {
        const std::array greeds{Greed::size, Greed::growth, Greed::sweep, Greed::line};
        std::array<std::optional<SumProduct>, greeds.size()> made;
        const auto attempt = [&](std::size_t i) { made[i] = ContractionCompiler(module, symmetry, greeds[i], maxCells).compile(); };
        const auto isBetter = [&](double work) { return !isEnough() && (!best || work < best->work()); };
        const auto take = [&](std::size_t i) {
            if (!made[i] || !isBetter(made[i]->work)) return;
            Contraction found(std::move(*made[i]), symmetry);
            if (found.tellApart(module, symmetry, greeds[i], maxCells) && isBetter(found.work())) best = std::move(found);
        };
        if (isEnough()) return;
        attempt(0);
        take(0);
        if (isEnough()) return;
        if (!best && whenHard && std::exchange(isFirst, false)) whenHard();
        if (!module.isWorthThreads()) {
            for (std::size_t i = 1; i < greeds.size() && !isEnough(); ++i) attempt(i), take(i);
            return;
        }
        runAllOnDeepStacks(greeds.size() - 1, [&](std::size_t i) { attempt(i + 1); });
        for (std::size_t i = 1; i < greeds.size(); ++i) take(i);
    };
    tryWith({});
    if (!leaves.empty() && !isEnough()) {
        const Symmetry symmetry = symmetryOf(module, leaves);
        if (!symmetry.groups.empty()) tryWith(symmetry);
        if (!symmetry.isAlike() && !isEnough()) tryWith(symmetryOf(module, leaves, true));
    }
    if (best) best->m_tables.listSmallSteps();
    return best;
}

std::optional<Contraction> Contraction::compileWith(const Module& module, const Symmetry& symmetry, Greed greed, std::size_t maxCells) {
    std::optional<SumProduct> tables = ContractionCompiler(module, symmetry, greed, maxCells).compile();
    if (!tables) return {};
    Contraction made(std::move(*tables), symmetry);
    if (!made.tellApart(module, symmetry, greed, maxCells)) return {};
    return made;
}

/// Adds what the slopes by the leaves in the uses of unlike members need. Tells whether that stays within the budgets.
bool Contraction::tellApart(const Module& module, const Symmetry& symmetry, Greed greed, std::size_t maxCells) {
    double sizes = 0;
    for (std::size_t g = 0; g < symmetry.groups.size(); ++g) {
        const Exchangeable& group = symmetry.groups[g];
        if (group.isAlike()) continue;
        const bool mayExchange = !symmetry.isWithinOthers(module, g);
        std::map<std::uint64_t, std::pair<std::size_t, const Exchangeable::Member*>> toldByFrame;
        for (std::size_t i = 0; i < group.members.size(); ++i) {
            const Exchangeable::Member& member = group.members[i];
            if (member.like != member.node || member.leaves.empty()) continue;
            Told told{m_apart.size(), {}, {}, member.leaves, member.leaves};
            if (const auto other = toldByFrame.find(member.frame); other != toldByFrame.end()) {
                const auto& [tables, first] = other->second;
                told = {tables, member.own, first->own, first->leaves, member.leaves};
            } else {
                Symmetry others{symmetry.groups, {}, {}};
                const auto place = others.groups.begin() + static_cast<std::ptrdiff_t>(g);
                place->members.erase(place->members.begin() + static_cast<std::ptrdiff_t>(i));
                const bool isPair = place->members.size() == 1;
                if (mayExchange && (isPair || !place->isAlike())) toldByFrame.emplace(member.frame, std::pair(told.tables, &member));
                if (isPair) others.groups.erase(place);
                std::optional<SumProduct> apart = ContractionCompiler(module, others, greed, maxCells).compile();
                if (!apart) return false;
                apart->listSmallSteps();
                sizes += double(apart->size());
                m_apart.push_back(std::move(*apart));
            }
            m_work += m_apart[told.tables].work;
            if (m_work > SumProductWriter::mostWork(maxCells) || sizes > double(maxCells)) return false;
            m_told.push_back(std::move(told));
        }
    }
    return true;
}

bool Contraction::fits(std::span<const double> leaves) const {
    for (std::size_t leaf = 0; leaf < m_equal.size(); ++leaf) {
        if (leaves[leaf] != leaves[m_equal[leaf]]) return false;
    }
    return true;
}

double Contraction::probability(std::span<const double> leaves, std::span<const double> opposites) {
    return probability(leaves, opposites, m_cells);
}

double Contraction::probability(std::span<const double> leaves, std::span<const double> opposites, std::vector<double>& into) const {
    m_tables.evaluate(leaves, opposites, into);
    return into[m_tables.result];
}

void Contraction::gradient(std::span<const double> leaves, std::span<const double> opposites, std::span<double> derivatives,
                           Slopes digits) {
    m_tables.slopes(leaves, opposites, m_cells, m_adjoints, derivatives, digits);
    if (m_alike.empty()) return;
    std::vector<double> sums(m_alike.size()), counts(m_alike.size());
    const auto spread = [&](std::span<const double> found, const auto& read, const auto& to) {
        std::ranges::fill(sums, 0.0);
        std::ranges::fill(counts, 0.0);
        for (const std::uint32_t leaf : read) {
            sums[m_alike[leaf]] += found[leaf];
            ++counts[m_alike[leaf]];
        }
        std::vector<std::optional<double>> means(m_alike.size());
        for (std::size_t i = 0; i < std::size(read); ++i) means[m_alike[to[i]]] = sums[m_alike[read[i]]] / counts[m_alike[read[i]]];
        for (std::size_t leaf = 0; leaf < m_alike.size(); ++leaf) derivatives[leaf] = means[m_alike[leaf]].value_or(derivatives[leaf]);
    };
    const auto all = std::views::iota(0U, static_cast<std::uint32_t>(m_alike.size()));
    spread(derivatives, all, all);
    if (m_told.empty()) return;
    std::vector<double> cells, adjoints, found(derivatives.size());
    std::vector<double> figures(leaves.begin(), leaves.end()), others(opposites.begin(), opposites.end());
    for (const Told& told : m_told) {
        const auto exchange = [&] {
            for (std::size_t i = 0; i < told.own.size(); ++i) {
                std::swap(figures[told.own[i]], figures[told.with[i]]);
                std::swap(others[told.own[i]], others[told.with[i]]);
            }
        };
        exchange();
        m_apart[told.tables].evaluate(figures, others, cells);
        m_apart[told.tables].slopes(figures, others, cells, adjoints, found, digits);
        exchange();
        spread(found, told.read, told.leaves);
    }
}

}  // namespace failwright::engine
