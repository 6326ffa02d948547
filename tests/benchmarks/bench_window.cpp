/// How long the window makes one wait: from the start of the program to the first paint, from opening a large file to its first
/// paint, and from one movement of the mouse to the picture while a node is dragged with all its links. In milliseconds, and as
/// ratios to filling 2,000 cards on the same surface in the same run. Run it with QT_QPA_PLATFORM=offscreen.

#include "app/window/session.h"
#include "model/io/topology_json.h"
#include "tests/benchmarks/drawing_bench.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>
#include <cstring>

using namespace failwright;
using namespace failwright::benchmarks;

namespace {

/// Tells when a widget has been painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget& widget) { widget.installEventFilter(this); }
    void wait() {
        m_painted = false;
        while (!m_painted) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::sendPostedEvents();
    }

private:
    bool eventFilter(QObject*, QEvent* event) override {
        m_painted |= event->type() == QEvent::Paint;
        return false;
    }
    bool m_painted = false;
};

struct Program {
    QTemporaryDir folder;
    Session session{folder.filePath(QStringLiteral("settings.ini")), folder.filePath(QStringLiteral("recovery"))};
    [[nodiscard]] CanvasView& canvas() const { return session.window().canvas(); }
};

void show(const char* what, double time, double limit, double reference) {
    std::printf("%-44s %8.2f ms (at most %4.0f) %6.2f x reference\n", what, time, limit, time / reference);
}

/// What the program does until its window is there, and no more.
int startOnly() {
    Program program;
    PaintWatch watch(program.session.window());
    program.session.window().show();
    watch.wait();
    return 0;
}

void measureStart(double reference) {
    const auto times = timesOf(9, [](int) { QProcess::execute(QCoreApplication::applicationFilePath(), {QStringLiteral("--start")}); });
    show("start, first paint, end of the process", quantile(times, 0.5), 500, reference);
}

void sendMouse(CanvasView& view, QEvent::Type type, const QPoint& at) {
    const bool moves = type == QEvent::MouseMove;
    QMouseEvent event(type, at, view.viewport()->mapToGlobal(at), moves ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &event);
}

void measureDrag(Program& program, const char* zoomName, double limit, double reference) {
    CanvasView& view = program.canvas();
    const QString id = QStringLiteral("n505");
    const QPoint from = view.mapFromScene(view.canvasScene().node(id)->card().center());
    QApplication::processEvents();
    sendMouse(view, QEvent::MouseButtonPress, from);
    const auto times = timesOf(120, [&](int i) {
        sendMouse(view, QEvent::MouseMove, from + QPoint(6 + 4 * (i % 40), (i % 30) * 3));
        QApplication::processEvents();
    });
    sendMouse(view, QEvent::MouseButtonRelease, from);
    const QByteArray name = QByteArray("dragging one node, ") + zoomName;
    show((name + ", median").constData(), quantile(times, 0.5), limit, reference);
    show((name + ", 95 %").constData(), quantile(times, 0.95), limit, reference);
}

void measure(int zones, int tiers, double dragLimit, double reference) {
    const Topology topology = largeDrawing(zones, tiers);
    std::printf("\n%zu nodes, %zu links\n", topology.nodes.size(), topology.links.size());
    Program program;
    program.session.window().resize(1280, 800);
    program.session.window().show();
    QApplication::processEvents();
    const QString path = program.folder.filePath(QStringLiteral("large.failwright"));
    if (!saveTopology(topology, path.toStdString())) return;
    PaintWatch watch(*program.canvas().viewport());
    QElapsedTimer timer;
    timer.start();
    program.session.window().files().open(path);
    watch.wait();
    show("opening a file, first paint", milliseconds(timer), 1500, reference);
    while (program.session.analysis().isStale()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    measureDrag(program, "all in view", dragLimit, reference);
    program.canvas().zoomTo100();
    program.canvas().centreAt(program.canvas().canvasScene().node(QStringLiteral("n505"))->card().center());
    measureDrag(program, "at 100 %", dragLimit, reference);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    if (argc > 1 && std::strcmp(argv[1], "--start") == 0) return startOnly();
    const double reference = referenceMilliseconds({1000, 700});
    std::printf("reference (2,000 cards) %.2f ms\n", reference);
    measureStart(reference);
    measure(10, 10, 16, reference);
    measure(25, 20, 40, reference);
    return 0;
}
