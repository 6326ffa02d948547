#pragma once

#include <qcustomplot.h>

namespace failwright {

class Theme;

/// Letters of axes and labels in charts.
[[nodiscard]] QFont chartFont();
/// The theme's colours for background, axes and grid.
void styleChart(QCustomPlot& chart, const Theme& theme);
/// A word beside a point of the chart, in plot coordinates.
QCPItemText* addChartWord(QCustomPlot& chart, const QPointF& at, const QString& word, const QColor& colour, Qt::Alignment alignment);

/// -log10 of an unavailability, no more than 16.
[[nodiscard]] double ninesOf(double unavailability);

/// Ticks of whole numbers.
class WholeTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double) override { return 0; }
};

}  // namespace failwright
