#include "app/window/interview.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/layout/layout.h"
#include "views/canvas/drawing.h"
#include "views/panels/interview/interview_panel.h"
#include "views/panels/interview/interview_summary.h"
#include "views/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>
#include <memory>

namespace failwright {
namespace {

constexpr QSize size{720, 760};
constexpr int pageDpi = 96;
constexpr double mostShrink = 2;  ///< smaller letters are hard to read

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Interview)
};

QImage drawingOf(const Document& document, const AnalysisService& analysis) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("design.png"));
    Theme light;
    light.setMode(Theme::Mode::light);
    const auto latest = analysis.latest();
    const bool drawn = drawTo(placed(document.topology()), latest && !analysis.isStale() ? &latest->analysis : nullptr, light, path, DrawingFormat::png);
    return drawn ? QImage(path) : QImage();
}

/// The page with its picture in it, so that one file is all.
QString selfContained(QString html, const QString& name, const QImage& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "PNG");
    return html.replace(name, QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64()));
}

}  // namespace

bool saveSummaryPdf(const QTextDocument& page, const QString& name, const QImage& picture, const QString& path) {
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(16, 14, 16, 14), QPageLayout::Millimeter);
    writer.setResolution(pageDpi);
    const std::unique_ptr<QTextDocument> copy(page.clone());
    copy->addResource(QTextDocument::ImageResource, QUrl(name), picture);
    copy->setDocumentMargin(0);
    copy->setTextWidth(writer.width());
    double shrink = 1;
    while (copy->size().height() > writer.height() * shrink && shrink < mostShrink) copy->setTextWidth(writer.width() * (shrink *= 1.03));
    const QRectF sheet(0, 0, writer.width() * shrink, writer.height() * shrink);
    if (copy->size().height() > sheet.height()) copy->setPageSize(sheet.size());
    QPainter painter(&writer);
    if (!painter.isActive()) return false;
    painter.scale(1 / shrink, 1 / shrink);
    for (int sheets = 0; sheets < copy->pageCount(); ++sheets) {
        if (sheets > 0 && !writer.newPage()) return false;
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = sheet.translated(0, sheets * sheet.height());
        painter.save();
        painter.translate(0, -context.clip.y());
        painter.setClipRect(context.clip);
        copy->documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return painter.end();
}

namespace {

/// As large as it is shown, so that thin lines stay.
QImage forScreen(const QImage& picture, double pixelRatio) {
    if (picture.isNull()) return picture;
    QImage scaled = picture.scaledToWidth(int(summaryPictureWidth * pixelRatio), Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(pixelRatio);
    return scaled;
}

bool saveHtml(const QString& html, const QString& path) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(html.toUtf8()) >= 0;
}

}  // namespace

void showInterviewSummary(const InterviewPanel& interview, const Document& document, const AnalysisService& analysis, QWidget& window) {
    auto* dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Summary of the interview"));
    dialog->resize(size);
    const QString name = QStringLiteral("design.png");
    const QImage picture = drawingOf(document, analysis);
    const QString html = interview.summary(picture.isNull() ? QString() : name);
    auto* browser = new QTextBrowser(dialog);
    browser->setAccessibleName(dialog->windowTitle());
    browser->document()->addResource(QTextDocument::ImageResource, QUrl(name), forScreen(picture, window.devicePixelRatioF()));
    browser->setHtml(html);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [dialog, browser, html, name, picture] {
        const QString path = QFileDialog::getSaveFileName(dialog, dialog->windowTitle(), QDir::home().filePath(QStringLiteral("interview.pdf")),
                                                          Words::tr("Page (*.pdf);;Web page (*.html)"));
        if (path.isEmpty()) return;
        const bool page = path.endsWith(QLatin1String(".html"), Qt::CaseInsensitive);
        if (page ? saveHtml(selfContained(html, name, picture), path) : saveSummaryPdf(*browser->document(), name, picture, path)) dialog->close();
    });
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(browser, 1);
    column->addWidget(buttons);
    dialog->show();
}

}  // namespace failwright
