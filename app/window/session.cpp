#include "app/window/session.h"

#include "app/window/recovery.h"
#include "views/canvas/accessible.h"
#include "views/theme/icons.h"

#include <QApplication>

namespace failwright {

Session::Session(const QString& settingsPath, const QString& recovery)
    : m_settings(settingsPath), m_autosave(m_document, m_file, recovery) {
    exposeCanvasElements();
    m_language.use(m_settings.language());
    m_theme.setMode(m_settings.theme());
    m_theme.applyToApplication();
    QApplication::setWindowIcon(icon(QStringLiteral("failwright"), m_theme));
    m_window = makeWindow();
}

std::unique_ptr<MainWindow> Session::makeWindow() {
    auto window = std::make_unique<MainWindow>(m_document, m_file, m_selection, m_analysis, m_theme, m_settings);
    // Queued: the window that asks is gone afterwards.
    connect(window.get(), &MainWindow::languageChosen, this, &Session::setLanguage, Qt::QueuedConnection);
    watchOver(*window, m_file, m_watch, m_autosave);
    return window;
}

bool Session::recover() { return offerRecovery(m_autosave.folder(), m_file, *m_window); }

void Session::setLanguage(Language language) {
    if (language == m_language.language()) return;
    m_settings.setLanguage(language);
    m_language.use(language);
    m_window->remember();
    const std::unique_ptr<MainWindow> before = std::exchange(m_window, makeWindow());
    if (!before->showsStartPage()) m_window->resume();
    m_window->setVisible(before->isVisible());
}

}  // namespace failwright
