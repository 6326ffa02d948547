#pragma once

#include "model/report/report.h"

#include <QDate>
#include <QString>
#include <optional>

namespace failwright {

class Theme;
struct Catalogue;

enum class ReportFormat { pdf, html, markdown };
enum class Paper { a4, letter };

/// How a report is written.
struct ReportStyle {
    ReportFormat format = ReportFormat::pdf;
    Paper paper = Paper::a4;
    QDate date;  ///< that it bears
};

/// By the ending of its name: ".pdf", ".html", ".htm", ".md", ".markdown"; nothing for others.
[[nodiscard]] std::optional<ReportFormat> reportFormatOf(const QString& path);

/// Writes the report to a file, in the language and numbers of the application. The same report, style and fonts give the same
/// bytes. False where the file cannot be written.
[[nodiscard]] bool writeReport(const Report& report, const Catalogue& catalogue, const Theme& theme, const ReportStyle& style, const QString& path);

}  // namespace failwright
