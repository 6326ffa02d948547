#include "app/cli/figures.h"
#include "app/cli/page.h"
#include "tests/cli/command.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTest>
#include <clocale>
#include <cmath>

using namespace failwright::cli;
using failwright::testing::Ended;
using failwright::testing::invoke;
using failwright::testing::small;

/// What `analyze` prints for people.
class TestPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { std::setlocale(LC_CTYPE, "C.UTF-8"); }

    void figures() {
        QCOMPARE(availability(0.0006029491965), std::string("99.9397 %"));
        QCOMPARE(availability(0.02), std::string("98.00 %"));
        QCOMPARE(availability(1), std::string("0.00 %"));
        QCOMPARE(availability(0), std::string("100 %"));
        QCOMPARE(availability(3e-18), std::string("100 % − 3.00e-16 %"));
        QCOMPARE(nines(0.001), std::string("3.0 nines"));
        QCOMPARE(nines(0.00101), std::string("2.9 nines"));
        QCOMPARE(nines(1), std::string("0.0 nines"));
        QCOMPARE(duration(3156), std::string("52.6 min"));
        QCOMPARE(duration(31557600 * 0.01), std::string("3.65 d"));
        QCOMPARE(duration(59.99), std::string("1.00 min"));
        QCOMPARE(duration(0.0008), std::string("800 µs"));
        QCOMPARE(duration(0), std::string("0 s"));
        QCOMPARE(share(1), std::string("100 %"));
        QCOMPARE(share(0.829), std::string("82.9 %"));
        QCOMPARE(share(0), std::string("0 %"));
        QCOMPARE(moment(94), std::string("94 s"));
        QCOMPARE(moment(0.25), std::string("0.25 s"));
        QCOMPARE(moment(0), std::string("0 s"));
        QCOMPARE(moment(100), std::string("100 s"));
        QCOMPARE(dataLoss(INFINITY), std::string("all data"));
        QCOMPARE(share(1e-9), std::string("< 0.001 %"));
        QCOMPARE(bar(1, 4), std::string("████"));
        QCOMPARE(bar(0.5, 3), std::string("█▌"));
        QCOMPARE(bar(1e-9, 4), std::string("▏"));
        QCOMPARE(bar(0, 4), std::string());
    }

    void alignsTables() {
        Page page{Terminal{}};
        page.table({{{"a"}, {"12", Tone::plain, Side::right}, {"x"}}, {{"größer"}, {"3", Tone::plain, Side::right}, {""}}});
        QCOMPARE(page.text(), std::string("  a       12  x\n  größer   3\n"));
    }

    void givesWayToNarrowTerminals() {
        Page page{Terminal{40, false}};
        page.table({{{std::string(60, 'a')}, {"1", Tone::plain, Side::right}}});
        page.line({{std::string(60, 'b')}});
        const QList<QByteArray> lines = QByteArray::fromStdString(page.text()).trimmed().split('\n');
        for (const QByteArray& line : lines) QVERIFY(columns(line.toStdString()) <= 40);
        QVERIFY(lines[0].contains("…") && lines[0].endsWith("1"));
    }

    void neutralisesNames() {
        Page page{Terminal{}};
        page.line({{"a\x1b[31mb\nc\xff"}});
        QCOMPARE(page.text(), std::string("  a\uFFFD[31mb\uFFFDc\uFFFD\n"));
    }

    void coloursOnlyATerminal() {
        QVERIFY(!invoke({"analyze", "-"}, small).out.contains('\x1b'));
        if (QStandardPaths::findExecutable("script").isEmpty()) QSKIP("script(1) is not here");
        const auto onTerminal = [](const QStringList& environment) {
            const QString line = QStringLiteral("printf '%s' \"$DESIGN\" | '%1' analyze -").arg(failwright::testing::command());
            const QStringList all = environment + QStringList{QStringLiteral("DESIGN=") + QString::fromUtf8(small)};
            return failwright::testing::run("script", {"-qec", line, "/dev/null"}, {}, all).out;
        };
        const QByteArray coloured = onTerminal({});
        QVERIFY2(coloured.contains("\x1b[31m") && coloured.contains("lb"), coloured.constData());
        const QByteArray plain = onTerminal({"NO_COLOR=1"});
        QVERIFY2(plain.contains("lb") && !plain.contains('\x1b'), plain.constData());
    }

    void tellsTheWorstFirst() {
        const Ended ended = invoke({"analyze", "-"}, small);
        QCOMPARE(ended.status, 0);
        const auto at = [&](const char* text) { return ended.out.indexOf(text); };
        QVERIFY(at("keeps its SLO") > 0);
        QVERIFY(at("Single points of failure") > at("keeps its SLO"));
        const qsizetype sources = at("Where the downtime comes from");
        QVERIFY(ended.out.indexOf("lb ", sources) < ended.out.indexOf("web-1", sources));
        QVERIFY(at("web-1 + web-2") > at("Minimal cut sets"));
    }

    void tellsStructureFromExpectation() {
        QByteArray released = small;
        released.replace("\"nodes\"", R"("operations": {"maintenance_min_per_year": 1440}, "nodes")");
        const QByteArray page = invoke({"analyze", "-"}, released).out;
        const auto lineOf = [&](const char* word) {
            const qsizetype start = page.indexOf(QByteArray("\n  ") + word) + 1;
            return page.mid(start, page.indexOf('\n', start) - start);
        };
        QVERIFY2(lineOf("structural ").contains("99.890 %"), page.constData());
        QVERIFY2(lineOf("expected ").contains("99.608"), page.constData());
        QVERIFY2(lineOf("operations ").contains("1.00 d"), page.constData());
        QVERIFY2(lineOf("SLO ").contains("met") && lineOf("SLO ").contains("expected 99.608"), page.constData());
        QVERIFY(page.indexOf("failed failover", page.indexOf("Where the downtime comes from")) > 0);
    }

    void listsTheFailuresThatCostMost() {
        const QByteArray page = invoke({"analyze", "-"}, small).out;
        const qsizetype table = page.indexOf("\nFailures");
        QVERIFY(table > 0);
        const qsizetype lb = page.indexOf("\n  lb ", table);
        QVERIFY(lb > 0 && page.indexOf("until repair", lb) < page.indexOf('\n', lb + 1));
        QVERIFY(page.indexOf("\n  web-1 ", lb) > lb);
        QByteArray many = small;
        for (int i = 3; i < 13; ++i) {
            const QByteArray id = "web-" + QByteArray::number(i);
            many.replace("],\n \"links\": [", ",\n {\"kind\": \"app\", \"service\": \"web\", \"availability\": 0.9, \"id\": \"" + id +
                                                "\"}],\n \"links\": [{\"from\": \"lb\", \"to\": \"" + id + "\"}, ");
        }
        QVERIFY(invoke({"analyze", "-"}, many).out.contains("and 5 more failures"));
        QVERIFY(!invoke({"analyze", "-", "--all"}, many).out.contains("more failures"));
    }
};

FAILWRIGHT_CORE_TEST(TestPage)
#include "tst_page.moc"
