#include "model/topology/kinds.h"
#include "tests/support/strict_main.h"
#include "views/canvas/drawing.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace failwright;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void wordsStandOut_data();
    void wordsStandOut();
    void everyKindHasAnIcon();
    void iconsFollowTheTheme();
    void drawingsHoldNamesNumbersAndMarks();
};

namespace {

double luminance(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, contrast ratio.
double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QImage drawn(const QString& name, const QColor& color) {
    QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, QRectF(0, 0, 48, 48), name, color);
    return image;
}

int inked(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += qAlpha(image.pixel(x, y)) > 128;
    return count;
}

}  // namespace

void TestTheme::wordsStandOut_data() {
    QTest::addColumn<Theme::Mode>("mode");
    QTest::newRow("light") << Theme::Mode::light;
    QTest::newRow("dark") << Theme::Mode::dark;
}

void TestTheme::wordsStandOut() {
    QFETCH(Theme::Mode, mode);
    Theme theme;
    theme.setMode(mode);
    QCOMPARE(theme.isDark(), mode == Theme::Mode::dark);
    for (const Token ground : {Token::canvas, Token::panel})
        for (const Token word : {Token::text, Token::muted, Token::accent, Token::bad, Token::warning, Token::good})
            QVERIFY2(contrast(theme.color(word), theme.color(ground)) >= 4.5, qPrintable(QString::number(int(word))));
    for (const Token ground : {Token::accent, Token::bad})
        QVERIFY(contrast(theme.color(Token::onAccent), theme.color(ground)) >= 4.5);
}

void TestTheme::everyKindHasAnIcon() {
    for (std::size_t i = 0; i < wordsOf<NodeKind>().size(); ++i) QVERIFY(inked(drawn(iconName(NodeKind(i)), Qt::black)) > 100);
    for (std::size_t i = 0; i < wordsOf<DomainKind>().size(); ++i)
        QVERIFY(inked(drawn(iconName(DomainKind(i)), Qt::black)) > 100);
    QVERIFY(inked(drawn("failwright", Qt::black)) > 100);
}

void TestTheme::iconsFollowTheTheme() {
    Theme theme;
    theme.setMode(Theme::Mode::light);
    const QIcon database = icon(NodeKind::database, theme);
    const QImage light = database.pixmap(32).toImage();
    theme.setMode(Theme::Mode::dark);
    QVERIFY(database.pixmap(32).toImage() != light);
}

void TestTheme::drawingsHoldNamesNumbersAndMarks() {
    Topology topology;
    Node node;
    node.id = NodeId{"db"};
    node.kind = NodeKind::database;
    node.name = "Orders";
    node.position = Point{40, 40};
    topology.nodes = {node};
    Analysis analysis;
    analysis.unavailability = 1e-4;
    Element element;
    element.id = "db";
    analysis.elements = {element};
    analysis.importance.resize(1);
    analysis.importance[0].downtimeSecondsPerYear = 1860;
    analysis.spofs = {{0, 1.0}};
    Theme theme;
    theme.setMode(Theme::Mode::light);
    QTemporaryDir folder;
    const auto draw = [&](const char* name, DrawingFormat format) {
        const QString path = folder.filePath(name);
        if (!drawTo(topology, &analysis, theme, path, format)) return QByteArray();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray svg = draw("a.svg", DrawingFormat::svg);
    for (const char* words : {"Orders", "SPOF", "31", "<text", "font-family"}) QVERIFY2(svg.contains(words), words);
    QVERIFY(!svg.contains("<image"));
    QCOMPARE(svg, draw("b.svg", DrawingFormat::svg));
    const QImage png = QImage::fromData(draw("a.png", DrawingFormat::png));
    QCOMPARE(png.pixelColor(0, 0), theme.color(Token::canvas));
    QVERIFY(png.width() >= 2 * 184);
    QVERIFY(draw("a.pdf", DrawingFormat::pdf).startsWith("%PDF"));
    QVERIFY(!drawTo(topology, &analysis, theme, folder.filePath("missing/a.png"), DrawingFormat::png));
}

FAILWRIGHT_WINDOW_TEST(TestTheme)
#include "tst_theme.moc"
