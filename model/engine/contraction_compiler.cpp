#include "model/engine/contraction_compiler.h"

#include "model/engine/deep_stack.h"
#include "model/engine/joint_places.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <map>
#include <ranges>
#include <tuple>
#include <utility>

namespace failwright::engine {
namespace {

/// Multiplications that one evaluation may take, for each number that its tables may hold.
constexpr double workPerCell = 50;
/// So many places may be looked at for the lists of all steps.
constexpr double mostChoices = 1 << 22;
/// An evaluation that takes no more is not improved on.
constexpr double littleWork = 1e6;
/// The cost of a variable that more tables than this have is found anew only when their number has halved.
constexpr std::uint32_t manyTables = 32;
/// Where completing counters takes a list of more places than this, that is done after the multiplication.
constexpr double manyChoices = 1'000;
/// Variables that leave a larger table are not summed out before what is left is multiplied in line.
constexpr double mostBeforeLine = 100;
/// So many tables may be left then.
constexpr std::size_t mostInLine = 300;
/// A table is laid out anew where its numbers are used more than so often each, for runs of at least so many.
constexpr double usesWorthMoving = 16;
constexpr double shortestRun = 8;
/// What such tables may hold besides, as a share of all.
constexpr double mostMoved = 0.5;
/// Shorter innermost axes are listed with what is around them, up to so many places, where each place is used so often.
constexpr std::uint32_t longInnermost = 8;
constexpr double mostListed = 512, usesOfList = 32;
/// The places must add to so many numbers at least.
constexpr std::size_t fewestResults = 8;
/// A table is multiplied with the best of so many others.
constexpr std::size_t partners = 12;

std::uint32_t largestStride(const auto& place) { return std::max({place.a, place.b, place.out}); }

/// About how many nanoseconds a multiplication takes where so many in such steps go innermost. From 512 numbers on, each step is to
/// another page of memory.
double timeInnermost(std::uint32_t stride, std::uint32_t count) {
    const double one = stride == 1 ? 0.4 : stride < 8 ? 1 : stride < 512 ? 2 : 4;
    return one + 5.0 / count;
}

}  // namespace

/// The one that takes least work to evaluate; the first that is small enough.
std::optional<Contraction> Contraction::compile(const Module& module, std::size_t maxCells, std::span<const double> leaves,
                                                const std::function<void()>& whenHard) {
    if (module.circular) {
        if (whenHard) whenHard();
        return {};
    }
    using Greed = ContractionCompiler::Greed;
    std::optional<Contraction> best;
    bool isFirst = true;
    const auto isEnough = [&] { return best && best->work() <= littleWork; };
    const auto tryWith = [&](const Symmetry& symmetry) {
        const std::array greeds{Greed::size, Greed::growth, Greed::sweep, Greed::line};
        std::array<std::optional<Contraction>, greeds.size()> made;
        const auto attempt = [&](std::size_t i) { made[i] = ContractionCompiler(module, symmetry, greeds[i], maxCells).compile(); };
        const auto isBetter = [&](std::size_t i) { return !isEnough() && (!best || made[i]->work() < best->work()); };
        const auto take = [&](std::size_t i) {
            if (!made[i] || !isBetter(i)) return;
            if (ContractionCompiler::tellApart(*made[i], module, symmetry, greeds[i], maxCells) && isBetter(i)) best = std::move(made[i]);
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
    if (best) best->listSmallSteps();
    return best;
}

/// Adds what the slopes by the leaves in the uses of unlike members need. Tells whether that stays within the budgets.
bool ContractionCompiler::tellApart(Contraction& made, const Module& module, const Symmetry& symmetry, Greed greed, std::size_t maxCells) {
    double programs = 0;
    for (std::size_t g = 0; g < symmetry.groups.size(); ++g) {
        const Exchangeable& group = symmetry.groups[g];
        if (group.isAlike()) continue;
        const bool mayExchange = !isWithinOthers(module, symmetry, g);
        std::map<std::uint64_t, std::pair<std::size_t, const Exchangeable::Member*>> toldByFrame;
        for (std::size_t i = 0; i < group.members.size(); ++i) {
            const Exchangeable::Member& member = group.members[i];
            if (member.like != member.node || member.leaves.empty()) continue;
            Contraction::Told told{made.m_apart.size(), {}, {}, member.leaves, member.leaves};
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
                std::optional<Contraction> apart = ContractionCompiler(module, others, greed, maxCells).compile();
                if (!apart) return false;
                apart->listSmallSteps();
                programs += double(apart->programSize());
                made.m_apart.push_back(std::move(*apart));
            }
            made.m_work += made.m_apart[told.tables].m_work;
            if (made.m_work > workPerCell * double(maxCells) || programs > double(maxCells)) return false;
            made.m_told.push_back(std::move(told));
        }
    }
    return true;
}

/// Whether members of other groups are alike only where those of this one are.
bool ContractionCompiler::isWithinOthers(const Module& module, const Symmetry& symmetry, std::size_t group) {
    const auto leaves = static_cast<std::uint32_t>(module.leaves.size());
    std::vector<bool> above(leaves + module.gates.size(), false);
    for (const Exchangeable::Member& member : symmetry.groups[group].members) above[member.node] = true;
    for (std::size_t gate = 0; gate < module.gates.size(); ++gate) {
        if (std::ranges::any_of(module.gates[gate].inputs, [&](std::uint32_t input) { return above[input]; })) above[leaves + gate] = true;
    }
    const auto isAbove = [&](const Exchangeable::Member& member) {
        return above[member.node] || std::ranges::any_of(member.uses, [&](const Exchangeable::Use& use) { return above[use.input]; });
    };
    for (std::size_t other = 0; other < symmetry.groups.size(); ++other) {
        if (other != group && std::ranges::any_of(symmetry.groups[other].members, isAbove)) return true;
    }
    return false;
}

ContractionCompiler::ContractionCompiler(const Module& module, const Symmetry& symmetry, Greed greed, std::size_t maxCells)
    : m_module(module), m_symmetry(symmetry), m_greed(greed), m_leaves(static_cast<std::uint32_t>(module.leaves.size())),
      m_firstGroup(m_leaves + static_cast<std::uint32_t>(module.gates.size())),
      m_nodes(m_firstGroup + static_cast<std::uint32_t>(symmetry.groups.size())), m_maxCells(maxCells), m_counters(m_nodes),
      m_uses(m_nodes, 0), m_parent(m_nodes, none), m_waiting(m_nodes, 0), m_sizes(m_nodes, 2), m_group(m_nodes, none), m_represented(m_nodes, false), m_apart(m_nodes, false),
      m_rank(m_nodes, 0), m_lastUse(m_nodes, 0), m_known(m_nodes, false), m_tablesOf(2 * m_nodes), m_degree(2 * m_nodes, 0), m_stamp(2 * m_nodes, 0),
      m_counted(2 * m_nodes, 0), m_sizeMet(2 * m_nodes, 0) {}

std::optional<Contraction> ContractionCompiler::compile() {
    m_made.m_ones.push_back(allocate(1));
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
        if (!made) add({{{leaf, 2, 1}}, input(leaf, false), 2});
        m_known[leaf] = true;
    }
    std::ranges::fill(m_counted, 0U);
    for (Variable variable = 0; variable < 2 * m_nodes; ++variable) offer(variable);
    while (!m_candidates.empty() && !m_tooLarge) {
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
    if (m_tooLarge) return {};
    const std::vector<std::uint32_t> last = tablesWith(m_module.root);
    m_made.m_result = m_tables[last.front()].cell + 1;
    m_made.m_equal = m_symmetry.equal;
    m_made.m_alike = m_symmetry.alike;
    return std::move(m_made);
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
            add({{{count, 2, 1}}, input(from, counter(count).countsFalse), 2});
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
        if (m_tooLarge) return none;
    }
    m_apart[gate] = true;
    return multiplyAll(tablesWith(counterOf(gate)));
}

/// The chances of the number of true members, which are alike.
void ContractionCompiler::raiseMembers(std::uint32_t group) {
    const std::uint32_t first = firstOf(group);
    m_closing = true;
    if (first < m_leaves) {
        add({{{first, 2, 1}}, input(first, false), 2});
        m_known[first] = true;
        raiseMember(static_cast<std::uint32_t>(m_tables.size() - 1), first, group);
    } else if (const std::uint32_t made = close(first); !m_tooLarge) {
        raiseMember(made, first, group);
    }
    m_known[group] = true;
    m_closing = false;
}

/// What the members add to the gates that they all go into. Those found last come first: their uses may be within those of others.
void ContractionCompiler::raiseUses(std::uint32_t group) {
    const std::uint32_t size = std::exchange(m_sizes[group], 2U);
    m_closing = true;
    for (const Exchangeable::Use& use : groupOf(group).members.front().uses) {
        if (use.input == firstOf(group) || m_represented[use.gate] || m_tooLarge) continue;
        ++m_waiting[use.gate];
        if (const std::uint32_t made = close(use.input); !m_tooLarge) raiseUse(made, group, counterOf(use.gate));
    }
    m_closing = false;
    m_sizes[group] = size;
}

/// From whether one member is true to how many of the group are.
void ContractionCompiler::raiseMember(std::uint32_t table, std::uint32_t member, std::uint32_t group) {
    const auto n = static_cast<std::uint32_t>(groupOf(group).members.size());
    const Table one = m_tables[table];
    kill(table);
    Table power;
    std::uint32_t lanes = 1;
    for (const Dimension& dimension : one.dimensions) {
        if (dimension.variable == member) continue;
        power.dimensions.push_back({dimension.variable, dimension.size, lanes});
        lanes *= dimension.size;
    }
    const Dimension truth = *std::ranges::find(one.dimensions, member, &Dimension::variable);
    std::uint32_t from = one.cell, stride = truth.stride;
    for (std::uint32_t j = 2; j <= n; ++j) {
        const std::uint32_t to = allocate(double(lanes) * (j + 1));
        if (m_tooLarge) return;
        std::vector<Axis> axes;
        for (const Dimension& lane : power.dimensions) {
            const std::uint32_t mine = std::ranges::find(one.dimensions, lane.variable, &Dimension::variable)->stride;
            axes.push_back({Axis::Kind::run, lane.size, {j == 2 ? mine : lane.stride, mine, lane.stride}});
        }
        axes.push_back({Axis::Kind::sum, j, {stride, truth.stride, lanes}, 0, 2, n});
        addStep(std::move(axes), {from, one.cell, to});
        from = to;
        stride = lanes;
    }
    power.cell = from;
    power.size = double(lanes) * (n + 1);
    power.dimensions.push_back({group, n + 1, lanes});
    std::ranges::sort(power.dimensions, {}, &Dimension::variable);
    add(std::move(power));
}

/// From what one member adds to `count`, true or false, to what all of the group add, by how many of them are true.
void ContractionCompiler::raiseUse(std::uint32_t table, std::uint32_t group, Variable count) {
    const auto n = static_cast<std::uint32_t>(groupOf(group).members.size());
    const Table one = m_tables[table];
    kill(table);
    Table power;
    std::uint32_t lanes = 1;
    for (const Dimension& dimension : one.dimensions) {
        if (dimension.variable == group || dimension.variable == count) continue;
        power.dimensions.push_back({dimension.variable, dimension.size, lanes});
        lanes *= dimension.size;
    }
    const Dimension truth = *std::ranges::find(one.dimensions, group, &Dimension::variable);
    const Dimension adds = *std::ranges::find(one.dimensions, count, &Dimension::variable);
    const std::uint32_t cap = std::min(n, counter(count).cap);
    const std::uint32_t slice = lanes * (cap + 1);
    const auto axesWith = [&](bool fromOne, const Axis& last) {
        std::vector<Axis> axes;
        for (const Dimension& lane : power.dimensions) {
            const std::uint32_t mine = std::ranges::find(one.dimensions, lane.variable, &Dimension::variable)->stride;
            axes.push_back({Axis::Kind::run, lane.size, {lane.stride, fromOne ? mine : lane.stride, lane.stride}});
        }
        axes.push_back(last);
        return axes;
    };
    std::uint32_t slices[2] = {0, 0};  // of 0 to n true members, and of n to 0 false ones
    for (std::uint32_t value = 0; value < 2; ++value) {
        slices[value] = allocate(double(slice) * (n + 1));
        if (m_tooLarge) return;
        const auto sliceOf = [&](std::uint32_t members) { return slices[value] + (value == 1 ? members : n - members) * slice; };
        for (std::uint32_t lane = 0; lane < lanes; ++lane) m_made.m_ones.push_back(sliceOf(0) + lane);
        for (std::uint32_t j = 1; j <= n; ++j) {
            addStep(axesWith(true, {Axis::Kind::sum, cap + 1, {lanes, adds.stride, lanes}, 0, 2, cap}),
                 {sliceOf(j - 1), one.cell + value * truth.stride, sliceOf(j)});
        }
    }
    power.cell = allocate(double(slice) * (n + 1));
    power.size = double(slice) * (n + 1);
    if (m_tooLarge) return;
    std::vector<Axis> axes = axesWith(false, {Axis::Kind::sum, cap + 1, {lanes, lanes, lanes * (n + 1)}, 0, cap + 1, cap});
    axes.push_back({Axis::Kind::run, n + 1, {slice, slice, lanes}});
    addStep(std::move(axes), {slices[1], slices[0], power.cell});
    power.dimensions.push_back({group, n + 1, lanes});
    power.dimensions.push_back({count, cap + 1, lanes * (n + 1)});
    std::ranges::sort(power.dimensions, {}, &Dimension::variable);
    add(std::move(power));
}

std::uint32_t ContractionCompiler::input(std::uint32_t leaf, bool flipped) {
    const std::uint32_t cell = allocate(2);
    m_made.m_inputs.push_back({cell, leaf, flipped});
    return cell;
}

/// What a node that comes out as `value` adds to the counter of a gate that it goes into.
std::uint32_t ContractionCompiler::added(Variable count, Variable from, std::uint32_t value) const {
    return std::min(counter(count).cap, counter(count).countsFalse ? m_sizes[from] - 1 - value : value);
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
    if (m_tooLarge) return;
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
    while (!open.empty() && !m_tooLarge) {
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
        if (m_tooLarge || open.empty()) break;
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
    if (open.size() > mostInLine) m_tooLarge = true;
    std::uint32_t product = none;
    while (!open.empty() && !m_tooLarge) {
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
        while (!m_tooLarge && std::ranges::any_of(m_tables[product].dimensions, isDone)) product = multiply(product, none);
    }
}

/// With or without what the counters make known that are complete.
std::vector<ContractionCompiler::Fate> ContractionCompiler::fatesOf(const Table& a, const Table& b, bool complete) const {
    std::vector<Fate> fates;
    std::size_t j = 0;
    const auto& right = b.dimensions;
    for (const Dimension& dimension : a.dimensions) {
        for (; j < right.size() && right[j].variable < dimension.variable; ++j) fates.push_back({right[j].variable, nullptr, &right[j]});
        const bool both = j < right.size() && right[j].variable == dimension.variable;
        fates.push_back({dimension.variable, &dimension, both ? &right[j] : nullptr});
        j += both ? 1U : 0U;
    }
    for (; j < right.size(); ++j) fates.push_back({right[j].variable, nullptr, &right[j]});
    std::vector<Variable> targets;
    for (Fate& fate : fates) {
        const std::uint32_t here = (fate.a != nullptr ? 1U : 0U) + (fate.b != nullptr ? 1U : 0U);
        fate.gone = m_degree[fate.variable] == here && ready(fate.variable) && (isCounter(fate.variable) ? complete : !m_closing);
        if (!isCounter(fate.variable)) {
            fate.size = fate.a != nullptr ? fate.a->size : fate.b->size;
        } else {
            const std::uint32_t sum = (fate.a != nullptr ? fate.a->size - 1 : 0) + (fate.b != nullptr ? fate.b->size - 1 : 0);
            fate.size = std::min(counter(fate.variable).cap, sum) + 1;
            const std::uint32_t node = fate.variable - m_nodes;
            if (fate.gone) targets.push_back(*(fate.target = isShared(node) ? node : counterOf(m_parent[node])));
        }
        if (fate.gone) fate.size = 0;
    }
    for (const Variable target : targets) {
        const auto found = std::ranges::find(fates, target, &Fate::variable);
        if (found == fates.end()) {
            fates.push_back({target, nullptr, nullptr, false, {}, isCounter(target) ? 2 : m_sizes[target]});
        } else if (isCounter(target)) {
            found->size = std::min(counter(target).cap + 1, found->size + 1);
        }
    }
    std::ranges::sort(fates, {}, &Fate::variable);
    join(fates, a, b);
    layOut(fates, a.size >= b.size);
    return fates;
}

/// What only the larger table has comes first, in its order there: so that long runs are left, and what is used goes to the end.
void ContractionCompiler::layOut(std::vector<Fate>& fates, bool isFirstLarger) {
    const auto place = [&](const Fate* fate) {
        const Dimension* const larger = isFirstLarger ? fate->a : fate->b;
        const Dimension* const smaller = isFirstLarger ? fate->b : fate->a;
        const bool isUsed = smaller != nullptr || isJoined(*fate, fates);
        return std::tuple(isUsed, larger == nullptr, larger != nullptr ? larger->stride : 0);
    };
    std::vector<Fate*> kept;
    for (Fate& fate : fates) {
        if (fate.size != 0) kept.push_back(&fate);
    }
    std::ranges::stable_sort(kept, {}, place);
    std::uint32_t stride = 1;
    for (Fate* const fate : kept) {
        fate->stride = stride;
        stride *= fate->size;
    }
}

/// The value and the counter of an indicator depend on each other, and so do a complete counter and what it makes known.
void ContractionCompiler::join(std::vector<Fate>& fates, const Table& a, const Table& b) const {
    for (std::uint32_t i = 0; i < fates.size(); ++i) fates[i].joint = i;
    const auto unite = [&fates](Variable x, Variable y) {
        const std::uint32_t to = std::ranges::find(fates, x, &Fate::variable)->joint;
        const std::uint32_t from = std::ranges::find(fates, y, &Fate::variable)->joint;
        for (Fate& fate : fates) {
            if (fate.joint == from) fate.joint = to;
        }
    };
    for (const Table* table : {&a, &b}) {
        if (table->indicator) unite(table->dimensions[0].variable, table->dimensions[1].variable);
    }
    for (const Fate& fate : fates) {
        if (fate.target) unite(fate.variable, *fate.target);
    }
}

std::vector<ContractionCompiler::Axis> ContractionCompiler::axesOf(const std::vector<Fate>& fates, const Table& a, const Table& b) {
    std::vector<Axis> axes;
    std::vector<bool> done(fates.size(), false);
    for (const Fate& fate : fates) {
        if (done[fate.joint]) continue;
        done[fate.joint] = true;
        std::vector<const Fate*> joined;
        for (const Fate& other : fates) {
            if (other.joint == fate.joint) joined.push_back(&other);
        }
        if (joined.size() > 1) {
            axes.push_back(jointAxis(joined, a, b));
            continue;
        }
        const Place stride{fate.a != nullptr ? fate.a->stride : 0, fate.b != nullptr ? fate.b->stride : 0, fate.stride};
        if (isCounter(fate.variable) && fate.a != nullptr && fate.b != nullptr) {
            axes.push_back({Axis::Kind::sum, fate.a->size, stride, 0, fate.b->size, counter(fate.variable).cap});
        } else {
            axes.push_back({Axis::Kind::run, fate.a != nullptr ? fate.a->size : fate.b->size, stride});
        }
    }
    return axes;
}

/// All places that agree with the indicators and the complete counters among these variables.
ContractionCompiler::Axis ContractionCompiler::jointAxis(const std::vector<const Fate*>& fates, const Table& a, const Table& b) {
    const auto placeOf = [&](Variable variable) {
        return static_cast<std::uint32_t>(std::ranges::find(fates, variable, &Fate::variable) - fates.begin());
    };
    double choices = 1;
    std::vector<JointVariable> variables;
    for (const Fate* fate : fates) {
        JointVariable& variable = variables.emplace_back();
        variable.counts = isCounter(fate->variable);
        if (fate->a != nullptr) variable.sizeA = fate->a->size, variable.strideA = fate->a->stride;
        if (fate->b != nullptr) variable.sizeB = fate->b->size, variable.strideB = fate->b->stride;
        variable.stride = fate->stride;
        if (variable.counts) variable.cap = counter(fate->variable).cap;
        choices *= variable.counts ? double(variable.sizeA) * variable.sizeB : std::max(variable.sizeA, variable.sizeB);
        if (!fate->target) continue;
        variable.target = placeOf(*fate->target);
        variable.negated = counter(fate->variable).negated;
        variable.tells = counter(fate->variable).tells;
        if (isCounter(*fate->target))
            for (std::uint32_t value : {0U, 1U}) variable.adds[value] = added(*fate->target, fate->variable - m_nodes, value);
    }
    m_choices += choices;
    if (m_choices > mostChoices) m_tooLarge = true;
    if (m_tooLarge) return {};
    const auto indicatorOf = [&](const Table& table) {
        Indicator made;
        if (!table.indicator) return made;
        const Variable from = table.dimensions[0].variable, count = table.dimensions[1].variable;
        const std::uint32_t place = placeOf(from);
        if (place == fates.size()) return made;
        made = {place, placeOf(count), {}};
        for (std::uint32_t value = 0; value < m_sizes[from]; ++value) made.values.push_back(added(count, from, value));
        return made;
    };
    const auto first = static_cast<std::uint32_t>(m_made.m_places.size());
    JointPlaces(std::move(variables), indicatorOf(a), indicatorOf(b)).forEach([this](std::uint32_t x, std::uint32_t y, std::uint32_t out) {
        m_made.m_places.push_back({x, y, out});
    });
    return {Axis::Kind::list, static_cast<std::uint32_t>(m_made.m_places.size()) - first, {}, first};
}

std::uint32_t ContractionCompiler::multiply(std::uint32_t a, std::uint32_t b) {
    static const Table one{{}, 0, 1};
    Table left = m_tables[a];
    Table right = b == none ? one : m_tables[b];
    std::vector<Fate> fates = fatesOf(left, right, true);
    const bool inTwo = b != none && choicesToComplete(fates) > manyChoices;
    if (inTwo) fates = fatesOf(left, right, false);
    if (arrange(left, right, fates)) fates = fatesOf(left, right, !inTwo);
    Table made;
    for (const Fate& fate : fates) {
        if (fate.size == 0) continue;
        made.dimensions.push_back({fate.variable, fate.size, fate.stride});
        made.size *= fate.size;
    }
    made.cell = allocate(made.size);
    if (m_tooLarge) return none;
    const std::vector<Axis> axes = axesOf(fates, left, right);
    if (m_tooLarge) return none;
    addStep(axes, {left.cell, right.cell, made.cell});
    kill(a);
    if (b != none) kill(b);
    const auto result = static_cast<std::uint32_t>(m_tables.size());
    add(std::move(made));
    if (inTwo) return multiply(result, none);
    for (const Fate& fate : fates) {
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

/// Lays tables out anew where each number of theirs is multiplied so often that this pays: what is summed out, or what only the
/// larger one has, whichever takes more places, becomes a run.
bool ContractionCompiler::arrange(Table& left, Table& right, const std::vector<Fate>& fates) {
    const bool isLeftLarger = left.size >= right.size;
    double work = 1, summed = 1, kept = 1;
    std::vector<Dimension> summedRun, keptRun;
    for (const Fate& fate : fates) {
        const double sizeA = fate.a != nullptr ? fate.a->size : 1, sizeB = fate.b != nullptr ? fate.b->size : 1;
        work *= isCounter(fate.variable) ? sizeA * sizeB : std::max(sizeA, sizeB);
        if (isJoined(fate, fates)) continue;
        const Dimension* const larger = isLeftLarger ? fate.a : fate.b;
        const Dimension* const smaller = isLeftLarger ? fate.b : fate.a;
        if (larger == nullptr) continue;
        if (fate.gone && smaller != nullptr) summedRun.push_back(*larger), summed *= larger->size;
        if (!fate.gone && smaller == nullptr) keptRun.push_back(*larger), kept *= larger->size;
    }
    if (std::max(summed, kept) < shortestRun) return false;
    std::vector<Dimension>& run = summed < kept ? keptRun : summedRun;
    std::ranges::sort(run, {}, &Dimension::stride);
    const bool isMoved = bringForward(isLeftLarger ? left : right, run, work);
    return (summed >= kept && bringForward(isLeftLarger ? right : left, run, work)) || isMoved;
}

/// What is in the run comes first, in that order, unless it does already. Tells whether the table has been laid out anew.
bool ContractionCompiler::bringForward(Table& table, const std::vector<Dimension>& run, double work) {
    if (work < usesWorthMoving * table.size || m_moved + table.size > mostMoved * double(m_maxCells)) return false;
    const auto place = [&](const Dimension* dimension) {
        return std::pair(std::ranges::find(run, dimension->variable, &Dimension::variable) - run.begin(), dimension->stride);
    };
    std::vector<Dimension*> order;
    for (Dimension& dimension : table.dimensions) order.push_back(&dimension);
    std::ranges::sort(order, {}, place);
    std::vector<Axis> axes;
    std::uint32_t stride = 1;
    bool isNew = false;
    for (std::size_t i = 0; i < order.size(); ++i) {
        Dimension& dimension = *order[i];
        isNew = isNew || (i < run.size() && dimension.stride != stride);
        axes.push_back({Axis::Kind::run, dimension.size, {dimension.stride, 0, stride}});
        stride *= dimension.size;
    }
    if (!isNew) return false;
    m_moved += table.size;
    const std::uint32_t to = allocate(table.size);
    for (std::size_t i = 0; i < order.size(); ++i) order[i]->stride = axes[i].stride.out;
    addStep(std::move(axes), {table.cell, 0, to});
    table.cell = to;
    return true;
}

bool ContractionCompiler::isJoined(const Fate& fate, const std::vector<Fate>& fates) {
    return std::ranges::count(fates, fate.joint, &Fate::joint) > 1;
}

/// How many places must be listed for the counters that are complete.
double ContractionCompiler::choicesToComplete(const std::vector<Fate>& fates) const {
    double choices = 1;
    for (const Fate& fate : fates) {
        const bool isJoined = std::ranges::any_of(fates, [&](const Fate& other) { return other.target && other.joint == fate.joint; });
        if (isJoined) choices *= (fate.a != nullptr ? fate.a->size : 1.0) * (fate.b != nullptr && (fate.a == nullptr || isCounter(fate.variable)) ? fate.b->size : 1.0);
    }
    return choices;
}

/// Runs that go on as one run become one. Those in larger steps go farther out, and innermost goes what takes least time there.
void ContractionCompiler::addStep(std::vector<Axis> axes, Place at) {
    std::ranges::stable_sort(axes, {}, [](const Axis& axis) { return std::tuple(axis.stride.out, axis.stride.a, axis.stride.b); });
    std::vector<Axis> merged;
    for (const Axis& axis : axes) {
        if (axis.kind == Axis::Kind::run && axis.count == 1) continue;
        Axis* before = merged.empty() ? nullptr : &merged.back();
        const auto goesOn = [&](std::uint32_t Place::*cell) { return axis.stride.*cell == before->stride.*cell * before->count; };
        if (before != nullptr && axis.kind == Axis::Kind::run && before->kind == Axis::Kind::run && goesOn(&Place::a) &&
            goesOn(&Place::b) && goesOn(&Place::out)) {
            before->count *= axis.count;
        } else {
            merged.push_back(axis);
        }
    }
    const auto isList = [](const Axis& axis) { return axis.kind == Axis::Kind::list; };
    const std::ranges::subrange others(std::ranges::stable_partition(merged, isList).begin(), merged.end());
    std::ranges::stable_sort(others, std::greater{}, [](const Axis& axis) { return largestStride(axis.stride); });
    const auto time = [](const Axis& axis) { return timeInnermost(largestStride(axis.stride), std::max(axis.count, axis.other)); };
    const auto innermost = std::ranges::min_element(others, {}, time);
    if (innermost != others.end()) std::rotate(innermost, innermost + 1, others.end());
    Contraction::Step step{at, static_cast<std::uint32_t>(m_made.m_axes.size()), static_cast<std::uint32_t>(merged.size())};
    for (const Axis& axis : merged) step.work *= double(axis.count) * axis.other;
    listInnermost(merged, step.work);
    step.axes = static_cast<std::uint32_t>(merged.size());
    m_made.m_work += step.work;
    if (m_made.m_work > workPerCell * double(m_maxCells)) m_tooLarge = true;
    m_made.m_axes.insert(m_made.m_axes.end(), merged.begin(), merged.end());
    m_made.m_steps.push_back(step);
}

/// Where the innermost axis is short, one list of places takes the place of it and those around it. What is added to one number is
/// spread over the list: each addition waits for the one before.
void ContractionCompiler::listInnermost(std::vector<Axis>& axes, double work) {
    if (axes.empty() || std::max(axes.back().count, axes.back().other) >= longInnermost) return;
    const double most = std::min(mostListed, work / usesOfList);
    double count = 1;
    auto first = axes.end();
    for (; first != axes.begin() && count * std::prev(first)->count * std::prev(first)->other <= most; --first)
        count *= double(std::prev(first)->count) * std::prev(first)->other;
    if (axes.end() - first < 2) return;
    std::vector<Place> places{{}};
    for (const Axis& axis : std::ranges::subrange(first, axes.end())) {
        std::vector<Place> further;
        for (const Place& from : places) {
            const auto add = [&](const Place& by) { further.push_back({from.a + by.a, from.b + by.b, from.out + by.out}); };
            for (std::uint32_t i = 0; i < axis.count; ++i) {
                if (axis.kind == Axis::Kind::list) {
                    add(m_made.m_places[axis.first + i]);
                    continue;
                }
                const bool isSum = axis.kind == Axis::Kind::sum;
                for (std::uint32_t j = 0; j < axis.other; ++j)
                    add({i * axis.stride.a, (isSum ? j : i) * axis.stride.b, (isSum ? std::min(i + j, axis.cap) : i) * axis.stride.out});
            }
        }
        places = std::move(further);
    }
    std::map<std::uint32_t, std::uint32_t> timesOf;
    std::vector<std::pair<std::uint32_t, Place>> byTurn;
    for (const Place& place : places) byTurn.emplace_back(timesOf[place.out]++, place);
    if (timesOf.size() < fewestResults) return;
    std::ranges::stable_sort(byTurn, {}, &std::pair<std::uint32_t, Place>::first);
    std::ranges::copy(byTurn | std::views::values, places.begin());
    axes.erase(first, axes.end());
    axes.push_back({Axis::Kind::list, static_cast<std::uint32_t>(places.size()), {}, static_cast<std::uint32_t>(m_made.m_places.size())});
    m_made.m_places.insert(m_made.m_places.end(), places.begin(), places.end());
}

std::uint32_t ContractionCompiler::allocate(double cells) {
    if (double(m_made.m_cellCount) + cells > double(m_maxCells) + m_moved) m_tooLarge = true;
    if (m_tooLarge) return 0;
    const auto cell = static_cast<std::uint32_t>(m_made.m_cellCount);
    m_made.m_cellCount += static_cast<std::size_t>(cells);
    return cell;
}

}  // namespace failwright::engine
