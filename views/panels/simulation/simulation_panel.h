#pragma once

#include "model/document/simulation_service.h"
#include "views/panels/simulation/years_plot.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace failwright {

class AnalysisService;
class Document;
class RecordTable;
class Selection;
class Theme;

/// Simulated years and the error budget: run and cancel, the figures, the distribution of downtime, what each failure spends
/// of the budget and when it trips which alert, and the cut sets that struck.
class SimulationPanel : public QWidget {
    Q_OBJECT
public:
    SimulationPanel(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] SimulationService& service() const { return *m_service; }
    [[nodiscard]] QString figures() const;
    [[nodiscard]] RecordTable& budget() const { return *m_budget; }
    [[nodiscard]] RecordTable& struck() const { return *m_struck; }

    /// Simulates with the years and the seed that are set.
    void run();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeControls();
    QWidget* makeFigures();
    void showRun();
    void showYears();
    void showBudget();

    Document& m_document;
    AnalysisService& m_analysis;
    SimulationService* m_service;
    QComboBox* m_years;
    QSpinBox* m_seed;
    QPushButton* m_run;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    QLabel* m_state;
    QLabel* m_figures;
    QComboBox* m_of;
    YearsPlot* m_plot;
    RecordTable* m_budget;
    RecordTable* m_struck;
};

}  // namespace failwright
