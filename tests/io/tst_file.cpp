#include "model/io/file.h"
#include "model/io/topology_json.h"
#include "tests/support/strict_main.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <sys/resource.h>

using namespace failwright;
namespace fs = std::filesystem;

class File : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }
    void whatIsWrittenIsRead();
    void permissionsStay();
    void aLinkStaysALink();
    void aFullDiskLeavesTheOldFile();
    void whatCannotBeWrittenSaysSo();
    void whatCannotBeReadSaysSo();
    void readingStopsAtTheLimit();
    void topologiesAreSavedAndLoaded();

private:
    [[nodiscard]] fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
    [[nodiscard]] static std::size_t filesIn(const fs::path& folder) {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
    }
    QTemporaryDir m_folder;
};

void File::whatIsWrittenIsRead() {
    const std::string bytes = std::string(100'000, 'x') + std::string("\0\xFF", 2);
    QVERIFY(writeFile(path("new"), bytes));
    QCOMPARE(readFile(path("new"), bytes.size()), Result<std::string>(bytes));
    QVERIFY(writeFile(path("new"), ""));
    QCOMPARE(readFile(path("new"), 10), Result<std::string>(""));
}

void File::permissionsStay() {
    QVERIFY(writeFile(path("mode"), "1"));
    fs::permissions(path("mode"), fs::perms::owner_all | fs::perms::group_read);
    QVERIFY(writeFile(path("mode"), "2"));
    QVERIFY(fs::status(path("mode")).permissions() == (fs::perms::owner_all | fs::perms::group_read));
}

void File::aLinkStaysALink() {
    QVERIFY(writeFile(path("target"), "1"));
    fs::create_symlink("target", path("link"));
    QVERIFY(writeFile(path("link"), "2"));
    QVERIFY(fs::is_symlink(path("link")));
    QCOMPARE(readFile(path("target"), 10), Result<std::string>("2"));
}

void File::aFullDiskLeavesTheOldFile() {
    const fs::path folder = path("full");
    fs::create_directory(folder);
    QVERIFY(writeFile(folder / "file", "old"));
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit little{1000, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    const auto written = writeFile(folder / "file", std::string(100'000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::cannotWrite);
    QVERIFY(!written.error().found.empty());
    QCOMPARE(readFile(folder / "file", 10), Result<std::string>("old"));
    QCOMPARE(filesIn(folder), 1u);
    QCOMPARE(writeFile("/dev/full", "x").error().code, ErrorCode::cannotWrite);
}

void File::whatCannotBeWrittenSaysSo() {
    const auto written = writeFile(path("no/such/folder"), "x");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::cannotWrite);
    QCOMPARE(written.error().place, path("no/such/folder").string());
    QCOMPARE(writeFile(m_folder.path().toStdString(), "x").error().code, ErrorCode::cannotWrite);
}

void File::whatCannotBeReadSaysSo() {
    QCOMPARE(readFile(path("none"), 10).error().code, ErrorCode::cannotRead);
    QCOMPARE(readFile(m_folder.path().toStdString(), 10).error().code, ErrorCode::cannotRead);
    QCOMPARE(loadTopology(path("none")).error().front().code, ErrorCode::cannotRead);
}

void File::readingStopsAtTheLimit() {
    QVERIFY(writeFile(path("long"), "12345"));
    QCOMPARE(readFile(path("long"), 5), Result<std::string>("12345"));
    QCOMPARE(readFile(path("long"), 4).error().code, ErrorCode::tooLarge);
    QCOMPARE(readFile("/dev/zero", 1000).error().code, ErrorCode::tooLarge);
}

void File::topologiesAreSavedAndLoaded() {
    Topology topology;
    topology.name = "Sauvé";
    QVERIFY(saveTopology(topology, path("t.failwright")));
    QVERIFY(loadTopology(path("t.failwright")) == topology);
}

FAILWRIGHT_CORE_TEST(File)
#include "tst_file.moc"
