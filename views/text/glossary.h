#pragma once

#include <QRegularExpression>
#include <QStringList>
#include <vector>

namespace failwright::text {

struct Term {
    QString word;
    QString meaning;
    friend bool operator==(const Term&, const Term&) = default;
};

/// A place in a text where a word of the glossary stands.
struct TermPlace {
    qsizetype at = 0;
    qsizetype length = 0;
    std::size_t term = 0;
};

/// `text` as HTML, in which a number keeps its unit on its line.
[[nodiscard]] QString toHtml(const QString& text);

/// The words of the field, which are explained where they occur. Looking for them takes microseconds.
class Glossary {
public:
    explicit Glossary(std::vector<Term> terms);
    /// That of the present language, or in English.
    [[nodiscard]] static Glossary ofLanguage();
    /// From paragraphs of Markdown: `**Word**: meaning.`
    [[nodiscard]] static Glossary read(const QString& markdown);

    [[nodiscard]] const std::vector<Term>& terms() const { return m_terms; }
    /// Where words stand in `text`, whole and in upper or lower case, each for the first time; in order, none over another.
    [[nodiscard]] std::vector<TermPlace> placesIn(const QString& text) const;
    /// `Word: meaning.` for each of them.
    [[nodiscard]] QStringList meaningsIn(const QString& text) const;
    /// `text` as HTML, its words underlined, with links to `glossary:WORD`.
    [[nodiscard]] QString marked(const QString& text) const;
    /// The meaning for the address of such a link; empty for any other.
    [[nodiscard]] QString meaningOf(const QString& link) const;

private:
    std::vector<Term> m_terms;
    QRegularExpression m_words;
};

/// The beginning of the links to words.
inline constexpr QLatin1String glossaryScheme("glossary:");

}  // namespace failwright::text
