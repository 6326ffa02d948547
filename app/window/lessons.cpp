#include "app/window/lessons.h"

#include "app/window/examples.h"
#include "app/window/quick_list.h"
#include "model/io/lesson_json.h"
#include "views/theme/icons.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonList)
};

}  // namespace

void showLessons(const Theme& theme, QWidget& window, const std::function<void(Lesson)>& start) {
    std::vector<Lesson> lessons;
    for (const QFileInfo& file : QDir(resourceFolder(QStringLiteral("lessons"))).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        if (auto lesson = loadLesson(file.filesystemAbsoluteFilePath())) lessons.push_back(std::move(*lesson));
    std::ranges::stable_sort(lessons, {}, [](const Lesson& lesson) { return lesson.level.value_or(1); });
    std::vector<QuickList::Entry> entries;
    for (const Lesson& lesson : lessons)
        entries.push_back({QString::fromStdString(lesson.title), Words::tr("level %1").arg(lesson.level.value_or(1)),
                           icon(QStringLiteral("tiers"), theme), true, [start, lesson] { start(lesson); }});
    (new QuickList(Words::tr("Choose a lesson"), std::move(entries), window))->popUp();
}

}  // namespace failwright
