#include "model/io/lesson_json.h"

#include <cstdint>
#include <cstdlib>

/// Whatever the bytes: a lesson, or what is wrong with it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto lesson = failwright::readLesson({reinterpret_cast<const char*>(data), size});
    if (!lesson && lesson.error().empty()) std::abort();
    return 0;
}
