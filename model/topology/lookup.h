#pragma once

#include "model/topology/parts.h"

#include <bit>
#include <tuple>

namespace failwright {

/// Where the parts of one list are, by id. A few questions are answered by looking through the list, many by a table. The list
/// keeps its ids and their order for as long as this lives. Not to be shared by threads.
template <class T>
class Positions {
public:
    explicit Positions(const std::vector<T>& all) : m_all(all) {}

    /// Position of the first part with `id`; the number of parts where there is none.
    [[nodiscard]] std::size_t of(std::string_view id) const {
        if (m_slots.empty() && ++m_questions <= fewQuestions) return scan(id);
        if (m_slots.empty()) fill();
        return m_slots[slotOf(id)];
    }

private:
    static constexpr int fewQuestions = 8;

    [[nodiscard]] std::size_t scan(std::string_view id) const {
        std::size_t at = 0;
        while (at < m_all.size() && m_all[at].id.value != id) ++at;
        return at;
    }

    void fill() const {
        m_slots.assign(std::bit_ceil(2 * m_all.size() + 1), m_all.size());
        for (std::size_t at = 0; at < m_all.size(); ++at)
            if (std::size_t& slot = m_slots[slotOf(m_all[at].id.value)]; slot == m_all.size()) slot = at;
    }

    /// The slot that holds the position, or would.
    [[nodiscard]] std::size_t slotOf(std::string_view id) const {
        std::size_t slot = std::hash<std::string_view>{}(id) & (m_slots.size() - 1);
        while (m_slots[slot] != m_all.size() && m_all[m_slots[slot]].id.value != id) slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }

    const std::vector<T>& m_all;
    mutable std::vector<std::size_t> m_slots;  ///< positions by hash; the number of parts where nothing is
    mutable int m_questions = 0;
};

/// Answers what an id names in a topology that keeps its ids and their order meanwhile.
class Lookup {
public:
    explicit Lookup(const Topology& topology)
        : m_topology(topology),
          m_positions(topology.domains, topology.services, topology.nodes, topology.links, topology.features, topology.tiers, topology.scenarios) {}

    /// The number of such parts where there is none.
    template <class T>
    [[nodiscard]] std::size_t positionOf(const decltype(T::id)& id) const { return std::get<Positions<T>>(m_positions).of(id.value); }

    /// nullptr where there is none.
    template <class T>
    [[nodiscard]] const T* find(const decltype(T::id)& id) const {
        const std::vector<T>& all = partsOf<T>(m_topology);
        const std::size_t at = positionOf<T>(id);
        return at == all.size() ? nullptr : &all[at];
    }

    template <class T>
    [[nodiscard]] bool has(const decltype(T::id)& id) const { return find<T>(id) != nullptr; }

    /// True for a service with an entry and for that of a node which names none.
    [[nodiscard]] bool hasService(const ServiceId& id) const;
    /// True for the id of a domain, node or link.
    [[nodiscard]] bool hasElement(const std::string& id) const;
    /// True for an element and for `service:ID` of a service.
    [[nodiscard]] bool canFail(const std::string& name) const;

private:
    const Topology& m_topology;
    std::tuple<Positions<Domain>, Positions<Service>, Positions<Node>, Positions<Link>, Positions<Feature>, Positions<Tier>, Positions<Scenario>>
        m_positions;
};

}  // namespace failwright
