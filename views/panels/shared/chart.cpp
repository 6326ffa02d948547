#include "views/panels/shared/chart.h"

#include "views/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace failwright {

QFont chartFont() {
    QFont font = QApplication::font();
    font.setPixelSize(11);
    return font;
}

void styleChart(QCustomPlot& chart, const Theme& theme) {
    chart.setBackground(theme.color(Token::panel));
    for (QCPAxis* axis : {chart.xAxis, chart.yAxis}) {
        axis->setBasePen(QPen(theme.color(Token::border), 1));
        axis->setTickPen(QPen(theme.color(Token::border), 1));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(theme.color(Token::muted));
        axis->setTickLabelFont(chartFont());
        axis->setLabelFont(chartFont());
        axis->setLabelColor(theme.color(Token::muted));
        axis->grid()->setPen(QPen(theme.color(Token::grid), 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
}

QCPItemText* addChartWord(QCustomPlot& chart, const QPointF& at, const QString& word, const QColor& colour, Qt::Alignment alignment) {
    auto* text = new QCPItemText(&chart);
    text->position->setCoords(at.x(), at.y());
    text->setPositionAlignment(alignment);
    text->setPadding(QMargins(5, 2, 5, 2));
    text->setFont(chartFont());
    text->setColor(colour);
    text->setText(word);
    text->setClipToAxisRect(false);
    return text;
}

double ninesOf(double unavailability) {
    constexpr double most = 16;
    return unavailability > 0 ? std::min(most, -std::log10(unavailability)) : most;
}

double WholeTicker::getTickStep(const QCPRange& range) {
    return std::max(1.0, std::ceil(range.size() / 8));
}

}  // namespace failwright
