#pragma once

class QImage;
class QString;
class QTextDocument;
class QWidget;

namespace failwright {

class AnalysisService;
class Document;
class InterviewPanel;

/// Writes `page`, in which a picture is called `name`, to `path`: on one page of A4, set smaller where it is long, and on further ones
/// where the letters would become too small. False where it cannot be written.
[[nodiscard]] bool saveSummaryPdf(const QTextDocument& page, const QString& name, const QImage& picture, const QString& path);

/// The interview on one page with a drawing of the design, to read and to save as PDF or HTML.
void showInterviewSummary(const InterviewPanel& interview, const Document& document, const AnalysisService& analysis, QWidget& window);

}  // namespace failwright
