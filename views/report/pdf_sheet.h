#pragma once

#include "views/report/page.h"
#include "views/report/pdf_outline.h"

#include <QPdfWriter>

namespace failwright {

class Theme;

namespace report {

/// Units of a page: a twentieth of a point, in which fonts have whole sizes.
inline constexpr double pt = 20;

/// Pages that fill from top to bottom. All lengths in units.
class Sheet {
public:
    /// `pages` is how many there will be; without a painter nothing is drawn, and all is laid out.
    Sheet(const Page& page, const Theme& theme, QSizeF paper, QPdfWriter* writer, QPainter* painter, int pages);

    [[nodiscard]] double width() const;
    [[nodiscard]] double room() const { return m_bottom - m_y; }
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] double left() const;
    [[nodiscard]] QColor ink(Tone tone) const;
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] QPainter* painter() const { return m_painter; }
    [[nodiscard]] PdfPlace place() const { return {m_page, m_y / pt}; }

    void space(double points) { m_y += points * pt; }
    void moveTo(double y) { m_y = y; }
    /// A new page unless `height` fits on this one.
    void need(double height);
    void newPage();
    /// Ends the last page.
    void finish() { furnish(); }

    /// Text in a column; a font size in points. Its height, whether it is drawn or not.
    double measure(const QString& text, double size, bool bold, double width) const;
    double draw(const QString& text, double size, bool bold, const QColor& color, const QRectF& box, Qt::Alignment alignment = Qt::AlignLeft) const;
    /// A paragraph over as many pages as it takes.
    void flow(const QString& text, double size, bool bold, const QColor& color);
    void fill(const QRectF& box, const QColor& color, double radius = 0) const;
    void rule(double y, const QColor& color, double points = 0.5) const;

private:
    void furnish();

    const Page& m_content;
    const Theme& m_theme;
    QSizeF m_paper;
    QPdfWriter* m_writer;
    QPainter* m_painter;
    int m_pages;
    int m_page = 0;
    double m_y = 0;
    double m_bottom = 0;
};

}  // namespace report
}  // namespace failwright
