#include "views/report/html.h"

#include "views/report/charts.h"
#include "views/text/text.h"
#include "views/theme/theme.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace failwright::report {
namespace {

QString escaped(const QString& words) { return text::unbroken(words).toHtmlEscaped(); }

QString classOf(Tone tone) {
    switch (tone) {
        case Tone::plain: return {};
        case Tone::muted: return QStringLiteral("muted");
        case Tone::good: return QStringLiteral("good");
        case Tone::warning: return QStringLiteral("warning");
        case Tone::bad: return QStringLiteral("bad");
    }
    return {};
}

/// ` class="a b"`; nothing where there is none.
QString classes(const QStringList& all) {
    QStringList given = all;
    given.removeAll(QString());
    return given.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(given.join(u' '));
}

/// The picture as an SVG element that is as wide as there is room.
QString svgOf(const Picture& picture) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF({}, picture.size));
    QPainter painter(&generator);
    painter.setFont(reportFont(11));
    picture.paint(painter);
    painter.end();
    QString svg = QString::fromUtf8(buffer.data());
    svg.remove(0, svg.indexOf(QStringLiteral("<svg")));
    static const QRegularExpression size(QStringLiteral("<svg width=\"[^\"]*\" height=\"[^\"]*\""));
    static const QRegularExpression words(QStringLiteral("<(title|desc)>[^<]*</(title|desc)>\\s*"));
    svg.replace(size, QStringLiteral("<svg role=\"img\" aria-label=\"%1\"").arg(escaped(picture.description)));
    return svg.remove(words).trimmed();
}

QString styleSheet(const Theme& theme, const QString& paperName) {
    QFile file(QStringLiteral(":/report/report.css"));
    QString css = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const std::pair<const char*, Token> colours[] = {{"canvas", Token::canvas}, {"panel", Token::panel}, {"border", Token::border}, {"text", Token::text}, {"muted", Token::muted},
                                                     {"accent", Token::accent}, {"bad", Token::bad},     {"warning", Token::warning}, {"good", Token::good}};
    for (const auto& [name, token] : colours) css.replace(QStringLiteral("@%1@").arg(QLatin1String(name)), theme.color(token).name());
    return css.replace(QStringLiteral("@paper@"), paperName);
}

class Writer {
public:
    QString text;

    void operator()(const Heading& heading) {
        text += QStringLiteral("<h%1 id=\"%2\">%3</h%1>\n").arg(heading.level + 1).arg(heading.anchor, escaped(heading.text));
    }
    void operator()(const Paragraph& paragraph) { text += QStringLiteral("<p%1>%2</p>\n").arg(classes({classOf(paragraph.tone)}), escaped(paragraph.text)); }
    void operator()(const Callout& callout) {
        text += QStringLiteral("<div%1><strong>%2</strong><p>%3</p></div>\n").arg(classes({QStringLiteral("callout"), classOf(callout.tone)}), escaped(callout.title), escaped(callout.text));
    }

    void operator()(const Tiles& tiles) {
        text += QStringLiteral("<dl class=\"tiles\">\n");
        for (const Tile& tile : tiles.tiles)
            text += QStringLiteral("<div%1><dt>%2</dt><dd><b>%3</b><span>%4</span></dd></div>\n").arg(classes({classOf(tile.tone)}), escaped(tile.label), escaped(tile.figure), escaped(tile.note));
        text += QStringLiteral("</dl>\n");
    }

    void operator()(const Table& table) {
        text += QStringLiteral("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
        for (const Column& column : table.columns) text += QStringLiteral("<th scope=\"col\"%1>%2</th>").arg(classes({column.right ? QStringLiteral("right") : QString()}), escaped(column.title));
        text += QStringLiteral("</tr></thead>\n<tbody>\n");
        for (const auto& row : table.rows) {
            text += QStringLiteral("<tr>");
            for (std::size_t i = 0; i < row.size(); ++i) cell(row[i], table.columns[i].right);
            text += QStringLiteral("</tr>\n");
        }
        text += QStringLiteral("</tbody></table></div>\n");
        if (!table.remark.isEmpty()) text += QStringLiteral("<p class=\"muted remark\">%1</p>\n").arg(escaped(table.remark));
    }

    void operator()(const Items& items) {
        text += QStringLiteral("<ul class=\"items\">\n");
        for (const Item& item : items.items) {
            text += QStringLiteral("<li><h4>");
            if (!item.mark.isEmpty()) text += QStringLiteral("<span%1>%2</span> ").arg(classes({QStringLiteral("mark"), classOf(item.tone)}), escaped(item.mark));
            text += escaped(item.title) + QStringLiteral("</h4>");
            for (const auto& [label, words] : item.lines)
                text += label.isEmpty() ? QStringLiteral("<p>%1</p>").arg(escaped(words)) : QStringLiteral("<p><span class=\"muted\">%1:</span> %2</p>").arg(escaped(label), escaped(words));
            text += QStringLiteral("</li>\n");
        }
        text += QStringLiteral("</ul>\n");
    }

    void operator()(const Picture& picture) {
        text += QStringLiteral("<figure><div class=\"scroll\" tabindex=\"0\">%1</div>").arg(svgOf(picture));
        if (!picture.caption.isEmpty()) text += QStringLiteral("<figcaption>%1</figcaption>").arg(escaped(picture.caption));
        text += QStringLiteral("</figure>\n");
    }

private:
    void cell(const Cell& cell, bool right) {
        text += QStringLiteral("<td%1>").arg(classes({right ? QStringLiteral("right") : QString(), classOf(cell.tone)}));
        if (cell.bar) text += QStringLiteral("<i class=\"bar\"><i style=\"width:%1%\"></i></i>").arg(QString::number(std::clamp(*cell.bar, 0.0, 1.0) * 100, 'f', 1));
        text += escaped(cell.text) + QStringLiteral("</td>");
    }
};

QString contentsOf(const Page& page) {
    QString list;
    for (const Block& block : page.blocks)
        if (const auto* heading = std::get_if<Heading>(&block); heading != nullptr && heading->level == 1)
            list += QStringLiteral("<li><a href=\"#%1\">%2</a></li>").arg(heading->anchor, escaped(heading->text));
    return QStringLiteral("<nav aria-label=\"%1\"><ol>%2</ol></nav>\n").arg(escaped(page.contents), list);
}

}  // namespace

QByteArray toHtml(const Page& page, const Theme& theme, const QString& paperName) {
    Writer writer;
    for (const Block& block : page.blocks) std::visit(writer, block);
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%2 · %3</title>\n<style>\n")
                       .arg(page.language, escaped(page.title), escaped(page.kind));
    html += styleSheet(theme, paperName) + QStringLiteral("</style>\n</head>\n<body>\n<header><p class=\"kind\">%1</p><h1>%2</h1>").arg(escaped(page.kind), escaped(page.title));
    if (!page.subtitle.isEmpty()) html += QStringLiteral("<p class=\"lead\">%1</p>").arg(escaped(page.subtitle));
    html += QStringLiteral("<p class=\"muted\">%1</p></header>\n").arg(escaped(page.date)) + contentsOf(page) + QStringLiteral("<main>\n");
    html += writer.text + QStringLiteral("</main>\n<footer>%1</footer>\n</body>\n</html>\n").arg(escaped(page.madeBy));
    return html.toUtf8();
}

}  // namespace failwright::report
