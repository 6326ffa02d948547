#include "views/canvas/drawing.h"

#include "model/io/export/picture.h"
#include "views/canvas/canvas_scene.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace failwright {
namespace {

constexpr double margin = 32;
constexpr double pngScale = 2;
constexpr double largestPngSide = 16'000;
constexpr int svgDpi = 96;
constexpr int pdfDpi = 96;

QRectF pictureOf(const CanvasScene& scene) {
    const QRectF contents = scene.contents();
    return (contents.isEmpty() ? QRectF(0, 0, 480, 320) : contents).adjusted(-margin, -margin, margin, margin).toAlignedRect();
}

void paintPicture(QPainter& painter, CanvasScene& scene, const QRectF& source, const QSizeF& size) {
    painter.fillRect(QRectF({}, size), scene.look().canvas);
    scene.render(&painter, QRectF({}, size), source);
}

bool writeSvg(CanvasScene& scene, const QRectF& source, const QString& title, QIODevice& file) {
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setResolution(svgDpi);
    generator.setSize(source.size().toSize());
    generator.setViewBox(QRectF({}, source.size()));
    generator.setTitle(title);
    QPainter painter;
    if (!painter.begin(&generator)) return false;
    painter.setFont(scene.look().meta);
    paintPicture(painter, scene, source, source.size());
    return painter.end();
}

bool writePng(CanvasScene& scene, const QRectF& source, QIODevice& file) {
    const double scale = std::min(pngScale, largestPngSide / std::max(source.width(), source.height()));
    QImage image((source.size() * scale).toSize(), QImage::Format_RGB32);
    QPainter painter;
    if (!painter.begin(&image)) return false;
    paintPicture(painter, scene, source, image.size());
    return painter.end() && image.save(&file, "PNG");
}

bool writePdf(CanvasScene& scene, const QRectF& source, const QString& title, QIODevice& file) {
    QPdfWriter writer(&file);
    writer.setTitle(title);
    writer.setResolution(pdfDpi);
    writer.setPageLayout(QPageLayout(QPageSize(source.size() * 72.0 / pdfDpi, QPageSize::Point), QPageLayout::Portrait, {}));
    QPainter painter;
    if (!painter.begin(&writer)) return false;
    painter.setRenderHint(QPainter::LosslessImageRendering);
    paintPicture(painter, scene, source, source.size());
    return painter.end();
}

}  // namespace

bool drawTo(const Topology& topology, const Analysis* analysis, const Theme& theme, const QString& path, DrawingFormat format) {
    CanvasScene scene(theme);
    scene.syncAll(topology);
    if (analysis != nullptr) scene.setResults(topology, Results(std::make_shared<Analysis>(*analysis)));
    const QRectF source = pictureOf(scene);
    const QString title = QString::fromStdString(topology.name);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const bool drawn = format == DrawingFormat::svg   ? writeSvg(scene, source, title, buffer)
                       : format == DrawingFormat::png ? writePng(scene, source, buffer)
                                                      : writePdf(scene, source, title, buffer);
    const std::string picture = withDesign(buffer.data().toStdString(), topology);
    QSaveFile file(path);
    return drawn && file.open(QIODevice::WriteOnly) && file.write(picture.data(), qint64(picture.size())) == qint64(picture.size()) && file.commit();
}

}  // namespace failwright
