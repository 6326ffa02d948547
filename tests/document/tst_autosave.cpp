#include "model/document/autosave.h"
#include "model/document/document.h"
#include "model/document/file.h"
#include "model/document/file_watch.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <sys/mount.h>
#include <unistd.h>

using namespace failwright;

namespace {

const char* const sample = R"({ "format": "failwright", "version": 1, "name": "Shop", "nodes": [ { "id": "a", "kind": "app", "x": 0, "y": 0 } ] })";

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qWarning("cannot write the sample");
}

void rename(Document& document, const char* name) {
    if (!document.perform({SetTitle{name, {}}}, QStringLiteral("Title"))) qWarning("cannot edit");
}

/// Edits without an end, until it is killed.
int beVictim(QCoreApplication& app, const QString& folder, const QString& path) {
    Document document;
    DocumentFile file(document);
    Autosave autosave(document, file, folder, 100);
    if (!file.open(path)) return 1;
    QObject::connect(&autosave, &Autosave::kept, &app, [] {
        std::puts("kept");
        std::fflush(stdout);
    });
    rename(document, "Shop, unsaved");
    return QCoreApplication::exec();
}

/// A file system of 64 kB, where the machine lets us have one.
class SmallDisk {
public:
    SmallDisk() : m_mounted(mount("none", m_folder.path().toLocal8Bit().constData(), "tmpfs", 0, "size=65536") == 0) {}
    ~SmallDisk() {
        if (m_mounted) umount2(m_folder.path().toLocal8Bit().constData(), MNT_DETACH);
    }
    [[nodiscard]] bool isThere() const { return m_mounted; }
    [[nodiscard]] QString at(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private:
    QTemporaryDir m_folder;
    bool m_mounted;
};

}  // namespace

class AutosaveTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString at(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        write(at("shop.failwright"), sample);
    }

    void keepsACopyOnlyWhileThereIsSomethingToLose() {
        Document document;
        DocumentFile file(document);
        Autosave autosave(document, file, at("recovery"), 1);
        QSignalSpy kept(&autosave, &Autosave::kept);
        QVERIFY(file.open(at("shop.failwright")));
        QVERIFY(!QFile::exists(autosave.copy()));
        rename(document, "Changed");
        QVERIFY(kept.wait());
        QVERIFY(QFile::exists(autosave.copy()));
        QVERIFY(Autosave::leftBehind(at("recovery")).empty());  // this program still runs
        QVERIFY(file.save());
        QVERIFY(!QFile::exists(autosave.copy()));
        rename(document, "Again");
        QVERIFY(kept.wait());
        document.undoStack().undo();
        QVERIFY(!QFile::exists(autosave.copy()));
    }

    void theUsualDelayIsWithinFiveSeconds() { QVERIFY(Autosave::usualDelay <= 4000); }

    void whatAKilledProgramLeavesIsRecovered() {
        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim"), at("recovery"), at("shop.failwright")});
        QVERIFY(victim.waitForReadyRead());
        QCOMPARE(Autosave::leftBehind(at("recovery")).size(), std::size_t(0));
        victim.kill();
        QVERIFY(victim.waitForFinished());
        const std::vector<Recovered> left = Autosave::leftBehind(at("recovery"));
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left[0].path, at("shop.failwright"));
        QCOMPARE(left[0].title, QStringLiteral("shop.failwright"));
        QVERIFY(left[0].when.secsTo(QDateTime::currentDateTime()) < 60);

        Document document;
        DocumentFile file(document);
        QVERIFY(file.recover(left[0]));
        QCOMPARE(document.topology().name, std::string("Shop, unsaved"));
        QVERIFY(document.topology().extras.empty());
        QVERIFY(document.isModified());
        QCOMPARE(file.path(), at("shop.failwright"));
        QVERIFY(file.isAsRead());
        QVERIFY(file.save());
        QVERIFY(!document.isModified());
        Autosave::discard(left[0]);
        QVERIFY(Autosave::leftBehind(at("recovery")).empty());
    }

    void saysWhenNoCopyCanBeKept() {
        write(at("recovery"), "a file where the folder should be");
        Document document;
        DocumentFile file(document);
        Autosave autosave(document, file, at("recovery"), 1);
        QSignalSpy failed(&autosave, &Autosave::failed);
        rename(document, "Changed");
        QVERIFY(failed.wait());
    }

    void aFullDiskLeavesTheOldFile() {
        const SmallDisk disk;
        if (!disk.isThere()) QSKIP("no right to mount a small file system");
        write(disk.at("shop.failwright"), sample);
        Document document;
        DocumentFile file(document);
        QVERIFY(file.open(disk.at("shop.failwright")));
        QVERIFY(document.perform({SetTitle{"Shop", std::string(90'000, 'x')}}, QStringLiteral("Title")));
        const auto saved = file.save();
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::cannotWrite);
        QVERIFY(document.isModified());
        QFile old(disk.at("shop.failwright"));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray(sample));
        QCOMPARE(QDir(QFileInfo(old).absolutePath()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        document.undoStack().undo();
        QVERIFY(file.save());
    }

    void noticesThatTheFileHasChanged() {
        Document document;
        DocumentFile file(document);
        FileWatch watch(file);
        QSignalSpy changed(&watch, &FileWatch::changedOnDisk);
        QSignalSpy gone(&watch, &FileWatch::goneFromDisk);
        QVERIFY(file.open(at("shop.failwright")));
        rename(document, "Mine");
        QVERIFY(file.save());
        watch.look();
        QVERIFY(changed.isEmpty());
        write(at("shop.failwright"), sample);
        QVERIFY(changed.wait());
        watch.look();
        QCOMPARE(changed.size(), 1);
        QVERIFY(!file.isAsRead());
        QVERIFY(file.save());
        QVERIFY(file.isAsRead());
        QFile::remove(at("shop.failwright"));
        QVERIFY(gone.wait());
    }

    void noticesAFileThatIsReplacedTwice() {
        Document document;
        DocumentFile file(document);
        FileWatch watch(file);
        QVERIFY(file.open(at("shop.failwright")));
        QSignalSpy changed(&watch, &FileWatch::changedOnDisk);
        for (const char* name : {"One", "Two"}) {
            write(at("other"), QByteArray(sample).replace("Shop", name));
            QVERIFY(std::rename(qPrintable(at("other")), qPrintable(at("shop.failwright"))) == 0);
            QVERIFY(changed.wait());
        }
        QCOMPARE(changed.size(), 2);
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words[1] == QLatin1String("--victim")) return beVictim(app, words[2], words[3]);
    AutosaveTest test;
    return failwright::testing::runStrictly(test, argc, argv);
}
#include "tst_autosave.moc"
