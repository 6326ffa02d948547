#include "model/engine/elimination_compiler.h"

#include <algorithm>
#include <iterator>

namespace failwright::engine {
namespace {

constexpr std::size_t maxBits = 24;

}  // namespace

std::optional<Elimination> Elimination::compile(const Module& module, std::size_t maxCells) {
    return EliminationCompiler(module, maxCells).compile();
}

EliminationCompiler::EliminationCompiler(const Module& module, std::size_t maxCells)
    : m_module(module), m_leaves(static_cast<std::uint32_t>(module.leaves.size())), m_maxCells(maxCells),
      m_uses(m_leaves + module.gates.size(), 0), m_seen(m_uses.size(), 0), m_held(m_uses.size(), 0) {}

std::optional<Elimination> EliminationCompiler::compile() {
    if (m_module.circular) return std::nullopt;
    countUses();
    findSignatures();
    const Value result = evaluate(m_module.root);
    if (m_tooLarge) return std::nullopt;
    m_made.m_result = {result.kind, result.index, none, none};
    return std::move(m_made);
}

void EliminationCompiler::countUses() {
    for (const LocalGate& gate : m_module.gates) {
        for (const std::uint32_t input : gate.inputs) ++m_uses[input];
    }
}

/// The shared inputs below each gate, which tell what to gather next to what.
void EliminationCompiler::findSignatures() {
    m_signatures.resize(m_uses.size());
    for (std::uint32_t leaf = 0; leaf < m_leaves; ++leaf) {
        if (isShared(leaf)) m_signatures[leaf] = {leaf};
    }
    std::size_t total = 0;
    for (std::uint32_t g = m_leaves; g < m_uses.size(); ++g) {
        std::vector<std::uint32_t>& mine = m_signatures[g];
        for (const std::uint32_t input : gateOf(g).inputs) {
            if (isShared(input)) {
                mine.push_back(input);
            } else {
                mine.insert(mine.end(), m_signatures[input].begin(), m_signatures[input].end());
            }
        }
        std::sort(mine.begin(), mine.end());
        mine.erase(std::unique(mine.begin(), mine.end()), mine.end());
        total += mine.size();
        m_tooLarge = m_tooLarge || total > m_maxCells;
        if (m_tooLarge) return;
    }
}

std::vector<std::uint32_t> EliminationCompiler::ordered(const LocalGate& gate) const {
    std::vector<std::uint32_t> inputs = gate.inputs;
    std::stable_sort(inputs.begin(), inputs.end(), [this](std::uint32_t a, std::uint32_t b) {
        return m_signatures[a] < m_signatures[b];
    });
    return inputs;
}

EliminationCompiler::Value EliminationCompiler::valueOf(std::uint32_t input) {
    if (!isShared(input)) return evaluate(input);
    ++m_seen[input];
    return {Operand::Kind::literal, input, {input}};
}

EliminationCompiler::Value EliminationCompiler::evaluate(std::uint32_t input) {
    if (input < m_leaves) return {Operand::Kind::leaf, input, {}};
    return gather(gateOf(input));
}

EliminationCompiler::Value EliminationCompiler::gather(const LocalGate& gate) {
    Gathered gathered;
    const auto n = static_cast<std::uint32_t>(gate.inputs.size());
    if (gate.op == Op::atLeast) {
        gathered.absorbing = gate.k <= n - gate.k + 1;
        gathered.slots = gathered.absorbing ? gate.k + 1 : n - gate.k + 1;
    }
    if (gate.op == Op::atLeast || n == 0) {
        gathered.value = {Operand::Kind::table, allocate(gathered.slots), {}};
        m_made.m_constants.emplace_back(gathered.value.index, gate.op == Op::any ? 0.0 : 1.0);
    }
    bool first = gate.op != Op::atLeast;
    for (const std::uint32_t input : ordered(gate)) {
        if (m_tooLarge) return {};
        combine(gate, gathered, valueOf(input), first);
        first = false;
        if (!m_tooLarge) eliminateFinished(gathered);
    }
    if (m_tooLarge) return {};
    hold(gathered.value.variables, -1);
    return finish(gate, std::move(gathered));
}

EliminationCompiler::Value EliminationCompiler::finish(const LocalGate& gate, Gathered gathered) {
    if (gate.op == Op::negation) {
        Step step{.kind = Step::Kind::negation};
        const Value table = asTable(gathered.value);
        step.input = table.index;
        step.inputBits = static_cast<std::uint8_t>(table.variables.size());
        emit(step, table.variables);
        return {Operand::Kind::table, m_made.m_steps.back().output, table.variables};
    }
    if (gate.op != Op::atLeast) return gathered.value;
    const std::size_t lanes = std::size_t{1} << gathered.value.variables.size();
    if (gathered.absorbing) {
        gathered.value.index += static_cast<std::uint32_t>((gathered.slots - 1) * lanes);
        return gathered.value;
    }
    Step step{.kind = Step::Kind::tail, .input = gathered.value.index, .slots = gathered.slots};
    step.inputBits = static_cast<std::uint8_t>(gathered.value.variables.size());
    emit(step, gathered.value.variables);
    return {Operand::Kind::table, m_made.m_steps.back().output, gathered.value.variables};
}

void EliminationCompiler::combine(const LocalGate& gate, Gathered& into, Value with, bool first) {
    if (m_tooLarge) return;
    if (first) {
        into.value = std::move(with);
        hold(into.value.variables, 1);
        return;
    }
    into.value = asTable(std::move(into.value));
    Variables lanes = into.value.variables;
    for (const std::uint32_t variable : with.variables) {
        if (std::ranges::find(lanes, variable) == lanes.end()) lanes.push_back(variable);
    }
    if (lanes.size() > maxBits) m_tooLarge = true;
    if (m_tooLarge) return;
    Step step{.kind = gate.op == Op::any ? Step::Kind::any : gate.op == Op::all ? Step::Kind::all : Step::Kind::count};
    step.input = into.value.index;
    step.inputBits = static_cast<std::uint8_t>(into.value.variables.size());
    step.slots = into.slots;
    step.absorbing = into.absorbing;
    step.operand = operandFor(with, lanes);
    emit(step, lanes);
    hold(into.value.variables, -1);
    hold(lanes, 1);
    into.value = {Operand::Kind::table, m_tooLarge ? 0 : m_made.m_steps.back().output, std::move(lanes)};
}

/// Sums out what no gate outside of this table uses any more.
void EliminationCompiler::eliminateFinished(Gathered& in) {
    for (bool again = true; again && !m_tooLarge;) {
        again = false;
        for (std::size_t bit = 0; bit < in.value.variables.size(); ++bit) {
            const std::uint32_t variable = in.value.variables[bit];
            if (m_seen[variable] < m_uses[variable] || m_held[variable] > 1) continue;
            eliminate(in, bit);
            again = true;
            break;
        }
    }
}

void EliminationCompiler::eliminate(Gathered& in, std::size_t bit) {
    in.value = asTable(std::move(in.value));
    const Value chance = evaluate(in.value.variables[bit]);
    if (m_tooLarge) return;
    Variables lanes = in.value.variables;
    lanes.erase(lanes.begin() + static_cast<std::ptrdiff_t>(bit));
    for (const std::uint32_t variable : chance.variables) {
        if (std::ranges::find(lanes, variable) == lanes.end()) lanes.push_back(variable);
    }
    if (lanes.size() > maxBits) m_tooLarge = true;
    if (m_tooLarge) return;
    Step step{.kind = Step::Kind::eliminate, .input = in.value.index};
    step.inputBits = static_cast<std::uint8_t>(in.value.variables.size());
    step.bit = static_cast<std::uint8_t>(bit);
    step.slots = in.slots;
    step.operand = operandFor(chance, lanes);
    emit(step, lanes);
    hold(in.value.variables, -1);
    hold(lanes, 1);
    in.value = {Operand::Kind::table, m_tooLarge ? 0 : m_made.m_steps.back().output, std::move(lanes)};
}

/// A leaf or a shared input as a table of its own: nothing or-ed with it.
EliminationCompiler::Value EliminationCompiler::asTable(Value value) {
    if (value.kind == Operand::Kind::table) return value;
    Step step{.kind = Step::Kind::any, .input = allocate(1)};
    m_made.m_constants.emplace_back(step.input, 0.0);
    step.operand = operandFor(value, value.variables);
    emit(step, value.variables);
    return {Operand::Kind::table, m_tooLarge ? 0 : m_made.m_steps.back().output, std::move(value.variables)};
}

EliminationCompiler::Operand EliminationCompiler::operandFor(const Value& value, const Variables& lanes) {
    Operand operand{value.kind, value.index, none, none};
    if (value.kind == Operand::Kind::leaf) return operand;
    Variables bits;
    for (const std::uint32_t variable : value.variables) {
        bits.push_back(static_cast<std::uint32_t>(std::ranges::find(lanes, variable) - lanes.begin()));
    }
    if (value.kind == Operand::Kind::literal) {
        operand.index = bits.front();
        return operand;
    }
    bool straight = true;
    for (std::uint32_t i = 0; i < bits.size(); ++i) straight = straight && bits[i] == i;
    if (straight) {
        operand.mask = (std::uint32_t{1} << bits.size()) - 1;
        return operand;
    }
    const std::size_t count = std::size_t{1} << lanes.size();
    m_tooLarge = m_tooLarge || m_made.m_maps.size() + count > m_maxCells;
    if (m_tooLarge) return operand;
    operand.lanes = static_cast<std::uint32_t>(m_made.m_maps.size());
    for (std::uint32_t lane = 0; lane < count; ++lane) {
        std::uint32_t from = 0;
        for (std::uint32_t i = 0; i < bits.size(); ++i) from |= (lane >> bits[i] & 1U) << i;
        m_made.m_maps.push_back(from);
    }
    return operand;
}

void EliminationCompiler::emit(Step step, const Variables& outputs) {
    step.outputBits = static_cast<std::uint8_t>(outputs.size());
    const std::uint32_t slots = step.kind == Step::Kind::tail ? 1 : step.slots;
    step.output = allocate(slots * (std::size_t{1} << outputs.size()));
    m_made.m_steps.push_back(step);
}

std::uint32_t EliminationCompiler::allocate(std::size_t cells) {
    const std::size_t from = m_made.m_cellCount;
    m_made.m_cellCount += cells;
    m_tooLarge = m_tooLarge || m_made.m_cellCount > m_maxCells;
    return static_cast<std::uint32_t>(from);
}

void EliminationCompiler::hold(const Variables& variables, int sign) {
    for (const std::uint32_t variable : variables) m_held[variable] += sign;
}

}  // namespace failwright::engine
