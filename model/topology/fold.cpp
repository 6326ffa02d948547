#include "model/topology/fold.h"

#include "model/topology/difference.h"
#include "model/topology/lookup.h"

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

/// Finds out what edits overwrite in one topology.
class Comparison {
public:
    explicit Comparison(const Topology& topology) : m_topology(topology), m_lookup(topology) {}

    /// Nothing for edits that do more than overwrite.
    [[nodiscard]] std::optional<Overwriting> operator()(const Edit& edit) const {
        return std::visit([this](const auto& one) { return look(one); }, edit);
    }

private:
    template <class E>
    [[nodiscard]] std::optional<Overwriting> look(const E&) const { return std::nullopt; }

    template <class T>
    [[nodiscard]] std::optional<Overwriting> look(const Replace<T>& edit) const {
        const T* present = m_lookup.find<T>(edit.value.id);
        if (present == nullptr) return std::nullopt;
        return Overwriting{Part<T>::kind, edit.value.id.value, difference(*present, edit.value)};
    }
    [[nodiscard]] std::optional<Overwriting> look(const SetTitle& edit) const {
        const bool same = m_topology.name == edit.name && m_topology.description == edit.description;
        return Overwriting{PartKind::title, {}, same ? Aspects{} : aspect::wording};
    }
    [[nodiscard]] std::optional<Overwriting> look(const SetObjectives& edit) const {
        return Overwriting{PartKind::objectives, {}, m_topology.objectives == edit.value ? Aspects{} : aspect::reliability};
    }
    [[nodiscard]] std::optional<Overwriting> look(const SetOperations& edit) const {
        return Overwriting{PartKind::operations, {}, m_topology.operations == edit.value ? Aspects{} : aspect::reliability};
    }
    [[nodiscard]] std::optional<Overwriting> look(const SetNotes& edit) const {
        return Overwriting{PartKind::notes, {}, difference(m_topology.notes, edit.value)};
    }
    [[nodiscard]] std::optional<Overwriting> look(const SetAccepted& edit) const {
        return Overwriting{PartKind::accepted, {}, m_topology.accepted == edit.value ? Aspects{} : aspect::wording};
    }

    const Topology& m_topology;
    Lookup m_lookup;
};

/// How many parts more there are after an edit.
template <class E>
int growth(const E&) { return 0; }
template <class T>
int growth(const Insert<T>&) { return 1; }
template <class T>
int growth(const Erase<T>&) { return -1; }

int growthOf(const Edits& edits) {
    int parts = 0;
    for (const Edit& edit : edits) parts += std::visit([](const auto& one) { return growth(one); }, edit);
    return parts;
}

bool leadsTo(Topology from, const Edits& edits, const Topology& to) { return applyEdits(from, edits) && from == to; }

}  // namespace

Edits folded(const Topology& topology, Edits first, const Edits& second) {
    first.insert(first.end(), second.begin(), second.end());
    std::map<std::pair<PartKind, std::string>, std::size_t> last;
    Aspects aspects = 0;
    std::vector<std::pair<PartKind, std::string>> keys;
    const Comparison compare(topology);
    for (const Edit& edit : first) {
        const auto one = compare(edit);
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
    const Comparison compare(topology);
    std::map<std::pair<PartKind, std::string>, Aspects> left;
    for (const Edit& edit : edits) {
        const auto one = compare(edit);
        if (!one) return growthOf(edits) == 0 && leadsTo(topology, edits, topology);
        left[one->key()] = one->aspects;
    }
    return std::all_of(left.begin(), left.end(), [](const auto& one) { return one.second == 0; });
}

}  // namespace failwright
