#include "app/window/main_window.h"
#include "app/window/render.h"
#include "app/window/settings.h"
#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <cstring>

using namespace failwright;

namespace {

bool wantsNoDisplay(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](const char* word) { return std::strcmp(word, "--render") == 0; });
}

struct Wish {
    QString file;
    QString output;
    bool render = false;
};

Wish wishOf(const QApplication& app) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Main", "The window of Failwright, designer of systems that fail well."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption draw(QStringLiteral("render"),
                                  QCoreApplication::translate("Main", "Draw FILE to OUT and show no window."));
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")},
                                    QCoreApplication::translate("Main", "The drawing: .svg, .png or .pdf."),
                                    QStringLiteral("OUT"));
    parser.addOptions({draw, output});
    parser.addPositionalArgument(QStringLiteral("FILE"), QCoreApplication::translate("Main", "A topology file."),
                                 QStringLiteral("[FILE]"));
    parser.process(app);
    const QStringList files = parser.positionalArguments();
    return {files.isEmpty() ? QString() : files.constFirst(), parser.value(output), parser.isSet(draw)};
}

}  // namespace

int main(int argc, char** argv) {
    if (wantsNoDisplay(argc, argv)) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("failwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Failwright"));
    QApplication::setOrganizationName(QStringLiteral("failwright"));
    QApplication::setApplicationVersion(QStringLiteral(FAILWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("failwright"));
    QTranslator words;  // English has one, too: for plurals
    if (words.load(QLocale(), QStringLiteral("failwright"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        words.load(QStringLiteral(":/i18n/failwright_en")))
        QApplication::installTranslator(&words);
    const Wish wish = wishOf(app);

    Theme theme;
    if (wish.render) {
        theme.setMode(Theme::Mode::light);
        return render(wish.file, wish.output, theme);
    }
    Settings settings;
    theme.setMode(settings.theme());
    theme.applyToApplication();
    QApplication::setWindowIcon(icon(QStringLiteral("failwright"), theme));
    Document document;
    Selection selection(document);
    AnalysisService analysis(document);
    MainWindow window(document, selection, analysis, theme, settings);
    window.show();
    if (!wish.file.isEmpty()) window.files().open(wish.file);
    return QApplication::exec();
}
