#pragma once

#include "model/lessons/interview.h"
#include "views/text/interview.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace failwright {

class AnalysisService;
class Document;
class ExplainedLabel;
class Theme;

/// The interview: six steps, each with what to ask and what this design says about it, a clock, a log of decisions, and a summary
/// of it all. It prompts; it never fills in.
class InterviewPanel : public QWidget {
    Q_OBJECT
public:
    InterviewPanel(Document& document, AnalysisService& analysis, const Theme& theme, QWidget* parent = nullptr);

    /// Forgets clock and decisions and goes to the first step.
    void begin();
    [[nodiscard]] InterviewStep step() const { return m_step; }
    void setStep(InterviewStep step);
    /// Notes what was decided at this step, with the time on the clock.
    void decide(const QString& words);
    [[nodiscard]] const std::vector<Decision>& decisions() const { return m_decisions; }
    [[nodiscard]] const InterviewClock& clock() const { return m_clock; }
    /// The page as HTML; `picture` names an image.
    [[nodiscard]] QString summary(const QString& picture = {}) const;

    [[nodiscard]] ExplainedLabel& factsLabel() const { return *m_facts; }
    [[nodiscard]] QPushButton& clockButton() const { return *m_run; }
    [[nodiscard]] QLineEdit& entry() const { return *m_entry; }

signals:
    void summaryWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeClock();
    QWidget* makeSteps();
    QWidget* makeLog();
    void toggleClock();
    void refresh();
    void showTime();
    [[nodiscard]] double now() const { return double(m_time.elapsed()) / 1000; }
    [[nodiscard]] text::InterviewSource source() const;

    Document& m_document;
    AnalysisService& m_analysis;
    const Theme& m_theme;
    InterviewClock m_clock;
    InterviewStep m_step = InterviewStep::target;
    std::vector<Decision> m_decisions;
    QElapsedTimer m_time;
    QTimer m_tick;
    QLabel* m_left = nullptr;
    QPushButton* m_run = nullptr;
    std::vector<QPushButton*> m_steps;
    ExplainedLabel* m_prompt = nullptr;
    ExplainedLabel* m_facts = nullptr;
    QLineEdit* m_entry = nullptr;
    QListWidget* m_log = nullptr;
};

}  // namespace failwright
