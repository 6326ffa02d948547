#include "views/report/markdown.h"

namespace failwright::report {
namespace {

/// Words that Markdown takes as words.
QString escaped(QString words) {
    static const QString special = QStringLiteral("\\`*_[]<>|#~");
    QString out;
    for (const QChar c : words.replace(u'\n', u' ')) {
        if (special.contains(c)) out += u'\\';
        out += c;
    }
    return out;
}

class Writer {
public:
    [[nodiscard]] QString text() const { return m_text; }

    void title(const Page& page) {
        line(QStringLiteral("# %1").arg(escaped(page.title)));
        line(QStringLiteral("%1 · %2").arg(escaped(page.kind), escaped(page.date)));
        if (!page.subtitle.isEmpty()) line(escaped(page.subtitle));
    }
    void line(const QString& words) { m_text += words + QStringLiteral("\n\n"); }

    void operator()(const Heading& heading) { line(QString(heading.level + 1, u'#') + u' ' + escaped(heading.text)); }
    void operator()(const Paragraph& paragraph) { line(escaped(paragraph.text)); }
    void operator()(const Callout& callout) { line(QStringLiteral("> **%1.** %2").arg(escaped(callout.title), escaped(callout.text))); }

    void operator()(const Tiles& tiles) {
        for (const Tile& tile : tiles.tiles) {
            const QString note = tile.note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(escaped(tile.note));
            m_text += QStringLiteral("- %1: **%2**%3\n").arg(escaped(tile.label), escaped(tile.figure), note);
        }
        m_text += u'\n';
    }

    void operator()(const Table& table) {
        QString head = QStringLiteral("|"), rule = QStringLiteral("|");
        for (const Column& column : table.columns) {
            head += u' ' + escaped(column.title) + QStringLiteral(" |");
            rule += column.right ? QStringLiteral(" ---: |") : QStringLiteral(" --- |");
        }
        m_text += head + u'\n' + rule + u'\n';
        for (const auto& row : table.rows) {
            m_text += u'|';
            for (const Cell& cell : row) m_text += u' ' + escaped(cell.text) + QStringLiteral(" |");
            m_text += u'\n';
        }
        m_text += u'\n';
        if (!table.remark.isEmpty()) line(QStringLiteral("*%1*").arg(escaped(table.remark)));
    }

    void operator()(const Items& items) {
        for (const Item& item : items.items) {
            const QString mark = item.mark.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(escaped(item.mark));
            m_text += QStringLiteral("- **%1**%2\n").arg(escaped(item.title), mark);
            for (const auto& [label, words] : item.lines)
                m_text += label.isEmpty() ? QStringLiteral("  - %1\n").arg(escaped(words)) : QStringLiteral("  - *%1:* %2\n").arg(escaped(label), escaped(words));
        }
        m_text += u'\n';
    }

    void operator()(const Picture& picture) {
        if (!picture.markdown.isEmpty()) line(picture.markdown);
        if (!picture.caption.isEmpty() && !picture.markdown.isEmpty()) line(QStringLiteral("*%1*").arg(escaped(picture.caption)));
    }

private:
    QString m_text;
};

}  // namespace

QByteArray toMarkdown(const Page& page) {
    Writer writer;
    writer.title(page);
    for (const Block& block : page.blocks) std::visit(writer, block);
    writer.line(QStringLiteral("---"));
    return (writer.text() + escaped(page.madeBy) + u'\n').toUtf8();
}

}  // namespace failwright::report
