#include "model/simulation/playback.h"
#include "model/topology/retrying.h"
#include "tests/simulation/designs.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>

using namespace failwright;
using namespace failwright::testing;

namespace {

Feature feature(const std::string& id, Priority priority) { return {.id = FeatureId{id}, .priority = priority}; }
Tier tier(const std::string& id, std::vector<FeatureId> features, double factor) {
    return {.id = TierId{id}, .features = std::move(features), .loadFactor = factor};
}

/// 10,000 requests/s on four servers of 5,000, and four tiers of which the last costs `least` of a full request.
Topology shop(double least) {
    Topology topology{.objectives = Objectives{.requestsPerSecond = 10'000}, .nodes = {users()}};
    for (const std::string i : {"1", "2", "3", "4"}) {
        topology.nodes.push_back(node("web" + i, "web"));
        topology.nodes.back().capacityRps = 5'000;
        topology.links.push_back(call("users", "web" + i));
    }
    topology.features = {feature("pay", Priority::p0), feature("browse", Priority::p1), feature("advice", Priority::p3)};
    const FeatureId pay{"pay"};
    const FeatureId browse{"browse"};
    topology.tiers = {tier("full", {pay, browse, FeatureId{"advice"}}, 1), tier("reduced", {pay, browse}, 0.6), tier("lean", {pay, browse}, least)};
    return topology;
}

LoadVerdict judge(const Topology& topology, double requests, const std::vector<std::string>& down = {}) {
    const CompiledTopology compiled = compile(topology);
    Simulation simulation(compiled);
    for (const std::string& id : down) simulation.fail(*findElement(topology, compiled.resolved, id));
    simulation.settle();
    const LoadModel model(topology, compiled);
    return model.judge(model.capacities(simulation.state()), requests);
}

}  // namespace

class TestLoad : public QObject {
    Q_OBJECT

private slots:
    void tiersStepDownUnderLoad() {
        const Topology topology = shop(0.3);
        QCOMPARE(judge(topology, 10'000).tier, 0u);
        QCOMPARE(judge(topology, 20'000).tier, 0u);
        QCOMPARE(judge(topology, 30'000).tier, 1u);
        const LoadVerdict spike = judge(topology, 50'000);
        QCOMPARE(spike.tier, 2u);
        QCOMPARE(spike.capacity, 20'000.0);
        QCOMPARE(spike.load, 15'000.0);
        QCOMPARE(spike.served, 1.0);
    }

    /// 50,000 at half a full request each on 20,000: 80 % are served, payments first.
    void theLastTierSheds() {
        const Topology topology = shop(0.5);
        const LoadVerdict verdict = judge(topology, 50'000);
        QCOMPARE(verdict.tier, 2u);
        QCOMPARE(verdict.served, 0.8);
        QVERIFY(std::abs(verdict.shed() - 0.2) < 1e-12);
        const CompiledTopology compiled = compile(topology);
        const auto served = LoadModel(topology, compiled).features(verdict);
        QCOMPARE(served.size(), 2u);
        QCOMPARE(served[0].served, 1.0);
        QVERIFY(std::abs(served[1].served - 0.6) < 1e-12);
    }

    void survivorsTakeOver() {
        const Topology topology = shop(0.3);
        QCOMPARE(judge(topology, 16'000, {"web1"}).tier, 1u);
        QCOMPARE(judge(topology, 16'000, {"web1"}).capacity, 15'000.0);
        QCOMPARE(judge(topology, 1, {"web1", "web2", "web3", "web4"}).tier, 3u);
        QCOMPARE(judge(topology, 1, {"web1", "web2", "web3", "web4"}).served, 0.0);
        QCOMPARE(judge(topology, 1, {"web1", "web2", "web3", "web4"}).shed(), 0.0);
        Topology none = topology;
        for (Node& node : none.nodes)
            if (node.capacityRps) node.capacityRps = 0;
        QCOMPARE(judge(none, 100).shed(), 1.0);
        Topology one = topology;
        one.nodes[1].capacityRps.reset();
        QVERIFY(std::isinf(judge(one, 1e9).capacity));
    }

    /// Only what is up and asked carries anything, and only there does a figure that is not given mean "enough".
    void theDownAndTheIdleDoNotCount() {
        Topology topology = shop(0.3);
        topology.nodes[1].capacityRps.reset();
        QCOMPARE(judge(topology, 1, {"web1"}).capacity, 15'000.0);
        topology = shop(0.3);
        topology.nodes.push_back(node("idle", "web"));
        QCOMPARE(judge(topology, 1).capacity, 20'000.0);
        topology.nodes.back().capacityRps = 5'000;
        QCOMPARE(judge(topology, 1).capacity, 20'000.0);
        for (Node& one : topology.nodes) one.capacityRps.reset();
        QVERIFY(std::isinf(judge(topology, 1e9, {"web1"}).capacity));
    }

    /// Loses one of four: 10,000 of 15,000; at 20,000, overloaded at 134 %.
    void lossOfOne() {
        const Topology topology = shop(0.3);
        const CompiledTopology compiled = compile(topology);
        const LoadModel model(topology, compiled);
        const SystemState whole = initialState(compiled);
        const auto at = [&](double requests) { return model.services(whole, model.judge(model.capacities(whole), requests), requests); };
        QVERIFY(at(10'000).at(0).carriesOneLoss());
        QCOMPARE(at(10'000).at(0).utilisation, 0.5);
        QVERIFY(!at(20'000).at(0).carriesOneLoss());
        QVERIFY(std::abs(at(20'000).at(0).utilisationWithoutLargest - 4.0 / 3) < 1e-12);
    }

    /// Each request that fails comes again: demand = load (1 + f + f²) with f = 1 - capacity / demand.
    void retriesMultiplyTheLoad() {
        Topology topology = shop(0.5);
        for (Link& link : topology.links) setRetrying(link, {.retries = 2});
        QCOMPARE(judge(topology, 20'000), judge(shop(0.5), 20'000));  // nothing fails, nothing is retried
        const LoadVerdict storm = judge(topology, 50'000);
        QCOMPARE(storm.tier, 2u);
        const double failing = 1 - 20'000 / storm.load;
        QVERIFY(std::abs(storm.load - 25'000 * (1 + failing + failing * failing)) < 1e-3);
        QVERIFY(storm.load > 33'000 && storm.served < 0.6);
        QCOMPARE(storm.served, 20'000 / storm.load);
        for (Link& link : topology.links) setRetrying(link, {.retries = 2, .circuitBreaker = true});
        QCOMPARE(judge(topology, 50'000), judge(shop(0.5), 50'000));
    }

    void withoutTiersTheCoreJourneyCounts() {
        Topology topology = shop(0.3);
        topology.tiers.clear();
        QCOMPARE(judge(topology, 20'000).served, 1.0);
        QCOMPARE(judge(topology, 40'000).served, 0.5);
        QCOMPARE(judge(topology, 40'000).tier, 0u);
        QCOMPARE(judge(topology, 1, {"web1", "web2", "web3", "web4"}).tier, 1u);
    }

    void aScenarioChangesTheLoad() {
        const std::vector<ScenarioEvent> events{{10, LoadEvent{5}, {}}, {20, FailEvent{"web1"}, {}}, {30, LoadEvent{1}, {}}};
        const Timeline timeline = play(shop(0.5), events);
        QCOMPARE(timeline.load.front().requestsPerSecond, 10'000.0);
        QCOMPARE(timeline.tiers.front(), (TierStep{0, 0}));
        QCOMPARE(timeline.tiers.at(1), (TierStep{10, 2}));
        QCOMPARE(timeline.tiers.at(2), (TierStep{30, 0}));
        const auto after = std::ranges::find(timeline.load, 20.0, &LoadStep::at);
        QVERIFY(after != timeline.load.end() && std::abs(after->verdict.served - 0.6) < 1e-12);
        QVERIFY(std::abs(timeline.mostShed() - 0.4) < 1e-12);
    }
};

FAILWRIGHT_CORE_TEST(TestLoad)
#include "tst_load.moc"
