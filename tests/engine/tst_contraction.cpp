#include "model/engine/diagrams/module_diagram.h"
#include "model/engine/tables/contraction.h"
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
constexpr Event mostHosts = 4;

/// Tiers of members on hosts that are alike, some of them only on some of the hosts, and each of all kinds of gates.
Ref tiersOnHosts(Formula& formula, std::mt19937& random) {
    Event next = 0;
    const Ref zone = formula.event(next++);
    const bool zoned = random() % 2 == 0;
    std::vector<Ref> below;
    const std::size_t hosts = 2 + random() % (mostHosts - 1);
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

/// How likely so many hosts are up, of which each fails with 0.3 and 0.02 for each one before it; but for one of them.
std::vector<double> chancesOfUp(Event hosts, Event without) {
    std::vector<double> chances{1};
    for (Event host = 0; host < hosts; ++host) {
        if (host == without) continue;
        const double fails = 0.3 + 0.02 * host;
        chances.push_back(0);
        for (std::size_t n = chances.size(); n-- > 0;) chances[n] = chances[n] * fails + (n > 0 ? chances[n - 1] * (1 - fails) : 0);
    }
    return chances;
}

}  // namespace

/// Tables against diagrams, with inputs that can change places told apart and counted.
class TestContraction : public QObject {
    Q_OBJECT

private slots:
    void againstDiagrams_data() {
        QTest::addColumn<bool>("tiers");
        QTest::addColumn<int>("values");
        QTest::addColumn<Event>("unlike");
        QTest::newRow("tiers, all alike") << true << 1 << 0U;
        QTest::newRow("tiers, two kinds") << true << 2 << 0U;
        QTest::newRow("tiers on hosts of any kind") << true << 1 << mostHosts + 1;
        QTest::newRow("any function, all alike") << false << 1 << 0U;
        QTest::newRow("any function, three kinds") << false << 3 << 0U;
        QTest::newRow("any function, some of any kind") << false << 1 << 4U;
    }

    void againstDiagrams() {
        QFETCH(bool, tiers);
        QFETCH(int, values);
        QFETCH(Event, unlike);
        std::mt19937 random(20261121);
        int alike = 0, counted = 0;
        for (int round = 0; round < 4000; ++round) {
            Formula formula;
            const testing::FormulaShape shape{3 + std::uint32_t(random() % 9), 3 + random() % 14, random() % 2 == 0, false};
            const Ref root = tiers ? tiersOnHosts(formula, random) : testing::randomFormula(formula, shape, random);
            for (const Module& module : makePlan(formula, root).modules) {
                if (module.root < module.leaves.size()) continue;
                std::vector<double> leaves(module.leaves.size());
                for (std::size_t i = 0; i < leaves.size(); ++i) {
                    const bool isAny = module.ranks[i] < unlike;
                    leaves[i] = isAny ? 0.05 + 0.9 * std::generate_canonical<double, 53>(random) : 0.1 + 0.15 * double(random() % unsigned(values));
                }
                const Symmetry symmetry = symmetryOf(module, leaves);
                for (const Exchangeable& group : symmetry.groups) ++(group.isAlike() ? alike : counted);
                check(module, leaves, symmetry);
            }
        }
        QVERIFY(alike + counted > 100);
        QVERIFY(counted > 20 || unlike == 0);
    }

    void otherFiguresDoNotFit() {
        const Module module = tiersOverHosts(2, 3, 2);
        const auto leafOf = [&](Event event) { return std::size_t(std::ranges::find(module.ranks, event) - module.ranks.begin()); };
        std::vector<double> leaves(module.leaves.size(), 0.1);
        const Symmetry symmetry = symmetryOf(module, leaves);
        QCOMPARE(symmetry.groups.size(), std::size_t(1));
        QCOMPARE(symmetry.groups.front().members.size(), std::size_t(3));
        auto counted = Contraction::compileWith(module, symmetry, Greed::size, 1000);
        QVERIFY(counted && counted->fits(leaves));
        leaves[leafOf(1)] = 0.2;
        leaves[leafOf(2)] = 0.3;
        const Symmetry ofUnlike = symmetryOf(module, leaves);
        QCOMPARE(ofUnlike.groups.size(), std::size_t(1));
        QVERIFY(symmetry.isAlike() && !ofUnlike.isAlike());
        QVERIFY(!counted->fits(leaves));
        counted = Contraction::compileWith(module, ofUnlike, Greed::size, 1000);
        QVERIFY(counted && counted->fits(leaves));
        leaves[leafOf(0)] = 0.4;
        QVERIFY(counted->fits(leaves));
        leaves[leafOf(4)] = 0.2;
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

    /// Thirty hosts, no two alike, under fifty tiers of which each fails where its members on all hosts do.
    void hostsOfAnyKindAreCounted() {
        constexpr Event hosts = 30, tiers = 50;
        constexpr double member = 0.02;
        const Module module = tiersOverHosts(tiers, hosts, hosts);
        std::vector<double> leaves, opposites;
        for (const Event event : module.ranks) leaves.push_back(event < hosts ? 0.3 + 0.02 * event : member);
        for (const double leaf : leaves) opposites.push_back(1 - leaf);
        auto tables = Contraction::compile(module, 24'000'000, leaves);
        QVERIFY(tables && tables->fits(leaves));
        std::vector<double> found(leaves.size());
        const double probability = tables->probability(leaves, opposites);
        tables->gradient(leaves, opposites, found);
        const auto failing = [](double up) { return -std::expm1(tiers * std::log1p(-std::pow(member, up))); };
        double expected = 0;
        const std::vector<double> up = chancesOfUp(hosts, none);
        for (std::size_t n = 0; n < up.size(); ++n) expected += up[n] * failing(double(n));
        QVERIFY(std::abs(probability - expected) <= 1e-12 * expected);
        for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
            const Event event = module.ranks[leaf];
            const Event host = event % hosts;
            const std::vector<double> others = chancesOfUp(hosts, host);
            double slope = 0;
            for (std::size_t n = 0; n < others.size(); ++n) {
                const auto beside = double(n);
                slope += others[n] * (event < hosts ? failing(beside) - failing(beside + 1)
                                                    : (0.7 - 0.02 * host) * std::pow(member, beside) * std::pow(1 - std::pow(member, beside + 1), tiers - 1));
            }
            QVERIFY(std::abs(found[leaf] - slope) <= 1e-9 * slope);
        }
    }

    /// To join what two halves of the hosts come to would take thirty times as long as to add one host after the other.
    void hostsAreAddedInLine() {
        const Module module = tiersOverHosts(4, 24, 12);
        const auto made = Contraction::compile(module, 24'000'000);
        QVERIFY(made && made->work() < 1e7);
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
        for (const Greed greed : {Greed::size, Greed::growth, Greed::sweep, Greed::line}) {
            auto tables = Contraction::compileWith(module, symmetry, greed, 1'000'000);
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
