#include "views/text/glossary.h"

#include "views/text/text.h"

#include <QFile>
#include <QLocale>
#include <QUrl>
#include <algorithm>

namespace failwright::text {
namespace {

QString contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Matches any of the words, the longest first, with the endings of English and German plurals or without.
QRegularExpression anyOf(const std::vector<Term>& terms) {
    QStringList words;
    for (const Term& term : terms) words << QRegularExpression::escape(term.word);
    std::ranges::stable_sort(words, std::ranges::greater{}, &QString::size);
    return QRegularExpression(QStringLiteral("(?<![\\w-])(%1)(?:e[ns]?|n|s)?(?![\\w-])").arg(words.join(QLatin1Char('|'))),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

}  // namespace

Glossary::Glossary(std::vector<Term> terms) : m_terms(std::move(terms)), m_words(anyOf(m_terms)) {}

Glossary Glossary::ofLanguage() {
    const QString code = QLocale().name().section(QLatin1Char('_'), 0, 0);
    const QString own = contentsOf(QStringLiteral(":/help/glossary.%1.md").arg(code));
    return read(own.isEmpty() ? contentsOf(QStringLiteral(":/help/glossary.md")) : own);
}

Glossary Glossary::read(const QString& markdown) {
    static const QRegularExpression entry(QStringLiteral(R"(^\*\*(.+?)\*\*:\s*(.+)$)"), QRegularExpression::MultilineOption);
    std::vector<Term> terms;
    for (auto found = entry.globalMatch(markdown); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        terms.push_back({match.captured(1), match.captured(2)});
    }
    return Glossary(std::move(terms));
}

std::vector<TermPlace> Glossary::placesIn(const QString& text) const {
    std::vector<TermPlace> places;
    if (m_terms.empty()) return places;
    for (auto found = m_words.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const auto term = std::ranges::find_if(m_terms, [&](const Term& one) { return one.word.compare(match.capturedView(1), Qt::CaseInsensitive) == 0; });
        if (term == m_terms.end()) continue;
        const TermPlace place{match.capturedStart(), match.capturedLength(), std::size_t(term - m_terms.begin())};
        if (std::ranges::find(places, place.term, &TermPlace::term) == places.end()) places.push_back(place);
    }
    return places;
}

QStringList Glossary::meaningsIn(const QString& text) const {
    QStringList all;
    for (const TermPlace& place : placesIn(text)) all << QStringLiteral("%1: %2").arg(m_terms[place.term].word, m_terms[place.term].meaning);
    return all;
}

QString toHtml(const QString& text) { return unbroken(text).toHtmlEscaped(); }

QString Glossary::marked(const QString& text) const {
    QString html;
    qsizetype from = 0;
    for (const TermPlace& place : placesIn(text)) {
        html += toHtml(text.mid(from, place.at - from));
        html += QStringLiteral("<a href='%1%2' style='color: palette(text); text-decoration: underline'>%3</a>")
                    .arg(glossaryScheme, QString::fromLatin1(QUrl::toPercentEncoding(m_terms[place.term].word)), toHtml(text.mid(place.at, place.length)));
        from = place.at + place.length;
    }
    return html + toHtml(text.mid(from));
}

QString Glossary::meaningOf(const QString& link) const {
    if (!link.startsWith(glossaryScheme)) return {};
    const QString word = QUrl::fromPercentEncoding(link.mid(glossaryScheme.size()).toLatin1());
    const auto found = std::ranges::find(m_terms, word, &Term::word);
    return found == m_terms.end() ? QString() : QStringLiteral("%1: %2").arg(found->word, found->meaning);
}

}  // namespace failwright::text
