#include "model/engine/formula/plan.h"

#include "model/engine/formula/components.h"

#include <algorithm>

namespace failwright::engine {
namespace {

/// What a function comes to whatever the events do. The order is that of the least solution: circles start from false.
enum class Known : std::uint8_t { isFalse, varies, isTrue };

/// That of each function below the root.
std::vector<Known> knownValues(const Formula& formula, const Components& components) {
    std::vector<Known> known(formula.size(), Known::isFalse);
    const auto evaluated = [&](Ref ref) {
        const Gate& gate = formula.gate(ref);
        std::size_t trues = 0, falses = 0;
        for (const Ref input : formula.inputs(ref)) {
            trues += known[input] == Known::isTrue ? 1U : 0U;
            falses += known[input] == Known::isFalse ? 1U : 0U;
        }
        const auto atLeast = [&](std::size_t k) {
            if (trues >= k) return Known::isTrue;
            return gate.count - falses < k ? Known::isFalse : Known::varies;
        };
        switch (gate.op) {
            case Op::truth: return Known::isTrue;
            case Op::event: return Known::varies;
            case Op::all: return atLeast(gate.count);
            case Op::atLeast: return atLeast(gate.argument);
            case Op::negation: return trues > 0 ? Known::isFalse : falses > 0 ? Known::isTrue : Known::varies;
            case Op::any:
            case Op::declared: return atLeast(1);
            default: return Known::isFalse;
        }
    };
    for (std::uint32_t c = 0; c < components.count(); ++c) {
        for (bool changed = true; changed;) {
            changed = false;
            for (const Ref member : components.membersOf(c)) {
                const Known now = evaluated(member);
                changed = changed || (now != known[member] && components.circular[c]);
                known[member] = now;
            }
        }
    }
    return known;
}

/// Dates of a depth-first walk over components, which tell the modules. Constants do not count.
class ModuleFinder {
public:
    ModuleFinder(const Formula& formula, const Components& components, const std::vector<Known>& known)
        : m_formula(formula), m_components(components), m_known(known), m_first(components.count(), 0), m_second(components.count(), 0),
          m_last(components.count(), 0) {}

    /// For each component, whether it is the head of a module.
    std::vector<bool> find() {
        walk(static_cast<std::uint32_t>(m_components.count() - 1));
        const std::size_t count = m_components.count();
        std::vector<std::uint32_t> earliest(count, none);
        std::vector<std::uint32_t> latest(count, 0);
        std::vector<bool> module(count, false);
        for (std::uint32_t c = 0; c < count; ++c) {
            forEachInput(c, [&](std::uint32_t input) {
                earliest[c] = std::min({earliest[c], earliest[input], m_first[input]});
                latest[c] = std::max({latest[c], latest[input], m_last[input]});
            });
            const Ref head = m_components.membersOf(c).front();
            const bool gate = m_formula.gate(head).count > 0;
            module[c] = gate && m_known[head] == Known::varies && !m_components.circular[c] && earliest[c] > m_first[c] && latest[c] < m_second[c];
        }
        module[count - 1] = true;
        return module;
    }

private:
    struct Frame {
        std::uint32_t component;
        std::uint32_t member;
        std::uint32_t input;
    };

    template <class Visit>
    void forEachInput(std::uint32_t component, Visit visit) const {
        for (const Ref member : m_components.membersOf(component)) {
            for (const Ref input : m_formula.inputs(member)) {
                if (m_components.of[input] != component && m_known[input] == Known::varies) visit(m_components.of[input]);
            }
        }
    }

    void walk(std::uint32_t root) {
        m_first[root] = ++m_clock;
        m_frames.push_back({root, 0, 0});
        while (!m_frames.empty()) {
            const std::uint32_t input = nextInput(m_frames.back());
            if (input == none) {
                const std::uint32_t done = m_frames.back().component;
                m_second[done] = m_last[done] = ++m_clock;
                m_frames.pop_back();
            } else if (m_first[input] != 0) {
                m_last[input] = ++m_clock;
            } else {
                m_first[input] = ++m_clock;
                m_frames.push_back({input, 0, 0});
            }
        }
    }

    std::uint32_t nextInput(Frame& frame) const {
        const auto members = m_components.membersOf(frame.component);
        for (; frame.member < members.size(); ++frame.member, frame.input = 0) {
            const auto inputs = m_formula.inputs(members[frame.member]);
            while (frame.input < inputs.size()) {
                const Ref input = inputs[frame.input++];
                if (m_components.of[input] != frame.component && m_known[input] == Known::varies) return m_components.of[input];
            }
        }
        return none;
    }

    const Formula& m_formula;
    const Components& m_components;
    const std::vector<Known>& m_known;
    std::vector<std::uint32_t> m_first;
    std::vector<std::uint32_t> m_second;
    std::vector<std::uint32_t> m_last;
    std::vector<Frame> m_frames;
    std::uint32_t m_clock = 0;
};

/// Copies one module out of the formula.
class ModuleBuilder {
public:
    ModuleBuilder(const Formula& formula, const Components& components, const std::vector<Known>& known,
                  const std::vector<std::uint32_t>& moduleOf)
        : m_formula(formula), m_components(components), m_known(known), m_moduleOf(moduleOf), m_local(formula.size(), none) {}

    Module build(Ref root) {
        m_module = {};
        m_leaves.clear();
        m_gates.clear();
        collect(root);
        for (const Ref ref : m_touched) m_local[ref] = none;
        m_touched.clear();
        return std::move(m_module);
    }

private:
    [[nodiscard]] bool isLeaf(Ref ref, Ref root) const {
        return m_formula.gate(ref).op == Op::event || (ref != root && m_moduleOf[m_components.of[ref]] != none);
    }

    /// Numbers leaves and gates in post-order, then writes the gates.
    void collect(Ref root) {
        std::vector<std::pair<Ref, std::uint32_t>> frames{{root, 0}};
        touch(root);
        if (isLeaf(root, root)) m_leaves.push_back(root), frames.clear();
        while (!frames.empty()) {
            auto& [ref, next] = frames.back();
            const auto inputs = m_formula.inputs(ref);
            if (next == inputs.size()) {
                m_gates.push_back(ref);
                frames.pop_back();
                continue;
            }
            const Ref input = inputs[next++];
            if (m_local[input] != none || m_known[input] != Known::varies) continue;
            touch(input);
            if (isLeaf(input, root)) {
                m_leaves.push_back(input);
            } else {
                frames.push_back({input, 0});
            }
        }
        number();
        write(root);
    }

    void touch(Ref ref) {
        m_local[ref] = 0;
        m_touched.push_back(ref);
    }

    void number() {
        std::uint32_t next = 0;
        for (const Ref leaf : m_leaves) {
            m_local[leaf] = next++;
            const bool isModule = m_formula.gate(leaf).op != Op::event;
            m_module.leaves.push_back({isModule, isModule ? m_moduleOf[m_components.of[leaf]] : m_formula.gate(leaf).argument});
        }
        for (const Ref gate : m_gates) m_local[gate] = next++;
    }

    void write(Ref root) {
        for (const Ref ref : m_gates) {
            const Gate& gate = m_formula.gate(ref);
            LocalGate local{gate.op == Op::declared ? Op::any : gate.op, gate.op == Op::atLeast ? gate.argument : 0, {}};
            for (const Ref input : m_formula.inputs(ref)) {
                if (m_known[input] == Known::varies) local.inputs.push_back(m_local[input]);
                if (m_known[input] == Known::isTrue && local.op == Op::atLeast) --local.k;
            }
            if (local.op == Op::atLeast && (local.k == 1 || local.k == local.inputs.size())) {
                local.op = local.k == 1 ? Op::any : Op::all;
                local.k = 0;
            }
            m_module.circular = m_module.circular || m_components.circular[m_components.of[ref]];
            m_module.gates.push_back(std::move(local));
        }
        m_module.root = m_local[root];
    }

    const Formula& m_formula;
    const Components& m_components;
    const std::vector<Known>& m_known;
    const std::vector<std::uint32_t>& m_moduleOf;  ///< by component; `none` where it heads no module
    std::vector<std::uint32_t> m_local;
    std::vector<Ref> m_touched;
    std::vector<Ref> m_leaves;
    std::vector<Ref> m_gates;
    Module m_module;
};

/// Puts the inputs of a gate in the place of the gate where all its users are of the same kind (any or all) and merge too.
class NestedGates {
public:
    explicit NestedGates(Module& module) : m_module(module), m_leaves(static_cast<std::uint32_t>(module.leaves.size())) {}

    void merge() {
        countUses();
        m_merged.assign(m_module.gates.size(), 0);
        m_into.assign(m_module.gates.size(), none);
        m_gone.assign(m_module.gates.size(), false);
        for (auto g = static_cast<std::uint32_t>(m_module.gates.size()); g-- > 0;) {
            const Op op = m_module.gates[g].op;
            if (!m_gone[g] && (op == Op::any || op == Op::all)) absorb(g, op);
        }
        compact();
    }

private:
    void countUses() {
        m_uses.assign(m_module.gates.size(), 0);
        for (const LocalGate& gate : m_module.gates) {
            for (const std::uint32_t input : gate.inputs) {
                if (input >= m_leaves) ++m_uses[input - m_leaves];
            }
        }
    }

    void absorb(std::uint32_t g, Op op) {
        std::vector<std::uint32_t> pending = m_module.gates[g].inputs;
        std::vector<std::uint32_t> kept;
        for (std::size_t i = 0; i < pending.size(); ++i) {
            const std::uint32_t input = pending[i];
            if (input < m_leaves || m_module.gates[input - m_leaves].op != op) {
                kept.push_back(input);
                continue;
            }
            const std::uint32_t inner = input - m_leaves;
            if (m_into[inner] != g) m_into[inner] = g, m_merged[inner] = 0;
            if (++m_merged[inner] < m_uses[inner]) {
                if (m_merged[inner] == 1) kept.push_back(input);
                continue;
            }
            m_gone[inner] = true;
            const auto& more = m_module.gates[inner].inputs;
            pending.insert(pending.end(), more.begin(), more.end());
        }
        std::erase_if(kept, [this](std::uint32_t input) { return input >= m_leaves && m_gone[input - m_leaves]; });
        std::sort(kept.begin(), kept.end());
        kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
        m_module.gates[g].inputs = std::move(kept);
    }

    void compact() {
        std::vector<std::uint32_t> place(m_module.gates.size(), none);
        std::vector<LocalGate> kept;
        for (std::uint32_t g = 0; g < m_module.gates.size(); ++g) {
            if (m_gone[g]) continue;
            LocalGate& gate = m_module.gates[g];
            for (std::uint32_t& input : gate.inputs) {
                if (input >= m_leaves) input = place[input - m_leaves];
            }
            // A gate of one input is that input.
            place[g] = gate.inputs.size() == 1 && gate.op != Op::negation ? gate.inputs.front()
                                                                          : m_leaves + static_cast<std::uint32_t>(kept.size());
            if (place[g] == m_leaves + kept.size()) kept.push_back(std::move(gate));
        }
        m_module.root = place[m_module.root - m_leaves];
        m_module.gates = std::move(kept);
    }

    Module& m_module;
    std::uint32_t m_leaves;
    std::vector<std::uint32_t> m_uses;
    std::vector<std::uint32_t> m_merged;  ///< how many users of the gate have merged into `m_into`
    std::vector<std::uint32_t> m_into;
    std::vector<bool> m_gone;
};

}  // namespace

Plan makePlan(const Formula& formula, Ref root) {
    while (formula.gate(root).op == Op::declared && formula.inputs(root).front() != root) root = formula.inputs(root).front();
    if (root <= Formula::truth()) return {{}, root == Formula::truth()};
    const Components components = componentsOf(formula, root);
    const std::vector<Known> known = knownValues(formula, components);
    if (known[root] != Known::varies) return {{}, known[root] == Known::isTrue};
    const std::vector<bool> heads = ModuleFinder(formula, components, known).find();
    std::vector<std::uint32_t> moduleOf(components.count(), none);
    Plan plan;
    ModuleBuilder builder(formula, components, known, moduleOf);
    for (std::uint32_t c = 0; c < components.count(); ++c) {
        if (!heads[c]) continue;
        const bool last = c + 1 == components.count();
        plan.modules.push_back(builder.build(last ? root : components.membersOf(c).front()));
        moduleOf[c] = static_cast<std::uint32_t>(plan.modules.size() - 1);
        Module& made = plan.modules.back();
        for (const Leaf& leaf : made.leaves) {
            made.ranks.push_back(leaf.isModule ? std::ranges::min(plan.modules[leaf.index].ranks) : leaf.index);
        }
        if (!made.circular && !made.gates.empty()) NestedGates(made).merge();
    }
    return plan;
}

Ref formulaOf(const Module& module, Formula& formula) {
    std::vector<Ref> nodes;
    for (Event leaf = 0; leaf < module.leaves.size(); ++leaf) nodes.push_back(formula.event(leaf));
    const auto bodyOf = [&](const LocalGate& gate) {
        std::vector<Ref> inputs;
        for (const std::uint32_t input : gate.inputs) inputs.push_back(nodes[input]);
        switch (gate.op) {
            case Op::all: return formula.all(std::move(inputs));
            case Op::atLeast: return formula.atLeast(gate.k, std::move(inputs));
            case Op::negation: return formula.negation(inputs.front());
            default: return formula.any(std::move(inputs));
        }
    };
    if (module.circular) {
        for (std::size_t g = 0; g < module.gates.size(); ++g) nodes.push_back(formula.declare());
        for (std::size_t g = 0; g < module.gates.size(); ++g) formula.define(nodes[module.leaves.size() + g], bodyOf(module.gates[g]));
    } else {
        for (const LocalGate& gate : module.gates) nodes.push_back(bodyOf(gate));
    }
    return nodes[module.root];
}

}  // namespace failwright::engine
