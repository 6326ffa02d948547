#include "app/window/fuzzy.h"

#include <QString>

namespace failwright {

std::optional<int> fuzzyScore(QStringView pattern, QStringView text) {
    const QString wanted = pattern.toString().toCaseFolded();
    const QString given = text.toString().toCaseFolded();
    int score = 0;
    qsizetype at = -1;
    for (const QChar letter : wanted) {
        if (letter.isSpace()) continue;
        qsizetype found = given.indexOf(letter, at + 1);
        if (found < 0) return std::nullopt;
        const auto startsWord = [&](qsizetype i) { return i == 0 || !given[i - 1].isLetterOrNumber(); };
        if (found != at + 1 || at < 0)  // rather the start of a word further on
            for (qsizetype i = found; i >= 0 && i < given.size(); i = given.indexOf(letter, i + 1))
                if (startsWord(i) && given.indexOf(wanted.back(), i) >= 0) {
                    found = i;
                    break;
                }
        score += at >= 0 && found == at + 1 ? 8 : found == 0 ? 7 : startsWord(found) ? 6 : 1;
        at = found;
    }
    return score * 100 - int(given.size());
}

}  // namespace failwright
