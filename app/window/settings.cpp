#include "app/window/settings.h"

#include <QFile>
#include <QMetaEnum>
#include <QStandardPaths>

namespace failwright {
namespace {

constexpr qsizetype mostRecent = 10;
const QString geometryKey = QStringLiteral("window/geometry");
const QString docksKey = QStringLiteral("window/docks");
const QString themeKey = QStringLiteral("look/theme");
const QString languageKey = QStringLiteral("look/language");
const QString motionKey = QStringLiteral("look/reducedMotion");
const QString recentKey = QStringLiteral("files/recent");

/// True where Qt can read the file and it is text; an ini reader takes nearly anything else for an empty file.
bool isReadable(const QString& path) {
    QFile file(path);
    if (!file.exists()) return true;
    if (!file.open(QIODevice::ReadOnly)) return false;
    const QByteArray bytes = file.readAll();
    if (bytes.contains('\0')) return false;
    return QSettings(path, QSettings::IniFormat).status() == QSettings::NoError &&
           (bytes.trimmed().isEmpty() || bytes.contains('['));
}

}  // namespace

QString Settings::defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/window.ini");
}

Settings::Settings(const QString& path) {
    if (!isReadable(path)) {
        const QString aside = path + QStringLiteral(".broken");
        QFile::remove(aside);
        QFile::rename(path, aside);
    }
    m_store = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

QByteArray Settings::geometry() const {
    return m_store->value(geometryKey).toByteArray();
}
void Settings::setGeometry(const QByteArray& bytes) {
    m_store->setValue(geometryKey, bytes);
}
QByteArray Settings::docks() const {
    return m_store->value(docksKey).toByteArray();
}
void Settings::setDocks(const QByteArray& bytes) {
    m_store->setValue(docksKey, bytes);
}

Theme::Mode Settings::theme() const {
    bool known = false;
    const int mode =
        QMetaEnum::fromType<Theme::Mode>().keyToValue(m_store->value(themeKey).toString().toLatin1().constData(), &known);
    return known ? static_cast<Theme::Mode>(mode) : Theme::Mode::system;
}

void Settings::setTheme(Theme::Mode mode) {
    m_store->setValue(themeKey, QString::fromLatin1(QMetaEnum::fromType<Theme::Mode>().valueToKey(int(mode))));
}

bool Settings::reducedMotion() const {
    return m_store->value(motionKey, false).toBool();
}
void Settings::setReducedMotion(bool reduced) {
    m_store->setValue(motionKey, reduced);
}

Language Settings::language() const {
    const QString code = m_store->value(languageKey).toString();
    return code == QLatin1String("en") ? Language::english : code == QLatin1String("de") ? Language::german : Language::system;
}

void Settings::setLanguage(Language language) {
    if (language == Language::system) return m_store->remove(languageKey);
    m_store->setValue(languageKey, language == Language::german ? QStringLiteral("de") : QStringLiteral("en"));
}

QStringList Settings::recentFiles() const {
    return m_store->value(recentKey).toStringList();
}

void Settings::addRecentFile(const QString& path) {
    QStringList all = recentFiles();
    all.removeAll(path);
    all.prepend(path);
    m_store->setValue(recentKey, QStringList(all.mid(0, mostRecent)));
}

void Settings::forgetRecentFile(const QString& path) {
    QStringList all = recentFiles();
    all.removeAll(path);
    m_store->setValue(recentKey, all);
}

}  // namespace failwright
