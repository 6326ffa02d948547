#include "model/io/comparison_json.h"

#include "model/io/json_layout.h"
#include "model/io/json_values.h"
#include "model/io/outcome_json.h"
#include "model/io/topology_json.h"
#include "model/topology/parts.h"

#include <algorithm>
#include <array>

namespace failwright {
namespace {

using Json = nlohmann::ordered_json;

/// The part as the file has it; null where the design has none.
template <class T>
Json partJson(const Topology& topology, const std::string& id) {
    const T* part = find(partsOf<T>(topology), decltype(T::id){id});
    if (part == nullptr) return nullptr;
    Topology alone;
    partsOf<T>(alone).push_back(*part);
    return Json::parse(writeTopology(alone))[std::string(Part<T>::list)][0];
}

Json wholeJson(const Topology& topology, PartKind part) {
    Topology alone;
    if (part == PartKind::objectives) alone.objectives = topology.objectives;
    if (part == PartKind::operations) alone.operations = topology.operations;
    if (part == PartKind::title) {
        alone.name = topology.name;
        alone.description = topology.description;
    }
    Json file = Json::parse(writeTopology(alone));
    if (part == PartKind::objectives || part == PartKind::operations) return file.value(std::string(word(part)), Json::object());
    file.erase("format");
    file.erase("version");
    return file;
}

Json jsonOf(const Topology& topology, const PartDifference& part) {
    switch (part.part) {
        case PartKind::domain: return partJson<Domain>(topology, part.id);
        case PartKind::service: return partJson<Service>(topology, part.id);
        case PartKind::node: return partJson<Node>(topology, part.id);
        case PartKind::link: return partJson<Link>(topology, part.id);
        case PartKind::feature: return partJson<Feature>(topology, part.id);
        case PartKind::tier: return partJson<Tier>(topology, part.id);
        case PartKind::scenario: return partJson<Scenario>(topology, part.id);
        default: return wholeJson(topology, part.part);
    }
}

bool isPlacement(const std::string& key) {
    constexpr std::array<std::string_view, 7> keys{"x", "y", "w", "h", "z", "locked", "group"};
    return std::ranges::find(keys, key) != keys.end();
}

std::string textOf(const Json& object, const std::string& key) {
    return object.is_object() && object.contains(key) ? object[key].dump() : std::string();
}

Json valueOf(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json::parse(text);
}

Json partList(const Topology& a, const Topology& b, const std::vector<PartDifference>& parts) {
    Json list = Json::array();
    for (const PartDifference& part : parts) {
        Json fields = Json::array();
        if (part.kind == ChangeKind::changed)
            for (const FieldDifference& field : fieldDifferences(a, b, part))
                fields.push_back({{"key", field.key}, {"before", valueOf(field.before)}, {"after", valueOf(field.after)}});
        list.push_back({{"part", word(part.part)}, {"id", part.id}, {"kind", word(part.kind)}, {"fields", std::move(fields)}});
    }
    return list;
}

/// After minus before; null where one of them is unknown.
Json change(const std::optional<double>& before, const std::optional<double>& after) {
    return before && after ? Json(*after - *before) : Json(nullptr);
}

Json changeOf(const Outcome& before, const Outcome& after) {
    const auto downtime = [](const Outcome& outcome) {
        return outcome.unavailability ? std::optional(outcome.downtimeSecondsPerYear()) : std::nullopt;
    };
    const bool endless = before.dataLossSeconds == after.dataLossSeconds;  // infinity minus infinity is nothing
    return {{"downtime_year_s", change(downtime(before), downtime(after))},
            {"rto_s", change(before.recoverySeconds, after.recoverySeconds)},
            {"rpo_s", endless ? 0 : after.dataLossSeconds - before.dataLossSeconds},
            {"spofs", static_cast<double>(after.spofs) - static_cast<double>(before.spofs)},
            {"cost_per_month", after.costPerMonth - before.costPerMonth}};
}

}  // namespace

std::string_view word(PartKind part) {
    switch (part) {
        case PartKind::domain: return "domain";
        case PartKind::service: return "service";
        case PartKind::node: return "node";
        case PartKind::link: return "link";
        case PartKind::feature: return "feature";
        case PartKind::tier: return "tier";
        case PartKind::scenario: return "scenario";
        case PartKind::notes: return "notes";
        case PartKind::title: return "title";
        case PartKind::objectives: return "objectives";
        case PartKind::operations: return "operations";
        case PartKind::accepted: return "accepted";
    }
    return {};
}

std::string_view word(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added: return "added";
        case ChangeKind::removed: return "removed";
        case ChangeKind::changed: return "changed";
        case ChangeKind::renamed: return "renamed";
    }
    return {};
}

std::vector<FieldDifference> fieldDifferences(const Topology& a, const Topology& b, const PartDifference& part) {
    const Json before = jsonOf(a, part);
    const Json after = jsonOf(b, part);
    std::vector<std::string> keys;
    for (const Json* object : {&before, &after})
        for (const auto& [key, value] : object->items())
            if (object->is_object() && !isPlacement(key) && std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
    std::vector<FieldDifference> fields;
    for (const std::string& key : keys)
        if (FieldDifference one{key, textOf(before, key), textOf(after, key)}; one.before != one.after) fields.push_back(std::move(one));
    return fields;
}

std::string writeComparison(const Topology& a, const Topology& b, const Comparison& comparison) {
    Json effects = Json::array();
    for (const Effect& effect : comparison.effects)
        effects.push_back({{"subject", effect.subject},
                           {"parts", partList(a, b, effect.parts)},
                           {"change", changeOf(effect.before, effect.after)},
                           {"after", json::outcome(effect.after)}});
    const Json object = {{"a", {{"name", a.name}, {"outcome", json::outcome(comparison.a)}}},
                         {"b", {{"name", b.name}, {"outcome", json::outcome(comparison.b)}}},
                         {"change", changeOf(comparison.a, comparison.b)},
                         {"spofs_gone", comparison.spofsGone},
                         {"spofs_new", comparison.spofsNew},
                         {"differences", partList(a, b, comparison.differences)},
                         {"effects", std::move(effects)}};
    return json::laidOut(object.dump());
}

}  // namespace failwright
