#include "model/review/objectives.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <limits>

using namespace failwright;

namespace {

FailureRow row(const char* id, std::optional<double> recovery, double loss) {
    FailureRow made;
    made.id = id;
    made.recoverySeconds = recovery;
    made.dataLossSeconds = loss;
    return made;
}

Topology wanting(const Objectives& objectives) {
    Topology topology;
    topology.objectives = objectives;
    return topology;
}

std::optional<Range> exactly(double unavailability) { return Range{unavailability, unavailability}; }

}  // namespace

class TestObjectives : public QObject {
    Q_OBJECT

private slots:
    void onlyWhatIsWantedIsJudged() {
        QVERIFY(judge({}, exactly(0.5), {row("a", 1, 1)}).empty());
        QCOMPARE(judge(wanting({.sla = 0.9, .rpoSeconds = 1}), exactly(0.05), {}).size(), 2u);
    }

    void theExpectedAvailabilityCounts() {
        const auto verdicts = judge(wanting({.slo = 0.999, .sla = 0.99}), exactly(0.005), {});
        QVERIFY(verdicts[0].goal == Goal::slo && verdicts[0].missed());
        QVERIFY(verdicts[1].goal == Goal::sla && !verdicts[1].missed());
        QVERIFY(!judge(wanting({.slo = 0.999}), std::nullopt, {})[0].missed());
    }

    /// 1 - 0.9999 is less than 1e-4 in binary.
    void whatIsExactlyReachedIsMet() {
        QVERIFY(!judge(wanting({.slo = 0.9999}), exactly(1e-4), {})[0].missed());
        QVERIFY(!judge(wanting({.slo = 0.99999999}), exactly(1e-8), {})[0].missed());
        QVERIFY(judge(wanting({.slo = 0.99999999}), exactly(1.00001e-8), {})[0].missed());
        QVERIFY(judge(wanting({.slo = 1}), exactly(1e-15), {})[0].missed());
    }

    void theWorstRecoveryAndTheWorstLossCount() {
        const FailureTable failures{row("quick", 16, 5), row("slow", 55, 0), row("never", std::nullopt, 0)};
        const auto verdicts = judge(wanting({.rtoSeconds = 54, .rpoSeconds = 5}), exactly(0), failures);
        QCOMPARE(verdicts[0].element, std::string("slow"));
        QVERIFY(verdicts[0].actual == 55 && verdicts[0].missed());
        QCOMPARE(verdicts[1].element, std::string("quick"));
        QVERIFY(verdicts[1].actual == 5 && !verdicts[1].missed());
        QCOMPARE(lastingFailures(failures), std::size_t{1});
    }

    void whereNothingRecoversThereIsNoRecoveryTime() {
        const auto verdicts = judge(wanting({.rtoSeconds = 0}), exactly(0), {row("never", std::nullopt, 0)});
        QVERIFY(!verdicts[0].actual && !verdicts[0].missed() && verdicts[0].element.empty());
    }

    /// A design that may keep its SLO passes no gate, but it is not said to miss it.
    void boundsStayOpenAroundTheTarget() {
        Analysis analysis;
        QVERIFY(!expectedUnavailability({}, analysis, {}));
        const auto within = [&](double best, double worst) {
            analysis.bounds = Range{best, worst};
            return judge(wanting({.slo = 0.999}), expectedUnavailability({}, analysis, {}), {})[0];
        };
        QVERIFY(within(1e-4, 2e-3).missed() && within(1e-4, 2e-3).open());
        QVERIFY(within(2e-3, 3e-3).missed() && !within(2e-3, 3e-3).open());
        QVERIFY(!within(1e-4, 9e-4).missed() && !within(1e-4, 9e-4).open());
        QCOMPARE(within(1e-4, 2e-3).atBest, std::optional(1e-4));
        QVERIFY(!judge(wanting({.slo = 0.999}), exactly(2e-3), {})[0].open());
    }

    void losingAllDataMissesEveryTarget() {
        const FailureTable failures{row("db", 0, std::numeric_limits<double>::infinity())};
        QVERIFY(judge(wanting({.rpoSeconds = 1e300}), exactly(0), failures)[0].missed());
    }
};

FAILWRIGHT_CORE_TEST(TestObjectives)
#include "tst_objectives.moc"
