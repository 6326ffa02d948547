#pragma once

#include "app/window/language.h"
#include "app/window/main_window.h"
#include "app/window/settings.h"
#include "model/document/analysis_service.h"
#include "model/document/autosave.h"
#include "model/document/document.h"
#include "model/document/file.h"
#include "model/document/file_watch.h"
#include "model/document/selection.h"
#include "views/theme/theme.h"

#include <QObject>
#include <memory>

namespace failwright {

/// Everything behind the window, and the window, which is made anew in another language while the rest stays.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(const QString& settingsPath = Settings::defaultPath(), const QString& recovery = Autosave::defaultFolder());
    /// Asks about what an earlier program has left behind. True where a design was taken.
    bool recover();

    [[nodiscard]] MainWindow& window() const { return *m_window; }
    [[nodiscard]] Document& document() { return m_document; }
    [[nodiscard]] Selection& selection() { return m_selection; }
    [[nodiscard]] Settings& settings() { return m_settings; }
    [[nodiscard]] AnalysisService& analysis() { return m_analysis; }
    void setLanguage(Language language);

private:
    [[nodiscard]] std::unique_ptr<MainWindow> makeWindow();

    Settings m_settings;
    LanguageSwitch m_language;
    Theme m_theme;
    Document m_document;
    DocumentFile m_file{m_document};
    Selection m_selection{m_document};
    AnalysisService m_analysis{m_document};
    Autosave m_autosave;
    FileWatch m_watch{m_file};
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace failwright
