#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>
#include <vector>

namespace failwright {

/// A pointer of light that follows the mouse over a widget with a short trail, for talking about what is on it. It takes no
/// clicks. Alive as long as it is to be seen.
class Laser : public QWidget {
    Q_OBJECT
public:
    Laser(QWidget& over, const QColor& color);
    ~Laser() override;

    [[nodiscard]] QPointF spot() const { return m_trail.empty() ? QPointF(-1, -1) : m_trail.back().at; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    struct Point {
        QPointF at;
        qint64 when = 0;
    };

    QWidget& m_over;
    QColor m_color;
    QElapsedTimer m_clock;
    QBasicTimer m_fade;
    std::vector<Point> m_trail;  ///< oldest first
};

}  // namespace failwright
