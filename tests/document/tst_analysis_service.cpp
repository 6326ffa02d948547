#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "tests/support/strict_main.h"

#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <semaphore>

using namespace failwright;

namespace {

/// An analysis that tells how many nodes it has seen.
Analysis counted(const Topology& topology) {
    Analysis analysis;
    analysis.unavailability = static_cast<double>(topology.nodes.size());
    return analysis;
}

Edits oneMore(const Document& document) {
    Node node;
    node.id = NodeId{"n" + std::to_string(document.topology().nodes.size())};
    return {Insert<Node>{document.topology().nodes.size(), node}};
}

double nodesSeen(const AnalysisService& service) { return service.latest() ? *service.latest()->analysis.unavailability : -1; }

Result<Analysis> cancelled() { return tl::make_unexpected(Error{.code = ErrorCode::cancelled, .place = {}, .found = {}, .expected = {}}); }

/// Sleeps until someone asks it to stop.
Result<Analysis> untilStopped(std::stop_token stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait(lock, stop, [] { return false; });
    return cancelled();
}

}  // namespace

class TestAnalysisService : public QObject {
    Q_OBJECT
private slots:
    void analysesTheDocumentAndEveryEdit() {
        Document document;
        AnalysisService service(document, nullptr, [](const Topology& topology, std::stop_token) -> Result<Analysis> { return counted(topology); });
        QVERIFY(service.isStale());
        QVERIFY(service.latest() == nullptr);
        QTRY_VERIFY(!service.isStale());
        QCOMPARE(nodesSeen(service), 0.0);

        QVERIFY(document.perform(oneMore(document), "Add"));
        QVERIFY(service.isStale());
        QTRY_VERIFY(!service.isStale());
        QCOMPARE(nodesSeen(service), 1.0);
        QCOMPARE(service.latest()->revision, document.revision());

        document.undoStack().undo();
        QTRY_COMPARE(nodesSeen(service), 0.0);
        document.reset({});
        QVERIFY(service.isStale());
        QTRY_COMPARE(service.latest()->revision, document.revision());
    }

    void whatDoesNotTouchTheNumbersIsPassedOver() {
        Document document;
        std::atomic<int> calls = 0;
        AnalysisService service(document, nullptr, [&](const Topology& topology, std::stop_token) -> Result<Analysis> { return ++calls, counted(topology); });
        QVERIFY(document.perform(oneMore(document), "Add"));
        QTRY_VERIFY(!service.isStale());
        const int before = calls;
        Node node = document.topology().nodes[0];
        node.position = Point{3, 4};
        node.name = "Moved";
        QVERIFY(document.perform({Replace<Node>{node}, SetTitle{"Shop", ""}}, "Move"));
        QVERIFY(!service.isStale());
        node.figures.availability = 0.5;
        QVERIFY(document.perform({Replace<Node>{node}}, "Edit"));
        QTRY_VERIFY(!service.isStale());
        QCOMPARE(calls.load(), before + 1);
    }

    void anOvertakenAnalysisThatFinishesIsShownAsStale() {
        Document document;
        std::counting_semaphore<> started(0);
        std::counting_semaphore<> go(0);
        AnalysisService service(document, nullptr, [&](const Topology& topology, std::stop_token) -> Result<Analysis> {
            started.release();
            go.acquire();
            return counted(topology);
        });
        QList<std::pair<double, bool>> seen;
        connect(&service, &AnalysisService::delivered, &service, [&] { seen.append({nodesSeen(service), service.isStale()}); });
        started.acquire();
        QVERIFY(document.perform(oneMore(document), "Add"));
        QVERIFY(document.perform(oneMore(document), "Add"));
        go.release(2);
        QTRY_COMPARE(seen.size(), 2);
        QCOMPARE(seen, (QList<std::pair<double, bool>>{{0, true}, {2, false}}));
        QVERIFY(!service.isStale());
    }

    void anOvertakenAnalysisThatDragsOnIsCancelled() {
        Document document;
        AnalysisService service(document, nullptr, [](const Topology& topology, std::stop_token stop) -> Result<Analysis> {
            return topology.nodes.size() < 3 ? untilStopped(stop) : counted(topology);
        });
        QSignalSpy delivered(&service, &AnalysisService::delivered);
        for (int i = 0; i < 3; ++i) QVERIFY(document.perform(oneMore(document), "Add"));
        QTRY_VERIFY(!service.isStale());
        QCOMPARE(nodesSeen(service), 3.0);
        QCOMPARE(delivered.count(), 1);
    }

    void revisionsNeverGoBack() {
        Document document;
        AnalysisService service(document, nullptr, [](const Topology& topology, std::stop_token) -> Result<Analysis> { return counted(topology); });
        quint64 last = 0;
        bool inOrder = true;
        bool truthful = true;
        connect(&service, &AnalysisService::delivered, &service, [&] {
            inOrder &= service.latest()->revision >= last;
            last = service.latest()->revision;
            truthful &= service.isStale() == (last < document.revision());
        });
        for (int i = 0; i < 300; ++i) {
            QVERIFY(document.perform(oneMore(document), "Add"));
            if (i % 3 == 0) QCoreApplication::processEvents();
        }
        QTRY_VERIFY(!service.isStale());
        QVERIFY(inOrder);
        QVERIFY(truthful);
        QCOMPARE(nodesSeen(service), 300.0);
    }

    void aFailureIsSaidAndOvercome() {
        Document document;
        AnalysisService service(document, nullptr, [](const Topology& topology, std::stop_token) -> Result<Analysis> {
            if (topology.nodes.size() == 1) return tl::make_unexpected(Error{.code = ErrorCode::tooLarge, .place = {}, .found = {}, .expected = {}});
            return counted(topology);
        });
        QTRY_VERIFY(!service.isStale());
        QVERIFY(document.perform(oneMore(document), "Add"));
        QTRY_VERIFY(service.error().has_value());
        QVERIFY(service.error()->code == ErrorCode::tooLarge);
        QVERIFY(service.latest() == nullptr);
        QVERIFY(!service.isStale());
        QVERIFY(document.perform(oneMore(document), "Add"));
        QTRY_COMPARE(nodesSeen(service), 2.0);
        QVERIFY(!service.error());
    }

    void narrowerBoundsFollow() {
        Document document;
        std::atomic<int> calls = 0;
        AnalysisService service(document, nullptr, [&](const Topology&, std::stop_token) -> Result<Analysis> {
            Analysis analysis;
            analysis.bounds = Range{0, 1.0 / ++calls};
            return analysis;
        });
        QTRY_VERIFY(service.latest() && service.latest()->analysis.bounds->upper <= 0.25);
        QCOMPARE(service.latest()->revision, document.revision());
        QVERIFY(service.latest()->failures.has_value());
    }

    void narrowingThatGainsNothingEnds() {
        Document document;
        std::atomic<int> calls = 0, journeyCalls = 0;
        const auto stuck = [&](const Topology&, std::stop_token) -> Result<Analysis> {
            Analysis analysis;
            analysis.bounds = Range{0, ++calls < 3 ? 1.0 / calls : 0.5};
            return analysis;
        };
        const auto inAJourney = [&](const Topology&, std::stop_token) -> Result<Analysis> {
            Analysis analysis;
            analysis.bounds = Range{0, 0.5};
            analysis.journeys = {{"core", {}, Range{0, 1.0 / ++journeyCalls}}};
            return analysis;
        };
        {
            AnalysisService service(document, nullptr, stuck), other(document, nullptr, inAJourney);
            QTRY_COMPARE(journeyCalls.load(), 4);
            QTRY_COMPARE(calls.load(), 3);
            QTRY_VERIFY(other.latest() && other.latest()->analysis.journeys[0].bounds->upper <= 0.25);
        }
        QCOMPARE(calls.load(), 3);
        QCOMPARE(journeyCalls.load(), 4);
    }

    void goesAwayInTheMidst() {
        Document document;
        std::binary_semaphore started(0);
        auto service = std::make_unique<AnalysisService>(document, nullptr, [&](const Topology&, std::stop_token stop) {
            started.release();
            return untilStopped(stop);
        });
        started.acquire();
        service.reset();
        QVERIFY(document.perform(oneMore(document), "Add"));
    }
};

FAILWRIGHT_CORE_TEST(TestAnalysisService)
#include "tst_analysis_service.moc"
