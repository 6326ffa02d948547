#pragma once

#include <cstddef>
#include <cstdlib>
#include <sys/mman.h>
#include <vector>

namespace failwright::engine {

/// Asks the system for large pages where most of one is filled: tables that are read at random spend most of their time on
/// finding pages, and new ones on being given each.
template <class T>
struct LargePages {
    using value_type = T;
    LargePages() = default;
    template <class U>
    explicit LargePages(const LargePages<U>&) {}

    [[nodiscard]] T* allocate(std::size_t count) {
        constexpr std::size_t page = std::size_t{2} << 20;
        const std::size_t bytes = count * sizeof(T);
        if (bytes < page / 4 * 3) return static_cast<T*>(std::malloc(bytes));
        const std::size_t whole = (bytes + page - 1) / page * page;
        void* memory = std::aligned_alloc(page, whole);
        if (memory == nullptr) return static_cast<T*>(std::malloc(bytes));
        madvise(memory, whole, MADV_HUGEPAGE);
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t) { std::free(memory); }
    friend bool operator==(const LargePages&, const LargePages&) { return true; }
};

template <class T>
using LargeVector = std::vector<T, LargePages<T>>;

}  // namespace failwright::engine
