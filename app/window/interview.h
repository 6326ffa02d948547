#pragma once

class QWidget;

namespace failwright {

class AnalysisService;
class Document;
class InterviewPanel;

/// The interview on one page with a drawing of the design, to read and to save as PDF or HTML.
void showInterviewSummary(const InterviewPanel& interview, const Document& document, const AnalysisService& analysis, QWidget& window);

}  // namespace failwright
