#include "app/window/examples.h"

#include "model/analysis/analyze.h"
#include "model/io/topology_json.h"
#include "model/review/objectives.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace failwright {

QString resourceFolder(const QString& name) {
    const QDir program(QCoreApplication::applicationDirPath());
    QStringList candidates{program.filePath(QStringLiteral("../../share/failwright/") + name),
                           program.filePath(QStringLiteral("../share/failwright/") + name)};
    QDir above = program;
    for (int level = 0; level < 5 && above.cdUp(); ++level) candidates << above.filePath(QStringLiteral("resources/") + name);
    for (const QString& folder : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        candidates << folder + QStringLiteral("/failwright/") + name;
    for (const QString& candidate : candidates)
        if (QFileInfo(candidate).isDir()) return QDir::cleanPath(candidate);
    return {};
}

QStringList examplesIn(const QString& folder) {
    QStringList paths;
    if (folder.isEmpty()) return paths;
    for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("*.failwright")}, QDir::Files, QDir::Name))
        paths << file.absoluteFilePath();
    return paths;
}

std::optional<Example> readExample(const QString& path) {
    const QFileInfo file(path);
    const auto topology = loadTopology(file.filesystemAbsoluteFilePath());
    if (!topology) return std::nullopt;
    Example example{path, QString::fromStdString(topology->name), QString::fromStdString(topology->description), {}, 0};
    if (example.name.isEmpty()) example.name = file.completeBaseName();
    const auto analysis = analyze(*topology, {.maxOrder = 1});
    if (!analysis || !analysis->unavailability) return example;
    const auto failures = failureTable(*topology);
    example.unavailability = failures ? expectedUnavailability(*topology, *analysis, *failures)->upper : *analysis->unavailability;
    example.spofs = int(analysis->spofs.size());
    return example;
}

void ExampleReader::start(const QStringList& paths) {
    m_thread = std::jthread([this, paths](const std::stop_token& stop) {
        for (const QString& path : paths) {
            if (stop.stop_requested()) return;
            if (const auto example = readExample(path)) emit arrived(*example);
        }
    });
}

}  // namespace failwright
