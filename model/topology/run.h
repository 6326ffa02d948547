#pragma once

#include "model/topology/edit.h"

#include <span>

namespace failwright {

/// Edits of one sort in a row, which are applied in one go.
template <class E>
using Run = std::vector<const E*>;

/// Whether `next` may be applied in one go with `last`, which comes right before it.
template <class E>
[[nodiscard]] bool belongTogether(const E&, const E&) { return false; }
template <class T>
[[nodiscard]] bool belongTogether(const Insert<T>& last, const Insert<T>& next) { return next.at > last.at; }
template <class T>
[[nodiscard]] bool belongTogether(const Erase<T>&, const Erase<T>&) { return true; }
template <class T>
[[nodiscard]] bool belongTogether(const Replace<T>&, const Replace<T>&) { return true; }

/// The longest run that `edits` begin with; `first` is the first of them.
template <class E>
[[nodiscard]] Run<E> firstRun(const E& first, std::span<const Edit> edits) {
    Run<E> run{&first};
    for (const Edit& edit : edits.subspan(1)) {
        const E* next = std::get_if<E>(&edit);
        if (next == nullptr || !belongTogether(*run.back(), *next)) break;
        run.push_back(next);
    }
    return run;
}

}  // namespace failwright
