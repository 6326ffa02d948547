#include "model/engine/bounds/bounds.h"

#include "model/engine/bounds/association.h"
#include "model/engine/bounds/conditioning.h"
#include "model/engine/bounds/cost_bounds.h"
#include "model/engine/bounds/state_bounds.h"
#include "model/engine/diagrams/module_diagram.h"
#include "model/engine/solution.h"
#include "model/engine/tables/contraction.h"
#include "tests/support/random_formula.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>

using namespace failwright;
using engine::Bounds;
using engine::Formula;
using engine::Ref;

namespace {

/// Nothing is small enough to be exact.
constexpr engine::Limits nowhere{0, 0, engine::Method::automatic};

/// Chances of a module's leaves, as they are and within bounds, and what the module comes to by its diagram.
struct Figures {
    Figures(const engine::Module& module, std::mt19937& random) {
        std::uniform_real_distribution<double> chance(1e-3, 0.6);
        std::vector<double> leaves, opposites;
        for (std::size_t i = 0; i < module.leaves.size(); ++i) {
            leaves.push_back(chance(random));
            opposites.push_back(1 - leaves.back());
            exact.push_back({leaves.back(), leaves.back()});
            wide.push_back({leaves.back() * 0.9, leaves.back() * 1.1});
        }
        expected = engine::ModuleDiagram::compile(module, 1'000'000, {})->probability(leaves, opposites);
    }

    std::vector<Bounds> exact, wide;
    double expected = 0;
};

}  // namespace

/// Bounds against exact probabilities.
class TestBounds : public QObject {
    Q_OBJECT

private slots:
    void holdTheProbability_data() {
        QTest::addColumn<bool>("negations");
        QTest::addColumn<bool>("circles");
        QTest::newRow("coherent") << false << false;
        QTest::newRow("negations") << true << false;
        QTest::newRow("circles") << false << true;
    }

    /// However few nodes there are; with enough of them the bounds meet, but on circles, where they are kept small.
    void holdTheProbability() {
        QFETCH(bool, negations);
        QFETCH(bool, circles);
        std::mt19937 random(20261121);
        std::uniform_real_distribution<double> chance(1e-3, 0.7);
        int narrower = 0;
        for (int round = 0; round < 100; ++round) {
            const testing::FormulaShape shape{8 + static_cast<std::uint32_t>(random() % 20), 10 + random() % 40, negations, circles};
            Formula formula;
            const Ref root = testing::randomFormula(formula, shape, random);
            std::vector<double> chances(shape.events);
            for (double& p : chances) p = chance(random);
            auto solution = engine::Solution::compile(formula, root);
            QVERIFY(solution);
            const double exact = *solution->probability(chances);
            const double slack = 1e-9 * exact + 1e-14;
            double width = 2;
            for (const std::size_t nodes : {4U, 40U, 100'000U}) {
                const auto bounds = boundProbability(formula, root, chances, nodes, nowhere);
                QVERIFY(bounds);
                const QString place = QStringLiteral("round %1, %2 nodes: %3 in %4 .. %5").arg(round).arg(nodes).arg(exact).arg(bounds->lower).arg(bounds->upper);
                QVERIFY2(bounds->lower <= exact + slack && exact <= bounds->upper + slack, qPrintable(place));
                if (bounds->upper - bounds->lower < width - 1e-6) ++narrower;
                width = bounds->upper - bounds->lower;
            }
            QVERIFY2(circles || width <= 1e-10, qPrintable(QStringLiteral("round %1: %2 apart").arg(round).arg(width)));
        }
        QVERIFY(narrower > 100);
    }

    /// Modules whose own probability is known within bounds alone.
    void nestedModules() {
        std::mt19937 random(5);
        for (int round = 0; round < 100; ++round) {
            Formula inner;
            const Ref module = testing::randomFormula(inner, {10, 30, false, false}, random);
            const Ref function = inner.any({inner.all({module, inner.event(10)}), inner.negation(inner.all({module, inner.event(11)}))});
            std::vector<double> chances(12, 0.3);
            auto solution = engine::Solution::compile(inner, function);
            QVERIFY(solution);
            const double exact = *solution->probability(chances);
            const auto bounds = boundProbability(inner, function, chances, 6, nowhere);
            QVERIFY(bounds);
            QVERIFY(bounds->lower <= exact + 1e-12 && exact <= bounds->upper + 1e-12);
        }
    }

    /// What is certainly false, by an event that never happens beside a module that is known within bounds alone.
    void certainModules() {
        std::mt19937 random(31);
        int inexact = 0;
        for (int round = 0; round < 60; ++round) {
            Formula formula;
            const Ref module = testing::randomFormula(formula, {12, 40, false, round % 2 == 0}, random);
            const Ref root = formula.any({formula.all({module, formula.event(12)}), formula.event(13)});
            std::vector<double> chances(14, 0.3);
            chances[12] = 0;
            chances[13] = 0.01;
            for (const std::size_t cells : {20U, 60U, 100U, 1000U}) {
                const auto bounds = boundProbability(formula, root, chances, 4, {20, cells});
                QVERIFY(bounds);
                QVERIFY2(bounds->lower <= 0.01 * (1 + 1e-9) && 0.01 <= bounds->upper * (1 + 1e-9),
                         qPrintable(QStringLiteral("round %1: %2 .. %3").arg(round).arg(bounds->lower).arg(bounds->upper)));
            }
            const auto inside = boundProbability(formula, module, chances, 4, {20, 20});
            inexact += inside->isExact() ? 0 : 1;
        }
        QVERIFY2(inexact > 10, qPrintable(QString::number(inexact)));
    }

    /// With more effort each time, what is known of each module is kept.
    void closingIn() {
        std::mt19937 random(29);
        int narrowed = 0;
        for (int round = 0; round < 60; ++round) {
            Formula inner;
            const Ref module = testing::randomFormula(inner, {14, 40, false, round % 3 == 0}, random);
            const Ref root = round % 2 == 0 ? module : inner.any({inner.all({module, inner.event(14)}), inner.event(15)});
            const std::vector<double> chances(16, 0.2);
            const double exact = *engine::Solution::compile(inner, root)->probability(chances);
            engine::ClosingBounds closing(inner, root, chances);
            engine::Bounds before;
            for (const std::size_t nodes : {2U, 2U, 8U, 64U, 5000U}) {
                const auto bounds = closing.narrow(nodes, nowhere);
                QVERIFY(bounds);
                QVERIFY(bounds->lower <= exact * (1 + 1e-9) && exact <= bounds->upper * (1 + 1e-9));
                QVERIFY(bounds->lower >= before.lower && bounds->upper <= before.upper);
                narrowed += before.upper < 1 && bounds->upper < before.upper ? 1 : 0;
                before = *bounds;
            }
        }
        QVERIFY2(narrowed > 20, qPrintable(QString::number(narrowed)));
    }

    /// States gone through one after the other: the bounds hold whatever the work, and meet when all states were.
    void conditioning() {
        std::mt19937 random(7);
        int bounded = 0, met = 0;
        for (int round = 0; round < 300; ++round) {
            Formula formula;
            const Ref root = testing::randomFormula(formula, {6 + std::uint32_t(random() % 10), 10 + random() % 30, round % 2 == 0, false}, random);
            for (const engine::Module& module : makePlan(formula, root).modules) {
                if (module.root < module.leaves.size()) continue;
                const Figures figures(module, random);
                for (const double work : {1e4, 1e6, 1e7}) {
                    for (const auto* ends : {&figures.exact, &figures.wide}) {
                        const auto bounds = boundByConditioning(module, *ends, work);
                        if (!bounds) continue;
                        ++bounded;
                        QVERIFY(bounds->lower <= figures.expected * (1 + 1e-12) && figures.expected <= bounds->upper * (1 + 1e-12));
                        if (ends == &figures.exact && work > 5e6 && bounds->upper - bounds->lower < 1e-8) ++met;
                    }
                }
            }
        }
        QVERIFY(bounded > 500);
        QVERIFY(met > 100);
    }

    /// Parts exact and the rest associated, however small the parts.
    void association() {
        std::mt19937 random(9);
        int narrow = 0, wide = 0;
        for (int round = 0; round < 300; ++round) {
            Formula formula;
            const Ref root = testing::randomFormula(formula, {6 + std::uint32_t(random() % 10), 10 + random() % 30, round % 5 == 0, false}, random);
            for (const engine::Module& module : makePlan(formula, root).modules) {
                const Figures figures(module, random);
                for (const std::size_t part : {1U, 5U, 12U, 1000U}) {
                    for (const auto* ends : {&figures.exact, &figures.wide}) {
                        const auto bounds = boundByAssociation(module, *ends, part);
                        QCOMPARE(bounds.has_value(), module.isCoherent() && !module.isLeaf());
                        if (!bounds) continue;
                        QVERIFY(bounds->lower <= figures.expected * (1 + 1e-12) && figures.expected <= bounds->upper * (1 + 1e-12));
                        const double width = bounds->upper - bounds->lower;
                        ++(width < 0.5 * bounds->upper ? narrow : wide);
                    }
                }
            }
        }
        QVERIFY2(narrow > 500 && wide > 500, qPrintable(QString("%1 narrow, %2 wide").arg(narrow).arg(wide)));
    }

    /// Whatever is set, and however little is looked at.
    void cost() {
        std::mt19937 random(11);
        int narrow = 0;
        for (int round = 0; round < 400; ++round) {
            Formula formula;
            const Ref root = testing::randomFormula(formula, {6 + std::uint32_t(random() % 10), 10 + random() % 30, round % 5 == 0, false}, random);
            for (const engine::Module& module : makePlan(formula, root).modules) {
                Figures figures(module, random);
                for (const double work : {1.0, 1e3, 1e6}) {
                    for (const auto* ends : {&figures.exact, &figures.wide}) {
                        const auto bounds = boundByCost(module, *ends, work);
                        QCOMPARE(bounds.has_value(), module.isCoherent() && !module.isLeaf());
                        if (!bounds) continue;
                        QVERIFY(bounds->lower <= figures.expected * (1 + 1e-12) && figures.expected <= bounds->upper * (1 + 1e-12));
                        narrow += bounds->upper < 2 * figures.expected ? 1 : 0;
                    }
                }
            }
        }
        QVERIFY2(narrow > 500, qPrintable(QString::number(narrow)));
    }

    /// Twelve hundred tiers, each of which halves what the next one may share: far below anything that a number can hold.
    void costOfDeepModules() {
        constexpr std::uint32_t tiers = 1'200;
        Formula formula(engine::Factoring::asWritten);
        Ref a = formula.event(0), b = formula.event(1);
        for (std::uint32_t tier = 1; tier < tiers; ++tier) {
            const Ref passed = formula.all({formula.event(2 * tiers + tier), a});
            const Ref below = formula.any({formula.event(2 * tier + 1), passed, b});
            a = formula.any({formula.event(2 * tier), passed});
            b = below;
        }
        const Ref root = formula.all({a, b});
        std::vector<double> chances(3 * tiers, 1e-4);
        std::fill(chances.begin() + 2 * tiers, chances.end(), 0.9);
        std::vector<double> values;
        std::size_t large = 0;
        for (const engine::Module& module : makePlan(formula, root).modules) {
            std::vector<double> inputs, opposites;
            for (const engine::Leaf& leaf : module.leaves) inputs.push_back(leaf.isModule ? values[leaf.index] : chances[leaf.index]);
            for (const double input : inputs) opposites.push_back(1 - input);
            values.push_back(engine::Contraction::compile(module, 1'000'000)->probability(inputs, opposites));
            if (module.leaves.size() < tiers) continue;
            ++large;
            std::vector<Bounds> leaves;
            for (const double input : inputs) leaves.push_back({input, input});
            for (const double work : {1.0, 1e6}) {
                const auto bounds = boundByCost(module, leaves, work);
                QVERIFY(bounds && bounds->lower <= values.back() && values.back() <= bounds->upper);
            }
        }
        QCOMPARE(large, std::size_t{1});
        const double exact = values.back();
        const auto bounds = boundProbability(formula, root, chances, 10, nowhere);
        QVERIFY(bounds && bounds->lower <= exact && exact <= bounds->upper);
    }

    /// Each of twelve needs two neighbours of the next of six tiers, and nine of the first may not fail: what is reached in many ways
    /// counts once for each of those that it fails.
    void costOfRings() {
        constexpr std::uint32_t width = 12, tiers = 6;
        Formula formula(engine::Factoring::asWritten);
        std::vector<Ref> next;
        for (std::uint32_t tier = 0; tier < tiers; ++tier) {
            std::vector<Ref> here;
            for (std::uint32_t i = 0; i < width; ++i) {
                std::vector<Ref> reasons{formula.event(tier * width + i)};
                if (tier > 0) reasons.insert(reasons.end(), {next[i], next[(i + 1) % width]});
                here.push_back(formula.any(reasons));
            }
            next = here;
        }
        const Ref root = formula.atLeast(9, next);
        const std::vector<double> chances(width * tiers, 1e-3);
        const double exact = engine::Solution::compile(formula, root, {}, {}, chances)->value();
        const engine::Plan plan = makePlan(formula, root);
        const engine::Module& module = plan.modules.back();
        QCOMPARE(module.leaves.size(), chances.size());
        const auto bounds = boundByCost(module, std::vector<Bounds>(chances.size(), Bounds{1e-3, 1e-3}), 1);
        QVERIFY(bounds && bounds->lower <= exact && exact <= bounds->upper);
        QVERIFY2(bounds->upper < 5e-3, qPrintable(QString::number(bounds->upper)));
    }

    /// Ten tiers of ten, each member on one of nine hosts and needing one of three random members of the next: to lose all ways takes
    /// many failures at once, or a cut through the hosts.
    void tiersWithRandomLinks() {
        constexpr std::uint32_t hosts = 9, tiers = 10, width = 10;
        std::mt19937 random(12);
        Formula formula;
        std::vector<Ref> next;
        for (std::uint32_t tier = 0; tier < tiers; ++tier) {
            std::vector<Ref> here;
            for (std::uint32_t i = 0; i < width; ++i) {
                std::vector<Ref> reasons{formula.event(hosts + tier * width + i), formula.event(engine::Event(random() % hosts))};
                std::vector<Ref> called = next;
                std::ranges::shuffle(called, random);
                if (!called.empty()) reasons.push_back(formula.all({called[0], called[1], called[2]}));
                here.push_back(formula.any(std::move(reasons)));
            }
            next = std::move(here);
        }
        std::vector<double> chances(hosts, 1e-3);
        chances.resize(hosts + tiers * width, 5e-3);
        const auto bounds = boundProbability(formula, formula.all(next), chances, 10'000, nowhere);
        QVERIFY(bounds);
        QVERIFY2(bounds->upper < 1e-5, qPrintable(QString::number(bounds->upper)));
    }

    /// Fifteen hundred pairs that share sixty causes: alternatives that seldom meet are as good as independent.
    void alternativesThatSeldomMeet() {
        std::mt19937 random(10);
        Formula formula;
        std::vector<Ref> pairs;
        engine::Event next = 60;
        std::vector<double> events(60, 1e-5);
        double each = 0;
        for (int pair = 0; pair < 1500; ++pair) {
            const auto first = engine::Event(random() % 60), second = engine::Event((first + 1 + random() % 59) % 60);
            events.insert(events.end(), {1e-4, 2e-4});
            pairs.push_back(formula.all({formula.any({formula.event(next), formula.event(first)}), formula.any({formula.event(next + 1), formula.event(second)})}));
            const double a = 1 - (1 - 1e-4) * (1 - 1e-5), b = 1 - (1 - 2e-4) * (1 - 1e-5);
            each += a * b;
            next += 2;
        }
        const auto bounds = boundProbability(formula, formula.any(pairs), events, 10'000, nowhere);
        QVERIFY(bounds);
        QVERIFY(bounds->lower <= each && bounds->upper >= 0.9 * each && bounds->upper < each);
    }

    /// The same over all leaves, also on circles.
    void states() {
        std::mt19937 random(8);
        int met = 0;
        for (int round = 0; round < 200; ++round) {
            Formula formula;
            const Ref root = testing::randomFormula(formula, {6 + std::uint32_t(random() % 8), 10 + random() % 20, false, round % 2 == 0}, random);
            for (const engine::Module& module : makePlan(formula, root).modules) {
                if (module.root < module.leaves.size()) continue;
                const Figures figures(module, random);
                for (const std::size_t states : {1U, 100U, 20'000U}) {
                    for (const auto* ends : {&figures.exact, &figures.wide}) {
                        const auto bounds = boundByStates(module, *ends, states);
                        QVERIFY(bounds);
                        QVERIFY(bounds->lower <= figures.expected * (1 + 1e-12) && figures.expected <= bounds->upper * (1 + 1e-12));
                        if (ends == &figures.exact && states > 1000 && bounds->upper - bounds->lower < 1e-8) ++met;
                    }
                }
            }
        }
        QVERIFY(met > 100);
    }

    /// Services that call each other: what is beyond the budgets for diagrams is narrow by its most probable states.
    void circlesOfRareFailures() {
        Formula formula;
        std::vector<Ref> gates;
        constexpr std::uint32_t count = 24;
        for (std::uint32_t i = 0; i < count; ++i) gates.push_back(formula.declare());
        for (std::uint32_t i = 0; i < count; ++i) {
            const Ref called = formula.atLeast(2, {gates[(i + 1) % count], gates[(i + 7) % count], gates[(i + 11) % count]});
            formula.define(gates[i], formula.any({formula.event(i), called}));
        }
        const std::vector<double> chances(count, 0.001);
        const auto bounds = boundProbability(formula, gates[0], chances, 10'000, nowhere);
        auto solution = engine::Solution::compile(formula, gates[0]);
        QVERIFY(bounds && solution);
        const double exact = *solution->probability(chances);
        const QString place = QStringLiteral("%1 in %2 .. %3").arg(exact, 0, 'g', 17).arg(bounds->lower, 0, 'g', 17).arg(bounds->upper, 0, 'g', 17);
        QVERIFY2(bounds->lower <= exact && exact <= bounds->upper, qPrintable(place));
        QVERIFY2(bounds->upper - bounds->lower < 1e-6 * bounds->lower, qPrintable(QString::number(bounds->upper - bounds->lower)));
    }

    /// A negation of a bounded module beside a circle: the states of the circle say nothing there, and its hull does.
    void boundedModulesBesideCircles() {
        Formula f(engine::Factoring::asWritten);
        std::vector<Ref> e;
        for (engine::Event i = 0; i < 8; ++i) e.push_back(f.event(i));
        const Ref m = f.any({f.all({e[0], e[1]}), f.all({e[1], e[2]}), f.all({e[0], e[2]}), f.all({e[2], e[3]})});
        const Ref a = f.declare(), b = f.declare();
        f.define(a, f.any({e[4], f.all({b, e[5]}), f.all({m, e[6]})}));
        f.define(b, f.any({e[5], f.all({a, e[7]}), f.all({m, e[4]})}));
        const Ref root = f.any({f.all({a, b}), f.all({f.negation(m), e[4]})});
        const std::vector<double> chances(8, 0.1);
        auto solution = engine::Solution::compile(f, root);
        const auto bounds = boundProbability(f, root, chances, 10, nowhere);
        QVERIFY(solution && bounds);
        const double exact = *solution->probability(chances);
        QVERIFY(bounds->lower <= exact && exact <= bounds->upper);
    }

    /// The opposite of a module that is nearly certain has digits of its own.
    void certainModulesKeepTheirOpposites() {
        Formula f(engine::Factoring::asWritten);
        std::vector<Ref> e;
        for (engine::Event i = 0; i < 6; ++i) e.push_back(f.event(i));
        const Ref rare = f.negation(f.atLeast(2, {e[0], e[1], e[2]}));
        const Ref root = f.atLeast(2, {f.all({rare, e[3]}), f.all({rare, e[4]}), f.all({e[3], e[5]})});
        const std::vector<double> chances{1 - 1e-6, 1 - 1e-6, 1 - 1e-6, 0.5, 0.5, 1e-30};
        auto solution = engine::Solution::compile(f, root);
        const auto bounds = boundProbability(f, root, chances, 100, {});
        QVERIFY(solution && bounds);
        const double exact = *solution->probability(chances);
        QVERIFY2(std::abs(bounds->lower / exact - 1) < 1e-12 && std::abs(bounds->upper / exact - 1) < 1e-12, qPrintable(QString::number(bounds->lower)));
    }

    /// What is within the limits is exact, whatever is around it.
    void exactWhereThatFits() {
        std::mt19937 random(6);
        for (int round = 0; round < 100; ++round) {
            Formula formula;
            const Ref root = testing::randomFormula(formula, {12, 30, round % 2 == 0, false}, random);
            const std::vector<double> chances(12, 0.2);
            const auto bounds = boundProbability(formula, root, chances, 4, {});
            QVERIFY(bounds);
            QCOMPARE(bounds->lower, bounds->upper);
        }
    }

    /// For the same figures alone: with others, inputs may be alike.
    void whatIsTooLargeIsNotTriedAgain() {
        std::mt19937 random(7);
        Formula formula;
        const Ref root = testing::randomFormula(formula, {12, 30, false, false}, random);
        const std::vector<double> chances(12, 0.2), others(12, 0.3);
        constexpr engine::Limits enough{1'000'000, 0, engine::Method::diagram};
        const double exact = engine::Solution::compile(formula, root, enough, {}, chances)->value();
        engine::ModuleStore store;
        QVERIFY(!engine::Solution::compile(formula, root, {20, 0, engine::Method::diagram}, {}, chances, &store));
        QVERIFY(!engine::Solution::compile(formula, root, enough, {}, chances, &store));
        const auto bounds = boundProbability(formula, root, chances, 1, enough, {}, store);
        QVERIFY(bounds && bounds->lower < bounds->upper && bounds->lower <= exact && exact <= bounds->upper);
        QVERIFY(boundProbability(formula, root, others, 1, enough, {}, store)->isExact());
        QVERIFY(engine::Solution::compile(formula, root, enough, {}, others, &store));
    }

    void constants() {
        Formula formula;
        QCOMPARE(boundProbability(formula, Formula::truth(), {}, 10, nowhere)->lower, 1.0);
        QCOMPARE(boundProbability(formula, Formula::falsehood(), {}, 10, nowhere)->upper, 0.0);
    }
};

FAILWRIGHT_CORE_TEST(TestBounds)
#include "tst_bounds.moc"
