#pragma once

#include "model/document/analysis_service.h"

#include <QWidget>
#include <memory>

namespace failwright {

class Document;
class RecordTable;
class Selection;

/// What causes downtime: the elements by importance, and the minimal cut sets.
class CausesPanel : public QWidget {
    Q_OBJECT
public:
    CausesPanel(Document& document, Selection& selection, AnalysisService& analysis, QWidget* parent = nullptr);

    [[nodiscard]] RecordTable& elements() const { return *m_elements; }
    [[nodiscard]] RecordTable& cutSets() const { return *m_cutSets; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    Document& m_document;
    AnalysisService& m_analysis;
    RecordTable* m_elements;
    RecordTable* m_cutSets;
    std::shared_ptr<const DatedAnalysis> m_shown;
};

}  // namespace failwright
