#pragma once

#include "views/panels/scoreboard/score.h"

#include <QAbstractButton>

namespace failwright {

class Theme;

/// Which way the last edit moved a figure.
enum class Trend { none, up, down };

/// One figure of the scoreboard: label, figure, what it is held against. A click asks why.
class Tile : public QAbstractButton {
    Q_OBJECT
public:
    explicit Tile(const Theme& theme, QWidget* parent = nullptr);

    void show(const Score& score, Trend trend);
    /// Dimmed: the figure describes an older state of the design.
    void setStale(bool stale);
    /// In type that is read from afar.
    void setLarge(bool isLarge);
    [[nodiscard]] const Score& score() const { return m_score; }
    [[nodiscard]] Trend trend() const { return m_trend; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QColor colour() const;
    int paintWords(QPainter& painter, const QString& words, const QRect& area, Qt::Alignment end) const;
    void paintFigure(QPainter& painter, const QRect& area) const;
    void paintMark(QPainter& painter, const QRect& area) const;
    void describe();

    const Theme& m_theme;
    Score m_score;
    Trend m_trend = Trend::none;
    bool m_stale = false;
    bool m_isLarge = false;
};

}  // namespace failwright
