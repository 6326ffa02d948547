#include "app/window/export.h"

#include "model/io/export/result_tables.h"
#include "model/io/file.h"
#include "model/layout/layout.h"
#include "model/review/objectives.h"
#include "views/text/exports.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <algorithm>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QString nameOf(const ExportKind& kind) {
    if (const auto* format = std::get_if<ExportFormat>(&kind.what)) return text::name(*format);
    if (std::holds_alternative<ResultTables>(kind.what)) return Words::tr("Tables of the results");
    switch (std::get<DrawingFormat>(kind.what)) {
        case DrawingFormat::svg: return Words::tr("Vector drawing");
        case DrawingFormat::png: return Words::tr("Picture");
        case DrawingFormat::pdf: return Words::tr("Page");
    }
    return {};
}

ExportOutcome written(const std::string& bytes, const QString& path) {
    const auto saved = writeFile(QFileInfo(path).filesystemAbsoluteFilePath(), bytes);
    return {path, saved ? QString() : text::sentence(saved.error()), {}};
}

class Exporting {
public:
    Exporting(const ExportSubject& subject, const QString& path) : m_subject(subject), m_path(path) {}

    ExportOutcome operator()(DrawingFormat format) const {
        const bool done = drawTo(placed(m_subject.topology), m_subject.analysis, m_subject.theme, m_path, format);
        return {m_path, done ? QString() : Words::tr("%1 cannot be written").arg(m_path), {}};
    }

    ExportOutcome operator()(ExportFormat format) const {
        const auto design = exportDesign(placed(m_subject.topology), format);
        if (!design) return {m_path, text::sentence(design.error()), {}};
        ExportOutcome outcome = written(design->text, m_path);
        for (const LossNote& loss : design->losses) outcome.losses << QStringLiteral("%1 (%2)").arg(text::name(loss.loss)).arg(loss.count);
        return outcome;
    }

    ExportOutcome operator()(ResultTables) const {
        if (m_subject.analysis == nullptr || m_subject.failures == nullptr) return {m_path, Words::tr("The results are not there yet."), {}};
        const Analysis& analysis = *m_subject.analysis;
        const std::optional<Range> expected = expectedUnavailability(m_subject.topology, analysis, *m_subject.failures);
        return written(resultTables(analysis, *m_subject.failures, findings(m_subject.topology, analysis, expected, *m_subject.failures)), m_path);
    }

private:
    const ExportSubject& m_subject;
    const QString& m_path;
};

/// `path` with the ending of `kind` in the place of another kind's.
QString withEnding(const QString& path, const ExportKind& kind) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == kind.ending) return path;
    const bool other = std::ranges::find(exportKinds(), suffix, &ExportKind::ending) != exportKinds().end();
    return (other ? path.chopped(suffix.size() + 1) : path) + u'.' + kind.ending;
}

}  // namespace

QString ExportKind::filter() const { return QStringLiteral("%1 (*.%2)").arg(nameOf(*this), ending); }

const std::vector<ExportKind>& exportKinds() {
    static const std::vector<ExportKind> all{
        {DrawingFormat::svg, QStringLiteral("svg")},          {DrawingFormat::png, QStringLiteral("png")},
        {DrawingFormat::pdf, QStringLiteral("pdf")},          {ResultTables{}, QStringLiteral("csv")},
        {ExportFormat::csv, QStringLiteral("csv")},           {ExportFormat::mermaidFlowchart, QStringLiteral("mmd")},
        {ExportFormat::mermaidArchitecture, QStringLiteral("mmd")}, {ExportFormat::dot, QStringLiteral("dot")},
        {ExportFormat::drawio, QStringLiteral("drawio")},     {ExportFormat::nodeLink, QStringLiteral("json")},
        {ExportFormat::openPsa, QStringLiteral("xml")},
    };
    return all;
}

ExportOutcome exportTo(const ExportSubject& subject, const ExportKind& kind, const QString& path) {
    return std::visit(Exporting(subject, path), kind.what);
}

ExportOutcome askAndExport(const ExportSubject& subject, const QString& name, QWidget& window) {
    QStringList filters;
    for (const ExportKind& kind : exportKinds()) filters << kind.filter();
    QString chosen = filters.constFirst();
    const QString proposed = withEnding(QDir::home().filePath(name), exportKinds().front());
    const QString path = QFileDialog::getSaveFileName(&window, Words::tr("Export"), proposed, filters.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty()) return {};
    const ExportKind& kind = exportKinds()[std::size_t(std::max(0, int(filters.indexOf(chosen))))];
    return exportTo(subject, kind, withEnding(path, kind));
}

}  // namespace failwright
