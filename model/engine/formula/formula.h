#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace failwright::engine {

/// A basic event, numbered from 0 by the caller.
using Event = std::uint32_t;

/// A Boolean function: an index into its formula.
using Ref = std::uint32_t;

inline constexpr Ref none = std::numeric_limits<Ref>::max();

enum class Op : std::uint8_t { falsehood, truth, event, any, all, atLeast, negation, declared };

struct Gate {
    Op op = Op::falsehood;
    std::uint32_t argument = 0;  ///< the event of `event`, k of `atLeast`
    std::uint32_t first = 0;     ///< inputs are `count` entries of the formula's pool from here
    std::uint32_t count = 0;
};

/// Whether factors that redundant inputs share are taken out of them.
enum class Factoring { asWritten, shared };

/// Boolean functions of basic events as one shared graph. Functions that are written alike are the same `Ref`; constants and
/// repeated inputs are simplified on the way in and, with `Factoring::shared`, factors that all inputs of a k-of-n share. In a
/// fault tree "true" means "failed": redundant members that share a cause of failure, such as a zone or what all of them depend
/// on, have it factored out, which is what keeps layered designs small.
///
/// Functions may refer to each other in circles through `declare` and `define`; the least solution counts, so the functions
/// on a circle must be free of negations.
class Formula {
public:
    explicit Formula(Factoring factoring = Factoring::shared);

    [[nodiscard]] static constexpr Ref falsehood() { return 0; }
    [[nodiscard]] static constexpr Ref truth() { return 1; }
    [[nodiscard]] Ref event(Event event);
    /// True where at least one input is.
    [[nodiscard]] Ref any(std::vector<Ref> inputs);
    /// The same, with the inputs of nested `any` gates in the place of those gates where they are not too many.
    [[nodiscard]] Ref anyFlat(const std::vector<Ref>& inputs);
    /// True where all inputs are.
    [[nodiscard]] Ref all(std::vector<Ref> inputs);
    /// True where at least `k` of the inputs are; an input that stands twice counts twice.
    [[nodiscard]] Ref atLeast(std::size_t k, std::vector<Ref> inputs);
    [[nodiscard]] Ref negation(Ref input);

    /// A function whose body follows by `define`; until then it is false.
    [[nodiscard]] Ref declare();
    void define(Ref declared, Ref body);

    [[nodiscard]] std::size_t size() const { return m_gates.size(); }
    [[nodiscard]] const Gate& gate(Ref ref) const { return m_gates[ref]; }
    /// What the gate is made of; the body of a declared one.
    [[nodiscard]] std::span<const Ref> inputs(Ref ref) const {
        return {m_pool.data() + m_gates[ref].first, m_gates[ref].count};
    }
    /// One more than the largest event used.
    [[nodiscard]] std::size_t eventCount() const { return m_events.size(); }

private:
    [[nodiscard]] Ref gateOf(Op op, std::uint32_t argument, const std::vector<Ref>& inputs);
    [[nodiscard]] Ref withoutSharedFactor(std::size_t k, const std::vector<Ref>& inputs);
    [[nodiscard]] Ref withoutNestedFactor(std::size_t k, const std::vector<Ref>& inputs);
    [[nodiscard]] Ref withoutFactor(std::size_t k, const std::vector<std::vector<Ref>>& inputs);
    [[nodiscard]] Ref allInGroups(const std::vector<Ref>& inputs);
    [[nodiscard]] std::span<const Ref> alternatives(const Ref& ref) const;
    [[nodiscard]] std::vector<Ref> nestedAlternatives(const std::vector<Ref>& inputs) const;
    [[nodiscard]] std::uint64_t hashOf(Op op, std::uint32_t argument, std::span<const Ref> inputs) const;
    void grow();

    Factoring m_factoring;
    std::vector<Gate> m_gates;
    std::vector<Ref> m_pool;
    std::vector<Ref> m_events;  ///< the ref of each event, `none` where it is not used
    std::vector<Ref> m_table;   ///< open addressing over the gates with inputs
    std::size_t m_used = 0;
    std::size_t m_nestedListed = 0;  ///< alternatives, in search of factors in nested gates
};

}  // namespace failwright::engine
