#include "model/topology/fold.h"

#include "model/topology/difference.h"
#include "model/topology/parts.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace failwright {
namespace {

/// What an edit overwrites: the part, and in which respects it differs from what is there.
struct Overwriting {
    PartKind part = PartKind::node;
    std::string id;
    Aspects aspects = 0;
    [[nodiscard]] std::pair<PartKind, std::string> key() const { return {part, id}; }
};

template <class T>
std::optional<Overwriting> overwriting(const Topology&, const T&) { return std::nullopt; }

template <class T>
std::optional<Overwriting> overwriting(const Topology& topology, const Replace<T>& edit) {
    const T* present = find(partsOf<T>(topology), edit.value.id);
    if (present == nullptr) return std::nullopt;
    return Overwriting{Part<T>::kind, edit.value.id.value, difference(*present, edit.value)};
}

std::optional<Overwriting> overwriting(const Topology& topology, const SetTitle& edit) {
    const bool same = topology.name == edit.name && topology.description == edit.description;
    return Overwriting{PartKind::title, {}, same ? Aspects{} : aspect::wording};
}

std::optional<Overwriting> overwriting(const Topology& topology, const SetObjectives& edit) {
    return Overwriting{PartKind::objectives, {}, topology.objectives == edit.value ? Aspects{} : aspect::reliability};
}

std::optional<Overwriting> overwriting(const Topology& topology, const SetOperations& edit) {
    return Overwriting{PartKind::operations, {}, topology.operations == edit.value ? Aspects{} : aspect::reliability};
}

std::optional<Overwriting> overwriting(const Topology& topology, const SetNotes& edit) {
    return Overwriting{PartKind::notes, {}, difference(topology.notes, edit.value)};
}

std::optional<Overwriting> overwritingOf(const Topology& topology, const Edit& edit) {
    return std::visit([&](const auto& one) { return overwriting(topology, one); }, edit);
}

}  // namespace

Edits folded(const Topology& topology, Edits first, const Edits& second) {
    first.insert(first.end(), second.begin(), second.end());
    std::map<std::pair<PartKind, std::string>, std::size_t> last;
    Aspects aspects = 0;
    std::vector<std::pair<PartKind, std::string>> keys;
    for (const Edit& edit : first) {
        const auto one = overwritingOf(topology, edit);
        if (!one) return first;
        aspects |= one->aspects;
        last[one->key()] = keys.size();
        keys.push_back(one->key());
    }
    if (last.size() > 1 && (aspects & aspect::structure) != 0) return first;

    Edits kept;
    for (std::size_t i = 0; i < first.size(); ++i)
        if (last[keys[i]] == i) kept.push_back(std::move(first[i]));
    return kept;
}

bool changesNothing(const Topology& topology, const Edits& edits) {
    return std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) {
        const auto one = overwritingOf(topology, edit);
        return one && one->aspects == 0;
    });
}

}  // namespace failwright
