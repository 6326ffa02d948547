#include "model/analysis/analyze.h"
#include "model/io/topology_json.h"
#include "model/review/findings.h"
#include "model/review/objectives.h"
#include "model/topology/edit.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

using namespace failwright;

namespace {

using Change = std::function<void(Topology&)>;

/// One thing done wrong in a design that is right, and what has to be found then.
struct Mistake {
    Rule rule;
    std::vector<std::string> elements;
    Change change;
};

Topology right() {
    return *loadTopology(FAILWRIGHT_SOURCE_DIR "/resources/examples/three-region-quorum-payments.failwright");
}

std::vector<Finding> review(const Topology& topology) {
    const Analysis analysis = *analyze(topology);
    const FailureTable failures = *failureTable(topology);
    return findings(topology, analysis, expectedUnavailability(topology, analysis, failures), failures);
}

Node& node(Topology& topology, const std::string& id) {
    return *std::ranges::find(topology.nodes, NodeId{id}, &Node::id);
}
Service& service(Topology& topology, const std::string& id) {
    return *std::ranges::find(topology.services, ServiceId{id}, &Service::id);
}
void remove(Topology& topology, const std::string& id) {
    QVERIFY(applyEdits(topology, editsToRemove(topology, {id})));
}
void makeActivePassive(Topology& topology) {
    service(topology, "ledger").redundancy = Redundancy::activePassive;
}
void place(Topology& topology, const std::string& prefix, const std::string& domain) {
    for (Node& one : topology.nodes)
        if (one.id.value.starts_with(prefix) && one.domain) one.domain = DomainId{domain};
}
void copyAsynchronously(Topology& topology) {
    for (Link& link : topology.links)
        if (!isRequest(link)) link.mode = ReplicationMode::async, link.lagSeconds = 1;
}
Change without(const std::string& id) {
    return [id](Topology& topology) { remove(topology, id); };
}

std::vector<Mistake> mistakesOfObjectives() {
    return {
        {Rule::sloMissed, {}, [](Topology& t) { t.objectives->slo = 0.9999999; }},
        {Rule::slaTighterThanSlo, {}, [](Topology& t) { t.objectives->sla = 0.99995; }},
        {Rule::rtoMissed, {"acquirer-1"}, [](Topology& t) { t.objectives->rtoSeconds = 5; }},
        {Rule::rpoMissed, {"use1"}, copyAsynchronously},
        {Rule::sloAboveCeiling, {"acquirer-1"}, without("acquirer-2")},
        {Rule::spof, {"acquirer-1"}, without("acquirer-2")},
    };
}

std::vector<Mistake> mistakesOfPlacement() {
    return {
        {Rule::singleZone, {"use1a"}, [](Topology& t) { place(t, "", "use1a"); }},
        {Rule::singleRegion, {"use1"}, [](Topology& t) { place(t, "", "use1b"), place(t, "pay-", "use1a"); }},
        {Rule::membersShareDomain, {"service:fraud", "use1a"}, [](Topology& t) { place(t, "fraud", "use1a"); }},
        {Rule::singleDnsProvider, {"dns-1"}, without("dns-2")},
        {Rule::singleExternalProvider, {"acquirer-1"}, without("acquirer-2")},
        {Rule::loadBalancerNotRedundant, {"lb-east"}, without("lb-west")},
    };
}

std::vector<Mistake> mistakesOfFailover() {
    return {
        {Rule::noAutomaticFailover, {"service:ledger"}, [](Topology& t) { makeActivePassive(t), service(t, "ledger").failover.reset(); }},
        {Rule::standbyUntested, {"service:ledger"}, [](Topology& t) { makeActivePassive(t), service(t, "ledger").failover->tested.reset(); }},
        {Rule::shallowCheck, {"service:entry"},
         [](Topology& t) { remove(t, "pay-east-b"), service(t, "entry").healthCheck->depth = CheckDepth::shallow; }},
        {Rule::slowDetection, {"service:acquirer"}, [](Topology& t) { service(t, "acquirer").healthCheck->intervalSeconds = 60; }},
        {Rule::ttlOverRto, {"service:pay"},
         [](Topology& t) { service(t, "pay").failover->via = Reroute::dns, service(t, "pay").failover->ttlSeconds = 31; }},
        {Rule::splitBrain, {"service:ledger"},
         [](Topology& t) { makeActivePassive(t), remove(t, "ledger-ohio"), service(t, "ledger").failover->fencing = false; }},
    };
}

std::vector<Mistake> mistakesOfData() {
    return {
        {Rule::asyncOverRpo, {"ledger-east-a-copies-to-ledger-east-b"}, copyAsynchronously},
        {Rule::syncAcrossRegions, {"ledger-east-a-copies-to-ledger-west-a"},
         [](Topology& t) { makeActivePassive(t), t.objectives->rpoSeconds = 5; }},
        {Rule::evenQuorum, {"service:ledger"}, without("ledger-ohio")},
        {Rule::quorumInOneDomain, {"service:ledger", "use1"}, [](Topology& t) { place(t, "ledger-ohio", "use1a"); }},
        {Rule::noBackup, {"service:ledger"}, [](Topology& t) { service(t, "ledger").backupIntervalSeconds.reset(); }},
        {Rule::replicationAcross, {"pay-east-a-to-acquirer-1"},
         [](Topology& t) { std::ranges::find(t.links, LinkId{"pay-east-a-to-acquirer-1"}, &Link::id)->kind = LinkKind::replication; }},
    };
}

void addCache(Topology& topology) {
    topology.nodes.push_back({.id = NodeId{"cache"}, .kind = NodeKind::cache, .figures = {.availability = 0.99}});
    topology.links.push_back({.id = LinkId{"to-cache"}, .from = NodeId{"pay-east-a"}, .to = NodeId{"cache"}, .required = false});
}

std::vector<Mistake> mistakesOfLoad() {
    return {
        {Rule::noSpareMember, {"acquirer-1"},
         [](Topology& t) { remove(t, "acquirer-2"), node(t, "acquirer-1").instances = node(t, "acquirer-1").needed = 2; }},
        {Rule::noSpareMember, {"service:acquirer"}, [](Topology& t) { service(t, "acquirer").needed = 2; }},
        {Rule::noSpareCapacity, {"service:acquirer"}, [](Topology& t) { node(t, "acquirer-1").capacityRps = 800; }},
        {Rule::stickySessions, {"pay-east-a"}, [](Topology& t) { node(t, "pay-east-a").sticky = true; }},
        {Rule::cacheLossOverload, {"service:cache", "service:ledger"}, [](Topology& t) { addCache(t), node(t, "ledger-east-b").capacityRps = 500; }},
    };
}

std::vector<Mistake> mistakesOfCompleteness() {
    return {
        {Rule::featureWithoutTier, {"score"}, [](Topology& t) { t.tiers.front().features.pop_back(); }},
        {Rule::hiddenCauses, {}, [](Topology& t) { t.operations.reset(); }},
        {Rule::notConnected, {"lonely"}, [](Topology& t) { t.nodes.push_back({.id = NodeId{"lonely"}}); }},
        {Rule::noAvailability, {"acquirer-1"}, [](Topology& t) { node(t, "acquirer-1").figures = {}; }},
    };
}

std::vector<Mistake> mistakes() {
    std::vector<Mistake> all;
    for (const auto some : {mistakesOfObjectives, mistakesOfPlacement, mistakesOfFailover, mistakesOfData, mistakesOfLoad, mistakesOfCompleteness})
        std::ranges::move(some(), std::back_inserter(all));
    return all;
}

}  // namespace

class Rules : public QObject {
    Q_OBJECT

private slots:
    /// So each rule stays silent where there is nothing to find.
    void aDesignThatIsRightHasNoFindings() {
        for (const Finding& finding : review(right())) QFAIL(std::string(word(finding.rule)).c_str());
    }

    void eachMistakeIsFound_data() {
        QTest::addColumn<int>("index");
        const std::vector<Mistake> all = mistakes();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::addRow("%s %d", std::string(word(all[i].rule)).c_str(), int(i)) << int(i);
    }

    void eachMistakeIsFound() {
        QFETCH(int, index);
        const Mistake mistake = mistakes()[std::size_t(index)];
        Topology topology = right();
        mistake.change(topology);
        const std::vector<Finding> all = review(topology);
        const bool found = std::ranges::any_of(
            all, [&](const Finding& one) { return one.rule == mistake.rule && one.elements == mistake.elements; });
        for (const Finding& one : all) {
            for (const double argument : one.arguments) QVERIFY(!std::isnan(argument));
            if (!found) qInfo("%s %s", std::string(word(one.rule)).c_str(), one.elements.empty() ? "" : one.elements.front().c_str());
        }
        QVERIFY(found);
    }

    void everyRuleHasItsMistake() {
        std::set<Rule> tested;
        for (const Mistake& mistake : mistakes()) tested.insert(mistake.rule);
        QCOMPARE(tested.size(), wordsOf<Rule>().size());
    }

    /// Mistakes that a better choice makes good: a zone's quorum, a witness, a cache that is not needed.
    void whatMakesUpForItIsSeen() {
        Topology topology = right();
        makeActivePassive(topology);
        service(topology, "ledger").failover->fencing = false;
        QVERIFY(std::ranges::none_of(review(topology), [](const Finding& one) { return one.rule == Rule::splitBrain; }));
        topology = right();
        addCache(topology);
        QVERIFY(std::ranges::none_of(review(topology), [](const Finding& one) { return one.rule == Rule::cacheLossOverload; }));
        topology = right();
        for (Link& link : topology.links)
            if (link.to == NodeId{"ledger-west-a"}) link.mode = ReplicationMode::async, link.lagSeconds = 9;
        QVERIFY(std::ranges::none_of(review(topology), [](const Finding& one) { return one.rule == Rule::asyncOverRpo; }));
    }

    void whatIsAcceptedComesLastWithItsReason() {
        Topology topology = right();
        remove(topology, "acquirer-2");
        const std::vector<Finding> before = review(topology);
        const auto spof = std::ranges::find(before, Rule::spof, &Finding::rule);
        QVERIFY(spof != before.end() && spof->stands());
        QVERIFY(applyEdit(topology, SetAccepted{withAcceptance(topology, *spof, "only one is licensed")}));
        const std::vector<Finding> after = review(topology);
        QCOMPARE(after.size(), before.size());
        QCOMPARE(after.back().rule, Rule::spof);
        QCOMPARE(*after.back().accepted, std::string("only one is licensed"));
        QVERIFY(applyEdit(topology, Rename<Node>{NodeId{"acquirer-1"}, NodeId{"bank"}}));
        QVERIFY(!review(topology).back().stands());
        QVERIFY(applyEdit(topology, SetAccepted{withAcceptance(topology, review(topology).back(), std::nullopt)}));
        QVERIFY(topology.accepted.empty());
    }
};

FAILWRIGHT_CORE_TEST(Rules)
#include "tst_rules.moc"
