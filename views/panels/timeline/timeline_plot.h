#pragma once

#include "views/panels/timeline/timeline_rows.h"

#include <qcustomplot.h>

namespace failwright {

class Document;
class Playback;
class Theme;

/// σ(t) as an area, the tiers in force, and the phases of each failover as bars, over one axis of time with one cursor. A click
/// or drag moves the cursor, the wheel zooms about it, the middle button or Shift pans, a double click shows everything.
class TimelinePlot : public QCustomPlot {
    Q_OBJECT
public:
    TimelinePlot(const Document& document, Playback& playback, const Theme& theme, QWidget* parent = nullptr);

    /// What is known about a moment: the values that the pointer reads.
    [[nodiscard]] QString describe(double seconds) const;
    [[nodiscard]] const std::vector<TimelineRow>& rows() const { return m_rows; }
    /// The moment under a position of this widget, and back.
    [[nodiscard]] double secondsAt(double x) const;
    [[nodiscard]] double xOf(double seconds) const;
    void showAll();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool beginsAnew();
    void build();
    void rebuild();
    void clearRows();
    QCPAxisRect* addRect(int row);
    void addSuccess();
    void addTiers();
    void addPhases();
    void addBar(QCPAxisRect& rect, double from, double to, double row, const QColor& color, const QString& word, const QString& longWord);
    void addTarget();
    void fitToView();
    void drawSuccess(const QCPRange& view);
    void setView(double from, double to);
    void moveCursor();
    void placeCursor();
    [[nodiscard]] double wholeSpan() const;
    [[nodiscard]] QColor colorOf(PhaseKind kind) const;

    /// A bar and its words, which are shown as far as they fit.
    struct Bar {
        QCPItemRect* rect;
        QCPItemText* text;
        double from;  ///< seconds
        double to;
        double row;
        QString word;      ///< "15 s"
        QString longWord;  ///< "detect 15 s"
    };

    const Document& m_document;
    Playback& m_playback;
    const Theme& m_theme;
    std::vector<TimelineRow> m_rows;
    std::vector<Bar> m_bars;
    std::vector<QCPItemLine*> m_targetLines;
    QCPItemText* m_target = nullptr;  ///< the words at the line of the RTO target
    QCPAxisRect* m_success = nullptr;
    QCPAxisRect* m_tiers = nullptr;
    QCPAxisRect* m_phases = nullptr;
    std::vector<QCPItemLine*> m_cursor;
    std::optional<ScenarioEvent> m_beginning;
    std::optional<double> m_panFrom;  ///< the moment that the pointer holds
    bool m_scrubbing = false;
    bool m_showsAll = true;
};

}  // namespace failwright
