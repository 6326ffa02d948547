/// How long the canvas takes to draw a frame of panning over 1,000 nodes and 2,000 links, against filling 2,000 cards on the
/// same surface in the same run. Prints milliseconds and the ratio.

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/routing.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>
#include <vector>

using namespace failwright;

namespace {

constexpr int tiers = 10;
constexpr int columns = 100;

/// Ten tiers of a hundred nodes in ten zones; every node calls two of the next tier and one in nine a third.
Topology thousandNodes() {
    Topology topology;
    for (int zone = 0; zone < 10; ++zone) {
        Domain domain;
        domain.id = DomainId{"z" + std::to_string(zone)};
        domain.rect = Rect{zone * 2200.0, 0, 2160, tiers * 160.0 + 60};
        topology.domains.push_back(domain);
    }
    const auto id = [](int tier, int column) { return NodeId{"n" + std::to_string(tier * columns + column)}; };
    for (int tier = 0; tier < tiers; ++tier)
        for (int column = 0; column < columns; ++column) {
            Node node;
            node.id = id(tier, column);
            node.kind = NodeKind(1 + tier % 10);
            node.domain = DomainId{"z" + std::to_string(column / 10)};
            node.position = Point{(column / 10) * 2200.0 + 24 + (column % 10) * 212.0, 56 + tier * 160.0};
            node.figures.availability = 0.999;
            topology.nodes.push_back(node);
            if (tier == 0) continue;
            for (const int offset : {0, 1, column % 9 == 0 ? 7 : -1}) {
                if (offset < 0) continue;
                Link link;
                link.id = LinkId{"l" + std::to_string(topology.links.size())};
                link.from = id(tier - 1, column);
                link.to = id(tier, (column + offset) % columns);
                topology.links.push_back(link);
            }
        }
    return topology;
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(values.size() / 2), values.end());
    return values[values.size() / 2];
}

template <class Work>
double medianMilliseconds(int runs, Work work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

double referenceMilliseconds(const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    return medianMilliseconds(21, [&](int) {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::white);
        for (int i = 0; i < 2000; ++i) painter.drawRoundedRect(QRectF((i * 37) % size.width(), (i * 53) % size.height(), 84, 32), 4, 4);
    });
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    Document document;
    Selection selection(document);
    AnalysisService analysis(document);
    Theme theme;
    CanvasView view(document, selection, analysis, theme);
    view.resize(1280, 800);
    view.show();
    QElapsedTimer timer;
    timer.start();
    document.reset(thousandNodes());
    QApplication::processEvents();
    std::printf("nodes %zu, links %zu\n", document.topology().nodes.size(), document.topology().links.size());
    std::printf("open and first paint       %8.2f ms\n", double(timer.nsecsElapsed()) / 1e6);
    const double reference = referenceMilliseconds(view.viewport()->size());
    std::printf("reference (2,000 cards)    %8.2f ms\n", reference);
    QImage image(view.viewport()->size(), QImage::Format_RGB32);
    for (const double zoom : {1.0, 0.5, 0.25}) {
        view.setTransform(QTransform::fromScale(zoom, zoom));
        view.centerOn(8000, 800);
        view.canvasScene().setQuick(true);
        const double frame = medianMilliseconds(41, [&](int i) {
            view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + (i % 2 == 0 ? 37 : -31));
            QPainter painter(&image);
            view.render(&painter, QRectF(image.rect()), view.viewport()->rect());
        });
        std::printf("whole frame at %3.0f %%       %8.2f ms   %5.2f x reference\n", zoom * 100, frame, frame / reference);
    }
    const QHash<QString, QPointF> somewhere{{QStringLiteral("n505"), QPointF(1200, 900)}};
    const double drag = medianMilliseconds(11, [&](int) { view.canvasScene().preview(somewhere); });
    std::printf("dragging: all links routed %8.2f ms   %5.2f x reference\n", drag, drag / reference);
    return 0;
}
