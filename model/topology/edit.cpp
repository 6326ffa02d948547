#include "model/topology/edit.h"

#include "model/topology/claims.h"
#include "model/topology/difference.h"
#include "model/topology/references.h"
#include "model/topology/rename.h"

#include <algorithm>
#include <cassert>

namespace failwright {
namespace {

std::ptrdiff_t offset(std::size_t position) { return static_cast<std::ptrdiff_t>(position); }

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
Result<void> check(const Topology& topology, const T& value) {
    Errors errors;
    Report report(errors, value.id.value);
    checkValues(value, report);
    checkReferences(value, Scan(topology), report);
    if (!errors.empty()) return tl::make_unexpected(std::move(errors.front()));
    return {};
}

/// Whether what refers to the part still may when it changes from `before` to `after`.
template <class T>
Result<void> checkReferrers(const Topology&, const T&, const T&) { return {}; }

Result<void> checkReferrers(const Topology& topology, const Node& before, const Node& after) {
    if (after.kind == NodeKind::client && before.kind != NodeKind::client)
        for (const Link& link : topology.links)
            if (link.to == after.id && isRequest(link))
                return failure(ErrorCode::illegal, after.id.value + "/kind", link.id.value, "a client that nothing calls");
    if (before.service || !after.service || find(topology.services, serviceOf(before)) != nullptr) return {};
    if (const auto mention = mentionOf(topology, serviceOf(before)))
        return failure(ErrorCode::stillReferenced, after.id.value + "/service", *mention, "a service that nothing refers to");
    return {};
}

template <class T>
Result<Applied> apply(Topology& topology, const Insert<T>& edit) {
    std::vector<T>& all = partsOf<T>(topology);
    if (edit.at > all.size())
        return failure(ErrorCode::outOfRange, edit.value.id.value, std::to_string(edit.at), "a position up to " + std::to_string(all.size()));
    if (auto allowed = canBear<T>(topology, edit.value.id.value); !allowed) return tl::make_unexpected(allowed.error());
    if (auto right = check(topology, edit.value); !right) return tl::make_unexpected(right.error());
    all.insert(all.begin() + offset(edit.at), edit.value);
    return Applied{{Erase<T>{edit.value.id}}, {changeOf<T>(edit.value.id, ChangeKind::added, Part<T>::aspects)}};
}

template <class T>
Result<Applied> apply(Topology& topology, const Erase<T>& edit) {
    std::vector<T>& all = partsOf<T>(topology);
    const std::size_t at = positionOf<T>(topology, edit.id);
    if (at == all.size()) return notFound<T>(edit.id);
    if (auto user = referrer(topology, edit.id))
        return failure(ErrorCode::stillReferenced, edit.id.value, *user, "a part that nothing refers to");
    Applied applied{{Insert<T>{at, std::move(all[at])}}, {changeOf<T>(edit.id, ChangeKind::removed, Part<T>::aspects)}};
    all.erase(all.begin() + offset(at));
    return applied;
}

template <class T>
Result<Applied> apply(Topology& topology, const Replace<T>& edit) {
    const std::size_t at = positionOf<T>(topology, edit.value.id);
    if (at == partsOf<T>(topology).size()) return notFound<T>(edit.value.id);
    T& present = partsOf<T>(topology)[at];
    const Aspects aspects = difference(present, edit.value);
    if (aspects == 0) return Applied{};
    if (auto right = check(topology, edit.value); !right) return tl::make_unexpected(right.error());
    if (auto right = checkReferrers(topology, present, edit.value); !right) return tl::make_unexpected(right.error());
    Applied applied{{Replace<T>{std::move(present)}}, {changeOf<T>(edit.value.id, ChangeKind::changed, aspects)}};
    present = edit.value;
    return applied;
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

/// Puts the lists of inverses, each in its own order, into the order that takes the latest edit back first.
Edits backwards(std::vector<Edits> inverses) {
    Edits all;
    for (auto inverse = inverses.rbegin(); inverse != inverses.rend(); ++inverse)
        std::move(inverse->begin(), inverse->end(), std::back_inserter(all));
    return all;
}

}  // namespace

Result<Applied> applyEdit(Topology& topology, const Edit& edit) {
    return std::visit([&](const auto& one) { return apply(topology, one); }, edit);
}

Result<Applied> applyEdits(Topology& topology, const Edits& edits) {
    std::vector<Edits> inverses;
    Applied all;
    for (const Edit& edit : edits) {
        Result<Applied> one = applyEdit(topology, edit);
        if (!one) {
            for (const Edit& back : backwards(std::move(inverses))) {
                [[maybe_unused]] const bool restored = applyEdit(topology, back).has_value();
                assert(restored);
            }
            return one;
        }
        inverses.push_back(std::move(one->inverse));
        std::move(one->changes.begin(), one->changes.end(), std::back_inserter(all.changes));
    }
    all.inverse = backwards(std::move(inverses));
    return all;
}

Aspects aspectsOf(const ChangeSet& changes) {
    Aspects aspects = 0;
    for (const Change& change : changes) aspects |= change.aspects;
    return aspects;
}

}  // namespace failwright
