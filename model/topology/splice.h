#pragma once

#include "model/topology/edit.h"

#include <algorithm>
#include <iterator>

namespace failwright {

/// The same edits from last to first. (`std::reverse` would swap them: a function for each pair of their 42 sorts.)
[[nodiscard]] inline Edits backwards(Edits edits) {
    return {std::make_move_iterator(edits.rbegin()), std::make_move_iterator(edits.rend())};
}

/// Takes the parts at `positions`, which ascend, out of `all`; gives what `putIn` takes to put them back. Linear.
template <class T>
std::vector<Insert<T>> takeOut(std::vector<T>& all, const std::vector<std::size_t>& positions) {
    std::vector<Insert<T>> out;
    out.reserve(positions.size());
    std::size_t kept = positions.empty() ? all.size() : positions.front();
    for (std::size_t at = kept; at < all.size(); ++at) {
        if (out.size() < positions.size() && positions[out.size()] == at) out.push_back({at, std::move(all[at])});
        else all[kept++] = std::move(all[at]);
    }
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(kept), all.end());
    return out;
}

/// Puts parts into `all`, each at its position, which ascend; the i-th is at most i past the end. Linear.
template <class T>
void putIn(std::vector<T>& all, std::vector<Insert<T>> parts) {
    auto end = all.end() - all.begin();
    all.resize(all.size() + parts.size());
    auto free = all.end();  // from here on all is in its place; before it lie as many gaps as parts are left
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const auto place = all.begin() + static_cast<std::ptrdiff_t>(part->at);
        const auto moved = free - place - 1;
        free = std::move_backward(all.begin() + (end - moved), all.begin() + end, free) - 1;
        end -= moved;
        *free = std::move(part->value);
    }
}

}  // namespace failwright
