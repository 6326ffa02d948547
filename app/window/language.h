#pragma once

#include <QLocale>
#include <QTranslator>

namespace failwright {

enum class Language { system, english, german };

/// The language of all words and numbers that the program shows. What exists already keeps its words.
class LanguageSwitch {
public:
    /// Follows the system where there is a translation for it, else English.
    void use(Language language);
    [[nodiscard]] Language language() const { return m_language; }

private:
    QLocale m_system;
    QTranslator m_words;  ///< English has some, too: for plurals
    QTranslator m_qt;     ///< of the toolkit's own dialogs
    Language m_language = Language::system;
};

}  // namespace failwright
