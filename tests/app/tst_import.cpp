#include "app/window/import_summary.h"
#include "app/window/notice_bar.h"
#include "tests/app/program.h"
#include "tests/support/picture.h"
#include "tests/support/strict_main.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace failwright;
using namespace failwright::testing;

namespace {

constexpr const char* drawing = "flowchart TD\nsubgraph z [zone a]\nweb[Web] --> db[(Orders DB)]\nend\n";

QString written(const QTemporaryDir& folder, const char* name, const QByteArray& bytes) {
    QFile file(folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write the sample");
    return file.fileName();
}

}  // namespace

/// What other programs write, in the window.
class ImportInWindowTest : public QObject {
    Q_OBJECT
private slots:
    void openingIsOneStepWithASummary() {
        WindowFixture w{Topology{}};
        QVERIFY(w.window.files().open(written(w.folder, "shop.mmd", drawing)));
        QCOMPARE(w.topology().nodes.size(), std::size_t(2));
        QCOMPARE(faultOfPicture(w.topology()), QString());
        QCOMPARE(w.document.undoStack().count(), 1);
        QVERIFY(w.window.files().path().isEmpty());  // saving asks where to
        QVERIFY(w.document.isModified());

        auto* summary = w.window.findChild<ImportSummary*>();
        QVERIFY(summary != nullptr && summary->isVisible() && !summary->isModal());
        bool chosen = false;
        for (QTreeWidgetItemIterator at(&summary->lines()); *at != nullptr && !chosen; ++at) {
            if ((*at)->text(0) != QStringLiteral("Orders DB")) continue;
            summary->lines().setCurrentItem(*at);
            chosen = true;
        }
        QVERIFY(chosen);
        QCOMPARE(w.selection.current(), QStringLiteral("db"));
        w.document.undoStack().undo();
        QVERIFY(w.topology().nodes.empty() && w.topology().domains.empty());
    }

    void openingTheSameAgainKeepsPlaces() {
        WindowFixture w{Topology{}};
        QVERIFY(w.window.files().open(written(w.folder, "shop.mmd", drawing)));
        Node web = *w.node("web");
        web.position->x += 400;
        QVERIFY(w.document.perform({Replace<Node>{web}}, QStringLiteral("Move")));
        QVERIFY(w.window.files().open(written(w.folder, "shop.mmd", QByteArray(drawing) + "web --> cache[(Redis)]\n")));
        QCOMPARE(w.node("web")->position->x, web.position->x);
        QVERIFY(w.node("cache") != nullptr && w.node("cache")->position);
        QCOMPARE(w.document.undoStack().count(), 3);
    }

    void whatCannotBeReadLeavesTheDesign() {
        WindowFixture w;
        QTimer::singleShot(0, qApp, [] {
            if (QWidget* dialog = QApplication::activeModalWidget()) dialog->close();
        });
        QVERIFY(!w.window.files().open(written(w.folder, "broken.dot", "digraph { a -> ")));
        QVERIFY(w.topology() == twoZones());
    }

    void droppedFileIsOpened() {
        WindowFixture w{Topology{}};
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(written(w.folder, "shop.mmd", drawing))});
        QWidget* over = w.window.findChild<CanvasView*>()->viewport();
        QDragEnterEvent enter(over->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(over, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(over->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(over, &drop);
        QVERIFY(drop.isAccepted());
        QTRY_COMPARE(w.topology().nodes.size(), std::size_t(2));
        QVERIFY(w.window.findChild<ImportSummary*>() != nullptr);
    }

    void pastedTextIsOffered() {
        WindowFixture w;
        QGuiApplication::clipboard()->setText(QString::fromLatin1(drawing));
        w.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(w.topology() == twoZones());
        QVERIFY(w.window.notice().isVisible());
        QTest::mouseClick(w.window.notice().findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(w.topology().nodes.size(), twoZones().nodes.size() + 2);
        QCOMPARE(w.document.undoStack().count(), 1);
    }
};

FAILWRIGHT_WINDOW_TEST(ImportInWindowTest)
#include "tst_import.moc"
