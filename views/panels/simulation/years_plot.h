#pragma once

#include "model/document/simulation_service.h"
#include "views/theme/theme.h"

#include <memory>
#include <qcustomplot.h>

namespace failwright {

/// The downtime of simulated years, or of the windows of the objectives, as a histogram with its distribution curve and the
/// line up to which the SLO is kept; or how the budget of a usual window and of a bad one is spent.
class YearsPlot : public QCustomPlot {
    Q_OBJECT
public:
    enum class Of { windows, years, burnDown };

    explicit YearsPlot(const Theme& theme, QWidget* parent = nullptr);

    void show(std::shared_ptr<const DatedSimulation> simulation, Of of);

private:
    void rebuild();
    void placeLegend(bool shown);
    void styleAxes();
    void addBars(const Distribution& downtime, double end, double budget);
    void addCurve(const Distribution& downtime, double end);
    void addBudget(double budget);
    void showDistribution();
    void showBurnDown();
    void addBurnDown(const BurnDown& burnDown, double budget, const QString& name, Token color);

    const Theme& m_theme;
    std::shared_ptr<const DatedSimulation> m_simulation;
    Of m_of = Of::windows;
};

}  // namespace failwright
