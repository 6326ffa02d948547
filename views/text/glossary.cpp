#include "views/text/glossary.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <numeric>

namespace failwright::text {
namespace {

QString contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool overlaps(const TermPlace& a, const TermPlace& b) {
    return a.at < b.at + b.length && b.at < a.at + a.length;
}

}  // namespace

Glossary::Glossary(std::vector<Term> terms) : m_terms(std::move(terms)) {}

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
    std::vector<std::size_t> longestFirst(m_terms.size());
    std::iota(longestFirst.begin(), longestFirst.end(), std::size_t{0});
    std::ranges::stable_sort(longestFirst, std::ranges::greater{}, [this](std::size_t i) { return m_terms[i].word.size(); });
    std::vector<TermPlace> places;
    for (const std::size_t i : longestFirst) {
        const QRegularExpression whole(QStringLiteral("(?<![\\w-])%1s?(?![\\w-])").arg(QRegularExpression::escape(m_terms[i].word)),
                                       QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        const QRegularExpressionMatch match = whole.match(text);
        if (!match.hasMatch()) continue;
        const TermPlace place{match.capturedStart(), match.capturedLength(), i};
        if (std::ranges::none_of(places, [&](const TermPlace& other) { return overlaps(place, other); })) places.push_back(place);
    }
    std::ranges::sort(places, {}, &TermPlace::at);
    return places;
}

QString Glossary::marked(const QString& text) const {
    QString html;
    qsizetype from = 0;
    for (const TermPlace& place : placesIn(text)) {
        html += text.mid(from, place.at - from).toHtmlEscaped();
        html += QStringLiteral("<a href='%1%2' style='color: palette(text); text-decoration: underline'>%3</a>")
                    .arg(glossaryScheme, QString::fromLatin1(QUrl::toPercentEncoding(m_terms[place.term].word)), text.mid(place.at, place.length).toHtmlEscaped());
        from = place.at + place.length;
    }
    return html + text.mid(from).toHtmlEscaped();
}

QString Glossary::meaningOf(const QString& link) const {
    if (!link.startsWith(glossaryScheme)) return {};
    const QString word = QUrl::fromPercentEncoding(link.mid(glossaryScheme.size()).toLatin1());
    const auto found = std::ranges::find(m_terms, word, &Term::word);
    return found == m_terms.end() ? QString() : QStringLiteral("%1: %2").arg(found->word, found->meaning);
}

}  // namespace failwright::text
