#include "views/panels/interview/interview_summary.h"

#include "model/simulation/expected_downtime.h"
#include "views/text/glossary.h"
#include "views/text/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <algorithm>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InterviewSummary)
};

QString list(const QStringList& items) {
    QString html;
    for (const QString& item : items) html += QStringLiteral("<li>%1</li>").arg(text::toHtml(item));
    return html.isEmpty() ? html : QStringLiteral("<ul>%1</ul>").arg(html);
}

QString headline(const text::InterviewSource& source) {
    if (source.analysis == nullptr || source.failures == nullptr || !source.analysis->unavailability) return Words::tr("The design has no availability yet.");
    const ExpectedDowntime downtime = expectedDowntime(source.topology, *source.failures, *source.analysis->unavailability);
    const QString spofs = Words::tr("%n single point(s) of failure", nullptr, int(source.analysis->spofs.size()));
    return Words::tr("%1 expected · %2 down a year · %3").arg(text::percentUp(downtime.unavailability()), text::duration(downtime.total()), spofs);
}

QString stepHtml(InterviewStep step, const text::InterviewSource& source, const std::vector<Decision>& decisions) {
    QString html = QStringLiteral("<h3>%1</h3>").arg(text::name(step).toHtmlEscaped()) + list(text::facts(step, source));
    for (const Decision& one : decisions)
        if (one.step == step)
            html += QStringLiteral("<p><b>%1</b> %2</p>").arg(text::clock(one.atSeconds), QString::fromStdString(one.text).toHtmlEscaped());
    return html;
}

}  // namespace

QString interviewSummary(const text::InterviewSource& source, const std::vector<Decision>& decisions, double elapsedSeconds, const QString& picture) {
    const QString title = source.topology.name.empty() ? Words::tr("Untitled") : QString::fromStdString(source.topology.name);
    QString html = QStringLiteral("<html><head><meta charset='utf-8'><style>body{font-family:sans-serif} h1{margin-bottom:0} h3{margin:10px 0 2px} "
                                  "ul{margin:0} p{margin:2px 0}</style></head><body>");
    html += QStringLiteral("<h1>%1</h1><p>%2 · %3</p><p><b>%4</b></p>")
                .arg(title.toHtmlEscaped(), QLocale().toString(QDate::currentDate(), QLocale::LongFormat),
                     Words::tr("%1 of interview").arg(text::clock(elapsedSeconds)), text::toHtml(headline(source)));
    if (!picture.isEmpty()) html += QStringLiteral("<p><img src='%1' width='%2'></p>").arg(picture).arg(summaryPictureWidth);
    for (const InterviewStep step : interviewSteps) html += stepHtml(step, source, decisions);
    return html + QStringLiteral("</body></html>");
}

}  // namespace failwright
