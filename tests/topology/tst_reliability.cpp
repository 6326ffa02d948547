#include "model/topology/reliability.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <bit>
#include <cmath>

using namespace failwright;

namespace {

/// All 2^n states, one by one.
double byStates(int needed, int instances, double unavailability) {
    double sum = 0;
    for (unsigned state = 0; state < (1u << instances); ++state) {
        const int up = std::popcount(state);
        if (up < needed) sum += std::pow(1 - unavailability, up) * std::pow(unavailability, instances - up);
    }
    return sum;
}

bool close(double actual, double expected, double relative) { return std::abs(actual - expected) <= relative * std::abs(expected); }

Node withInstances(int needed, int instances, Figures figures) {
    Node node;
    node.id = NodeId{"n"};
    node.figures = figures;
    node.instances = instances;
    node.needed = needed;
    return node;
}

}  // namespace

class TestReliability : public QObject {
    Q_OBJECT
private slots:
    void publishedValues_data() {
        QTest::addColumn<int>("needed");
        QTest::addColumn<int>("instances");
        QTest::addColumn<double>("unavailability");
        QTest::addColumn<double>("expected");
        QTest::newRow("2 of 3") << 2 << 3 << 0.01 << 2.98e-4;
        QTest::newRow("3 of 5") << 3 << 5 << 0.01 << 9.8506e-6;
        QTest::newRow("5 of 7") << 5 << 7 << 0.001 << 3.4895125930015e-8;
        QTest::newRow("7 of 12") << 7 << 12 << 0.05 << 1.110778964404296875e-5;
        QTest::newRow("50 of 60") << 50 << 60 << 0.1 << 1 - 0.9657908769212669612768308;
        QTest::newRow("900 of 1000") << 900 << 1000 << 0.01 << 7.440044939402065650e-66;
        QTest::newRow("two in parallel") << 1 << 2 << 0.001 << 1e-6;
        QTest::newRow("no instance needed") << 0 << 3 << 0.5 << 0.0;
        QTest::newRow("more than there are") << 4 << 3 << 0.001 << 1.0;
        QTest::newRow("never fails") << 2 << 3 << 0.0 << 0.0;
        QTest::newRow("always down") << 1 << 3 << 1.0 << 1.0;
        QTest::newRow("all of 10000, hardly ever up") << 10000 << 10000 << 0.999 << 1.0;
    }
    void publishedValues() {
        QFETCH(int, needed);
        QFETCH(int, instances);
        QFETCH(double, unavailability);
        QFETCH(double, expected);
        const double actual = fewerThan(needed, instances, unavailability);
        QVERIFY2(close(actual, expected, 1e-12), qPrintable(QString::number(actual, 'g', 17)));
    }

    void likeAllStatesOneByOne() {
        for (int instances = 1; instances <= 10; ++instances)
            for (int needed = 1; needed <= instances; ++needed)
                for (const double unavailability : {1e-9, 1e-3, 0.2, 0.5, 0.9, 0.999999})
                    QVERIFY(close(fewerThan(needed, instances, unavailability), byStates(needed, instances, unavailability), 1e-12));
    }

    void closedFormsAtTenThousand() {
        QVERIFY(close(fewerThan(10000, 10000, 1e-9), -std::expm1(10000 * std::log1p(-1e-9)), 1e-12));
        QVERIFY(close(fewerThan(1, 10000, 0.99), std::exp(10000 * std::log(0.99)), 1e-11));
        QVERIFY(close(fewerThan(9999, 10000, 1e-12), 0.5 * 10000 * 9999 * 1e-24, 1e-8));
        QVERIFY(close(fewerThan(9999, 10000, 1e-120), 0.5 * 10000 * 9999 * 1e-240, 1e-12));
    }

    void availabilityOfOneThing() {
        const EventFigures given = eventFigures(Figures{.availability = 0.999, .mtbfHours = {}, .mttrHours = 2}, 1);
        QVERIFY(close(given.unavailability, 0.001, 1e-12));
        QCOMPARE(given.mttrHours, 2.0);
        QVERIFY(close(given.failuresPerYear, 0.001 / 2 * 8766, 1e-12));

        const EventFigures byTimes = eventFigures(Figures{.availability = {}, .mtbfHours = 3600, .mttrHours = 1}, 9);
        QVERIFY(close(byTimes.unavailability, 1.0 / 3601, 1e-15));
        QVERIFY(close(1 - byTimes.unavailability, 0.9997222993, 1e-9));
        QVERIFY(close(byTimes.failuresPerYear, 8766.0 / 3601, 1e-15));

        for (const double hours : {1e308, 5e-324}) QCOMPARE(eventFigures(Figures{.availability = {}, .mtbfHours = hours, .mttrHours = hours}, 9).unavailability, 0.5);
        const EventFigures both = eventFigures(Figures{.availability = 0.99, .mtbfHours = 99, .mttrHours = {}}, 9);
        QVERIFY(close(both.mttrHours, 1, 1e-12));
        QVERIFY(close(both.failuresPerYear, 87.66, 1e-12));

        const EventFigures byDefault = eventFigures(Figures{.availability = 0.99, .mtbfHours = {}, .mttrHours = {}}, 9);
        QCOMPARE(byDefault.mttrHours, 9.0);

        const EventFigures never = eventFigures(Figures{}, 9);
        QCOMPARE(never.unavailability, 0.0);
        QCOMPARE(never.failuresPerYear, 0.0);
        QCOMPARE(never.mttrHours, 9.0);

        const EventFigures atOnce = eventFigures(Figures{.availability = 0.99, .mtbfHours = {}, .mttrHours = 0}, 1);
        QCOMPARE(atOnce.mttrHours, 1.0);
        const EventFigures dead = eventFigures(Figures{.availability = 0, .mtbfHours = 100, .mttrHours = {}}, 2);
        QCOMPARE(dead.unavailability, 1.0);
        QCOMPARE(dead.mttrHours, 2.0);
    }

    void severalInstances() {
        const Figures one{.availability = 0.99, .mtbfHours = {}, .mttrHours = 1};
        const EventFigures pair = eventFigures(withInstances(1, 2, one));
        QVERIFY(close(pair.unavailability, 1e-4, 1e-12));
        QVERIFY(close(pair.failuresPerYear, 2 * 0.99 * 0.01 / 99 * 8766, 1e-12));
        QVERIFY(close(pair.mttrHours, 0.5, 1e-12));

        const EventFigures series = eventFigures(withInstances(3, 3, one));
        QVERIFY(close(series.unavailability, 1 - 0.99 * 0.99 * 0.99, 1e-12));
        QVERIFY(close(series.failuresPerYear, 3 * 0.99 * 0.99 * 0.99 / 99 * 8766, 1e-12));

        const EventFigures quorum = eventFigures(withInstances(2, 3, one));
        QVERIFY(close(quorum.unavailability, 2.98e-4, 1e-12));
        QVERIFY(close(quorum.failuresPerYear, 2 * 3 * 0.99 * 0.99 * 0.01 / 99 * 8766, 1e-12));
        QVERIFY(close(quorum.unavailability, quorum.failuresPerYear * quorum.mttrHours / 8766, 1e-15));

        const EventFigures down = eventFigures(withInstances(1, 2, Figures{.availability = 0, .mtbfHours = {}, .mttrHours = 1}));
        QCOMPARE(down.unavailability, 1.0);
        const EventFigures fine = eventFigures(withInstances(2, 3, Figures{}));
        QCOMPARE(fine.unavailability, 0.0);
        QCOMPARE(fine.failuresPerYear, 0.0);
    }

    void aClientNeverFails() {
        Node client = withInstances(1, 1, Figures{.availability = 0.5, .mtbfHours = {}, .mttrHours = 1});
        client.kind = NodeKind::client;
        QCOMPARE(eventFigures(client).unavailability, 0.0);
        QCOMPARE(eventFigures(client).failuresPerYear, 0.0);
    }

    void commonCause() {
        Service service;
        QVERIFY(!hasCommonCause(service));
        QCOMPARE(commonCauseFigures(service).unavailability, 0.0);
        service.commonAvailability = 0.9999;
        service.commonMttrHours = 0.5;
        QVERIFY(hasCommonCause(service));
        QVERIFY(close(commonCauseFigures(service).unavailability, 1e-4, 1e-11));
        QCOMPARE(commonCauseFigures(service).mttrHours, 0.5);
    }
};

FAILWRIGHT_CORE_TEST(TestReliability)
#include "tst_reliability.moc"
