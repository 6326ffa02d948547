#include "app/window/filmstrip.h"
#include "tests/support/strict_main.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace failwright;

namespace {

const QString example = QStringLiteral(FAILWRIGHT_SOURCE_DIR "/resources/examples/multi-az-three-tier.failwright");

/// Frames stand in two columns of the picture; the timeline takes what the last row leaves.
struct Strip {
    QImage picture;
    int rows = 1;

    [[nodiscard]] QImage frame(int i) const {
        const QSize size(picture.width() / 2, picture.height() / rows);
        return picture.copy(QRect(QPoint(i % 2 * size.width(), i / 2 * size.height()), size));
    }
};

int colours(const QImage& image) {
    QSet<QRgb> all;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3) all.insert(image.pixel(x, y));
    return int(all.size());
}

/// Pixels of the inside that are different, borders and gaps left out.
int differences(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 40; y < a.height() - 40; ++y)
        for (int x = 40; x < a.width() - 40; ++x) count += a.pixel(x, y) != b.pixel(x, y);
    return count;
}

}  // namespace

/// A failure at some moments on one picture.
class FilmstripTest : public QObject {
    Q_OBJECT

private slots:
    void everyMomentHasAPictureOfItsOwn() {
        const Strip strip = drawn(QStringLiteral("eu-west-1a"), {0, 5, 15, 30, 55});
        QCOMPARE(strip.rows, 3);
        for (int i = 0; i < 5; ++i) {
            QVERIFY2(colours(strip.frame(i)) > 20, QByteArray::number(i).constData());
            for (int j = 0; j < i; ++j) QVERIFY2(differences(strip.frame(i), strip.frame(j)) > 200, QByteArray::number(10 * j + i).constData());
        }
        QVERIFY(colours(strip.frame(5)) > 20);  // the timeline
    }

    void moreMomentsTakeMoreRoom() {
        const Strip one = drawn(QStringLiteral("eu-west-1a"), {5});
        const Strip four = drawn(QStringLiteral("eu-west-1a"), {0, 5, 15, 30});
        QVERIFY(four.picture.width() > one.picture.width());
        QVERIFY(four.picture.height() > one.picture.height());
    }

    void sameMomentsSamePicture() {
        const std::vector<double> moments{0, 17.5, 55};
        const QImage first = drawn(QStringLiteral("eu-west-1a"), moments).picture;
        QCOMPARE(drawn(QStringLiteral("eu-west-1a"), moments).picture, first);
        QVERIFY(drawn(QStringLiteral("eu-west-1b"), moments).picture != first);
    }

    void whatCannotBeDrawnIsRefused() {
        Theme theme;
        const QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("a.png"));
        QVERIFY(renderFilmstrip({example, out, {QStringLiteral("nobody")}, {0}}, theme) != 0);
        QVERIFY(!QFile::exists(out));
    }

private:
    Strip drawn(const QString& failing, const std::vector<double>& moments) {
        Theme theme;
        const QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("strip.png"));
        if (renderFilmstrip({example, out, {failing}, moments}, theme) != 0) qFatal("it is not drawn");
        return {QImage(out).convertToFormat(QImage::Format_RGB32), int(moments.size()) / 2 + 1};
    }
};

FAILWRIGHT_WINDOW_TEST(FilmstripTest)
#include "tst_filmstrip.moc"
