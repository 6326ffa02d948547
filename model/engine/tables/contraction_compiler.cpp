#include "model/engine/tables/contraction_compiler.h"

#include "model/engine/tables/table_power.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace failwright::engine {
namespace {

/// The cost of a variable that more tables than this have is found anew only when their number has halved.
constexpr std::uint32_t manyTables = 32;
/// Where completing counters takes a list of more places than this, that is done after the multiplication.
constexpr double manyChoices = 1'000;
/// Variables that leave a larger table are not summed out before what is left is multiplied in line.
constexpr double mostBeforeLine = 100;
/// So many tables may be left then.
constexpr std::size_t mostInLine = 300;
/// A table is multiplied with the best of so many others.
constexpr std::size_t partners = 12;

}  // namespace

ContractionCompiler::ContractionCompiler(const Module& module, const Symmetry& symmetry, Greed greed, std::size_t maxCells)
    : m_module(module), m_symmetry(symmetry), m_greed(greed), m_leaves(static_cast<std::uint32_t>(module.leaves.size())),
      m_firstGroup(m_leaves + static_cast<std::uint32_t>(module.gates.size())),
      m_nodes(m_firstGroup + static_cast<std::uint32_t>(symmetry.groups.size())), m_writer(maxCells), m_counters(m_nodes),
      m_uses(m_nodes, 0), m_parent(m_nodes, none), m_waiting(m_nodes, 0), m_sizes(m_nodes, 2), m_group(m_nodes, none), m_represented(m_nodes, false), m_apart(m_nodes, false),
      m_rank(m_nodes, 0), m_lastUse(m_nodes, 0), m_known(m_nodes, false), m_tablesOf(2 * m_nodes), m_degree(2 * m_nodes, 0), m_stamp(2 * m_nodes, 0),
      m_counted(2 * m_nodes, 0), m_sizeMet(2 * m_nodes, 0) {}

std::optional<SumProduct> ContractionCompiler::compile() {
    countUses();
    prepareGroups();
    makeCounters();
    for (std::uint32_t group = m_nodes; group-- > m_firstGroup;) raiseUses(group);
    for (std::uint32_t group = m_firstGroup; group < m_nodes; ++group) {
        if (groupOf(group).isAlike()) raiseMembers(group);
    }
    for (std::uint32_t node = m_leaves; node < m_nodes; ++node) {
        if (isGroup(node) ? !groupOf(node).isAlike() : !m_apart[node] && !m_represented[node]) makeTables(node);
    }
    for (std::uint32_t leaf = 0; leaf < m_leaves; ++leaf) {
        const bool made = m_uses[leaf] < 2 || m_represented[leaf] || m_known[leaf];
        if (!made) add({{{leaf, 2, 1}}, m_writer.input(leaf, false), 2});
        m_known[leaf] = true;
    }
    std::ranges::fill(m_counted, 0U);
    for (Variable variable = 0; variable < 2 * m_nodes; ++variable) offer(variable);
    while (!m_candidates.empty() && !m_writer.isTooLarge()) {
        const Candidate best = m_candidates.top();
        m_candidates.pop();
        if (best.stamp != m_stamp[best.variable]) continue;
        const std::optional<double> cost = costOf(best.variable);
        if (!cost) continue;
        if (*cost > best.cost + 1e-3 * std::abs(best.cost)) {
            m_candidates.push({*cost, best.variable, ++m_stamp[best.variable]});
            continue;
        }
        if (m_greed == Greed::line && best.cost > mostBeforeLine) break;
        eliminate(best.variable);
    }
    if (m_greed == Greed::line) multiplyInLine();
    if (m_writer.isTooLarge()) return {};
    const std::vector<std::uint32_t> last = tablesWith(m_module.root);
    return std::move(m_writer).finish(m_tables[last.front()].cell);
}

void ContractionCompiler::countUses() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> byHeight;
    std::vector<std::uint32_t> heights(m_nodes, 0);
    for (std::uint32_t gate = m_leaves; gate < m_firstGroup; ++gate) {
        for (const std::uint32_t from : m_module.gates[gate - m_leaves].inputs) {
            ++m_uses[from];
            m_parent[from] = gate;
            heights[gate] = std::max(heights[gate], heights[from] + 1);
        }
        byHeight.emplace_back(heights[gate], gate);
    }
    std::ranges::sort(byHeight);
    std::uint32_t rank = 0;
    for (const auto& [height, gate] : byHeight) {
        m_rank[gate] = rank++;
        for (const std::uint32_t from : m_module.gates[gate - m_leaves].inputs) m_lastUse[from] = m_rank[gate];
    }
}

/// A group goes into what uses its members instead of these, which unless they are alike are inputs of the group alone.
void ContractionCompiler::prepareGroups() {
    for (const Exchangeable& group : m_symmetry.groups) {
        for (const Exchangeable::Member& member : std::span(group.members).subspan(1)) {
            if (group.isAlike()) represent(member.node);
            for (const Exchangeable::Use& use : member.uses) {
                if (use.input != member.node) represent(use.input);
            }
        }
    }
    for (std::uint32_t group = m_firstGroup; group < m_nodes; ++group) {
        m_uses[group] = 2;
        m_sizes[group] = static_cast<std::uint32_t>(groupOf(group).members.size()) + 1;
        for (const Exchangeable::Member& member : groupOf(group).members) {
            m_group[member.node] = group;
            m_rank[group] = std::max(m_rank[group], m_rank[member.node]);
            m_lastUse[group] = std::max(m_lastUse[group], m_lastUse[member.node]);
        }
        if (groupOf(group).isAlike()) continue;
        for (const Exchangeable::Member& member : groupOf(group).members) {
            m_uses[member.node] = 1;
            m_parent[member.node] = group;
            m_lastUse[member.node] = m_rank[group];
        }
    }
}

/// The node, and what only it has in it.
void ContractionCompiler::represent(std::uint32_t node) {
    m_represented[node] = true;
    if (node < m_leaves) return;
    for (const std::uint32_t from : m_module.gates[node - m_leaves].inputs) {
        if (!isShared(from)) represent(from);
    }
}

/// Of a group that is counted its members; of a gate, without what others stand for, and groups instead of their members.
std::vector<std::uint32_t> ContractionCompiler::inputsOf(std::uint32_t node) const {
    std::vector<std::uint32_t> inputs;
    if (isGroup(node)) {
        for (const Exchangeable::Member& member : groupOf(node).members) inputs.push_back(member.node);
        return inputs;
    }
    for (const std::uint32_t from : m_module.gates[node - m_leaves].inputs) {
        if (m_represented[from]) continue;
        if (m_group[from] == none) inputs.push_back(from);
        else if (firstOf(m_group[from]) == from) inputs.push_back(m_group[from]);
    }
    return inputs;
}

void ContractionCompiler::makeCounters() {
    for (std::uint32_t g = 0; g < m_module.gates.size(); ++g) {
        const LocalGate& gate = m_module.gates[g];
        const auto n = static_cast<std::uint32_t>(gate.inputs.size());
        Counter& made = m_counters[m_leaves + g];
        if (gate.op == Op::all) made = {true, true, false, 1};
        if (gate.op == Op::negation) made = {true, false, false, 1};
        if (gate.op == Op::atLeast) made = gate.k <= n - gate.k + 1 ? Counter{false, false, false, gate.k} : Counter{true, true, false, n - gate.k + 1};
    }
    for (std::uint32_t group = m_firstGroup; group < m_nodes; ++group) {
        m_counters[group] = {false, false, true, static_cast<std::uint32_t>(groupOf(group).members.size())};
    }
}

/// One table for each input of the node that is at hand: a leaf of its own, or a shared one.
void ContractionCompiler::makeTables(std::uint32_t node) {
    const Variable count = counterOf(node);
    for (const std::uint32_t from : inputsOf(node)) {
        if (isShared(from)) {
            const std::uint32_t most = std::min(counter(count).cap, m_sizes[from] - 1);
            add({{{from, m_sizes[from], 0}, {count, most + 1, 0}}, 0, 1, true, true});
        } else if (from < m_leaves) {
            add({{{count, 2, 1}}, m_writer.input(from, counter(count).countsFalse), 2});
        } else if (!m_apart[from]) {
            ++m_waiting[node];
        }
    }
}

/// The table of a gate and of all that only it uses, before any shared input is summed out.
std::uint32_t ContractionCompiler::close(std::uint32_t gate) {
    makeTables(gate);
    for (const std::uint32_t from : inputsOf(gate)) {
        if (from >= m_leaves && !isShared(from) && !m_apart[from]) close(from);
        if (m_writer.isTooLarge()) return none;
    }
    m_apart[gate] = true;
    return multiplyAll(tablesWith(counterOf(gate)));
}

/// The chances of the number of true members, which are alike.
void ContractionCompiler::raiseMembers(std::uint32_t group) {
    const std::uint32_t first = firstOf(group);
    auto table = static_cast<std::uint32_t>(m_tables.size());
    m_closing = true;
    if (first < m_leaves) {
        add({{{first, 2, 1}}, m_writer.input(first, false), 2});
        m_known[first] = true;
    } else {
        table = close(first);
    }
    const auto n = static_cast<std::uint32_t>(groupOf(group).members.size());
    if (!m_writer.isTooLarge()) raise(table, [&](const Table& one) { return countOfTrue(one, first, group, n, m_writer); });
    m_known[group] = true;
    m_closing = false;
}

/// What the members add to the gates that they all go into. Those found last come first: their uses may be within those of others.
void ContractionCompiler::raiseUses(std::uint32_t group) {
    const std::uint32_t size = std::exchange(m_sizes[group], 2U);
    m_closing = true;
    for (const Exchangeable::Use& use : groupOf(group).members.front().uses) {
        if (use.input == firstOf(group) || m_represented[use.gate] || m_writer.isTooLarge()) continue;
        ++m_waiting[use.gate];
        const std::uint32_t made = close(use.input);
        const Variable count = counterOf(use.gate);
        const auto addedBy = [&](const Table& one) { return addedByAll(one, group, count, size - 1, counter(count).cap, m_writer); };
        if (!m_writer.isTooLarge()) raise(made, addedBy);
    }
    m_closing = false;
    m_sizes[group] = size;
}

/// Gives way to what all of a group come to.
void ContractionCompiler::raise(std::uint32_t table, const std::function<Table(const Table&)>& power) {
    const Table one = m_tables[table];
    kill(table);
    Table raised = power(one);
    if (!m_writer.isTooLarge()) add(std::move(raised));
}

void ContractionCompiler::add(Table table) {
    for (const Dimension& dimension : table.dimensions) {
        ++m_degree[dimension.variable];
        m_tablesOf[dimension.variable].push_back(static_cast<std::uint32_t>(m_tables.size()));
    }
    m_tables.push_back(std::move(table));
}

void ContractionCompiler::kill(std::uint32_t table) {
    m_tables[table].alive = false;
    for (const Dimension& dimension : m_tables[table].dimensions) --m_degree[dimension.variable];
}

const std::vector<std::uint32_t>& ContractionCompiler::tablesWith(Variable variable) {
    std::erase_if(m_tablesOf[variable], [this](std::uint32_t table) { return !m_tables[table].alive; });
    return m_tablesOf[variable];
}

bool ContractionCompiler::ready(Variable variable) const {
    if (m_degree[variable] == 0 || variable == m_module.root) return false;
    return isCounter(variable) ? m_waiting[variable - m_nodes] == 0 : m_known[variable];
}

/// How dear it is to sum the variable out, for comparison.
std::optional<double> ContractionCompiler::costOf(Variable variable) {
    if (!ready(variable)) return {};
    if (m_greed == Greed::sweep) return isCounter(variable) ? m_rank[variable - m_nodes] : m_lastUse[variable] + 0.5;
    double before = 0;
    m_met.clear();
    for (const std::uint32_t table : tablesWith(variable)) {
        before += m_tables[table].size;
        for (const Dimension& dimension : m_tables[table].dimensions) {
            std::uint32_t& size = m_sizeMet[dimension.variable];
            if (size == 0) m_met.push_back(dimension.variable);
            size = size == 0                       ? dimension.size
                   : isCounter(dimension.variable) ? std::min(counter(dimension.variable).cap + 1, size + dimension.size - 1)
                                                   : size;
        }
    }
    double cost = isCounter(variable) ? 2 : 1;
    for (const Variable met : m_met) {
        const std::uint32_t size = std::exchange(m_sizeMet[met], 0U);
        if (met != variable) cost *= size;
    }
    return m_greed == Greed::growth ? cost - before : cost;
}

void ContractionCompiler::offer(Variable variable) {
    const std::uint32_t degree = m_degree[variable];
    if (degree > manyTables && m_counted[variable] != 0 && 2 * degree > m_counted[variable]) return;
    const std::optional<double> cost = costOf(variable);
    if (!cost) return;
    m_counted[variable] = degree;
    m_candidates.push({*cost, variable, ++m_stamp[variable]});
}

/// Without what can be summed out then.
double ContractionCompiler::sizeOfProduct(const Table& a, const Table& b) const {
    double size = 1;
    const auto count = [&](Variable variable, std::uint32_t values, std::uint32_t tables) {
        const bool gone = m_degree[variable] == tables && ready(variable);
        size *= !gone ? values : isCounter(variable) ? 2 : 1;
    };
    std::size_t j = 0;
    for (const Dimension& dimension : a.dimensions) {
        for (; j < b.dimensions.size() && b.dimensions[j].variable < dimension.variable; ++j) count(b.dimensions[j].variable, b.dimensions[j].size, 1);
        const bool both = j < b.dimensions.size() && b.dimensions[j].variable == dimension.variable;
        std::uint32_t at = dimension.size;
        if (both && isCounter(dimension.variable)) at = std::min(counter(dimension.variable).cap + 1, at + b.dimensions[j].size - 1);
        count(dimension.variable, at, both ? 2 : 1);
        j += both ? 1U : 0U;
    }
    for (; j < b.dimensions.size(); ++j) count(b.dimensions[j].variable, b.dimensions[j].size, 1);
    return size;
}

void ContractionCompiler::eliminate(Variable variable) {
    const std::uint32_t product = multiplyAll(tablesWith(variable));
    if (m_writer.isTooLarge()) return;
    const std::vector<Dimension> left = m_tables[product].dimensions;
    for (const Dimension& dimension : left) offer(dimension.variable);
}

/// Small ones first. What no other table has goes with the last of them.
std::uint32_t ContractionCompiler::multiplyAll(std::vector<std::uint32_t> open) {
    const auto larger = [this](std::uint32_t a, std::uint32_t b) {
        return m_tables[a].size != m_tables[b].size ? m_tables[a].size > m_tables[b].size : a > b;
    };
    std::ranges::sort(open, larger);
    std::uint32_t product = open.back();
    open.pop_back();
    if (open.empty()) return multiply(product, none);
    while (!open.empty() && !m_writer.isTooLarge()) {
        std::size_t best = open.size() - 1;
        double least = 0;
        for (std::size_t i = open.size(); i-- > 0 && open.size() - i <= partners;) {
            const double size = sizeOfProduct(m_tables[product], m_tables[open[i]]);
            if (i + 1 != open.size() && size >= least) continue;
            best = i;
            least = size;
        }
        const std::uint32_t partner = open[best];
        open.erase(open.begin() + static_cast<std::ptrdiff_t>(best));
        product = multiply(product, partner);
        if (m_writer.isTooLarge() || open.empty()) break;
        open.insert(std::ranges::lower_bound(open, product, larger), product);
        product = open.back();
        open.pop_back();
    }
    return product;
}

/// All that are left, one after the other with the product of those before: the one that leaves the smallest table.
void ContractionCompiler::multiplyInLine() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t table = 0; table < m_tables.size(); ++table) {
        if (m_tables[table].alive) open.push_back(table);
    }
    if (open.size() > mostInLine) m_writer.giveUp();
    std::uint32_t product = none;
    while (!open.empty() && !m_writer.isTooLarge()) {
        std::size_t best = 0;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < open.size(); ++i) {
            const double size = product == none ? m_tables[open[i]].size : sizeOfProduct(m_tables[product], m_tables[open[i]]);
            if (size >= least) continue;
            best = i;
            least = size;
        }
        product = product == none ? open[best] : multiply(product, open[best]);
        open.erase(open.begin() + static_cast<std::ptrdiff_t>(best));
        const auto isDone = [this](const Dimension& dimension) { return m_degree[dimension.variable] == 1 && ready(dimension.variable); };
        while (!m_writer.isTooLarge() && std::ranges::any_of(m_tables[product].dimensions, isDone)) product = multiply(product, none);
    }
}

/// With or without what the counters make known that are complete.
std::vector<TableProduct::Fate> ContractionCompiler::fatesOf(const Table& a, const Table& b, bool complete) const {
    using Fate = TableProduct::Fate;
    std::vector<Fate> fates;
    const auto fateOf = [&](Variable variable) -> Fate& {
        Fate& fate = fates.emplace_back();
        fate.variable = variable;
        if (isCounter(variable)) fate.counter = &counter(variable);
        return fate;
    };
    const auto meet = [&](const Dimension* left, const Dimension* right) {
        Fate& fate = fateOf((left != nullptr ? left : right)->variable);
        fate.a = left;
        fate.b = right;
    };
    std::size_t j = 0;
    const auto& right = b.dimensions;
    for (const Dimension& dimension : a.dimensions) {
        for (; j < right.size() && right[j].variable < dimension.variable; ++j) meet(nullptr, &right[j]);
        const bool both = j < right.size() && right[j].variable == dimension.variable;
        meet(&dimension, both ? &right[j] : nullptr);
        j += both ? 1U : 0U;
    }
    for (; j < right.size(); ++j) meet(nullptr, &right[j]);
    std::vector<Variable> targets;
    for (Fate& fate : fates) {
        const std::uint32_t here = (fate.a != nullptr ? 1U : 0U) + (fate.b != nullptr ? 1U : 0U);
        fate.gone = m_degree[fate.variable] == here && ready(fate.variable) && (fate.counter != nullptr ? complete : !m_closing);
        if (fate.counter == nullptr) {
            fate.size = fate.a != nullptr ? fate.a->size : fate.b->size;
        } else {
            const std::uint32_t sum = (fate.a != nullptr ? fate.a->size - 1 : 0) + (fate.b != nullptr ? fate.b->size - 1 : 0);
            fate.size = std::min(fate.counter->cap, sum) + 1;
            const std::uint32_t node = fate.variable - m_nodes;
            if (fate.gone) targets.push_back(*(fate.target = isShared(node) ? node : counterOf(m_parent[node])));
        }
        if (fate.gone) fate.size = 0;
    }
    for (const Variable target : targets) {
        const auto found = std::ranges::find(fates, target, &Fate::variable);
        if (found == fates.end()) {
            fateOf(target).size = isCounter(target) ? 2 : m_sizes[target];
        } else if (isCounter(target)) {
            found->size = std::min(counter(target).cap + 1, found->size + 1);
        }
    }
    std::ranges::sort(fates, {}, &Fate::variable);
    return fates;
}

std::uint32_t ContractionCompiler::multiply(std::uint32_t a, std::uint32_t b) {
    Table left = m_tables[a];
    Table right = b != none ? m_tables[b] : Table{{}, SumProductWriter::one};
    std::optional<TableProduct> product;
    const auto decide = [&](bool complete) { product.emplace(left, right, fatesOf(left, right, complete)); };
    decide(true);
    const bool inTwo = b != none && product->choicesToComplete() > manyChoices;
    if (inTwo) decide(false);
    if (product->arrange(m_writer)) decide(!inTwo);
    Table made = product->write(m_writer);
    if (m_writer.isTooLarge()) return none;
    kill(a);
    if (b != none) kill(b);
    const auto result = static_cast<std::uint32_t>(m_tables.size());
    add(std::move(made));
    if (inTwo) return multiply(result, none);
    for (const TableProduct::Fate& fate : product->fates()) {
        if (!fate.target) continue;
        if (isCounter(*fate.target)) {
            --m_waiting[*fate.target - m_nodes];
        } else {
            m_known[*fate.target] = true;
        }
        offer(*fate.target);
    }
    return result;
}

}  // namespace failwright::engine
