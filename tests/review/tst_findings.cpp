#include "model/review/findings.h"
#include "model/topology/reliability.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <limits>

using namespace failwright;

namespace {

Node node(const char* id, NodeKind kind, std::optional<double> availability = std::nullopt) {
    Node made;
    made.id = NodeId{id};
    made.kind = kind;
    made.figures.availability = availability;
    return made;
}

/// A client, two nodes that requests reach and one that none does; what the analysis says of them is made up.
struct Case {
    Topology topology;
    Analysis analysis;

    Case() {
        topology.nodes = {node("users", NodeKind::client), node("lb", NodeKind::loadBalancer, 0.99), node("app", NodeKind::app),
                          node("lost", NodeKind::cache)};
        analysis.unavailability = 0.01;
        analysis.elements = {{.kind = ElementKind::node, .id = "lb"}, {.kind = ElementKind::node, .id = "app"}};
        analysis.importance.resize(2);
        analysis.importance[0].downtimeSecondsPerYear = 0.01 * secondsPerYear;
        analysis.notConnected = {NodeId{"lost"}};
    }
    [[nodiscard]] std::vector<Finding> of(Rule rule) const {
        std::vector<Finding> found = findings(topology, analysis);
        std::erase_if(found, [rule](const Finding& finding) { return finding.rule != rule; });
        return found;
    }
};

}  // namespace

class Findings : public QObject {
    Q_OBJECT

private slots:
    void looseNodesAreNotAskedForTheirAvailability();
    void aMissedSloIsAnError();
    void anSlaTighterThanTheSlo();
    void aFailureThatMissesRtoOrRpoIsNamed();
    void aSpofIsAnErrorWhereItUsesUpTheBudget();
    void replicationBetweenServices();
    void errorsComeFirst();
};

void Findings::looseNodesAreNotAskedForTheirAvailability() {
    const Case one;
    QCOMPARE(one.of(Rule::notConnected), (std::vector<Finding>{{Rule::notConnected, Severity::warning, {"lost"}, {}}}));
    QCOMPARE(one.of(Rule::noAvailability), (std::vector<Finding>{{Rule::noAvailability, Severity::warning, {"app"}, {}}}));
}

void Findings::aMissedSloIsAnError() {
    Case one;
    QVERIFY(one.of(Rule::sloMissed).empty());
    one.topology.objectives.emplace().slo = 0.995;
    QCOMPARE(one.of(Rule::sloMissed), (std::vector<Finding>{{Rule::sloMissed, Severity::error, {}, {0.99, 0.995}}}));
    one.topology.objectives->slo = 0.98;
    QVERIFY(one.of(Rule::sloMissed).empty());
    one.topology.objectives->slo = 1;
    one.analysis.unavailability.reset();
    QVERIFY(one.of(Rule::sloMissed).empty());
    one.topology.objectives->slo = 0.995;
    one.analysis.bounds = Range{0.001, 0.01};
    QCOMPARE(one.of(Rule::sloMissed), (std::vector<Finding>{{Rule::sloMissed, Severity::error, {}, {0.99, 0.995, 0.999}}}));
}

void Findings::anSlaTighterThanTheSlo() {
    Case one;
    one.topology.objectives.emplace().slo = 0.9;
    one.topology.objectives->sla = 0.9;
    QVERIFY(one.of(Rule::slaTighterThanSlo).empty());
    one.topology.objectives->sla = 0.95;
    QCOMPARE(one.of(Rule::slaTighterThanSlo), (std::vector<Finding>{{Rule::slaTighterThanSlo, Severity::error, {}, {0.95, 0.9}}}));
}

void Findings::aFailureThatMissesRtoOrRpoIsNamed() {
    Case one;
    one.topology.objectives.emplace().rtoSeconds = 60;
    one.topology.objectives->rpoSeconds = 0;
    const double all = std::numeric_limits<double>::infinity();
    const auto found = [&one](std::vector<FailureRow> rows) {
        return findings(one.topology, one.analysis, std::nullopt, rows);
    };
    FailureRow lb{.id = "lb", .recoverySeconds = 60};
    FailureRow app{.id = "app", .recoverySeconds = 20};
    QVERIFY(!isMissedObjective(found({lb, app}).front().rule));
    lb.recoverySeconds = 90;
    app.dataLossSeconds = all;
    const std::vector<Finding> missed = found({lb, app});
    QCOMPARE(missed[0], (Finding{Rule::rtoMissed, Severity::error, {"lb"}, {90, 60}}));
    QCOMPARE(missed[1], (Finding{Rule::rpoMissed, Severity::error, {"app"}, {all, 0}}));
}

void Findings::aSpofIsAnErrorWhereItUsesUpTheBudget() {
    Case one;
    one.analysis.spofs = {{.element = 1, .blastRadius = 0.5}, {.element = 0, .blastRadius = 1}};
    std::vector<Finding> spofs = one.of(Rule::spof);
    QCOMPARE(spofs.size(), 2u);
    QCOMPARE(spofs[0].elements, std::vector<std::string>{"lb"});
    QCOMPARE(spofs[0].severity, Severity::warning);
    QCOMPARE(spofs[1].arguments, (std::vector<double>{0.5, 0}));
    one.topology.objectives.emplace().slo = 0.995;
    spofs = one.of(Rule::spof);
    QCOMPARE(spofs[0].severity, Severity::error);
    QCOMPARE(spofs[1].severity, Severity::warning);
}

void Findings::replicationBetweenServices() {
    Case one;
    Link link;
    link.id = LinkId{"copy"};
    link.from = NodeId{"lb"};
    link.to = NodeId{"app"};
    one.topology.links = {link};
    QVERIFY(one.of(Rule::replicationAcross).empty());
    one.topology.links[0].kind = LinkKind::replication;
    QCOMPARE(one.of(Rule::replicationAcross).size(), 1u);
    one.topology.nodes[1].service = one.topology.nodes[2].service = ServiceId{"s"};
    QVERIFY(one.of(Rule::replicationAcross).empty());
}

void Findings::errorsComeFirst() {
    Case one;
    one.topology.objectives.emplace().slo = 0.9999;
    const std::vector<Finding> all = findings(one.topology, one.analysis);
    QCOMPARE(all.front().severity, Severity::error);
    QCOMPARE(all.back().severity, Severity::warning);
}

FAILWRIGHT_CORE_TEST(Findings)
#include "tst_findings.moc"
