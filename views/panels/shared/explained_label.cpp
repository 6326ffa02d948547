#include "views/panels/shared/explained_label.h"

#include <QCursor>
#include <QToolTip>

namespace failwright {

ExplainedLabel::ExplainedLabel(QWidget* parent) : QLabel(parent), m_glossary(text::Glossary::ofLanguage()) {
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(this, &QLabel::linkHovered, this, &ExplainedLabel::tell);
    connect(this, &QLabel::linkActivated, this, &ExplainedLabel::tell);
}

void ExplainedLabel::setPlain(const QStringList& paragraphs) {
    QString html;
    for (const QString& words : paragraphs) html += paragraphs.size() == 1 ? marked(words) : QStringLiteral("<p>%1</p>").arg(marked(words));
    setText(html);
}

void ExplainedLabel::tell(const QString& link) {
    const QString meaning = m_glossary.meaningOf(link);
    if (meaning.isEmpty()) QToolTip::hideText();
    else QToolTip::showText(QCursor::pos(), meaning, this);
}

}  // namespace failwright
