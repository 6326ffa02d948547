#include "model/simulation/playback.h"
#include "model/simulation/replay.h"
#include "model/simulation/traffic.h"
#include "tests/simulation/designs.h"
#include "tests/support/generate.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>

using namespace failwright;
using namespace failwright::testing;

namespace {

struct Played {
    Played(const Topology& topology, const std::vector<ScenarioEvent>& events)
        : compiled(std::make_shared<const CompiledTopology>(compile(topology))),
          replay(compiled, changesOf(topology, compiled->resolved, events)) {}

    std::shared_ptr<const CompiledTopology> compiled;
    Replay replay;
};

/// What runs from one node to another, by position.
const Stream* streamTo(const std::vector<Stream>& streams, Index to) {
    const auto found = std::ranges::find(streams, to, &Stream::to);
    return found == streams.end() ? nullptr : &*found;
}

}  // namespace

class TestReplay : public QObject {
    Q_OBJECT

private slots:
    /// Whatever the order in which moments are looked at, they are those of the timeline.
    void everyMomentIsThatOfTheTimeline() {
        int changesSeen = 0;
        for (std::uint64_t seed = 1; seed <= 150; ++seed) {
            const Topology topology = randomTopology(seed);
            const Resolved resolved = resolve(topology);
            const std::vector<ElementRef> elements = failingElements(topology, resolved);
            if (elements.empty()) continue;
            const std::string first = idOf(topology, resolved, elements[seed % elements.size()]);
            const std::string second = idOf(topology, resolved, elements[(seed * 7) % elements.size()]);
            const std::vector<ScenarioEvent> events{failAt(3, first), failAt(20, second), repairAt(47, first), repairAt(400, second)};
            const Timeline timeline = play(topology, events);
            Played played(topology, events);
            for (const double at : {500.0, 10.0, 35.5, 3.0, 0.0, 47.0, 90.0, 399.0, 21.0, 250.0, 1000.0}) {
                double expected = 1;
                for (const SuccessStep& step : timeline.success)
                    if (step.at <= at) expected = step.share;
                QVERIFY2(std::abs(played.replay.at(at).success() - expected) < 1e-9, qPrintable(QStringLiteral("seed %1 at %2").arg(seed).arg(at)));
                changesSeen += expected < 1 ? 1 : 0;
            }
        }
        QVERIFY(changesSeen > 100);
    }

    void requestsFollowTheEndpoint() {
        const Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, workedFailover()));
        Played played(topology, {failAt(0, "db1")});
        const std::vector<Stream> before = trafficAt(played.replay.at(30));
        QCOMPARE(before.size(), 1U);
        QVERIFY(before[0].to == 1 && before[0].link != noIndex && before[0].answered == 0);
        const std::vector<Stream> after = trafficAt(played.replay.at(55));
        QCOMPARE(after.size(), 1U);
        QVERIFY(after[0].to == 2 && after[0].link == noIndex && after[0].answered == 1);
    }

    void requestsAreSpreadOverTheRotation() {
        const Topology topology = pairsDesign(CheckDepth::deep);
        Played played(topology, {failAt(0, "cache1")});
        const Index web1 = 1, web2 = 3;
        const std::vector<Stream> before = trafficAt(played.replay.at(1));
        QCOMPARE(streamTo(before, web1)->sent, 0.5);
        QCOMPARE(streamTo(before, web1)->answered, 0.0);
        QCOMPARE(streamTo(before, web2)->answered, 1.0);
        QCOMPARE(streamTo(before, 2)->sent, 0.5);  // web1 still asks its cache
        const std::vector<Stream> after = trafficAt(played.replay.at(20));
        QVERIFY(streamTo(after, web1) == nullptr && streamTo(after, 2) == nullptr);
        QCOMPARE(streamTo(after, web2)->sent, 1.0);
    }

    void requestsSplitByWeight() {
        Topology topology = databaseDesign(service("db", Redundancy::activePassive, CheckDepth::deep, 5, 3, {}));
        Node others = users();
        others.id = NodeId{"others"};
        others.weight = 3;
        topology.nodes.push_back(others);
        topology.links.push_back(call("others", "db1"));
        Played played(topology, {});
        double all = 0;
        for (const Stream& stream : trafficAt(played.replay.at(0))) all += stream.sent;
        QCOMPARE(all, 1.0);
        const std::vector<Stream> streams = trafficAt(played.replay.at(0));
        const auto sentBy = [&](const char* id) {
            const auto from = std::ranges::find(topology.nodes, NodeId{id}, &Node::id) - topology.nodes.begin();
            return std::ranges::find(streams, static_cast<Index>(from), &Stream::from)->sent;
        };
        QCOMPARE(sentBy("others"), 0.75);
        QCOMPARE(sentBy("users"), 0.25);
    }
};

FAILWRIGHT_CORE_TEST(TestReplay)
#include "tst_replay.moc"
