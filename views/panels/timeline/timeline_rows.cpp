#include "views/panels/timeline/timeline_rows.h"

#include "model/io/timeline_words.h"
#include "views/text/text.h"
#include "views/text/timeline.h"

#include <QCoreApplication>
#include <algorithm>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimelinePanel)
};

QString titleOfNode(const NodeId& id, const Topology& topology) {
    const Node* node = find(topology.nodes, id);
    return node != nullptr ? text::title(*node) : QString::fromStdString(id.value);
}

QString outcomeOf(const FailoverRun& run, int members, const Topology& topology) {
    const QString from = members == 1 ? titleOfNode(run.from, topology) : Words::tr("%n member(s)", nullptr, members);
    switch (run.outcome) {
        case FailoverOutcome::moved:
            return QStringLiteral("%1 → %2").arg(from, titleOfNode(run.to, topology));
        case FailoverOutcome::left:
            return Words::tr("%1 out of rotation").arg(from);
        case FailoverOutcome::cancelled:
            return Words::tr("%1 recovers").arg(from);
        case FailoverOutcome::waiting:
            return Words::tr("%1, nobody can take over").arg(from);
    }
    return {};
}

QByteArray quoted(QString words) {
    return QStringLiteral("\"%1\"").arg(words.replace(u'"', QStringLiteral("\"\""))).toUtf8();
}

QByteArray number(double value) { return QByteArray::number(value, 'g', 15); }

}  // namespace

std::vector<TimelineRow> rowsOf(const Timeline& timeline, const Topology& topology) {
    std::vector<const FailoverRun*> first;
    std::vector<int> members;
    for (const FailoverRun& run : timeline.failovers) {
        const auto alike = [&](const FailoverRun* other) {
            return other->service == run.service && other->phases == run.phases && other->outcome == run.outcome && other->to == run.to;
        };
        const auto found = std::ranges::find_if(first, alike);
        if (found == first.end()) {
            first.push_back(&run);
            members.push_back(1);
        } else {
            ++members[std::size_t(found - first.begin())];
        }
    }
    std::vector<TimelineRow> rows;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const FailoverRun& run = *first[i];
        const QString service = text::titleOfService(run.service.value, topology);
        const bool leaves = run.outcome == FailoverOutcome::left || run.outcome == FailoverOutcome::cancelled;
        const QString brief = !leaves         ? service
                              : members[i] > 1 ? QStringLiteral("%1 ×%2").arg(service).arg(members[i])
                                               : titleOfNode(run.from, topology);
        rows.push_back({QStringLiteral("%1: %2").arg(service, outcomeOf(run, members[i], topology)), brief, run.phases, run.outcome,
                        run.end, members[i]});
    }
    return rows;
}

QByteArray csvOf(const Timeline& timeline, const Topology& topology) {
    QByteArray out = "at_s,event,source,text,success\n";
    const LogWords words(topology);
    const auto shareAt = [&](double at) {
        double share = 1;
        for (const SuccessStep& step : timeline.success)
            if (step.at <= at) share = step.share;
        return share;
    };
    for (const LogEntry& entry : timeline.log)
        out += number(entry.at) + ',' + QByteArray(word(entry.kind).data(), qsizetype(word(entry.kind).size())) + ',' +
               quoted(QString::fromStdString(words.source(entry))) + ',' + quoted(QString::fromStdString(words.text(entry))) + ',' +
               number(shareAt(entry.at)) + '\n';
    return out;
}

}  // namespace failwright
