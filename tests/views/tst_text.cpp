#include "tests/support/strict_main.h"
#include "views/text/parse.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <limits>

using namespace failwright;

class TextTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale::c()); }

    void cutSetsOfManyOrders() {
        const auto brief = inBrief({{1, 2}, {3, 1}, {4, 40}, {7, 1000}, {9, 24}}, 3);
        QCOMPARE(brief.size(), std::size_t{3});
        QCOMPARE(text::cutSetsOf(brief[1]), QStringLiteral("1 of order 3"));
        QCOMPARE(text::cutSetsOf(brief[2]), QStringLiteral("1064 of orders 4 to 9"));
        QCOMPARE(inBrief({{1, 2}, {3, 1}}, 2).size(), std::size_t{2});
        QVERIFY(inBrief({}, 3).empty());
        const double most = std::numeric_limits<double>::max();
        QCOMPARE(inBrief({{1, most}, {2, most}}, 1).front().sets, most);
    }

    void percentages_data() {
        QTest::addColumn<double>("unavailability");
        QTest::addColumn<QString>("expected");
        QTest::newRow("never fails") << 0.0 << "100\u2009%";
        QTest::newRow("four nines and a half") << 3.3e-5 << "99.9967\u2009%";
        QTest::newRow("no trailing zeros") << 5e-4 << "99.95\u2009%";
        QTest::newRow("three nines") << 1e-3 << "99.9\u2009%";
        QTest::newRow("rounds up over a digit") << 9.99e-4 << "99.9\u2009%";
        QTest::newRow("poor") << 0.123 << "87.7\u2009%";
        QTest::newRow("less than two nines") << 0.0114 << "98.86\u2009%";
        QTest::newRow("always down") << 1.0 << "0\u2009%";
        QTest::newRow("ten nines") << 1e-10 << "99.99999999\u2009%";
        QTest::newRow("beyond what a double shows") << 1e-15 << "> 99.9999999999\u2009%";
    }
    void percentages() {
        QFETCH(double, unavailability);
        QFETCH(QString, expected);
        QCOMPARE(text::percentUp(unavailability), expected);
    }

    void durations_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << 0.0 << "0\u2009s";
        QTest::newRow("a year of four nines") << 3155.76 << "52.6\u2009min";
        QTest::newRow("minutes") << 1044.0 << "17.4\u2009min";
        QTest::newRow("days") << 315576.0 << "3.65\u2009d";
        QTest::newRow("less than the smallest unit") << 0.0008 << "0.8\u2009ms";
        QTest::newRow("rounds into the next unit") << 59.97 << "1\u2009min";
        QTest::newRow("a year") << 365.25 * 86400 << "1\u2009y";
    }
    void durations() {
        QFETCH(double, seconds);
        QFETCH(QString, expected);
        QCOMPARE(text::duration(seconds), expected);
    }

    void ninesNeverRoundUp() {
        QCOMPARE(text::nines(1e-4), QStringLiteral("4.0"));
        QCOMPARE(text::nines(1.05e-4), QStringLiteral("3.9"));
        QCOMPARE(text::nines(0), QStringLiteral("∞"));
        QCOMPARE(text::nines(1), QStringLiteral("0.0"));
    }

    void figuresHaveThreeDigits() {
        QCOMPARE(text::figure(0.98765), QStringLiteral("0.988"));
        QCOMPARE(text::figure(1234.5), QStringLiteral("1230"));
        QCOMPARE(text::figure(1.234e-9), QStringLiteral("1.23\u2009×\u200910⁻⁹"));
        QCOMPARE(text::figure(9.999e-9), QStringLiteral("1\u2009×\u200910⁻⁸"));
        QCOMPARE(text::figure(0), QStringLiteral("0"));
    }

    void numbersFollowTheLocale() {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(text::percentUp(3.3e-5), QStringLiteral("99,9967\u2009%"));
        QCOMPARE(text::parseNumber(QStringLiteral("0,5")), std::optional(0.5));
        QCOMPARE(text::parseNumber(QStringLiteral("0.5")), std::optional(0.5));
    }

    void readsAvailabilities_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("expected");
        QTest::newRow("percent") << "99.95 %" << 0.9995;
        QTest::newRow("percent with a thin space") << QStringLiteral("99.95\u2009%") << 0.9995;
        QTest::newRow("percent, close") << "99.95%" << 0.9995;
        QTest::newRow("fraction") << "0.9995" << 0.9995;
        QTest::newRow("nines") << "4 nines" << 1 - 1e-4;
        QTest::newRow("half a nine") << "3.5 nines" << 1 - std::pow(10, -3.5);
        QTest::newRow("one") << "1" << 1.0;
        QTest::newRow("percent without its sign") << "99.95" << 0.9995;
        QTest::newRow("more than all without its sign") << "150" << -1.0;
        QTest::newRow("more than all") << "101 %" << -1.0;
        QTest::newRow("negative") << "-1" << -1.0;
        QTest::newRow("words") << "high" << -1.0;
        QTest::newRow("empty") << "" << -1.0;
        QTest::newRow("not a number") << "nan" << -1.0;
    }
    void readsAvailabilities() {
        QFETCH(QString, typed);
        QFETCH(double, expected);
        const auto read = text::parseAvailability(typed);
        QCOMPARE(read.has_value(), expected >= 0);
        if (read) QCOMPARE(*read, expected);
    }

    void readsDurations_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("unit");
        QTest::addColumn<double>("expected");
        QTest::newRow("minutes") << "5 min" << 1.0 << 300.0;
        QTest::newRow("seconds") << "30 s" << 3600.0 << 30.0;
        QTest::newRow("hours") << "1 h" << 1.0 << 3600.0;
        QTest::newRow("together") << "1 h 30 min" << 1.0 << 5400.0;
        QTest::newRow("bare counts in the field's unit") << "4" << 3600.0 << 14400.0;
        QTest::newRow("milliseconds") << "250ms" << 1.0 << 0.25;
        QTest::newRow("negative") << "-5 s" << 1.0 << -1.0;
        QTest::newRow("unknown unit") << "5 parsecs" << 1.0 << -1.0;
        QTest::newRow("empty") << "" << 1.0 << -1.0;
        QTest::newRow("only a unit") << "s" << 1.0 << -1.0;
        QTest::newRow("infinite") << "inf" << 1.0 << -1.0;
    }
    void readsDurations() {
        QFETCH(QString, typed);
        QFETCH(double, unit);
        QFETCH(double, expected);
        const auto read = text::parseDuration(typed, unit);
        QCOMPARE(read.has_value(), expected >= 0);
        if (read) QCOMPARE(*read, expected);
    }

    void entriesReadBackExactly() {
        for (const double value : {0.9995, 0.99999, 1.0, 0.0, 1.0 / 3.0, 0.999999999999, 0.9987654321, 8760.0 / 8764.0})
            QCOMPARE(*text::parseAvailability(text::availabilityEntry(value)), value);
        for (const double value : {0.0, 0.25, 1.0, 90.0, 5400.0, 86400.0, 1.0 / 3.0, 31557600.0, 123456.789, 1e-7})
            QCOMPARE(*text::parseDuration(text::durationEntry(value), 1.0), value);
        QCOMPARE(text::availabilityEntry(0.9995), QStringLiteral("99.95\u2009%"));
        QCOMPARE(text::availabilityEntry(0.999), QStringLiteral("99.9\u2009%"));
        QCOMPARE(text::durationEntry(5400), QStringLiteral("1.5\u2009h"));
        QCOMPARE(text::durationEntry(90), QStringLiteral("1.5\u2009min"));
    }

    void titlesFallBackToIds() {
        Topology topology;
        Node users;
        users.id = NodeId{"users"};
        Node balancer;
        balancer.id = NodeId{"lb-1"};
        balancer.name = "Balancer";
        topology.nodes = {users, balancer};
        Link link;
        link.id = LinkId{"l1"};
        link.from = users.id;
        link.to = balancer.id;
        topology.links = {link};
        QCOMPARE(text::title(users), QStringLiteral("users"));
        QCOMPARE(text::title(link, topology), QStringLiteral("users → Balancer"));
        Element cause;
        cause.kind = ElementKind::commonCause;
        cause.id = "service:web";
        QCOMPARE(text::title(cause, topology), QStringLiteral("web (common cause)"));
    }

    void errorsSayWhereAndWhat() {
        const Error error{ErrorCode::outOfRange, "/nodes/3/availability", "1.2", "a number from 0 to 1", 12, 5};
        QCOMPARE(text::sentence(error),
                 QStringLiteral(
                     "Line 12, column 5, at /nodes/3/availability: out of range, found 1.2, expected a number from 0 to 1."));
        QCOMPARE(text::sentence({ErrorCode::cancelled, {}, {}, {}, 0, 0}), QStringLiteral("Cancelled."));
    }
};

FAILWRIGHT_CORE_TEST(TextTest)
#include "tst_text.moc"
