#pragma once

#include "model/advice/sensitivity.h"
#include "model/document/inquiry.h"

#include <QWidget>
#include <optional>

class QComboBox;

namespace failwright {

class ExplainedLabel;
class AnalysisService;
class AssumptionsPane;
class Document;
class Selection;
class SensitivityPlot;
class Theme;
class TornadoPlot;

/// What the numbers rest on: the assumptions with a switch each, which figures matter most, and how the nines move as one of them
/// is turned. Works only while it is seen.
class WhatIfPanel : public QWidget {
    Q_OBJECT
public:
    WhatIfPanel(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] AssumptionsPane& assumptions() const { return *m_assumptions; }
    [[nodiscard]] TornadoPlot& tornado() const { return *m_tornado; }
    [[nodiscard]] SensitivityPlot& curve() const { return *m_curve; }
    [[nodiscard]] QComboBox& knobs() const { return *m_knobBox; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeSensitivity();
    void forget();
    void ask();
    void take(Result<Tornado> tornado);
    void fillKnobs();
    void turn(const Knob& knob);

    Document& m_document;
    Selection& m_selection;
    AnalysisService& m_analysis;
    AssumptionsPane* m_assumptions;
    TornadoPlot* m_tornado;
    SensitivityPlot* m_curve;
    QComboBox* m_knobBox;
    ExplainedLabel* m_note;
    std::vector<Knob> m_knobs;   ///< those of the box
    std::optional<Knob> m_knob;  ///< that is shown, and stays over changes of the design
    bool m_isFresh = false;      ///< shows the present design, or is working on it
    Inquiry<Result<Tornado>> m_widest;
    Inquiry<Result<std::vector<CurvePoint>>> m_turning;
};

}  // namespace failwright
