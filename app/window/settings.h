#pragma once

#include "app/window/language.h"
#include "views/theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <memory>

namespace failwright {

/// What the program remembers between two runs, in one file. A file that cannot be read is put aside, beside itself as
/// NAME.broken, and the defaults count.
class Settings {
public:
    /// In the file `path`; by default in the person's own configuration folder.
    explicit Settings(const QString& path = defaultPath());
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& bytes);
    [[nodiscard]] QByteArray docks() const;
    void setDocks(const QByteArray& bytes);
    [[nodiscard]] Theme::Mode theme() const;
    void setTheme(Theme::Mode mode);
    [[nodiscard]] Language language() const;
    void setLanguage(Language language);
    [[nodiscard]] bool reducedMotion() const;
    void setReducedMotion(bool reduced);

    /// Absolute paths, newest first, at most ten.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void forgetRecentFile(const QString& path);

private:
    std::unique_ptr<QSettings> m_store;
};

}  // namespace failwright
