#include "app/window/examples.h"

#include "model/analysis/analyze.h"
#include "model/io/topology_json.h"
#include "views/panels/shared/lookup.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <optional>

namespace failwright {
namespace {

std::optional<Example> read(const QFileInfo& file) {
    const auto topology = loadTopology(file.filesystemAbsoluteFilePath());
    if (!topology) return std::nullopt;
    Example example{
        file.absoluteFilePath(),    QString::fromStdString(topology->name), QString::fromStdString(topology->description), {}, 0,
        int(topology->nodes.size())};
    if (example.name.isEmpty()) example.name = file.completeBaseName();
    const auto analysis = analyze(*topology, {.maxOrder = 1});
    if (analysis && analysis->unavailability) {
        const auto failures = failureTable(*topology);
        const auto expected = expectedUnavailability(*topology, *analysis, failures ? std::optional(*failures) : std::nullopt);
        example.availability = text::percentUp(expected.value_or(*analysis->unavailability));
        example.spofs = int(analysis->spofs.size());
    }
    return example;
}

}  // namespace

QString examplesFolder() {
    const QDir program(QCoreApplication::applicationDirPath());
    QStringList candidates{program.filePath(QStringLiteral("../../share/failwright/examples")),
                           program.filePath(QStringLiteral("../share/failwright/examples"))};
    QDir above = program;
    for (int level = 0; level < 5 && above.cdUp(); ++level) candidates << above.filePath(QStringLiteral("resources/examples"));
    for (const QString& folder : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        candidates << folder + QStringLiteral("/failwright/examples");
    for (const QString& candidate : candidates)
        if (QFileInfo(candidate).isDir()) return QDir::cleanPath(candidate);
    return {};
}

std::vector<Example> examplesIn(const QString& folder) {
    std::vector<Example> all;
    if (folder.isEmpty()) return all;
    for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("*.failwright")}, QDir::Files, QDir::Name))
        if (auto example = read(file)) all.push_back(std::move(*example));
    return all;
}

}  // namespace failwright
