#include "model/advice/target.h"
#include "model/io/topology_json.h"
#include "tests/support/generate.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

using namespace failwright;

namespace {

Topology example(const char* name) {
    return *loadTopology(std::string(FAILWRIGHT_SOURCE_DIR "/resources/examples/") + name + ".failwright");
}

const char* const examples[] = {"one-of-everything", "doubled-in-one-zone", "multi-az-three-tier", "cdn-shop", "microservices"};

bool isClose(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)) + 1e-15;
}

/// The price of the cheapest set that reaches the limit, by trying all of them; infinite where none does.
std::pair<double, std::size_t> cheapest(const Topology& topology, const AdviceList& list, double limit, bool byCost) {
    std::pair<double, std::size_t> best{INFINITY, 0};
    for (std::size_t bits = 0; bits < std::size_t{1} << list.tried.size(); ++bits) {
        std::vector<Improvement> some;
        double price = 0;
        for (std::size_t i = 0; i < list.tried.size(); ++i)
            if ((bits >> i & 1U) != 0) {
                some.push_back(list.tried[i]);
                price += byCost ? *addedCost(topology, improved(topology, {list.tried[i]})) : 1;
            }
        const std::pair<double, std::size_t> one{price, some.size()};
        if (one < best && outcomeOf(improved(topology, some))->unavailability <= limit) best = one;
    }
    return best;
}

}  // namespace

class Advising : public QObject {
    Q_OBJECT

private slots:
    /// Each piece, made by its edits, gives the numbers that were promised, and the file is still one.
    void whatIsPromisedComesTrue() {
        for (const char* name : examples) {
            const Topology topology = example(name);
            const auto list = advise(topology);
            QVERIFY(list && !list->ranked.empty());
            for (const Advice& advice : list->ranked) {
                Topology changed = topology;
                QVERIFY(applyEdits(changed, editsFor(topology, advice.improvement)));
                QVERIFY(readTopology(writeTopology(changed)));
                const auto after = outcomeOf(changed);
                QVERIFY(after && isClose(*after->unavailability, *advice.after.unavailability));
                QCOMPARE(after->spofs, advice.after.spofs);
                const double saved = list->before.downtimeSecondsPerYear() - after->downtimeSecondsPerYear();
                QVERIFY(isClose(saved, advice.savedSecondsPerYear));
                QVERIFY(saved > 0 || after->recoverySeconds < list->before.recoverySeconds ||
                        after->dataLossSeconds < list->before.dataLossSeconds);
            }
        }
    }

    void designsThatNobodyHasSeenToo() {
        std::size_t pieces = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const Topology topology = testing::randomTopology(seed);
            const auto list = advise(topology);
            QVERIFY(list);
            for (const Advice& advice : list->ranked) {
                Topology changed = topology;
                QVERIFY(applyEdits(changed, editsFor(topology, advice.improvement)));
                QVERIFY(isClose(*outcomeOf(changed)->unavailability, *advice.after.unavailability));
                ++pieces;
            }
        }
        QVERIFY(pieces > 60);
    }

    void aServiceOfWitnessesAloneIsLeftAsItIs() {
        Topology topology;
        const NodeId user("u"), app("a"), witness("w");
        topology.nodes = {{.id = user, .kind = NodeKind::client}, {.id = app, .kind = NodeKind::app}, {.id = witness, .kind = NodeKind::witness}};
        topology.links = {{.id = LinkId("l"), .from = user, .to = app}, {.id = LinkId("k"), .from = app, .to = witness}};
        QVERIFY(advise(topology));
    }

    void theBestComesFirst() {
        const auto list = advise(example("one-of-everything"));
        QCOMPARE(list->ranked.front().improvement.subject, std::string("db"));
        QVERIFY(std::ranges::is_sorted(list->ranked, std::ranges::greater{}, &Advice::savedSecondsPerYear));
    }

    void aZoneIsSpread() {
        const Topology topology = example("doubled-in-one-zone");
        const auto list = advise(topology);
        const auto spread = std::ranges::find(list->ranked, Remedy::spreadOverZones, [](const Advice& a) { return a.improvement.remedy; });
        QVERIFY(spread != list->ranked.end());
        QVERIFY(spread->after.spofs < list->before.spofs);
        QCOMPARE(spread->addedCost, std::optional(0.0));  // members move
    }

    void everyRemedyCanBeMadeAndMadeTwice() {
        const Topology topology = example("microservices");
        for (std::size_t r = 0; r < wordsOf<Remedy>().size(); ++r)
            for (const char* subject : {"nobody", "service:nobody", "service:config", "card", "euc1", "dns"}) {
                const Improvement improvement{static_cast<Remedy>(r), subject};
                QVERIFY(readTopology(writeTopology(improved(topology, {improvement, improvement}))));
            }
    }

    void aTargetIsReachedAsCheaplyAsCanBe_data() {
        QTest::addColumn<double>("target");
        QTest::addColumn<bool>("withCosts");
        for (const double target : {5e-3, 2e-3, 1.5e-3, 1e-3, 5e-4}) {
            QTest::addRow("%g by number", target) << target << false;
            QTest::addRow("%g by cost", target) << target << true;
        }
    }

    void aTargetIsReachedAsCheaplyAsCanBe() {
        QFETCH(double, target);
        QFETCH(bool, withCosts);
        Topology topology = example("one-of-everything");
        double cost = 90;
        for (Node& node : topology.nodes)
            if (withCosts && node.kind != NodeKind::client) node.costPerMonth = cost += 37;
            else node.costPerMonth.reset();
        const auto list = advise(topology);
        QVERIFY(list->tried.size() <= 8);
        const auto found = planFor(topology, *list, target);
        QVERIFY(found && found->exact == found->reached);
        QCOMPARE(found->byCost, withCosts);
        const auto best = cheapest(topology, *list, target, withCosts);
        QCOMPARE(found->reached, std::isfinite(best.first));
        if (!found->reached) return;
        QVERIFY(*found->plan.after.unavailability <= target);
        QCOMPARE(found->plan.price, best.first);
        QCOMPARE(found->plan.improvements.size(), best.second);
    }

    void targetsOfUnseenDesignsToo() {
        int reached = 0;
        int missed = 0;
        for (std::uint64_t seed = 1; seed <= 80; ++seed) {
            Topology topology = testing::randomTopology(seed);
            double cost = 10;
            for (Node& node : topology.nodes)
                if (seed % 2 == 0 && node.kind != NodeKind::client) node.costPerMonth = cost += 7;
            const auto list = advise(topology);
            if (!list->before.unavailability || list->tried.size() > 7) continue;
            for (const double share : {0.9, 0.5, 0.1, 0.001}) {
                const double limit = share * *list->before.unavailability;
                const auto found = planFor(topology, *list, limit);
                QVERIFY(found && found->exact);
                const auto best = cheapest(topology, *list, limit, found->byCost);
                QCOMPARE(found->reached, std::isfinite(best.first));
                (found->reached ? reached : missed) += 1;
                if (!found->reached) continue;
                QVERIFY(*outcomeOf(improved(topology, found->plan.improvements))->unavailability <= limit);
                QVERIFY(isClose(found->plan.price, best.first));
                QCOMPARE(found->plan.improvements.size(), best.second);
            }
        }
        QVERIFY(reached > 20 && missed > 20);
    }

    /// Each step of the curve is the best that there is.
    void theCurveTakesWhatSavesMost() {
        const Topology topology = example("one-of-everything");
        const auto list = advise(topology);
        const auto found = planFor(topology, *list, 1e-9);
        for (std::size_t step = 1; step < found->curve.size(); ++step) {
            const std::vector<Improvement>& before = found->curve[step - 1].improvements;
            for (const Improvement& other : list->tried) {
                std::vector<Improvement> with;
                for (const Improvement& one : list->tried)
                    if (one == other || std::ranges::find(before, one) != before.end()) with.push_back(one);
                QVERIFY(*outcomeOf(improved(topology, with))->unavailability >= *found->curve[step].after.unavailability * (1 - 1e-9));
            }
        }
    }

    /// Neither of two balancers in a row helps alone where the target lies past either.
    void whatHelpsOnlyTogetherIsFound() {
        const Topology topology = example("one-of-everything");
        const auto list = advise(topology);
        const double all = *outcomeOf(improved(topology, list->tried))->unavailability;
        const auto found = planFor(topology, *list, all * (1 + 1e-12), {.designs = 1});
        QVERIFY(found->reached && !found->exact);
    }

    void itSaysWhenNotEverythingWasTried() {
        const Topology topology = example("microservices");
        const auto list = advise(topology);
        const auto found = planFor(topology, *list, 2e-4, {.designs = 3});
        QVERIFY(found && !found->exact);
        QVERIFY(std::ranges::is_sorted(found->curve, std::ranges::greater{}, [](const Plan& p) { return *p.after.unavailability; }));
    }

    void whatIsReachedNeedsNothing() {
        const Topology topology = example("one-of-everything");
        const auto found = planFor(topology, *advise(topology), 0.5);
        QVERIFY(found->reached && found->exact && found->plan.improvements.empty());
    }

    void itCanBeStopped() {
        std::stop_source stop;
        stop.request_stop();
        const auto list = advise(example("microservices"), {}, stop.get_token());
        QVERIFY(!list && list.error().code == ErrorCode::cancelled);
    }

    void withoutClientsThereIsNothingToSay() {
        Topology topology;
        topology.nodes.push_back({.id = NodeId{"users"}, .kind = NodeKind::client});
        QVERIFY(advise(topology)->ranked.empty());
    }
};

FAILWRIGHT_CORE_TEST(Advising)
#include "tst_advise.moc"
