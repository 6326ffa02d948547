#pragma once

#include "model/engine/contraction.h"
#include "model/engine/symmetry.h"

#include <optional>
#include <queue>
#include <vector>

namespace failwright::engine {

/// Finds an order in which the inputs of a module can be summed out, and writes the steps. Variables are numbered: first the
/// values of the module's nodes, which are its leaves, its gates and its groups of exchangeable ones, then the counters of these.
class ContractionCompiler {
public:
    /// Which variable is summed out next.
    enum class Greed : std::uint8_t {
        size,    ///< the one that leaves the smallest table
        growth,  ///< the one that adds least to the tables that there are
        sweep,   ///< from the lowest gates up
        line,    ///< as with `size` while that leaves small tables; then one table after the other goes into a single product
    };

    ContractionCompiler(const Module& module, const Symmetry& symmetry, Greed greed, std::size_t maxCells);

    [[nodiscard]] std::optional<Contraction> compile();
    static bool tellApart(Contraction& made, const Module& module, const Symmetry& symmetry, Greed greed, std::size_t maxCells);
    static bool isWithinOthers(const Module& module, const Symmetry& symmetry, std::size_t group);

private:
    using Variable = std::uint32_t;
    using Place = Contraction::Place;
    using Axis = Contraction::Axis;

    /// How a node comes out of its inputs: it counts those that are true, or those that are false, up to `cap`.
    struct Counter {
        bool countsFalse = false;
        bool negated = false;  ///< the gate is true where the count is below `cap`
        bool tells = false;    ///< the node is the count
        std::uint32_t cap = 1;
    };

    struct Dimension {
        Variable variable = 0;
        std::uint32_t size = 2;
        std::uint32_t stride = 1;
    };

    struct Table {
        std::vector<Dimension> dimensions;  ///< by variable
        std::uint32_t cell = 0;
        double size = 1;
        bool alive = true;
        bool indicator = false;  ///< 1 where the counter is what the value adds to it, and 0 elsewhere; has no cells
    };

    /// What becomes of a variable when two tables are multiplied.
    struct Fate {
        Variable variable = 0;
        const Dimension* a = nullptr;
        const Dimension* b = nullptr;
        bool gone = false;                ///< summed out, or a counter that is complete
        std::optional<Variable> target;   ///< what the complete counter makes known
        std::uint32_t size = 0;           ///< in the result; 0 where it is gone
        std::uint32_t stride = 0;
        std::uint32_t joint = 0;          ///< variables of one number share an axis
    };

    struct Candidate {
        double cost = 0;
        Variable variable = 0;
        std::uint32_t stamp = 0;
        bool operator<(const Candidate& other) const {
            return cost != other.cost ? cost > other.cost : variable > other.variable;
        }
    };

    [[nodiscard]] bool isCounter(Variable variable) const { return variable >= m_nodes; }
    [[nodiscard]] Variable counterOf(std::uint32_t node) const { return m_nodes + node; }
    [[nodiscard]] const Counter& counter(Variable variable) const { return m_counters[variable - m_nodes]; }
    [[nodiscard]] bool isShared(std::uint32_t node) const { return node == m_module.root || m_uses[node] > 1; }
    [[nodiscard]] bool isGroup(std::uint32_t node) const { return node >= m_firstGroup; }
    [[nodiscard]] const Exchangeable& groupOf(std::uint32_t node) const { return m_symmetry.groups[node - m_firstGroup]; }
    [[nodiscard]] std::uint32_t firstOf(std::uint32_t group) const { return groupOf(group).members.front().node; }
    [[nodiscard]] std::vector<std::uint32_t> inputsOf(std::uint32_t node) const;
    void represent(std::uint32_t node);
    void prepareGroups();

    void countUses();
    void makeCounters();
    void raiseMembers(std::uint32_t group);
    void raiseUses(std::uint32_t group);
    void makeTables(std::uint32_t node);
    std::uint32_t close(std::uint32_t gate);
    std::uint32_t multiplyAll(std::vector<std::uint32_t> tables);
    void raiseMember(std::uint32_t table, std::uint32_t member, std::uint32_t group);
    void raiseUse(std::uint32_t table, std::uint32_t group, Variable count);
    [[nodiscard]] std::uint32_t input(std::uint32_t leaf, bool flipped);
    [[nodiscard]] std::uint32_t added(Variable count, Variable from, std::uint32_t value) const;
    void add(Table table);
    void kill(std::uint32_t table);
    [[nodiscard]] const std::vector<std::uint32_t>& tablesWith(Variable variable);
    [[nodiscard]] bool ready(Variable variable) const;
    [[nodiscard]] std::optional<double> costOf(Variable variable);
    void offer(Variable variable);
    void eliminate(Variable variable);
    void multiplyInLine();
    [[nodiscard]] double sizeOfProduct(const Table& a, const Table& b) const;

    std::uint32_t multiply(std::uint32_t a, std::uint32_t b);
    [[nodiscard]] std::vector<Fate> fatesOf(const Table& a, const Table& b, bool complete) const;
    [[nodiscard]] double choicesToComplete(const std::vector<Fate>& fates) const;
    [[nodiscard]] static bool isJoined(const Fate& fate, const std::vector<Fate>& fates);
    static void layOut(std::vector<Fate>& fates, bool isFirstLarger);
    bool arrange(Table& left, Table& right, const std::vector<Fate>& fates);
    bool bringForward(Table& table, const std::vector<Dimension>& run, double work);
    void join(std::vector<Fate>& fates, const Table& a, const Table& b) const;
    [[nodiscard]] std::vector<Axis> axesOf(const std::vector<Fate>& fates, const Table& a, const Table& b);
    [[nodiscard]] Axis jointAxis(const std::vector<const Fate*>& fates, const Table& a, const Table& b);
    void addStep(std::vector<Axis> axes, Place at);
    void listInnermost(std::vector<Axis>& axes, double work);
    [[nodiscard]] std::uint32_t allocate(double cells);

    const Module& m_module;
    const Symmetry& m_symmetry;
    Greed m_greed;
    std::uint32_t m_leaves;
    std::uint32_t m_firstGroup;  ///< after the gates
    std::uint32_t m_nodes;       ///< leaves, gates and groups
    std::size_t m_maxCells;
    double m_choices = 0;  ///< for lists, so far
    double m_moved = 0;    ///< numbers of tables laid out anew, so far
    bool m_closing = false;  ///< no value may be summed out yet
    bool m_tooLarge = false;
    Contraction m_made;
    std::vector<Counter> m_counters;             ///< by node
    std::vector<std::uint32_t> m_uses;           ///< by node
    std::vector<std::uint32_t> m_parent;         ///< by node: of one that is used once
    std::vector<std::uint32_t> m_waiting;        ///< by node: inputs that are not known yet
    std::vector<std::uint32_t> m_sizes;          ///< by node: in how many ways it can come out
    std::vector<std::uint32_t> m_group;          ///< by node: the group that stands for it in what uses it
    std::vector<bool> m_represented;             ///< by node: it belongs to a member for which another stands
    std::vector<bool> m_apart;                   ///< by node: a gate that is worked out with a group, or goes into another so
    std::vector<std::uint32_t> m_rank;           ///< by node: the place of a gate among all, lower ones first
    std::vector<std::uint32_t> m_lastUse;        ///< by node: the rank of the last gate that uses it
    std::vector<bool> m_known;                   ///< by node: its value is some table's dimension, or was
    std::vector<Table> m_tables;
    std::vector<std::vector<std::uint32_t>> m_tablesOf;  ///< by variable; some are dead
    std::vector<std::uint32_t> m_degree;         ///< by variable: how many tables have it
    std::vector<std::uint32_t> m_stamp;          ///< by variable: of its valid candidate
    std::vector<std::uint32_t> m_counted;        ///< by variable: its degree when its cost was found
    std::vector<Variable> m_met;                 ///< scratch of `costOf`: the variables of the tables at hand
    std::vector<std::uint32_t> m_sizeMet;        ///< scratch: by variable, the size in their product; 0 for others
    std::priority_queue<Candidate> m_candidates;
};

}  // namespace failwright::engine
