#pragma once

#include "model/topology/resolved.h"

#include <bit>
#include <string_view>

namespace failwright {

/// A hash table from texts that outlive it to their positions. The first of equal texts counts.
class IdTable {
public:
    explicit IdTable(std::size_t expected) : m_slots(std::bit_ceil(2 * expected + 2)), m_mask(m_slots.size() - 1) {}

    /// Stores `text` unless it is there; expects no more texts than announced.
    void add(std::string_view text, Index position) {
        Slot& slot = m_slots[find(text)];
        if (slot.position == noIndex) slot = {text, position};
    }
    /// Where `text` is; noIndex for a text that was not added.
    [[nodiscard]] Index at(std::string_view text) const { return m_slots[find(text)].position; }

private:
    struct Slot {
        std::string_view text;
        Index position = noIndex;
    };

    [[nodiscard]] std::size_t find(std::string_view text) const {
        std::size_t i = std::hash<std::string_view>{}(text) & m_mask;
        while (m_slots[i].position != noIndex && m_slots[i].text != text) i = (i + 1) & m_mask;
        return i;
    }

    std::vector<Slot> m_slots;
    std::size_t m_mask;
};

}  // namespace failwright
