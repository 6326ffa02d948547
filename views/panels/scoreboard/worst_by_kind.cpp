#include "views/panels/scoreboard/worst_by_kind.h"

#include "views/text/text.h"

#include <QCoreApplication>
#include <map>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scoreboard)
};

/// Nodes first, then domains from hosts to providers, then links and common causes.
int rankOf(const FailureRow& row, const Topology& topology) {
    constexpr int outermost = 10;
    switch (row.kind) {
        case ElementKind::node:
            return 0;
        case ElementKind::domain: {
            const Domain* domain = find(topology.domains, DomainId{row.id});
            return domain != nullptr ? outermost - int(domain->kind) : outermost;
        }
        case ElementKind::link:
            return outermost + 1;
        case ElementKind::commonCause:
            return outermost + 2;
    }
    return 0;
}

QString kindWords(const FailureRow& row, const Topology& topology) {
    switch (row.kind) {
        case ElementKind::node:
            return Words::tr("node");
        case ElementKind::link:
            return Words::tr("link");
        case ElementKind::commonCause:
            return Words::tr("common cause");
        case ElementKind::domain:
            break;
    }
    const Domain* domain = find(topology.domains, DomainId{row.id});
    return domain != nullptr ? text::name(domain->kind) : QString();
}

}  // namespace

QStringList worstByKind(const Topology& topology, const FailureTable& failures, const std::function<double(const FailureRow&)>& figure,
                        const std::function<QString(const FailureRow&)>& words) {
    std::map<int, const FailureRow*> worst;
    for (const FailureRow& row : failures) {
        const FailureRow*& best = worst[rankOf(row, topology)];
        if (best == nullptr || figure(row) > figure(*best)) best = &row;
    }
    QStringList lines;
    for (const auto& [rank, row] : worst) {
        Element element;
        element.kind = row->kind;
        element.id = row->id;
        lines << Words::tr("Worst %1: %2, %3").arg(kindWords(*row, topology), text::title(element, topology), words(*row));
    }
    return lines;
}

}  // namespace failwright
