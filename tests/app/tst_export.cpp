#include "app/window/export.h"
#include "app/window/report_dialog.h"
#include "model/analysis/analyze.h"
#include "model/io/import/import.h"
#include "model/io/topology_json.h"
#include "model/report/report.h"
#include "tests/app/program.h"
#include "tests/support/strict_main.h"

#include <QCheckBox>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>

using namespace failwright;
using namespace failwright::testing;

namespace {

Topology shop() {
    auto topology = loadTopology(FAILWRIGHT_SOURCE_DIR "/resources/examples/multi-az-three-tier.failwright");
    if (!topology) qFatal("the example is broken");
    return std::move(*topology);
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

/// What goes out of the window.
class ExportTest : public QObject {
    Q_OBJECT
private slots:
    void everyKindIsWritten() {
        const QTemporaryDir folder;
        const Topology topology = shop();
        const auto analysis = analyze(topology);
        QVERIFY(analysis);
        const FailureTable failures = *failureTable(topology);
        Theme theme;
        int readable = 0;
        for (std::size_t i = 0; i < exportKinds().size(); ++i) {
            const ExportKind& kind = exportKinds()[i];
            QVERIFY2(kind.filter().endsWith(QStringLiteral(" (*.%1)").arg(kind.ending)), qPrintable(kind.filter()));
            const QString path = folder.filePath(QStringLiteral("%1.%2").arg(i).arg(kind.ending));
            const ExportOutcome outcome = exportTo({topology, &*analysis, &failures, theme}, kind, path);
            QCOMPARE(outcome.error, QString());
            const QByteArray bytes = contents(path);
            QVERIFY2(bytes.size() > 500, qPrintable(kind.filter()));
            const auto again = importDesign({bytes.constData(), std::size_t(bytes.size())});
            if (again && again->topology.nodes.size() == topology.nodes.size()) ++readable;
        }
        QVERIFY2(readable >= 7, QByteArray::number(readable).constData());  // SVG, PNG, two of Mermaid, DOT, draw.io, node-link
    }

    void whatIsLostIsNamed() {
        const QTemporaryDir folder;
        const Topology topology = shop();
        Theme theme;
        const ExportOutcome mermaid = exportTo({topology, nullptr, nullptr, theme}, {ExportFormat::mermaidFlowchart, QStringLiteral("mmd")}, folder.filePath(QStringLiteral("a.mmd")));
        QVERIFY(!mermaid.losses.isEmpty());
        const ExportOutcome nowhere = exportTo({topology, nullptr, nullptr, theme}, {DrawingFormat::svg, QStringLiteral("svg")}, QStringLiteral("/nowhere/at/all.svg"));
        QVERIFY(!nowhere.error.isEmpty());
        const ExportOutcome early = exportTo({topology, nullptr, nullptr, theme}, {ResultTables{}, QStringLiteral("csv")}, folder.filePath(QStringLiteral("a.csv")));
        QVERIFY(!early.error.isEmpty());
    }

    void reportIsThatOfTheChoices() {
        if (qEnvironmentVariableIsEmpty("FAILWRIGHT_WINDOW_COMMAND")) QSKIP("the window's program is not named");
        const QTemporaryDir folder;
        ReportDialog dialog(shop(), folder.path(), QStringLiteral("shop"), SimulatedBefore{50, 3}, nullptr);
        const QList<QCheckBox*> boxes = dialog.findChildren<QCheckBox*>();
        QCOMPARE(boxes.size(), qsizetype(allReportSections().size()));
        for (QCheckBox* box : boxes) box->setChecked(box == boxes[0] || box == boxes[7]);
        QVERIFY(dialog.arguments(QString()).contains(QStringLiteral("summary,simulation")));
        const QString path = folder.filePath(QStringLiteral("a.html"));
        QSignalSpy written(&dialog, &ReportDialog::written);
        QSignalSpy failed(&dialog, &ReportDialog::failed);
        dialog.write(path);
        QVERIFY(written.wait(60'000));
        QCOMPARE(failed.count(), 0);
        const QByteArray html = contents(path);
        QCOMPARE(html.count("<h2 "), 2);
        QVERIFY(html.contains("50 years"));
    }

    /// Two runs of the program, which hash in another way each, write the same.
    void reportsOfTwoRunsAreTheSame() {
        if (qEnvironmentVariableIsEmpty("FAILWRIGHT_WINDOW_COMMAND")) QSKIP("the window's program is not named");
        const QTemporaryDir folder;
        QSet<QByteArray> different;
        for (int run = 0; run < 4; ++run) {
            const QString path = folder.filePath(QStringLiteral("%1.pdf").arg(run));
            QProcess program;
            program.start(qEnvironmentVariable("FAILWRIGHT_WINDOW_COMMAND"),
                          {QStringLiteral("--report"), QStringLiteral("--date"), QStringLiteral("2026-03-31"), QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("--sections"),
                           QStringLiteral("summary"), QStringLiteral("-o"), path, QStringLiteral(FAILWRIGHT_SOURCE_DIR "/resources/examples/doubled-in-one-zone.failwright")});
            QVERIFY(program.waitForFinished(60'000));
            QCOMPARE(program.exitCode(), 0);
            different.insert(contents(path));
        }
        QCOMPARE(different.size(), qsizetype(1));
    }

    void reportThatCannotBeWrittenSaysSo() {
        if (qEnvironmentVariableIsEmpty("FAILWRIGHT_WINDOW_COMMAND")) QSKIP("the window's program is not named");
        ReportDialog dialog(shop(), QString(), QStringLiteral("shop"), std::nullopt, nullptr);
        QSignalSpy failed(&dialog, &ReportDialog::failed);
        dialog.write(QStringLiteral("/nowhere/at/all.md"));
        QVERIFY(failed.wait(60'000));
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("/nowhere/at/all.md")));
    }
};

FAILWRIGHT_WINDOW_TEST(ExportTest)
#include "tst_export.moc"
