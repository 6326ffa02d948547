#include "model/io/import/merge.h"

#include "model/io/import/import.h"
#include "model/layout/layout.h"
#include "model/topology/parts.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace failwright {
namespace {

/// Ids of the elements of one list by their sources.
template <class T>
std::unordered_map<std::string, std::string> idsBySource(const std::vector<T>& all) {
    std::unordered_map<std::string, std::string> ids;
    for (const T& one : all)
        if (std::string source = sourceOf(one.extras); !source.empty()) ids.emplace(std::move(source), one.id.value);
    return ids;
}

template <class T>
std::size_t known(const std::vector<T>& current, const std::vector<T>& imported) {
    const auto ids = idsBySource(current);
    return std::size_t(std::count_if(imported.begin(), imported.end(), [&](const T& one) { return ids.contains(sourceOf(one.extras)); }));
}

/// What `update` says anew, and what of `before` was set by hand.
Node updated(const Node& before, Node update) {
    update.id = before.id;
    update.name = before.name;
    update.figures = before.figures;
    update.weight = before.weight;
    update.capacityRps = before.capacityRps;
    update.costPerMonth = before.costPerMonth;
    update.sticky = before.sticky;
    update.preset = before.preset;
    update.position = before.position;
    update.locked = before.locked;
    update.z = before.z;
    return update;
}

Domain updated(const Domain& before, Domain update) {
    update.id = before.id;
    update.name = before.name;
    update.figures = before.figures;
    update.rect = before.rect;
    update.locked = before.locked;
    return update;
}

class Merge {
public:
    Merge(const Topology& current, Topology imported) : m_current(current), m_imported(std::move(imported)) {}

    Edits run() {
        m_edits = editsToRemove(m_current, gone());
        Topology rest = m_current;
        if (!applyEdits(rest, m_edits)) m_edits.clear(), rest = m_current;
        if (!rest.nodes.empty() || !rest.domains.empty()) forgetPlaces();
        rename(rest);
        Topology target = rest;
        addServices(target);
        addAll(target.domains, m_imported.domains);
        addAll(target.nodes, m_imported.nodes);
        addLinks(target);
        target = placed(std::move(target));
        compare(rest.services, target.services);
        compare(rest.domains, target.domains);
        compare(rest.nodes, target.nodes);
        compare(rest.links, target.links);
        if (rest.name.empty() && !m_imported.name.empty()) m_edits.push_back(SetTitle{m_imported.name, m_imported.description});
        if (rest.notes.empty() && !m_imported.notes.empty()) m_edits.push_back(SetNotes{m_imported.notes});
        return std::move(m_edits);
    }

private:
    /// What came from the source before and is there no more.
    std::vector<std::string> gone() const {
        std::vector<std::string> ids;
        if (knownElements(m_current, m_imported) == 0) return ids;
        const auto collect = [&ids](const auto& current, const auto& imported) {
            const auto still = idsBySource(imported);
            for (const auto& one : current)
                if (const std::string source = sourceOf(one.extras); !source.empty() && !still.contains(source)) ids.push_back(one.id.value);
        };
        collect(m_current.domains, m_imported.domains);
        collect(m_current.nodes, m_imported.nodes);
        collect(m_current.links, m_imported.links);
        return ids;
    }

    void forgetPlaces() {
        for (Node& node : m_imported.nodes) node.position.reset();
        for (Domain& domain : m_imported.domains) domain.rect.reset();
    }

    /// Known elements keep their ids; a new one whose id is taken gets another.
    void rename(const Topology& rest) {
        std::unordered_set<std::string> taken;
        for (const Domain& one : rest.domains) taken.insert(one.id.value);
        for (const Node& one : rest.nodes) taken.insert(one.id.value);
        for (const Link& one : rest.links) taken.insert(one.id.value);
        const auto domains = idsBySource(rest.domains), nodes = idsBySource(rest.nodes);
        std::unordered_map<std::string, std::string> names;
        const auto nameAll = [&](auto& all, const auto& ids) {
            for (auto& one : all) {
                const auto found = ids.find(sourceOf(one.extras));
                std::string id = found != ids.end() ? found->second : one.id.value;
                for (int number = 2; found == ids.end() && taken.contains(id); ++number) id = one.id.value + "-" + std::to_string(number);
                taken.insert(id);
                names.emplace(one.id.value, id);
                one.id.value = std::move(id);
            }
        };
        nameAll(m_imported.domains, domains);
        nameAll(m_imported.nodes, nodes);
        for (Domain& one : m_imported.domains)
            if (one.parent) one.parent->value = names.at(one.parent->value);
        for (Node& one : m_imported.nodes)
            if (one.domain) one.domain->value = names.at(one.domain->value);
        for (Link& one : m_imported.links) {
            one.from.value = names.at(one.from.value), one.to.value = names.at(one.to.value);
            for (int number = 2; taken.contains(one.id.value) && find(rest.links, one.id) != nullptr && !isSame(*find(rest.links, one.id), one); ++number)
                one.id.value += ":" + std::to_string(number);
        }
    }

    static bool isSame(const Link& a, const Link& b) { return a.from == b.from && a.to == b.to && kindOf(a) == kindOf(b); }

    /// A service that is there stays as it is: what was set by hand counts.
    void addServices(Topology& target) const {
        for (const Service& service : m_imported.services)
            if (find(target.services, service.id) == nullptr) target.services.push_back(service);
    }

    template <class T>
    static void addAll(std::vector<T>& target, const std::vector<T>& imported) {
        std::unordered_map<std::string, std::size_t> at;
        for (std::size_t i = 0; i < target.size(); ++i) at.emplace(target[i].id.value, i);
        for (const T& one : imported) {
            const auto found = at.find(one.id.value);
            if (found == at.end()) target.push_back(one);
            else target[found->second] = updated(target[found->second], one);
        }
    }

    void addLinks(Topology& target) const {
        std::set<std::tuple<std::string, std::string, LinkKind>> there;
        for (const Link& link : target.links) there.emplace(link.from.value, link.to.value, kindOf(link));
        for (const Link& link : m_imported.links)
            if (there.emplace(link.from.value, link.to.value, kindOf(link)).second) target.links.push_back(link);
    }

    /// First what is new, in one row, then what changed: inserts may refer to each other, replacements to inserts.
    template <class T>
    void compare(const std::vector<T>& before, const std::vector<T>& after) {
        for (std::size_t i = before.size(); i < after.size(); ++i) m_edits.push_back(Insert<T>{i, after[i]});
        for (std::size_t i = 0; i < before.size(); ++i)
            if (!(before[i] == after[i])) m_edits.push_back(Replace<T>{after[i]});
    }

    const Topology& m_current;
    Topology m_imported;
    Edits m_edits;
};

}  // namespace

std::size_t knownElements(const Topology& current, const Topology& imported) {
    return known(current.domains, imported.domains) + known(current.nodes, imported.nodes);
}

std::string elementOf(const Topology& current, const Topology& imported, const std::string& id) {
    const auto seek = [&](const auto& from, const auto& in) {
        for (const auto& one : from) {
            if (one.id.value != id) continue;
            const std::string source = sourceOf(one.extras);
            for (const auto& other : in)
                if (sourceOf(other.extras) == source) return other.id.value;
        }
        return std::string();
    };
    if (std::string node = seek(imported.nodes, current.nodes); !node.empty()) return node;
    return seek(imported.domains, current.domains);
}

Edits editsToImport(const Topology& current, Topology imported) { return Merge(current, std::move(imported)).run(); }

}  // namespace failwright
