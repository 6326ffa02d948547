#include "app/window/card.h"
#include "app/window/error_dialog.h"
#include "app/window/examples.h"
#include "app/window/main_window.h"
#include "app/window/session.h"
#include "app/window/settings.h"
#include "app/window/start_page.h"
#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/file.h"
#include "model/document/selection.h"
#include "model/topology/kind_defaults.h"
#include "tests/support/strict_main.h"
#include "views/canvas/canvas_view.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/scoreboard/scoreboard.h"
#include "views/text/text.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <memory>

using namespace failwright;

namespace {

const char* const twoTiers = R"({ "format": "failwright", "version": 1, "name": "Two tiers",
  "nodes": [ { "id": "users", "kind": "client" }, { "id": "db", "kind": "database", "availability": 0.999 } ],
  "links": [ { "id": "l", "from": "users", "to": "db" } ] })";

/// Everything that main() wires, on settings of its own.
struct Program {
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Theme theme;
    Document document;
    DocumentFile file{document};
    Selection selection{document};
    AnalysisService analysis{document};
    MainWindow window{document, file, selection, analysis, theme, settings};

    [[nodiscard]] QString write(const char* name, const QByteArray& bytes) const {
        QFile written(folder.filePath(QString::fromLatin1(name)));
        (void)written.open(QIODevice::WriteOnly);
        written.write(bytes);
        return written.fileName();
    }
    [[nodiscard]] QString figure(int tile) const { return window.scoreboard().tiles()[std::size_t(tile)]->score().figure; }
    [[nodiscard]] bool isAnalysed() const { return analysis.latest() && !analysis.isStale(); }
};

/// Does `what` with the next modal dialog as soon as it is there.
template <class What>
void whenAsked(What what) {
    QTimer::singleShot(0, qApp, [what] {
        QWidget* dialog = QApplication::activeModalWidget();
        if (dialog == nullptr) return whenAsked(what);
        what(*dialog);
    });
}

void answer(QMessageBox::StandardButton button) {
    whenAsked([button](QWidget& dialog) { qobject_cast<QMessageBox*>(&dialog)->button(button)->click(); });
}

}  // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    void change() { QVERIFY(m_program->document.perform({SetTitle{"Changed", {}}}, QStringLiteral("name"))); }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        m_program = std::make_unique<Program>();
        m_program->window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_program->window));
    }
    void cleanup() { m_program.reset(); }

    void startsWithTheStartPage() {
        QVERIFY(m_program->window.showsStartPage());
        QVERIFY(!m_program->window.scoreboard().isVisible());
    }

    void opensAFileAndShowsItsNumbers() {
        QVERIFY(m_program->window.files().open(m_program->write("two.failwright", twoTiers)));
        QVERIFY(!m_program->window.showsStartPage());
        QVERIFY(m_program->window.scoreboard().isVisible());
        QTRY_VERIFY(m_program->isAnalysed());
        QCOMPARE(m_program->figure(0), QStringLiteral("99.9\u2009%"));
        QCOMPARE(m_program->figure(3), QStringLiteral("1"));
        QVERIFY(m_program->document.topology().nodes[0].position);
        QVERIFY(!m_program->window.isWindowModified());
        QCOMPARE(m_program->settings.recentFiles().size(), 1);
    }

    void opensEveryExample() {
        const QString folder = examplesFolder();
        if (folder.isEmpty()) QSKIP("no examples beside the program");
        for (const QString& path : examplesIn(folder)) {
            const auto example = readExample(path);
            QVERIFY2(example && example->unavailability, qPrintable(path));
            QVERIFY2(m_program->window.files().openExample(path), qPrintable(path));
            QTRY_VERIFY(m_program->isAnalysed());
            QCOMPARE(m_program->figure(0), text::percentUp(*example->unavailability));
            QVERIFY(m_program->window.files().path().isEmpty());
        }
    }

    void editsInTheInspectorChangeTheDocument() {
        m_program->window.files().open(m_program->write("two.failwright", twoTiers));
        m_program->selection.selectOnly(QStringLiteral("db"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto* field = m_program->window.inspector().findChild<QLineEdit*>(QStringLiteral("Availability"));
        QVERIFY(field != nullptr);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("0.99"));
        QCOMPARE(m_program->document.topology().nodes[1].figures.availability, std::optional(0.99));
        QCOMPARE(m_program->document.undoStack().count(), 1);
        QVERIFY(m_program->window.isWindowModified());
        QTRY_VERIFY(m_program->isAnalysed());
        QCOMPARE(m_program->figure(0), QStringLiteral("99\u2009%"));
        m_program->window.commands().action(CommandId::undo).trigger();
        QVERIFY(!m_program->window.isWindowModified());
        QTRY_VERIFY(m_program->isAnalysed());
        QCOMPARE(m_program->figure(0), QStringLiteral("99.9\u2009%"));
    }

    void aBrokenFileLeavesWhatWasOpen() {
        const QString good = m_program->write("two.failwright", twoTiers);
        m_program->window.files().open(good);
        const Topology before = m_program->document.topology();
        QString report;
        int tallest = 0;  // of the rows that list what is wrong
        whenAsked([&report, &tallest](QWidget& dialog) {
            report = qobject_cast<ErrorDialog*>(&dialog)->report();
            (void)QTest::qWaitForWindowExposed(&dialog);
            const auto* table = dialog.findChild<QTableWidget*>();
            for (int row = 0; row < table->rowCount(); ++row) tallest = std::max(tallest, table->rowHeight(row));
            dialog.close();
        });
        const QByteArray broken = QByteArray(twoTiers).replace("\"database\"", "\"databse\"").replace("0.999", "1.5");
        QVERIFY(!m_program->window.files().open(m_program->write("broken.failwright", broken)));
        QVERIFY2(tallest > 0 && tallest < 100, qPrintable(QString::number(tallest)));
        QVERIFY2(report.contains(QStringLiteral("Line 2, column")), qPrintable(report));
        QVERIFY2(report.contains(QStringLiteral("databse")) && report.contains(QStringLiteral("1.5")), qPrintable(report));
        QVERIFY(m_program->document.topology() == before);
        QCOMPARE(m_program->window.files().path(), good);
    }

    void aDroppedFileOpens_data() {
        QTest::addColumn<bool>("onCanvas");
        QTest::newRow("on the start page") << false;
        QTest::newRow("on the canvas") << true;
    }
    void aDroppedFileOpens() {
        QFETCH(bool, onCanvas);
        if (onCanvas) m_program->window.files().startNew();
        QWidget* target = onCanvas ? m_program->window.canvas().viewport() : &m_program->window;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_program->write("two.failwright", twoTiers))});
        QDragEnterEvent enter({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &drop);
        QTRY_COMPARE(m_program->document.topology().name, std::string("Two tiers"));
    }

    void savingMakesTheTitleTruthful() {
        const QString path = m_program->write("two.failwright", twoTiers);
        m_program->window.files().open(path);
        change();
        QVERIFY(m_program->window.isWindowModified());
        QVERIFY(m_program->window.files().save());
        QVERIFY(!m_program->window.isWindowModified());
        m_program->document.undoStack().undo();
        QVERIFY(m_program->window.isWindowModified());
        answer(QMessageBox::Discard);
        QVERIFY(m_program->window.files().open(path));
        QCOMPARE(m_program->document.topology().name, std::string("Changed"));
    }

    void cancelKeepsTheWindow() {
        m_program->window.files().open(m_program->write("two.failwright", twoTiers));
        change();
        answer(QMessageBox::Cancel);
        QVERIFY(!m_program->window.close());
        QVERIFY(m_program->window.isVisible());
        answer(QMessageBox::Discard);
        QVERIFY(m_program->window.close());
    }

    void closingCanSave() {
        const QString path = m_program->write("two.failwright", twoTiers);
        m_program->window.files().open(path);
        change();
        answer(QMessageBox::Save);
        QVERIFY(m_program->window.close());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("\"Changed\""));
    }

    void theExamplesWaitForTheStartPage() {
        auto& page = *m_program->window.findChild<StartPage*>();
        const int examples = int(examplesIn(examplesFolder()).size() + examplesIn(resourceFolder(QStringLiteral("templates"))).size());
        if (examples == 0) QSKIP("no examples beside the program");
        QTRY_COMPARE(int(page.findChildren<Card*>().size()), examples + 3);
        Program other;  // opens a file before it is seen
        other.window.show();
        other.window.files().open(other.write("two.failwright", twoTiers));
        QTRY_VERIFY(other.isAnalysed());
        QCOMPARE(int(other.window.findChild<StartPage*>()->findChildren<Card*>().size()), 3);
    }

    void aNewPlaceHasThePublishedFigures() {
        m_program->window.files().startNew();
        m_program->window.canvas().insertDomain(DomainKind::zone);
        m_program->window.canvas().insertNode(NodeKind::database);
        const Topology& topology = m_program->document.topology();
        QCOMPARE(topology.domains.at(0).figures.availability, defaultDomain(DomainKind::zone).figures.availability);
        QCOMPARE(topology.nodes.at(0).figures.availability, defaultNode(NodeKind::database).figures.availability);
    }

    void theKeyboardInsertsMovesRenamesAndDeletes() {
        m_program->window.files().startNew();
        m_program->window.activateWindow();
        m_program->window.commands().action(CommandId::findComponent).trigger();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("client"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const auto nodes = [this] { return m_program->document.topology().nodes; };
        QCOMPARE(int(nodes().size()), 1);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&m_program->window.canvas()));
        const Point before = *nodes()[0].position;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(nodes()[0].position->x > before.x);
        m_program->window.commands().action(CommandId::rename).trigger();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Users"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(nodes()[0].name, std::string("Users"));
        m_program->window.commands().action(CommandId::remove).trigger();
        QVERIFY(nodes().empty());
    }

    void theLanguageChangesWhileTheDesignStays() {
        Session session(m_program->folder.filePath(QStringLiteral("session.ini")));
        session.window().show();
        const QString path = m_program->write("two.failwright", twoTiers);
        session.window().files().open(path);
        QVERIFY(session.document().perform({SetTitle{"Changed", {}}}, QStringLiteral("name")));
        session.selection().selectOnly(QStringLiteral("db"));
        QTRY_VERIFY(session.analysis().latest() && !session.analysis().isStale());
        const auto findings = [&session] {  // how many there are, in the words of their tab
            const QString words = session.window().findChild<QTabWidget*>()->tabText(0);
            return QStringView(words).mid(words.indexOf(u'(')).toString();
        };
        const QString before = findings();
        QVERIFY2(before.startsWith(u'('), qPrintable(before));
        session.window().commands().action(CommandId::languageGerman).trigger();
        QTRY_COMPARE(session.settings().language(), Language::german);
        QVERIFY(session.window().isVisible() && !session.window().showsStartPage());
        QCOMPARE(findings(), before);
        QCOMPARE(session.window().files().path(), path);
        QCOMPARE(session.document().undoStack().count(), 1);
        QVERIFY(session.window().isWindowModified());
        QCOMPARE(session.selection().current(), QStringLiteral("db"));
        QVERIFY(session.window().commands().action(CommandId::languageGerman).isChecked());
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
        session.setLanguage(Language::english);
        QLocale::setDefault(QLocale::c());
    }

    void theStartPageLeadsBackToTheDesign() {
        const CommandSet& commands = m_program->window.commands();
        QVERIFY(!commands.action(CommandId::tidy).isEnabled() && !commands.action(CommandId::save).isEnabled());
        m_program->window.files().open(m_program->write("two.failwright", twoTiers));
        change();
        QVERIFY(commands.action(CommandId::tidy).isEnabled());
        commands.action(CommandId::startPage).trigger();
        QVERIFY(m_program->window.showsStartPage());
        QVERIFY(!commands.action(CommandId::undo).isEnabled() && !commands.action(CommandId::zoomIn).isEnabled());
        auto* page = m_program->window.findChild<StartPage*>();
        for (QPushButton* button : page->findChildren<QPushButton*>())
            if (button->text().startsWith(QStringLiteral("Back"))) button->click();
        QVERIFY(!m_program->window.showsStartPage());
        QVERIFY(m_program->window.isWindowModified() && commands.action(CommandId::undo).isEnabled());
    }

    void everyCommandHasItsOwnShortcut() {
        QSet<QString> taken;
        for (const Command& command : allCommands())
            for (const QKeySequence& keys : m_program->window.commands().action(command.id).shortcuts()) {
                QVERIFY2(!keys.isEmpty(), command.text);
                QVERIFY2(!taken.contains(keys.toString()), command.text);
                taken.insert(keys.toString());
            }
    }

    void brokenSettingsArePutAside() {
        const QString path = m_program->write("bad.ini", QByteArray("\0\x01\x02garbage", 10));
        const Settings settings(path);
        QCOMPARE(settings.theme(), Theme::Mode::system);
        QVERIFY(QFile::exists(path + QStringLiteral(".broken")));
    }

    void settingsAreRemembered() {
        const QString path = m_program->folder.filePath(QStringLiteral("own.ini"));
        {
            Settings settings(path);
            settings.setTheme(Theme::Mode::dark);
            for (int i = 0; i < 12; ++i) settings.addRecentFile(QStringLiteral("/tmp/%1").arg(i));
            settings.addRecentFile(QStringLiteral("/tmp/5"));
        }
        const Settings again(path);
        QCOMPARE(again.theme(), Theme::Mode::dark);
        QCOMPARE(again.recentFiles().size(), 10);
        QCOMPARE(again.recentFiles().constFirst(), QStringLiteral("/tmp/5"));
    }
};

FAILWRIGHT_WINDOW_TEST(MainWindowTest)
#include "tst_main_window.moc"
