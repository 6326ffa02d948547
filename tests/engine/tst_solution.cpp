#include "model/engine/solution.h"
#include "model/engine/support/deep_stack.h"
#include "tests/support/random_formula.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <array>
#include <cmath>
#include <random>

using namespace failwright;
using engine::Formula;
using engine::Method;
using engine::Ref;

namespace {

bool close(double a, double b, double relative = 1e-12) { return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

double solve(const Formula& formula, Ref root, const std::vector<double>& chances, Method method = Method::automatic) {
    auto solution = engine::Solution::compile(formula, root, {.method = method});
    return solution ? *solution->probability(chances) : -1;
}

/// A square of services of a member in each of two zones, which call those before them in row and column: the member of their zone, or
/// either.
Ref gridAtRandom(Formula& formula, std::size_t side, double both, std::mt19937& random) {
    std::uniform_real_distribution<double> share;
    std::uint32_t event = 2;
    std::vector<std::array<Ref, 2>> row(side);
    for (std::size_t i = 0; i < side; ++i) {
        for (std::size_t j = 0; j < side; ++j) {
            std::vector<std::array<Ref, 2>> called;
            if (i > 0) called.push_back(row[j]);
            if (j > 0) called.push_back(row[j - 1]);
            std::array<Ref, 2> members{};
            for (std::size_t m = 0; m < 2; ++m) {
                std::vector<Ref> causes{formula.event(event++), formula.event(static_cast<engine::Event>(m))};
                for (const auto& service : called) causes.push_back(share(random) < both ? formula.all({service[0], service[1]}) : service[m]);
                members[m] = formula.any(causes);
            }
            row[j] = members;
        }
    }
    return formula.all({row.back()[0], row.back()[1]});
}

}  // namespace

/// Every way to compute a probability against the sum over all states, and against closed forms.
class TestSolution : public QObject {
    Q_OBJECT

private slots:
    /// Nine of twenty members fail a service, two of each on one of ten hosts. Given the hosts, the services are independent.
    void quorumsOfTensShareHosts() {
        constexpr engine::Event hosts = 10, services = 4, members = 20, failing = 9;
        constexpr double host = 0.01, member = 0.05;
        Formula formula;
        std::vector<Ref> all;
        for (engine::Event service = 0; service < services; ++service) {
            std::vector<Ref> down;
            for (engine::Event i = 0; i < members; ++i)
                down.push_back(formula.any({formula.event(i % hosts), formula.event(hosts + service * members + i)}));
            all.push_back(formula.atLeast(failing, down));
        }
        double expected = 0;
        for (unsigned lost = 0; lost <= hosts; ++lost) {
            const auto binomial = [](double n, double k, double p) {
                return std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1)) * std::pow(p, k) * std::pow(1 - p, n - k);
            };
            double works = 0;
            const unsigned left = members - 2 * lost;
            for (unsigned k = 0; k <= left && k + 2 * lost < failing; ++k) works += binomial(left, k, member);
            expected += binomial(hosts, lost, host) * (1 - std::pow(works, services));
        }
        std::vector<double> events(hosts, host);
        events.resize(hosts + services * members, member);
        const auto solution = engine::Solution::compile(formula, formula.any(all), {}, {}, events);
        QVERIFY(solution);
        QVERIFY(std::abs(solution->value() / expected - 1) < 1e-9);
    }

    /// Hosts of any kind, of which very many must fail: what one changes is far below what its slope is the difference of.
    void noSlopeOfACoherentFunctionIsNegative() {
        constexpr engine::Event hosts = 100, services = 8;
        Formula formula;
        std::vector<Ref> all{formula.event(hosts + services * hosts)};
        for (engine::Event service = 0; service < services; ++service) {
            std::vector<Ref> down;
            for (engine::Event i = 0; i < hosts; ++i) down.push_back(formula.any({formula.event(i), formula.event(hosts + service * hosts + i)}));
            all.push_back(formula.atLeast(35, down));
        }
        std::vector<double> events;
        for (engine::Event i = 0; i < formula.eventCount(); ++i) events.push_back(i < hosts ? 0.001 + 0.0001 * i : 0.001);
        auto solution = engine::Solution::compile(formula, formula.any(all), {}, {}, events);
        QVERIFY(solution);
        std::vector<double> slopes(events.size());
        for (const auto digits : {engine::Slopes::quick, engine::Slopes::exact}) {
            solution->gradient(slopes, digits);
            for (const double slope : slopes) QVERIFY(slope >= 0);
        }
    }

    /// To take factors out of such grids again and again would make millions of gates.
    void gridsStaySmall() {
        std::mt19937 random(1);
        Formula formula;
        engine::runOnDeepStack([&] { gridAtRandom(formula, 30, 0.6, random); });
        std::size_t inputs = 0;
        for (Ref ref = 0; ref < formula.size(); ++ref) inputs += formula.inputs(ref).size();
        QVERIFY2(inputs < 6'000'000, qPrintable(QString::number(inputs)));
    }

    /// Two members on each of very many hosts, all of which must fail: one host after the other is taken out.
    void pairsOnManyHostsAreGroupedAtOnce() {
        constexpr engine::Event hosts = 20'000;
        constexpr double host = 1e-6, member = 0.999'99;
        Formula formula;
        std::vector<Ref> down;
        std::vector<double> events(hosts, host);
        for (engine::Event h = 0; h < hosts; ++h) {
            for (int i = 0; i < 2; ++i) {
                down.push_back(formula.any({formula.event(h), formula.event(static_cast<engine::Event>(events.size()))}));
                events.push_back(member);
            }
        }
        const Ref root = formula.all(down);
        auto solution = engine::Solution::compile(formula, root);
        QVERIFY(solution);
        const double chance = *solution->probability(events);
        QVERIFY(close(chance, std::pow(host + (1 - host) * member * member, hosts), 1e-9));
    }

    /// Tables of a grid take hundreds of millions of multiplications, where a diagram is small.
    void slowTablesGiveWayToDiagrams() {
        std::mt19937 random(2);
        for (const std::size_t side : {5U, 8U}) {
            Formula formula;
            const Ref root = gridAtRandom(formula, side, 0.6, random);
            std::vector<double> chances(formula.eventCount());
            for (double& p : chances) p = 0.001 * static_cast<double>(1 + random() % 9);
            auto solution = engine::Solution::compile(formula, root);
            QVERIFY(solution && solution->size() < 200'000);
            const double chance = *solution->probability(chances);
            QVERIFY(close(chance, solve(formula, root, chances, Method::diagram), 1e-11));
            if (side == 5) QVERIFY(close(chance, solve(formula, root, chances, Method::contraction), 1e-11));
        }
    }

    void bruteForce_data() {
        QTest::addColumn<bool>("negations");
        QTest::addColumn<bool>("circles");
        QTest::addColumn<bool>("constants");
        QTest::newRow("coherent") << false << false << false;
        QTest::newRow("negations") << true << false << false;
        QTest::newRow("circles") << false << true << false;
        QTest::newRow("constants") << false << false << true;
        QTest::newRow("constants and negations") << true << false << true;
        QTest::newRow("constants on circles") << false << true << true;
    }

    void bruteForce() {
        QFETCH(bool, negations);
        QFETCH(bool, circles);
        QFETCH(bool, constants);
        std::mt19937 random(20261120);
        std::uniform_real_distribution<double> chance(1e-4, 0.6);
        for (int round = 0; round < 1500; ++round) {
            const testing::FormulaShape shape{3 + static_cast<std::uint32_t>(random() % 7), 3 + random() % 14, negations, circles, constants};
            Formula formula;
            const Ref root = testing::randomFormula(formula, shape, random);
            std::vector<double> chances(shape.events);
            for (double& p : chances) p = chance(random);
            const auto table = testing::truthTable(formula, root, shape.events);
            const double expected = testing::sumOver(table, chances);
            const double tolerance = negations ? 1e-9 : 1e-12;
            const double byDiagram = solve(formula, root, chances, Method::diagram);
            QVERIFY2(close(byDiagram, expected, tolerance), qPrintable(QStringLiteral("round %1").arg(round)));
            if (!circles && !constants) QVERIFY2(close(solve(formula, root, chances, Method::contraction), expected, tolerance),
                                   qPrintable(QStringLiteral("round %1").arg(round)));
            for (const Method method : {Method::diagram, Method::automatic}) {
                auto solution = engine::Solution::compile(formula, root, {.method = method});
                QVERIFY(solution);
                (void)solution->probability(chances);
                std::vector<double> gradient(shape.events);
                solution->gradient(gradient);
                for (std::uint32_t e = 0; e < shape.events; ++e) {
                    std::vector<double> up = chances, down = chances;
                    up[e] = 0;
                    down[e] = 1;
                    const double birnbaum = testing::sumOver(table, down) - testing::sumOver(table, up);
                    QVERIFY2(std::abs(gradient[e] - birnbaum) <= 1e-11, qPrintable(QStringLiteral("round %1 event %2").arg(round).arg(e)));
                }
            }
        }
    }

    void closedForms_data() {
        QTest::addColumn<int>("k");
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("availability");
        QTest::addColumn<double>("unavailability");
        QTest::newRow("2 of 3") << 2 << 3 << 0.99 << 2.98e-4;
        QTest::newRow("3 of 5") << 3 << 5 << 0.99 << 9.8506e-6;
        QTest::newRow("5 of 7") << 5 << 7 << 0.999 << 3.4895125930015e-8;
        QTest::newRow("7 of 12") << 7 << 12 << 0.95 << 1.110778964404296875e-5;
        QTest::newRow("50 of 60") << 50 << 60 << 0.9 << 1 - 0.9657908769212669612768308;
        QTest::newRow("900 of 1000") << 900 << 1000 << 0.99 << 7.440044939402065650e-66;
    }

    void closedForms() {
        QFETCH(int, k);
        QFETCH(int, n);
        QFETCH(double, availability);
        QFETCH(double, unavailability);
        Formula formula;
        std::vector<Ref> members;
        for (engine::Event e = 0; e < static_cast<engine::Event>(n); ++e) members.push_back(formula.event(e));
        const Ref root = formula.atLeast(static_cast<std::size_t>(n - k + 1), members);
        const std::vector<double> chances(static_cast<std::size_t>(n), 1 - availability);
        // 1 - 0.999 is not 0.001, so the relative error grows with the number of failures that it takes.
        const double tolerance = 1e-14 * (n - k + 2) + (n == 60 ? 1e-14 : 0);
        QVERIFY(close(solve(formula, root, chances, Method::contraction), unavailability, std::max(tolerance, 5e-13)));
        QVERIFY(close(solve(formula, root, chances, Method::diagram), unavailability, std::max(tolerance, 5e-13)));
    }

    void smallValuesKeepTheirDigits() {
        Formula formula;
        const Ref all = formula.all({formula.event(0), formula.event(1), formula.event(2), formula.event(3)});
        const Ref root = formula.any({all, formula.all({formula.event(0), formula.event(4), formula.event(5)})});
        const std::vector<double> chances{1e-5, 2e-5, 3e-5, 4e-5, 5e-5, 1e-12};
        const double a = 1e-5 * 2e-5 * 3e-5 * 4e-5, b = 1e-5 * 5e-5 * 1e-12;
        const double expected = a + b - a * b / 1e-5;
        QVERIFY(close(solve(formula, root, chances, Method::contraction), expected, 1e-14));
        QVERIFY(close(solve(formula, root, chances, Method::diagram), expected, 1e-14));
    }

    void budgets() {
        // A function whose diagram is exponential in every order: a full mesh of pairs over a grid.
        Formula formula;
        std::mt19937 random(7);
        std::vector<Ref> products;
        for (int i = 0; i < 400; ++i) {
            const auto any = [&] { return formula.event(static_cast<engine::Event>(random() % 80)); };
            products.push_back(formula.all({any(), any(), any()}));
        }
        const Ref root = formula.any(products);
        const auto solution = engine::Solution::compile(formula, root, {.nodes = 20'000, .cells = 20'000});
        QVERIFY(!solution);
        QCOMPARE(solution.error(), engine::Failure::tooLarge);
        std::stop_source source;
        source.request_stop();
        const auto stopped = engine::Solution::compile(formula, root, {}, source.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.error(), engine::Failure::stopped);
    }

    void constants() {
        Formula formula;
        QCOMPARE(solve(formula, Formula::falsehood(), {}), 0.0);
        QCOMPARE(solve(formula, Formula::truth(), {}), 1.0);
        QCOMPARE(solve(formula, formula.event(0), {0.25}), 0.25);
        const Ref circle = formula.declare();
        formula.define(circle, formula.any({circle, formula.event(0)}));
        QCOMPARE(solve(formula, circle, {0.25}), 0.25);
        const Ref there = formula.declare(), back = formula.declare();
        formula.define(there, formula.any({back, formula.event(0)}));
        formula.define(back, formula.truth());
        QCOMPARE(solve(formula, there, {0.25}), 1.0);
    }
};

FAILWRIGHT_CORE_TEST(TestSolution)
#include "tst_solution.moc"
