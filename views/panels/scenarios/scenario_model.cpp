#include "views/panels/scenarios/scenario_model.h"

#include "model/document/document.h"
#include "views/panels/inspector/scenario_text.h"
#include "views/panels/shared/lookup.h"
#include "views/text/parse.h"
#include "views/text/text.h"
#include "views/text/timeline.h"

#include <algorithm>
#include <array>

namespace failwright {
namespace {

constexpr double laterBy = 60;
constexpr std::array verbs{"fail", "repair", "load", "partition", "heal"};

/// "fail web-1" without its verb.
QString argumentOf(const ScenarioEvent& event) {
    const QString line = scenario::toText({event});
    const QString verb = QString::fromLatin1(verbs[event.what.index()]);
    return line.mid(line.indexOf(verb) + verb.size()).trimmed();
}

bool needsArgument(std::size_t kind) { return kind != 4; }

}  // namespace

ScenarioModel::ScenarioModel(Document& document, QObject* parent) : QAbstractTableModel(parent), m_document(document) {}

const Scenario* ScenarioModel::scenario() const { return find(m_document.topology().scenarios, m_id); }

void ScenarioModel::setScenario(const ScenarioId& id) {
    m_id = id;
    refresh();
}

void ScenarioModel::refresh() {
    const Scenario* now = scenario();
    const std::vector<ScenarioEvent> events = now != nullptr ? now->events : std::vector<ScenarioEvent>{};
    if (events.size() == m_events.size()) {
        m_events = events;
        if (!m_events.empty()) emit dataChanged(index(0, 0), index(int(m_events.size()) - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_events = events;
    endResetModel();
}

QStringList ScenarioModel::happenings() { return {tr("fails"), tr("is repaired"), tr("load changes to"), tr("network parts"), tr("network is whole")}; }

QString ScenarioModel::shown(const ScenarioEvent& event) const {
    const QString argument = argumentOf(event);
    switch (event.what.index()) {
        case 0:
        case 1:
            return titleOf(m_document.topology(), argument);
        case 2:
            return QStringLiteral("× %1").arg(argument);
        default:
            return argument;
    }
}

QVariant ScenarioModel::data(const QModelIndex& index, int role) const {
    const ScenarioEvent& event = m_events[std::size_t(index.row())];
    const bool edits = role == Qt::EditRole;
    if (role == idRole) return argumentOf(event);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && !edits) return {};
    switch (index.column()) {
        case when:
            return edits ? text::durationEntry(event.atSeconds) : text::moment(event.atSeconds);
        case what:
            return edits ? QVariant(int(event.what.index())) : QVariant(happenings()[qsizetype(event.what.index())]);
        default:
            return edits ? argumentOf(event) : shown(event);
    }
}

QVariant ScenarioModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return std::array{tr("At"), tr("What happens"), tr("To what")}[std::size_t(section)];
}

Qt::ItemFlags ScenarioModel::flags(const QModelIndex& index) const {
    const bool fixed = index.column() == about && !needsArgument(m_events[std::size_t(index.row())].what.index());
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (fixed ? Qt::NoItemFlags : Qt::ItemIsEditable);
}

std::vector<std::pair<QString, QString>> ScenarioModel::choices(int row) const {
    std::vector<std::pair<QString, QString>> all;
    if (m_events[std::size_t(row)].what.index() > 1) return all;
    const Topology& topology = m_document.topology();
    const auto add = [&](const std::string& id, const QString& title) { all.emplace_back(QString::fromStdString(id), title); };
    for (const Domain& domain : topology.domains) add(domain.id.value, text::title(domain));
    for (const Node& node : topology.nodes)
        if (node.kind != NodeKind::client) add(node.id.value, text::title(node));
    for (const Link& link : topology.links) add(link.id.value, text::title(link, topology));
    for (const Service& service : topology.services) add("service:" + service.id.value, tr("all of %1").arg(text::title(service)));
    return all;
}

/// Another kind of event starts with what makes sense for it.
bool ScenarioModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole) return false;
    const ScenarioEvent& event = m_events[std::size_t(index.row())];
    QString at = text::durationEntry(event.atSeconds), argument = argumentOf(event);
    std::size_t kind = event.what.index();
    if (index.column() == when) {
        at = value.toString();
    } else if (index.column() == about) {
        argument = value.toString();
    } else if (kind != std::size_t(value.toInt())) {
        const bool same = kind < 2 && value.toInt() < 2;
        kind = std::size_t(value.toInt());
        const auto& domains = m_document.topology().domains;
        const auto idAt = [&](std::size_t i) { return i < domains.size() ? QString::fromStdString(domains[i].id.value) : QString(); };
        const auto& nodes = m_document.topology().nodes;
        if (!same) argument = kind < 2 && !nodes.empty() ? QString::fromStdString(nodes.back().id.value) : kind == 2 ? QStringLiteral("2") : kind == 3 ? idAt(domains.size() - 2) + QStringLiteral(" | ") + idAt(domains.size() - 1) : QString();
    }
    const auto read = scenario::fromText(QStringLiteral("%1 %2 %3").arg(at, QString::fromLatin1(verbs[kind]), argument), {event});
    if (!read || read->size() != 1) {
        emit refused(index.column() == when    ? tr("“%1” is no moment; try 30 s or 2 min").arg(value.toString())
                     : kind == 3 ? tr("Two sides are needed, such as zone-a | zone-b, zone-c")
                                 : tr("“%1” does not go here").arg(value.toString()));
        return false;
    }
    std::vector<ScenarioEvent> events = m_events;
    events[std::size_t(index.row())] = read->front();
    return perform(std::move(events), tr("Edit the scenario"));
}

void ScenarioModel::add(const QString& element) {
    std::vector<ScenarioEvent> events = m_events;
    const double at = events.empty() ? 0 : events.back().atSeconds + laterBy;
    events.push_back({.atSeconds = at, .what = FailEvent{element.toStdString()}, .extras = {}});
    perform(std::move(events), tr("Add an event"));
}

void ScenarioModel::remove(int row) {
    std::vector<ScenarioEvent> events = m_events;
    if (row < 0 || std::size_t(row) >= events.size()) return;
    events.erase(events.begin() + row);
    perform(std::move(events), tr("Remove an event"));
}

bool ScenarioModel::perform(std::vector<ScenarioEvent> events, const QString& text) {
    const Scenario* before = scenario();
    if (before == nullptr) return false;
    Scenario after = *before;
    after.events = std::move(events);
    const auto done = m_document.perform({Replace<Scenario>{after}}, text);
    if (!done) emit refused(text::sentence(done.error()));
    return done.has_value();
}

}  // namespace failwright
