#include "views/panels/shared/explained_label.h"

#include <QCursor>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace failwright {

void drawExplained(QPainter& painter, const QRect& area, const QString& words, const text::Glossary& glossary) {
    QList<QTextLayout::FormatRange> ranges;
    for (const text::TermPlace& place : glossary.placesIn(words)) {
        QTextCharFormat dotted;
        dotted.setUnderlineStyle(QTextCharFormat::DotLine);
        ranges.append({int(place.at), int(place.length), dotted});
    }
    QTextLayout layout(words, painter.font());
    layout.setFormats(ranges);
    layout.beginLayout();
    if (QTextLine line = layout.createLine(); line.isValid()) line.setNumColumns(int(words.size()));
    layout.endLayout();
    layout.draw(&painter, area.topLeft());
}

ExplainedLabel::ExplainedLabel(QWidget* parent) : QLabel(parent) {
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(this, &QLabel::linkHovered, this, &ExplainedLabel::tell);
    connect(this, &QLabel::linkActivated, this, &ExplainedLabel::tell);
}

const text::Glossary& ExplainedLabel::glossary() const {
    if (!m_glossary) m_glossary = text::Glossary::ofLanguage();
    return *m_glossary;
}

void ExplainedLabel::setPlain(const QStringList& paragraphs) {
    QString html;
    for (const QString& words : paragraphs) html += paragraphs.size() == 1 ? marked(words) : QStringLiteral("<p>%1</p>").arg(marked(words));
    setText(html);
}

void ExplainedLabel::tell(const QString& link) {
    const QString meaning = glossary().meaningOf(link);
    if (meaning.isEmpty()) QToolTip::hideText();
    else QToolTip::showText(QCursor::pos(), meaning, this);
}

}  // namespace failwright
