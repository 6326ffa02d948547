#include "model/engine/cut_sets/cut_sets.h"
#include "model/engine/cut_sets/minimal_solutions.h"
#include "model/engine/cut_sets/small_cut_sets.h"
#include "tests/support/random_formula.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <limits>
#include <array>
#include <bit>
#include <set>

using namespace failwright;
using engine::CutSetDiagram;
using engine::Formula;
using engine::Ref;

namespace {

using Sets = std::set<std::vector<engine::Event>>;

Sets minimalTrueStates(const std::vector<bool>& table, std::uint32_t events) {
    Sets sets;
    for (std::size_t state = 0; state < table.size(); ++state) {
        bool minimal = table[state];
        for (std::uint32_t e = 0; e < events && minimal; ++e) minimal = (state >> e & 1U) == 0 || !table[state ^ (std::size_t{1} << e)];
        if (!minimal) continue;
        std::vector<engine::Event> set;
        for (std::uint32_t e = 0; e < events; ++e) {
            if ((state >> e & 1U) != 0) set.push_back(e);
        }
        sets.insert(set);
    }
    return sets;
}

struct Tiers {
    std::uint32_t tiers;
    std::uint32_t width;
    std::uint32_t links;     ///< of each member, to the tier below
    std::uint32_t zones;
    bool circle;             ///< the last tier needs the first
};

/// Members that fail by themselves, with their zone, or where fewer than half of the members that they are linked to are left.
Ref tiersAtRandom(Formula& formula, const Tiers& shape, std::mt19937& random) {
    std::vector<Ref> zones;
    std::uint32_t event = 0;
    for (; event < shape.zones; ++event) zones.push_back(formula.event(event));
    std::vector<Ref> first, below;
    for (std::uint32_t m = 0; m < shape.width; ++m) first.push_back(formula.declare());
    if (shape.circle) below = first;
    for (std::uint32_t t = shape.tiers; t-- > 0;) {
        std::vector<Ref> tier;
        for (std::uint32_t m = 0; m < shape.width; ++m) {
            std::vector<Ref> causes{formula.event(event++), zones[random() % zones.size()]};
            std::vector<Ref> linked = below;
            std::ranges::shuffle(linked, random);
            if (!below.empty()) linked.resize(shape.links);
            if (!below.empty()) causes.push_back(formula.atLeast(shape.links / 2 + 1, linked));
            tier.push_back(formula.any(causes));
        }
        below = tier;
    }
    for (std::uint32_t m = 0; m < shape.width; ++m) formula.define(first[m], below[m]);
    return formula.atLeast(shape.width - 1, first);
}

Sets setsOf(const CutSetDiagram& diagram, std::size_t events, std::uint32_t mostOrder) {
    Sets sets;
    for (const auto& set : diagram.list(1'000'000, std::vector<double>(events, 0.5))) {
        if (set.order <= mostOrder) sets.insert(set.events);
    }
    return sets;
}

}  // namespace

class TestCutSets : public QObject {
    Q_OBJECT

private slots:
    void bruteForce_data() {
        QTest::addColumn<bool>("circles");
        QTest::addColumn<bool>("constants");
        QTest::newRow("trees and graphs") << false << false;
        QTest::newRow("circles") << true << false;
        QTest::newRow("constants") << true << true;
    }

    void bruteForce() {
        QFETCH(bool, circles);
        QFETCH(bool, constants);
        std::mt19937 random(42);
        for (int round = 0; round < 1500; ++round) {
            const testing::FormulaShape shape{3 + static_cast<std::uint32_t>(random() % 7), 3 + random() % 14, false, circles, constants};
            Formula formula;
            const Ref root = testing::randomFormula(formula, shape, random);
            (void)formula.event(shape.events - 1);
            std::vector<double> chances(shape.events);
            std::vector<std::uint32_t> weights(shape.events);
            for (double& p : chances) p = 0.001 * static_cast<double>(1 + random() % 500);
            for (std::uint32_t& weight : weights) weight = random() % 4 == 0 ? 2 : 1;
            const Sets expected = minimalTrueStates(testing::truthTable(formula, root, shape.events), shape.events);
            for (const std::uint32_t maxOrder : {0U, 1U, 2U, 3U}) {
                const auto diagram = CutSetDiagram::compile(formula, root, weights, maxOrder, 100'000);
                QVERIFY(diagram);
                Sets wanted;
                std::map<std::uint32_t, double> counts;
                for (const auto& set : expected) {
                    std::uint32_t order = 0;
                    for (const engine::Event e : set) order += weights[e];
                    if (maxOrder != 0 && order > maxOrder) continue;
                    wanted.insert(set);
                    counts[order] += 1;
                }
                QCOMPARE(diagram->countByOrder(), counts);
                const auto listed = diagram->list(1000, chances);
                Sets found;
                for (std::size_t i = 0; i < listed.size(); ++i) {
                    found.insert(listed[i].events);
                    double product = 1;
                    for (const engine::Event e : listed[i].events) product *= chances[e];
                    QVERIFY(std::abs(product - listed[i].probability) < 1e-15);
                    if (i == 0 || listed[i - 1].order != listed[i].order) continue;
                    QVERIFY(listed[i - 1].probability >= listed[i].probability * (1 - 1e-12));
                }
                QCOMPARE(found.size(), listed.size());
                QVERIFY(found == wanted);
            }
        }
    }

    /// Found by trial, and as what is left of larger families.
    void singlesAndPairs() {
        std::mt19937 random(7);
        std::size_t pairs = 0;
        for (int round = 0; round < 60; ++round) {
            const Tiers shape{2 + static_cast<std::uint32_t>(random() % 12), 3 + static_cast<std::uint32_t>(random() % 2), 2 + static_cast<std::uint32_t>(random() % 2),
                              5, random() % 2 == 0};
            Formula formula;
            const Ref root = tiersAtRandom(formula, shape, random);
            std::vector<std::uint32_t> weights(formula.eventCount());
            for (std::uint32_t& weight : weights) weight = random() % 6 == 0 ? 2 : 1;
            const auto larger = CutSetDiagram::compile(formula, root, weights, 3, 4'000'000);
            QVERIFY(larger);
            for (const std::uint32_t most : {1U, 2U}) {
                const auto diagram = CutSetDiagram::compile(formula, root, weights, most, 4'000'000);
                QVERIFY(diagram);
                QVERIFY(setsOf(*diagram, weights.size(), most) == setsOf(*larger, weights.size(), most));
                QVERIFY(diagram->countByOrder().empty() || diagram->countByOrder().rbegin()->first <= most);
                const auto small = engine::smallCutSets(formula, root, std::vector<bool>(weights.size(), true), 100'000);
                const auto known = CutSetDiagram::compile(formula, root, weights, most, 4'000'000, {}, &*small);
                QVERIFY(setsOf(*known, weights.size(), most) == setsOf(*diagram, weights.size(), most));
                if (most == 2 && diagram->countByOrder().contains(2)) pairs += static_cast<std::size_t>(diagram->countByOrder().at(2));
            }
        }
        QVERIFY2(pairs > 300, qPrintable(QString::number(pairs)));
    }

    /// Certainly less than the function, and nearly all of what its small cut sets come to where that is little.
    void leastProbabilities() {
        std::mt19937 random(11);
        int close = 0;
        for (int round = 0; round < 1000; ++round) {
            const testing::FormulaShape shape{3 + static_cast<std::uint32_t>(random() % 7), 3 + random() % 14, false, random() % 2 == 0, random() % 4 == 0};
            Formula formula;
            const Ref root = testing::randomFormula(formula, shape, random);
            (void)formula.event(shape.events - 1);
            const double scale = round % 2 == 0 ? 1e-3 : 0.6;
            std::vector<double> chances(shape.events);
            for (double& p : chances) p = scale * static_cast<double>(1 + random() % 100) / 100;
            const auto table = testing::truthTable(formula, root, shape.events);
            const auto sets = engine::smallCutSets(formula, root, std::vector<bool>(shape.events, true), 1000);
            QVERIFY(sets);
            double whole = 0, ofSmall = 0;
            for (std::size_t state = 0; state < table.size(); ++state) {
                double product = 1;
                for (std::uint32_t e = 0; e < shape.events; ++e) product *= (state >> e & 1U) != 0 ? chances[e] : 1 - chances[e];
                const auto isIn = [&](engine::Event event) { return (state >> event & 1U) != 0; };
                const bool small = sets->always || std::ranges::any_of(sets->singles, isIn) ||
                                   std::ranges::any_of(sets->pairs, [&](const auto& pair) { return isIn(pair.first) && isIn(pair.second); });
                QVERIFY(!small || table[state]);
                whole += table[state] ? product : 0;
                ofSmall += small ? product : 0;
            }
            const double least = engine::leastProbability(*sets, chances);
            QVERIFY(least <= whole * (1 + 1e-12) && least <= ofSmall * (1 + 1e-12));
            if (scale < 0.01) QVERIFY(least >= ofSmall * 0.95);
            close += least > 0.5 * whole ? 1 : 0;
        }
        QVERIFY(close > 200);
        Formula formula;
        const Ref negated = formula.all({formula.event(0), formula.negation(formula.event(1))});
        QVERIFY(!engine::smallCutSets(formula, negated, {true, true}, 1000));
    }

    /// A grid of pairs of members, each linked to both of the next ones: the families of its gates are quadratic, its pairs are not.
    void pairsOfAGrid() {
        constexpr std::size_t side = 30;
        Formula formula;
        std::uint32_t event = 0;
        std::vector<Ref> zones;
        for (; event < 6; ++event) zones.push_back(formula.event(event));
        std::mt19937 random(3);
        Sets expected;
        for (engine::Event zone = 0; zone < 6; ++zone) expected.insert({zone});
        std::vector<Ref> row(side, Formula::falsehood());
        for (std::size_t i = 0; i < side; ++i) {
            Ref next = Formula::falsehood();
            for (std::size_t j = 0; j < side; ++j) {
                std::vector<Ref> members;
                const std::size_t zone = random() % 6;
                for (const std::uint32_t member : {event, event + 1})
                    members.push_back(formula.any({formula.event(member), zones[zone], row[j], next}));
                expected.insert({event, event + 1});
                event += 2;
                next = row[j] = formula.all(members);
            }
        }
        std::vector<std::uint32_t> weights(event, 1);
        const auto diagram = CutSetDiagram::compile(formula, row.back(), weights, 2, 20'000);
        QVERIFY(diagram);
        for (engine::Event zone = 0; zone < 6; ++zone) QVERIFY(expected.contains({zone}));
        QVERIFY(setsOf(*diagram, event, 2) == expected);
        QVERIFY(!CutSetDiagram::compile(formula, row.back(), weights, 3, 20'000));
    }

    /// 300 services of two members, each calling both members or one of each of two other services, in a circle: against what fails
    /// when the callers of what failed are told, one after the other.
    void pairsOnACircle() {
        constexpr std::uint32_t services = 300, zones = 6, members = 2 * services;
        struct Call {
            std::uint32_t caller;
            std::array<std::uint32_t, 2> asked;  ///< fails it where both fail
        };
        std::mt19937 random(5);
        std::vector<Call> calls;
        std::vector<std::uint32_t> zoneOf;
        for (std::uint32_t member = 0; member < members; ++member) {
            zoneOf.push_back(static_cast<std::uint32_t>(random() % zones));
            const std::uint32_t service = member / 2;
            for (const std::uint32_t other : {(service + 1) % services, std::uint32_t(random() % services)}) {
                if (other == service) continue;
                const auto first = static_cast<std::uint32_t>(2 * other + random() % 2);
                calls.push_back({member, {first, random() % 4 != 0 ? first ^ 1U : first}});
            }
        }
        Formula formula;
        std::vector<Ref> down;
        for (std::uint32_t event = 0; event < zones + members; ++event) (void)formula.event(event);
        for (std::uint32_t member = 0; member < members; ++member) down.push_back(formula.declare());
        std::vector<std::vector<Ref>> causes(members);
        for (std::uint32_t member = 0; member < members; ++member) causes[member] = {formula.event(zones + member), formula.event(zoneOf[member])};
        for (const Call& call : calls) causes[call.caller].push_back(formula.all({down[call.asked[0]], down[call.asked[1]]}));
        for (std::uint32_t member = 0; member < members; ++member) formula.define(down[member], formula.any(causes[member]));
        const Ref root = formula.all({down[0], down[1]});

        std::vector<std::vector<std::uint32_t>> callsOf(members);
        for (std::uint32_t c = 0; c < calls.size(); ++c)
            for (const std::uint32_t member : calls[c].asked) callsOf[member].push_back(c);
        const auto fails = [&](std::initializer_list<engine::Event> events) {
            std::vector<bool> isDown(members, false);
            std::vector<std::uint32_t> told;
            const auto tell = [&](std::uint32_t member) {
                if (!isDown[member]) isDown[member] = true, told.push_back(member);
            };
            for (const engine::Event event : events) {
                if (event >= zones) tell(event - zones);
                for (std::uint32_t member = 0; member < members; ++member)
                    if (zoneOf[member] == event) tell(member);
            }
            while (!told.empty()) {
                const std::uint32_t member = told.back();
                told.pop_back();
                for (const std::uint32_t c : callsOf[member])
                    if (isDown[calls[c].asked[0]] && isDown[calls[c].asked[1]]) tell(calls[c].caller);
            }
            return isDown[0] && isDown[1];
        };

        const auto sets = engine::smallCutSets(formula, root, std::vector<bool>(zones + members, true), 1'000'000);
        QVERIFY(sets);
        std::vector<bool> single(zones + members, false);
        std::vector<engine::Event> singles;
        for (engine::Event event = 0; event < zones + members; ++event) {
            single[event] = fails({event});
            if (single[event]) singles.push_back(event);
        }
        QVERIFY(sets->singles == singles);
        QVERIFY2(singles.size() < zones + members / 2, qPrintable(QString::number(singles.size())));
        std::vector<engine::SmallCutSets::Pair> pairs;
        for (engine::Event first = 0; first < zones + members; ++first) {
            for (engine::Event second = first + 1; second < zones + members && !single[first]; ++second)
                if (!single[second] && fails({first, second})) pairs.push_back({first, second});
        }
        QVERIFY2(pairs.size() > 100, qPrintable(QString::number(pairs.size())));
        QVERIFY(sets->pairs == pairs);
    }

    /// Each of one column with each of the other: too many to be told one by one, few nodes.
    void manyPairs() {
        Formula formula;
        std::vector<Ref> columns[2];
        for (std::uint32_t e = 0; e < 700; ++e) columns[e % 2].push_back(formula.event(e));
        const Ref both = formula.all({formula.any(columns[0]), formula.any(columns[1])});
        const std::vector<std::uint32_t> weights(700, 1);
        for (const std::size_t budget : {100'000U, 200'000U}) {
            const auto diagram = CutSetDiagram::compile(formula, both, weights, 2, budget);
            QVERIFY(diagram);
            QCOMPARE(diagram->countByOrder(), (std::map<std::uint32_t, double>{{2, 350.0 * 350}}));
        }
    }

    void stops() {
        Formula formula;
        std::vector<Ref> members;
        for (std::uint32_t e = 0; e < 2000; ++e) members.push_back(formula.event(e));
        std::stop_source stop;
        stop.request_stop();
        const std::vector<std::uint32_t> weights(2000, 1);
        for (const std::uint32_t order : {0U, 1U, 2U}) {
            const auto diagram = CutSetDiagram::compile(formula, formula.atLeast(2, members), weights, order, 4'000'000, stop.get_token());
            QVERIFY(!diagram);
            QCOMPARE(diagram.error(), engine::Failure::stopped);
        }
    }

    void countsWithoutListing() {
        Formula formula;
        std::vector<Ref> layers;
        std::uint32_t next = 0;
        for (int layer = 0; layer < 30; ++layer) {
            std::vector<Ref> members;
            for (int i = 0; i < 20; ++i) members.push_back(formula.event(next++));
            layers.push_back(formula.atLeast(10, members));
        }
        const std::vector<std::uint32_t> weights(next, 1);
        const auto diagram = CutSetDiagram::compile(formula, formula.any(layers), weights, 0, 1'000'000);
        QVERIFY(diagram);
        QCOMPARE(diagram->countByOrder(), (std::map<std::uint32_t, double>{{10, 30.0 * 184756}}));
        const std::vector<double> chances(next, 0.0);
        QCOMPARE(diagram->list(50, chances).size(), std::size_t{50});
    }

    /// Two members on each of many hosts: as many orders as elements. All numbers of all nodes at once would take 3 GB each time.
    void manyOrders() {
        constexpr std::uint32_t hosts = 8'000;
        Formula formula;
        std::vector<Ref> down;
        std::vector<double> chances(3 * hosts, 0.999);
        for (std::uint32_t h = 0; h < hosts; ++h)
            for (const std::uint32_t member : {hosts + 2 * h, hosts + 2 * h + 1}) down.push_back(formula.any({formula.event(h), formula.event(member)}));
        chances[5] = 0.99;
        const Ref root = formula.all(down);
        constexpr std::size_t budget = 200'000;
        const auto diagram = CutSetDiagram::compile(formula, root, std::vector<std::uint32_t>(3 * hosts, 1), 0, budget);
        QVERIFY(diagram);
        double ways = 1;
        for (std::uint32_t pairs = 0; pairs < 20; ++pairs) {
            QVERIFY(std::abs(diagram->countByOrder().at(hosts + pairs) / ways - 1) < 1e-12);
            ways *= double(hosts - pairs) / (pairs + 1);
        }
        QCOMPARE(diagram->countByOrder().at(hosts + 4'000), std::numeric_limits<double>::max());
        const auto sets = diagram->list(hosts, chances);
        QVERIFY(sets.size() > 1'000 && sets.size() < hosts);
        QCOMPARE(sets[0].order, hosts);
        QCOMPARE(sets[1].order, hosts + 1);
        QVERIFY(std::ranges::binary_search(sets[1].events, hosts + 10));  // the host that fails least often stays up
        const auto solution = engine::Solution::compile(formula, root, {1'000'000, 0, engine::Method::diagram}, {}, chances);
        QVERIFY(solution);
        const auto counts = engine::countMinimalSolutions(*solution, 0, budget);
        QVERIFY(counts);
        QCOMPARE(counts->size(), std::size_t{2 * hosts + 1});
        for (std::uint32_t order = 0; order <= 2 * hosts; ++order) {
            const auto known = diagram->countByOrder().find(order);
            const double expected = known == diagram->countByOrder().end() ? 0 : known->second;
            QVERIFY(std::abs((*counts)[order] - expected) <= 1e-9 * expected);
        }
    }

    /// Few nodes, each with thousands of orders.
    void ordersAreWithinTheBudget() {
        constexpr std::uint32_t services = 1'000, heavy = 2'000;
        Formula formula;
        std::vector<Ref> down;
        std::vector<std::uint32_t> weights;
        const auto event = [&](std::uint32_t weight) {
            weights.push_back(weight);
            return formula.event(static_cast<engine::Event>(weights.size() - 1));
        };
        for (std::uint32_t i = 0; i < services; ++i) down.push_back(formula.all({event(1), formula.any({event(1), event(heavy)})}));
        const Ref root = formula.any(down);
        const auto diagram = CutSetDiagram::compile(formula, root, weights, 0, 1'000'000);
        QVERIFY(diagram);
        QCOMPARE(diagram->countByOrder(), (std::map<std::uint32_t, double>{{2, services}, {1 + heavy, services}}));
        const auto few = CutSetDiagram::compile(formula, root, weights, 0, 10'000);
        QVERIFY(!few);
        QCOMPARE(few.error(), engine::Failure::tooLarge);
        QVERIFY(CutSetDiagram::compile(formula, root, weights, 2, 10'000));
    }

    void budgets() {
        Formula formula;
        std::vector<Ref> members;
        for (std::uint32_t e = 0; e < 200; ++e) members.push_back(formula.event(e));
        const std::vector<std::uint32_t> weights(200, 1);
        const auto diagram = CutSetDiagram::compile(formula, formula.atLeast(100, members), weights, 0, 1000);
        QVERIFY(!diagram);
        QCOMPARE(diagram.error(), engine::Failure::tooLarge);
    }

    /// 60 of 100 members in ten zones: few nodes, but steps without end. The budget covers both.
    void stepsAreBounded() {
        Formula formula;
        std::vector<Ref> members;
        for (std::uint32_t e = 0; e < 100; ++e) members.push_back(formula.any({formula.event(e), formula.event(100 + e % 10)}));
        const std::vector<std::uint32_t> weights(110, 1);
        const Ref fewer = formula.atLeast(41, members);
        const auto all = CutSetDiagram::compile(formula, fewer, weights, 0, 200'000);
        QVERIFY(!all);
        QCOMPARE(all.error(), engine::Failure::tooLarge);
        const auto low = CutSetDiagram::compile(formula, fewer, weights, 5, 4'000'000);
        QVERIFY(low);
        QCOMPARE(low->countByOrder().at(5), 252.0 + 210 * 60);  // five zones, or four and a member of another
    }

    /// Few nodes, met in many pairs.
    void halfOfMany() {
        Formula formula;
        std::vector<Ref> inputs;
        for (engine::Event e = 0; e < 100; ++e) inputs.push_back(formula.event(e));
        const Ref root = formula.atLeast(50, inputs);
        const double ways = 1.0089134454556417e29;
        const auto diagram = CutSetDiagram::compile(formula, root, std::vector<std::uint32_t>(100, 1), 0, 1'000'000);
        QVERIFY(diagram);
        QCOMPARE(diagram->countByOrder().size(), std::size_t{1});
        QVERIFY(std::abs(diagram->countByOrder().at(50) / ways - 1) < 1e-12);
        const auto solution = engine::Solution::compile(formula, root, {1'000'000, 0, engine::Method::diagram}, {}, std::vector<double>(100, 0.1));
        QVERIFY(solution);
        const auto counts = engine::countMinimalSolutions(*solution, 0, 1'000'000);
        QVERIFY(counts);
        QVERIFY(std::abs((*counts)[50] / ways - 1) < 1e-12);
    }

    /// What equal factors come to differs in the last digits by their order, which must not keep astronomically many sets open.
    void listsOfQuorums() {
        for (const auto& [k, n] : {std::pair{35U, 70U}, {50U, 100U}, {20U, 190U}}) {
            for (const double chance : {0.01, 1 - 0.99, 0.0007}) {
                Formula formula;
                std::vector<Ref> inputs;
                for (engine::Event e = 0; e < n; ++e) inputs.push_back(formula.event(e));
                const auto diagram = CutSetDiagram::compile(formula, formula.atLeast(k, inputs), std::vector<std::uint32_t>(n, 1), 0, 10'000'000);
                QVERIFY(diagram);
                QCOMPARE(diagram->list(12, std::vector<double>(n, chance)).size(), std::size_t{12});
            }
        }
    }

    /// Of equally probable sets, those of the first events come first, however the diagram goes through them.
    void equalsInTheOrderOfEvents() {
        Formula formula;
        std::vector<Ref> inputs;
        for (engine::Event e = 0; e < 9; ++e) inputs.push_back(formula.event((e * 4 + 3) % 9));
        const std::vector<double> chances{0.1, 0.3, 0.1, 0.7, 0.3, 0.1, 0.7, 0.1, 0.3};
        const auto diagram = CutSetDiagram::compile(formula, formula.atLeast(3, inputs), std::vector<std::uint32_t>(9, 1), 0, 100'000);
        QVERIFY(diagram);
        const auto all = diagram->list(1'000, chances);
        QCOMPARE(all.size(), std::size_t{84});
        for (std::size_t i = 1; i < all.size(); ++i) {
            QVERIFY(all[i - 1].probability >= all[i].probability);
            if (all[i - 1].probability == all[i].probability) QVERIFY(all[i - 1].events < all[i].events);
        }
        for (const std::size_t limit : {0U, 1U, 7U, 20U, 84U}) {
            const auto first = diagram->list(limit, chances);
            QCOMPARE(first.size(), limit);
            for (std::size_t i = 0; i < limit; ++i) QCOMPARE(first[i].events, all[i].events);
        }
        QCOMPARE(all[0].events, (std::vector<engine::Event>{1, 3, 6}));
        QCOMPARE(all[2].events, (std::vector<engine::Event>{3, 6, 8}));
    }
};

FAILWRIGHT_CORE_TEST(TestCutSets)
#include "tst_cut_sets.moc"
