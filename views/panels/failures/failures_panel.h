#pragma once

#include "model/document/analysis_service.h"

#include <QWidget>
#include <memory>

class QToolButton;

namespace failwright {

class Document;
class RecordTable;
class Selection;
class Theme;

/// The failure table: what each single failure costs, against the targets. A row selects its element, and plays it on request.
class FailuresPanel : public QWidget {
    Q_OBJECT
public:
    FailuresPanel(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] RecordTable& table() const { return *m_table; }
    [[nodiscard]] QToolButton& playButton() const { return *m_play; }

signals:
    /// The failure of the element with this id is to be played; a common cause is `service:ID`.
    void playRequested(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void play(int row);
    [[nodiscard]] int worst() const;
    [[nodiscard]] QString heading() const;

    Document& m_document;
    AnalysisService& m_analysis;
    const Theme& m_theme;
    RecordTable* m_table;
    QToolButton* m_play;
    std::shared_ptr<const DatedAnalysis> m_shown;
};

}  // namespace failwright
