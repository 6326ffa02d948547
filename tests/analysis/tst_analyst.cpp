#include "model/analysis/analyst.h"
#include "model/analysis/analyze.h"
#include "model/analysis/same_structure.h"
#include "tests/support/generate.h"
#include "tests/support/random.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <cmath>

using namespace failwright;

namespace {

bool close(double a, double b) { return std::abs(a - b) <= 1e-11 * std::max(std::abs(a), std::abs(b)) || std::abs(a - b) < 1e-300; }

bool close(const std::optional<double>& a, const std::optional<double>& b) {
    return a.has_value() == b.has_value() && (!a || close(*a, *b));
}

/// Where two analyses differ; empty where they do not.
QString difference(const Analysis& a, const Analysis& b) {
    const auto at = [](const char* what, const std::string& id = {}) { return QLatin1String(what) + u' ' + QString::fromStdString(id); };
    if (!close(a.unavailability, b.unavailability)) return at("unavailability");
    if (!close(a.failuresPerYear, b.failuresPerYear)) return at("failures a year");
    if (a.elements.size() != b.elements.size() || a.notConnected != b.notConnected) return at("elements");
    for (std::size_t e = 0; e < a.elements.size(); ++e) {
        const Element &one = a.elements[e], &other = b.elements[e];
        if (one.id != other.id || one.kind != other.kind || one.order != other.order || one.connected != other.connected ||
            one.unavailability != other.unavailability || one.mttrHours != other.mttrHours || one.failuresPerYear != other.failuresPerYear)
            return at("element", one.id);
        if (!close(a.importance[e].birnbaum, b.importance[e].birnbaum) || !close(a.importance[e].criticality, b.importance[e].criticality) ||
            !close(a.importance[e].reductionWorth, b.importance[e].reductionWorth))
            return at("importance", one.id);
    }
    for (std::size_t c = 0; c < a.clients.size(); ++c)
        if (!close(a.clients[c].unavailability, b.clients[c].unavailability)) return at("client", a.clients[c].id);
    for (std::size_t j = 0; j < a.journeys.size(); ++j)
        if (!close(a.journeys[j].unavailability, b.journeys[j].unavailability)) return at("journey", a.journeys[j].id);
    for (std::size_t t = 0; t < a.tiers.size(); ++t)
        if (!close(a.tiers[t].probability, b.tiers[t].probability)) return at("tier", a.tiers[t].id);
    if (a.spofs.size() != b.spofs.size() || a.cutSets.countByOrder != b.cutSets.countByOrder || a.cutSets.complete != b.cutSets.complete ||
        a.cutSets.sets.size() != b.cutSets.sets.size())
        return at("counts");
    for (std::size_t s = 0; s < a.spofs.size(); ++s)
        if (a.spofs[s].element != b.spofs[s].element || !close(a.spofs[s].blastRadius, b.spofs[s].blastRadius)) return at("single point of failure");
    for (std::size_t s = 0; s < a.cutSets.sets.size(); ++s)
        if (!close(a.cutSets.sets[s].probability, b.cutSets.sets[s].probability)) return at("cut set");
    return {};
}

/// Changes some figure or some part of the structure, as someone at the canvas does.
void change(Topology& topology, testing::Random& random) {
    const auto one = [&random](auto& all) -> auto& { return all[std::size_t(random.whole(0, int(all.size()) - 1))]; };
    switch (random.whole(0, 7)) {
        case 0: one(topology.nodes).figures.availability = 0.9 + 0.1 * random.real(); break;
        case 1: one(topology.nodes).figures.mttrHours = 1 + random.real(); break;
        case 2:
            if (!topology.domains.empty()) one(topology.domains).figures.availability = 0.99 + 0.01 * random.real();
            break;
        case 3:
            if (!topology.links.empty()) one(topology.links).figures.availability = 0.99 + 0.01 * random.real();
            break;
        case 4:
            if (!topology.services.empty()) one(topology.services).commonAvailability = 0.99 + 0.01 * random.real();
            break;
        case 5:
            if (!topology.links.empty()) one(topology.links).required = random.real() < 0.5;
            break;
        case 6:
            if (!topology.links.empty()) topology.links.erase(topology.links.begin() + random.whole(0, int(topology.links.size()) - 1));
            break;
        default:
            if (Node& node = one(topology.nodes); node.kind != NodeKind::client) node.instances = random.whole(1, 3);
            break;
    }
}

}  // namespace

/// What is evaluated anew against what is analysed from the start.
class AnalystTest : public QObject {
    Q_OBJECT
private slots:
    void followsWhateverChanges() {
        int kept = 0;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            testing::Random random(seed);
            Topology topology = testing::randomTopology(seed);
            Analyst analyst({});
            for (int step = 0; step < 25; ++step) {
                const Topology before = topology;
                change(topology, random);
                if (haveSameStructure(before, topology)) ++kept;
                const auto followed = analyst.analyze(topology);
                const auto fresh = analyze(topology);
                QVERIFY(followed && fresh);
                const QString place = difference(*followed, *fresh);
                QVERIFY2(place.isEmpty(), qPrintable(QStringLiteral("seed %1, step %2: %3").arg(seed).arg(step).arg(place)));
            }
        }
        QVERIFY(kept > 300);
        QVERIFY(kept < 1200);
    }

    /// Members that were alike, counted together, and no longer are.
    void followsMembersThatAreAlikeNoLonger() {
        Topology topology = testing::thousandNodes();
        Analyst analyst({.maxOrder = 2});
        QVERIFY(analyst.analyze(topology));
        for (const double availability : {0.97, 0.98, 1.0, 0.0}) {
            topology.nodes[500].figures.availability = availability;
            const auto followed = analyst.analyze(topology);
            const auto fresh = analyze(topology, {.maxOrder = 2});
            QVERIFY(followed && fresh);
            QCOMPARE(difference(*followed, *fresh), QString());
        }
    }

    void goesOnAfterACancellation() {
        const Topology topology = testing::thousandNodes();
        Analyst analyst({.maxOrder = 2});
        std::stop_source source;
        source.request_stop();
        const auto cancelled = analyst.analyze(topology, source.get_token());
        QVERIFY(!cancelled && cancelled.error().code == ErrorCode::cancelled);
        const auto followed = analyst.analyze(topology);
        const auto fresh = analyze(topology, {.maxOrder = 2});
        QVERIFY(followed && fresh);
        QCOMPARE(difference(*followed, *fresh), QString());
    }

    /// Bounds close as time goes on, and hold.
    void boundsBecomeNarrower() {
        int narrower = 0, bounded = 0;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const Topology topology = testing::randomTopology(seed);
            const auto exact = analyze(topology);
            Analyst analyst({.nodeBudget = 4, .cellBudget = 4, .boundNodes = 2});
            double width = 1;
            for (int round = 0; round < 4; ++round) {
                const auto followed = analyst.analyze(topology);
                QVERIFY(exact && followed);
                if (!followed->bounds) break;
                ++bounded;
                const Range& bounds = *followed->bounds;
                QVERIFY(bounds.lower <= *exact->unavailability * (1 + 1e-9) + 1e-15 && *exact->unavailability <= bounds.upper * (1 + 1e-9) + 1e-15);
                QVERIFY(bounds.upper - bounds.lower <= width + 1e-12);
                if (bounds.upper - bounds.lower < width * 0.99) ++narrower;
                width = bounds.upper - bounds.lower;
            }
        }
        QVERIFY(bounded > 40);
        QVERIFY(narrower > 30);
    }

    void whatIsStructure() {
        const Topology topology = testing::randomTopology(3);
        Topology other = topology;
        other.name = "another";
        other.nodes.back().figures.availability = 0.5;
        other.nodes.back().position = Point{1, 2};
        QVERIFY(haveSameStructure(topology, other));
        other.nodes.back().id.value += "x";
        QVERIFY(!haveSameStructure(topology, other));
        other = topology;
        other.nodes.pop_back();
        QVERIFY(!haveSameStructure(topology, other));
    }
};

FAILWRIGHT_CORE_TEST(AnalystTest)
#include "tst_analyst.moc"
