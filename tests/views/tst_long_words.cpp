#include "tests/support/strict_main.h"
#include "views/panels/form/form.h"
#include "views/panels/shared/elided_label.h"

#include <QApplication>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>

using namespace failwright;

/// Words that are longer than their room, as in other languages or by other people's names.
class TestLongWords : public QObject {
    Q_OBJECT

private slots:
    void aLabelEndsInAnEllipsis() {
        const QString words = QStringLiteral("21.6 min in 30 d, 2,592,000 requests; single failures spend 45.7 %");
        ElidedLabel label(words);
        label.resize(80, 20);
        QVERIFY(label.shown().endsWith(QChar(0x2026)));
        QCOMPARE(label.text(), words);
        label.resize(2000, 20);
        QCOMPARE(label.shown(), words);
        QVERIFY(label.minimumSizeHint().height() > 0);
    }

    void aTitleNeverWidensAForm() {
        const QString title = QStringLiteral("Group “R&D ") + QString(120, u'n') + QStringLiteral("” · 3 members");
        Form form;
        form.setSections({{.title = title, .fields = {}, .open = true}});
        form.resize(280, 300);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        const auto* scroll = form.findChild<QScrollArea*>();
        QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
        const auto* header = form.findChild<QToolButton*>();
        QVERIFY(header->text().endsWith(QChar(0x2026)));
        QCOMPARE(header->toolTip(), title.toHtmlEscaped());
        QVERIFY(header->shortcut().isEmpty() && header->text().startsWith(QStringLiteral("Group “R&&D")));
        QVERIFY(header->accessibleName().contains(title));
    }
};

FAILWRIGHT_WINDOW_TEST(TestLongWords)
#include "tst_long_words.moc"
