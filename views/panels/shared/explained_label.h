#pragma once

#include "views/text/glossary.h"

#include <QLabel>

namespace failwright {

/// Words in which those of the glossary are underlined: their meaning shows under the pointer, and on Enter or a click.
class ExplainedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ExplainedLabel(QWidget* parent = nullptr);

    /// One paragraph each.
    void setPlain(const QStringList& paragraphs);
    void setPlain(const QString& words) { setPlain(QStringList{words}); }
    /// `words` as HTML with the glossary's words underlined, to be put into HTML of one's own.
    [[nodiscard]] QString marked(const QString& words) const { return m_glossary.marked(words); }

private:
    void tell(const QString& link);

    text::Glossary m_glossary;
};

}  // namespace failwright
