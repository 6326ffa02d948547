#include "model/engine/cut_sets.h"
#include "tests/support/random_formula.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
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
};

FAILWRIGHT_CORE_TEST(TestCutSets)
#include "tst_cut_sets.moc"
