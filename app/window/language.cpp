#include "app/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace failwright {
namespace {

QLocale localeOf(Language language, const QLocale& system) {
    switch (language) {
        case Language::english:
            return QLocale(QLocale::English, QLocale::UnitedStates);
        case Language::german:
            return QLocale(QLocale::German, QLocale::Germany);
        case Language::system:
            break;
    }
    return system;
}

}  // namespace

void LanguageSwitch::use(Language language) {
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qt);
    m_language = language;
    const QLocale locale = localeOf(language, m_system);
    QLocale::setDefault(locale);
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), folder)) QCoreApplication::installTranslator(&m_qt);
    if (m_words.load(locale, QStringLiteral("failwright"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        m_words.load(QStringLiteral(":/i18n/failwright_en")))
        QCoreApplication::installTranslator(&m_words);
}

}  // namespace failwright
