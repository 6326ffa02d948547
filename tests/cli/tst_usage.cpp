#include "tests/cli/command.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace failwright::testing;

/// What a script relies on: exit status, streams, and that a wrong call says so.
class TestUsage : public QObject {
    Q_OBJECT

private slots:
    void refuses_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("unknown command") << QStringList{"analyse"} << QByteArray() << "analyse";
        QTest::newRow("no file") << QStringList{"analyze"} << QByteArray() << "FILE";
        QTest::newRow("unknown option") << QStringList{"analyze", "-", "--jsn"} << small << "--jsn";
        QTest::newRow("two files") << QStringList{"check", "-", "-"} << small << "-";
        QTest::newRow("order below 1") << QStringList{"analyze", "-", "--max-order", "0"} << small << "--max-order";
        QTest::newRow("order no number") << QStringList{"analyze", "-", "--max-order", "two"} << small << "two";
        QTest::newRow("no moment") << QStringList{"render", "-", "--fail", "a", "--at", "nan", "-o", "a.png"} << small << "nan";
        QTest::newRow("no length of a day") << QStringList{"timeline", "-", "--game-day", "1", "--hours", "nan"} << small << "nan";
        QTest::newRow("a seed too large") << QStringList{"simulate", "-", "--seed", "18446744073709551616"} << small << "18446744073709551616";
        QTest::newRow("no seed") << QStringList{"simulate", "-", "--seed", ""} << small << "--seed";
        QTest::newRow("octal years") << QStringList{"simulate", "-", "--years", "010"} << small << "010";
        QTest::newRow("an empty moment") << QStringList{"render", "-", "--fail", "a", "--at", "1,,2", "-o", "a.png"} << small << "found ''";
        QTest::newRow("an empty change") << QStringList{"advise", "-", "--apply", "1,,2", "-o", "a.failwright"} << small << "found nothing";
        QTest::newRow("no change") << QStringList{"advise", "-", "--apply", "-1", "-o", "a.failwright"} << small << "--apply";
        QTest::newRow("missing file") << QStringList{"analyze", "/nowhere/at.all"} << QByteArray() << "/nowhere/at.all";
        QTest::newRow("a folder") << QStringList{"analyze", "/"} << QByteArray() << "/";
        QTest::newRow("empty") << QStringList{"analyze", "-", "--json"} << QByteArray() << "-:1:1";
        QTest::newRow("broken") << QStringList{"check", "-"} << QByteArray("{\n  \"format\" oops") << "-:2:";
        QTest::newRow("no output") << QStringList{"convert", "-"} << small << "--output";
        QTest::newRow("unknown format") << QStringList{"convert", "-", "-o", "-", "--to", "visio"} << small << "visio";
        QTest::newRow("unwritable") << QStringList{"convert", "-", "-o", "/nowhere/at.all"} << small << "/nowhere/at.all";
        QTest::newRow("unknown picture") << QStringList{"render", "-", "-o", "x.gif"} << small << "x.gif";
        QTest::newRow("unknown report") << QStringList{"report", "-", "-o", "x.doc"} << small << "x.doc";
        QTest::newRow("report of nothing") << QStringList{"report", "-", "-o", "x.pdf"} << QByteArray("[]") << "-:1:1";
        QTest::newRow("unknown section") << QStringList{"report", "-", "-o", "x.pdf", "--sections", "summary,spofs"} << small << "weak-points";
        QTest::newRow("unknown paper") << QStringList{"report", "-", "-o", "x.pdf", "--paper", "A6"} << small << "A6";
        QTest::newRow("unknown language") << QStringList{"report", "-", "-o", "x.pdf", "--language", "fr"} << small << "fr";
        QTest::newRow("no such day") << QStringList{"report", "-", "-o", "x.pdf", "--date", "2026-02-30"} << small << "2026-03-31";
        QTest::newRow("two ways to print") << QStringList{"analyze", "-", "--csv", "--json"} << small << "--json";
        QTest::newRow("picture of nothing") << QStringList{"render", "-", "-o", "x.svg"} << QByteArray("[]") << "-:1:1";
    }

    void refuses() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QFETCH(QString, complaint);
        const Ended ended = invoke(arguments, input);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY2(ended.err.contains(complaint.toUtf8()), ended.err.constData());
    }

    void namesEveryError() {
        const Ended ended = invoke({"analyze", "-"}, R"({"format": "failwright", "version": 1, "nodes": [
  {"id": "a", "kind": "databse"},
  {"id": "b", "kind": "app", "availability": 1.5}]})");
        QCOMPARE(ended.status, 2);
        const QList<QByteArray> lines = ended.err.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].startsWith("-:2:") && lines[0].contains(": /nodes/0/kind: found "), lines[0].constData());
        QVERIFY2(lines[0].contains(", expected ") && lines[0].contains("database"), lines[0].constData());
        QVERIFY2(lines[1].startsWith("-:3:") && lines[1].contains("/nodes/1/availability"), lines[1].constData());
    }

    void helps() {
        for (const QStringList& arguments : {QStringList{"--help"}, {"analyze", "--help"}, {"--version"}}) {
            const Ended ended = invoke(arguments);
            QCOMPARE(ended.status, 0);
            QVERIFY(!ended.out.isEmpty());
            QCOMPARE(ended.err, QByteArray());
        }
        QVERIFY(invoke({"--version"}).out.startsWith("failwright "));
    }

    void readsStandardInput() {
        const Ended ended = invoke({"analyze", "-", "--json"}, small);
        QCOMPARE(ended.status, 0);
        const auto analysis = nlohmann::json::parse(ended.out.toStdString());
        const double expected = 1 - 0.999 * (1 - 0.01 * 0.01);
        QVERIFY(qAbs(analysis["unavailability"]["structural"].get<double>() - expected) < 1e-15);
        QCOMPARE(analysis["spofs"].size(), 1U);
    }

    /// A feature may be called "core" and a tier "down": the program's own stand first and last.
    void tellsItsOwnRowsByTheirPlace() {
        QByteArray named = small;
        named.replace("\"nodes\"", R"("features": [{"id": "core", "requires": ["web"]}], "tiers": [{"id": "down", "features": ["core"]}], "nodes")");
        const Ended ended = invoke({"analyze", "-", "--json"}, named);
        QVERIFY2(ended.status == 0, ended.err.constData());
        const auto analysis = nlohmann::json::parse(ended.out.toStdString());
        QCOMPARE(analysis["journeys"].size(), 2U);
        QCOMPARE(analysis["tiers"].size(), 2U);
        QVERIFY(analysis["tiers"][0]["probability"] > 0.9);
        QVERIFY(analysis["tiers"][1]["probability"] < 0.1);
    }

    void limitsCutSets() {
        const auto sets = [](const QStringList& options) {
            const Ended ended = invoke(QStringList{"analyze", "-", "--json"} + options, small);
            return nlohmann::json::parse(ended.out.toStdString())["cut_sets"];
        };
        QCOMPARE(sets({})["sets"].size(), 2U);
        QCOMPARE(sets({"--cut-sets", "1"})["sets"].size(), 1U);
        QCOMPARE(sets({"--cut-sets", "1"})["count_by_order"].dump(), std::string(R"({"1":1,"2":1})"));
        QCOMPARE(sets({"--max-order", "1"})["count_by_order"].dump(), std::string(R"({"1":1})"));
        QVERIFY(sets({"--max-order", "1"})["max_order"] == 1);
        QVERIFY(invoke({"analyze", "-", "--max-order", "1"}, small).out.contains("up to order 1, larger ones were not counted"));
    }

    void checks() {
        QCOMPARE(invoke({"check", "-"}, small).status, 0);
        QByteArray strict = small;
        strict.replace("\"slo\": 0.99", "\"slo\": 0.9999");
        const Ended missed = invoke({"check", "-"}, strict);
        QCOMPARE(missed.status, 1);
        QVERIFY(missed.out.contains("SLO"));
        strict.replace("\"slo\": 0.9999", "\"sla\": 0.9999");
        QCOMPARE(invoke({"check", "-"}, strict).status, 1);
        QCOMPARE(invoke({"analyze", "-"}, strict).status, 0);
    }

    void checksTheExpectedAvailability() {
        QByteArray released = small;
        released.replace("\"nodes\"", R"("operations": {"maintenance_min_per_year": 4000}, "nodes")");
        QVERIFY(nlohmann::json::parse(invoke({"analyze", "-", "--json"}, released).out.toStdString())["objectives"]["slo"]["met"] == true);
        released.replace("4000", "5500");
        const Ended missed = invoke({"check", "-"}, released);
        QCOMPARE(missed.status, 1);
        QCOMPARE(missed.out.count("SLO"), 1);
        QVERIFY(nlohmann::json::parse(invoke({"analyze", "-", "--json"}, released).out.toStdString())["objectives"]["slo"]["met"] == false);
    }

    void checksRecoveryAndLoss() {
        QByteArray strict = small;
        strict.replace("\"slo\": 0.99", R"("slo": 0.99, "rto_s": 1)");
        const Ended slow = invoke({"check", "-"}, strict);
        QCOMPARE(slow.status, 1);
        QVERIFY2(slow.out.contains("web-1") && slow.out.contains("misses the RTO"), slow.out.constData());
        strict.replace("\"rto_s\": 1", "\"rto_s\": 3600, \"rpo_s\": 0");
        QCOMPARE(invoke({"check", "-"}, strict).status, 0);
        strict.replace("\"kind\": \"load-balancer\"", "\"kind\": \"database\"");
        const Ended lost = invoke({"check", "-"}, strict);
        QCOMPARE(lost.status, 1);
        QVERIFY2(lost.out.contains("loses all data") && lost.out.contains("misses the RPO"), lost.out.constData());
    }

    void convertsToOneForm() {
        const QByteArray once = invoke({"convert", "-", "-o", "-"}, small).out;
        QVERIFY(!once.isEmpty());
        QCOMPARE(invoke({"convert", "-", "-o", "-"}, once).out, once);
        QTemporaryDir folder;
        const QString path = folder.filePath("a.failwright");
        QCOMPARE(invoke({"convert", "-", "-o", path}, small).status, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), once);
    }

    void keepsWhatItCannotReplace() {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.failwright");
        QCOMPARE(invoke({"convert", "-", "-o", path}, small).status, 0);
        QCOMPARE(invoke({"convert", "-", "-o", path}, "{").status, 2);
        QCOMPARE(invoke({"analyze", path}).status, 0);
    }

    void saysWhenNothingTakesTheOutput() {
        const Ended ended = run("/bin/sh", {"-c", "\"$0\" analyze - > /dev/full", command()}, small);
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.err.contains("standard output"));
    }

    void drawsFilesWhoseNamesBeginWithADash() {
        const QTemporaryDir folder;
        QFile file(folder.filePath("-x.failwright"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(small) > 0);
        file.close();
        const Ended ended = run("/bin/sh", {"-c", "cd \"$1\" && \"$0\" render -o a.svg -- -x.failwright", command(), folder.path()});
        if (ended.err.contains("not installed")) QSKIP("there is no window");
        QVERIFY2(ended.status == 0 && QFile::exists(folder.filePath("a.svg")), ended.err.constData());
    }

    void opensNoWindowWithoutDisplay() {
        QTemporaryDir folder;
        const Ended ended = run("/usr/bin/env", {"-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", "-u", "QT_QPA_PLATFORM", command()});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.err.contains("display") || ended.err.contains("not installed"), ended.err.constData());
    }
};

FAILWRIGHT_CORE_TEST(TestUsage)
#include "tst_usage.moc"
