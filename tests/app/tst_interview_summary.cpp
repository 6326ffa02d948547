#include "app/window/interview.h"
#include "tests/support/strict_main.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace failwright;

namespace {

qsizetype pagesOf(int decisions) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("interview.pdf"));
    QString html = QStringLiteral("<h1>Interview</h1>");
    for (int i = 0; i < decisions; ++i) html += QStringLiteral("<p>12:%1 Decided: a second provider of names.</p>").arg(i);
    QTextDocument page;
    page.setHtml(html);
    QFile file(path);
    if (!saveSummaryPdf(page, QStringLiteral("design.png"), QImage(), path) || !file.open(QIODevice::ReadOnly)) return 0;
    return file.readAll().count("/Type /Page\n");
}

}  // namespace

/// The sheet that an interview ends with.
class InterviewSummaryTest : public QObject {
    Q_OBJECT
private slots:
    void isOnePage() { QCOMPARE(pagesOf(3), 1); }
    void isOnePageWhereItCanBeRead() { QCOMPARE(pagesOf(60), 1); }
    void isNeverCut() { QVERIFY(pagesOf(600) > 2); }
    void saysWhereItCannotBeWritten() {
        QVERIFY(!saveSummaryPdf(QTextDocument(), QString(), QImage(), QStringLiteral("/nowhere/interview.pdf")));
    }
};

FAILWRIGHT_WINDOW_TEST(InterviewSummaryTest)
#include "tst_interview_summary.moc"
