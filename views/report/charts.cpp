#include "views/report/charts.h"

#include "model/io/export/export.h"
#include "model/topology/reliability.h"
#include "views/canvas/canvas_scene.h"
#include "views/panels/timeline/timeline_rows.h"
#include "views/report/sections.h"
#include "views/text/text.h"
#include "views/text/timeline.h"
#include "views/theme/theme.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace failwright::report {
namespace {

constexpr double chartWidth = 720;
constexpr double labelWidth = 150;
constexpr double smallText = 11;
constexpr double drawingMargin = 16;

double niceStep(double span, double most) {
    static constexpr double steps[] = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400};
    for (const double step : steps)
        if (span / step <= most) return step;
    return std::ceil(span / most / 86400) * 86400;
}

QString elided(const QString& words, double width, bool bold = false) {
    return QFontMetricsF(reportFont(smallText, bold)).elidedText(words, Qt::ElideRight, width);
}

double widthOf(const QString& words) { return QFontMetricsF(reportFont(smallText)).horizontalAdvance(words); }

void write(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& words, const QColor& color, bool bold = false) {
    painter.setPen(color);
    painter.setFont(reportFont(smallText, bold));
    painter.drawText(box, int(alignment | Qt::TextSingleLine), words);
}

Token tokenOf(PhaseKind kind) {
    switch (kind) {
        case PhaseKind::detect: return Token::detect;
        case PhaseKind::decide: return Token::decide;
        case PhaseKind::promote: return Token::promote;
        case PhaseKind::reroute: return Token::reroute;
        case PhaseKind::reconnect: return Token::reconnect;
        case PhaseKind::manual: return Token::muted;
    }
    return Token::muted;
}

/// One failure in time, drawn from top to bottom: the axis, the share of requests that succeed, a line for each failover.
class TimelineChart {
public:
    TimelineChart(const Timeline& timeline, const Topology& topology, const Theme& theme) : m_theme(theme), m_steps(timeline.success), m_rows(rowsOf(timeline, topology)) {
        if (m_rows.size() > mostRows) m_rows.resize(mostRows);
        double last = 0;
        for (const SuccessStep& step : m_steps) last = std::max(last, step.at);
        for (const TimelineRow& row : m_rows)
            for (const Phase& phase : row.phases) last = std::max(last, phase.end);
        m_end = std::max(last * 1.08, 1.0);
        m_target = topology.objectives.value_or(Objectives{}).rtoSeconds;
        if (m_target && *m_target > m_end * 2.5) m_target.reset();
        if (m_target) m_end = std::max(m_end, *m_target * 1.06);
    }

    [[nodiscard]] QSizeF size() const { return {chartWidth, top + successHeight + gap + double(m_rows.size()) * rowHeight + 22}; }

    void paint(QPainter& painter) const {
        paintAxis(painter);
        paintSuccess(painter);
        for (std::size_t i = 0; i < m_rows.size(); ++i) paintRow(painter, m_rows[i], top + successHeight + gap + double(i) * rowHeight);
        paintTarget(painter);
        paintLegend(painter);
    }

private:
    static constexpr double top = 18, successHeight = 78, gap = 10, rowHeight = 22;
    static constexpr std::size_t mostRows = 10;

    [[nodiscard]] double x(double seconds) const { return labelWidth + std::clamp(seconds / m_end, 0.0, 1.0) * (chartWidth - labelWidth - 8); }
    [[nodiscard]] double y(double share) const { return top + successHeight * (1 - share); }

    void paintAxis(QPainter& painter) const {
        const double bottom = top + successHeight + gap + double(m_rows.size()) * rowHeight;
        const double step = niceStep(m_end, 8);
        for (int i = 0; i * step <= m_end; ++i) {
            painter.setPen(QPen(m_theme.color(Token::grid), 1));
            painter.drawLine(QPointF(x(i * step), top), QPointF(x(i * step), bottom));
            write(painter, {x(i * step) - 40, 0, 80, top - 3}, Qt::AlignHCenter | Qt::AlignBottom, text::moment(i * step), m_theme.color(Token::muted));
        }
    }

    void paintSuccess(QPainter& painter) const {
        write(painter, {0, top, labelWidth - 44, 16}, Qt::AlignLeft | Qt::AlignVCenter, elided(Words::tr("Requests answered"), labelWidth - 44), m_theme.color(Token::text));
        for (const double share : {0.0, 0.5, 1.0}) {
            painter.setPen(QPen(m_theme.color(Token::grid), 1));
            painter.drawLine(QPointF(labelWidth, y(share)), QPointF(chartWidth - 8, y(share)));
            write(painter, {labelWidth - 46, y(share) - 8, 40, 16}, Qt::AlignRight | Qt::AlignVCenter, text::share(share), m_theme.color(Token::muted));
        }
        QPainterPath line(QPointF(x(0), y(1)));
        double last = 1;
        for (const SuccessStep& step : m_steps) {
            line.lineTo(x(step.at), y(last));
            line.lineTo(x(step.at), y(last = step.share));
        }
        line.lineTo(x(m_end), y(last));
        QPainterPath area = line;
        area.lineTo(x(m_end), y(0));
        area.lineTo(x(0), y(0));
        area.closeSubpath();
        painter.fillPath(area, m_theme.color(Token::success));
        painter.strokePath(line, QPen(m_theme.color(Token::promote), 1.75));
    }

    void paintRow(QPainter& painter, const TimelineRow& row, double at) const {
        write(painter, {0, at, labelWidth - 8, rowHeight}, Qt::AlignLeft | Qt::AlignVCenter, elided(row.shortTitle, labelWidth - 8), m_theme.color(Token::text));
        for (const Phase& phase : row.phases) {
            if (phase.end <= phase.start) continue;
            const QRectF bar(x(phase.start), at + 3, x(phase.end) - x(phase.start), rowHeight - 6);
            const QColor color = m_theme.color(tokenOf(phase.kind));
            painter.fillRect(bar.adjusted(0, 0, bar.width() > 2 ? -0.75 : 0, 0), color);
            const QString length = text::duration(phase.end - phase.start);
            const QString words = text::name(phase.kind) + u' ' + length;
            const QString& fits = widthOf(words) + 8 <= bar.width() ? words : length;
            if (widthOf(fits) + 6 <= bar.width()) write(painter, bar, Qt::AlignCenter, fits, inkOn(color, m_theme));
        }
    }

    void paintTarget(QPainter& painter) const {
        if (!m_target) return;
        const QColor bad = m_theme.color(Token::bad);
        painter.setPen(QPen(bad, 1.25, Qt::DashLine));
        painter.drawLine(QPointF(x(*m_target), top), QPointF(x(*m_target), size().height() - 22));
        write(painter, {x(*m_target) - 204, y(0) - 18, 200, 16}, Qt::AlignRight | Qt::AlignVCenter, Words::tr("RTO target %1").arg(text::duration(*m_target)), bad);
    }

    void paintLegend(QPainter& painter) const {
        double at = labelWidth;
        const double line = size().height() - 14;
        for (const PhaseKind kind : {PhaseKind::detect, PhaseKind::decide, PhaseKind::promote, PhaseKind::reroute, PhaseKind::reconnect, PhaseKind::manual}) {
            const bool met = std::ranges::any_of(m_rows, [&](const TimelineRow& row) {
                return std::ranges::any_of(row.phases, [&](const Phase& phase) { return phase.kind == kind && phase.end > phase.start; });
            });
            if (!met) continue;
            painter.fillRect(QRectF(at, line, 10, 10), m_theme.color(tokenOf(kind)));
            const QString words = text::name(kind);
            write(painter, {at + 14, line - 3, 120, 16}, Qt::AlignLeft | Qt::AlignVCenter, words, m_theme.color(Token::muted));
            at += 30 + widthOf(words);
        }
    }

    const Theme& m_theme;
    std::vector<SuccessStep> m_steps;
    std::vector<TimelineRow> m_rows;
    double m_end = 1;
    std::optional<double> m_target;
};

class YearsChart {
public:
    YearsChart(const Distribution& downtime, std::optional<double> budget, const Theme& theme) : m_theme(theme), m_downtime(downtime), m_budget(budget) {
        m_end = std::max({downtime.quantile(0.995), 1.5 * budget.value_or(0), 1e-3});
    }

    [[nodiscard]] static QSizeF size() { return {chartWidth, 240}; }

    void paint(QPainter& painter) const {
        const double width = m_end / bins;
        std::vector<double> shares;
        double before = 0;
        for (int i = 0; i < bins; ++i) {
            const double upTo = m_downtime.shareUpTo(width * (i + 1));
            shares.push_back(upTo - std::exchange(before, upTo));
        }
        const double tallest = std::max(*std::ranges::max_element(shares), 1e-9);
        for (const double part : {0.0, 0.5, 1.0}) {
            painter.setPen(QPen(m_theme.color(Token::grid), 1));
            painter.drawLine(QPointF(left, y(part)), QPointF(chartWidth, y(part)));
            write(painter, {0, y(part) - 8, left - 6, 16}, Qt::AlignRight | Qt::AlignVCenter, text::share(part * tallest), m_theme.color(Token::muted));
        }
        for (int i = 0; i < bins; ++i) {
            const bool kept = !m_budget || width * i < *m_budget;
            const QRectF bar(QPointF(x(width * i) + 0.5, y(shares[std::size_t(i)] / tallest)), QPointF(x(width * (i + 1)) - 0.5, y(0)));
            painter.fillRect(bar, mix(m_theme.color(Token::panel), m_theme.color(kept ? Token::promote : Token::bad), 0.75));
        }
        paintAxis(painter);
    }

private:
    static constexpr double left = 52, top = 22, bottom = 200;
    static constexpr int bins = 40;

    [[nodiscard]] double x(double seconds) const { return left + seconds / m_end * (chartWidth - left); }
    [[nodiscard]] static double y(double part) { return bottom - part * (bottom - top); }

    void paintAxis(QPainter& painter) const {
        for (int i = 0; i <= 5; ++i) {
            const Qt::Alignment side = i == 0 ? Qt::AlignLeft : i == 5 ? Qt::AlignRight : Qt::AlignHCenter;
            const double at = x(m_end * i / 5);
            const double from = i == 0 ? at : i == 5 ? at - 80 : at - 40;
            write(painter, {from, bottom + 4, 80, 16}, side | Qt::AlignTop, text::duration(m_end * i / 5), m_theme.color(Token::muted));
        }
        write(painter, {left, bottom + 22, chartWidth - left, 16}, Qt::AlignHCenter | Qt::AlignTop, Words::tr("Downtime of a year"), m_theme.color(Token::muted));
        if (!m_budget) return;
        painter.setPen(QPen(m_theme.color(Token::text), 1.25, Qt::DashLine));
        painter.drawLine(QPointF(x(*m_budget), 4), QPointF(x(*m_budget), bottom));
        write(painter, {x(*m_budget) + 5, 2, 200, 16}, Qt::AlignLeft | Qt::AlignTop, Words::tr("budget %1").arg(text::duration(*m_budget)), m_theme.color(Token::text));
    }

    const Theme& m_theme;
    Distribution m_downtime;
    std::optional<double> m_budget;
    double m_end = 1;
};

QString mermaidOf(const Topology& topology) {
    const auto exported = exportDesign(topology, ExportFormat::mermaidFlowchart);
    return exported ? QStringLiteral("```mermaid\n%1\n```").arg(QString::fromStdString(exported->text).trimmed()) : QString();
}

}  // namespace

QFont reportFont(double pixels, bool bold) {
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setPixelSize(int(std::lround(pixels)));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Picture drawing(const Report& report, const Theme& theme) {
    auto scene = std::make_shared<CanvasScene>(theme);
    scene->syncAll(report.topology);
    scene->setResults(report.topology, Results(std::make_shared<Analysis>(report.analysis)));
    const QRectF contents = scene->contents();
    const QRectF source = (contents.isEmpty() ? QRectF(0, 0, 480, 320) : contents).adjusted(-drawingMargin, -drawingMargin, drawingMargin, drawingMargin);
    Picture picture;
    picture.size = source.size();
    picture.paint = [scene, source](QPainter& painter) { scene->render(&painter, QRectF({}, source.size()), source); };
    picture.caption = Words::tr("The design with the availability of its parts.");
    picture.description = Words::tr("Drawing of %n node(s), %1 link(s) and %2 failure domain(s); the list of elements names them.", nullptr, int(report.topology.nodes.size()))
                              .arg(report.topology.links.size())
                              .arg(report.topology.domains.size());
    picture.markdown = mermaidOf(report.topology);
    picture.full = true;
    return picture;
}

Picture timelineChart(const Timeline& timeline, const Topology& topology, const Theme& theme) {
    const TimelineChart chart(timeline, topology, theme);
    Picture picture;
    picture.size = chart.size();
    picture.paint = [chart](QPainter& painter) { chart.paint(painter); };
    picture.description = Words::tr("Share of requests that succeed over time, and the phases of each failover; the steps stand below.");
    return picture;
}

Picture causesChart(const std::vector<std::pair<QString, double>>& causes, const Theme& theme) {
    Picture picture;
    picture.size = {chartWidth, 46};
    picture.paint = [causes, &theme](QPainter& painter) {
        static constexpr Token tokens[] = {Token::promote, Token::detect, Token::decide, Token::reroute, Token::reconnect};
        double total = 0, at = 0, legend = 0;
        for (const auto& [name, seconds] : causes) total += seconds;
        for (std::size_t i = 0; i < causes.size(); ++i) {
            if (!(causes[i].second > 0)) continue;
            const double width = causes[i].second / total * chartWidth;
            const QColor color = theme.color(tokens[i % std::size(tokens)]);
            const QRectF bar(at, 0, width, 22);
            painter.fillRect(bar.adjusted(0, 0, width > 2 ? -1 : 0, 0), color);
            const QString part = text::share(causes[i].second / total);
            if (widthOf(part) + 8 <= width) write(painter, bar, Qt::AlignCenter, part, inkOn(color, theme));
            painter.fillRect(QRectF(legend, 31, 10, 10), color);
            write(painter, {legend + 14, 28, 200, 16}, Qt::AlignLeft | Qt::AlignVCenter, causes[i].first, theme.color(Token::muted));
            legend += 32 + widthOf(causes[i].first);
            at += width;
        }
    };
    picture.description = Words::tr("The causes of the downtime as parts of one bar; the table gives the figures.");
    return picture;
}

Picture yearsChart(const SimulatedYears& years, std::optional<double> slo, const Theme& theme) {
    const YearsChart chart(years.downtime, slo ? std::optional((1 - *slo) * secondsPerYear) : std::nullopt, theme);
    Picture picture;
    picture.size = YearsChart::size();
    picture.paint = [chart](QPainter& painter) { chart.paint(painter); };
    picture.description = Words::tr("How the downtime of simulated years is distributed.");
    return picture;
}

}  // namespace failwright::report
