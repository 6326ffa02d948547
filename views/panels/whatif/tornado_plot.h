#pragma once

#include "model/advice/sensitivity.h"
#include "views/panels/shared/chart.h"

namespace failwright {

class Theme;

/// What matters most: a bar for each figure from the downtime with half of it to that with twice of it, the widest on top.
class TornadoPlot : public QCustomPlot {
    Q_OBJECT
public:
    explicit TornadoPlot(const Theme& theme, QWidget* parent = nullptr);

    void show(const Tornado& tornado, const Topology& topology);
    void clear();
    /// How many bars there are.
    [[nodiscard]] int bars() const { return int(m_knobs.size()); }
    /// Marks the bar and tells of it; the keys up and down do the same.
    void choose(int bar);

signals:
    void chosen(const failwright::Knob& knob);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void addBars(const QVector<double>& places, const QVector<double>& changes, const QColor& colour);

    const Theme& m_theme;
    std::vector<Knob> m_knobs;
    QStringList m_names;
    QVector<double> m_less, m_more;  ///< seconds a year, against the design as it is
    int m_current = -1;
};

}  // namespace failwright
