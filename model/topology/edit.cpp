#include "model/topology/edit.h"

#include "model/topology/claims.h"
#include "model/topology/difference.h"
#include "model/topology/rename.h"
#include "model/topology/run.h"
#include "model/topology/splice.h"

#include <algorithm>
#include <cassert>
#include <unordered_set>
#include <utility>

namespace failwright {

Edit::Edit(const Edit& other) = default;
Edit::Edit(Edit&& other) noexcept = default;
Edit& Edit::operator=(const Edit& other) = default;
Edit& Edit::operator=(Edit&& other) noexcept = default;
Edit::~Edit() = default;

namespace {

std::ptrdiff_t offset(std::size_t position) { return static_cast<std::ptrdiff_t>(position); }

/// What has been done so far: enough to take it back, even when a run turns out to be wrong only after it was applied.
struct Done {
    std::vector<Edits> inverses;  ///< each in its own order
    ChangeSet changes;

    void add(Applied applied) {
        inverses.push_back(std::move(applied.inverse));
        std::move(applied.changes.begin(), applied.changes.end(), std::back_inserter(changes));
    }
    /// What takes the latest back first.
    [[nodiscard]] Edits inverse() {
        Edits all;
        for (auto edits = inverses.rbegin(); edits != inverses.rend(); ++edits) std::move(edits->begin(), edits->end(), std::back_inserter(all));
        return all;
    }
};

template <class T>
tl::unexpected<Error> notFound(const decltype(T::id)& id) {
    return failure(ErrorCode::notFound, id.value, id.value, "an id in " + std::string(Part<T>::list));
}

template <class T>
Change changeOf(const decltype(T::id)& id, ChangeKind kind, Aspects aspects) {
    return {Part<T>::kind, id.value, kind, aspects, {}};
}

/// Whether the part is right by itself and refers to what is there.
template <class T>
Result<void> check(const Lookup& lookup, const T& value) {
    Errors errors;
    Report report(errors, value.id.value);
    checkValues(value, report);
    checkReferences(value, lookup, report);
    if (!errors.empty()) return tl::make_unexpected(std::move(errors.front()));
    return {};
}

/// The id of a feature or scenario that names the service, or nothing.
std::optional<std::string> mentionOf(const Topology& topology, const ServiceId& id) {
    for (const Feature& feature : topology.features)
        for (const auto* services : {&feature.requiredServices, &feature.toleratedServices})
            if (std::find(services->begin(), services->end(), id) != services->end()) return feature.id.value;
    for (const Scenario& scenario : topology.scenarios)
        for (const ScenarioEvent& event : scenario.events) {
            bool found = false;
            forEachName(event, [&](const std::string& name) { found |= name == commonCauseName(id); }, [](const DomainId&) {});
            if (found) return scenario.id.value;
        }
    return std::nullopt;
}

/// Whether what refers to the part still may when it changes from `before` to `after`.
template <class T>
Result<void> checkReferrers(const Topology&, const Lookup&, const T&, const T&) { return {}; }

Result<void> checkReferrers(const Topology& topology, const Lookup& lookup, const Node& before, const Node& after) {
    if (after.kind == NodeKind::client && before.kind != NodeKind::client)
        for (const Link& link : topology.links)
            if (link.to == after.id && isRequest(link))
                return failure(ErrorCode::illegal, after.id.value + "/kind", link.id.value, "a client that nothing calls");
    if (before.service || !after.service || lookup.has<Service>(serviceOf(before))) return {};
    if (const auto mention = mentionOf(topology, serviceOf(before)))
        return failure(ErrorCode::stillReferenced, after.id.value + "/service", *mention, "a service that nothing refers to");
    return {};
}

/// Whether the parts of the kinds `Referrers` name only what is there.
template <class... Referrers>
Result<void> checkNothingDangles(const Topology& topology) {
    const Lookup lookup(topology);
    Result<void> result;
    const auto look = [&](const auto& parts) {
        for (const auto& part : parts) {
            Errors errors;
            Report report(errors, {});
            checkReferences(part, lookup, report);
            if (errors.empty()) continue;
            result = failure(ErrorCode::stillReferenced, errors.front().found, part.id.value, "a part that nothing refers to");
            return false;
        }
        return true;
    };
    (void)(look(partsOf<Referrers>(topology)) && ...);
    return result;
}

/// Whether nothing refers to parts of kind `T` that are gone.
template <class T>
Result<void> checkNothingMisses(const Topology& topology) {
    if constexpr (std::is_same_v<T, Domain>) return checkNothingDangles<Domain, Node, Scenario>(topology);
    else if constexpr (std::is_same_v<T, Service>) return checkNothingDangles<Node, Feature, Scenario>(topology);
    else if constexpr (std::is_same_v<T, Node>) return checkNothingDangles<Link, Feature, Scenario>(topology);
    else if constexpr (std::is_same_v<T, Link>) return checkNothingDangles<Scenario>(topology);
    else if constexpr (std::is_same_v<T, Feature>) return checkNothingDangles<Tier>(topology);
    else return {};
}

/// Whether the parts may be put in: their positions are there, and their ids are free.
template <class T>
Result<void> checkPlaces(const Topology& topology, const Run<Insert<T>>& run) {
    const Lookup lookup(topology);
    std::unordered_set<std::string_view> ids;
    std::size_t size = partsOf<T>(topology).size();
    for (const Insert<T>* edit : run) {
        const std::string& id = edit->value.id.value;
        if (edit->at > size) return failure(ErrorCode::outOfRange, id, std::to_string(edit->at), "a position up to " + std::to_string(size));
        if (auto allowed = canBear<T>(lookup, id); !allowed) return allowed;
        if (!ids.insert(id).second) return failure(ErrorCode::duplicateId, id + "/id", id, "an id that is not taken");
        ++size;
    }
    return {};
}

template <class T>
Result<void> apply(Topology& topology, const Run<Insert<T>>& run, Done& done) {
    if (auto free = checkPlaces(topology, run); !free) return free;
    std::vector<Insert<T>> parts;
    Applied applied;
    for (const Insert<T>* edit : run) {
        parts.push_back(*edit);
        applied.inverse.push_back(Erase<T>{edit->value.id});
        applied.changes.push_back(changeOf<T>(edit->value.id, ChangeKind::added, Part<T>::aspects));
    }
    applied.inverse = backwards(std::move(applied.inverse));
    putIn(partsOf<T>(topology), std::move(parts));
    done.add(std::move(applied));
    const Lookup lookup(topology);
    for (const Insert<T>* edit : run)
        if (auto right = check(lookup, edit->value); !right) return right;
    return {};
}

/// Where the parts are, ascending.
template <class T>
Result<std::vector<std::size_t>> positionsOf(const Topology& topology, const Run<Erase<T>>& run) {
    const Lookup lookup(topology);
    const std::vector<T>& all = partsOf<T>(topology);
    std::vector<std::size_t> positions;
    for (const Erase<T>* edit : run) {
        positions.push_back(lookup.positionOf<T>(edit->id));
        if (positions.back() == all.size()) return notFound<T>(edit->id);
    }
    std::sort(positions.begin(), positions.end());
    const auto twice = std::adjacent_find(positions.begin(), positions.end());
    if (twice != positions.end()) return notFound<T>(all[*twice].id);
    return positions;
}

template <class T>
Result<void> apply(Topology& topology, const Run<Erase<T>>& run, Done& done) {
    const auto positions = positionsOf(topology, run);
    if (!positions) return tl::make_unexpected(positions.error());
    std::vector<Insert<T>> parts = takeOut(partsOf<T>(topology), *positions);
    Applied applied;
    applied.inverse.assign(std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
    for (const Erase<T>* edit : run) applied.changes.push_back(changeOf<T>(edit->id, ChangeKind::removed, Part<T>::aspects));
    done.add(std::move(applied));
    return checkNothingMisses<T>(topology);
}

template <class T>
Result<void> apply(Topology& topology, const Run<Replace<T>>& run, Done& done) {
    const Lookup lookup(topology);
    std::vector<T>& all = partsOf<T>(topology);
    for (const Replace<T>* edit : run) {
        const T& after = edit->value;
        const std::size_t at = lookup.positionOf<T>(after.id);
        if (at == all.size()) return notFound<T>(after.id);
        const Aspects aspects = difference(all[at], after);
        if (aspects == 0) continue;
        if (auto right = check(lookup, after); !right) return right;
        if (auto right = checkReferrers(topology, lookup, all[at], after); !right) return right;
        done.add({{Replace<T>{std::exchange(all[at], after)}}, {changeOf<T>(after.id, ChangeKind::changed, aspects)}});
    }
    return {};
}

template <class T>
Result<Applied> apply(Topology& topology, const Move<T>& edit) {
    std::vector<T>& all = partsOf<T>(topology);
    const std::size_t at = positionOf<T>(topology, edit.id);
    if (at == all.size()) return notFound<T>(edit.id);
    if (edit.to >= all.size())
        return failure(ErrorCode::outOfRange, edit.id.value, std::to_string(edit.to), "a position below " + std::to_string(all.size()));
    if (at == edit.to) return Applied{};
    const auto first = all.begin();
    if (at < edit.to) std::rotate(first + offset(at), first + offset(at) + 1, first + offset(edit.to) + 1);
    else std::rotate(first + offset(edit.to), first + offset(at), first + offset(at) + 1);
    return Applied{{Move<T>{edit.id, at}}, {changeOf<T>(edit.id, ChangeKind::changed, aspect::structure)}};
}

template <class T>
Result<Applied> apply(Topology& topology, const Rename<T>& edit) { return renamePart(topology, edit); }

Result<Applied> apply(Topology& topology, const SetTitle& edit) {
    if (topology.name == edit.name && topology.description == edit.description) return Applied{};
    for (const std::string* text : {&edit.name, &edit.description})
        if (text->size() > maxTextBytes)
            return failure(ErrorCode::tooLarge, "name", std::to_string(text->size()) + " bytes", "at most " + std::to_string(maxTextBytes));
    Applied applied{{SetTitle{topology.name, topology.description}}, {{PartKind::title, {}, ChangeKind::changed, aspect::wording, {}}}};
    topology.name = edit.name;
    topology.description = edit.description;
    return applied;
}

template <class T>
Result<void> checkAlone(std::string place, const T& value) {
    Errors errors;
    Report report(errors, std::move(place));
    checkValues(value, report);
    if (!errors.empty()) return tl::make_unexpected(std::move(errors.front()));
    return {};
}

/// Objectives and operations: there is one of each, or none.
template <class Set, class T>
Result<Applied> applyTo(std::optional<T>& present, const Set& edit, PartKind part, const char* place) {
    if (present == edit.value) return Applied{};
    if (edit.value)
        if (auto right = checkAlone(place, *edit.value); !right) return tl::make_unexpected(right.error());
    Applied applied{{Set{present}}, {{part, {}, ChangeKind::changed, aspect::reliability, {}}}};
    present = edit.value;
    return applied;
}

Result<Applied> apply(Topology& topology, const SetObjectives& edit) {
    return applyTo(topology.objectives, edit, PartKind::objectives, "objectives");
}

Result<Applied> apply(Topology& topology, const SetOperations& edit) {
    return applyTo(topology.operations, edit, PartKind::operations, "operations");
}

Result<Applied> apply(Topology& topology, const SetNotes& edit) {
    const Aspects aspects = difference(topology.notes, edit.value);
    if (aspects == 0) return Applied{};
    for (std::size_t i = 0; i < edit.value.size(); ++i)
        if (auto right = checkAlone("notes/" + std::to_string(i), edit.value[i]); !right) return tl::make_unexpected(right.error());
    Applied applied{{SetNotes{std::move(topology.notes)}}, {{PartKind::notes, {}, ChangeKind::changed, aspects, {}}}};
    topology.notes = edit.value;
    return applied;
}

Result<Applied> apply(Topology& topology, const SetAccepted& edit) {
    if (topology.accepted == edit.value) return Applied{};
    for (std::size_t i = 0; i < edit.value.size(); ++i)
        if (auto right = checkAlone("accepted/" + std::to_string(i), edit.value[i]); !right) return tl::make_unexpected(right.error());
    Applied applied{{SetAccepted{std::move(topology.accepted)}}, {{PartKind::accepted, {}, ChangeKind::changed, aspect::wording, {}}}};
    topology.accepted = edit.value;
    return applied;
}

/// The edits that are applied one at a time.
template <class E>
Result<void> apply(Topology& topology, const Run<E>& run, Done& done) {
    Result<Applied> applied = apply(topology, *run.front());
    if (!applied) return tl::make_unexpected(std::move(applied.error()));
    done.add(std::move(*applied));
    return {};
}

Result<void> applyAll(Topology& topology, std::span<const Edit> edits, Done& done) {
    while (!edits.empty()) {
        const auto applyRun = [&](const auto& first) {
            const auto run = firstRun(first, edits);
            edits = edits.subspan(run.size());
            return apply(topology, run, done);
        };
        if (auto applied = std::visit(applyRun, edits.front()); !applied) return applied;
    }
    return {};
}

Result<Applied> applyOrNot(Topology& topology, std::span<const Edit> edits) {
    Done done;
    if (auto applied = applyAll(topology, edits, done); !applied) {
        Done back;
        [[maybe_unused]] const bool restored = applyAll(topology, done.inverse(), back).has_value();
        assert(restored);
        return tl::make_unexpected(std::move(applied.error()));
    }
    return Applied{done.inverse(), std::move(done.changes)};
}

}  // namespace

Result<Applied> applyEdit(Topology& topology, const Edit& edit) { return applyOrNot(topology, {&edit, 1}); }

Result<Applied> applyEdits(Topology& topology, const Edits& edits) { return applyOrNot(topology, edits); }

Aspects aspectsOf(const ChangeSet& changes) {
    Aspects aspects = 0;
    for (const Change& change : changes) aspects |= change.aspects;
    return aspects;
}

}  // namespace failwright
