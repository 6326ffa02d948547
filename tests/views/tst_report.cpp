#include "model/catalogue/catalogue.h"
#include "model/io/import/import.h"
#include "model/io/topology_json.h"
#include "model/report/report.h"
#include "tests/support/strict_main.h"
#include "views/canvas/drawing.h"
#include "views/report/sections.h"
#include "views/report/write.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace failwright;

namespace {

Topology load(const char* path) {
    auto topology = loadTopology(std::string(FAILWRIGHT_SOURCE_DIR) + path);
    if (!topology) qFatal("%s is broken", path);
    return std::move(*topology);
}

Topology shop() { return load("/resources/examples/multi-az-three-tier.failwright"); }

/// Writes reports in light colours to a folder that goes away.
class Desk {
public:
    Desk() { m_theme.setMode(Theme::Mode::light); }

    QByteArray written(const Topology& topology, const char* name, ReportOptions options = {}, const QDate& date = {2026, 3, 31}, Paper paper = Paper::a4) const {
        options.advice = 8;
        const auto report = makeReport(topology, options);
        if (!report) qFatal("no report");
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        if (!writeReport(*report, Catalogue{}, m_theme, {*reportFormatOf(path), paper, date}, path)) qFatal("not written");
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) qFatal("not there");
        return file.readAll();
    }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private:
    QTemporaryDir m_folder;
    Theme m_theme;
};

ReportOptions only(const char* sections) {
    ReportOptions options;
    options.sections = *reportSectionsOf(sections);
    return options;
}

int countOf(const QByteArray& text, const char* what) { return int(text.count(what)); }

/// The positions that the last table of a PDF gives its objects, by number.
QMap<int, qsizetype> newestObjects(const QByteArray& pdf) {
    const qsizetype start = pdf.lastIndexOf("startxref");
    const qsizetype table = pdf.mid(start + 9).trimmed().split('\n').constFirst().toLongLong();
    QMap<int, qsizetype> objects;
    const QList<QByteArray> lines = pdf.mid(table, pdf.indexOf("trailer", table) - table).split('\n');
    for (qsizetype i = 1; i + 1 < lines.size(); i += 2) objects[lines[i].split(' ').constFirst().toInt()] = lines[i + 1].left(10).toLongLong();
    return objects;
}

}  // namespace

/// A design as a document.
class ReportTest : public QObject {
    Q_OBJECT
private slots:
    void theSameBytesTwice_data() {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"a.pdf", "a.html", "a.md"}) QTest::newRow(name) << QByteArray(name);
    }
    void theSameBytesTwice() {
        QFETCH(QByteArray, name);
        const Desk desk;
        ReportOptions options;
        options.years = 200;
        const QByteArray once = desk.written(shop(), name.constData(), options), again = desk.written(shop(), name.constData(), options);
        QVERIFY(once.size() > 2000);
        QVERIFY(once == again);
        const QByteArray later = desk.written(shop(), name.constData(), options, {2026, 4, 1});
        QVERIFY(once != later);
        if (name.endsWith("pdf")) return;
        QByteArray dated = once;
        QVERIFY(dated.replace("Tuesday, March 31, 2026", "Wednesday, April 1, 2026") == later);
    }

    void theVerdictIsThatOfTheNumbers() {
        const Desk desk;
        Topology topology = shop();
        topology.objectives->rpoSeconds.reset();
        const QByteArray kept = desk.written(topology, "kept.md", only("summary"));
        QVERIFY2(kept.contains("Meets SLO, SLA, and RTO"), kept.left(900).constData());
        QVERIFY(kept.contains("Requests are answered 99.964"));
        topology.objectives->slo = 0.99999;
        const QByteArray missed = desk.written(topology, "missed.md", only("summary"));
        QVERIFY2(missed.contains("Misses SLO."), missed.left(900).constData());
    }

    void sectionsAreThoseChosen() {
        const Desk desk;
        const QByteArray two = desk.written(shop(), "two.html", only("error-budget,downtime"));
        QCOMPARE(countOf(two, "<h2 "), 2);
        QVERIFY(two.indexOf("id=\"downtime\"") < two.indexOf("id=\"error-budget\""));
        QVERIFY(two.contains("id=\"downtime\""));
        const QByteArray all = desk.written(shop(), "all.html");
        QCOMPARE(countOf(all, "<h2 "), 9);  // this design has no tiers, and no years were simulated
        QVERIFY(!reportSectionsOf("summary,nonsense"));
        QVERIFY(!reportSectionsOf(""));
    }

    void htmlAsksForNothingElse() {
        const Desk desk;
        ReportOptions options;
        options.years = 100;
        const QByteArray html = desk.written(shop(), "a.html", options);
        for (const char* outside : {"<script", "<link", "<img", "<iframe", "@import", "url("}) QVERIFY2(!html.contains(outside), outside);
        static const QRegularExpression elsewhere(QStringLiteral("(?:src|href)=\"(?!#)"));
        QVERIFY(!elsewhere.match(QString::fromUtf8(html)).hasMatch());
        QVERIFY(html.contains("width=device-width"));
        static const QRegularExpression pictures(QStringLiteral("<svg.*?</svg>"), QRegularExpression::DotMatchesEverythingOption);
        QVERIFY(!QString::fromUtf8(html).remove(pictures).contains(QChar(0x2009)));  // lines break there
        QVERIFY(html.contains("@page { size: A4"));
        QVERIFY(desk.written(shop(), "l.html", {}, {2026, 3, 31}, Paper::letter).contains("@page { size: letter"));
        QCOMPARE(countOf(html, "<svg "), countOf(html, "aria-label=\"") - 1);  // each has words; the list of contents has, too
    }

    void wordsOfTheDesignStayWords() {
        const Desk desk;
        Topology topology = shop();
        topology.name = "<b>Shop</b> | *1*";
        topology.nodes[2].name = "<script>alert(1)</script>";
        const QByteArray html = desk.written(topology, "a.html");
        QVERIFY(!html.contains("<script"));
        QVERIFY(html.contains("<h1>&lt;b&gt;Shop&lt;/b&gt; | *1*</h1>"));
        QVERIFY(desk.written(topology, "a.md", only("assumptions")).startsWith("# \\<b\\>Shop\\</b\\> \\| \\*1\\*\n"));
    }

    void markdownTablesHaveTheirColumns() {
        const Desk desk;
        const QList<QByteArray> lines = desk.written(shop(), "a.md").split('\n');
        int tables = 0;
        qsizetype bars = 0;
        for (const QByteArray& line : lines) {
            if (!line.startsWith('|')) {
                bars = 0;
                continue;
            }
            QByteArray plain = line;
            plain.replace("\\|", "");
            if (bars == 0) ++tables, bars = plain.count('|');
            QCOMPARE(plain.count('|'), bars);
        }
        QVERIFY(tables >= 9);
    }

    void pdfLeadsToItsSections() {
        const Desk desk;
        const QByteArray pdf = desk.written(shop(), "a.pdf");
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.contains("/CreationDate (D:20260331000000"));
        const QMap<int, qsizetype> objects = newestObjects(pdf);
        int bookmarks = 0, links = 0;
        for (auto at = objects.cbegin(); at != objects.cend(); ++at) {
            QVERIFY(pdf.mid(at.value()).startsWith(QByteArray::number(at.key()) + " 0 obj\n"));
            const QByteArray body = pdf.mid(at.value(), pdf.indexOf("endobj", at.value()) - at.value());
            bookmarks += body.contains("/Title ");
            links += body.contains("/Subtype /Link");
            QVERIFY(!body.contains("/Dest null"));
        }
        QVERIFY2(bookmarks > 12, QByteArray::number(bookmarks).constData());
        QCOMPARE(links, 9);  // one for each section
        QVERIFY(pdf.contains("/PageMode /UseOutlines"));
        QVERIFY(pdf.contains("/FontFile2"));  // embedded
        QVERIFY(!pdf.contains("/Subtype /Image"));  // all vectors
    }

    void everyExampleHasAReport_data() {
        QTest::addColumn<QByteArray>("path");
        for (const char* name : {"examples/one-of-everything", "examples/microservices", "examples/three-region-quorum-payments", "templates/one-server"})
            QTest::newRow(name) << QByteArray("/resources/") + name + ".failwright";
        QTest::newRow("everything") << QByteArray("/tests/data/right/everything.failwright");
    }
    void everyExampleHasAReport() {
        QFETCH(QByteArray, path);
        const Desk desk;
        ReportOptions options;
        options.years = 50;
        const Topology topology = load(path.constData());
        QVERIFY(desk.written(topology, "a.pdf", options).size() > 10'000);
        const QByteArray html = desk.written(topology, "a.html", options);
        static const QRegularExpression slip(QStringLiteral("\\bnan\\b|%\\d|\\(s\\) %n"));
        const auto match = slip.match(QString::fromUtf8(html));
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    }

    void nothingDrawnIsAReportToo() {
        const Desk desk;
        const QByteArray md = desk.written(Topology{}, "a.md");
        QVERIFY2(md.contains("there is no availability to speak of"), md.constData());
        QVERIFY(desk.written(Topology{}, "a.pdf").startsWith("%PDF"));
    }

    void worstFirstIsByCost() {
        const auto report = makeReport(shop(), only("failures"));
        QVERIFY(report);
        const auto order = worstFirst(report->failures);
        QVERIFY(!order.empty());
        for (std::size_t i = 1; i < order.size(); ++i)
            QVERIFY(report->failures[order[i - 1]].downtimeSecondsPerYear >= report->failures[order[i]].downtimeSecondsPerYear);
        QVERIFY(!report->worst.empty());
        for (const WorstFailure& worst : report->worst) QVERIFY(!worst.byFailover || worst.row.recovers());
    }

    void drawingsOpenAgain_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("svg") << QByteArray("a.svg");
        QTest::newRow("png") << QByteArray("a.png");
    }
    void drawingsOpenAgain() {
        QFETCH(QByteArray, name);
        const Desk desk;
        const Topology topology = load("/tests/data/right/everything.failwright");
        QVERIFY(drawTo(topology, nullptr, desk.theme(), desk.path(name.constData()), name.endsWith("svg") ? DrawingFormat::svg : DrawingFormat::png));
        QFile file(desk.path(name.constData()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto again = importDesign(file.readAll().toStdString());
        QVERIFY(again);
        QCOMPARE(again->format, ImportFormat::drawing);
        QVERIFY(again->topology == topology);
        QVERIFY(!QImage(desk.path(name.constData())).isNull());
    }
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ReportTest test;
    return failwright::testing::runStrictly(test, argc, argv);
}
#include "tst_report.moc"
