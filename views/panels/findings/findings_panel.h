#pragma once

#include "model/review/findings.h"

#include <QWidget>
#include <vector>

class QListView;

namespace failwright {

class ExplainedLabel;
class AnalysisService;
class Document;
class FindingModel;
class Selection;
class Theme;

/// What a reviewer would point at, errors first, what is accepted last. Selecting a finding selects the elements that it is about.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    FindingsPanel(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme,
                  QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<Finding>& findings() const;
    /// How many are not accepted.
    [[nodiscard]] int standing() const;
    [[nodiscard]] QListView& list() const { return *m_list; }

    /// Accepts the finding in this row for this reason, or accepts it no more.
    void accept(int row, const QString& reason);
    void withdraw(int row);

signals:
    void countChanged(int count);

private:
    void refresh();
    void choose(int row);
    void askForReason(int row);
    void showMenu(const QPoint& at);

    Document& m_document;
    Selection& m_selection;
    AnalysisService& m_analysis;
    const Theme& m_theme;
    ExplainedLabel* m_empty;
    QListView* m_list;
    FindingModel* m_model;
};

}  // namespace failwright
