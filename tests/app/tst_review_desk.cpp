#include "app/window/examples.h"
#include "app/window/manual.h"
#include "app/window/presets.h"
#include "app/window/quick_list.h"
#include "app/window/review_desk.h"
#include "model/catalogue/catalogue.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"
#include "tests/app/program.h"
#include "tests/support/strict_main.h"
#include "views/panels/advice/advice_panel.h"
#include "views/panels/advice/target_pane.h"
#include "views/panels/compare/compare_view.h"
#include "views/panels/compare/design_picture.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/inspector/preset_note.h"
#include "views/panels/interview/interview_panel.h"
#include "views/panels/scoreboard/scoreboard.h"
#include "views/panels/scoreboard/why_popover.h"
#include "views/panels/tables/record_table.h"
#include "views/panels/whatif/sensitivity_plot.h"
#include "views/panels/whatif/what_if_panel.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>
#include <QTreeWidget>

using namespace failwright;
using failwright::testing::WindowFixture;

namespace {

Topology example() {
    return placed(*loadTopology(FAILWRIGHT_SOURCE_DIR "/resources/examples/multi-az-three-tier.failwright"));
}

QString read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QString helpFolder = QStringLiteral(FAILWRIGHT_SOURCE_DIR "/resources/help/");

}  // namespace

class ReviewDeskTest : public QObject {
    Q_OBJECT

private slots:
    void everyFigureLeadsToItsDerivation() {
        WindowFixture f(example());
        QTRY_VERIFY(f.analysis.latest() && f.analysis.latest()->failures && !f.analysis.isStale());
        const QString methods = read(helpFolder + QStringLiteral("methods.md"));
        for (const Tile* tile : f.window.scoreboard().tiles()) {
            QVERIFY(!tile->score().definition.isEmpty());
            QVERIFY2(methods.contains(QStringLiteral("\n## %1\n").arg(tile->score().section)), qPrintable(tile->score().section));
        }
        f.window.scoreboard().tiles()[1]->click();
        auto* why = f.window.scoreboard().findChild<WhyPopover*>();
        QVERIFY(why != nullptr);
        auto* link = why->findChild<QPushButton*>(QStringLiteral("methods"));
        QVERIFY(link != nullptr);
        link->click();
        auto* manual = f.window.findChild<Manual*>();
        QVERIFY(manual != nullptr && manual->isVisible());
        QCOMPARE(manual->contents().currentItem()->text(0), QStringLiteral("Expected downtime"));
    }

    void theManualIsSearchedBySections() {
        Manual manual(helpFolder);
        manual.show();
        QCOMPARE(manual.text().horizontalScrollBar()->maximum(), 0);  // pictures are no wider than the page
        const int all = int(manual.listed().size());
        QVERIFY(all > 20);
        manual.search().setText(QStringLiteral("beta-factor"));
        QCOMPARE(manual.listed(), QStringList{QStringLiteral("Assumptions and their switches")});
        QVERIFY(!manual.text().extraSelections().isEmpty());
        QVERIFY(manual.text().toPlainText().contains(QStringLiteral("NUREG")));
        manual.search().clear();
        QCOMPARE(int(manual.listed().size()), all);
        manual.open(QStringLiteral("glossary"), QStringLiteral("Witness"));
        QCOMPARE(manual.text().textCursor().selectedText(), QStringLiteral("Witness"));
    }

    void everyPictureOfTheManualIsThere() {
        static const QRegularExpression picture(QStringLiteral(R"(!\[[^\]]*\]\(([^)]+)\))"));
        int pictures = 0;
        for (auto found = picture.globalMatch(read(helpFolder + QStringLiteral("manual.md"))); found.hasNext(); ++pictures)
            QVERIFY(QFile::exists(helpFolder + found.next().captured(1)));
        QVERIFY(pictures >= 5);
    }

    /// Every test that the methods name exists.
    void everyTestThatTheMethodsNameExists() {
        static const QRegularExpression name(QStringLiteral(R"(\b(topology|analysis|engine|simulation|review|advice|catalogue|lessons)\.([a-z_]+)\b)"));
        int tests = 0;
        for (auto found = name.globalMatch(read(helpFolder + QStringLiteral("methods.md"))); found.hasNext(); ++tests) {
            const QRegularExpressionMatch match = found.next();
            const QString path = QStringLiteral(FAILWRIGHT_SOURCE_DIR "/tests/%1/tst_%2.cpp").arg(match.captured(1), match.captured(2));
            QVERIFY2(QFile::exists(path), qPrintable(path));
        }
        QVERIFY(tests > 10);
    }

    void adviceIsSeenOnTheCanvas() {
        WindowFixture f(example());
        auto& tabs = *f.window.findChild<QTabWidget*>();
        tabs.setCurrentWidget(&f.window.review().advice());
        AdvicePanel& panel = f.window.review().advice();
        QTRY_VERIFY(panel.service().latest());
        const auto before = f.scene().items().size();
        QTreeView& rows = panel.table().view();
        QTest::mouseClick(rows.viewport(), Qt::LeftButton, {}, rows.visualRect(rows.model()->index(0, 0)).center());
        QVERIFY(f.scene().items().size() > before);
        panel.target().searchButton().click();
        QTRY_VERIFY_WITH_TIMEOUT(panel.target().plan(), 20'000);
        tabs.setCurrentIndex(0);
        QCOMPARE(f.scene().items().size(), before);
    }

    void whatIfStandsAmongTheLists() {
        WindowFixture f(example());
        WhatIfPanel& panel = f.window.review().whatIf();
        panel.parentWidget()->setVisible(true);
        f.window.findChild<QTabWidget*>()->setCurrentWidget(&panel);
        QTRY_VERIFY(!panel.curve().curve().empty());
    }

    void theDesignIsComparedWithHowItWasOpened() {
        WindowFixture f(example());
        Topology changed = f.topology();
        const Edits edits = editsToRemove(f.topology(), {"rds-b"});
        QVERIFY(f.document.perform(edits.empty() ? editsToRemove(f.topology(), {f.topology().nodes.back().id.value}) : edits, QStringLiteral("remove")));
        f.window.commands().action(CommandId::compare).trigger();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        CompareView* view = nullptr;
        QTRY_VERIFY((view = f.window.findChild<CompareView*>()) != nullptr);
        QTRY_VERIFY(view->comparison());
        QVERIFY(!view->comparison()->differences.empty());
        QVERIFY(view->left().marks()->count(ChangeKind::removed) > 0);
    }

    void theDesignIsComparedWithEachRevision() {
        WindowFixture f(example());
        for (const char* id : {"db-b", "lb-c"}) QVERIFY(f.document.perform(editsToRemove(f.topology(), {id}), QStringLiteral("Delete %1").arg(id)));
        QCOMPARE(f.document.undoStack().count(), 2);
        f.window.commands().action(CommandId::compare).trigger();
        auto* list = f.window.findChild<QuickList*>();
        QVERIFY(list->shown().contains(QStringLiteral("Before “Delete db-b”")));
        list->field().setText(QStringLiteral("Delete lb-c"));
        QTest::keyClick(&list->field(), Qt::Key_Return);
        CompareView* view = nullptr;
        QTRY_VERIFY((view = f.window.findChild<CompareView*>()) != nullptr);
        QTRY_VERIFY(view->comparison());
        const auto differs = [&](const char* id) {
            return std::ranges::find(view->comparison()->differences, std::string(id), &PartDifference::id) != view->comparison()->differences.end();
        };
        QVERIFY(differs("lb-c") && !differs("db-b"));
    }

    void theInterviewStandsBesideTheInspector() {
        WindowFixture f(example());
        InterviewPanel& panel = f.window.review().interview();
        QVERIFY(!panel.isVisible());
        f.window.commands().action(CommandId::interview).trigger();
        QVERIFY(panel.isVisible());
        QTRY_VERIFY(f.analysis.latest() && f.analysis.latest()->failures);
        panel.setStep(InterviewStep::spofs);
        panel.decide(QStringLiteral("A second provider for the names: 52 minutes are more than we have"));
    }

    void aPresetOfThePaletteIsOneStep() {
        WindowFixture f(example());
        const Catalogue catalogue = loadPresets();
        const auto preset = std::ranges::find(catalogue.presets, std::string("cloudflare-dns"), &Preset::id);
        QVERIFY(preset != catalogue.presets.end());
        const Topology before = f.topology();
        insertPreset(f.canvas(), f.document, f.selection, *preset);
        QCOMPARE(f.topology().nodes.size(), before.nodes.size() + 1);
        QCOMPARE(f.topology().nodes.back().preset, preset->id);
        QCOMPARE(f.document.undoStack().count(), 1);
        f.document.undoStack().undo();
        QVERIFY(f.topology() == before);
    }

    void theSourceOfAPresetIsToldWhileItsFigureStands() {
        Catalogue catalogue = loadPresets();
        QVERIFY(catalogue.presets.size() >= 80);
        const auto preset = std::ranges::find_if(catalogue.presets, [](const Preset& one) {
            return one.kind == NodeKind::database && figureOf(one, PresetField::availability) != nullptr;
        });
        QVERIFY(preset != catalogue.presets.end());
        WindowFixture f;
        const auto node = std::ranges::find_if(f.topology().nodes, [](const Node& one) { return one.kind != NodeKind::client; });
        const NodeId id = node->id;
        QVERIFY(f.document.perform(editsToApply(f.topology(), id, *preset), QStringLiteral("preset")));
        f.selection.selectOnly(QString::fromStdString(id.value));
        auto* note = f.window.inspector().findChild<PresetNote*>();
        QVERIFY(note->isVisibleTo(&f.window.inspector()));
        QVERIFY(note->text().contains(QString::fromStdString(preset->name).toHtmlEscaped()));
        QVERIFY(!note->text().contains(QStringLiteral("changed to")));
        Node other = *f.node(id.value);
        other.figures.availability = 0.42;
        QVERIFY(f.document.perform({Replace<Node>{other}}, QStringLiteral("own figure")));
        QVERIFY(note->text().contains(QStringLiteral("changed to")));
        f.selection.clear();
        QVERIFY(!note->isVisibleTo(&f.window.inspector()));
    }
};

FAILWRIGHT_WINDOW_TEST(ReviewDeskTest)
#include "tst_review_desk.moc"
