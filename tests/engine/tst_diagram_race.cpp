#include "model/engine/diagrams/diagram_race.h"
#include "model/engine/diagrams/module_diagram.h"
#include "model/engine/diagrams/order.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>

#include <random>

using namespace failwright;
using engine::DiagramBuilder;
using engine::Module;
using engine::Op;

namespace {

constexpr std::uint32_t leaves = 48;
constexpr std::size_t enough = 4'000'000;

/// Quorums over leaves that lie far apart, so that no order is good for all.
Module tangled(std::uint32_t seed) {
    std::mt19937 random(seed);
    Module module;
    for (std::uint32_t leaf = 0; leaf < leaves; ++leaf) {
        module.leaves.push_back({false, leaf});
        module.ranks.push_back(leaf);
    }
    std::vector<std::uint32_t> quorums;
    for (int g = 0; g < 14; ++g) {
        std::vector<std::uint32_t> inputs;
        while (inputs.size() < 7) {
            const auto leaf = static_cast<std::uint32_t>(random() % leaves);
            if (std::ranges::find(inputs, leaf) == inputs.end()) inputs.push_back(leaf);
        }
        quorums.push_back(leaves + static_cast<std::uint32_t>(module.gates.size()));
        module.gates.push_back({Op::atLeast, 3, std::move(inputs)});
    }
    module.root = leaves + static_cast<std::uint32_t>(module.gates.size());
    module.gates.push_back({Op::any, 0, std::move(quorums)});
    return module;
}

/// With all leaves at 1 in 10.
double probabilityOf(const DiagramBuilder& built) {
    std::vector<double> values(built.root() + std::size_t{2}, 0.0);
    values[1] = 1;
    for (const engine::Node node : built.bdd().arena().reachable(built.root())) {
        const auto& entry = built.bdd().arena()[node];
        values[node] = 0.1 * values[entry.high] + 0.9 * values[entry.low];
    }
    return values[built.root()];
}

}  // namespace

/// The race of orders: what it gives is a diagram of the function, and the same one each time although orders run side by side.
class TestDiagramRace : public QObject {
    Q_OBJECT

private slots:
    void everyRunHasTheSameWinner() {
        for (std::uint32_t seed = 1; seed <= 4; ++seed) {
            const Module module = tangled(seed);
            const auto first = engine::raceDiagrams(module, enough, {});
            QVERIFY(first);
            QVERIFY(first->bdd().arena().size() > 12'000);
            for (int again = 0; again < 6; ++again) {
                const auto next = engine::raceDiagrams(module, enough, {});
                QVERIFY(next);
                QCOMPARE(next->levels(), first->levels());
                QCOMPARE(next->bdd().arena().size(), first->bdd().arena().size());
            }
        }
    }

    void theWinnerIsTheFunction() {
        for (std::uint32_t seed = 1; seed <= 4; ++seed) {
            const Module module = tangled(seed);
            const auto winner = engine::raceDiagrams(module, enough, {});
            DiagramBuilder alone(module, engine::levelsOf(module, engine::Order::leavesFirst), {});
            QVERIFY(winner);
            QVERIFY(alone.advance(enough));
            QVERIFY(std::abs(probabilityOf(*winner) / probabilityOf(alone) - 1) < 1e-12);
        }
    }

    void aStopEndsIt() {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!engine::raceDiagrams(tangled(1), enough, stop.get_token()));
    }

    void aBudgetEndsIt() { QVERIFY(!engine::raceDiagrams(tangled(1), 5'000, {})); }
};

FAILWRIGHT_CORE_TEST(TestDiagramRace)
#include "tst_diagram_race.moc"
