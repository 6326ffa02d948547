#include "model/document/playback.h"
#include "tests/support/strict_main.h"
#include "tests/views/panels_fixture.h"
#include "views/panels/simulation/simulation_panel.h"
#include "views/panels/tables/record_table.h"
#include "views/panels/tiers/tier_panel.h"
#include "views/text/text.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTreeView>
#include <memory>

using namespace failwright;
using failwright::testing::Bench;

namespace {

QString cell(const RecordTable& table, int row, int column) { return table.view().model()->index(row, column).data().toString(); }

}  // namespace

class SimulationPanelTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Bench> m_bench;

private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        m_bench = std::make_unique<Bench>();
    }
    void cleanup() { m_bench.reset(); }

    void simulatesTheDesign() {
        SimulationPanel panel(m_bench->document, m_bench->selection, m_bench->analysis, m_bench->theme);
        panel.resize(1200, 300);
        panel.show();
        Node lb = m_bench->node("lb");
        lb.figures.availability = 0.95;
        QVERIFY(m_bench->document.perform({Replace<Node>{lb}}, QStringLiteral("availability"), {}));
        QVERIFY(!panel.service().isStale());  // nothing was simulated that could be
        panel.service().start({.years = 300, .seed = 2});
        QVERIFY(panel.service().isRunning());
        QTRY_VERIFY(!panel.service().isRunning());
        QVERIFY(panel.service().latest());
        QVERIFY(panel.figures().contains("SLO kept in"));
        QVERIFY(panel.figures().contains("300 years") && panel.figures().contains("of years"));
        const auto within = [](double unavailability) { return text::percentUp(unavailability, 0.001757, 0.001775); };
        QVERIFY(within(0.001757) != within(0.001775) && within(0.001766) != within(0.001757) && within(0.001766) != within(0.001775));
        QVERIFY(panel.struck().view().model()->rowCount() > 0);
        QTRY_VERIFY(panel.budget().view().model()->rowCount() > 0);
        QVERIFY(!panel.service().isStale());
        lb.figures.availability = 0.9;
        QVERIFY(m_bench->document.perform({Replace<Node>{lb}}, QStringLiteral("availability"), {}));
        QVERIFY(panel.service().isStale());
    }

    void theKeyboardStaysWithTheButtons() {
        SimulationPanel panel(m_bench->document, m_bench->selection, m_bench->analysis, m_bench->theme);
        panel.resize(1200, 300);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        const auto buttons = panel.findChildren<QPushButton*>();
        const auto button = [&](const QString& words) { return *std::ranges::find(buttons, words, &QPushButton::text); };
        button(QStringLiteral("Simulate"))->setFocus();
        panel.service().start({.years = 1'000'000});
        QVERIFY(button(QStringLiteral("Cancel"))->hasFocus());
        QTest::keyClick(button(QStringLiteral("Cancel")), Qt::Key_Space);
        QVERIFY(!panel.service().isRunning());
        QVERIFY(button(QStringLiteral("Simulate"))->hasFocus());
    }

    void cancels() {
        SimulationService service(m_bench->document);
        service.start({.years = 10'000'000});
        service.cancel();
        QVERIFY(!service.isRunning());
        QCoreApplication::processEvents();
        QVERIFY(!service.latest());
    }

    void aTierStepsDownUnderLoad() {
        Playback playback(m_bench->document);
        TierPanel panel(m_bench->document, m_bench->analysis, playback, m_bench->theme);
        panel.resize(1200, 300);
        panel.show();
        panel.addUsualFour();
        QCOMPARE(m_bench->document.topology().tiers.size(), 4u);
        for (const char* id : {"web-1", "web-2"}) {
            Node web = m_bench->node(id);
            web.capacityRps = 600;
            QVERIFY(m_bench->document.perform({Replace<Node>{web}}, QStringLiteral("capacity"), {}));
        }
        QCOMPARE(panel.ladder().view().model()->rowCount(), 5);
        panel.slider().setValue(panel.slider().maximum() / 10);
        QCOMPARE(panel.load(), 1'000.0);
        QVERIFY(panel.verdict().contains("Full service"));
        panel.slider().setValue(panel.slider().maximum() / 4);
        QVERIFY2(panel.verdict().contains("Read-only"), qPrintable(panel.verdict()));
        QVERIFY(cell(panel.services(), 0, 1).contains("loses one"));
        QVERIFY(m_bench->document.undoStack().canUndo());
    }

    void theKeyboardGoesFromTheButtonToTheLadder() {
        Playback playback(m_bench->document);
        TierPanel panel(m_bench->document, m_bench->analysis, playback, m_bench->theme);
        panel.resize(1200, 300);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        const auto buttons = panel.findChildren<QPushButton*>();
        QPushButton* usual = *std::ranges::find_if(buttons, [](const QPushButton* one) { return one->isVisible() && one->text().contains("usual"); });
        usual->setFocus();
        QTest::keyClick(usual, Qt::Key_Space);
        QVERIFY(!usual->isVisible());
        QVERIFY(panel.ladder().view().hasFocus());
    }

    void aFailureTakesTiersAway() {
        Playback playback(m_bench->document);
        TierPanel panel(m_bench->document, m_bench->analysis, playback, m_bench->theme);
        panel.resize(1200, 300);
        panel.show();
        panel.addUsualFour();
        playback.startFailing({"db"});
        playback.seek(1);
        QVERIFY2(panel.verdict().contains("Static"), qPrintable(panel.verdict()));
        QVERIFY(cell(panel.ladder(), 0, 3).contains("without"));
    }
};

FAILWRIGHT_WINDOW_TEST(SimulationPanelTest)
#include "tst_simulation_panel.moc"
