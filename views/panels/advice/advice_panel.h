#pragma once

#include "model/document/advice_service.h"

#include <QWidget>
#include <memory>

class QToolButton;

namespace failwright {

class AnalysisService;
class RecordTable;
class Selection;
class TargetPane;
class Theme;

/// What to fix next: changes that make the numbers better, what saves most first, each computed. A row selects what it is about
/// and is made on request, as one step that can be undone; before, it can be seen on the canvas. Works only while it is seen.
class AdvicePanel : public QWidget {
    Q_OBJECT
public:
    AdvicePanel(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] RecordTable& table() const { return *m_table; }
    [[nodiscard]] QToolButton& applyButton() const { return *m_apply; }
    [[nodiscard]] const AdviceService& service() const { return m_service; }
    [[nodiscard]] TargetPane& target() const { return *m_target; }

signals:
    /// To be shown on the canvas: what the chosen change would do; empty for nothing.
    void previewWanted(const failwright::Edits& edits);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void ask();
    void refresh();
    void apply(int row);
    void preview(int row);
    [[nodiscard]] Edits editsOf(int row) const;
    [[nodiscard]] QString emptyWords() const;

    Document& m_document;
    AnalysisService& m_analysis;
    AdviceService m_service;
    RecordTable* m_table;
    QToolButton* m_apply;
    QToolButton* m_stop;
    TargetPane* m_target;
    std::shared_ptr<const AdviceList> m_shown;
};

}  // namespace failwright
