#pragma once

#include "model/engine/tables/contraction.h"
#include "model/engine/tables/table_product.h"

#include <functional>
#include <optional>
#include <queue>
#include <vector>

namespace failwright::engine {

/// Finds an order in which the inputs of a module can be summed out, and writes the steps. Variables are numbered: first the
/// values of the module's nodes, which are its leaves, its gates and its groups of exchangeable ones, then the counters of these.
class ContractionCompiler {
public:
    ContractionCompiler(const Module& module, const Symmetry& symmetry, Greed greed, std::size_t maxCells);

    [[nodiscard]] std::optional<SumProduct> compile();

private:
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
    void raise(std::uint32_t table, const std::function<Table(const Table&)>& power);
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
    [[nodiscard]] std::vector<TableProduct::Fate> fatesOf(const Table& a, const Table& b, bool complete) const;

    const Module& m_module;
    const Symmetry& m_symmetry;
    Greed m_greed;
    std::uint32_t m_leaves;
    std::uint32_t m_firstGroup;  ///< after the gates
    std::uint32_t m_nodes;       ///< leaves, gates and groups
    bool m_closing = false;      ///< no value may be summed out yet
    SumProductWriter m_writer;
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
