#include "views/panels/failures/failure_columns.h"

#include "model/review/objectives.h"
#include "views/panels/shared/lookup.h"
#include "views/text/text.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <cmath>
#include <limits>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FailuresPanel)
};

constexpr double never = std::numeric_limits<double>::infinity();

QString recoveryWords(const FailureRow& row) {
    if (!row.recovers()) return Words::tr("until repair, %1").arg(text::duration(row.outageSeconds));
    return *row.recoverySeconds == 0 ? Words::tr("unaffected") : text::duration(*row.recoverySeconds);
}

/// Requests, where the design says how many there are in a second; else seconds of full traffic.
QString lostWords(double seconds, const std::optional<double>& perSecond) {
    if (seconds == 0) return QStringLiteral("0");
    if (!perSecond) return Words::tr("%1 of traffic").arg(text::duration(seconds));
    const double requests = seconds * *perSecond;
    return requests >= 10 ? text::amount(std::round(requests)) : text::figure(requests);
}

QString lossWords(double seconds) {
    if (std::isinf(seconds)) return Words::tr("all data");
    return seconds == 0 ? QStringLiteral("0") : text::duration(seconds);
}

QString verdictWords(Against verdict) {
    switch (verdict) {
        case Against::noTarget:
            return QStringLiteral("—");
        case Against::met:
            return Words::tr("met");
        case Against::rtoMissed:
            return Words::tr("RTO missed");
        case Against::rpoMissed:
            return Words::tr("RPO missed");
        case Against::bothMissed:
            return Words::tr("RTO and RPO missed");
    }
    return {};
}

bool missesRto(Against verdict) {
    return verdict == Against::rtoMissed || verdict == Against::bothMissed;
}
bool missesRpo(Against verdict) {
    return verdict == Against::rpoMissed || verdict == Against::bothMissed;
}

QIcon iconOf(const FailureRow& row, const Topology& topology, const Theme& theme) {
    if (row.kind == ElementKind::commonCause) return icon(QStringLiteral("warning"), theme);
    return iconOf(lookUp(topology, QString::fromStdString(row.id)), theme);
}

QString titleOf(const FailureRow& row, const Topology& topology) {
    Element element;
    element.kind = row.kind;
    element.id = row.id;
    return text::title(element, topology);
}

/// What the columns say about the element of each row, looked up once.
struct Labels {
    QString title;
    QIcon icon;
    QString kind;
};

QString kindWords(const FailureRow& row, const Topology& topology) {
    if (row.kind == ElementKind::commonCause) return Words::tr("common cause");
    return kindOf(lookUp(topology, QString::fromStdString(row.id)));
}

}  // namespace

Against against(const FailureRow& row, const std::optional<Objectives>& objectives) {
    if (!objectives || (!objectives->rtoSeconds && !objectives->rpoSeconds)) return Against::noTarget;
    const bool rto = objectives->rtoSeconds && exceeds(row.recoverySeconds.value_or(never), *objectives->rtoSeconds);
    const bool rpo = objectives->rpoSeconds && exceeds(row.dataLossSeconds, *objectives->rpoSeconds);
    if (rto && rpo) return Against::bothMissed;
    return rto ? Against::rtoMissed : rpo ? Against::rpoMissed : Against::met;
}

std::vector<RecordModel::Column> failureColumns(const Topology& topology, std::shared_ptr<const DatedAnalysis> shown, const Theme& theme) {
    const auto labels = std::make_shared<std::vector<Labels>>();
    for (const FailureRow& row : *shown->failures)
        labels->push_back({titleOf(row, topology), iconOf(row, topology, theme), kindWords(row, topology)});
    const auto label = [labels](int row) -> const Labels& { return (*labels)[std::size_t(row)]; };
    const auto at = [shown](int row) -> const FailureRow& { return (*shown->failures)[std::size_t(row)]; };
    const auto verdict = [at, objectives = topology.objectives](int row) { return against(at(row), objectives); };
    const std::optional<double> perSecond = topology.objectives ? topology.objectives->requestsPerSecond : std::nullopt;
    const QColor bad = theme.color(Token::bad), good = theme.color(Token::good), muted = theme.color(Token::muted);
    return {
        {Words::tr("What fails"), Words::tr("This alone, everything else up"), false, [=](int row) { return label(row).title; },
         [=](int row) { return label(row).title; }, {}, [=](int row) { return label(row).icon; }},
        {Words::tr("RTO"), Words::tr("Until every request succeeds again, by failover"), true,
         [=](int row) { return recoveryWords(at(row)); },
         [=](int row) { return at(row).recoverySeconds.value_or(1e15 + at(row).outageSeconds); },
         [=](int row) { return missesRto(verdict(row)) ? bad : at(row).outageSeconds == 0 ? muted : QColor(); }},
        {Words::tr("RPO"), Words::tr("The writes that are lost, as time"), true,
         [=](int row) { return lossWords(at(row).dataLossSeconds); }, [=](int row) { return at(row).dataLossSeconds; },
         [=](int row) { return missesRpo(verdict(row)) ? bad : at(row).dataLossSeconds == 0 ? muted : QColor(); }},
        {Words::tr("Requests lost"), Words::tr("∫ (1 − σ) dt until it is over: by failover, else by repair"), true,
         [=](int row) { return lostWords(at(row).outageLostSeconds, perSecond); },
         [=](int row) { return at(row).outageLostSeconds; },
         [=](int row) { return at(row).outageLostSeconds == 0 ? muted : QColor(); }},
        {Words::tr("Times a year"), Words::tr("(1 − A) / MTTR"), true, [=](int row) { return text::figure(at(row).failuresPerYear); },
         [=](int row) { return at(row).failuresPerYear; },
         [=](int row) { return at(row).failuresPerYear == 0 ? muted : QColor(); }},
        {Words::tr("Downtime a year"), Words::tr("Times a year × requests lost, as full outage"), true,
         [=](int row) { return text::duration(at(row).downtimeSecondsPerYear); },
         [=](int row) { return at(row).downtimeSecondsPerYear; },
         [=](int row) { return at(row).downtimeSecondsPerYear == 0 ? muted : QColor(); }},
        {Words::tr("Targets"), Words::tr("Against the RTO and RPO of the design"), false,
         [=](int row) { return verdictWords(verdict(row)); }, [=](int row) { return int(verdict(row)); },
         [=](int row) { return verdict(row) == Against::met ? good : verdict(row) == Against::noTarget ? muted : bad; }},
        {Words::tr("Kind"), {}, false, [=](int row) { return label(row).kind; }, [=](int row) { return label(row).kind; }},
    };
}

}  // namespace failwright
