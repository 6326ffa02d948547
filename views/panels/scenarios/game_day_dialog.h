#pragma once

#include "model/simulation/game_day.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace failwright {

/// Asks how a game day is to go, and says at once what it will cost: the same seed gives the same day.
class GameDayDialog : public QDialog {
    Q_OBJECT
public:
    /// `topology` must outlive this.
    explicit GameDayDialog(const Topology& topology, QWidget* parent = nullptr);

    [[nodiscard]] GameDayOptions options() const;
    void setOptions(const GameDayOptions& options);
    [[nodiscard]] const std::vector<ScenarioEvent>& events() const { return m_events; }
    /// "Game day 7".
    [[nodiscard]] QString title() const;
    /// The score as it is shown.
    [[nodiscard]] QString words() const;

private:
    QDoubleSpinBox* addNumber(const QString& label, const QString& help, const QString& unit, double most);
    void preview();

    const Topology& m_topology;
    QFormLayout* m_form;
    QSpinBox* m_seed;
    QDoubleSpinBox* m_hours = nullptr;
    QDoubleSpinBox* m_pace = nullptr;
    QDoubleSpinBox* m_repair = nullptr;
    QCheckBox* m_below;
    QLabel* m_score;
    QPushButton* m_play = nullptr;
    std::vector<ScenarioEvent> m_events;
};

}  // namespace failwright
