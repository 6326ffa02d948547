#pragma once

#include "model/topology/checks.h"

namespace failwright {

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::string place, std::string found, std::string expected) {
    return tl::make_unexpected(Error{.code = code, .place = std::move(place), .found = std::move(found), .expected = std::move(expected)});
}

/// True where the id is taken in the name space of `T`.
template <class T>
[[nodiscard]] bool isTaken(const Lookup& lookup, const std::string& id) {
    if constexpr (isElementPart<T>) return lookup.hasElement(id);
    else return lookup.has<T>(decltype(T::id){id});
}

/// Whether a new or renamed part of kind `T` may bear `id`.
template <class T>
[[nodiscard]] Result<void> canBear(const Lookup& lookup, const std::string& id) {
    Errors errors;
    Report report(errors, id);
    checkId(id, isElementPart<T>, report);
    if (errors.empty() && isTaken<T>(lookup, id)) report.add(ErrorCode::duplicateId, "id", id, "an id that is not taken");
    if (!errors.empty()) return tl::make_unexpected(errors.front());
    return {};
}

}  // namespace failwright
