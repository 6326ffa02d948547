#include "tests/support/strict_main.h"
#include "tests/views/panels_fixture.h"
#include "views/panels/form/field_row.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/inspector/scenario_text.h"
#include "views/panels/inspector/sections.h"
#include "views/text/parse.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <memory>

using namespace failwright;
using failwright::testing::Bench;

namespace {

/// A text that a field like this accepts.
QString fitting(const FormField& field) {
    if (field.editor == Editor::choice || field.editor == Editor::several) return field.options().back().key;
    for (const char* text : {"2", "0.5", "0 s fail db", "web"})
        if (field.accepts(QString::fromLatin1(text))) return QString::fromLatin1(text);
    return {};
}

void fill(const std::vector<FormSection>& sections) {
    for (const FormSection& section : sections)
        for (const FormField& field : section.fields) {
            if (field.words.label == QLatin1String("Id")) continue;
            QVERIFY2(!field.words.help.isEmpty(), qPrintable(field.words.label));
            const auto done = field.write(fitting(field), Gesture::begin());
            QVERIFY2(done.has_value(), qPrintable(field.words.label));
        }
}

bool complete(const Figures& figures) {
    return figures.availability && figures.mtbfHours && figures.mttrHours;
}

}  // namespace

class InspectorTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<Inspector> m_inspector;

    template <class Control>
    Control& control(const char* label) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto* found = m_inspector->findChild<Control*>(QString::fromLatin1(label));
        Q_ASSERT(found != nullptr);
        return *found;
    }
    QLineEdit& line(const char* label) { return control<QLineEdit>(label); }
    static void replaceText(QLineEdit& line, const char* text) {
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, QString::fromLatin1(text));
    }
    [[nodiscard]] int steps() const { return m_bench->document.undoStack().count(); }

private slots:
    void init() {
        QLocale::setDefault(QLocale::c());
        m_bench = std::make_unique<Bench>();
        m_inspector = std::make_unique<Inspector>(m_bench->document, m_bench->selection, m_bench->analysis, m_bench->theme);
        m_inspector->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_inspector.get()));
        m_inspector->activateWindow();
    }
    void cleanup() {
        m_inspector.reset();
        m_bench.reset();
    }

    void theHelpNamesTheSourceOfTheDefault() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        const QString help = line("Availability").toolTip();
        QVERIFY2(help.contains(QStringLiteral("Amazon RDS SLA")), qPrintable(help));
        QVERIFY2(line("Repair time").toolTip().contains(QStringLiteral("Default: 1")), qPrintable(line("Repair time").toolTip()));
    }

    void typingIsOneStep() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        replaceText(line("Availability"), "99.5 %");
        QCOMPARE(m_bench->node("db").figures.availability, std::optional(0.995));
        QCOMPARE(steps(), 1);
        m_bench->document.undoStack().undo();
        QCOMPARE(m_bench->node("db").figures.availability, std::optional(0.999));
        QCOMPARE(line("Availability").text(), QStringLiteral("99.9\u2009%"));
    }

    void anotherVisitIsAnotherStep() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        replaceText(line("Availability"), "0.99");
        QTest::keyClick(&line("Availability"), Qt::Key_Return);
        QCOMPARE(line("Availability").text(), QStringLiteral("99\u2009%"));
        replaceText(line("Availability"), "3 nines");
        QCOMPARE(m_bench->node("db").figures.availability, std::optional(0.999));
        QCOMPARE(steps(), 2);
    }

    void wrongInputChangesNothing() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        const Topology before = m_bench->document.topology();
        QLineEdit& field = line("Repair time");
        replaceText(field, "soon");
        QVERIFY(m_bench->document.topology() == before);
        QCOMPARE(steps(), 0);
        QVERIFY(field.property("invalid").toBool());
        const auto* row = qobject_cast<FieldRow*>(field.parentWidget());
        QVERIFY(row != nullptr && row->isInvalid());
        const auto labels = row->findChildren<QLabel*>();
        const auto says = [](const QLabel* label) {
            return !label->isHidden() && label->text().startsWith(QStringLiteral("Expected: a duration"));
        };
        QVERIFY(std::any_of(labels.begin(), labels.end(), says));
        QCOMPARE(field.accessibleDescription().left(20), QStringLiteral("Expected: a duration"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(!field.property("invalid").toBool());
        QCOMPARE(field.text(), QString());
    }

    void neededNeverExceedsInstances() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        replaceText(line("Needed"), "2");
        QVERIFY(!m_bench->node("db").needed);
        replaceText(line("Instances"), "3");
        replaceText(line("Needed"), "2");
        QCOMPARE(m_bench->node("db").needed, std::optional(2));
        replaceText(line("Instances"), "1");
        QCOMPARE(m_bench->node("db").instances, std::optional(3));
    }

    void anEmptyFieldIsTheDefault() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        QLineEdit& field = line("Availability");
        field.setFocus();
        field.selectAll();
        QTest::keyClick(&field, Qt::Key_Delete);
        QVERIFY(!m_bench->node("db").figures.availability);
        QCOMPARE(field.placeholderText(), QStringLiteral("never fails"));
    }

    void severalNodesAtOnce() {
        m_bench->selection.set({QStringLiteral("web-1"), QStringLiteral("db")});
        QCOMPARE(line("Availability").text(), QString());
        QCOMPARE(line("Availability").placeholderText(), QStringLiteral("several values"));
        replaceText(line("Availability"), "0.9");
        QCOMPARE(m_bench->node("web-1").figures.availability, std::optional(0.9));
        QCOMPARE(m_bench->node("db").figures.availability, std::optional(0.9));
        QCOMPARE(m_bench->node("web-2").figures.availability, std::optional(0.99));
        QCOMPARE(steps(), 1);
    }

    void aServiceIsDescribedWithItsFirstEdit() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        QVERIFY(m_bench->service("db") == nullptr);
        QLineEdit& field = line("Interval");
        replaceText(field, "30 s");
        QCOMPARE(m_bench->service("db")->healthCheck->intervalSeconds, std::optional(30.0));
        QCOMPARE(m_bench->service("db")->kind, std::optional(NodeKind::database));
        QCOMPARE(steps(), 1);
        replaceText(field, "");
        QTest::keyClick(&field, Qt::Key_Delete);
        QVERIFY(!m_bench->service("db")->healthCheck);
    }

    void theKeysStayWithTheFieldWhenTheFormChanges() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        replaceText(line("Group"), "db");  // its own id: it becomes a group
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_bench->node("db").service, std::optional(ServiceId{"db"}));
        QVERIFY(m_inspector->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Role"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Section Reliability of one instance"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Availability"));
    }

    void anIdIsGivenOnlyWhenDone() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        QLineEdit& field = line("Id");
        replaceText(field, "orders");
        QCOMPARE(steps(), 0);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(steps(), 1);
        QVERIFY(find(m_bench->document.topology().nodes, NodeId{"orders"}) != nullptr);
        QCOMPARE(m_bench->document.topology().links.back().to, NodeId{"orders"});
    }

    void aTakenIdIsRefused() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        QLineEdit& field = line("Id");
        replaceText(field, "lb");
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(steps(), 0);
        QVERIFY(field.property("invalid").toBool());
    }

    void joiningAGroup() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        replaceText(line("Group"), "data");
        QTest::keyClick(&line("Group"), Qt::Key_Return);
        QCOMPARE(m_bench->node("db").service, std::optional(ServiceId{"data"}));
        QVERIFY(m_bench->service("data") != nullptr);
        replaceText(line("Group"), "");
        QTest::keyClick(&line("Group"), Qt::Key_Delete);
        QTest::keyClick(&line("Group"), Qt::Key_Return);
        QVERIFY(!m_bench->node("db").service);
        QVERIFY(m_bench->service("data") == nullptr);
        QCOMPARE(steps(), 2);
    }

    void theDesignIsEditedWhenNothingIsSelected() {
        replaceText(line("SLO"), "99.95 %");
        QCOMPARE(m_bench->document.topology().objectives->slo, std::optional(0.9995));
        replaceText(line("Window"), "7 d");
        QCOMPARE(m_bench->document.topology().objectives->windowDays, std::optional(7.0));
        replaceText(line("Roll back"), "0.5 h");
        QCOMPARE(m_bench->document.topology().operations->rollbackMinutes, std::optional(30.0));
    }

    void choosingFromAList() {
        m_bench->selection.selectOnly(QStringLiteral("db"));
        auto& kind = control<QComboBox>("Kind");
        kind.setCurrentIndex(kind.findData(QStringLiteral("cache")));
        emit kind.activated(kind.currentIndex());
        QCOMPARE(m_bench->node("db").kind, NodeKind::cache);
        QCOMPARE(steps(), 1);
    }

    void everyFieldOfTheFormatCanBeSet() {
        Document& document = m_bench->document;
        fill(sections::ofNodes(document, {NodeId{"db"}}));
        fill(sections::ofNodes(document, {NodeId{"users"}}));
        const Node& node = m_bench->node("db");
        QVERIFY(node.service && node.domain && node.role && complete(node.figures) && node.instances && node.needed &&
                node.capacityRps && node.costPerMonth);
        QVERIFY(node.sticky && node.position && !node.preset.empty() && !node.name.empty());
        fill(sections::ofServices(document, {ServiceId{"web"}}));
        const Service& web = *m_bench->service("web");
        QVERIFY(!web.name.empty() && web.kind && web.redundancy && web.standby && web.needed && web.quorum &&
                web.commonAvailability && web.commonMttrHours);
        QVERIFY(web.consistency && web.backupIntervalSeconds && web.restoreSeconds);
        QVERIFY(web.healthCheck && web.healthCheck->intervalSeconds && web.healthCheck->threshold &&
                web.healthCheck->timeoutSeconds && web.healthCheck->depth);
        const Failover& failover = *web.failover;
        QVERIFY(failover.decideSeconds && failover.promoteSeconds && failover.via && failover.ttlSeconds &&
                failover.rerouteSeconds && failover.reconnectSeconds);
        QVERIFY(failover.success && failover.manualSeconds && failover.fencing && failover.tested);
        fill(sections::ofDesign(document));
        const Objectives& aims = *document.topology().objectives;
        QVERIFY(aims.slo && aims.sla && aims.rtoSeconds && aims.rpoSeconds && aims.windowDays && aims.requestsPerSecond);
        const Operations& work = *document.topology().operations;
        QVERIFY(work.releasesPerYear && work.releaseFailureRate && work.rollbackMinutes && work.blastRadius &&
                work.maintenanceMinutesPerYear);
    }

    void everyFieldOfPlacesAndPartsCanBeSet() {
        Document& document = m_bench->document;
        Feature feature;
        feature.id = FeatureId{"f"};
        Tier tier;
        tier.id = TierId{"t"};
        Scenario scenario;
        scenario.id = ScenarioId{"s"};
        QVERIFY(document.perform(
            {Insert<Feature>{0, feature}, Insert<Tier>{0, tier}, Insert<Scenario>{0, scenario}, SetNotes{{Note{}}}},
            QStringLiteral("parts")));
        fill(sections::ofFeature(document, feature.id));
        fill(sections::ofTier(document, tier.id));
        fill(sections::ofScenario(document, scenario.id));
        fill(sections::ofNote(document, 0));
        const Topology& now = document.topology();
        QVERIFY(now.features[0].priority && !now.features[0].requiredServices.empty() &&
                !now.features[0].toleratedServices.empty());
        QVERIFY(now.tiers[0].loadFactor && !now.tiers[0].features.empty());
        QVERIFY(!now.scenarios[0].name.empty());
        QVERIFY(now.notes[0].position && !now.notes[0].text.empty());

        std::vector<FormSection> link = sections::ofLinks(document, {LinkId{"l4"}});
        std::erase_if(link[0].fields, [](const FormField& field) {
            return field.words.label == QLatin1String("From") || field.words.label == QLatin1String("To") ||
                   field.words.label == QLatin1String("Carries");
        });
        fill(link);
        const Link& drawn = *find(document.topology().links, LinkId{"l4"});
        QVERIFY(drawn.required && drawn.mode && drawn.lagSeconds && complete(drawn.figures));

        std::vector<FormSection> zone = sections::ofDomains(document, {DomainId{"za"}});
        std::erase_if(zone[0].fields, [](const FormField& field) { return field.words.label == QLatin1String("Within"); });
        fill(zone);
        const Domain& za = *find(document.topology().domains, DomainId{"za"});
        QVERIFY(za.rect && complete(za.figures) && za.kind == DomainKind::host);
    }

    void scenariosReadBack() {
        const QString text = QStringLiteral(
            "0\u2009s fail za\n10\u2009min repair za\n0\u2009s load 5\n0\u2009s partition za, r | zb\n2\u2009min heal");
        const auto events = scenario::fromText(text, {});
        QVERIFY(events.has_value());
        QCOMPARE(events->size(), std::size_t(5));
        QCOMPARE(scenario::toText(*events), text);
        for (const char* wrong : {"fail", "soon fail za", "0 s explode za", "0 s partition za", "0 s load many", "0 s heal za"})
            QVERIFY2(!scenario::fromText(QString::fromLatin1(wrong), {}), wrong);
    }
};

FAILWRIGHT_WINDOW_TEST(InspectorTest)
#include "tst_inspector.moc"
