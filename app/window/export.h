#pragma once

#include "model/analysis/analysis.h"
#include "model/io/export/export.h"
#include "model/simulation/failure_table.h"
#include "views/canvas/drawing.h"

#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

class QWidget;

namespace failwright {

/// The results as tables.
struct ResultTables {};

/// One way out of the program.
struct ExportKind {
    std::variant<DrawingFormat, ExportFormat, ResultTables> what;
    QString ending;  ///< without the dot

    /// "Vector drawing (*.svg)".
    [[nodiscard]] QString filter() const;
};

/// In the order in which a dialog offers them.
[[nodiscard]] const std::vector<ExportKind>& exportKinds();

/// What is exported; the results are null where there are none yet.
struct ExportSubject {
    const Topology& topology;
    const Analysis* analysis = nullptr;
    const FailureTable* failures = nullptr;
    const Theme& theme;
};

struct ExportOutcome {
    QString path;        ///< empty where nobody chose one
    QString error;       ///< why nothing was written; empty where it was
    QStringList losses;  ///< what the format has no words for: "features (2)"
};

[[nodiscard]] ExportOutcome exportTo(const ExportSubject& subject, const ExportKind& kind, const QString& path);

/// Asks where to and as what.
[[nodiscard]] ExportOutcome askAndExport(const ExportSubject& subject, const QString& name, QWidget& window);

}  // namespace failwright
