#include "views/text/exports.h"

#include <QCoreApplication>

namespace failwright::text {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

}  // namespace

QString name(ExportFormat format) {
    switch (format) {
        case ExportFormat::failwright: return Words::tr("Failwright topology");
        case ExportFormat::mermaidArchitecture: return Words::tr("Mermaid architecture");
        case ExportFormat::mermaidFlowchart: return Words::tr("Mermaid flowchart");
        case ExportFormat::dot: return Words::tr("Graphviz DOT");
        case ExportFormat::drawio: return QStringLiteral("draw.io");
        case ExportFormat::nodeLink: return Words::tr("Node-link JSON");
        case ExportFormat::csv: return Words::tr("Tables of the design");
        case ExportFormat::openPsa: return Words::tr("Fault tree (Open-PSA)");
    }
    return {};
}

QString name(Loss loss) {
    switch (loss) {
        case Loss::figures: return Words::tr("availabilities, repair times and instances");
        case Loss::redundancy: return Words::tr("how members of services stand in for one another");
        case Loss::timing: return Words::tr("health checks, failover and backups");
        case Loss::features: return Words::tr("features");
        case Loss::tiers: return Words::tr("degradation tiers");
        case Loss::scenarios: return Words::tr("scenarios");
        case Loss::objectives: return Words::tr("objectives");
        case Loss::operations: return Words::tr("operations");
        case Loss::notes: return Words::tr("notes");
        case Loss::positions: return Words::tr("positions");
        case Loss::linkKinds: return Words::tr("replication and optional links");
        case Loss::domains: return Words::tr("domains");
    }
    return {};
}

}  // namespace failwright::text
