#include "views/panels/inspector/targets.h"

#include <unordered_set>

namespace failwright::targets {
namespace {

/// Those of a vector of the topology that have one of `ids`.
template <class T, class Id>
Target<T> byId(std::vector<T> Topology::*all, std::vector<Id> ids) {
    const std::unordered_set<Id> wanted(ids.begin(), ids.end());
    return {[all, wanted](const Topology& topology) {
                std::vector<T> found;
                for (const T& one : topology.*all)
                    if (wanted.contains(one.id)) found.push_back(one);
                return found;
            },
            [](const Topology&, const std::vector<T>& things) {
                Edits edits;
                for (const T& one : things) edits.push_back(Replace<T>{one});
                return edits;
            }};
}

/// An `optional` part of each service, as a value.
template <class Part>
Target<Part> partOfServices(std::optional<Part> Service::*part, std::vector<ServiceId> ids) {
    const Target<Service> whole = services(std::move(ids));
    return {[part, whole](const Topology& topology) {
                std::vector<Part> found;
                for (const Service& service : whole.fetch(topology)) found.push_back((service.*part).value_or(Part{}));
                return found;
            },
            [part, whole](const Topology& topology, const std::vector<Part>& things) {
                std::vector<Service> all = whole.fetch(topology);
                for (std::size_t i = 0; i < all.size(); ++i)
                    all[i].*part = things[i] == Part{} ? std::nullopt : std::optional(things[i]);
                return whole.store(topology, all);
            }};
}

/// An `optional` part of the topology, as a value.
template <class Part, class Set>
Target<Part> partOfDesign(std::optional<Part> Topology::*part) {
    return {[part](const Topology& topology) { return std::vector<Part>{(topology.*part).value_or(Part{})}; },
            [](const Topology&, const std::vector<Part>& things) {
                return Edits{Set{things.front() == Part{} ? std::nullopt : std::optional(things.front())}};
            }};
}

/// What a service is before an entry describes it.
Service undescribed(const Topology& topology, const ServiceId& id) {
    Service service;
    service.id = id;
    for (const Node& node : topology.nodes)
        if (serviceOf(node) == id) {
            service.kind = node.kind;
            break;
        }
    return service;
}

}  // namespace

Target<Node> nodes(std::vector<NodeId> ids) {
    return byId(&Topology::nodes, std::move(ids));
}
Target<Domain> domains(std::vector<DomainId> ids) {
    return byId(&Topology::domains, std::move(ids));
}
Target<Link> links(std::vector<LinkId> ids) {
    return byId(&Topology::links, std::move(ids));
}
Target<Feature> feature(FeatureId id) {
    return byId(&Topology::features, std::vector{std::move(id)});
}
Target<Tier> tier(TierId id) {
    return byId(&Topology::tiers, std::vector{std::move(id)});
}
Target<Scenario> scenario(ScenarioId id) {
    return byId(&Topology::scenarios, std::vector{std::move(id)});
}

Target<Service> services(std::vector<ServiceId> ids) {
    return {[ids](const Topology& topology) {
                std::vector<Service> found;
                for (const ServiceId& id : ids) {
                    const Service* service = find(topology.services, id);
                    found.push_back(service != nullptr ? *service : undescribed(topology, id));
                }
                return found;
            },
            [](const Topology& topology, const std::vector<Service>& things) {
                Edits edits;
                std::size_t end = topology.services.size();
                for (const Service& service : things)
                    if (find(topology.services, service.id) != nullptr)
                        edits.push_back(Replace<Service>{service});
                    else
                        edits.push_back(Insert<Service>{end++, service});
                return edits;
            }};
}

Target<HealthCheck> healthChecks(std::vector<ServiceId> ids) {
    return partOfServices(&Service::healthCheck, std::move(ids));
}
Target<Failover> failovers(std::vector<ServiceId> ids) {
    return partOfServices(&Service::failover, std::move(ids));
}

Target<Note> note(std::size_t index) {
    return {[index](const Topology& topology) {
                return index < topology.notes.size() ? std::vector{topology.notes[index]} : std::vector<Note>();
            },
            [index](const Topology& topology, const std::vector<Note>& things) {
                std::vector<Note> notes = topology.notes;
                if (!things.empty()) notes[index] = things.front();
                return Edits{SetNotes{std::move(notes)}};
            }};
}

Target<SetTitle> title() {
    return {[](const Topology& topology) {
                return std::vector{SetTitle{topology.name, topology.description}};
            },
            [](const Topology&, const std::vector<SetTitle>& things) { return Edits{things.front()}; }};
}

Target<Objectives> objectives() {
    return partOfDesign<Objectives, SetObjectives>(&Topology::objectives);
}
Target<Operations> operations() {
    return partOfDesign<Operations, SetOperations>(&Topology::operations);
}

}  // namespace failwright::targets
