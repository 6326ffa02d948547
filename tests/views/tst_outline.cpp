#include "tests/support/strict_main.h"
#include "tests/views/panels_fixture.h"
#include "views/panels/outline/outline.h"
#include "views/panels/outline/outline_model.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>
#include <memory>

using namespace failwright;
using failwright::testing::Bench;

class OutlineTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<Outline> m_outline;

    /// "r(za(lb web-1) zb(web-2 db)) users"
    [[nodiscard]] QString shape(const QModelIndex& parent = {}) const {
        const QAbstractItemModel& model = *m_outline->tree().model();
        QStringList all;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            const QString below = shape(index);
            all << index.data(OutlineModel::idRole).toString() + (below.isEmpty() ? QString() : u'(' + below + u')');
        }
        return all.join(u' ');
    }
    [[nodiscard]] QModelIndex at(const char* id) const {
        const QAbstractItemModel& model = *m_outline->tree().model();
        const auto found = model.match(model.index(0, 0), OutlineModel::idRole, QString::fromLatin1(id), 1,
                                       Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.constFirst();
    }

private slots:
    void init() {
        m_bench = std::make_unique<Bench>();
        m_outline = std::make_unique<Outline>(m_bench->document, m_bench->selection, m_bench->analysis, m_bench->theme);
        m_outline->show();
    }
    void cleanup() {
        m_outline.reset();
        m_bench.reset();
    }

    void isTheDocumentsTree() {
        QCOMPARE(shape(), QStringLiteral("r(za(lb web-1) zb(web-2 db)) users"));
        QVERIFY(m_outline->tree().isExpanded(at("r")));
    }

    void keepsTheRulesOfModels() {
        OutlineModel model(m_bench->document, m_bench->theme);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        Node moved = m_bench->node("db");
        moved.domain = DomainId{"za"};
        QVERIFY(m_bench->document.perform({Replace<Node>{moved}}, QStringLiteral("move")));
        m_bench->document.undoStack().undo();
        m_bench->document.reset({});
        QCOMPARE(model.rowCount(), 0);
    }

    void followsMovesAndUndo() {
        Node moved = m_bench->node("db");
        moved.domain = DomainId{"za"};
        QVERIFY(m_bench->document.perform({Replace<Node>{moved}}, QStringLiteral("move")));
        QCOMPARE(shape(), QStringLiteral("r(za(lb web-1 db) zb(web-2)) users"));
        m_bench->document.undoStack().undo();
        QCOMPARE(shape(), QStringLiteral("r(za(lb web-1) zb(web-2 db)) users"));
    }

    void aNewNameKeepsTheTree() {
        m_outline->tree().collapse(at("za"));
        Node renamed = m_bench->node("db");
        renamed.name = "Orders";
        QVERIFY(m_bench->document.perform({Replace<Node>{renamed}}, QStringLiteral("name")));
        QCOMPARE(at("db").data().toString(), QStringLiteral("Orders"));
        QVERIFY(!m_outline->tree().isExpanded(at("za")));
    }

    void foldedStaysFolded() {
        m_outline->tree().collapse(at("za"));
        Node moved = m_bench->node("db");
        moved.domain.reset();
        QVERIFY(m_bench->document.perform({Replace<Node>{moved}}, QStringLiteral("move")));
        QVERIFY(!m_outline->tree().isExpanded(at("za")));
        QVERIFY(m_outline->tree().isExpanded(at("zb")));
    }

    void selectsBothWays() {
        m_bench->selection.set({QStringLiteral("lb"), QStringLiteral("zb")});
        QVERIFY(m_outline->tree().selectionModel()->isSelected(at("lb")));
        QVERIFY(m_outline->tree().selectionModel()->isSelected(at("zb")));
        QVERIFY(!m_outline->tree().selectionModel()->isSelected(at("db")));
        m_outline->tree().setCurrentIndex(at("db"));
        QCOMPARE(m_bench->selection.ids(), QSet<QString>{QStringLiteral("db")});
        QCOMPARE(m_bench->selection.current(), QStringLiteral("db"));
    }

    void filterKeepsTheWayDown() {
        m_outline->findChild<QLineEdit*>()->setText(QStringLiteral("the DB"));
        QCOMPARE(shape(), QStringLiteral("r(zb(db))"));
        m_outline->findChild<QLineEdit*>()->clear();
        QCOMPARE(shape(), QStringLiteral("r(za(lb web-1) zb(web-2 db)) users"));
    }

    void filteringDoesNotChangeTheSelection() {
        m_bench->selection.selectOnly(QStringLiteral("lb"));
        m_outline->findChild<QLineEdit*>()->setText(QStringLiteral("db"));
        QCOMPARE(m_bench->selection.ids(), QSet<QString>{QStringLiteral("lb")});
    }

    void marksSinglePointsOfFailure() {
        QTRY_VERIFY(m_bench->isAnalysed());
        QVERIFY(at("lb").data(OutlineModel::spofRole).toBool());
        QVERIFY(at("r").data(OutlineModel::spofRole).toBool());
        QVERIFY(!at("web-1").data(OutlineModel::spofRole).toBool());
        QCOMPARE(at("lb").data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("single point of failure"));
    }
};

FAILWRIGHT_WINDOW_TEST(OutlineTest)
#include "tst_outline.moc"
