/// How long the canvas takes to draw a frame of panning over 1,000 nodes and 2,000 links, against filling 2,000 cards on the
/// same surface in the same run. Prints milliseconds and the ratio.

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "tests/benchmarks/drawing_bench.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <cstdio>

using namespace failwright;
using namespace failwright::benchmarks;

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    Document document;
    Selection selection(document);
    AnalysisService analysis(document);
    Theme theme;
    CanvasView view(document, selection, analysis, theme);
    view.resize(1280, 800);
    view.show();
    document.reset(largeDrawing(10, 10));
    QApplication::processEvents();
    std::printf("nodes %zu, links %zu\n", document.topology().nodes.size(), document.topology().links.size());
    const double reference = referenceMilliseconds(view.viewport()->size());
    std::printf("reference (2,000 cards)    %8.2f ms\n", reference);
    QImage image(view.viewport()->size(), QImage::Format_RGB32);
    for (const double zoom : {1.0, 0.5, 0.25}) {
        view.setTransform(QTransform::fromScale(zoom, zoom));
        view.centerOn(8000, 800);
        view.canvasScene().setQuick(true);
        const auto frames = timesOf(41, [&](int i) {
            view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + (i % 2 == 0 ? 37 : -31));
            QPainter painter(&image);
            view.render(&painter, QRectF(image.rect()), view.viewport()->rect());
        });
        const double frame = quantile(frames, 0.5);
        std::printf("whole frame at %3.0f %%       %8.2f ms   %5.2f x reference\n", zoom * 100, frame, frame / reference);
    }
    return 0;
}
