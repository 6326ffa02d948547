#include "model/analysis/analyze.h"
#include "model/analysis/structure_function.h"
#include "model/io/topology_json.h"
#include "tests/support/generate.h"
#include "tests/support/naive.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <random>

using namespace failwright;

namespace {

bool close(double a, double b, double relative = 1e-9) {
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)) || (std::abs(a) < 1e-300 && std::abs(b) < 1e-300);
}

QString samples() {
    return qEnvironmentVariable("FAILWRIGHT_SAMPLES", QStringLiteral(FAILWRIGHT_SOURCE_DIR "/../shared/reference"));
}

QJsonObject readJson(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList names(const Analysis& analysis, const CutSet& set) {
    QStringList ids;
    for (const ElementIndex e : set.elements) ids << QString::fromStdString(analysis.elements[e].id);
    ids.sort();
    return ids;
}

/// The exact results by going through all states of all elements.
struct ByStates {
    double unavailability = 0;
    std::vector<double> features;
    std::vector<double> tiers;
    double down = 0;
    std::map<std::string, double> blast;
    std::set<std::set<std::string>> cutSets;
};

ByStates goThroughStates(const Topology& topology, const std::vector<Element>& elements) {
    const testing::NaiveModel model(topology);
    double weights = 0;
    for (const auto& client : model.clients()) weights += client.linked ? client.weight : 0;
    ByStates result;
    result.features.assign(topology.features.size(), 0);
    result.tiers.assign(topology.tiers.size(), 0);
    std::vector<std::uint32_t> cuts;
    for (std::uint32_t state = 0; state < std::uint32_t{1} << elements.size(); ++state) {
        std::set<std::string> failed;
        double p = 1;
        for (std::size_t e = 0; e < elements.size(); ++e) {
            const bool down = (state >> e & 1U) != 0;
            p *= down ? elements[e].unavailability : 1 - elements[e].unavailability;
            if (down) failed.insert(elements[e].id);
        }
        bool cut = false;
        for (const auto& client : model.clients()) {
            if (!client.linked || weights <= 0) continue;
            const double share = client.weight / weights;
            const bool core = model.isAvailable(client, nullptr, failed);
            cut = cut || !core;
            if (!core) result.unavailability += share * p;
            if (!core && failed.size() == 1) result.blast[*failed.begin()] += share;
            std::map<FeatureId, bool> able;
            for (std::size_t f = 0; f < topology.features.size(); ++f) {
                able[topology.features[f].id] = model.isAvailable(client, &topology.features[f], failed);
                if (!able[topology.features[f].id]) result.features[f] += share * p;
            }
            bool found = false;
            for (std::size_t t = 0; t < topology.tiers.size() && !found; ++t) {
                found = std::ranges::all_of(topology.tiers[t].features, [&](const FeatureId& id) { return able[id]; });
                if (found) result.tiers[t] += share * p;
            }
            if (!found) result.down += share * p;
        }
        if (cut && std::ranges::none_of(cuts, [&](std::uint32_t other) { return (other & state) == other; })) cuts.push_back(state);
    }
    for (const std::uint32_t cut : cuts) {
        if (std::ranges::any_of(cuts, [&](std::uint32_t other) { return other != cut && (other & cut) == other; })) continue;
        std::set<std::string> set;
        for (std::size_t e = 0; e < elements.size(); ++e) {
            if ((cut >> e & 1U) != 0) set.insert(elements[e].id);
        }
        result.cutSets.insert(set);
    }
    return result;
}

}  // namespace

/// The structural numbers of SEMANTICS, sections 3, 4 and 9.
class TestAnalyze : public QObject {
    Q_OBJECT

private slots:
    /// Opening the circles of services that all call each other would take gates without end: it stops in time.
    void circlesAreOpenedWithinABudget() {
        const auto topology = loadTopology(FAILWRIGHT_SOURCE_DIR "/tests/data/hard/services-that-call-each-other.failwright");
        QVERIFY(topology);
        const Resolved resolved = resolve(*topology);
        StructureFunction structure(*topology, resolved);
        (void)structure.unavailable(nullptr);
        QVERIFY2(structure.formula().size() < 6'000, qPrintable(QString::number(structure.formula().size())));
    }

    void truths_data() {
        QTest::addColumn<QString>("path");
        const QDir folder(samples() + "/truths");
        for (const QString& name : folder.entryList({"*.expected.json"})) {
            QTest::newRow(qPrintable(name)) << folder.filePath(QString(name).replace(".expected", ""));
        }
        if (folder.entryList({"*.expected.json"}).isEmpty()) QTest::newRow("none") << QString();
    }

    void truths() {
        QFETCH(QString, path);
        if (path.isEmpty()) QSKIP("no reference topologies beside the checkout");
        const auto topology = loadTopology(path.toStdString());
        QVERIFY(topology);
        const auto analysis = analyze(*topology);
        QVERIFY(analysis);
        const QJsonObject expected = readJson(QString(path).replace(".json", ".expected.json"));
        QVERIFY(close(*analysis->unavailability, expected["unavailability"].toDouble()));
        for (const JourneyResult& journey : analysis->journeys) {
            if (journey.id == "core") continue;
            QVERIFY(close(1 - *journey.unavailability, expected["journeys"][QString::fromStdString(journey.id)].toDouble(), 1e-12));
        }
        for (const TierResult& tier : analysis->tiers) {
            QVERIFY2(close(*tier.probability, expected["tiers"][QString::fromStdString(tier.id)].toDouble()), tier.id.c_str());
        }
        const QJsonObject spofs = expected["spofs"].toObject();
        QCOMPARE(static_cast<qsizetype>(analysis->spofs.size()), spofs.size());
        for (const auto& spof : analysis->spofs) {
            const QString id = QString::fromStdString(analysis->elements[spof.element].id);
            QVERIFY(spofs.contains(id));
            QVERIFY(close(spof.blastRadius, spofs[id].toDouble()));
        }
        QVERIFY(analysis->cutSets.complete);
        for (const auto& [order, count] : analysis->cutSets.countByOrder) {
            QCOMPARE(count, expected["cut_sets"]["count_by_order"][QString::number(order)].toDouble());
        }
        QSet<QStringList> listed, wanted;
        for (const CutSet& set : analysis->cutSets.sets) listed.insert(names(*analysis, set));
        for (const QJsonValue set : expected["cut_sets"]["sets"].toArray()) {
            QStringList ids = set.toVariant().toStringList();
            ids.sort();
            wanted.insert(ids);
        }
        QCOMPARE(listed, wanted);
        const QJsonObject importance = expected["importance"].toObject();
        QCOMPARE(static_cast<qsizetype>(analysis->importance.size()), importance.size());
        for (std::size_t e = 0; e < analysis->elements.size(); ++e) {
            const QJsonObject one = importance[QString::fromStdString(analysis->elements[e].id)].toObject();
            const Importance& mine = analysis->importance[e];
            QVERIFY(close(mine.birnbaum, one["birnbaum"].toDouble()));
            QVERIFY(close(mine.criticality.value_or(-1), one["fv"].toDouble(-1)));
            QVERIFY(close(mine.achievementWorth.value_or(-1), one["raw"].toDouble(-1)));
            QVERIFY(close(mine.reductionWorth.value_or(-1), one["rrw"].toDouble(-1)));
            QVERIFY(close(mine.downtimeSecondsPerYear, one["downtime_year_s"].toDouble()));
        }
        QStringList loose;
        for (const NodeId& id : analysis->notConnected) loose << QString::fromStdString(id.value);
        loose.sort();
        QStringList wantedLoose = expected["not_connected"].toVariant().toStringList();
        wantedLoose.sort();
        QCOMPARE(loose, wantedLoose);
    }

    void allStates() {
        for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
            const Topology topology = testing::randomTopology(seed, {.services = 4, .members = 3, .domains = 3, .clients = 2, .elements = 9});
            const auto analysis = analyze(topology);
            QVERIFY(analysis);
            const auto where = qPrintable(QStringLiteral("seed %1").arg(seed));
            if (analysis->elements.size() > 11) continue;
            const ByStates expected = goThroughStates(topology, analysis->elements);
            if (!analysis->unavailability) continue;
            QVERIFY2(close(*analysis->unavailability, expected.unavailability), where);
            for (std::size_t f = 0; f < topology.features.size(); ++f) {
                QVERIFY2(close(*analysis->journeys[f + 1].unavailability, expected.features[f]), where);
            }
            for (std::size_t t = 0; t < topology.tiers.size(); ++t) {
                QVERIFY2(close(*analysis->tiers[t].probability, expected.tiers[t]), qPrintable(QStringLiteral("seed %1: %2 instead of %3").arg(seed).arg(*analysis->tiers[t].probability, 0, 'g', 17).arg(expected.tiers[t], 0, 'g', 17)));
            }
            if (!topology.tiers.empty()) QVERIFY2(close(*analysis->tiers.back().probability, expected.down), where);
            std::map<std::string, double> blast;
            for (const auto& spof : analysis->spofs) blast[analysis->elements[spof.element].id] = spof.blastRadius;
            for (std::size_t e = 0; e < analysis->elements.size(); ++e) {
                const Element& element = analysis->elements[e];
                const bool cut = expected.blast.contains(element.id) && element.order == 1;
                QVERIFY2(blast.contains(element.id) == cut, where);
                if (cut) QVERIFY2(close(blast[element.id], expected.blast.at(element.id)), where);
            }
            std::set<std::set<std::string>> sets;
            for (const CutSet& set : analysis->cutSets.sets) {
                std::set<std::string> ids;
                for (const ElementIndex e : set.elements) ids.insert(analysis->elements[e].id);
                sets.insert(ids);
            }
            QVERIFY2(sets == expected.cutSets, where);
        }
    }

    void closedForms_data() {
        QTest::addColumn<testing::LayeredShape>("shape");
        QTest::newRow("122 nodes") << testing::LayeredShape{2, 3, 10, 2, 3};
        QTest::newRow("1,200 nodes") << testing::LayeredShape{2, 3, 50, 4, 6};
        QTest::newRow("2,700 nodes") << testing::LayeredShape{3, 3, 100, 3, 5};
    }

    void closedForms() {
        QFETCH(testing::LayeredShape, shape);
        const auto analysis = analyze(testing::layered(shape), {.maxOrder = 2});
        QVERIFY(analysis);
        QVERIFY(close(*analysis->unavailability, testing::layeredUnavailability(shape), 2e-11));
    }

    /// What is counted when all orders are too many: all of one order at least.
    void fewerCutSets() {
        const Topology topology = testing::layered({2, 3, 10, 2, 3});
        const auto pairs = analyze(topology, {.maxOrder = 2});
        const auto fewer = analyze(topology, {.cutSetNodeBudget = 1000});
        QVERIFY(pairs && fewer);
        QVERIFY(!fewer->cutSets.complete);
        QCOMPARE(fewer->cutSets.maxOrder, 2);
        QVERIFY(fewer->cutSets.countByOrder == pairs->cutSets.countByOrder);
        QVERIFY(analyze(topology)->cutSets.complete);
    }

    void anotherMemberNeverHurts() {
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            Topology topology = testing::randomTopology(seed);
            const auto before = analyze(topology);
            QVERIFY(before);
            const auto active = std::ranges::find_if(topology.nodes, [&](const Node& node) {
                const Service* service = find(topology.services, serviceOf(node));
                return node.kind != NodeKind::client && service != nullptr && service->needed.value_or(1) == 1 &&
                       service->redundancy.value_or(Redundancy::activeActive) != Redundancy::quorum;
            });
            if (active == topology.nodes.end() || !before->unavailability) continue;
            Node twin = *active;
            twin.id = NodeId{"twin"};
            twin.service = serviceOf(*active);
            const NodeId original = active->id;
            topology.nodes.push_back(twin);
            const std::vector<Link> links = topology.links;
            // A call within a service is a need of that one target, so one more of those is no redundancy.
            const bool calledWithin = std::ranges::any_of(links, [&](const Link& link) {
                return (link.to == original || link.from == original) &&
                       serviceOf(*find(topology.nodes, link.from)) == serviceOf(*find(topology.nodes, link.to));
            });
            if (calledWithin) continue;
            for (Link link : links) {
                if (link.from != original && link.to != original) continue;
                link.id = LinkId{link.id.value + ":twin"};
                (link.from == original ? link.from : link.to) = twin.id;
                topology.links.push_back(link);
            }
            const auto after = analyze(topology);
            QVERIFY(after);
            QVERIFY2(*after->unavailability <= *before->unavailability * (1 + 1e-9), qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void orderNeverMatters() {
        std::mt19937 random(1);
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            Topology topology = testing::randomTopology(seed);
            const auto before = analyze(topology);
            std::shuffle(topology.nodes.begin(), topology.nodes.end(), random);
            std::shuffle(topology.links.begin(), topology.links.end(), random);
            std::shuffle(topology.domains.begin(), topology.domains.end(), random);
            std::shuffle(topology.services.begin(), topology.services.end(), random);
            const auto after = analyze(topology);
            QVERIFY(before && after);
            QCOMPARE(after->unavailability.has_value(), before->unavailability.has_value());
            QVERIFY(close(after->unavailability.value_or(0), before->unavailability.value_or(0), 1e-12));
            QCOMPARE(after->cutSets.countByOrder, before->cutSets.countByOrder);
            QCOMPARE(after->spofs.size(), before->spofs.size());
        }
    }

    void nothingToServe() {
        Topology topology;
        QVERIFY(!analyze(topology)->unavailability);
        topology.nodes.push_back({.id = NodeId{"users"}, .kind = NodeKind::client});
        QVERIFY(!analyze(topology)->unavailability);
        QVERIFY(!analyze(topology)->clients.front().unavailability);
        topology.nodes.clear();
        topology.nodes.push_back({.id = NodeId{"app"}, .kind = NodeKind::app, .figures = {.availability = 0.99}});
        QVERIFY(close(*analyze(topology)->unavailability, 0.01));
    }

    void soleCriticalElementHasNoReductionWorth() {
        Topology topology;
        topology.nodes.push_back({.id = NodeId{"app"}, .kind = NodeKind::app, .figures = {.availability = 0.99}});
        const auto analysis = analyze(topology);
        QVERIFY(!analysis->importance.front().reductionWorth);
        QVERIFY(close(*analysis->importance.front().achievementWorth, 100));
    }

    void stops() {
        std::stop_source source;
        source.request_stop();
        const auto result = analyze(testing::thousandNodes(), {}, source.get_token());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::cancelled);
    }
};

FAILWRIGHT_CORE_TEST(TestAnalyze)
#include "tst_analyze.moc"
