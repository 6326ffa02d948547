#include "model/analysis/solve.h"
#include "model/io/open_psa.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>

using namespace failwright;

namespace {

QByteArray whatIsWrong(const QByteArray& xml) {
    const auto tree = readFaultTree(xml.toStdString());
    if (tree) return "nothing";
    QByteArray all;
    for (const Error& error : tree.error()) {
        all += QByteArray::number(error.line) + ": " + QByteArray::fromStdString(error.place) + ": found " + QByteArray::fromStdString(error.found) +
               ", expected " + QByteArray::fromStdString(error.expected) + "\n";
    }
    return all;
}

}  // namespace

/// What the reader of Open-PSA fault trees understands, and what it refuses rather than to answer for another tree.
class TestOpenPsa : public QObject {
    Q_OBJECT

private slots:
    void refused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("common causes") << QByteArray("<define-gate name='t'><basic-event name='a'/></define-gate>\n"
                                                     "<define-CCF-group name='C' model='beta-factor'/>")
                                       << QByteArray("2: C: found a common-cause group, expected none: common-cause groups are not read");
    }

    void refused() {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, message);
        const QByteArray wrong = whatIsWrong("<opsa-mef><define-fault-tree name='F'>" + content +
                                             "</define-fault-tree><model-data><define-basic-event name='a'><float value='0.1'/></define-basic-event>"
                                             "<define-basic-event name='b'><float value='0.2'/></define-basic-event></model-data></opsa-mef>");
        QVERIFY2(wrong.contains(message), wrong.constData());
    }
};

FAILWRIGHT_CORE_TEST(TestOpenPsa)
#include "tst_open_psa.moc"
