#include "model/io/import/kubernetes_objects.h"
#include "model/io/import/kind_words.h"
#include "model/io/import/places.h"
#include "model/io/import/readers.h"
#include "model/io/import/references.h"
#include "model/io/import/unpack.h"
#include "model/topology/kind_defaults.h"

namespace failwright::import {
namespace {

constexpr std::size_t mostSteps = 5'000'000;  ///< in which services are held against workloads
constexpr int supposedZones = 3;
constexpr std::size_t mostObjects = 10'000;
constexpr int mostPodNames = 100;  ///< of one stateful set

std::pair<NodeKind, Remark> kindOf(const std::string& name, const Json& pod) {
    const auto byName = kindOfProgram(name);
    if (byName && *byName != NodeKind::app) return {*byName, Remark::kindFromWords};
    bool known = byName.has_value();
    const auto& containers = listOf(member(pod, "containers"));
    for (const Json& container : containers) {
        const auto byImage = kindOfProgram(nameOfImage(text(container, {"image"})));
        known = known || byImage;
        if (byImage && *byImage != NodeKind::app && &container == &containers.front()) return {*byImage, Remark::kindFromWords};
    }
    return {NodeKind::app, known ? Remark::kindFromWords : Remark::kindUnknown};
}

std::optional<HealthCheck> healthCheckOf(const Json& pod) {
    for (const char* probe : {"readinessProbe", "livenessProbe"})
        for (const Json& container : listOf(member(pod, "containers"))) {
            const Json* given = member(container, probe);
            if (given == nullptr) continue;
            HealthCheck check;  // defaults of Kubernetes
            check.intervalSeconds = std::max(0.0, number(*given, {"periodSeconds"}).value_or(10));
            check.timeoutSeconds = std::max(0.0, number(*given, {"timeoutSeconds"}).value_or(1));
            check.threshold = boundedCount(number(*given, {"failureThreshold"}).value_or(3));
            check.depth = CheckDepth::shallow;
            return check;
        }
    return std::nullopt;
}

class KubernetesReader {
public:
    explicit KubernetesReader(const std::vector<Json>& documents) : m_objects(objectsIn(documents)) {}

    Imported run() {
        if (m_objects.size() > mostObjects) return refusal(ErrorCode::tooLarge, std::to_string(m_objects.size()) + " manifests", "at most " + std::to_string(mostObjects));
        for (const KubernetesObject& object : m_objects) {
            if (isWorkload(object))
                for (const auto& [key, value] : membersOf(labelsOf(object))) m_labelled[labelIn(object.space, key, value)].push_back(&object);
            if (object.kind == "HorizontalPodAutoscaler" || object.kind == "PodDisruptionBudget") m_scalers[object.space].push_back(&object);
            if (object.kind == "ConfigMap" || object.kind == "Secret") m_configs.emplace(object.key(), &object);
        }
        for (const KubernetesObject& object : m_objects)
            if (isWorkload(object)) addWorkload(object);
        for (const KubernetesObject& object : m_objects)
            if (isService(object)) addService(object);
        for (const KubernetesObject& object : m_objects)
            if (object.kind == "StatefulSet") addPodNames(object);
        for (const KubernetesObject& object : m_objects)
            if (isEntry(object)) addEntry(object);
        for (const KubernetesObject& object : m_objects)
            if (isWorkload(object)) addCalls(object);
        for (const KubernetesObject& object : m_objects)
            if (!isWorkload(object) && !isService(object) && !isEntry(object) && !m_used.contains(object.key()))
                m_builder.remark(takesPartOtherwise(object) ? Remark::unknownType : Remark::takesNoPart, object.name, object.kind);
        return m_builder.finish();
    }

private:
    struct Sizes {
        double replicas = 1;
        std::optional<double> needed;
    };

    /// Pods of a stateful set are reached one by one: "kafka-0.kafka:9092".
    void addPodNames(const KubernetesObject& workload) {
        const int pods = std::min(boundedCount(sizesOf(workload).replicas), mostPodNames);
        for (int i = 0; i < pods; ++i) m_addresses.add(workload.name + "-" + std::to_string(i), workload.key());
    }

    Sizes sizesOf(const KubernetesObject& workload) {
        Sizes sizes;
        if (const Json* spec = member(*workload.json, "spec")) sizes.replicas = number(*spec, {"replicas"}).value_or(1);
        for (const KubernetesObject* scaler : m_scalers[workload.space]) {
            const KubernetesObject& other = *scaler;
            const Json* spec = member(*other.json, "spec");
            if (spec == nullptr) continue;
            const Json* target = member(*spec, "scaleTargetRef");
            const bool scales = other.kind == "HorizontalPodAutoscaler" && target != nullptr && text(*target, {"name"}) == workload.name;
            if (scales || (other.kind == "PodDisruptionBudget" && selects(member(*spec, "selector"), workload))) m_used.insert(other.key());
            if (scales) sizes.replicas = std::max(sizes.replicas, number(*spec, {"minReplicas"}).value_or(1));
            if (other.kind == "PodDisruptionBudget" && selects(member(*spec, "selector"), workload)) sizes.needed = number(*spec, {"minAvailable"});
        }
        return sizes;
    }

    void addWorkload(const KubernetesObject& workload) {
        const Json& pod = podOf(workload);
        const Sizes sizes = sizesOf(workload);
        if (sizes.replicas < 1) return m_builder.remark(Remark::takesNoPart, workload.name, "replicas: 0");
        const auto [kind, remark] = kindOf(workload.name, pod);
        NodeDraft draft;
        draft.key = workload.key();
        draft.stem = workload.name;
        draft.node = defaultNode(kind);
        draft.node.name = workload.name;
        draft.node.group = workload.space;
        m_builder.remark(remark, workload.name, std::string(word(kind)), draft.key);
        const int replicas = boundedCount(sizes.replicas);
        if (const auto zones = zonesOf(pod, replicas, workload, draft.key); !zones.empty()) return spread(draft, pod, zones, replicas);
        if (replicas > 1) draft.node.instances = replicas;
        if (sizes.needed && *sizes.needed > 1 && *sizes.needed <= replicas) draft.node.needed = boundedCount(*sizes.needed);
        else if (replicas > 1) m_builder.remark(Remark::capacitySupposed, workload.name, std::to_string(replicas), draft.key);
        describeService(draft.key, workload.name, pod, draft.service);
        m_builder.node(std::move(draft));
    }

    void describeService(const std::string& key, const std::string& name, const Json& pod, std::string& service) {
        const auto check = healthCheckOf(pod);
        if (!check) return;
        service = key;
        Service entry;
        entry.id = ServiceId{name};
        entry.healthCheck = check;
        m_builder.service(key, entry);
    }

    /// The zones that the pods are bound to, or spread over.
    std::vector<std::string> zonesOf(const Json& pod, int replicas, const KubernetesObject& workload, const std::string& key) {
        std::vector<std::string> zones = boundZones(pod);
        if (!zones.empty() || replicas < 2 || !spreadsOverZones(pod)) return zones;
        for (int i = 0; i < std::min(replicas, supposedZones); ++i) zones.push_back("zone-" + std::string(1, static_cast<char>('a' + i)));
        m_builder.remark(Remark::zoneSupposed, workload.name, zones.front() + " … " + zones.back(), key + "@" + zones.front());
        return zones;
    }

    /// One member a zone; the first zones have one instance more where they do not divide evenly.
    void spread(const NodeDraft& whole, const Json& pod, const std::vector<std::string>& zones, int replicas) {
        std::vector<std::string> members;
        const int count = std::min(static_cast<int>(zones.size()), replicas);
        std::string service = whole.key;
        describeService(whole.key, whole.stem, pod, service);
        for (int i = 0; i < count; ++i) {
            NodeDraft draft = whole;
            draft.key += "@" + zones[static_cast<std::size_t>(i)];
            draft.stem += "-" + zones[static_cast<std::size_t>(i)];
            draft.domain = domainAt(m_builder, {.provider = {}, .region = {}, .zone = zones[static_cast<std::size_t>(i)], .rack = {}});
            draft.service = service;
            draft.node.instances = replicas / count + (i < replicas % count ? 1 : 0);
            members.push_back(draft.key);
            m_builder.node(std::move(draft));
        }
        if (count > 1) m_builder.remark(Remark::becameMembers, whole.node.name, std::to_string(count), members.front());
        m_builder.gather(whole.key, std::move(members));
    }

    void addService(const KubernetesObject& service) {
        const Json* spec = member(*service.json, "spec");
        const std::string type = spec == nullptr ? std::string() : text(*spec, {"type"});
        std::vector<std::string> members;
        const Json* selector = spec == nullptr ? nullptr : member(*spec, "selector");
        for (const KubernetesObject* workload : candidates(service.space, selector)) {
            if (m_steps++ > mostSteps) break;
            if (selects(selector, *workload)) members.push_back(workload->key());
        }
        m_addresses.add(service.name, service.key());
        m_addresses.add(service.name + "." + (service.space.empty() ? "default" : service.space), service.key());
        if (type == "ExternalName") return addExternal(service, text(*spec, {"externalName"}));
        if (type == "LoadBalancer") addBalancer(service, members);
        else if (members.empty()) m_builder.remark(Remark::emptyBox, service.name, "Service");
        m_builder.gather(service.key(), std::move(members));
    }

    static std::string labelIn(const std::string& space, const std::string& key, const Json& value) { return space + "\n" + key + "\n" + textOf(value); }

    /// Workloads with one of the labels that are asked for.
    const std::vector<const KubernetesObject*>& candidates(const std::string& space, const Json* selector) {
        static const std::vector<const KubernetesObject*> none;
        const auto& labels = membersOf(selector);
        if (labels.empty()) return none;
        const auto found = m_labelled.find(labelIn(space, labels.begin()->first, labels.begin()->second));
        return found == m_labelled.end() ? none : found->second;
    }

    void addExternal(const KubernetesObject& service, const std::string& host) {
        NodeDraft draft;
        draft.key = service.key();
        draft.stem = service.name;
        draft.node = defaultNode(NodeKind::external);
        draft.node.name = host.empty() ? service.name : host;
        m_builder.remark(Remark::becameNode, service.name, "external", draft.key);
        m_builder.node(std::move(draft));
    }

    void addBalancer(const KubernetesObject& service, const std::vector<std::string>& members) {
        NodeDraft draft;
        draft.key = "balancer of " + service.key();
        draft.stem = service.name == (members.empty() ? std::string() : nameIn(members.front())) ? service.name + "-lb" : service.name;
        draft.node = defaultNode(NodeKind::loadBalancer);
        draft.node.name = service.name;
        draft.node.group = service.space;
        m_builder.remark(Remark::becameNode, service.name, "load-balancer", draft.key);
        for (const std::string& member : members) m_builder.link({draft.key, member, {}});
        m_builder.node(std::move(draft));
    }

    static std::string nameIn(const std::string& key) { return key.substr(key.rfind('/') + 1); }

    void addEntry(const KubernetesObject& entry) {
        NodeDraft draft;
        draft.key = entry.key();
        draft.stem = entry.name;
        draft.node = defaultNode(NodeKind::gateway);
        draft.node.name = entry.name;
        draft.node.group = entry.space;
        m_builder.remark(Remark::becameNode, entry.name, "gateway", draft.key);
        std::set<std::string> called;
        for (const std::string& service : backendsOf(entry)) {
            const std::string key = serviceKey(entry.space, service);
            if (called.insert(key).second) m_builder.link({draft.key, key, {}});
        }
        m_builder.node(std::move(draft));
    }

    static std::string serviceKey(const std::string& space, const std::string& name) { return (space.empty() ? "" : space + "/") + "Service/" + name; }

    void addCalls(const KubernetesObject& workload) {
        const Json& pod = podOf(workload);
        for (const Json& container : listOf(member(pod, "containers"))) {
            for (const char* key : {"env", "args", "command"}) supposeFrom(workload, member(container, key));
            for (const Json& setting : listOf(member(container, "env")))
                if (const Json* source = member(setting, "valueFrom")) supposeFromConfigs(workload, *source, {{"configMapKeyRef", "ConfigMap"}, {"secretKeyRef", "Secret"}});
            for (const Json& source : listOf(member(container, "envFrom"))) supposeFromConfigs(workload, source, {{"configMapRef", "ConfigMap"}, {"secretRef", "Secret"}});
        }
        for (const Json& volume : listOf(member(pod, "volumes"))) supposeFromConfigs(workload, volume, {{"configMap", "ConfigMap"}, {"secret", "Secret"}});
        reportUnknown(workload, pod);
    }

    /// From the settings that `source` names: all of them, or that of its key.
    void supposeFromConfigs(const KubernetesObject& workload, const Json& source, std::initializer_list<std::pair<const char*, const char*>> kinds) {
        for (const auto& [key, kind] : kinds) {
            const Json* reference = member(source, key);
            if (reference == nullptr) continue;
            const std::string name = text(*reference, {"name", "secretName"}), one = text(*reference, {"key"});
            const auto config = m_configs.find(KubernetesObject{kind, name, workload.space, nullptr}.key());
            if (config == m_configs.end()) continue;
            const Json settings = settingsOf(*config->second);
            supposeFrom(workload, one.empty() ? &settings : member(settings, one));
        }
    }

    /// What a config map or a secret holds.
    static Json settingsOf(const KubernetesObject& object) {
        Json settings = Json::object();
        for (const auto& [key, value] : membersOf(member(*object.json, "data"))) {
            const auto bytes = object.kind == "Secret" ? fromBase64(textOf(value)) : std::optional(textOf(value));
            if (bytes) settings[key] = *bytes;
        }
        for (const auto& [key, value] : membersOf(member(*object.json, "stringData"))) settings[key] = textOf(value);
        return settings;
    }

    void supposeFrom(const KubernetesObject& workload, const Json* values) {
        for (const std::string& target : m_addresses.in(values)) {
            if (!m_called.insert(workload.key() + "\n" + target).second) continue;
            m_builder.remark(Remark::linkSupposed, workload.name + " → " + nameIn(target), "environment", workload.key());
            m_builder.link({workload.key(), target, {}});
        }
    }

    /// "SHOP_ADDR: shop:80" without a service of that name.
    void reportUnknown(const KubernetesObject& workload, const Json& pod) {
        for (const Json& container : listOf(member(pod, "containers")))
            for (const Json& setting : listOf(member(container, "env"))) {
                const std::string value = text(setting, {"value"}), name = text(setting, {"name"});
                const std::string host = value.substr(0, value.find(':'));
                const bool address = name.ends_with("_ADDR") || name.ends_with("_HOST") || name.ends_with("_SERVICE");
                const Json wrapped = {{"X_ADDR", value}};
                if (address && !host.empty() && m_addresses.in(&wrapped).empty()) m_builder.remark(Remark::endMissing, workload.name + " → " + host, host, workload.key());
            }
    }

    std::vector<KubernetesObject> m_objects;
    std::map<std::string, std::vector<const KubernetesObject*>> m_labelled;  ///< workloads, by name space and label
    std::map<std::string, std::vector<const KubernetesObject*>> m_scalers;   ///< by name space
    std::size_t m_steps = 0;
    std::map<std::string, const KubernetesObject*> m_configs;                            ///< by key
    DesignBuilder m_builder{ImportFormat::kubernetes};
    Addresses m_addresses;
    std::set<std::string> m_called, m_used;
};

}  // namespace

Imported readKubernetes(const std::vector<Json>& documents) { return KubernetesReader(documents).run(); }

}  // namespace failwright::import
