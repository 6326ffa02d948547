#pragma once

#include "model/topology/error.h"
#include "model/topology/topology.h"

#include <algorithm>
#include <cstdint>
#include <variant>
#include <vector>

namespace failwright {

/// Puts `value` before position `at` of its vector. Domains, nodes and links share one name space, and none of them may bear an
/// id that looks like a common cause (`service:…`).
template <class T>
struct Insert {
    std::size_t at = 0;
    T value;
};

/// Takes away the element with `id`, which nothing may refer to any more.
template <class T>
struct Erase {
    decltype(T::id) id;
};

/// Gives the element with `value.id` new contents.
template <class T>
struct Replace {
    T value;
};

/// Moves the element with `id` to position `to` of its vector (the document's order).
template <class T>
struct Move {
    decltype(T::id) id;
    std::size_t to = 0;
};

/// Gives an element another id and everything that refers to it, too. Members stay: a node whose id named its service names that
/// service from then on, or takes it along where no entry describes it.
template <class T>
struct Rename {
    decltype(T::id) from;
    decltype(T::id) to;
};

/// Name and description of the design.
struct SetTitle {
    std::string name;
    std::string description;
};
struct SetObjectives { std::optional<Objectives> value; };
struct SetOperations { std::optional<Operations> value; };
struct SetNotes { std::vector<Note> value; };
struct SetAccepted { std::vector<Acceptance> value; };

/// One of the kinds of edits.
using AnyEdit = std::variant<
    Insert<Domain>, Insert<Service>, Insert<Node>, Insert<Link>, Insert<Feature>, Insert<Tier>, Insert<Scenario>,
    Erase<Domain>, Erase<Service>, Erase<Node>, Erase<Link>, Erase<Feature>, Erase<Tier>, Erase<Scenario>,
    Replace<Domain>, Replace<Service>, Replace<Node>, Replace<Link>, Replace<Feature>, Replace<Tier>, Replace<Scenario>,
    Move<Domain>, Move<Service>, Move<Node>, Move<Link>, Move<Feature>, Move<Tier>, Move<Scenario>,
    Rename<Domain>, Rename<Service>, Rename<Node>, Rename<Link>, Rename<Feature>, Rename<Tier>, Rename<Scenario>,
    SetTitle, SetObjectives, SetOperations, SetNotes, SetAccepted>;

/// The smallest changes of a topology. Each keeps its invariants: unique ids, no dangling reference, no circle of parents,
/// figures within their ranges. Copied and destroyed in one place, since that is much code for so many kinds.
struct Edit : AnyEdit {
    using AnyEdit::AnyEdit;
    Edit(const Edit& other);
    Edit(Edit&& other) noexcept;
    Edit& operator=(const Edit& other);
    Edit& operator=(Edit&& other) noexcept;
    ~Edit();
    // Of no meaning, and what asks whether they exist must not instantiate those of the kinds.
    friend bool operator==(const Edit&, const Edit&) = delete;
    friend bool operator<(const Edit&, const Edit&) = delete;
};

using Edits = std::vector<Edit>;

enum class PartKind : std::uint8_t { domain, service, node, link, feature, tier, scenario, notes, title, objectives, operations, accepted };
enum class ChangeKind : std::uint8_t { added, removed, changed, renamed };

/// What of a part changed, as a bit mask.
using Aspects = std::uint8_t;
namespace aspect {
inline constexpr Aspects structure = 1;    ///< who exists, belongs where and calls whom; order in the document
inline constexpr Aspects reliability = 2;  ///< availabilities, repair times, counts, redundancy, objectives
inline constexpr Aspects timing = 4;       ///< health checks, failover, lags, backups, scenarios
inline constexpr Aspects placement = 8;    ///< positions and rectangles
inline constexpr Aspects wording = 16;     ///< names, descriptions, presets, notes, costs
}  // namespace aspect

struct Change {
    PartKind part = PartKind::node;
    std::string id;     ///< empty for parts that there is one of
    ChangeKind kind = ChangeKind::changed;
    Aspects aspects = 0;
    std::string newId;  ///< where renamed
    friend bool operator==(const Change&, const Change&) = default;
};

/// In the order in which it happened; a part that changes twice is named twice.
using ChangeSet = std::vector<Change>;

/// Whether one of `changes` has one of `aspects`.
[[nodiscard]] inline bool touches(const ChangeSet& changes, Aspects aspects) {
    return std::any_of(changes.begin(), changes.end(), [aspects](const Change& change) { return (change.aspects & aspects) != 0; });
}

struct Applied {
    Edits inverse;  ///< applied in order, gives the topology back as it was, order included
    ChangeSet changes;
};

/// Applies one edit; where it fails, `topology` is as it was.
[[nodiscard]] Result<Applied> applyEdit(Topology& topology, const Edit& edit);

/// Applies all of them in order, or none. Inserts, erasures or replacements of one kind in a row count as one step: the parts
/// may refer to each other whichever comes first. Takes O(number of edits + size of the topology) for as few such rows as
/// a gesture has, as long as the positions of inserts ascend.
[[nodiscard]] Result<Applied> applyEdits(Topology& topology, const Edits& edits);

/// All aspects that any of the changes has.
[[nodiscard]] Aspects aspectsOf(const ChangeSet& changes);

/// The edits that take away the named domains, nodes and links and all that refers to them (links of the nodes, what lies in
/// the domains stays and moves up to the parent, services left without members go, features and scenarios forget them).
/// Unknown ids are passed over.
[[nodiscard]] Edits editsToRemove(const Topology& topology, const std::vector<std::string>& ids);

/// `stem`, or `stem-2`, `stem-3` and so on: the first that nothing in the topology bears in any name space. Characters that no
/// id may hold become `-`.
[[nodiscard]] std::string freshId(const Topology& topology, std::string_view stem);

}  // namespace failwright
