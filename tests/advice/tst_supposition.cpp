#include "model/advice/supposition.h"
#include "model/io/topology_json.h"
#include "tests/support/generate.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace failwright;

namespace {

Topology example(const char* name) {
    return *loadTopology(std::string(FAILWRIGHT_SOURCE_DIR "/resources/examples/") + name + ".failwright");
}

double missing(const Topology& topology, const std::vector<Supposition>& suppositions) {
    return *outcomeOf(supposing(topology, suppositions))->unavailability;
}

/// One client, two members of one service, each in a zone of one region.
Topology pair(double member, double zone) {
    Topology topology;
    Domain region;
    region.id = DomainId{"r"};
    region.kind = DomainKind::region;
    topology.domains.push_back(region);
    Node client;
    client.id = NodeId{"users"};
    client.kind = NodeKind::client;
    topology.nodes.push_back(client);
    for (const char* name : {"a", "b"}) {
        Domain one;
        one.id = DomainId{std::string("z") + name};
        one.parent = DomainId{"r"};
        one.figures.availability = 1 - zone;
        topology.domains.push_back(one);
        Node node;
        node.id = NodeId{name};
        node.service = ServiceId{"app"};
        node.domain = one.id;
        node.figures.availability = 1 - member;
        node.figures.mttrHours = 1;
        topology.nodes.push_back(node);
        Link link;
        link.id = LinkId{std::string("l") + name};
        link.from = NodeId{"users"};
        link.to = node.id;
        topology.links.push_back(link);
    }
    return topology;
}

bool isClose(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

}  // namespace

class Supposing : public QObject {
    Q_OBJECT

private slots:
    /// The beta-factor model by hand: U = 1 - (1 - βz)(1 - βm)(1 - ((z' + m' - z'm')²)) with z' = (1 - β) z.
    void sharedFailuresFollowTheBetaFactor() {
        constexpr double m = 1e-2, z = 1e-3, b = sharedPart;
        const Topology topology = supposing(pair(m, z), {Supposition::failoverPerfect});
        const auto both = [](double member, double zone) {
            const double one = 1 - (1 - member) * (1 - zone);
            return one * one;
        };
        const auto near = [](double a, double c) { return std::abs(a - c) <= 1e-5 * c; };  // a check takes a microsecond
        QVERIFY(near(missing(topology, {}), both(m, z)));
        QVERIFY(near(missing(topology, {Supposition::zonesFailTogether}), 1 - (1 - b * z) * (1 - both(m, z * (1 - b)))));
        QVERIFY(near(missing(topology, {Supposition::commonCausesEverywhere}), 1 - (1 - b * m) * (1 - both(m * (1 - b), z))));
        QVERIFY(near(missing(topology, {Supposition::commonCausesEverywhere, Supposition::noCommonCauses}), both(m * (1 - b), z)));
    }

    void zonesWithoutARegionShareToo() {
        Topology topology = pair(1e-2, 1e-3);
        topology.domains.erase(topology.domains.begin());
        for (Domain& domain : topology.domains) domain.parent.reset();
        const Topology changed = supposing(topology, {Supposition::zonesFailTogether});
        QVERIFY(readTopology(writeTopology(changed)));
        QVERIFY(missing(changed, {}) > missing(topology, {}));
    }

    void repairTwiceAsLongDoublesTheOdds() {
        Topology topology = pair(0.2, 0);
        std::erase_if(topology.nodes, [](const Node& node) { return node.id.value == "b"; });
        std::erase_if(topology.links, [](const Link& link) { return link.to.value == "b"; });
        const double before = missing(topology, {});
        const double after = missing(topology, {Supposition::repairTwiceAsLong});
        QVERIFY(isClose(after / (1 - after), 2 * before / (1 - before)));
    }

    void eachPointsTheWayItShould() {
        for (const char* name : {"multi-az-three-tier", "cdn-shop", "microservices", "multi-region-active-passive"}) {
            const Topology topology = example(name);
            const auto all = supposeEach(topology);
            QVERIFY(all && !all->each.empty());
            const double drawn = *all->asDrawn.unavailability;
            for (const Supposed& one : all->each) {
                const bool better = one.what == Supposition::noCommonCauses || one.what == Supposition::failoverPerfect ||
                                    one.what == Supposition::noOperations;
                QCOMPARE(*one.outcome.unavailability < drawn, better);
                QVERIFY(isClose(*one.outcome.unavailability, missing(topology, {one.what})));
                QVERIFY(readTopology(writeTopology(supposing(topology, {one.what}))));
            }
        }
    }

    void whatChangesNothingIsNotTold() {
        const auto all = supposeEach(pair(1e-2, 0));
        QVERIFY(all);
        for (const Supposed& one : all->each)
            QVERIFY(one.what != Supposition::zonesFailTogether && one.what != Supposition::noCommonCauses && one.what != Supposition::noOperations);
    }

    void aStopIsHeard() {
        std::stop_source stop;
        stop.request_stop();
        const auto all = supposeEach(testing::thousandNodes(), stop.get_token());
        QVERIFY(!all && all.error().code == ErrorCode::cancelled);
    }
};

FAILWRIGHT_CORE_TEST(Supposing)
#include "tst_supposition.moc"
