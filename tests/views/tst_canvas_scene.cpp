#include "model/analysis/analyze.h"
#include "model/io/topology_json.h"
#include "model/layout/geometry.h"
#include "model/layout/layout.h"
#include "tests/support/strict_main.h"
#include "tests/topology/random_edits.h"
#include "tests/views/canvas_fixture.h"
#include "tests/views/mirror.h"
#include "views/canvas/placing.h"
#include "views/canvas/routing.h"

#include <QDir>
#include <QImage>
#include <QPainter>

using namespace failwright;
using namespace failwright::testing;

class TestCanvasScene : public QObject {
    Q_OBJECT

private slots:
    void mirrorsTheModelAfterRandomEdits_data();
    void mirrorsTheModelAfterRandomEdits();
    void aSinglePointOfFailureIsMarkedBySignWordAndColour();
    void newNumbersRedrawOnlyWhatShowsOthers();
    void newNumbersLeaveInPlaceWhatIsDragged();
    void staleNumbersAreDimmed();
    void whatNoRequestReachesSaysSo();
    void sourcesWithTheSameTargetsShareATrunk();
    void trunksOfDifferentTargetsKeepApart();
    void routesAreOrthogonalAndAvoidCards();
    void bothWaysAreTwoLines();
    void blockedLinksShareOneWayRound();
    void linksOfExamplesRunThroughNoCard_data() { labelsLieOnNoCard_data(); }
    void linksOfExamplesRunThroughNoCard();
    void labelsLieOnNoCard_data();
    void labelsLieOnNoCard();
};

namespace {

QImage painted(CanvasScene& scene, const QRectF& area) {
    QImage image(area.size().toSize(), QImage::Format_RGB32);
    image.fill(scene.look().canvas);
    QPainter painter(&image);
    scene.render(&painter, QRectF({}, area.size()), area);
    return image;
}

int pixelsOf(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixel(x, y) == color.rgb();
    return count;
}

Analysis analysisWith(const std::string& spof, double downtime) {
    Analysis analysis;
    analysis.unavailability = 1e-3;
    for (const std::string id : {"region", "left", "right", "web", "db"}) {
        Element element;
        element.id = id;
        analysis.elements.push_back(element);
        Importance importance;
        importance.downtimeSecondsPerYear = id == spof ? downtime : 0;
        if (id == spof) analysis.spofs.push_back({ElementIndex(analysis.elements.size() - 1), 1.0});
        analysis.importance.push_back(importance);
    }
    return analysis;
}

Results resultsOf(Analysis analysis) {
    return Results(std::make_shared<Analysis>(std::move(analysis)));
}

QRectF card(double x, double y) {
    return {x, y, geometry::nodeWidth, geometry::nodeHeight};
}

bool isOrthogonal(const Route& route) {
    for (std::size_t i = 0; i + 1 < route.size(); ++i)
        if (route[i].x() != route[i + 1].x() && route[i].y() != route[i + 1].y()) return false;
    return true;
}

/// True where the route runs through the inside of the card.
bool crosses(const Route& route, const QRectF& card) {
    const QRectF inside = card.adjusted(1, 1, -1, -1);
    for (std::size_t i = 0; i + 1 < route.size(); ++i)
        if (QRectF(route[i], route[i + 1]).normalized().adjusted(-0.1, -0.1, 0.1, 0.1).intersects(inside)) return true;
    return false;
}

}  // namespace

void TestCanvasScene::mirrorsTheModelAfterRandomEdits_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 12; ++seed) QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void TestCanvasScene::mirrorsTheModelAfterRandomEdits() {
    QFETCH(unsigned, seed);
    Document document;
    Theme theme;
    CanvasScene scene(theme);
    connect(&document, &Document::changed, &scene, [&](const ChangeSet& changes) { scene.sync(document.topology(), changes); });
    RandomEdits random(seed);
    int done = 0;
    for (int step = 0; step < 600; ++step) {
        const int what = random.below(10);
        if (what == 0)
            document.undoStack().undo();
        else if (what == 1)
            document.undoStack().redo();
        else
            done += document.perform({random.next(document.topology())}, "edit").has_value();
        QVERIFY2(mirrors(scene, document.topology()), qPrintable(QStringLiteral("step %1").arg(step)));
    }
    QVERIFY(done > 100);
    while (document.undoStack().canUndo()) document.undoStack().undo();
    QVERIFY(mirrors(scene, document.topology()));
    QVERIFY(scene.ids().isEmpty());
}

void TestCanvasScene::aSinglePointOfFailureIsMarkedBySignWordAndColour() {
    Theme theme;
    CanvasScene scene(theme);
    const Topology topology = twoZones();
    scene.syncAll(topology);
    const QRectF area = scene.node("web")->sceneBoundingRect().toAlignedRect();
    QCOMPARE(pixelsOf(painted(scene, area), theme.color(Token::bad)), 0);
    scene.setResults(topology, resultsOf(analysisWith("web", 1860)));
    QVERIFY(scene.node("web")->face().spof);
    QVERIFY(!scene.node("db")->face().spof);
    QVERIFY(scene.node("web")->face().cause.startsWith("31"));
    QVERIFY(pixelsOf(painted(scene, area), theme.color(Token::bad)) > 300);
    scene.setResults(topology, resultsOf(analysisWith("left", 60)));
    QVERIFY(!scene.node("web")->face().spof);
    QVERIFY(scene.domain("left")->face().spof);
    QVERIFY(pixelsOf(painted(scene, scene.domain("left")->tab().toAlignedRect()), theme.color(Token::bad)) > 300);
}

void TestCanvasScene::newNumbersRedrawOnlyWhatShowsOthers() {
    Theme theme;
    CanvasScene scene(theme);
    const Topology topology = twoZones();
    scene.syncAll(topology);
    scene.setResults(topology, resultsOf(analysisWith("web", 600)));
    QCoreApplication::processEvents();
    QList<QRectF> redrawn;
    connect(&scene, &QGraphicsScene::changed, this, [&](const QList<QRectF>& region) { redrawn += region; });
    QCoreApplication::processEvents();
    redrawn.clear();
    scene.setResults(topology, resultsOf(analysisWith("web", 1200)));
    QCoreApplication::processEvents();
    QVERIFY(!redrawn.isEmpty());
    for (const QRectF& rect : redrawn) QVERIFY(scene.node("web")->sceneBoundingRect().adjusted(-2, -2, 2, 2).contains(rect));
}

void TestCanvasScene::newNumbersLeaveInPlaceWhatIsDragged() {
    Theme theme;
    CanvasScene scene(theme);
    const Topology topology = twoZones();
    scene.syncAll(topology);
    const QPointF there(700, 90);
    scene.preview({{QStringLiteral("web"), there}});
    const std::vector<CanvasScene::Ends> ends{{QStringLiteral("users"), QStringLiteral("web")}};
    const Route route = scene.routesBetween(ends).front();
    scene.setResults(topology, resultsOf(analysisWith("web", 600)));
    QCOMPARE(scene.node("web")->pos(), there);
    QCOMPARE(scene.routesBetween(ends).front(), route);
    scene.endPreview(topology);
    QVERIFY(scene.node("web")->pos() != there);
    QVERIFY(scene.routesBetween(ends).front() != route);
}

void TestCanvasScene::staleNumbersAreDimmed() {
    Theme theme;
    CanvasScene scene(theme);
    const Topology topology = twoZones();
    scene.syncAll(topology);
    scene.setResults(topology, resultsOf(analysisWith("web", 20'000)));
    const QRectF area = scene.node("web")->card();
    const QImage fresh = painted(scene, area);
    scene.setStale(true);
    const QImage stale = painted(scene, area);
    QVERIFY(pixelsOf(stale, theme.color(Token::bad)) < pixelsOf(fresh, theme.color(Token::bad)));
    scene.setStale(false);
    QCOMPARE(painted(scene, area), fresh);
}

void TestCanvasScene::whatNoRequestReachesSaysSo() {
    Theme theme;
    CanvasScene scene(theme);
    const Topology topology = twoZones();
    scene.syncAll(topology);
    Analysis analysis = analysisWith("web", 600);
    analysis.notConnected = {NodeId{"db"}};
    scene.setResults(topology, resultsOf(analysis));
    QCOMPARE(scene.node("db")->face().cause, QString("not connected"));
    QVERIFY(!scene.node("db")->face().connected);
}

void TestCanvasScene::sourcesWithTheSameTargetsShareATrunk() {
    const std::vector<QRectF> cards{card(0, 0), card(200, 0), card(400, 0), card(100, 200), card(300, 200)};
    std::vector<Wire> wires;
    for (const std::size_t from : {0, 1, 2})
        for (const std::size_t to : {3, 4}) wires.push_back({from, to, false});
    const auto routes = routeWires(cards, {}, wires);
    for (const Route& route : routes) {
        QCOMPARE(route.size(), std::size_t(4));
        QCOMPARE(route[1].y(), routes.front()[1].y());
    }
}

void TestCanvasScene::trunksOfDifferentTargetsKeepApart() {
    const std::vector<QRectF> cards{card(0, 0), card(200, 0), card(0, 200), card(200, 200), card(400, 200)};
    const auto routes = routeWires(cards, {}, {{0, 3, false}, {1, 4, false}, {0, 4, false}});
    QVERIFY(std::abs(routes[0][1].y() - routes[1][1].y()) >= 7);
    QCOMPARE(routes[0][1].y(), routes[2][1].y());
}

void TestCanvasScene::routesAreOrthogonalAndAvoidCards() {
    const std::vector<QRectF> cards{card(0, 0), card(0, 150), card(0, 300), card(220, 150), card(220, 0), card(440, 0)};
    const auto routes = routeWires(cards, {}, {{0, 2, false}, {4, 2, false}, {0, 5, false}, {2, 4, false}});
    for (const Route& route : routes) {
        QVERIFY(isOrthogonal(route));
        for (const QRectF& each : cards) QVERIFY(!crosses(route, each));
    }
}

void TestCanvasScene::bothWaysAreTwoLines() {
    const auto routes = routeWires({card(0, 0), card(0, 200)}, {}, {{0, 1, false}, {1, 0, false}, {0, 1, true}});
    QVERIFY(routes[0].front().x() != routes[1].front().x());
    QVERIFY(routes[0].front().x() != routes[2].front().x());
}

void TestCanvasScene::blockedLinksShareOneWayRound() {
    const std::vector<QRectF> cards{card(0, 0), card(224, 0), card(0, 128), card(224, 128), card(0, 256), card(224, 256)};
    const auto routes = routeWires(cards, {}, {{0, 4, false}, {0, 5, false}, {1, 4, false}, {1, 5, false}});
    for (const Route& route : routes) {
        QVERIFY(isOrthogonal(route));
        for (const QRectF& each : cards) QVERIFY(!crosses(route, each));
        QCOMPARE(route[2].x(), routes.front()[2].x());  // the free column between the cards
    }
}

void TestCanvasScene::labelsLieOnNoCard_data() {
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(FAILWRIGHT_SOURCE_DIR "/resources/examples"));
    for (const QString& name : folder.entryList({QStringLiteral("*.failwright")})) QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestCanvasScene::linksOfExamplesRunThroughNoCard() {
    QFETCH(QString, path);
    const auto loaded = loadTopology(path.toStdString());
    QVERIFY(loaded.has_value());
    const Topology topology = placed(*loaded);
    Theme theme;
    CanvasScene scene(theme);
    scene.syncAll(topology);
    for (const Link& link : topology.links) {
        const Route& route = scene.link(QString::fromStdString(link.id.value))->route();
        QVERIFY2(isOrthogonal(route), link.id.value.c_str());
        for (const Node& node : topology.nodes)
            QVERIFY2(!crosses(route, cardOf(node)), qPrintable(QString::fromStdString(link.id.value + " through " + node.id.value)));
    }
}

void TestCanvasScene::labelsLieOnNoCard() {
    QFETCH(QString, path);
    const auto loaded = loadTopology(path.toStdString());
    QVERIFY(loaded.has_value());
    Topology topology = placed(*loaded);
    for (Link& link : topology.links) link.figures.availability = 0.999;  // every link has something to say
    const auto analysis = analyze(topology, {.maxOrder = 1});
    QVERIFY(analysis.has_value());
    Theme theme;
    CanvasScene scene(theme);
    scene.syncAll(topology);
    scene.setResults(topology, resultsOf(*analysis));
    int labels = 0;
    for (const Link& link : topology.links) {
        const QRectF label = scene.link(QString::fromStdString(link.id.value))->labelArea();
        labels += label.isEmpty() ? 0 : 1;
        for (const Node& node : topology.nodes)
            QVERIFY2(!label.adjusted(1, 1, -1, -1).intersects(cardOf(node)), qPrintable(QString::fromStdString(link.id.value + " on " + node.id.value)));
    }
    QVERIFY(labels > 0);
}

FAILWRIGHT_WINDOW_TEST(TestCanvasScene)
#include "tst_canvas_scene.moc"
