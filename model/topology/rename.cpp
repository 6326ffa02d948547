#include "model/topology/rename.h"

#include "model/topology/claims.h"
#include "model/topology/splice.h"

#include <algorithm>
#include <utility>

namespace failwright {
namespace {

/// A rename under way: the topology and what has changed so far.
class Renaming {
public:
    explicit Renaming(Topology& topology) : m_topology(topology) {}

    template <class T>
    void part(const Rename<T>& rename) {
        partsOf<T>(m_topology)[positionOf<T>(m_topology, rename.from)].id = rename.to;
        m_done.inverse.push_back(Rename<T>{rename.to, rename.from});
        m_done.changes.push_back({Part<T>::kind, rename.from.value, ChangeKind::renamed, aspect::structure, rename.to.value});
    }

    /// Applies `update(part) -> bool` to all parts of a kind and notes those for which it says true.
    template <class T, class Update>
    void everywhere(Aspects aspects, Update update) {
        for (T& one : partsOf<T>(m_topology))
            if (update(one)) m_done.changes.push_back({Part<T>::kind, one.id.value, ChangeKind::changed, aspects, {}});
    }

    void element(const std::string& from, const std::string& to) {
        accepted(from, to, false);
        everywhere<Scenario>(aspect::timing, [&](Scenario& scenario) {
            bool changed = false;
            for (ScenarioEvent& event : scenario.events)
                forEachName(event, [&](std::string& name) { changed |= swapIf(name, from, to); },
                            [&](DomainId& id) { changed |= swapIf(id.value, from, to); });
            return changed;
        });
    }

    /// Acceptances follow what they are about; features have a name space of their own.
    void accepted(const std::string& from, const std::string& to, bool features) {
        std::vector<Acceptance> before = m_topology.accepted;
        bool mentioned = false;  // `to` counts, too: what is left of another one must not follow the way back
        for (Acceptance& one : m_topology.accepted) {
            if ((one.rule == Rule::featureWithoutTier) != features) continue;
            for (std::string& element : one.elements) mentioned |= element == to || swapIf(element, from, to);
        }
        if (!mentioned || std::exchange(m_acceptedBefore, true)) return;
        m_done.inverse.insert(m_done.inverse.begin(), SetAccepted{std::move(before)});  // the last to be applied
        m_done.changes.push_back({PartKind::accepted, {}, ChangeKind::changed, aspect::wording, {}});
    }

    void service(const ServiceId& from, const ServiceId& to) {
        everywhere<Feature>(aspect::structure, [&](Feature& feature) {
            bool changed = false;
            for (ServiceId& id : feature.requiredServices) changed |= swapIf(id, from, to);
            for (ServiceId& id : feature.toleratedServices) changed |= swapIf(id, from, to);
            return changed;
        });
        element(commonCauseName(from), commonCauseName(to));
    }

    /// Lets a node that belongs to a service by its own id name `service` instead.
    void nameService(Node& node, const ServiceId& service) {
        Node before = node;
        node.service = service;
        m_done.inverse.push_back(Replace<Node>{std::move(before)});
        m_done.changes.push_back({PartKind::node, node.id.value, ChangeKind::changed, aspect::structure, {}});
    }

    template <class Value>
    static bool swapIf(Value& value, const Value& from, const Value& to) {
        if (value != from) return false;
        value = to;
        return true;
    }

    [[nodiscard]] Applied done() {
        m_done.inverse = backwards(std::move(m_done.inverse));
        return std::move(m_done);
    }

private:
    Topology& m_topology;
    Applied m_done;
    bool m_acceptedBefore = false;  ///< the inverse brings the acceptances back
};

/// Whether the rename can be; true in the result where there is something to do.
template <class T>
Result<bool> prepare(const Topology& topology, const Rename<T>& rename) {
    if (find(partsOf<T>(topology), rename.from) == nullptr)
        return failure(ErrorCode::notFound, rename.from.value, rename.from.value, "the id of a part");
    if (rename.from == rename.to) return false;
    if (auto allowed = canBear<T>(Lookup(topology), rename.to.value); !allowed) return tl::make_unexpected(allowed.error());
    return true;
}

template <class T, class Update>
Result<Applied> renamed(Topology& topology, const Rename<T>& rename, Update update) {
    const Result<bool> needed = prepare(topology, rename);
    if (!needed) return tl::make_unexpected(needed.error());
    if (!*needed) return Applied{};
    Renaming renaming(topology);
    update(renaming);
    return renaming.done();
}

bool isAlone(const Topology& topology, const std::string& id) {
    const Node* node = find(topology.nodes, NodeId{id});
    return node != nullptr && !node->service;
}

tl::unexpected<Error> takenByService(const std::string& id) {
    return failure(ErrorCode::duplicateId, id + "/id", id, "an id that no service bears");
}

}  // namespace

Result<Applied> renamePart(Topology& topology, const Rename<Domain>& rename) {
    return renamed(topology, rename, [&](Renaming& renaming) {
        renaming.part(rename);
        renaming.everywhere<Domain>(aspect::structure, [&](Domain& domain) {
            return domain.parent && Renaming::swapIf(*domain.parent, rename.from, rename.to);
        });
        renaming.everywhere<Node>(aspect::structure, [&](Node& node) {
            return node.domain && Renaming::swapIf(*node.domain, rename.from, rename.to);
        });
        renaming.element(rename.from.value, rename.to.value);
    });
}

Result<Applied> renamePart(Topology& topology, const Rename<Service>& rename) {
    if (rename.from != rename.to && isAlone(topology, rename.to.value)) return takenByService(rename.to.value);
    return renamed(topology, rename, [&](Renaming& renaming) {
        if (isAlone(topology, rename.from.value))
            renaming.nameService(topology.nodes[positionOf<Node>(topology, NodeId{rename.from.value})], rename.to);
        renaming.part(rename);
        renaming.everywhere<Node>(aspect::structure, [&](Node& node) {
            return node.service && Renaming::swapIf(*node.service, rename.from, rename.to);
        });
        renaming.service(rename.from, rename.to);
    });
}

Result<Applied> renamePart(Topology& topology, const Rename<Node>& rename) {
    const ServiceId before{rename.from.value};
    const ServiceId after{rename.to.value};
    const bool alone = isAlone(topology, rename.from.value);
    const bool described = find(topology.services, before) != nullptr;
    if (alone && !described && rename.from != rename.to && find(topology.services, after) != nullptr) return takenByService(after.value);
    return renamed(topology, rename, [&](Renaming& renaming) {
        if (alone && described) renaming.nameService(topology.nodes[positionOf<Node>(topology, rename.from)], before);
        renaming.part(rename);
        renaming.everywhere<Link>(aspect::structure, [&](Link& link) {
            const bool from = Renaming::swapIf(link.from, rename.from, rename.to);
            return Renaming::swapIf(link.to, rename.from, rename.to) || from;
        });
        if (alone && !described) renaming.service(before, after);
        renaming.element(rename.from.value, rename.to.value);
    });
}

Result<Applied> renamePart(Topology& topology, const Rename<Link>& rename) {
    return renamed(topology, rename, [&](Renaming& renaming) {
        renaming.part(rename);
        renaming.element(rename.from.value, rename.to.value);
    });
}

Result<Applied> renamePart(Topology& topology, const Rename<Feature>& rename) {
    return renamed(topology, rename, [&](Renaming& renaming) {
        renaming.part(rename);
        renaming.everywhere<Tier>(aspect::structure, [&](Tier& tier) {
            bool changed = false;
            for (FeatureId& id : tier.features) changed |= Renaming::swapIf(id, rename.from, rename.to);
            return changed;
        });
        renaming.accepted(rename.from.value, rename.to.value, true);
    });
}

Result<Applied> renamePart(Topology& topology, const Rename<Tier>& rename) {
    return renamed(topology, rename, [&](Renaming& renaming) { renaming.part(rename); });
}

Result<Applied> renamePart(Topology& topology, const Rename<Scenario>& rename) {
    return renamed(topology, rename, [&](Renaming& renaming) { renaming.part(rename); });
}

}  // namespace failwright
