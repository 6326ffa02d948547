#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>
#include <algorithm>

namespace {

/// What a text has filled in: its %1, %2, %n, sorted.
QStringList placeholders(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%[n1-9]"));
    QStringList all;
    for (auto found = place.globalMatch(text); found.hasNext();) all << found.next().captured();
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT
private slots:
    void everyTextKeepsWhatIsFilledIn_data() {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(FAILWRIGHT_SOURCE_DIR "/translations"));
        for (const QString& name : folder.entryList({QStringLiteral("*.ts")}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void everyTextKeepsWhatIsFilledIn() {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        int texts = 0;
        const auto check = [&](const QString& words) {
            ++texts;
            QVERIFY2(!words.isEmpty(), qPrintable(source));
            QVERIFY2(placeholders(words) == placeholders(source), qPrintable(words));
        };
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QLatin1String("source")) source = xml.readElementText();
            if (xml.name() == QLatin1String("numerusform")) check(xml.readElementText());
            if (xml.name() == QLatin1String("translation")) {
                QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("type")), qPrintable(source));
                if (!source.contains(QStringLiteral("%n"))) check(xml.readElementText());
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(texts > 0);
    }
};

FAILWRIGHT_CORE_TEST(TranslationsTest)
#include "tst_translations.moc"
