#include "model/review/error_budget.h"
#include "tests/simulation/designs.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>

using namespace failwright;
using namespace failwright::testing;

namespace {

constexpr double month = 30 * 86'400;

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::abs(b); }

}  // namespace

class TestErrorBudget : public QObject {
    Q_OBJECT

private slots:
    void theArithmeticOfTheReferences() {
        QVERIFY(near(requestsThatMayFail(0.9995, 10e6), 5'000));
        QVERIFY(near(budgetSpent(0.9995, 5e6, 3'000), 1.2));
        QVERIFY(near(budgetSpent(0.9995, 50e6, 8'000), 0.32));
        const ErrorBudget budget = errorBudget(0.9995, month);
        QVERIFY(near(budget.seconds, 21.6 * 60));
        QVERIFY(budget.spentBy(45 * 60) > 1);
        QVERIFY(near(budget.spentBy(45 * 60), 45 / 21.6));
        QVERIFY(near(errorBudget(0.999, month, 1'000).requests.value(), 2'592'000));
    }

    void incidentsFit() {
        QCOMPARE(errorBudget(0.9999, 365.25 * 86'400).fitting(55), 57.0);
        QCOMPARE(errorBudget(0.9, 30).fitting(1), 3.0);
        QVERIFY(std::isinf(errorBudget(0.9, 30).fitting(0)));
        QCOMPARE(errorBudget(1, 30).spentBy(0), 0.0);
        QVERIFY(std::isinf(errorBudget(1, 30).spentBy(1)));
    }

    void burnRates() {
        QCOMPARE(burnRate(0.5, 0.5), 1.0);
        QCOMPARE(burnRate(0.02, 1.0 / 720), 14.4);
        const ErrorBudget budget = errorBudget(0.999, month);
        const double shares[] = {0.02, 0.05, 0.1, 0.1};
        for (std::size_t i = 0; i < 4; ++i) QVERIFY(near(burnAlerts()[i].budgetShare(budget), shares[i]));
    }

    /// A total outage at 99.9 %: 0.0144 of the hour, as the workbook has it.
    void theTimeToAnAlert() {
        const ErrorBudget budget = errorBudget(0.999, month);
        QVERIFY(near(*timeToAlert(burnAlerts()[0], budget, 1, 3'600), 51.84));
        QVERIFY(near(*timeToAlert(burnAlerts()[1], budget, 1, 3'600), 129.6));
        QVERIFY(near(*timeToAlert(burnAlerts()[0], budget, 0.0144 * (1 + 1e-12), 3'600), 3'600));
        QVERIFY(!timeToAlert(burnAlerts()[0], budget, 0.0143, 1e9));
        QVERIFY(!timeToAlert(burnAlerts()[0], budget, 1, 51));
        QVERIFY(!timeToAlert(burnAlerts()[0], budget, 0, 1e9));
    }

    void failuresSpendIt() {
        Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()));
        const ErrorBudget budget = errorBudget(0.9999, month);
        const auto all = spendings(budget, *failureTable(topology));
        QCOMPARE(all.size(), 1u);  // the standby costs nothing
        QCOMPARE(all[0].id, std::string("db1"));
        QCOMPARE(all[0].lostSeconds, 55.0);
        QVERIFY(near(all[0].budgetShare, 55 / 259.2));
        QCOMPARE(all[0].fitting, 4.0);
        QVERIFY(near(all[0].spentPerWindow, 8.766 * 30 / 365.25 * 55 / 259.2));
        QVERIFY(near(*all[0].alerts[0], 5.184) && near(*all[0].alerts[1], 12.96) && near(*all[0].alerts[2], 25.92) && near(*all[0].alerts[3], 25.92));
    }

    void withoutAnSloThereIsNone() {
        QVERIFY(!errorBudget(Objectives{}));
        QVERIFY(near(errorBudget(Objectives{.slo = 0.99})->seconds, 0.01 * month));
    }
};

FAILWRIGHT_CORE_TEST(TestErrorBudget)
#include "tst_error_budget.moc"
