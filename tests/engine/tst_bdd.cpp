#include "model/engine/diagrams/bdd.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>

#include <random>
#include <utility>

using namespace failwright;
using engine::Arena;
using engine::Bdd;
using engine::Node;

namespace {

constexpr std::size_t enough = 4'000'000;

/// At least 3 of 7 of so many variables.
Node quorum(Bdd& bdd, std::uint32_t variables, std::mt19937& random) {
    std::vector<Node> inputs;
    for (int i = 0; i < 7; ++i) inputs.push_back(bdd.variable(static_cast<std::uint32_t>(random() % variables)));
    return bdd.atLeast(3, std::move(inputs));
}

/// A variable, a constant, a quorum, the opposite of one, or one of those that are there already.
Node anything(Bdd& bdd, const std::vector<Bdd::Operand>& before, std::mt19937& random) {
    switch (random() % 8) {
        case 0: return bdd.variable(static_cast<std::uint32_t>(random() % 12));
        case 1: return before.empty() ? Bdd::falsehood() : before[random() % before.size()].node;
        case 2: return random() % 4 == 0 ? Bdd::truth() : Bdd::falsehood();
        case 3: return bdd.negation(quorum(bdd, 12, random));
        default: return quorum(bdd, 12, random);
    }
}

/// Each of them some quorums that all have to hold, as if so many nodes had been made for it.
std::vector<Bdd::Operand> fourTangles(Bdd& bdd, std::uint32_t seed, std::size_t made) {
    std::mt19937 random(seed);
    std::vector<Bdd::Operand> all;
    while (all.size() < 4) {
        Node tangle = Bdd::truth();
        for (int i = 0; i < 3; ++i) tangle = bdd.conjunction(tangle, quorum(bdd, 24, random));
        all.push_back({tangle, made});
    }
    return all;
}

}  // namespace

/// Diagrams are canonical: what is merged in different ways is the same node.
class TestBdd : public QObject {
    Q_OBJECT

private slots:
    void manyAreMergedAsTwoAndTwo() {
        std::mt19937 random(11);
        for (int round = 0; round < 3000; ++round) {
            Bdd bdd(enough);
            std::vector<Bdd::Operand> all;
            const std::size_t count = 1 + random() % 6;
            while (all.size() < count) all.push_back({anything(bdd, all, random), 1 + random() % 3});
            Node any = Bdd::falsehood(), every = Bdd::truth();
            std::vector<Bdd::Operand> first = all, second = all;
            const Node anyAtOnce = bdd.disjunction(first), everyAtOnce = bdd.conjunction(second);
            for (const Bdd::Operand& operand : all) {
                any = bdd.disjunction(any, operand.node);
                every = bdd.conjunction(every, operand.node);
            }
            QCOMPARE(anyAtOnce, any);
            QCOMPARE(everyAtOnce, every);
        }
    }

    /// Four functions without much in common take more steps at once than two by two: it turns back, with the same outcome.
    void fourThatAreTangledAreMergedInPairs() {
        Bdd bdd(enough);
        const std::vector<Bdd::Operand> all = fourTangles(bdd, 12, 1);
        std::vector<Bdd::Operand> left = all;
        const Node merged = bdd.disjunction(left);
        QVERIFY(merged != Arena::failed);
        QVERIFY(left.size() < 4);
        Node any = Bdd::falsehood();
        for (const Bdd::Operand& operand : all) any = bdd.disjunction(any, operand.node);
        QCOMPARE(merged, any);
    }

    /// Two pairs that come to all and nothing: at once they would take steps for each pair of their nodes, and again for each gate.
    void oppositesTakeNoStepsFromOtherGates() {
        std::mt19937 random(14);
        Bdd bdd(enough);
        std::size_t before = bdd.arena().size();
        const auto made = [&] { return bdd.arena().size() - std::exchange(before, bdd.arena().size()); };
        std::vector<Bdd::Operand> all;
        for (int pair = 0; pair < 2; ++pair) {
            Node tangle = Bdd::truth();
            for (int i = 0; i < 6; ++i) tangle = bdd.conjunction(tangle, quorum(bdd, 40, random));
            QVERIFY(tangle != Arena::failed);
            all.push_back({tangle, made()});
            all.push_back({bdd.negation(tangle), all.back().made});
        }
        bdd.setBudget(bdd.arena().size() + 100'000);
        for (int gate = 0; gate < 200; ++gate) {
            std::vector<Bdd::Operand> left{all[0], all[2], all[1], all[3]};
            QCOMPARE(bdd.disjunction(left), Bdd::truth());
        }
    }

    /// Out of nodes in the middle, with more after that: the same outcome.
    void aMergeGoesOn() {
        Bdd bdd(enough);
        std::vector<Bdd::Operand> all = fourTangles(bdd, 13, 10'000);
        const std::vector<Bdd::Operand> whole = all;
        Node merged = Arena::failed;
        int failures = 0;
        for (std::size_t more = 50; merged == Arena::failed; more += 50, ++failures) {
            bdd.setBudget(bdd.arena().size() + more);
            merged = bdd.disjunction(all);
            QVERIFY(merged != Arena::failed || bdd.shareDone() <= 3);
        }
        QVERIFY(failures > 3);
        QCOMPARE(all.size(), whole.size());  // all at once
        bdd.setBudget(enough);
        Node any = Bdd::falsehood();
        for (const Bdd::Operand& operand : whole) any = bdd.disjunction(any, operand.node);
        QCOMPARE(merged, any);
    }
};

FAILWRIGHT_CORE_TEST(TestBdd)
#include "tst_bdd.moc"
