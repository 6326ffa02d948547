#pragma once

#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace failwright {

class AnalysisService;
class Document;
class OutlineModel;
class Selection;
class Theme;

/// The design as a tree to find one's way in: selects and follows the selection, marks single points of failure.
class Outline : public QWidget {
    Q_OBJECT
public:
    Outline(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView& tree() const { return *m_tree; }

signals:
    /// The person has chosen the element here and may want to see it.
    void revealRequested(const QString& id);

private:
    void pull();
    void push();
    void mark();
    void filter(const QString& words);
    void keepUnfolded();

    Selection& m_selection;
    AnalysisService& m_analysis;
    OutlineModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_search;
    QTreeView* m_tree;
    QLabel* m_empty;
    QSet<QString> m_folded;
    bool m_pulling = false;
};

}  // namespace failwright
