#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
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

    /// Else the program never asks for its texts.
    void everyContextIsOneOfTheProgram_data() { everyTextKeepsWhatIsFilledIn_data(); }
    void everyContextIsOneOfTheProgram() {
        QString sources;
        for (const char* room : {"/app", "/views"})
            for (QDirIterator file(QStringLiteral(FAILWRIGHT_SOURCE_DIR) + QLatin1String(room), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
                 file.hasNext();) {
                QFile source(file.next());
                QVERIFY(source.open(QIODevice::ReadOnly));
                sources += QString::fromUtf8(source.readAll());
            }
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression names(QStringLiteral("<name>(.*)</name>"));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto found = names.globalMatch(text); found.hasNext();) {
            const QString name = found.next().captured(1);
            const bool known = name.startsWith(QLatin1String("failwright::")) || sources.contains(QStringLiteral("Q_DECLARE_TR_FUNCTIONS(%1)").arg(name)) ||
                               sources.contains(QStringLiteral("(\"%1\",").arg(name)) || sources.contains(QStringLiteral("tr(\"%1\",").arg(name));
            QVERIFY2(known, qPrintable(name));
        }
    }
};

FAILWRIGHT_CORE_TEST(TranslationsTest)
#include "tst_translations.moc"
