/// How long the failure table takes, and what a frame of playback costs: the state at a moment, forwards and backwards, what is
/// drawn between two events, and the drawing. Prints medians in milliseconds.

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/playback.h"
#include "model/document/selection.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"
#include "model/simulation/failure_table.h"
#include "model/simulation/traffic.h"
#include "tests/support/generate.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/playback/playback_layer.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>

using namespace failwright;

namespace {

template <class Work>
double milliseconds(Work work, int runs = 7) {
    std::vector<double> all;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work(i);
        all.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(all);
    return all[all.size() / 2];
}

void reportTable(const std::string& name, const Topology& topology) {
    std::size_t rows = 0;
    const double time = milliseconds([&](int) { rows = failureTable(topology)->size(); });
    std::printf("failure table  %-28s %5zu nodes %5zu rows %9.3f ms\n", name.c_str(), topology.nodes.size(), rows, time);
}

/// The worst single failure of a zone, looked at here and there.
void reportFrame(const std::string& name, const Topology& topology) {
    Document document;
    Selection selection(document);
    AnalysisService analysis(document, nullptr, [](const Topology&, std::stop_token) -> Result<Analysis> { return Analysis{}; });
    Theme theme;
    Playback playback(document);
    CanvasView view(document, selection, analysis, theme);
    PlaybackLayer layer(view, document, playback, theme);
    view.resize(1280, 800);
    view.show();
    document.reset(placed(topology));
    QString zone;
    for (const Domain& domain : topology.domains)
        if (domain.kind == DomainKind::zone && zone.isEmpty()) zone = QString::fromStdString(domain.id.value);
    playback.startFailing({zone});
    playback.pause();
    const double length = playback.duration();
    const double forwards = milliseconds([&](int i) { playback.seek(length * i / 40); }, 40);
    const double anywhere = milliseconds([&](int i) { playback.seek(length * ((i * 17) % 40) / 40); }, 40);
    const double traffic = milliseconds([&](int) { (void)trafficAt(playback.state()); });
    const double scene = milliseconds([&](int) { (void)sceneState(playback, document.topology(), view.canvasScene()); });
    QImage image(view.viewport()->size(), QImage::Format_RGB32);
    const double quiet = milliseconds([&](int i) {
        playback.seek(0.5 + i * 1e-3);
        layer.render(&image);
    }, 20);
    std::printf("frame          %-28s %5zu nodes: state %.3f ms forwards, %.3f anywhere; traffic %.3f; scene %.3f; drawing %.2f\n", name.c_str(),
                topology.nodes.size(), forwards, anywhere, traffic, scene, quiet);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    for (const auto& entry : std::filesystem::directory_iterator(FAILWRIGHT_SOURCE_DIR "/resources/examples"))
        if (const auto topology = loadTopology(entry.path())) reportTable(entry.path().stem().string(), *topology);
    reportTable("mesh over 3 x 3 zones", testing::thousandNodes());
    reportFrame("mesh, 200 nodes", testing::mesh({.services = 20, .nodes = 200}));
    reportFrame("mesh over 3 x 3 zones", testing::thousandNodes());
    return 0;
}
