#include "views/report/pdf_sheet.h"

#include "views/report/charts.h"
#include "views/text/text.h"
#include "views/theme/theme.h"

#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace failwright::report {
namespace {

constexpr double side = 56 * pt;
constexpr double top = 72 * pt;
constexpr double firstTop = 56 * pt;
constexpr double foot = 64 * pt;
constexpr double lineSpacing = 1.38;

/// Lines of `text` in a column.
class Lines {
public:
    Lines(const QString& text, double size, bool bold, double width, Qt::Alignment alignment) : m_layout(text::unbroken(text), reportFont(size * pt, bold)), m_step(size * pt * lineSpacing) {
        QTextOption option(alignment);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, 0});
        }
        m_layout.endLayout();
    }

    [[nodiscard]] int count() const { return m_layout.lineCount(); }
    [[nodiscard]] double step() const { return m_step; }
    void draw(QPainter& painter, int line, const QPointF& at) const {
        const QTextLine one = m_layout.lineAt(line);
        one.draw(&painter, at + QPointF(0, (m_step - one.height()) / 2));
    }

private:
    QTextLayout m_layout;
    double m_step;
};

}  // namespace

Sheet::Sheet(const Page& page, const Theme& theme, QSizeF paper, QPdfWriter* writer, QPainter* painter, int pages)
    : m_content(page), m_theme(theme), m_paper(paper), m_writer(writer), m_painter(painter), m_pages(pages), m_y(firstTop), m_bottom(paper.height() - foot) {}

double Sheet::width() const { return m_paper.width() - 2 * side; }
double Sheet::left() const { return side; }

QColor Sheet::ink(Tone tone) const {
    switch (tone) {
        case Tone::plain: return m_theme.color(Token::text);
        case Tone::muted: return m_theme.color(Token::muted);
        case Tone::good: return m_theme.color(Token::good);
        case Tone::warning: return m_theme.color(Token::warning);
        case Tone::bad: return m_theme.color(Token::bad);
    }
    return {};
}

void Sheet::need(double height) {
    if (m_y + height > m_bottom && m_y > top) newPage();
}

void Sheet::newPage() {
    furnish();
    ++m_page;
    m_y = top;
    if (m_painter != nullptr) m_writer->newPage();
}

/// Header, footer and number.
void Sheet::furnish() {
    const QColor muted = m_theme.color(Token::muted);
    const double line = m_paper.height() - 38 * pt;
    rule(line - 8 * pt, m_theme.color(Token::border));
    draw(m_content.madeBy, 7.5, false, muted, {side, line, width(), 0});
    draw(m_content.pageOf.arg(m_page + 1).arg(std::max(m_pages, m_page + 1)), 7.5, false, muted, {side, line, width(), 0}, Qt::AlignRight);
    if (m_page == 0) return fill({0, 0, m_paper.width(), 7 * pt}, m_theme.color(Token::accent));
    draw(m_content.title, 7.5, true, muted, {side, 34 * pt, width() * 0.7, 0});
    draw(m_content.kind, 7.5, false, muted, {side, 34 * pt, width(), 0}, Qt::AlignRight);
    rule(50 * pt, m_theme.color(Token::border));
}

double Sheet::measure(const QString& text, double size, bool bold, double columnWidth) const {
    if (text.isEmpty()) return 0;
    const Lines lines(text, size, bold, columnWidth, Qt::AlignLeft);
    return lines.count() * lines.step();
}

double Sheet::draw(const QString& text, double size, bool bold, const QColor& color, const QRectF& box, Qt::Alignment alignment) const {
    if (text.isEmpty()) return 0;
    const Lines lines(text, size, bold, box.width(), alignment);
    if (m_painter != nullptr) {
        m_painter->setPen(color);
        for (int i = 0; i < lines.count(); ++i) lines.draw(*m_painter, i, box.topLeft() + QPointF(0, i * lines.step()));
    }
    return lines.count() * lines.step();
}

void Sheet::flow(const QString& text, double size, bool bold, const QColor& color) {
    const Lines lines(text, size, bold, width(), Qt::AlignLeft);
    for (int i = 0; i < lines.count(); ++i) {
        need(lines.step());
        if (m_painter != nullptr) {
            m_painter->setPen(color);
            lines.draw(*m_painter, i, {left(), m_y});
        }
        m_y += lines.step();
    }
}

void Sheet::fill(const QRectF& box, const QColor& color, double radius) const {
    if (m_painter == nullptr) return;
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(color);
    if (radius > 0) m_painter->drawRoundedRect(box, radius * pt, radius * pt);
    else m_painter->drawRect(box);
}

void Sheet::rule(double at, const QColor& color, double points) const {
    fill({side, at, width(), points * pt}, color);
}

}  // namespace failwright::report
