#include "tests/cli/command.h"
#include "tests/support/strict_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

using failwright::testing::Ended;
using failwright::testing::invoke;

namespace {

const QString lesson = QStringLiteral(FAILWRIGHT_SOURCE_DIR "/resources/lessons/01-in-series.json");

void put(const QString& path, const std::string& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(text));
}

}  // namespace

/// `mark`, `advise` and `diff` as a user runs them.
class TestMark : public QObject {
    Q_OBJECT

private slots:
    void marksAFolder() {
        QFile file(lesson);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto json = nlohmann::ordered_json::parse(file.readAll().toStdString());
        const QTemporaryDir folder;
        put(folder.filePath(QStringLiteral("ann.failwright")), json["solution"].dump());
        put(folder.filePath(QStringLiteral("bob.failwright")), json["start"].dump());
        put(folder.filePath(QStringLiteral("eve.failwright")), "{");
        put(folder.filePath(QStringLiteral("notes.txt")), "none");
        const auto table = invoke({QStringLiteral("mark"), lesson, folder.path()});
        QCOMPARE(table.status, 1);
        QVERIFY(table.out.contains("1 of 3 pass") && table.err.isEmpty());
        const auto csv = invoke({QStringLiteral("mark"), QStringLiteral("--csv"), lesson, folder.path()});
        const QList<QByteArray> lines = csv.out.split('\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[0].startsWith("answer,passes,availability at least 99.800 %"));
        QVERIFY(lines[1].contains("ann.failwright,yes") && lines[2].contains("bob.failwright,no") && lines[3].contains("cannot be read"));
        const auto marks = nlohmann::json::parse(invoke({QStringLiteral("mark"), QStringLiteral("--json"), lesson, folder.path()}).out.toStdString());
        QCOMPARE(marks["answers"].size(), 3u);
        QVERIFY(marks["answers"][0]["passes"].get<bool>());
        QCOMPARE(invoke({QStringLiteral("mark"), lesson, folder.filePath(QStringLiteral("ann.failwright"))}).status, 0);
        QCOMPARE(invoke({QStringLiteral("mark"), folder.filePath(QStringLiteral("ann.failwright")), lesson}).status, 2);
    }

    void adviceIsMadeAndKeepsItsPromise() {
        const QString file = QStringLiteral(FAILWRIGHT_SOURCE_DIR "/resources/examples/multi-az-three-tier.failwright");
        const auto list = nlohmann::json::parse(invoke({QStringLiteral("advise"), QStringLiteral("--json"), file}).out.toStdString());
        const QTemporaryDir folder;
        const QString changed = folder.filePath(QStringLiteral("changed.failwright"));
        QVERIFY(list["advice"].size() >= 5);
        for (std::size_t i = 0; i < list["advice"].size(); ++i) {
            const Ended made = invoke({QStringLiteral("advise"), file, QStringLiteral("--apply"), QString::number(i + 1), QStringLiteral("-o"), changed});
            QCOMPARE(made.status, 0);
            QVERIFY(made.out.isEmpty() && made.err.isEmpty());
            const auto now = nlohmann::json::parse(invoke({QStringLiteral("advise"), QStringLiteral("--json"), changed}).out.toStdString())["before"];
            const auto& promised = list["advice"][i]["after"];
            QVERIFY(qAbs(now["downtime_year_s"].get<double>() - promised["downtime_year_s"].get<double>()) < 1e-6);
            QCOMPARE(now["spofs"].get<int>(), promised["spofs"].get<int>());
        }
        const Ended planned = invoke({QStringLiteral("advise"), file, QStringLiteral("--target"), QStringLiteral("99.98%"), QStringLiteral("-o"), QStringLiteral("-")});
        QCOMPARE(planned.status, 0);
        QVERIFY(planned.out.startsWith("{"));
        const Ended wrong = invoke({QStringLiteral("advise"), file, QStringLiteral("--apply"), QStringLiteral("99"), QStringLiteral("-o"), changed});
        QVERIFY(wrong.status == 2 && wrong.err.contains("--apply"));
    }

    void advisesWithATarget() {
        const QString file = QStringLiteral(FAILWRIGHT_SOURCE_DIR "/resources/examples/one-of-everything.failwright");
        const auto json = nlohmann::json::parse(invoke({QStringLiteral("advise"), QStringLiteral("--json"), QStringLiteral("--target"), QStringLiteral("99.7%"), file}).out.toStdString());
        QCOMPARE(json["advice"][0]["element"].get<std::string>(), std::string("db"));
        QVERIFY(json["target"]["reached"].get<bool>() && json["target"]["exact"].get<bool>());
        QCOMPARE(json["target"]["changes"].size(), 1u);
        QVERIFY(json["curve"].size() >= 2);
        const auto best = json["advice"][0];
        QVERIFY(qAbs(json["before"]["downtime_year_s"].get<double>() - best["after"]["downtime_year_s"].get<double>() - best["saves_year_s"].get<double>()) < 1e-6);
        QCOMPARE(invoke({QStringLiteral("advise"), QStringLiteral("--target"), QStringLiteral("0.9999999"), file}).status, 1);
        const auto wrong = invoke({QStringLiteral("advise"), QStringLiteral("--target"), QStringLiteral("many"), file});
        QCOMPARE(wrong.status, 2);
        QVERIFY(wrong.out.isEmpty() && wrong.err.contains("--target"));
    }

    void comparesTwoDesigns() {
        const QString a = QStringLiteral(FAILWRIGHT_SOURCE_DIR "/resources/examples/doubled-in-one-zone.failwright");
        const QString b = QStringLiteral(FAILWRIGHT_SOURCE_DIR "/resources/examples/multi-az-three-tier.failwright");
        const auto json = nlohmann::json::parse(invoke({QStringLiteral("diff"), QStringLiteral("--json"), a, b}).out.toStdString());
        double sum = 0;
        for (const auto& effect : json["effects"]) sum += effect["change"]["downtime_year_s"].get<double>();
        QVERIFY(qAbs(sum - json["change"]["downtime_year_s"].get<double>()) < 1e-3);
        QCOMPARE(json["spofs_gone"].size() - json["spofs_new"].size(),
                 json["a"]["outcome"]["spofs"].get<std::size_t>() - json["b"]["outcome"]["spofs"].get<std::size_t>());
        QVERIFY(invoke({QStringLiteral("diff"), a, a}).out.contains("the same"));
        QVERIFY(invoke({QStringLiteral("diff"), a, b}).out.contains("What each difference does"));
        QCOMPARE(invoke({QStringLiteral("diff"), a}).status, 2);
    }
};

FAILWRIGHT_CORE_TEST(TestMark)
#include "tst_mark.moc"
