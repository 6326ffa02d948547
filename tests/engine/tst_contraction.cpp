#include "model/engine/contraction_compiler.h"
#include "model/engine/module_diagram.h"
#include "tests/support/random_formula.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <cmath>
#include <random>
#include <utility>

using namespace failwright;
using namespace failwright::engine;

namespace {

constexpr std::uint32_t mostEvents = 16;

/// Tiers of members on hosts that are alike, some of them only on some of the hosts, and each of all kinds of gates.
Ref tiersOnHosts(Formula& formula, std::mt19937& random) {
    Event next = 0;
    const Ref zone = formula.event(next++);
    const bool zoned = random() % 2 == 0;
    std::vector<Ref> below;
    const std::size_t hosts = 2 + random() % 3;
    for (std::size_t h = 0; h < hosts; ++h) {
        const Ref host = formula.event(next++);
        below.push_back(zoned ? formula.declare() : host);
        if (zoned) formula.define(below.back(), formula.any({host, zone}));
    }
    const auto someOf = [&](std::vector<Ref> inputs) {
        const std::size_t k = 1 + random() % inputs.size();
        return formula.atLeast(k, std::move(inputs));
    };
    std::vector<Ref> tiers;
    for (std::size_t tier = 0, count = 1 + random() % 3; tier < count; ++tier) {
        std::vector<Ref> members;
        const auto style = random() % 4;
        if (style == 3) {
            std::vector<Ref> callers;
            for (std::size_t h = 0; h < hosts && next < mostEvents; ++h) {
                std::vector<Ref> links;
                for (std::size_t i = 0; i < below.size() && next < mostEvents; ++i) links.push_back(formula.any({below[i], formula.event(next++)}));
                callers.push_back(someOf(links));
            }
            if (!callers.empty()) members = below = callers;
        } else {
            for (std::size_t i = 0; i < below.size() && next < mostEvents; ++i) {
                if (style == 2 && random() % 4 == 0) continue;
                const std::vector<Ref> both{below[i], formula.event(next++)};
                members.push_back(style == 1 ? formula.all(both) : formula.any(both));
            }
        }
        if (!members.empty()) tiers.push_back(someOf(members));
    }
    if (random() % 2 == 0 || tiers.empty()) tiers.push_back(someOf(below));
    return random() % 2 == 0 ? formula.any(tiers) : someOf(tiers);
}

/// Any tier of which so many members fail, one on each of the hosts that all tiers share.
Module tiersOverHosts(Event tierCount, Event hosts, std::size_t failing) {
    Formula formula;
    std::vector<Ref> tiers;
    for (Event tier = 0; tier < tierCount; ++tier) {
        std::vector<Ref> members;
        for (Event host = 0; host < hosts; ++host) members.push_back(formula.any({formula.event(host), formula.event(hosts + hosts * tier + host)}));
        tiers.push_back(formula.atLeast(failing, members));
    }
    return makePlan(formula, formula.any(tiers)).modules.back();
}

}  // namespace

/// Tables against diagrams, with inputs that can change places told apart and counted.
class TestContraction : public QObject {
    Q_OBJECT

private slots:
    void againstDiagrams_data() {
        QTest::addColumn<bool>("tiers");
        QTest::addColumn<int>("values");
        QTest::newRow("tiers, all alike") << true << 1;
        QTest::newRow("tiers, two kinds") << true << 2;
        QTest::newRow("any function, all alike") << false << 1;
        QTest::newRow("any function, three kinds") << false << 3;
    }

    void againstDiagrams() {
        QFETCH(bool, tiers);
        QFETCH(int, values);
        std::mt19937 random(20261121);
        int groups = 0;
        for (int round = 0; round < 4000; ++round) {
            Formula formula;
            const testing::FormulaShape shape{3 + std::uint32_t(random() % 9), 3 + random() % 14, random() % 2 == 0, false};
            const Ref root = tiers ? tiersOnHosts(formula, random) : testing::randomFormula(formula, shape, random);
            for (const Module& module : makePlan(formula, root).modules) {
                if (module.root < module.leaves.size()) continue;
                std::vector<double> leaves(module.leaves.size());
                for (double& leaf : leaves) leaf = 0.1 + 0.15 * double(random() % unsigned(values));
                const Symmetry symmetry = symmetryOf(module, leaves);
                groups += int(symmetry.groups.size());
                check(module, leaves, symmetry);
            }
        }
        QVERIFY(groups > 100);
    }

    void otherFiguresDoNotFit() {
        const Module module = tiersOverHosts(2, 3, 2);
        std::vector<double> leaves(module.leaves.size(), 0.1);
        const Symmetry symmetry = symmetryOf(module, leaves);
        QCOMPARE(symmetry.groups.size(), std::size_t(1));
        QCOMPARE(symmetry.groups.front().members.size(), std::size_t(3));
        auto counted = ContractionCompiler(module, symmetry, ContractionCompiler::Greed::size, 1000).compile();
        QVERIFY(counted && counted->fits(leaves));
        leaves[1] = 0.2;
        QVERIFY(!counted->fits(leaves));
    }

    void anotherOneOfManyHostsIsCheap() {
        const auto wall = [](Event hosts) {
            const Module module = tiersOverHosts(20, hosts, hosts / 2);
            const std::vector<double> leaves(module.leaves.size(), 0.01);
            const auto made = Contraction::compile(module, 24'000'000, leaves);
            return made ? made->work() : 0.0;
        };
        QVERIFY(wall(40) > 0);
        QVERIFY(wall(40) < 100 * wall(10));
    }

    /// Nothing need be tried beside what the first order of summing out does.
    void saysWhenItIsHard() {
        Module module = tiersOverHosts(20, 3, 3);
        const auto callsWithin = [&](std::size_t cells) {
            int calls = 0;
            const auto made = Contraction::compile(module, cells, std::vector<double>(module.leaves.size(), 0.1), [&] { ++calls; });
            return std::pair(made.has_value(), calls);
        };
        QCOMPARE(callsWithin(1'000'000), std::pair(true, 0));
        QCOMPARE(callsWithin(10), std::pair(false, 1));
        module.circular = true;
        QCOMPARE(callsWithin(1'000'000), std::pair(false, 1));
    }

private:
    static void check(const Module& module, const std::vector<double>& leaves, const Symmetry& symmetry) {
        auto diagram = ModuleDiagram::compile(module, 1'000'000, {});
        QVERIFY(diagram);
        std::vector<double> opposites;
        for (const double leaf : leaves) opposites.push_back(1 - leaf);
        const double expected = diagram->probability(leaves, opposites);
        std::vector<double> slopes(leaves.size()), found(leaves.size());
        diagram->gradient(leaves, opposites, slopes);
        using Greed = ContractionCompiler::Greed;
        for (const Greed greed : {Greed::size, Greed::growth, Greed::sweep}) {
            auto tables = ContractionCompiler(module, symmetry, greed, 1'000'000).compile();
            QVERIFY(tables && tables->fits(leaves));
            QVERIFY(std::abs(tables->probability(leaves, opposites) - expected) <= 1e-11 * expected);
            QVERIFY(std::abs(tables->opposite() - diagram->opposite(leaves, opposites)) <= 1e-11 * tables->opposite());
            tables->gradient(leaves, opposites, found);
            for (std::size_t i = 0; i < leaves.size(); ++i) QVERIFY(std::abs(found[i] - slopes[i]) < 1e-10);
        }
    }
};

FAILWRIGHT_CORE_TEST(TestContraction)
#include "tst_contraction.moc"
