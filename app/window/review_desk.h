#pragma once

#include "model/topology/topology.h"

#include <QObject>

class QTabWidget;

namespace failwright {

class AdvicePanel;
class AnalysisService;
class CanvasView;
class CommandSet;
class Document;
class Files;
class Inspector;
class InterviewPanel;
class LessonPanel;
class Manual;
class Palette;
class Selection;
class Theme;
class WhatIfPanel;
struct Lesson;

/// Everything by which people judge and learn: advice with its ghost on the canvas, what if, comparisons, presets, lessons, the
/// interview and the manual.
class ReviewDesk : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Document& document;
        Selection& selection;
        AnalysisService& analysis;
        CanvasView& canvas;
        Files& files;
        Theme& theme;
    };
    ReviewDesk(const Parts& parts, const CommandSet& commands, QWidget& window);

    /// Adds its lists, and a lesson's before all others while it lasts.
    void addTo(QTabWidget& tabs);
    /// Lets the palette insert presets, and the inspector tell where figures come from.
    void offerPresets(Palette& palette, Inspector& inspector);
    [[nodiscard]] InterviewPanel& interview() const { return *m_interview; }
    [[nodiscard]] LessonPanel& lesson() const { return *m_lesson; }
    [[nodiscard]] AdvicePanel& advice() const { return *m_advice; }
    [[nodiscard]] WhatIfPanel& whatIf() const { return *m_whatIf; }

    /// Opens the manual at a page ("methods", "glossary") and a heading or word of it; both may be empty.
    void openManual(const QString& page = {}, const QString& place = {});

signals:
    /// There is a design to be shown.
    void designStarted();

private:
    void wire();
    void startLesson(const Lesson& lesson);
    void endLesson();
    void offerComparisons();
    void compareWithFile();
    void compareWith(const QString& name, const Topology& before);

    Parts m_parts;
    const CommandSet& m_commands;
    QWidget& m_window;
    QTabWidget* m_tabs = nullptr;
    AdvicePanel* m_advice;
    WhatIfPanel* m_whatIf;
    LessonPanel* m_lesson;
    InterviewPanel* m_interview;
    Manual* m_manual = nullptr;  ///< once it has been opened
    Topology m_opened;           ///< the design as it was before the first change
};

}  // namespace failwright
