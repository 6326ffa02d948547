#include "model/simulation/failure_table.h"
#include "model/simulation/incident.h"
#include "tests/simulation/naive.h"
#include "tests/support/generate.h"
#include "tests/support/random.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>

using namespace failwright;
using failwright::testing::NaiveStructure;
using failwright::testing::Random;
using failwright::testing::randomTopology;

namespace {

/// Health checks and failovers of odd lengths for every service.
void addTiming(Topology& topology, Random& random, bool deep) {
    for (Service& service : topology.services) {
        service.healthCheck = HealthCheck{};
        service.healthCheck->intervalSeconds = random.whole(1, 30);
        service.healthCheck->threshold = random.whole(1, 3);
        service.healthCheck->depth = deep || random.chance(0.5) ? CheckDepth::deep : CheckDepth::shallow;
        service.failover = Failover{};
        service.failover->decideSeconds = random.whole(0, 5);
        service.failover->promoteSeconds = random.whole(0, 60);
        service.failover->reconnectSeconds = random.whole(0, 9);
        service.failover->success = random.real();
    }
}

/// So that every check is deep.
void describeAll(Topology& topology) {
    const Resolved resolved = resolve(topology);
    for (const ResolvedService& service : resolved.services)
        if (service.entry == noIndex) topology.services.push_back({.id = service.id});
}

bool hasCircle(const CompiledTopology& compiled) { return compiled.core.partsOf.size() != compiled.core.partsOf.items.size(); }

std::vector<ElementRef> allElements(const Topology& topology, const Resolved& resolved) {
    std::vector<ElementRef> out;
    for (Index i = 0; i < topology.domains.size(); ++i) out.push_back({ElementKind::domain, i});
    for (Index i = 0; i < topology.nodes.size(); ++i)
        if (!resolved.nodes[i].client) out.push_back({ElementKind::node, i});
    for (Index i = 0; i < topology.links.size(); ++i) out.push_back({ElementKind::link, i});
    for (Index i = 0; i < topology.services.size(); ++i) out.push_back({ElementKind::commonCause, i});
    return out;
}

/// The network parts at random, or is whole again.
StateChange parting(double at, std::size_t nodes, Random& random) {
    StateChange change{.at = at, .fails = random.chance(0.6), .sides = std::vector<std::uint8_t>(nodes, 0), .network = true};
    if (change.fails)
        for (std::uint8_t& side : change.sides) side = static_cast<std::uint8_t>(random.whole(0, 3));
    return change;
}

/// Failovers work half of the time.
class Often final : public Attempts {
public:
    explicit Often(Random& random) : m_random(&random) {}
    bool succeeds(Index) override { return m_random->chance(0.5); }

private:
    Random* m_random;
};

/// Compares the shares that small updates gave with those of a whole evaluation, at every moment.
class Recomputing final : public MomentObserver {
public:
    void moment(const Simulation& simulation) override {
        Shares fresh(simulation.topology(), simulation.topology().core);
        std::vector<Index> changed;
        fresh.update(simulation.state(), changed);
        for (Index node = 0; node < simulation.topology().resolved.nodes.size(); ++node)
            if (std::abs(fresh.of(node) - simulation.shares().of(node)) > 1e-9) ++differences;
        if (!(simulation.success() >= 0 && simulation.success() <= 1)) ++outOfRange;
    }
    int differences = 0;
    int outOfRange = 0;
};

/// s(n) before any member has left its rotation, by going over all nodes until nothing changes; for active-active services alone.
std::vector<double> naiveShares(const CompiledTopology& compiled, const SystemState& state) {
    const Resolved& resolved = compiled.resolved;
    std::vector<double> share(resolved.nodes.size(), 1.0);
    const auto answered = [&](const Group& group, bool whether) {
        const auto targets = resolved.targetsOf(group);
        const auto serving = std::ranges::count_if(targets, [&](Index node) { return share[node] > 0; });
        const std::size_t needed = group.sameService ? 1 : std::min<std::size_t>(resolved.services[group.service].needed, targets.size());
        if (static_cast<std::size_t>(serving) < needed) return 0.0;
        double sum = 0;
        for (const Index node : targets) sum += share[node];
        return whether ? 1 : sum / static_cast<double>(targets.size());
    };
    for (const bool whether : {true, false}) {
        for (double change = 1; change > 1e-16;) {
            change = 0;
            for (Index node = 0; node < share.size(); ++node) {
                double now = state.up(node) ? 1 : 0;
                for (const Group& group : resolved.groupsOf(node))
                    if (Resolved::requiredInCore(group)) now *= answered(group, whether);
                if (!whether && share[node] > 0) now = std::max(now, 1e-200);
                change = std::max(change, std::abs(now - share[node]));
                share[node] = now;
            }
        }
    }
    return share;
}

/// The first share that is another one than that of `naiveShares`.
QString differenceFromNaive(const Simulation& simulation) {
    const CompiledTopology& compiled = simulation.topology();
    const std::vector<double> expected = naiveShares(compiled, simulation.state());
    for (Index node = 0; node < expected.size(); ++node) {
        if (!compiled.resolved.nodes[node].reached && node > 0) continue;
        const double share = simulation.shares().of(node);
        if (std::abs(share - expected[node]) >= 1e-9 || (share > 0) != (expected[node] > 0))
            return QStringLiteral("node %1: %2, not %3").arg(node).arg(share).arg(expected[node]);
    }
    return {};
}

}  // namespace

class TestRandom : public QObject {
    Q_OBJECT

private slots:
    /// With deep checks and no circle, failover ends where the structure function says.
    void failoverEndsAtTheStructure() {
        int compared = 0;
        int lost = 0;
        for (std::uint64_t seed = 1; seed <= 600; ++seed) {
            Random random(seed);
            Topology topology = randomTopology(seed);
            describeAll(topology);
            addTiming(topology, random, true);
            const CompiledTopology compiled = compile(topology);
            if (hasCircle(compiled)) continue;
            IncidentPlayer player(compiled);
            const std::vector<ElementRef> elements = allElements(topology, compiled.resolved);
            for (int run = 0; run < 6; ++run) {
                std::vector<StateChange> changes;
                std::set<std::string> failed;
                for (const ElementRef element : elements) {
                    if (!random.chance(run < 3 ? 0.08 : 0.3)) continue;
                    changes.push_back({0, element, true});
                    failed.insert(idOf(topology, compiled.resolved, element));
                }
                player.play(changes);
                const bool linksUp = std::ranges::none_of(changes, [](const StateChange& c) { return c.element.kind == ElementKind::link; });
                const NaiveStructure naive(topology, failed);
                for (const ResolvedClient& client : compiled.resolved.clients) {
                    if (!client.linked) continue;
                    const std::string id = client.node < topology.nodes.size() ? topology.nodes[client.node].id.value : std::string();
                    const double share = player.simulation().shares().of(client.node);
                    const bool available = naive.available(id);
                    if ((share > 0) != available) qInfo("seed %d run %d client %s share %g", int(seed), run, id.c_str(), share);
                    QCOMPARE(share > 0, available);
                    if (linksUp) QCOMPARE(share, available ? 1.0 : 0.0);
                    ++compared;
                    lost += available ? 0 : 1;
                }
            }
        }
        QVERIFY(compared > 500 && lost > 50 && lost < compared - 50);
    }

    /// Also where the network parts and heals between, and where many nodes ask the same answers.
    void smallUpdatesEqualWholeEvaluations() {
        for (std::uint64_t seed = 1; seed <= 400; ++seed) {
            Random random(seed + 1000);
            Topology topology = seed % 40 == 0 ? testing::layered({.tiers = 3, .members = 3}) : randomTopology(seed, {.members = seed % 2 == 0 ? 3 : 6});
            addTiming(topology, random, false);
            const CompiledTopology compiled = compile(topology);
            IncidentPlayer player(compiled);
            const std::vector<ElementRef> elements = allElements(topology, compiled.resolved);
            if (elements.empty()) continue;
            std::vector<StateChange> changes;
            for (int i = 0; i < 60; ++i) {
                const bool parts = seed % 4 == 0 && random.chance(0.15);
                changes.push_back({i * 7.0, elements[static_cast<std::size_t>(random.whole(0, static_cast<int>(elements.size()) - 1))], random.chance(0.5)});
                if (parts) changes.back() = parting(i * 7.0, topology.nodes.size(), random);
            }
            Recomputing recomputing;
            Often attempts(random);
            player.play(changes, seed % 8 == 0 ? &attempts : nullptr, &recomputing);
            QVERIFY2(recomputing.differences == 0, qPrintable(QString::number(seed)));
            QCOMPARE(recomputing.outOfRange, 0);
        }
    }

    /// In the midst of failovers too, with circles and shallow checks.
    void afterFailoversTheStructureFunctionHolds() {
        int lost = 0;
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            Random random(seed + 2000);
            Topology topology = randomTopology(seed);
            addTiming(topology, random, false);
            const CompiledTopology compiled = compile(topology);
            const std::vector<ElementRef> elements = allElements(topology, compiled.resolved);
            Simulation simulation(compiled);
            std::set<std::string> failed;
            for (int i = 0; i < 20 && !elements.empty(); ++i) {
                const ElementRef element = elements[static_cast<std::size_t>(random.whole(0, static_cast<int>(elements.size()) - 1))];
                const std::string id = idOf(topology, compiled.resolved, element);
                simulation.isDown(element) ? simulation.repair(element) : simulation.fail(element);
                if (!failed.insert(id).second) failed.erase(id);
                simulation.settle();
                simulation.advanceTo(simulation.now() + random.whole(0, 40));
                const NaiveStructure naive(topology, failed);
                for (const ResolvedClient& client : compiled.resolved.clients) {
                    if (!client.linked) continue;
                    const bool available = naive.available(client.node < topology.nodes.size() ? topology.nodes[client.node].id.value : std::string());
                    QCOMPARE(simulation.sharesAfterFailovers().of(client.node) > 0, available);
                    lost += available ? 0 : 1;
                }
            }
        }
        QVERIFY(lost > 500);
    }

    /// Also where they fall for ever, and where they fall to something.
    void sharesOnCircles() {
        int between = 0;
        for (std::uint64_t seed = 1; seed <= 600; ++seed) {
            Random random(seed + 3000);
            Topology topology{.nodes = {{.id = NodeId{"users"}, .kind = NodeKind::client}}};
            const int services = random.whole(2, 5);
            for (int s = 0; s < services; ++s)
                for (int i = random.whole(1, 4); i > 0; --i)
                    topology.nodes.push_back({.id = NodeId{"n" + std::to_string(s) + "_" + std::to_string(i)}, .service = ServiceId{std::to_string(s)}});
            const auto any = [&] { return static_cast<std::size_t>(random.whole(1, static_cast<int>(topology.nodes.size()) - 1)); };
            for (int l = random.whole(4, 30); l > 0; --l) {
                const NodeId from = topology.nodes[l < 3 ? 0 : any()].id, to = topology.nodes[any()].id;
                if (from != to) topology.links.push_back({.id = LinkId{std::to_string(l)}, .from = from, .to = to});
            }
            const CompiledTopology compiled = compile(topology);
            Simulation simulation(compiled);
            for (Index node = 1; node < topology.nodes.size(); ++node)
                if (random.chance(0.2)) simulation.fail({ElementKind::node, node});
            simulation.settle();
            QVERIFY2(differenceFromNaive(simulation).isEmpty(), qPrintable(QStringLiteral("seed %1 %2").arg(seed).arg(differenceFromNaive(simulation))));
            for (Index node = 0; node < topology.nodes.size(); ++node) {
                if (!compiled.resolved.nodes[node].reached && node > 0) continue;
                const double share = simulation.shares().of(node);
                between += hasCircle(compiled) && share > 0 && share < 1 ? 1 : 0;
            }
        }
        QVERIFY(between > 100);
    }

    /// Tiers that call each other at random in a circle: what a failure costs grows round by round, for ever or, where some member calls
    /// nobody, to a limit, slowly where those are few.
    void sharesOnTangledCircles() {
        int fell = 0, between = 0;
        for (std::uint64_t seed = 1; seed <= 120; ++seed) {
            Random random(seed + 5000);
            const double leaves = seed % 2 == 0 ? 0 : seed % 3 == 0 ? 0.1 : 0.03;
            const int tiers = random.whole(2, 8), width = random.whole(4, 9);
            Topology topology{.nodes = {{.id = NodeId{"users"}, .kind = NodeKind::client}}};
            const auto name = [](int tier, int member) { return NodeId{std::to_string(tier) + "-" + std::to_string(member)}; };
            for (int t = 0; t < tiers; ++t)
                for (int m = 0; m < width; ++m) topology.nodes.push_back({.id = name(t, m), .service = ServiceId{std::to_string(t)}});
            const auto link = [&](const NodeId& from, const NodeId& to) {
                topology.links.push_back({.id = LinkId{std::to_string(topology.links.size())}, .from = from, .to = to});
            };
            for (int m = 0; m < width; ++m) link(NodeId{"users"}, name(0, m));
            for (int t = 0; t < tiers; ++t)
                for (int m = 0; m < width; ++m)
                    for (int l = random.chance(leaves) ? 0 : 3; l > 0; --l) link(name(t, m), name((t + 1) % tiers, random.whole(0, width - 1)));
            const CompiledTopology compiled = compile(topology);
            Simulation simulation(compiled);
            for (Index node = 1; node < topology.nodes.size(); ++node)
                if (node == 1 || random.chance(0.05)) simulation.fail({ElementKind::node, node});
            simulation.settle();
            QVERIFY2(differenceFromNaive(simulation).isEmpty(), qPrintable(QStringLiteral("seed %1 %2").arg(seed).arg(differenceFromNaive(simulation))));
            for (Index node = 0; node < topology.nodes.size(); ++node) {
                if (!compiled.resolved.nodes[node].reached && node > 0) continue;
                const double share = simulation.shares().of(node);
                fell += share > 0 && share < 1e-9 ? 1 : 0;
                between += share > 0.01 && share < 0.99 ? 1 : 0;
            }
        }
        QVERIFY2(fell > 100 && between > 100, qPrintable(QStringLiteral("%1 %2").arg(fell).arg(between)));
    }

    /// p, q and a fall for ever when e fails, and what asks them is looked at again: b alone is left to answer half of what users ask.
    void whatAsksPartsThatFallForEver() {
        Topology topology{.nodes = {{.id = NodeId{"u"}, .kind = NodeKind::client}}};
        for (const auto& [id, service] : std::vector<std::pair<std::string, std::string>>{{"a", "S"}, {"b", "S"}, {"p", "P"}, {"q", "q"}, {"c", "T"}, {"e", "T"}})
            topology.nodes.push_back({.id = NodeId{id}, .service = ServiceId{service}});
        for (const std::string link : {"ua", "ub", "pq", "pa", "pb", "pc", "pe", "qp", "ap"})
            topology.links.push_back({.id = LinkId{link}, .from = NodeId{link.substr(0, 1)}, .to = NodeId{link.substr(1)}});
        const CompiledTopology compiled = compile(topology);
        Simulation simulation(compiled);
        simulation.fail({ElementKind::node, 6});
        simulation.settle();
        QVERIFY(std::abs(simulation.shares().of(0) - 0.5) < 1e-9);
    }

    void sameAgainAndAfterOthers() {
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            Random random(seed);
            Topology topology = randomTopology(seed);
            addTiming(topology, random, false);
            const CompiledTopology compiled = compile(topology);
            IncidentPlayer used(compiled);
            for (const ElementRef element : allElements(topology, compiled.resolved)) {
                IncidentPlayer fresh(compiled);
                QVERIFY(fresh.fail(element).success.steps() == used.fail(element).success.steps());
            }
        }
    }

    /// Rows that are worked out for several elements at once are what each of them comes to alone.
    void rowsOfThoseThatFailAlike() {
        int alike = 0;
        for (std::uint64_t seed = 1; seed <= 150; ++seed) {
            Random random(seed + 900);
            Topology topology = randomTopology(seed);
            addTiming(topology, random, false);
            for (Node& node : topology.nodes) {
                if (random.chance(0.7)) node.figures.availability = 0.99;
                if (random.chance(0.7)) node.figures.mttrHours = 2;
            }
            const CompiledTopology compiled = compile(topology);
            const FailureTable table = *failureTable(topology);
            const std::vector<ElementRef> elements = failingElements(topology, compiled.resolved);
            QCOMPARE(table.size(), elements.size());
            IncidentPlayer player(compiled);
            for (std::size_t i = 0; i < table.size(); ++i) {
                const FailureRow& row = table[i];
                QCOMPARE(row.id, idOf(topology, compiled.resolved, elements[i]));
                const EventFigures figures = figuresOf(topology, compiled.resolved, elements[i]);
                QCOMPARE(row.failuresPerYear, figures.failuresPerYear);
                QCOMPARE(row.mttrSeconds, figures.mttrHours * 3600);
                const Incident& incident = player.fail(elements[i]);
                QCOMPARE(row.recovers(), incident.success.recovers());
                QVERIFY(std::abs(row.finalSuccess - incident.success.last()) < 1e-12);
                QCOMPARE(row.dataLossSeconds, incident.dataLoss);
                if (row.recovers()) QVERIFY(std::abs(*row.recoverySeconds - incident.recoveryTime()) < 1e-9);
                if (row.recovers()) QVERIFY(std::abs(*row.lostRequestSeconds - incident.lost()) < 1e-9 * (1 + incident.lost()));
                if (i > 0 && row.recovers() && row.kind == ElementKind::node && *row.recoverySeconds > 0 && table[i - 1].recoverySeconds == row.recoverySeconds) ++alike;
            }
        }
        QVERIFY2(alike > 30, qPrintable(QString::number(alike)));
    }

    void figuresStayInRange() {
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            Random random(seed);
            Topology topology = randomTopology(seed);
            addTiming(topology, random, true);
            const FailureTable table = *failureTable(topology);
            for (const FailureRow& row : table) {
                QVERIFY(row.finalSuccess >= 0 && row.finalSuccess <= 1);
                QVERIFY(row.undetectedShare >= 0 && row.undetectedShare <= 1 + 1e-12);
                if (row.recovers()) QVERIFY(*row.lostRequestSeconds >= 0 && *row.lostRequestSeconds <= *row.recoverySeconds + 1e-9);
            }
        }
    }
};

FAILWRIGHT_CORE_TEST(TestRandom)
#include "tst_random.moc"
