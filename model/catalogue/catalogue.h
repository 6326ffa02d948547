#pragma once

#include "model/topology/edit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace failwright {

/// What a preset may fill in: figures of a node, of its service's health check and failover, of the copies made to it.
enum class PresetField {
    availability,
    mttrHours,
    intervalSeconds,
    threshold,
    timeoutSeconds,
    decideSeconds,
    promoteSeconds,
    ttlSeconds,
    reconnectSeconds,
    lagSeconds,
};

/// What stands behind a figure.
enum class Basis {
    sla,          ///< promised, with credits where it is missed
    designGoal,   ///< aimed for, without a promise
    documented,   ///< said in a manual
    defaultValue, ///< what the software does unless told otherwise
    recommended,  ///< advised in a manual
    measured,
    own,          ///< a user's own figure
};

enum class Evidence { primary, quoted, secondary, own };

template <> constexpr auto wordsOf<PresetField>() {
    return std::to_array<std::string_view>({"availability", "mttr_h", "interval_s", "threshold", "timeout_s", "decide_s", "promote_s",
                                            "ttl_s", "reconnect_s", "lag_s"});
}
template <> constexpr auto wordsOf<Basis>() {
    return std::to_array<std::string_view>({"sla", "design-goal", "documented", "default", "recommended", "measured", "own"});
}
template <> constexpr auto wordsOf<Evidence>() { return std::to_array<std::string_view>({"primary", "quoted", "secondary", "own"}); }

/// Where figures come from.
struct CatalogueSource {
    std::string id;
    std::string title;
    std::string address;
    std::string asOf;
    Evidence evidence = Evidence::own;
    Extras extras;
};

/// A published figure. The first of a field counts where a preset is applied; others of it are to be compared.
struct PresetFigure {
    PresetField field = PresetField::availability;
    double value = 0;  ///< in the unit of the field; an availability in [0, 1]
    Basis basis = Basis::own;
    std::string source;
    std::string note;
    Extras extras;
};

struct PresetRemark {
    std::string text;
    std::string source;
    Extras extras;
};

/// A component that one can buy or run, with its published figures. It has no cost: prices are the user's to enter.
struct Preset {
    std::string id;
    std::string name;
    std::string provider;
    NodeKind kind = NodeKind::app;
    std::vector<std::string> tags;
    std::vector<PresetFigure> figures;
    std::vector<PresetRemark> remarks;
    Extras extras;
};

struct NamedFigure {
    std::string name;  ///< with its unit
    double value = 0;
    Extras extras;
};

/// Something measured about failures in the field.
struct Fact {
    std::string id;
    std::string subject;
    std::string text;
    std::vector<NamedFigure> figures;
    std::string source;
    Extras extras;
};

struct Catalogue {
    std::vector<CatalogueSource> sources;
    std::vector<Preset> presets;
    std::vector<Fact> facts;
    Extras extras;
};

/// nullptr where there is none.
[[nodiscard]] const Preset* findPreset(const Catalogue& catalogue, std::string_view id);
[[nodiscard]] const CatalogueSource* findSource(const Catalogue& catalogue, std::string_view id);
/// The figure of this field that counts; nullptr where the preset has none.
[[nodiscard]] const PresetFigure* figureOf(const Preset& preset, PresetField field);

/// The presets in whose names, providers, kinds or tags every word of `words` begins a word, upper or lower case; those whose name
/// begins so first, else in the order of the catalogue. All of them for no words.
[[nodiscard]] std::vector<const Preset*> searchPresets(const Catalogue& catalogue, std::string_view words);

/// `mine` beside `base`; a preset or source of `mine` takes the place of one with its id.
[[nodiscard]] Catalogue merged(Catalogue base, const Catalogue& mine);

/// The edits that give the node the preset's figures, its service those of checks and failover, and the copies made to it their
/// lag; the node remembers the preset. Kind, place and links stay. Empty for an unknown node.
[[nodiscard]] Edits editsToApply(const Topology& topology, const NodeId& node, const Preset& preset);

/// The value that the design has in this field of the node; nothing where it gives none.
[[nodiscard]] std::optional<double> presentValue(const Topology& topology, const Node& node, PresetField field);

}  // namespace failwright
