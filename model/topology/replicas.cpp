#include "model/topology/gestures.h"
#include "model/topology/parts.h"

#include <algorithm>
#include <cassert>

namespace failwright {
namespace {

/// `text` without a number at its end and what joins it (`web-2` gives `web`), and that number, 1 where there is none.
std::pair<std::string_view, int> numbered(std::string_view text, char joint) {
    const std::size_t last = text.find_last_not_of("0123456789");
    const bool hasNumber = last != std::string_view::npos && last > 0 && text[last] == joint && text.size() - last - 1 <= 4 && last + 1 < text.size();
    if (!hasNumber) return {text, 1};
    return {text.substr(0, last), std::stoi(std::string(text.substr(last + 1)))};
}

/// The next name that no node bears: `web 3` for `web 2` where there is another of that name, `web` or `web 1`. A number that
/// nothing else counts with belongs to the name (`Route 53`).
std::string nextName(const Topology& topology, const std::string& name) {
    if (name.empty()) return name;
    const auto isTaken = [&](const std::string& other) { return std::ranges::find(topology.nodes, other, &Node::name) != topology.nodes.end(); };
    const auto [front, last] = numbered(name, ' ');
    const bool counts = last == 1 || std::ranges::any_of(topology.nodes, [&, stem = front](const Node& node) {
        return node.name != name && numbered(node.name, ' ').first == stem;
    });
    const std::string stem = counts ? std::string(front) : name;
    int number = counts ? last + 1 : 2;
    while (isTaken(stem + " " + std::to_string(number))) ++number;
    return stem + " " + std::to_string(number);
}

NodeId nextId(const Topology& topology, const NodeId& original) {
    const auto [stem, first] = numbered(original.value, '-');
    for (int number = first + 1;; ++number) {
        const std::string id = std::string(stem) + "-" + std::to_string(number);
        if (!isValidId(id)) return NodeId{freshId(topology, stem)};
        if (freshId(topology, id) == id) return NodeId{id};
    }
}

/// Makes the edits on a copy of the topology, so that each sees what the ones before have done.
class Replication {
public:
    Replication(const Topology& topology, Point offset) : m_topology(topology), m_offset(offset) {}

    void add(const NodeId& id) {
        const Node* found = find(m_topology.nodes, id);
        if (found == nullptr) return;
        if (found->kind != NodeKind::client && !found->service) nameService(*found);
        const Node original = *find(m_topology.nodes, id);
        const Node copy = copyOf(original);
        perform(Insert<Node>{positionOf<Node>(m_topology, id) + 1, copy});
        copyLinks(original.id, copy.id);
        m_result.ids.push_back(copy.id);
    }
    [[nodiscard]] Replicas result() { return std::move(m_result); }

private:
    void perform(Edit edit) {
        [[maybe_unused]] const bool done = applyEdit(m_topology, edit).has_value();
        assert(done);
        m_result.edits.push_back(std::move(edit));
    }

    /// Gives a node that is alone a service to name: the one that describes it already, or a new one, `web` for `web-1`.
    void nameService(Node node) {
        const ServiceId own = serviceOf(node);
        node.service = own;
        if (find(m_topology.services, own) == nullptr) {
            const std::string stem(numbered(node.id.value, '-').first);
            if (freshId(m_topology, stem) == stem) node.service = ServiceId{stem};
            Service service;
            service.id = *node.service;
            service.name = node.name;
            service.kind = node.kind;
            if (node.kind == NodeKind::database) service.redundancy = Redundancy::activePassive;
            perform(Insert<Service>{m_topology.services.size(), service});
            retarget(own, service.id);
            if (node.kind == NodeKind::database && !node.role) node.role = Role::primary;
        }
        perform(Replace<Node>{std::move(node)});
    }

    /// Lets features and scenarios name `to` in place of `from`.
    void retarget(const ServiceId& from, const ServiceId& to) {
        if (from == to) return;
        for (Feature feature : std::vector(m_topology.features)) {
            std::replace(feature.requiredServices.begin(), feature.requiredServices.end(), from, to);
            std::replace(feature.toleratedServices.begin(), feature.toleratedServices.end(), from, to);
            if (feature != *find(m_topology.features, feature.id)) perform(Replace<Feature>{std::move(feature)});
        }
        for (Scenario scenario : std::vector(m_topology.scenarios)) {
            const auto rename = [&](std::string& name) { if (name == commonCauseName(from)) name = commonCauseName(to); };
            for (ScenarioEvent& event : scenario.events) forEachName(event, rename, [](DomainId&) {});
            if (scenario != *find(m_topology.scenarios, scenario.id)) perform(Replace<Scenario>{std::move(scenario)});
        }
    }

    [[nodiscard]] Node copyOf(const Node& original) const {
        Node copy = original;
        copy.id = nextId(m_topology, original.id);
        copy.name = nextName(m_topology, original.name);
        if (copy.position) copy.position = Point{copy.position->x + m_offset.x, copy.position->y + m_offset.y};
        const Service* service = original.service ? find(m_topology.services, *original.service) : nullptr;
        const bool witness = original.role == Role::witness || original.kind == NodeKind::witness;
        if (service != nullptr && service->redundancy == Redundancy::activePassive && !witness) copy.role = Role::standby;
        else if (original.role == Role::primary) copy.role = Role::replica;
        return copy;
    }

    void copyLinks(const NodeId& original, const NodeId& copy) {
        const std::vector<Link> links = m_topology.links;
        bool fed = false;
        for (const Link& link : links)
            if (link.to == original) addLink(link, link.from, copy), fed |= !isRequest(link);
        for (const Link& link : links)
            if (link.from == original && isRequest(link)) addLink(link, copy, link.to);
        const auto source = std::find_if(links.begin(), links.end(), [&](const Link& link) { return link.from == original && !isRequest(link); });
        if (!fed && source != links.end()) addLink(*source, original, copy);
    }

    /// A link like `like` between other ends.
    void addLink(Link like, const NodeId& from, const NodeId& to) {
        const Result<Edit> edit = editToLink(m_topology, from, to, kindOf(like));
        if (!edit) return;
        like.id = std::get<Insert<Link>>(*edit).value.id;
        like.from = from;
        like.to = to;
        perform(Insert<Link>{m_topology.links.size(), std::move(like)});
    }

    Topology m_topology;
    Point m_offset;
    Replicas m_result;
};

}  // namespace

Replicas editsToReplicate(const Topology& topology, const std::vector<NodeId>& nodes, Point offset) {
    Replication replication(topology, offset);
    for (const NodeId& id : nodes) replication.add(id);
    return replication.result();
}

}  // namespace failwright
