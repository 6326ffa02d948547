#include "model/topology/gestures.h"
#include "model/topology/lookup.h"

#include <cassert>
#include <unordered_map>
#include <unordered_set>

namespace failwright {
namespace {

std::string nextName(const std::string& name) {
    if (name.empty()) return name;
    const std::size_t last = name.find_last_not_of("0123456789");
    const bool numbered = last != std::string::npos && name[last] == ' ' && last + 1 < name.size() && name.size() - last <= 5;
    if (!numbered) return name + " 2";
    return name.substr(0, last + 1) + std::to_string(std::stoi(name.substr(last + 1)) + 1);
}

/// Makes the edits on a copy of the topology, so that each sees what the ones before have done.
class Duplication {
public:
    Duplication(const Topology& topology, const std::vector<std::string>& ids, Point offset)
        : m_before(topology), m_after(topology), m_named(ids.begin(), ids.end()), m_offset(offset) {}

    [[nodiscard]] Duplicates run() {
        for (const Domain& domain : m_before.domains)
            if (liesIn(domain.id)) copy(domain);
        for (Domain domain : m_copies) {
            if (const auto parent = domain.parent ? m_domains.find(domain.parent->value) : m_domains.end();
                parent != m_domains.end())
                domain.parent = DomainId{parent->second};
            perform(Insert<Domain>{m_after.domains.size(), std::move(domain)});
        }
        for (const Node& node : m_before.nodes)
            if (m_named.contains(node.id.value) || liesIn(node.domain)) replicate(node);
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool liesIn(std::optional<DomainId> at) const {
        for (; at; at = find(m_before.domains, *at)->parent)
            if (m_named.contains(at->value)) return true;
        return false;
    }

    void copy(Domain domain) {
        const std::string id = nextId(domain.id.value);
        m_given.insert(id);
        m_domains.emplace(domain.id.value, id);
        if (!liesIn(domain.parent)) m_result.ids.push_back(id);
        domain.id = DomainId{id};
        domain.name = nextName(domain.name);
        if (domain.rect) domain.rect->x += m_offset.x, domain.rect->y += m_offset.y;
        domain.locked.reset();
        m_copies.push_back(std::move(domain));
    }

    [[nodiscard]] std::string nextId(const std::string& id) const {
        for (std::string stem = id;;) {
            std::string fresh = freshId(m_after, stem);
            if (fresh == stem) fresh += "-2";
            if (!m_given.contains(fresh) && freshId(m_after, fresh) == fresh) return fresh;
            stem = std::move(fresh);
        }
    }

    void replicate(const Node& node) {
        Replicas one = editsToReplicate(m_after, {node.id}, m_offset);
        const auto home = node.domain ? m_domains.find(node.domain->value) : m_domains.end();
        for (Edit& edit : one.edits) {
            if (auto* added = std::get_if<Insert<Node>>(&edit)) {
                if (home != m_domains.end()) added->value.domain = DomainId{home->second};
                added->value.locked.reset();
            }
            perform(std::move(edit));
        }
        if (!liesIn(node.domain))
            for (const NodeId& id : one.ids) m_result.ids.push_back(id.value);
    }

    void perform(Edit edit) {
        [[maybe_unused]] const bool done = applyEdit(m_after, edit).has_value();
        assert(done);
        m_result.edits.push_back(std::move(edit));
    }

    const Topology& m_before;
    Topology m_after;
    std::unordered_set<std::string> m_named;
    Point m_offset;
    std::unordered_set<std::string> m_given;
    std::unordered_map<std::string, std::string> m_domains;  ///< the copy of each
    std::vector<Domain> m_copies;
    Duplicates m_result;
};

}  // namespace

Duplicates editsToDuplicate(const Topology& topology, const std::vector<std::string>& ids, Point offset) {
    return Duplication(topology, ids, offset).run();
}

NodeKind usualCallee(NodeKind caller) {
    switch (caller) {
        case NodeKind::client:
            return NodeKind::loadBalancer;
        case NodeKind::dns:
        case NodeKind::cdn:
            return NodeKind::loadBalancer;
        case NodeKind::gateway:
        case NodeKind::loadBalancer:
        case NodeKind::queue:
            return NodeKind::app;
        case NodeKind::app:
            return NodeKind::database;
        case NodeKind::cache:
            return NodeKind::database;
        case NodeKind::database:
            return NodeKind::storage;
        case NodeKind::storage:
        case NodeKind::external:
        case NodeKind::config:
        case NodeKind::monitor:
        case NodeKind::witness:
            return NodeKind::app;
    }
    return NodeKind::app;
}

NodeKind usualCaller(NodeKind callee) {
    switch (callee) {
        case NodeKind::dns:
        case NodeKind::cdn:
        case NodeKind::gateway:
        case NodeKind::loadBalancer:
            return NodeKind::client;
        case NodeKind::app:
            return NodeKind::loadBalancer;
        default:
            return NodeKind::app;
    }
}

}  // namespace failwright
