#include "app/window/render.h"
#include "app/window/session.h"

#include <QApplication>
#include <QCommandLineParser>
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
    const Wish wish = wishOf(app);

    if (wish.render) {
        LanguageSwitch language;
        language.use(Language::system);
        Theme theme;
        theme.setMode(Theme::Mode::light);
        return render(wish.file, wish.output, theme);
    }
    Session session;
    session.window().show();
    const bool recovered = session.recover();
    if (!wish.file.isEmpty() && !recovered) session.window().files().open(wish.file);
    return QApplication::exec();
}
