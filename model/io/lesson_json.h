#pragma once

#include "model/lessons/lesson.h"

#include <filesystem>
#include <string_view>

namespace failwright {

/// The lesson that `text` describes, or everything that is wrong with it; errors of a design in it name `/start` or `/solution`.
[[nodiscard]] tl::expected<Lesson, Errors> readLesson(std::string_view text);

/// `readLesson` of a file. Errors: `cannotRead`, `tooLarge` and those of reading.
[[nodiscard]] tl::expected<Lesson, Errors> loadLesson(const std::filesystem::path& path);

/// What `failwright mark --json` prints of one answer's marks.
struct MarkedAnswer {
    std::string name;
    std::vector<MarkedDemand> marks;  ///< empty where the answer could not be marked
    std::string problem;      ///< why it could not
};
[[nodiscard]] std::string writeMarks(const Lesson& lesson, const std::vector<MarkedAnswer>& answers);

}  // namespace failwright
