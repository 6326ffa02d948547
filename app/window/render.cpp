#include "app/window/render.h"

#include "model/analysis/analyze.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"
#include "views/canvas/drawing.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <cstdio>
#include <optional>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

std::optional<DrawingFormat> formatOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("svg")) return DrawingFormat::svg;
    if (ending == QLatin1String("png")) return DrawingFormat::png;
    if (ending == QLatin1String("pdf")) return DrawingFormat::pdf;
    return std::nullopt;
}

}  // namespace

int refuse(const QString& message) {
    std::fprintf(stderr, "failwright: %s\n", qUtf8Printable(message));
    return badInput;
}

std::optional<Topology> loadOrComplain(const QString& path) {
    auto loaded = loadTopology(QFileInfo(path).filesystemAbsoluteFilePath());
    if (loaded) return std::move(*loaded);
    for (const Error& error : loaded.error())
        refuse(error.line == 0 ? text::sentence(error) : QStringLiteral("%1: %2").arg(path, text::sentence(error)));
    return std::nullopt;
}

int render(const QString& input, const QString& output, const Theme& theme) {
    const auto format = formatOf(output);
    if (!format) return refuse(Words::tr("%1: the drawing can be .svg, .png or .pdf").arg(output));
    auto loaded = loadOrComplain(input);
    if (!loaded) return badInput;
    const Topology topology = placed(std::move(*loaded));
    const auto analysis = analyze(topology, {.maxOrder = 1});
    if (!drawTo(topology, analysis ? &*analysis : nullptr, theme, output, *format))
        return refuse(Words::tr("%1 cannot be written").arg(output));
    return 0;
}

}  // namespace failwright
