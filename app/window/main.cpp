#include "app/window/filmstrip.h"
#include "app/window/render.h"
#include "app/window/report.h"
#include "app/window/session.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHashSeed>
#include <algorithm>
#include <cstring>
#include <optional>

using namespace failwright;

namespace {

bool wantsNoDisplay(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](const char* word) { return std::strcmp(word, "--render") == 0 || std::strcmp(word, "--report") == 0; });
}

struct Wish {
    QString file;
    QString output;
    bool render = false;
    std::optional<ReportWish> report;
    std::optional<FilmstripWish> filmstrip;
    Language language = Language::system;
};

/// What the command line has made sure of is taken as it is.
ReportWish reportWish(const QCommandLineParser& parser, const Wish& wish) {
    ReportWish report{wish.file, wish.output, {}, {}};
    if (const auto sections = reportSectionsOf(parser.value(QStringLiteral("sections")).toStdString())) report.options.sections = *sections;
    report.options.years = parser.value(QStringLiteral("years")).toULongLong();
    report.options.seed = parser.value(QStringLiteral("seed")).toULongLong();
    report.style.format = reportFormatOf(wish.output).value_or(ReportFormat::pdf);
    report.style.paper = parser.value(QStringLiteral("paper")) == QLatin1String("Letter") ? Paper::letter : Paper::a4;
    const QDate date = QDate::fromString(parser.value(QStringLiteral("date")), Qt::ISODate);
    report.style.date = date.isValid() ? date : QDate::currentDate();
    return report;
}

/// What the command line has made sure of is taken as it is.
FilmstripWish filmstripWish(const QCommandLineParser& parser, const Wish& wish) {
    FilmstripWish strip{wish.file, wish.output, parser.value(QStringLiteral("fail")).split(u','), {}};
    for (const QString& moment : parser.value(QStringLiteral("at")).split(u',')) strip.moments.push_back(moment.toDouble());
    return strip;
}

Language languageOf(const QString& word) {
    return word == QLatin1String("de") ? Language::german : word == QLatin1String("en") ? Language::english : Language::system;
}

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
    const QCommandLineOption report(QStringLiteral("report"),
                                    QCoreApplication::translate("Main", "Write the report on FILE to OUT and show no window."));
    parser.addOptions({draw, output, report});
    for (const char* name : {"sections", "paper", "language", "date", "years", "seed"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QCoreApplication::translate("Main", "Of the report; see failwright report --help."),
                                            QStringLiteral("VALUE")));
    for (const char* name : {"fail", "at"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QCoreApplication::translate("Main", "Of the drawing; see failwright render --help."),
                                            QStringLiteral("VALUE")));
    parser.addPositionalArgument(QStringLiteral("FILE"), QCoreApplication::translate("Main", "A topology file."),
                                 QStringLiteral("[FILE]"));
    parser.process(app);
    const QStringList files = parser.positionalArguments();
    Wish wish{.file = files.isEmpty() ? QString() : files.constFirst(),
              .output = parser.value(output),
              .render = parser.isSet(draw),
              .report = {},
              .filmstrip = {},
              .language = languageOf(parser.value(QStringLiteral("language")))};
    if (parser.isSet(report)) wish.report = reportWish(parser, wish);
    if (wish.render && parser.isSet(QStringLiteral("fail"))) wish.filmstrip = filmstripWish(parser, wish);
    return wish;
}

}  // namespace

int main(int argc, char** argv) {
    QHashSeed::setDeterministicGlobalSeed();  // Qt writes the fonts of a PDF in the order of a hash
    if (wantsNoDisplay(argc, argv)) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("failwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Failwright"));
    QApplication::setOrganizationName(QStringLiteral("failwright"));
    QApplication::setApplicationVersion(QStringLiteral(FAILWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("failwright"));
    const Wish wish = wishOf(app);

    if (wish.render || wish.report) {
        LanguageSwitch language;
        language.use(wish.language);
        Theme theme;
        theme.setMode(Theme::Mode::light);
        if (wish.filmstrip) return renderFilmstrip(*wish.filmstrip, theme);
        return wish.report ? writeReport(*wish.report, theme) : render(wish.file, wish.output, theme);
    }
    Session session;
    session.window().show();
    const bool recovered = session.recover();
    if (!wish.file.isEmpty() && !recovered) session.window().files().open(wish.file);
    return QApplication::exec();
}
