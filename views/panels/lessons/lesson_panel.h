#pragma once

#include "model/lessons/lesson.h"

#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;

namespace failwright {

class AnalysisService;
class Document;
class ExplainedLabel;

/// A lesson under way: what is told, hints on request, and which part of the aim the design meets now.
class LessonPanel : public QWidget {
    Q_OBJECT
public:
    LessonPanel(Document& document, AnalysisService& analysis, QWidget* parent = nullptr);

    /// The design is the lesson's start already.
    void start(Lesson lesson);
    void end();
    [[nodiscard]] bool isUnderWay() const { return m_lesson.has_value(); }
    /// How the design is marked now.
    [[nodiscard]] const std::vector<MarkedDemand>& marks() const { return m_marks; }
    [[nodiscard]] QPushButton& hintButton() const { return *m_hint; }
    [[nodiscard]] int hintsTold() const { return m_told; }

signals:
    void endRequested();

private:
    void tellHint();
    void showLastHint();
    void refresh();
    [[nodiscard]] QString markWords() const;

    Document& m_document;
    AnalysisService& m_analysis;
    std::optional<Lesson> m_lesson;
    std::vector<MarkedDemand> m_marks;
    int m_told = 0;
    ExplainedLabel* m_brief;
    ExplainedLabel* m_hints;
    ExplainedLabel* m_result;
    QPushButton* m_hint;
};

}  // namespace failwright
