#include "model/io/topology_json.h"
#include "model/simulation/failure_table.h"
#include "model/simulation/playback.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace failwright;

namespace {

QDir truths() {
    const QString given = qEnvironmentVariable("FAILWRIGHT_SAMPLES", QStringLiteral(FAILWRIGHT_SOURCE_DIR "/../shared/reference"));
    return QDir(given + "/truths");
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<SuccessStep> steps(const QJsonArray& listed) {
    std::vector<SuccessStep> out;
    for (const QJsonValue& value : listed) out.push_back({value[0].toDouble(), value[1].toDouble()});
    return out;
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

bool sameSteps(const std::vector<SuccessStep>& a, const std::vector<SuccessStep>& b) {
    return std::ranges::equal(a, b, [](const SuccessStep& x, const SuccessStep& y) { return near(x.at, y.at) && near(x.share, y.share); });
}

}  // namespace

class TestTruths : public QObject {
    Q_OBJECT

private slots:
    void failures_data() {
        QTest::addColumn<QString>("name");
        const QStringList files = truths().entryList({"*.expected.json"});
        if (files.isEmpty()) QSKIP("no reference data");
        for (QString file : files) QTest::newRow(qPrintable(file)) << file.remove(".expected.json");
    }

    void failures() {
        QFETCH(QString, name);
        const auto topology = readTopology(contents(truths().filePath(name + ".json")).toStdString());
        QVERIFY(topology.has_value());
        const QJsonObject expected = QJsonDocument::fromJson(contents(truths().filePath(name + ".expected.json"))).object();
        const QJsonObject failures = expected["failures"].toObject();
        const auto table = failureTable(*topology);
        QVERIFY(table.has_value());
        for (auto it = failures.begin(); it != failures.end(); ++it) {
            const std::string id = it.key().toStdString();
            const auto row = std::ranges::find(*table, id, &FailureRow::id);
            QVERIFY2(row != table->end(), id.c_str());
            checkRow(*row, it.value().toObject());
            checkTimeline(playFailures(*topology, {id}), it.value().toObject());
            if (QTest::currentTestFailed()) QFAIL(id.c_str());
        }
        for (const QJsonValue& id : expected["not_connected"].toArray())
            QVERIFY(std::ranges::find(*table, id.toString().toStdString(), &FailureRow::id) == table->end());
    }

private:
    static void checkRow(const FailureRow& row, const QJsonObject& expected) {
        QCOMPARE(row.recovers(), expected["recovers"].toBool());
        if (!row.recovers()) return;
        QVERIFY(near(*row.recoverySeconds, expected["rto_s"].toDouble()));
        QVERIFY(near(*row.lostRequestSeconds, expected["lost_request_s"].toDouble()));
    }

    static void checkTimeline(const Timeline& timeline, const QJsonObject& expected) {
        QCOMPARE(timeline.recovers, expected["recovers"].toBool());
        QVERIFY(sameSteps(timeline.success, steps(expected["success"].toArray())));
        if (!timeline.recovers) return;
        QVERIFY(near(timeline.recoverySeconds, expected["rto_s"].toDouble()));
        QVERIFY(near(timeline.lostRequestSeconds, expected["lost_request_s"].toDouble()));
    }
};

FAILWRIGHT_CORE_TEST(TestTruths)
#include "tst_truths.moc"
