#pragma once

#include "model/advice/supposition.h"
#include "model/document/inquiry.h"

#include <QWidget>
#include <optional>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QScrollArea;

namespace failwright {

/// What the numbers take for granted: a switch for each assumption with the availability without it, and the availability without
/// all that are switched.
class AssumptionsPane : public QWidget {
    Q_OBJECT
public:
    explicit AssumptionsPane(QWidget* parent = nullptr);

    /// Works out the numbers of this design.
    void show(const Topology& topology);
    /// The present numbers are no longer right.
    void forget();
    [[nodiscard]] const std::vector<QCheckBox*>& switches() const { return m_switches; }
    [[nodiscard]] const std::optional<Suppositions>& numbers() const { return m_numbers; }
    /// With everything that is switched; nothing while it is being worked out.
    [[nodiscard]] const std::optional<Outcome>& together() const { return m_together; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row {
        QLabel* availability;
        QLabel* change;
    };
    void addRow(QGridLayout& grid, Supposition what);
    void refresh();
    void combine();
    [[nodiscard]] std::vector<Supposition> chosen() const;
    [[nodiscard]] QString headline() const;
    [[nodiscard]] int widthWithoutChanges() const;

    Topology m_topology;
    std::optional<Suppositions> m_numbers;
    std::optional<Outcome> m_together;
    QLabel* m_headline;
    QScrollArea* m_scroll = nullptr;
    std::vector<QCheckBox*> m_switches;  ///< in the order of `Supposition`
    std::vector<Row> m_rows;
    Inquiry<Result<Suppositions>> m_each;
    Inquiry<Result<Outcome>> m_all;
};

}  // namespace failwright
