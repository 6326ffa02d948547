#include "model/io/import/design_builder.h"
#include "model/io/import/graph_reader.h"
#include "model/io/import/kind_words.h"
#include "model/io/import/readers.h"
#include "model/topology/kind_defaults.h"

#include <algorithm>

namespace failwright::import {
namespace {

bool looksLive(const std::string& environment) {
    const std::string words = wordsIn(environment);
    return words.find(" live ") != std::string::npos || words.find(" prod") != std::string::npos;
}

class WorkspaceReader {
public:
    WorkspaceReader(const Json& json, std::string environment) : m_json(json), m_environment(std::move(environment)) {}

    Imported run() {
        m_builder.title(text(m_json, {"name"}), text(m_json, {"description"}));
        readModel();
        const std::vector<std::string> environments = environmentsOf();
        if (environments.empty()) readStaticModel();
        else if (auto chosen = choose(environments)) readDeployment(*chosen);
        else return refusal(ErrorCode::unknownWord, m_environment, "one of the environments " + listed(environments));
        auto design = m_builder.finish();
        if (design) usePositions(*design);
        return design;
    }

private:
    static std::string listed(const std::vector<std::string>& words) {
        std::string list;
        for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
        return list;
    }

    void readModel() {
        const Json* model = member(m_json, "model");
        if (model == nullptr) return;
        for (const Json& system : listOf(member(*model, "softwareSystems"))) {
            m_elements[text(system, {"id"})] = &system;
            for (const Json& container : listOf(member(system, "containers"))) m_elements[text(container, {"id"})] = &container;
        }
    }

    std::vector<std::string> environmentsOf() const {
        std::vector<std::string> names;
        for (const Json& node : listOf(at(m_json, {"model", "deploymentNodes"})))
            if (const std::string name = text(node, {"environment"}); std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        return names;
    }

    std::optional<std::string> choose(const std::vector<std::string>& environments) {
        if (environments.size() > 1) m_builder.environments(environments);
        auto chosen = std::find(environments.begin(), environments.end(), m_environment);
        if (chosen == environments.end() && !m_environment.empty()) return std::nullopt;
        if (m_environment.empty()) chosen = std::find_if(environments.begin(), environments.end(), looksLive);
        if (chosen == environments.end()) chosen = environments.begin();
        for (const std::string& other : environments)
            if (other != *chosen) m_builder.remark(Remark::otherEnvironment, other, *chosen);
        return *chosen;
    }

    void readDeployment(const std::string& environment) {
        m_environment = environment;
        for (const Json& node : listOf(at(m_json, {"model", "deploymentNodes"})))
            if (text(node, {"environment"}) == environment) readNode(node, {}, 1, {}, 0);
        for (auto& [id, members] : m_inside) m_builder.box(id, std::move(members));
        joinInstances();
        for (const Json* relationship : m_relationships) addRelationship(*relationship);
    }

    /// A deployment node: a domain where its name, tags or technology say so; else its instances multiply what is in it.
    void readNode(const Json& node, const std::string& domain, double instances, std::vector<std::string> around, std::size_t depth) {
        if (depth > ImportLimits::depth) return;
        const std::string id = text(node, {"id"}), name = text(node, {"name"});
        const auto kind = domainKindOf(node);
        std::string inner = domain;
        if (kind) {
            m_builder.domain({.key = id, .stem = name, .name = name, .kind = *kind, .parent = domain, .rect = std::nullopt});
            m_builder.remark(Remark::becameDomain, name, std::string(word(*kind)), id);
            inner = id;
        } else {
            instances *= std::max(1.0, countOf(node));
            m_builder.remark(Remark::noDomain, name);
        }
        around.push_back(id);
        const bool failover = text(node, {"tags"}).find("Failover") != std::string::npos;
        for (const char* list : {"containerInstances", "softwareSystemInstances"})
            for (const Json& instance : listOf(member(node, list))) addInstance(instance, node, inner, instances, around, failover);
        for (const Json& one : listOf(member(node, "infrastructureNodes"))) addInfrastructure(one, inner, instances, around);
        noteRelationships(node);
        for (const Json& child : listOf(member(node, "children"))) readNode(child, inner, instances, around, depth + 1);
    }

    static std::optional<DomainKind> domainKindOf(const Json& node) {
        for (const char* key : {"tags", "name", "technology"})
            if (const auto kind = domainKindFromWords(lastTag(text(node, {key})))) return kind;
        return std::nullopt;
    }

    /// "Element,Deployment Node,Amazon Web Services - Region" says "Region".
    static std::string lastTag(const std::string& tags) {
        const std::string last = tags.substr(tags.rfind(',') == std::string::npos ? 0 : tags.rfind(',') + 1);
        const std::size_t dash = last.rfind(" - ");
        const std::string word = dash == std::string::npos ? last : last.substr(dash + 3);
        return word == "Cloud" ? last : word;
    }

    static double countOf(const Json& node) {
        const std::string words = text(node, {"instances"});
        if (const auto count = number(node, {"instances"})) return *count;
        const auto first = numberOf(Json(words.substr(0, words.find('.'))));  // "2..N"
        return first.value_or(1);
    }

    std::pair<NodeKind, Remark> kindOf(const Json& element) const {
        const std::string tags = text(element, {"tags"}), name = text(element, {"name"}), technology = text(element, {"technology"});
        const bool foreign = tags.find("Existing System") != std::string::npos || tags.find("External") != std::string::npos || text(element, {"location"}) == "External";
        if (foreign) return {NodeKind::external, Remark::kindFromWords};
        const bool named = kindFromWords(name).has_value();  // a web app is one although nginx serves it
        for (const std::string& words : {ownTags(tags), name, named ? std::string() : technology})
            if (const auto kind = kindFromWords(words); kind && *kind != NodeKind::app) return {*kind, Remark::kindFromWords};
        return {NodeKind::app, Remark::kindFromWords};
    }

    static std::string ownTags(std::string tags) {
        for (const char* common : {"Element", "Software System Instance", "Container Instance", "Software System", "Container", "Infrastructure Node", "Amazon Web Services - ",
                                   "Microsoft Azure - ", "Google Cloud Platform - "})
            for (std::size_t at = tags.find(common); at != std::string::npos; at = tags.find(common)) tags.erase(at, std::string_view(common).size());
        return tags;
    }

    void addInstance(const Json& instance, const Json& node, const std::string& domain, double instances, const std::vector<std::string>& around, bool failover) {
        const std::string of = text(instance, {"containerId", "softwareSystemId"});
        const auto found = m_elements.find(of);
        const Json& element = found == m_elements.end() ? node : *found->second;
        NodeDraft draft = draftOf(element, text(instance, {"id"}), domain, instances);
        if (failover) draft.node.role = Role::standby;
        m_instances[of].push_back(draft.key);
        enter(std::move(draft), instance, around);
    }

    void addInfrastructure(const Json& one, const std::string& domain, double instances, const std::vector<std::string>& around) {
        enter(draftOf(one, text(one, {"id"}), domain, instances), one, around);
    }

    NodeDraft draftOf(const Json& element, const std::string& id, const std::string& domain, double instances) {
        const auto [kind, remark] = kindOf(element);
        NodeDraft draft;
        draft.key = id;
        draft.stem = text(element, {"name"});
        draft.node = defaultNode(kind);
        draft.node.name = draft.stem;
        draft.domain = domain;
        if (instances > 1 && kind != NodeKind::client) {
            draft.node.instances = boundedCount(instances);
            m_builder.remark(Remark::capacitySupposed, draft.stem, std::to_string(boundedCount(instances)), id);
        }
        m_builder.remark(remark, draft.stem, std::string(word(kind)), id);
        return draft;
    }

    void enter(NodeDraft draft, const Json& json, const std::vector<std::string>& around) {
        for (const std::string& id : around) m_inside[id].push_back(draft.key);
        noteRelationships(json);
        m_builder.node(std::move(draft));
    }

    void noteRelationships(const Json& json) {
        for (const Json& relationship : listOf(member(json, "relationships"))) m_relationships.push_back(&relationship);
    }

    /// Instances of one container stand in for one another.
    void joinInstances() {
        for (const auto& [of, keys] : m_instances) {
            if (keys.size() < 2) continue;
            const bool standby = std::any_of(keys.begin(), keys.end(), [this](const std::string& key) { return m_builder.find(key)->node.role == Role::standby; });
            Service service;
            if (standby) service.redundancy = Redundancy::activePassive;
            const std::string key = "instances of " + of;
            for (const std::string& member : keys) {
                NodeDraft* node = m_builder.find(member);
                service.id = ServiceId{node->stem};
                service.name = oneLine(node->node.name);
                node->service = key;
                if (standby && !node->node.role) node->node.role = Role::primary;
            }
            m_builder.service(key, service);
            m_builder.remark(Remark::redundancySupposed, service.name, std::to_string(keys.size()), keys.front());
        }
    }

    void addRelationship(const Json& relationship) {
        LinkDraft draft{text(relationship, {"sourceId"}), text(relationship, {"destinationId"}), {}};
        if (wordsIn(text(relationship, {"description"})).find(" replicat") != std::string::npos) draft.link.kind = LinkKind::replication;
        m_builder.link(std::move(draft));
    }

    void readStaticModel() {
        const Json* model = member(m_json, "model");
        if (model == nullptr) return;
        for (const Json& person : listOf(member(*model, "people"))) {
            NodeDraft draft = draftOf(person, text(person, {"id"}), {}, 1);
            draft.node = defaultNode(NodeKind::client);
            draft.node.name = draft.stem;
            enter(std::move(draft), person, {});
        }
        std::set<std::string> whole;
        for (const Json& system : listOf(member(*model, "softwareSystems"))) {
            const auto& containers = listOf(member(system, "containers"));
            for (const Json& container : containers) {
                NodeDraft draft = draftOf(container, text(container, {"id"}), {}, 1);
                draft.node.group = oneLine(text(system, {"name"}));
                enter(std::move(draft), container, {});
            }
            if (containers.empty()) enter(draftOf(system, text(system, {"id"}), {}, 1), system, {});
            else whole.insert(text(system, {"id"}));
        }
        for (const Json* relationship : m_relationships)  // the containers of a system have their own
            if (!whole.contains(text(*relationship, {"sourceId"})) && !whole.contains(text(*relationship, {"destinationId"}))) addRelationship(*relationship);
    }

    void usePositions(ImportedDesign& design) const {
        std::unordered_map<std::string, Point> byKey, places;
        for (const char* views : {"deploymentViews", "containerViews", "systemContextViews"})
            for (const Json& view : listOf(at(m_json, {"views", views}))) {
                const bool deployment = std::string_view(views) == "deploymentViews";
                if (deployment && text(view, {"environment"}) != m_environment) continue;
                for (const Json& element : listOf(member(view, "elements"))) {
                    const auto x = number(element, {"x"}), y = number(element, {"y"});
                    if (x && y) byKey.emplace(text(element, {"id"}), Point{*x, *y});
                }
            }
        for (const Node& node : design.topology.nodes)
            if (const auto found = byKey.find(sourceOf(node.extras)); found != byKey.end()) places.emplace(node.id.value, found->second);
        usePlaces(design.topology, places);
    }

    const Json& m_json;
    std::string m_environment;
    DesignBuilder m_builder{ImportFormat::structurizr};
    std::unordered_map<std::string, const Json*> m_elements;
    std::map<std::string, std::vector<std::string>> m_instances;
    std::map<std::string, std::vector<std::string>> m_inside;  ///< of deployment nodes
    std::vector<const Json*> m_relationships;
};

}  // namespace

Imported readStructurizr(const Json& json, const std::string& environment) { return WorkspaceReader(json, environment).run(); }

}  // namespace failwright::import
