#include "model/engine/formula/components.h"

#include <algorithm>

namespace failwright::engine {
namespace {

struct Frame {
    Ref ref;
    std::uint32_t next;
};

class Tarjan {
public:
    explicit Tarjan(const Formula& formula) : Tarjan(formula, std::vector<bool>(formula.size(), true)) {}
    /// Goes to those of `within` alone.
    Tarjan(const Formula& formula, std::vector<bool> within)
        : m_formula(formula), m_within(std::move(within)), m_index(formula.size(), 0), m_low(formula.size(), 0) {
        m_result.of.assign(formula.size(), none);
        m_result.first.push_back(0);
    }

    Components run(std::span<const Ref> roots) {
        for (const Ref root : roots) {
            if (m_index[root] == 0) visit(root);
        }
        return std::move(m_result);
    }

private:
    void visit(Ref root) {
        enter(root);
        while (!m_frames.empty()) {
            Frame& frame = m_frames.back();
            const auto inputs = m_formula.inputs(frame.ref);
            if (frame.next == inputs.size()) {
                leave();
                continue;
            }
            const Ref input = inputs[frame.next++];
            if (!m_within[input]) continue;
            if (m_index[input] == 0) {
                enter(input);
            } else if (m_result.of[input] == none) {
                m_low[frame.ref] = std::min(m_low[frame.ref], m_index[input]);
            }
        }
    }

    void enter(Ref ref) {
        m_index[ref] = m_low[ref] = ++m_clock;
        m_open.push_back(ref);
        m_frames.push_back({ref, 0});
    }

    void leave() {
        const Ref ref = m_frames.back().ref;
        m_frames.pop_back();
        if (!m_frames.empty()) m_low[m_frames.back().ref] = std::min(m_low[m_frames.back().ref], m_low[ref]);
        if (m_low[ref] == m_index[ref]) close(ref);
    }

    void close(Ref head) {
        const auto component = static_cast<std::uint32_t>(m_result.count());
        Ref member = none;
        do {
            member = m_open.back();
            m_open.pop_back();
            m_result.of[member] = component;
            m_result.members.push_back(member);
        } while (member != head);
        const auto size = m_result.members.size() - m_result.first.back();
        m_result.circular.push_back(size > 1 || std::ranges::count(m_formula.inputs(head), head) > 0);
        m_result.first.push_back(static_cast<std::uint32_t>(m_result.members.size()));
    }

    const Formula& m_formula;
    std::vector<bool> m_within;
    std::vector<std::uint32_t> m_index;
    std::vector<std::uint32_t> m_low;
    std::vector<Ref> m_open;
    std::vector<Frame> m_frames;
    std::uint32_t m_clock = 0;
    Components m_result;
};

}  // namespace

Components componentsOf(const Formula& formula, Ref root) { return Tarjan(formula).run({&root, 1}); }

Components componentsAmong(const Formula& formula, std::span<const Ref> members) {
    std::vector<bool> within(formula.size(), false);
    for (const Ref member : members) within[member] = true;
    return Tarjan(formula, std::move(within)).run(members);
}

}  // namespace failwright::engine
