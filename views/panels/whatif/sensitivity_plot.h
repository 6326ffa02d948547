#pragma once

#include "model/advice/sensitivity.h"
#include "views/panels/shared/chart.h"

#include <optional>

namespace failwright {

class Theme;

/// The nines as one figure is turned from a tenth to ten times what it is, with the present value and the SLO marked.
class SensitivityPlot : public QCustomPlot {
    Q_OBJECT
public:
    explicit SensitivityPlot(const Theme& theme, QWidget* parent = nullptr);

    void show(const Knob& knob, double value, std::vector<CurvePoint> curve, std::optional<double> slo);
    void clear();
    [[nodiscard]] const std::vector<CurvePoint>& curve() const { return m_curve; }

private:
    void rebuild();
    void addCurve();
    void addMarks();

    const Theme& m_theme;
    Knob m_knob;
    double m_value = 0;
    std::vector<CurvePoint> m_curve;
    std::optional<double> m_slo;
};

}  // namespace failwright
