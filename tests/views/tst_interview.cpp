#include "tests/support/strict_main.h"
#include "tests/views/panels_fixture.h"
#include "views/panels/interview/interview_panel.h"
#include "views/panels/shared/explained_label.h"
#include "views/text/glossary.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace failwright;
using failwright::testing::Bench;

class InterviewPanelTest : public QObject {
    Q_OBJECT

private slots:
    void theClockCountsDownAndPauses() {
        InterviewClock clock;
        QCOMPARE(clock.left(100), 2700.0);
        clock.start(100);
        QCOMPARE(clock.left(160), 2640.0);
        clock.pause(160);
        QCOMPARE(clock.left(1000), 2640.0);
        clock.start(1000);
        QCOMPARE(clock.left(1000 + 2700), -60.0);
        clock.reset();
        QCOMPARE(clock.left(5000), 2700.0);
        QCOMPARE(text::clock(2640), QStringLiteral("44:00"));
        QCOMPARE(text::clock(-65), QStringLiteral("−1:05"));
    }

    /// The numbers are those of the design and move with it.
    void eachStepSpeaksInTheNumbersOfTheDesign() {
        Bench bench;
        InterviewPanel panel(bench.document, bench.analysis, bench.theme);
        panel.show();
        QTRY_VERIFY(bench.isAnalysed() && bench.analysis.latest()->failures);
        const auto latest = bench.analysis.latest();
        const text::InterviewSource source{bench.document.topology(), &latest->analysis, &*latest->failures};
        QSet<QString> all;
        for (const InterviewStep step : interviewSteps) {
            const QStringList facts = text::facts(step, source);
            QVERIFY(!facts.isEmpty());
            all << facts.join(QLatin1Char(' '));
            QVERIFY(!text::prompt(step).isEmpty());
        }
        QCOMPARE(all.size(), qsizetype(interviewSteps.size()));
        QVERIFY(text::facts(InterviewStep::target, source).constFirst().contains(QStringLiteral("8.77")));  // 99.9 % of a year, in hours
        QVERIFY(text::facts(InterviewStep::spofs, source).join(QLatin1Char(' ')).contains(QStringLiteral("The db")));
    }

    void aDecisionIsNotedUnderItsStepAndStandsInTheSummary() {
        Bench bench;
        InterviewPanel panel(bench.document, bench.analysis, bench.theme);
        panel.show();
        QTRY_VERIFY(bench.isAnalysed());
        panel.setStep(InterviewStep::failover);
        QTest::keyClicks(&panel.entry(), QStringLiteral("Standby in zone b <sync>"));
        QTest::keyClick(&panel.entry(), Qt::Key_Return);
        panel.decide(QStringLiteral("   "));
        QCOMPARE(panel.decisions().size(), std::size_t(1));
        QCOMPARE(panel.decisions().front().step, InterviewStep::failover);
        QVERIFY(panel.entry().text().isEmpty());
        const QString page = panel.summary(QStringLiteral("design.png"));
        QVERIFY(page.contains(QStringLiteral("Standby in zone b &lt;sync&gt;")));
        QVERIFY(page.contains(QStringLiteral("design.png")) && page.contains(QStringLiteral("Shop")));
        for (const InterviewStep step : interviewSteps) QVERIFY(page.contains(text::name(step)));
        panel.begin();
        QVERIFY(panel.decisions().empty() && panel.step() == InterviewStep::target);
    }

    void theClockButtonRunsAndPauses() {
        Bench bench;
        InterviewPanel panel(bench.document, bench.analysis, bench.theme);
        panel.show();
        QVERIFY(!panel.clock().runs());
        panel.clockButton().click();
        QVERIFY(panel.clock().runs());
        panel.clockButton().click();
        QVERIFY(!panel.clock().runs());
    }

    void wordsOfTheGlossaryAreFoundWholeAndOnce() {
        const text::Glossary glossary = text::Glossary::read(QStringLiteral("# G\n\n**Quorum**: a majority.\n\n**Error budget**: what may be lost.\n\n**RTO**: time.\n"));
        QCOMPARE(glossary.terms().size(), std::size_t(3));
        const QString text = QStringLiteral("Two quorums, one Quorum & an error budget; rtos; RTOx");
        const auto places = glossary.placesIn(text);
        QCOMPARE(places.size(), std::size_t(3));
        QCOMPARE(text.mid(places[0].at, places[0].length), QStringLiteral("quorums"));
        QCOMPARE(text.mid(places[1].at, places[1].length), QStringLiteral("error budget"));
        const QString html = glossary.marked(text);
        QCOMPARE(html.count(QStringLiteral("<a href='glossary:")), 3);
        QVERIFY(html.contains(QStringLiteral("one Quorum &amp; an")));
        QCOMPARE(glossary.marked(QStringLiteral("99.9\u2009% or 99 %")), QStringLiteral("99.9\u202f% or 99\u202f%"));  // a number keeps its unit
        QCOMPARE(glossary.meaningOf(QStringLiteral("glossary:Error%20budget")), QStringLiteral("Error budget: what may be lost."));
        QVERIFY(glossary.meaningOf(QStringLiteral("https://example.org")).isEmpty());
    }

    void theGlossaryThatShipsIsRead() {
        QVERIFY(text::Glossary::ofLanguage().terms().size() > 25);
    }
};

FAILWRIGHT_WINDOW_TEST(InterviewPanelTest)
#include "tst_interview.moc"
