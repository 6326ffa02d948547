#pragma once

#include <functional>

class QWidget;

namespace failwright {

struct Lesson;
class Theme;

/// A list of the lessons to choose from by typing, the easiest first; `start` is called with the chosen one.
void showLessons(const Theme& theme, QWidget& window, const std::function<void(Lesson)>& start);

}  // namespace failwright
