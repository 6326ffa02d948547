#include "model/engine/cut_sets/minimal_solutions.h"
#include "tests/support/random_formula.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <bit>

using namespace failwright;
using engine::CountByOrder;
using engine::Formula;
using engine::Ref;

namespace {

CountByOrder counted(const Formula& formula, Ref root, std::uint32_t maxOrder = 0) {
    const auto function = engine::Solution::compile(formula, root, {.method = engine::Method::diagram});
    if (!function) return {-1};
    return countMinimalSolutions(*function, maxOrder, 1'000'000).value_or(CountByOrder{-1});
}

/// By their definition, from all states: bit e of a state tells event e.
CountByOrder byDefinition(const std::vector<bool>& table) {
    CountByOrder counts;
    for (std::size_t state = 0; state < table.size(); ++state) {
        bool minimal = table[state];
        for (std::size_t part = state; minimal && part != 0;) {
            part = (part - 1) & state;
            minimal = part == state || !table[part];
        }
        if (!minimal) continue;
        const auto order = static_cast<std::size_t>(std::popcount(state));
        counts.resize(std::max(counts.size(), order + 1), 0.0);
        ++counts[order];
    }
    return counts;
}

CountByOrder trimmed(CountByOrder counts) {
    while (!counts.empty() && counts.back() == 0) counts.pop_back();
    return counts;
}

}  // namespace

/// Minimal solutions against their definition.
class TestMinimalSolutions : public QObject {
    Q_OBJECT

private slots:
    void bruteForce_data() {
        QTest::addColumn<bool>("negations");
        QTest::newRow("coherent") << false;
        QTest::newRow("negations") << true;
    }

    void bruteForce() {
        QFETCH(bool, negations);
        std::mt19937 random(20261121);
        for (int round = 0; round < 2000; ++round) {
            const testing::FormulaShape shape{3 + static_cast<std::uint32_t>(random() % 7), 3 + random() % 14, negations, false};
            Formula formula(random() % 2 == 0 ? engine::Factoring::shared : engine::Factoring::asWritten);
            const Ref root = testing::randomFormula(formula, shape, random);
            const CountByOrder expected = byDefinition(testing::truthTable(formula, root, shape.events));
            QVERIFY2(trimmed(counted(formula, root)) == expected, qPrintable(QStringLiteral("round %1").arg(round)));
            for (const std::uint32_t maxOrder : {1U, 2U, 3U}) {
                CountByOrder low = expected;
                if (low.size() > maxOrder + 1) low.resize(maxOrder + 1);
                QVERIFY2(trimmed(counted(formula, root, maxOrder)) == trimmed(low),
                         qPrintable(QStringLiteral("round %1 up to %2").arg(round).arg(maxOrder)));
            }
        }
    }

    /// A module that is true at rest, and one below a negation.
    void modulesAtRest() {
        Formula formula;
        const Ref calm = formula.negation(formula.all({formula.event(0), formula.event(1)}));
        const Ref both = formula.all({calm, formula.event(2)});
        QCOMPARE(counted(formula, both), (CountByOrder{0, 1}));
        const Ref storm = formula.all({formula.negation(calm), formula.event(2)});
        QCOMPARE(counted(formula, storm), (CountByOrder{0, 0, 0, 1}));
        const Ref rest = formula.any({formula.negation(both), formula.event(3)});
        QCOMPARE(counted(formula, rest), (CountByOrder{1}));
    }

    void constants() {
        Formula formula;
        QCOMPARE(counted(formula, Formula::truth()), (CountByOrder{1}));
        QCOMPARE(counted(formula, Formula::falsehood()), CountByOrder{});
    }

    /// k of n has n choose k; many such modules in series and in parallel multiply without being listed.
    void closedForms() {
        Formula formula;
        std::vector<Ref> blocks;
        for (std::uint32_t b = 0; b < 12; ++b) {
            std::vector<Ref> members;
            for (std::uint32_t m = 0; m < 20; ++m) members.push_back(formula.event(b * 20 + m));
            blocks.push_back(formula.atLeast(10, std::move(members)));
        }
        const CountByOrder all = counted(formula, formula.all(blocks));
        QCOMPARE(all.size(), std::size_t{121});
        QVERIFY(std::abs(all[120] / std::pow(184756.0, 12) - 1) < 1e-14);
        const CountByOrder any = counted(formula, formula.any(blocks));
        QCOMPARE(any[10], 12 * 184756.0);
    }

    void budget() {
        std::mt19937 random(7);
        Formula formula;
        const Ref root = testing::randomFormula(formula, {14, 40, false, false}, random);
        const auto function = engine::Solution::compile(formula, root, {.method = engine::Method::diagram});
        QVERIFY(function);
        const auto counts = countMinimalSolutions(*function, 0, 3);
        QVERIFY(!counts);
        QCOMPARE(counts.error(), engine::Failure::tooLarge);
    }
};

FAILWRIGHT_CORE_TEST(TestMinimalSolutions)
#include "tst_minimal_solutions.moc"
