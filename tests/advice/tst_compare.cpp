#include "model/advice/compare.h"
#include "model/advice/improvement.h"
#include "model/io/comparison_json.h"
#include "model/io/topology_json.h"
#include "tests/support/generate.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace failwright;

namespace {

Topology example(const char* name) {
    return *loadTopology(std::string(FAILWRIGHT_SOURCE_DIR "/resources/examples/") + name + ".failwright");
}

bool isClose(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)) + 1e-15;
}

}  // namespace

class Comparing : public QObject {
    Q_OBJECT

private slots:
    void aDesignIsLikeItself() {
        const Topology topology = example("cdn-shop");
        const auto both = compare(topology, topology);
        QVERIFY(both && both->differences.empty() && both->effects.empty());
    }

    void whereItIsDrawnDoesNotCount() {
        Topology moved = example("cdn-shop");
        for (Node& node : moved.nodes)
            if (node.position) node.position->x += 100;
        QVERIFY(differencesOf(example("cdn-shop"), moved).empty());
    }

    /// A new member comes with its links, as one difference.
    void whatBelongsTogetherIsOneEffect() {
        const Topology a = example("one-of-everything");
        const Topology b = improved(a, {{Remedy::addMember, "app"}, {Remedy::quickenCheck, "service:lb"}});
        const auto both = compare(a, b);
        QVERIFY(both);
        QCOMPARE(both->effects.size(), 2u);
        QVERIFY(std::ranges::any_of(both->effects, [](const Effect& one) { return one.subject == "service:app" && one.parts.size() >= 3; }));
        QCOMPARE(both->spofsGone, std::vector<std::string>{"app"});
        QVERIFY(both->spofsNew.empty());
    }

    /// Between any two designs, even those that have nothing in common.
    void theEffectsAddUp() {
        const char* const names[] = {"one-of-everything", "doubled-in-one-zone", "multi-az-three-tier", "microservices"};
        for (const char* first : names)
            for (const char* second : names) {
                const auto both = compare(example(first), example(second));
                QVERIFY(both);
                double sum = 0;
                for (const Effect& effect : both->effects)
                    sum += effect.after.downtimeSecondsPerYear() - effect.before.downtimeSecondsPerYear();
                QVERIFY(std::abs(sum - (both->b.downtimeSecondsPerYear() - both->a.downtimeSecondsPerYear())) < 1e-3);
            }
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            const Topology a = testing::randomTopology(seed);
            const auto both = compare(a, testing::randomTopology(seed + 1000));
            QVERIFY(both);
            if (!both->effects.empty())
                QVERIFY(isClose(both->effects.back().after.unavailability.value_or(0), both->b.unavailability.value_or(0)));
        }
    }

    void fieldsAreNamedAsInTheFile() {
        const Topology a = example("one-of-everything");
        const Topology b = improved(a, {{Remedy::quickenCheck, "service:lb"}});
        const std::vector<PartDifference> all = differencesOf(a, b);
        QCOMPARE(all, (std::vector<PartDifference>{{PartKind::service, "lb", ChangeKind::changed}}));
        const std::vector<FieldDifference> fields = fieldDifferences(a, b, all.front());
        QCOMPARE(fields.size(), 1u);
        QCOMPARE(fields.front().key, std::string("health_check"));
        QVERIFY(fields.front().after.find("\"interval_s\":5") != std::string::npos);
    }

    void objectivesAndTitleAreDifferencesWithoutEffect() {
        const Topology a = example("cdn-shop");
        Topology b = a;
        b.name = "Other";
        b.objectives->slo = 0.9;
        const auto both = compare(a, b);
        QCOMPARE(both->differences.size(), 2u);
        QVERIFY(both->effects.empty());
        QCOMPARE(fieldDifferences(a, b, both->differences[1]).front().key, std::string("slo"));
    }
};

FAILWRIGHT_CORE_TEST(Comparing)
#include "tst_compare.moc"
