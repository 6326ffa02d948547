#include "views/report/write.h"

#include "views/report/compose.h"
#include "views/report/html.h"
#include "views/report/markdown.h"
#include "views/report/pdf.h"

#include <QFileInfo>
#include <QSaveFile>

namespace failwright {

std::optional<ReportFormat> reportFormatOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("pdf")) return ReportFormat::pdf;
    if (ending == QLatin1String("html") || ending == QLatin1String("htm")) return ReportFormat::html;
    if (ending == QLatin1String("md") || ending == QLatin1String("markdown")) return ReportFormat::markdown;
    return std::nullopt;
}

bool writeReport(const Report& report, const Catalogue& catalogue, const Theme& theme, const ReportStyle& style, const QString& path) {
    const report::Page page = report::compose(report, catalogue, theme, style.date);
    const bool a4 = style.paper == Paper::a4;
    QByteArray bytes;
    switch (style.format) {
        case ReportFormat::pdf:
            bytes = report::toPdf(page, theme, QPageSize(a4 ? QPageSize::A4 : QPageSize::Letter), style.date);
            break;
        case ReportFormat::html:
            bytes = report::toHtml(page, theme, a4 ? QStringLiteral("A4") : QStringLiteral("letter"));
            break;
        case ReportFormat::markdown:
            bytes = report::toMarkdown(page);
            break;
    }
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

}  // namespace failwright
