#include "views/report/pdf.h"

#include "views/report/charts.h"
#include "views/report/pdf_sheet.h"
#include "views/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <numeric>

namespace failwright::report {
namespace {

constexpr double body = 9.5, small = 8.5, meta = 7.5;
constexpr double pictureUnit = 15;  ///< units of the page in one of a picture: 1440 / 96

/// Lays the blocks out on sheets, and remembers where headings went.
class PdfLayout {
public:
    PdfLayout(const Page& page, Sheet& sheet, const std::vector<PdfBookmark>& known) : m_page(page), m_sheet(sheet), m_known(known) {}

    void layOut() {
        auto block = m_page.blocks.begin();
        titlePage(block);
        contents();
        for (; block != m_page.blocks.end(); ++block) {
            keepTogether(block);
            std::visit(*this, *block);
        }
        m_sheet.finish();
    }

    std::vector<PdfBookmark> bookmarks;
    std::vector<PdfLink> links;

    void operator()(const Heading& heading) {
        if (heading.level == 1 && m_sheet.page() > 0) m_sheet.space(16);
        if (heading.level == 2) m_sheet.space(8);
        bookmarks.push_back({heading.text, heading.level, m_sheet.place()});
        m_sheet.flow(heading.text, heading.level == 1 ? 16 : 11.5, true, m_sheet.ink(Tone::plain));
        m_sheet.space(heading.level == 1 ? 6 : 3);
    }

    void operator()(const Paragraph& paragraph) {
        m_sheet.flow(paragraph.text, paragraph.tone == Tone::muted ? small : body, false, m_sheet.ink(paragraph.tone));
        m_sheet.space(6);
    }

    void operator()(const Callout& callout) {
        const double inset = 12 * pt, width = m_sheet.width() - 2 * inset;
        const double title = m_sheet.measure(callout.title, 13, true, width), text = m_sheet.measure(callout.text, body, false, width);
        const double height = title + text + 20 * pt;
        m_sheet.need(height);
        const double top = m_sheet.y();
        m_sheet.fill({m_sheet.left(), top, m_sheet.width(), height}, m_sheet.theme().color(Token::canvas));
        m_sheet.fill({m_sheet.left(), top, 3 * pt, height}, m_sheet.ink(callout.tone));
        m_sheet.draw(callout.title, 13, true, m_sheet.ink(callout.tone), {m_sheet.left() + inset, top + 8 * pt, width, title});
        m_sheet.draw(callout.text, body, false, m_sheet.ink(Tone::plain), {m_sheet.left() + inset, top + title + 10 * pt, width, text});
        m_sheet.moveTo(top + height);
        m_sheet.space(10);
    }

    void operator()(const Tiles& tiles) {
        const double gap = 8 * pt, count = double(tiles.tiles.size());
        const double width = (m_sheet.width() - gap * (count - 1)) / count;
        double label = 0;
        for (const Tile& tile : tiles.tiles) label = std::max(label, m_sheet.measure(tile.label, meta, false, width));
        const double height = label + 43 * pt;
        m_sheet.need(height);
        const double top = m_sheet.y();
        for (std::size_t i = 0; i < tiles.tiles.size(); ++i) {
            const Tile& tile = tiles.tiles[i];
            const double x = m_sheet.left() + double(i) * (width + gap);
            m_sheet.fill({x, top, width, 1.5 * pt}, m_sheet.theme().color(Token::border));
            m_sheet.draw(tile.label, meta, false, m_sheet.ink(Tone::muted), {x, top + 5 * pt, width, 0});
            double size = 15;
            while (size > 9 && m_sheet.measure(tile.figure, size, true, width) > 1.5 * size * pt) size -= 1;
            m_sheet.draw(tile.figure, size, true, m_sheet.ink(Tone::plain), {x, top + label + 18 * pt - size * pt * 0.69, width, 0});
            m_sheet.draw(tile.note, meta, false, tile.tone == Tone::plain ? m_sheet.ink(Tone::muted) : m_sheet.ink(tile.tone), {x, top + label + 29 * pt, width, 0});
        }
        m_sheet.moveTo(top + height);
        m_sheet.space(12);
    }

    void operator()(const Table& table) {
        const std::vector<double> widths = widthsOf(table);
        header(table, widths);
        for (const auto& row : table.rows) {
            const double height = heightOf(row, widths);
            if (height > m_sheet.room()) {
                m_sheet.newPage();
                header(table, widths);
            }
            draw(row, table, widths);
            m_sheet.rule(m_sheet.y() + height, m_sheet.theme().color(Token::grid), 0.4);
            m_sheet.moveTo(m_sheet.y() + height);
        }
        if (!table.remark.isEmpty()) {
            m_sheet.space(3);
            m_sheet.flow(table.remark, meta, false, m_sheet.ink(Tone::muted));
        }
        m_sheet.space(10);
    }

    void operator()(const Items& items) {
        for (const Item& item : items.items) {
            m_sheet.need(4.5 * body * pt * 1.4);
            double x = m_sheet.left();
            const double top = m_sheet.y();
            if (!item.mark.isEmpty()) {
                const double width = markWidth(item.mark);
                m_sheet.fill({x, top + 2 * pt, width, 11 * pt}, mix(m_sheet.theme().color(Token::panel), m_sheet.ink(item.tone), 0.12), 3);
                m_sheet.draw(item.mark, meta, true, m_sheet.ink(item.tone), {x, top + 2.4 * pt, width, 0}, Qt::AlignHCenter);
                x += width + 6 * pt;
            }
            m_sheet.moveTo(top + std::max(15 * pt, m_sheet.draw(item.title, body, true, m_sheet.ink(Tone::plain), {x, top + 1 * pt, m_sheet.left() + m_sheet.width() - x, 0})));
            m_sheet.space(1);
            for (const auto& [label, words] : item.lines)
                m_sheet.flow(label.isEmpty() ? words : QStringLiteral("%1: %2").arg(label, words), small, false, m_sheet.ink(label.isEmpty() ? Tone::plain : Tone::muted));
            m_sheet.space(7);
        }
        m_sheet.space(3);
    }

    void operator()(const Picture& picture) { draw(picture, picture.full ? 420 * pt : 300 * pt); }

private:
    void titlePage(Blocks::const_iterator& block) {
        m_sheet.flow(m_page.kind, 10, true, m_sheet.theme().color(Token::accent));
        m_sheet.space(4);
        m_sheet.flow(m_page.title, 26, true, m_sheet.ink(Tone::plain));
        m_sheet.space(3);
        if (!m_page.subtitle.isEmpty()) {
            m_sheet.flow(m_page.subtitle, 10.5, false, m_sheet.ink(Tone::plain));
            m_sheet.space(4);
        }
        m_sheet.flow(m_page.date, 9, false, m_sheet.ink(Tone::muted));
        m_sheet.space(12);
        const auto* first = block == m_page.blocks.end() ? nullptr : std::get_if<Heading>(&*block);
        if (first == nullptr || first->anchor != QLatin1String("summary")) return;
        bookmarks.push_back({first->text, 1, {0, 0}});
        for (++block; block != m_page.blocks.end() && !std::holds_alternative<Heading>(*block); ++block) {
            const auto* picture = std::get_if<Picture>(&*block);
            if (picture != nullptr) draw(*picture, std::max(m_sheet.room() - 24 * pt, 120 * pt));
            else std::visit(*this, *block);
        }
    }

    /// The sections with their pages, as the layout before found them.
    void contents() {
        m_sheet.newPage();
        m_sheet.flow(m_page.contents, 16, true, m_sheet.ink(Tone::plain));
        m_sheet.space(6);
        for (const PdfBookmark& one : m_known) {
            if (one.level != 1) continue;
            const double top = m_sheet.y();
            const QRectF line(m_sheet.left(), top, m_sheet.width(), 17 * pt);
            m_sheet.draw(one.title, body, false, m_sheet.ink(Tone::plain), line.adjusted(0, 2 * pt, 0, 0));
            m_sheet.draw(QString::number(one.place.page + 1), body, false, m_sheet.ink(Tone::muted), line.adjusted(0, 2 * pt, 0, 0), Qt::AlignRight);
            m_sheet.rule(line.bottom(), m_sheet.theme().color(Token::grid), 0.4);
            links.push_back({m_sheet.page(), {line.left() / pt, line.top() / pt, line.width() / pt, line.height() / pt}, one.place});
            m_sheet.moveTo(line.bottom() + 1 * pt);
        }
        m_sheet.space(14);
    }

    /// A heading does not stand alone at the foot of a page.
    void keepTogether(Blocks::const_iterator block) {
        const auto* heading = std::get_if<Heading>(&*block);
        if (heading == nullptr) return;
        double height = heading->level == 1 ? 120 * pt : 70 * pt;
        for (auto next = block + 1; next != m_page.blocks.end() && next < block + 3; ++next) {
            if (const auto* picture = std::get_if<Picture>(&*next)) height = std::max(height, 80 * pt + sizeOf(*picture, 300 * pt).height());
            if (const auto* table = std::get_if<Table>(&*next); table != nullptr && table->rows.size() < 8) height = std::max(height, 60 * pt + double(table->rows.size() + 1) * 17 * pt);
        }
        m_sheet.need(height);
    }

    [[nodiscard]] QSizeF sizeOf(const Picture& picture, double most) const {
        const double scale = std::min({1.0, m_sheet.width() / (picture.size.width() * pictureUnit), most / (picture.size.height() * pictureUnit)});
        return picture.size * pictureUnit * scale;
    }

    void draw(const Picture& picture, double most) {
        const QSizeF size = sizeOf(picture, most);
        m_sheet.need(size.height());
        if (QPainter* painter = m_sheet.painter()) {
            painter->save();
            painter->translate(m_sheet.left() + (m_sheet.width() - size.width()) / 2, m_sheet.y());
            painter->scale(size.width() / picture.size.width(), size.height() / picture.size.height());
            picture.paint(*painter);
            painter->restore();
        }
        m_sheet.moveTo(m_sheet.y() + size.height());
        m_sheet.space(4);
        if (!picture.caption.isEmpty()) m_sheet.flow(picture.caption, meta, false, m_sheet.ink(Tone::muted));
        m_sheet.space(8);
    }

    [[nodiscard]] double markWidth(const QString& mark) const {
        double width = 20 * pt;
        while (m_sheet.measure(mark, meta, true, width - 8 * pt) > 1.5 * meta * pt) width += 4 * pt;
        return width;
    }

    static constexpr double padding = 11 * pt;

    [[nodiscard]] std::vector<double> widthsOf(const Table& table) const {
        double sum = 0;
        for (const Column& column : table.columns) sum += column.width;
        std::vector<double> widths;
        for (const Column& column : table.columns) widths.push_back(column.width / sum * m_sheet.width());
        return widths;
    }

    [[nodiscard]] double textWidth(const std::vector<double>& widths, std::size_t i) const { return widths[i] - (i + 1 < widths.size() ? padding : 0); }

    [[nodiscard]] double heightOf(const std::vector<Cell>& row, const std::vector<double>& widths) const {
        double height = 0;
        for (std::size_t i = 0; i < row.size(); ++i) height = std::max(height, m_sheet.measure(row[i].text, small, false, textWidth(widths, i)));
        return height + 5 * pt;
    }

    void header(const Table& table, const std::vector<double>& widths) {
        double height = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) height = std::max(height, m_sheet.measure(table.columns[i].title, meta, false, textWidth(widths, i)));
        m_sheet.need(height + 40 * pt);
        double x = m_sheet.left();
        for (std::size_t i = 0; i < widths.size(); x += widths[i++]) {
            const double own = m_sheet.measure(table.columns[i].title, meta, false, textWidth(widths, i));
            m_sheet.draw(table.columns[i].title, meta, false, m_sheet.ink(Tone::muted), {x, m_sheet.y() + height - own, textWidth(widths, i), own}, sideOf(table.columns[i]));
        }
        m_sheet.moveTo(m_sheet.y() + height + 2.5 * pt);
        m_sheet.rule(m_sheet.y(), m_sheet.ink(Tone::muted), 0.6);
        m_sheet.moveTo(m_sheet.y() + 1 * pt);
    }

    void draw(const std::vector<Cell>& row, const Table& table, const std::vector<double>& widths) {
        double x = m_sheet.left();
        for (std::size_t i = 0; i < row.size(); x += widths[i++]) {
            const double width = textWidth(widths, i);
            m_sheet.draw(row[i].text, small, false, m_sheet.ink(row[i].tone), {x, m_sheet.y() + 2.5 * pt, width, 0}, sideOf(table.columns[i]));
            if (!row[i].bar) continue;
            const QRectF track(x, m_sheet.y() + 6 * pt, std::max(0.0, width - figureWidth(table, i) - 6 * pt), 5 * pt);
            m_sheet.fill(track, m_sheet.theme().color(Token::canvas));
            m_sheet.fill({track.left(), track.top(), track.width() * std::clamp(*row[i].bar, 0.0, 1.0), track.height()}, m_sheet.theme().color(Token::accent));
        }
    }

    /// What the figures of a column with bars take up, so that all its bars are of one scale.
    [[nodiscard]] static double figureWidth(const Table& table, std::size_t column) {
        const QFontMetricsF metrics(reportFont(small * pt));
        double width = 38 * pt;
        for (const std::vector<Cell>& row : table.rows)
            if (column < row.size()) width = std::max(width, metrics.horizontalAdvance(row[column].text));
        return width;
    }

    static Qt::Alignment sideOf(const Column& column) { return column.right ? Qt::AlignRight : Qt::AlignLeft; }

    const Page& m_page;
    Sheet& m_sheet;
    const std::vector<PdfBookmark>& m_known;
};

struct LaidOut {
    std::vector<PdfBookmark> bookmarks;
    std::vector<PdfLink> links;
    int pages = 0;
};

LaidOut layOut(const Page& page, const Theme& theme, QSizeF paper, QPdfWriter* writer, QPainter* painter, const LaidOut& before) {
    Sheet sheet(page, theme, paper, writer, painter, before.pages);
    PdfLayout layout(page, sheet, before.bookmarks);
    layout.layOut();
    return {std::move(layout.bookmarks), std::move(layout.links), sheet.page() + 1};
}

}  // namespace

QByteArray toPdf(const Page& page, const Theme& theme, const QPageSize& paper, const QDate& date) {
    const QSizeF size = paper.size(QPageSize::Point);
    const QSizeF units = size * pt;
    LaidOut known = layOut(page, theme, units, nullptr, nullptr, {});
    known = layOut(page, theme, units, nullptr, nullptr, known);  // the list of contents has its length now
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QStringLiteral("%1 – %2").arg(page.title, page.kind));
    writer.setCreator(QStringLiteral("Failwright %1").arg(QCoreApplication::applicationVersion()));
    writer.setResolution(int(72 * pt));
    writer.setPageLayout(QPageLayout(paper, QPageLayout::Portrait, {}));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    known = layOut(page, theme, units, &writer, &painter, known);
    painter.end();
    return withNavigation(buffer.data(), {known.bookmarks, known.links, page.language, size.height()}, date);
}

}  // namespace failwright::report
