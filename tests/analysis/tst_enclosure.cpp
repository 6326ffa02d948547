#include "model/analysis/analyst.h"
#include "model/analysis/analyze.h"
#include "model/analysis/enclosure.h"
#include "model/engine/formula/evaluate.h"
#include "tests/support/generate.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <random>

using namespace failwright;
using namespace failwright::testing;

namespace {

/// `tiers` of `width` members each, every one of which calls `links` at random of the next tier and needs `needed` of them.
Topology tangled(int tiers, int width, int links, int needed, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    Topology topology;
    topology.nodes.push_back({.id = NodeId{"users"}, .kind = NodeKind::client});
    const auto name = [](int tier, int member) { return NodeId{"n" + std::to_string(tier) + "-" + std::to_string(member)}; };
    const auto call = [&](const NodeId& from, const NodeId& to) {
        topology.links.push_back({.id = LinkId{from.value + ">" + to.value}, .from = from, .to = to});
    };
    for (int tier = 0; tier < tiers; ++tier) {
        topology.services.push_back({.id = ServiceId{"s" + std::to_string(tier)}, .needed = needed});
        for (int member = 0; member < width; ++member) {
            Node& node = topology.nodes.emplace_back(Node{.id = name(tier, member), .service = topology.services.back().id});
            node.figures.availability = 0.99 + 0.0001 * static_cast<double>(random() % 99);
        }
    }
    for (int member = 0; member < width; ++member) call(NodeId{"users"}, name(0, member));
    for (int tier = 0; tier + 1 < tiers; ++tier)
        for (int member = 0; member < width; ++member) {
            std::vector<int> targets(static_cast<std::size_t>(width));
            for (int i = 0; i < width; ++i) targets[static_cast<std::size_t>(i)] = i;
            std::ranges::shuffle(targets, random);
            for (int i = 0; i < links; ++i) call(name(tier, member), name(tier + 1, targets[static_cast<std::size_t>(i)]));
        }
    return topology;
}

}  // namespace

class TestEnclosure : public QObject {
    Q_OBJECT

private slots:
    /// In random states of random designs, what is below implies what is between, and that what is above.
    void holdsInEveryState() {
        std::size_t tight = 0, states = 0, functions = 0;
        for (std::uint64_t seed = 1; seed <= 1'500; ++seed) {
            const Topology topology = randomTopology(seed);
            const Resolved resolved = resolve(topology);
            StructureFunction structure(topology, resolved);
            std::vector<const ResolvedFeature*> journeys{nullptr};
            for (const ResolvedFeature& feature : resolved.features) journeys.push_back(&feature);
            std::mt19937_64 random(seed);
            for (const ResolvedFeature* journey : journeys) {
                const auto failures = structure.unavailable(journey);
                const auto enclosures = enclose(structure, resolved, journey);
                for (std::size_t c = 0; c < failures.size(); ++c) {
                    const Enclosure between = enclosures[c];
                    engine::Evaluator below(structure.formula(), between.below), failed(structure.formula(), failures[c]),
                        above(structure.formula(), between.above);
                    ++functions;
                    for (int round = 0; round < 4; ++round) {
                        std::vector<std::uint64_t> events;
                        for (std::size_t e = 0; e < structure.formula().eventCount(); ++e)
                            events.push_back(round < 2 ? random() & random() & random() : random() & random());
                        const std::uint64_t low = below(events), middle = failed(events), high = above(events);
                        QVERIFY2((low & ~middle) == 0, qPrintable(QString("below, seed %1").arg(seed)));
                        QVERIFY2((middle & ~high) == 0, qPrintable(QString("above, seed %1").arg(seed)));
                        states += 64;
                        tight += static_cast<std::size_t>(__builtin_popcountll(~(low ^ high)));
                    }
                }
            }
        }
        QVERIFY(functions > 2'000);
        QVERIFY2(tight > states / 2, qPrintable(QString("%1 of %2").arg(tight).arg(states)));  // it says something, too
    }

    /// Links at random, of which most may be lost, make diagrams too large and do not matter.
    void boundsWhatIsTangled() {
        const Topology topology = tangled(8, 10, 8, 2, 3);
        const auto exact = analyze(tangled(3, 10, 8, 2, 3));
        QVERIFY(exact && exact->unavailability);
        const auto bounded = analyze(topology, {.nodeBudget = 2'000, .cellBudget = 2'000, .boundNodes = 20});
        QVERIFY(bounded && bounded->bounds);
        QVERIFY(bounded->bounds->lower >= 0 && bounded->bounds->lower <= bounded->bounds->upper);
        QVERIFY2(bounded->bounds->upper < 1e-10, qPrintable(QString::number(bounded->bounds->upper)));
    }

    /// Around the exact value, the same each time, and never wider with more effort.
    void boundsOfTangles() {
        int bounded = 0;
        for (unsigned seed = 1; seed <= 12; ++seed) {
            const Topology topology = tangled(3 + static_cast<int>(seed % 3), 6, 2 + static_cast<int>(seed % 3), 2, seed);
            const auto exact = analyze(topology, {.maxOrder = 1});
            QVERIFY(exact && exact->unavailability);
            const AnalysisOptions options{.maxOrder = 1, .nodeBudget = 300, .cellBudget = 300, .boundNodes = 2};
            Analyst one(options), other(options);
            Range before{0, 1};
            for (int round = 0; round < 4; ++round) {
                const auto first = one.analyze(topology), second = other.analyze(topology);
                QVERIFY(first && second && first->bounds.has_value() == second->bounds.has_value());
                if (!first->bounds) continue;
                ++bounded;
                const Range found = *first->bounds;
                QVERIFY(second->bounds->lower == found.lower && second->bounds->upper == found.upper);
                QVERIFY(found.lower <= *exact->unavailability * (1 + 1e-9) && *exact->unavailability <= found.upper * (1 + 1e-9));
                QVERIFY(found.lower >= before.lower && found.upper <= before.upper);
                before = found;
            }
        }
        QVERIFY2(bounded > 20, qPrintable(QString::number(bounded)));
    }

    /// Tiers are bounded as their features are.
    void boundsTiers() {
        Topology topology = tangled(8, 10, 8, 2, 4);
        topology.features = {{.id = FeatureId{"all"}}, {.id = FeatureId{"front"}, .toleratedServices = {ServiceId{"s1"}}}};
        topology.tiers = {{.id = TierId{"full"}, .features = {FeatureId{"all"}, FeatureId{"front"}}}, {.id = TierId{"less"}, .features = {FeatureId{"front"}}}};
        const auto bounded = analyze(topology, {.nodeBudget = 2'000, .cellBudget = 2'000, .boundNodes = 20});
        QVERIFY(bounded);
        QCOMPARE(bounded->tiers.size(), std::size_t(3));
        const auto within = [](const TierResult& tier, double low, double high) {
            const Range range = tier.bounds.value_or(Range{tier.probability.value_or(-1), tier.probability.value_or(-1)});
            return range.lower >= low && range.upper <= high;
        };
        QVERIFY(within(bounded->tiers[0], 1 - 1e-9, 1));
        QVERIFY(within(bounded->tiers[1], 0, 1e-9));
        QVERIFY(within(bounded->tiers[2], 0, 1e-9));
    }
};

FAILWRIGHT_CORE_TEST(TestEnclosure)
#include "tst_enclosure.moc"
