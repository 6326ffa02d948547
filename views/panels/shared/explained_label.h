#pragma once

#include "views/text/glossary.h"

#include <QLabel>
#include <optional>

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
    [[nodiscard]] QString marked(const QString& words) const { return glossary().marked(words); }

private:
    void tell(const QString& link);
    [[nodiscard]] const text::Glossary& glossary() const;

    mutable std::optional<text::Glossary> m_glossary;  ///< read when it is needed first
};

/// One line of words in the painter's font and pen from the upper left corner of `area`, those of the glossary underlined.
void drawExplained(QPainter& painter, const QRect& area, const QString& words, const text::Glossary& glossary);

}  // namespace failwright
