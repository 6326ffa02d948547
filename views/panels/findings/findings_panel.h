#pragma once

#include "model/review/findings.h"

#include <QWidget>
#include <vector>

class QLabel;
class QListView;

namespace failwright {

class AnalysisService;
class Document;
class FindingModel;
class Selection;
class Theme;

/// What a reviewer would point at, errors first. Selecting a finding selects the elements that it is about.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    FindingsPanel(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme,
                  QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<Finding>& findings() const;
    [[nodiscard]] QListView& list() const { return *m_list; }

signals:
    void countChanged(int count);

private:
    void refresh();
    void choose(int row);

    Document& m_document;
    Selection& m_selection;
    AnalysisService& m_analysis;
    const Theme& m_theme;
    QLabel* m_empty;
    QListView* m_list;
    FindingModel* m_model;
};

}  // namespace failwright
