#include "tests/support/strict_main.h"
#include "tests/views/panels_fixture.h"
#include "views/panels/failures/failure_columns.h"
#include "views/panels/scoreboard/score.h"
#include "views/panels/scoreboard/scoreboard.h"
#include "views/panels/scoreboard/why_popover.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <cmath>
#include <memory>

using namespace failwright;
using failwright::testing::Bench;

namespace {

enum { availability, downtime, slo, spofs, rto, rpo, cost };

void setAvailability(Bench& bench, const char* id, double value, Gesture gesture = {}) {
    Node node = bench.node(id);
    node.figures.availability = value;
    QVERIFY(bench.document.perform({Replace<Node>{node}}, QStringLiteral("availability"), gesture));
}

}  // namespace

class ScoreboardTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<Scoreboard> m_board;

    [[nodiscard]] const Score& score(int tile) const { return m_board->tiles()[std::size_t(tile)]->score(); }
    [[nodiscard]] Trend trend(int tile) const { return m_board->tiles()[std::size_t(tile)]->trend(); }

private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        m_bench = std::make_unique<Bench>();
        m_board = std::make_unique<Scoreboard>(m_bench->document, m_bench->selection, m_bench->analysis, m_bench->theme);
        m_board->resize(1280, 88);
        m_board->show();
        QTRY_VERIFY(m_bench->isAnalysed());
    }
    void cleanup() {
        m_board.reset();
        m_bench.reset();
    }

    void figuresOfTheDesign() {
        // U = 1 - 0.9999 * 0.999 * (1 - 0.01^2)
        QCOMPARE(score(availability).heldAgainst, QStringLiteral("2.8 nines · structural 99.88\u2009%"));
        QCOMPARE(score(slo).figure, QStringLiteral("Missed"));
        QCOMPARE(score(slo).standing, Standing::bad);
        QVERIFY(score(slo).heldAgainst.startsWith(QStringLiteral("by 0.02")));
        // lb, db, region and the zone of each: za holds lb, zb holds db
        QCOMPARE(score(spofs).figure, QStringLiteral("5"));
    }

    void noFigureIsMadeUp() {
        QCOMPARE(score(cost).figure, QStringLiteral("—"));
        QCOMPARE(score(cost).standing, Standing::missing);
        QCOMPARE(score(rto).heldAgainst, QStringLiteral("no target entered"));
        m_bench->document.reset({});
        QTRY_VERIFY(m_bench->isAnalysed());
        for (int tile = availability; tile <= cost; ++tile) QCOMPARE(score(tile).figure, QStringLiteral("—"));
    }

    /// Only the availability is uncertain where it is known within bounds.
    void boundsAreEnoughForTheRest() {
        const Topology& topology = m_bench->document.topology();
        const DatedAnalysis& latest = *m_bench->analysis.latest();
        Analysis within = latest.analysis;
        within.unavailability.reset();
        const double budget = 1 - *topology.objectives->slo;
        const auto scoresWithin = [&](double lower, double upper) {
            within.bounds = Range{lower, upper};
            return scoresOf({topology, &within, &*latest.failures, {}});
        };
        const std::vector<Score> scores = scoresWithin(budget / 2, budget * 2);
        QCOMPARE(scores[spofs].figure, score(spofs).figure);
        QCOMPARE(scores[rto].figure, score(rto).figure);
        QCOMPARE(scores[rpo].figure, score(rpo).figure);
        QVERIFY(scores[spofs].causes.front().part.contains(QStringLiteral("at most")));
        QCOMPARE(scores[slo].figure, QStringLiteral("—"));
        QCOMPARE(scores[slo].heldAgainst, QStringLiteral("between the bounds"));
        QCOMPARE(scoresWithin(budget * 2, budget * 3)[slo].standing, Standing::bad);
        FailureTable dear = *latest.failures;
        dear.front().failuresPerYear = 1;
        dear.front().recoverySeconds = dear.front().lostRequestSeconds = budget * 366 * 86400;
        within.bounds = Range{0, budget / 100};
        QCOMPARE(scoresOf({topology, &within, &dear, {}})[slo].heldAgainst, QStringLiteral("even at best"));
        within.bounds = Range{0, 0};
        QCOMPARE(scoresOf({topology, &within, nullptr, {}})[slo].standing, Standing::good);
        QCOMPARE(scoresOf({topology, &within, nullptr, {}})[rto].heldAgainst, QStringLiteral("being computed"));
    }

    void costIsTheSumOfWhatIsEntered() {
        Node db = m_bench->node("db");
        db.costPerMonth = 400;
        Node lb = m_bench->node("lb");
        lb.costPerMonth = 25.5;
        QVERIFY(m_bench->document.perform({Replace<Node>{db}, Replace<Node>{lb}}, QStringLiteral("costs")));
        QCOMPARE(score(cost).figure, QStringLiteral("426"));
        QCOMPARE(score(cost).heldAgainst, QStringLiteral("2 of 4 nodes entered"));
        QCOMPARE(score(cost).causes.front().selects, QSet<QString>{QStringLiteral("db")});
    }

    void arrowsTellWhatTheLastEditMoved() {
        QCOMPARE(trend(availability), Trend::none);
        setAvailability(*m_bench, "db", 0.9999);
        QTRY_VERIFY(m_bench->isAnalysed());
        QCOMPARE(trend(availability), Trend::up);
        QCOMPARE(trend(downtime), Trend::down);
        QCOMPARE(trend(spofs), Trend::none);
        QCOMPARE(score(slo).figure, QStringLiteral("Met"));
        m_bench->document.undoStack().undo();
        QTRY_VERIFY(m_bench->isAnalysed());
        QCOMPARE(trend(availability), Trend::down);
    }

    void arrowsTellWhatAWholeGestureMoved() {
        const Gesture typing = Gesture::begin();
        for (const double value : {0.9, 0.99}) {
            setAvailability(*m_bench, "db", value, typing);
            QTRY_VERIFY(m_bench->isAnalysed());
            QCOMPARE(trend(availability), Trend::down);
        }
    }

    void staleFiguresStayButSaySo() {
        const QString before = score(availability).figure;
        setAvailability(*m_bench, "db", 0.5);
        const Tile& tile = *m_board->tiles()[availability];
        QVERIFY(m_bench->analysis.isStale());
        QCOMPARE(tile.score().figure, before);
        QVERIFY(tile.accessibleDescription().contains(QStringLiteral("being computed anew")));
        QTRY_VERIFY(m_bench->isAnalysed());
        QVERIFY(!tile.accessibleDescription().contains(QStringLiteral("being computed anew")));
        QVERIFY(tile.score().figure != before);
    }

    void withoutPlayedFailuresTheLabelSaysWhichItIs() {
        const auto latest = m_bench->analysis.latest();
        const std::vector<Score> structural = scoresOf({m_bench->document.topology(), &latest->analysis});
        QCOMPARE(structural[availability].label, QStringLiteral("Structural availability"));
        QCOMPARE(structural[availability].figure, QStringLiteral("99.88\u2009%"));
        QCOMPARE(structural[downtime].figure, QStringLiteral("10.5\u2009h"));
        QCOMPARE(structural[rto].figure, QStringLiteral("—"));
        QCOMPARE(score(availability).label, QStringLiteral("Expected availability"));
    }

    void targetsAreHeldAgainstTheWorstFailure() {
        Objectives objectives = *m_bench->document.topology().objectives;
        objectives.rtoSeconds = 1;
        objectives.rpoSeconds = 1e9;
        QVERIFY(m_bench->document.perform({SetObjectives{objectives}}, QStringLiteral("targets")));
        QTRY_VERIFY(m_bench->isAnalysed());
        QCOMPARE(score(rto).standing, Standing::bad);
        QCOMPARE(score(rto).heldAgainst, QStringLiteral("target 1\u2009s · missed"));
        QVERIFY(!score(rto).causes.empty());
    }

    /// 0.1 + 0.2 is more than 0.3 by its last digit.
    void anObjectiveExactlyReachedIsMet() {
        Objectives objectives = *m_bench->document.topology().objectives;
        objectives.rtoSeconds = std::nextafter(*score(rto).value, 0);
        QVERIFY(m_bench->document.perform({SetObjectives{objectives}}, QStringLiteral("targets")));
        QTRY_VERIFY(m_bench->isAnalysed());
        QCOMPARE(score(rto).standing, Standing::good);
        objectives.rtoSeconds = objectives.rpoSeconds = 0.3;
        FailureRow row;
        row.recoverySeconds = row.dataLossSeconds = 0.1 + 0.2;
        QCOMPARE(against(row, objectives), Against::met);
        row.recoverySeconds = 0.31;
        QCOMPARE(against(row, objectives), Against::rtoMissed);
    }

    void whySelectsTheElementsBehindIt() {
        QTest::mouseClick(m_board->tiles()[spofs], Qt::LeftButton);
        auto* why = m_board->findChild<WhyPopover*>();
        QVERIFY(why != nullptr);
        const auto buttons = why->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 6);  // five elements, and the way to the methods
        const auto db = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* one) {
            return one->accessibleName().startsWith(QStringLiteral("The db"));
        });
        QVERIFY(db != buttons.end());
        (*db)->click();
        QCOMPARE(m_bench->selection.ids(), QSet<QString>{QStringLiteral("db")});
    }

    void whyShowsTheNumbers() {
        const QString formula = score(downtime).formula.join(u'\n');
        QVERIFY2(formula.contains(QStringLiteral("0.0013")) || formula.contains(QStringLiteral("0.0012")), qPrintable(formula));
        QVERIFY(formula.contains(QStringLiteral("8766\u2009h")) || formula.contains(QStringLiteral("8766 h")));
        QVERIFY(formula.contains(score(downtime).figure));
        QCOMPARE(score(downtime).causes.front().name, QStringLiteral("The db"));
    }
};

FAILWRIGHT_WINDOW_TEST(ScoreboardTest)
#include "tst_scoreboard.moc"
