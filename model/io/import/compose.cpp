#include "model/io/import/design_builder.h"
#include "model/io/import/kind_words.h"
#include "model/io/import/readers.h"
#include "model/io/import/references.h"
#include "model/topology/kind_defaults.h"

namespace failwright::import {
namespace {

/// What ran the image or, where that tells nothing, what the service is called.
std::pair<NodeKind, Remark> kindOf(const std::string& name, const Json& service) {
    const auto byImage = kindOfProgram(nameOfImage(text(service, {"image"})));
    const auto byName = kindOfProgram(name);
    for (const auto& kind : {byImage, byName})
        if (kind && *kind != NodeKind::app) return {*kind, Remark::kindFromWords};
    return {NodeKind::app, byImage || byName ? Remark::kindFromWords : Remark::kindUnknown};
}

std::optional<HealthCheck> healthCheckOf(const Json& service) {
    const Json* check = member(service, "healthcheck");
    if (check == nullptr || flag(*check, {"disable"}) || text(*check, {"test"}) == "NONE") return std::nullopt;
    HealthCheck made;
    made.intervalSeconds = secondsOf(text(*check, {"interval"})).value_or(30);  // defaults of the Compose specification
    made.timeoutSeconds = secondsOf(text(*check, {"timeout"})).value_or(30);
    made.threshold = boundedCount(number(*check, {"retries"}).value_or(3));
    made.depth = CheckDepth::shallow;
    return made;
}

class ComposeReader {
public:
    explicit ComposeReader(const Json& json) : m_json(json) {}

    Imported run() {
        m_builder.title(text(m_json, {"name"}));
        const Json* services = member(m_json, "services");
        for (const auto& [name, service] : membersOf(services)) addService(name, service);
        joinClusters();
        for (const auto& [name, service] : membersOf(services)) addLinks(name, service);
        for (const auto& [name, service] : membersOf(services)) routeTo(name, service);
        for (const char* kind : {"networks", "secrets", "configs"})
            for (const auto& [name, ignored] : membersOf(member(m_json, kind))) m_builder.remark(Remark::takesNoPart, name, kind);
        for (const auto& [name, ignored] : membersOf(member(m_json, "volumes"))) m_builder.remark(Remark::takesNoPart, name, "volumes");
        return m_builder.finish();
    }

private:
    void addService(const std::string& name, const Json& service) {
        if (!service.is_object()) return;
        const Json* deploy = member(service, "deploy");
        const auto replicas = deploy != nullptr ? number(*deploy, {"replicas"}) : number(service, {"scale"});
        if (replicas && *replicas < 1) return m_builder.remark(Remark::takesNoPart, name, "replicas: 0");
        const auto [kind, remark] = kindOf(name, service);
        NodeDraft draft;
        draft.key = name;
        draft.node = defaultNode(kind);
        draft.node.name = name;
        if (replicas && *replicas > 1) draft.node.instances = boundedCount(*replicas);
        if (const auto check = healthCheckOf(service)) {
            draft.service = name;
            Service entry;
            entry.healthCheck = check;
            m_builder.service(name, entry);
        }
        m_builder.remark(remark, name, std::string(word(kind)), name);
        if (draft.node.instances) m_builder.remark(Remark::capacitySupposed, name, std::to_string(*draft.node.instances), name);
        if (nameOfImage(text(service, {"image"})) == "traefik") m_routers.push_back(name);
        if (const std::string stem = withoutNumber(name), image = text(service, {"image"}); !stem.empty() && !image.empty() && !draft.node.instances && draft.service.empty())
            m_numbered[{stem, image}].push_back(name);
        m_addresses.add(name, name);
        m_addresses.add(text(service, {"container_name"}), name);
        m_addresses.add(text(service, {"hostname"}), name);
        m_builder.node(std::move(draft));
    }

    void call(const std::string& from, const std::string& to, bool required = true) {
        LinkDraft draft{from, to, {}};
        if (!required) draft.link.required = false;
        if (m_called.insert(from + "\n" + to).second) m_builder.link(std::move(draft));
    }

    void addLinks(const std::string& name, const Json& service) {
        if (!m_builder.hasNode(name)) return;
        if (const Json* needs = member(service, "depends_on")) {
            for (const Json& one : listOf(needs)) call(name, textOf(one));
            for (const auto& [key, condition] : membersOf(needs)) dependOn(name, key, condition);
        }
        for (const char* key : {"links", "external_links"})
            for (const Json& one : listOf(member(service, key))) {
                const std::string link = textOf(one);
                call(name, link.substr(0, link.find(':')));
            }
        for (const char* key : {"environment", "command", "entrypoint"}) supposeFrom(name, member(service, key));
    }

    /// A job that has to have run before is not called afterwards.
    void dependOn(const std::string& from, const std::string& to, const Json& condition) {
        if (text(condition, {"condition"}) == "service_completed_successfully") m_builder.remark(Remark::takesNoPart, from + " → " + to, "service_completed_successfully");
        else call(from, to, member(condition, "required") == nullptr || *member(condition, "required") != false);
    }

    /// Traefik asks the labels of services which of them it leads to.
    void routeTo(const std::string& name, const Json& service) {
        if (!m_builder.hasNode(name) || !isRouted(service)) return;
        for (const std::string& router : m_routers) {
            if (router == name) continue;
            m_builder.remark(Remark::linkSupposed, router + " → " + name, "labels", router);
            call(router, name);
        }
    }

    static bool isRouted(const Json& service) {
        for (const Json* labels : {member(service, "labels"), at(service, {"deploy", "labels"})}) {
            for (const Json& one : listOf(labels))
                if (textOf(one).starts_with("traefik.http.routers.") || textOf(one) == "traefik.enable=true") return true;
            for (const auto& [key, value] : membersOf(labels))
                if (key.starts_with("traefik.http.routers.") || (key == "traefik.enable" && (value == true || value == "true"))) return true;
        }
        return false;
    }

    /// "kafka1" and "kafka2" from one image stand in for one another; three that agree on something do so by majority.
    void joinClusters() {
        for (const auto& [likeness, names] : m_numbered) {
            if (names.size() < 2) continue;
            const NodeKind kind = m_builder.find(names.front())->node.kind;
            Service service;
            service.id = ServiceId{likeness.first};
            service.kind = kind;
            if (names.size() >= 3 && (kind == NodeKind::config || kind == NodeKind::database)) service.redundancy = Redundancy::quorum;
            for (const std::string& name : names) m_builder.find(name)->service = likeness.first + " cluster";
            m_builder.service(likeness.first + " cluster", service);
            m_builder.remark(Remark::redundancySupposed, likeness.first, std::to_string(names.size()), names.front());
        }
    }

    static std::string withoutNumber(const std::string& name) {
        std::size_t end = name.find_last_not_of("0123456789") + 1;
        if (end == name.size()) return {};
        while (end > 0 && (name[end - 1] == '-' || name[end - 1] == '_')) --end;
        return name.substr(0, end);
    }

    /// A copy of a database names the one that it copies.
    bool copies(const std::string& from, const std::string& to) {
        NodeDraft *copy = m_builder.find(from), *origin = m_builder.find(to);
        if (copy == nullptr || origin == nullptr || copy->node.kind != origin->node.kind || copy->node.kind != NodeKind::database) return false;
        if (!copy->service.empty() && copy->service == origin->service) return true;
        if (origin->service.empty()) origin->service = to;
        Service service;
        service.redundancy = Redundancy::activePassive;
        m_builder.service(origin->service, service);
        copy->service = origin->service;
        origin->node.role = Role::primary, copy->node.role = Role::replica;
        LinkDraft draft{to, from, {}};
        draft.link.kind = LinkKind::replication;
        m_builder.link(std::move(draft));
        m_builder.remark(Remark::redundancySupposed, to, "active-passive", to);
        return true;
    }

    /// "DATABASE_HOST=db" says that the service calls db.
    void supposeFrom(const std::string& name, const Json* values) {
        for (const std::string& target : m_addresses.in(values)) {
            if (target == name || m_called.contains(name + "\n" + target) || copies(name, target)) continue;
            m_builder.remark(Remark::linkSupposed, name + " → " + target, "environment", name);
            call(name, target);
        }
    }

    const Json& m_json;
    DesignBuilder m_builder{ImportFormat::compose};
    Addresses m_addresses;
    std::set<std::string> m_called;
    std::vector<std::string> m_routers;
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> m_numbered;  ///< services by stem and image
};

}  // namespace

Imported readCompose(const Json& json) { return ComposeReader(json).run(); }

}  // namespace failwright::import
