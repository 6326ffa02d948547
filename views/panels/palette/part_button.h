#pragma once

#include "views/canvas/part.h"

#include <QAbstractButton>

namespace failwright {

class Theme;

/// One part of the palette: tinted icon and name. Drags carry the part.
class PartButton : public QAbstractButton {
    Q_OBJECT
public:
    PartButton(const Part& part, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const Part& part() const { return m_part; }
    /// True where the name or the file's word for it contains all of `words`.
    [[nodiscard]] bool matches(const QString& words) const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void insertRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QColor shade() const;
    [[nodiscard]] QPixmap dragPicture() const;
    void paintPart(QPainter& painter, const QRect& area) const;

    Part m_part;
    const Theme& m_theme;
    QPoint m_pressed;
};

}  // namespace failwright
