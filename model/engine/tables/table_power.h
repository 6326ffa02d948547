#pragma once

#include "model/engine/tables/table_product.h"

namespace failwright::engine {

/// From whether one `member` is true to how many of `n` like it are, in the place of `group`.
[[nodiscard]] Table countOfTrue(const Table& one, Variable member, Variable group, std::uint32_t n, SumProductWriter& writer);

/// From what one member adds to `count`, true or false, to what all `n` of the group add, by how many of them are true; at most `cap`.
[[nodiscard]] Table addedByAll(const Table& one, Variable group, Variable count, std::uint32_t n, std::uint32_t cap, SumProductWriter& writer);

}  // namespace failwright::engine
