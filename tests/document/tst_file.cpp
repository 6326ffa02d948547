#include "model/document/document.h"
#include "model/document/file.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"
#include "tests/support/strict_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace failwright;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qWarning("cannot write the sample");
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray sample = R"({"format": "failwright", "version": 1, "name": "Shop",
    "domains": [{"id": "z", "kind": "zone"}], "nodes": [{"id": "a", "kind": "app", "domain": "z"}]})";

}  // namespace

class TestFile : public QObject {
    Q_OBJECT
private slots:
    void openPlacesWithoutModifying() {
        write(at("shop.failwright"), sample);
        Document document;
        DocumentFile file(document);
        QSignalSpy paths(&file, &DocumentFile::pathChanged);
        QVERIFY(file.open(at("shop.failwright")));
        QCOMPARE(file.path(), at("shop.failwright"));
        QCOMPARE(paths.count(), 1);
        QCOMPARE(document.topology().name, std::string("Shop"));
        QVERIFY(isPlaced(document.topology()));
        QVERIFY(!document.isModified());
        QVERIFY(!document.undoStack().canUndo());
        QCOMPARE(read(at("shop.failwright")), sample);
    }

    void aBrokenFileLeavesEverythingAsItWas() {
        write(at("good.failwright"), sample);
        write(at("bad.failwright"), R"({"format": "failwright", "version": 1, "nodes": [{"id": "a", "kind": "ap"}, {"id": "a", "kind": "app"}]})");
        Document document;
        DocumentFile file(document);
        QVERIFY(file.open(at("good.failwright")));
        QVERIFY(document.perform({SetTitle{"Mine", ""}}, "Title"));
        const Topology before = document.topology();
        for (const char* name : {"bad.failwright", "none.failwright"}) {
            const auto opened = file.open(at(name));
            QVERIFY(!opened);
            QVERIFY(!opened.error().empty());
            QVERIFY(document.topology() == before);
            QVERIFY(document.isModified());
            QCOMPARE(file.path(), at("good.failwright"));
        }
    }

    void saveAndOpenAgain() {
        write(at("shop.failwright"), sample);
        Document document;
        DocumentFile file(document);
        QVERIFY(file.open(at("shop.failwright")));
        QVERIFY(document.perform({SetTitle{"Größer", ""}}, "Title"));
        QVERIFY(file.save());
        QVERIFY(!document.isModified());
        const auto loaded = loadTopology(at("shop.failwright").toStdString());
        QVERIFY(loaded && *loaded == document.topology());

        QVERIFY(document.perform({SetTitle{"Other", ""}}, "Title"));
        QVERIFY(file.saveAs(at("ünder.failwright")));
        QCOMPARE(file.path(), at("ünder.failwright"));
        QVERIFY(loadTopology(at("shop.failwright").toStdString())->name == "Größer");
        document.undoStack().undo();
        QVERIFY(document.isModified());
        QVERIFY(file.open(at("ünder.failwright")));
        QCOMPARE(document.topology().name, std::string("Other"));
    }

    void whatCannotBeWrittenStaysModified() {
        Document document;
        DocumentFile file(document);
        QVERIFY(document.perform({SetTitle{"New", ""}}, "Title"));
        QVERIFY(file.save().error().code == ErrorCode::missing);
        const auto saved = file.saveAs(at("no/such/folder/x.failwright"));
        QVERIFY(!saved && saved.error().code == ErrorCode::cannotWrite);
        QVERIFY(document.isModified());
        QVERIFY(file.path().isEmpty());
    }

    void aCopyHasNoFile() {
        write(at("shop.failwright"), sample);
        Document document;
        DocumentFile file(document);
        QVERIFY(file.openCopy(at("shop.failwright")));
        QVERIFY(file.path().isEmpty());
        QCOMPARE(document.topology().nodes.size(), std::size_t{1});
        QVERIFY(file.open(at("shop.failwright")));
        file.startNew();
        QVERIFY(file.path().isEmpty());
        QVERIFY(document.topology() == Topology{});
    }

private:
    [[nodiscard]] QString at(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QTemporaryDir m_folder;
};

FAILWRIGHT_CORE_TEST(TestFile)
#include "tst_file.moc"
