#include "views/panels/inspector/scenario_text.h"

#include "views/text/parse.h"

#include <QRegularExpression>

namespace failwright::scenario {
namespace {

QString sidesToText(const std::vector<std::vector<DomainId>>& sides) {
    QStringList all;
    for (const auto& side : sides) {
        QStringList ids;
        for (const DomainId& id : side) ids << QString::fromStdString(id.value);
        all << ids.join(QStringLiteral(", "));
    }
    return all.join(QStringLiteral(" | "));
}

struct Writer {
    QString operator()(const FailEvent& event) const { return QStringLiteral("fail ") + QString::fromStdString(event.element); }
    QString operator()(const RepairEvent& event) const {
        return QStringLiteral("repair ") + QString::fromStdString(event.element);
    }
    QString operator()(const LoadEvent& event) const { return QStringLiteral("load ") + text::numberEntry(event.factor); }
    QString operator()(const PartitionEvent& event) const { return QStringLiteral("partition ") + sidesToText(event.sides); }
    QString operator()(const HealEvent&) const { return QStringLiteral("heal"); }
};

std::optional<PartitionEvent> partitionOf(const QString& rest) {
    PartitionEvent event;
    for (const QString& side : rest.split(u'|')) {
        std::vector<DomainId> ids;
        for (const QString& id : side.split(u',', Qt::SkipEmptyParts))
            if (!id.trimmed().isEmpty()) ids.push_back(DomainId{id.trimmed().toStdString()});
        if (ids.empty()) return std::nullopt;
        event.sides.push_back(std::move(ids));
    }
    return event.sides.size() < 2 ? std::nullopt : std::optional(std::move(event));
}

using What = decltype(ScenarioEvent::what);

std::optional<What> whatOf(const QString& verb, const QString& rest) {
    const bool isId = isValidId(rest.toStdString());
    if (verb == QLatin1String("fail")) return isId ? std::optional<What>(FailEvent{rest.toStdString()}) : std::nullopt;
    if (verb == QLatin1String("repair")) return isId ? std::optional<What>(RepairEvent{rest.toStdString()}) : std::nullopt;
    if (verb == QLatin1String("heal")) return rest.isEmpty() ? std::optional<What>(HealEvent{}) : std::nullopt;
    if (verb == QLatin1String("load")) {
        const auto factor = text::parseNumber(rest);
        return factor && *factor >= 0 ? std::optional<What>(LoadEvent{*factor}) : std::nullopt;
    }
    if (verb == QLatin1String("partition")) {
        if (auto event = partitionOf(rest)) return std::optional<What>(std::move(*event));
    }
    return std::nullopt;
}

std::optional<ScenarioEvent> eventOf(const QString& line) {
    static const QRegularExpression shape(QStringLiteral("^(.*?)\\s*\\b(fail|repair|load|partition|heal)\\b\\s*(.*)$"));
    const auto match = shape.match(line.simplified());
    if (!match.hasMatch()) return std::nullopt;
    const auto at = text::parseDuration(match.captured(1), 1);
    auto what = whatOf(match.captured(2), match.captured(3));
    if (!at || !what) return std::nullopt;
    ScenarioEvent event;
    event.atSeconds = *at;
    event.what = std::move(*what);
    return event;
}

}  // namespace

QString toText(const std::vector<ScenarioEvent>& events) {
    QStringList lines;
    for (const ScenarioEvent& event : events)
        lines << text::durationEntry(event.atSeconds) + u' ' + std::visit(Writer{}, event.what);
    return lines.join(u'\n');
}

std::optional<std::vector<ScenarioEvent>> fromText(const QString& typed, const std::vector<ScenarioEvent>& before) {
    std::vector<ScenarioEvent> events;
    for (const QString& line : typed.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty()) continue;
        auto event = eventOf(line);
        if (!event) return std::nullopt;
        if (events.size() < before.size()) event->extras = before[events.size()].extras;
        events.push_back(std::move(*event));
    }
    return events;
}

}  // namespace failwright::scenario
