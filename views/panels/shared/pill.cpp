#include "views/panels/shared/pill.h"

#include "views/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace failwright {

void paintPill(QPainter& painter, const QRect& line, const QString& word, const QColor& colour, const QFont& font) {
    QFont small = font;
    small.setPixelSize(10);
    small.setWeight(QFont::DemiBold);
    const int width = QFontMetrics(small).horizontalAdvance(word) + 12;
    const QRectF pill(line.right() - width, line.center().y() - 7.5, width, 16);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(withAlpha(colour, 0.1));
    painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setFont(small);
    painter.drawText(pill, Qt::AlignCenter, word);
    painter.restore();
}

}  // namespace failwright
