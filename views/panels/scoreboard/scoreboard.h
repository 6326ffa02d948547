#pragma once

#include "views/panels/scoreboard/tile.h"

#include <QWidget>
#include <optional>
#include <vector>

namespace failwright {

class AnalysisService;
class Document;
class Selection;
class Theme;

/// The figures that count, always live, in one row. A figure whose analysis is under way is dimmed.
class Scoreboard : public QWidget {
    Q_OBJECT
public:
    Scoreboard(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme,
               QWidget* parent = nullptr);

    /// In type that is read from afar.
    void setLarge(bool isLarge);
    [[nodiscard]] const std::vector<Tile*>& tiles() const { return m_tiles; }

signals:
    /// The methods page is to be opened at this heading.
    void methodsWanted(const QString& section);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void remember();
    void refresh();
    void explain(const Tile& tile);

    Document& m_document;
    Selection& m_selection;
    AnalysisService& m_analysis;
    const Theme& m_theme;
    std::vector<Tile*> m_tiles;
    std::vector<std::optional<double>> m_before;  ///< the figures before the last undo step
    int m_step = 0;                               ///< that undo step
};

}  // namespace failwright
