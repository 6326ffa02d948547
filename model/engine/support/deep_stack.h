#pragma once

#include <cstddef>
#include <functional>

namespace failwright::engine {

/// Runs `work` to its end on a stack that is large enough for recursion over diagrams of `manyLevels` levels: here where this
/// thread has one, as within `work` of another call, else on a thread of its own.
void runOnDeepStack(const std::function<void()>& work);
/// The same on so many threads at once.
void runOnDeepStacks(std::size_t threads, const std::function<void()>& work);

/// Runs `task` for 0 to `count` - 1 on such stacks, as many at a time as the machine has cores.
void runAllOnDeepStacks(std::size_t count, const std::function<void(std::size_t)>& task);

/// Recursion over so many levels fits on it with room to spare.
inline constexpr std::size_t manyLevels = 200'000;

}  // namespace failwright::engine
