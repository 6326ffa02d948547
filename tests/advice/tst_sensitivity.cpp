#include "model/advice/sensitivity.h"
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

bool isClose(double a, double b, double within = 1e-9) {
    return std::abs(a - b) <= within * std::max(std::abs(a), std::abs(b)) + 1e-15;
}

}  // namespace

class Sensitivity : public QObject {
    Q_OBJECT

private slots:
    /// What is turned has the new value, and nothing that was not turned has another one.
    void aKnobTurnsItsFigureAlone() {
        for (const char* name : {"multi-az-three-tier", "cdn-shop", "microservices"}) {
            const Topology topology = example(name);
            const std::vector<Knob> knobs = knobsOf(topology);
            QVERIFY(knobs.size() > 10);
            for (const Knob& knob : knobs) {
                const double now = *valueOf(topology, knob);
                const double wanted = std::min(now * 1.5, limitOf(knob.quantity));
                const Topology changed = withValue(topology, knob, wanted);
                QVERIFY2(isClose(*valueOf(changed, knob), wanted, 1e-6), knob.subject.c_str());
                QVERIFY(readTopology(writeTopology(changed)));
                for (const Knob& other : knobs) {
                    const bool bound = other.subject == knob.subject && knob.quantity == Quantity::repairTime && other.quantity == Quantity::unavailability;
                    if (other == knob || bound) continue;
                    QVERIFY2(isClose(*valueOf(changed, other), *valueOf(topology, other)), other.subject.c_str());
                }
            }
        }
    }

    void whatIsNotThereHasNoValue() {
        const Topology topology = example("one-of-everything");
        QVERIFY(!valueOf(topology, {Quantity::unavailability, "nobody"}));
        QVERIFY(withValue(topology, {Quantity::unavailability, "nobody"}, 0.1) == topology);
    }

    void theCurvePassesThroughTheDesign() {
        const Topology topology = example("multi-az-three-tier");
        const double drawn = *outcomeOf(topology)->unavailability;
        for (const Knob& knob : {Knob{Quantity::unavailability, "eu-west-1"}, Knob{Quantity::rerouteTime, "service:alb"}}) {
            if (!valueOf(topology, knob)) continue;
            const auto curve = curveOf(topology, knob, 21);
            QVERIFY(curve);
            QCOMPARE(curve->size(), std::size_t{21});
            const CurvePoint& middle = (*curve)[10];
            QVERIFY(isClose(middle.value, *valueOf(topology, knob)));
            QVERIFY(isClose(*middle.outcome.unavailability, drawn, 1e-7));
            for (std::size_t i = 1; i < curve->size(); ++i)
                QVERIFY(*(*curve)[i].outcome.unavailability >= *(*curve)[i - 1].outcome.unavailability - 1e-15);
        }
    }

    void theWidestSwingIsFirstAndTrue() {
        for (const char* name : {"one-of-everything", "multi-az-three-tier", "microservices"}) {
            const Topology topology = example(name);
            const auto tornado = tornadoOf(topology);
            QVERIFY(tornado && !tornado->swings.empty());
            for (std::size_t i = 0; i < tornado->swings.size(); ++i) {
                const Swing& swing = tornado->swings[i];
                QVERIFY(i == 0 || swing.seconds() <= tornado->swings[i - 1].seconds());
                QVERIFY(isClose(*swing.half.unavailability, *outcomeOf(withValue(topology, swing.knob, swing.value / 2))->unavailability));
                QVERIFY(swing.half.downtimeSecondsPerYear() <= swing.twice.downtimeSecondsPerYear() + 1e-6);
            }
        }
    }

    /// A year of a series system: halving the worst part's unavailability saves about half of what it costs.
    void aSeriesSystemSwingsByItsParts() {
        const Topology topology = example("one-of-everything");
        const auto tornado = tornadoOf(topology);
        const auto& first = tornado->swings.front();
        QVERIFY(first.knob.quantity == Quantity::unavailability);
        for (const Node& node : topology.nodes)
            QVERIFY(valueOf(topology, {Quantity::unavailability, node.id.value}).value_or(0) <= first.value + 1e-12);
    }

    void aStopIsHeard() {
        std::stop_source stop;
        stop.request_stop();
        const auto tornado = tornadoOf(testing::thousandNodes(), 10, stop.get_token());
        QVERIFY(!tornado && tornado.error().code == ErrorCode::cancelled);
    }
};

FAILWRIGHT_CORE_TEST(Sensitivity)
#include "tst_sensitivity.moc"
