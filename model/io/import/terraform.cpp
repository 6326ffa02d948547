#include "model/io/import/readers.h"
#include "model/io/import/resource_graph.h"
#include "model/io/import/terraform_configuration.h"

#include <algorithm>

namespace failwright::import {
namespace {

/// The address without its indices: `module.web[0].aws_instance.this["a"]` is `module.web.aws_instance.this`.
std::string withoutIndices(const std::string& address) {
    std::string base;
    bool quoted = false;
    int open = 0;
    for (const char c : address) {
        if (c == '"' && open > 0) quoted = !quoted;
        if (!quoted && c == '[') ++open;
        if (open == 0) base += c;
        if (!quoted && c == ']' && open > 0) --open;
    }
    return base;
}


void addDependencies(const Json* list, const std::string& module, Resource& resource) {
    for (const Json& one : listOf(list)) {
        const std::string target = withoutIndices(textOf(one));
        if (target.find("data.") != std::string::npos) continue;
        resource.references.push_back({target, "depends_on"});
        if (!module.empty() && !target.starts_with("module.")) resource.references.push_back({withoutIndices(module) + "." + target, "depends_on"});
    }
}

class PlanReader {
public:
    explicit PlanReader(const Json& json) : m_json(json), m_configuration(json) {}

    Imported run() {
        const Json* values = at(m_json, {"planned_values", "root_module"});
        if (values == nullptr) values = at(m_json, {"values", "root_module"});
        if (values == nullptr) values = at(m_json, {"prior_state", "values", "root_module"});
        if (values != nullptr) readModule(*values, {}, 0);
        addReferencesByValue(m_resources);
        return designFrom(std::move(m_resources), member(m_json, "planned_values") != nullptr ? ImportFormat::terraformPlan : ImportFormat::terraformState);
    }

private:
    void readModule(const Json& module, const std::string& address, std::size_t depth) {
        if (depth > ImportLimits::depth) return;
        for (const Json& one : listOf(member(module, "resources"))) readResource(one, address);
        for (const Json& child : listOf(member(module, "child_modules"))) readModule(child, text(child, {"address"}), depth + 1);
    }

    void readResource(const Json& one, const std::string& module) {
        if (text(one, {"mode"}) == "data") return;
        Resource resource;
        resource.address = text(one, {"address"});
        resource.base = withoutIndices(resource.address);
        resource.type = text(one, {"type"});
        resource.name = text(one, {"name"});
        if (const Json* values = member(one, "values"); values != nullptr && values->is_object()) resource.values = *values;
        if (resource.address.empty() || resource.type.empty()) return;
        m_configuration.describe(resource);
        addDependencies(member(one, "depends_on"), module, resource);
        m_resources.push_back(std::move(resource));
    }

    const Json& m_json;
    TerraformConfiguration m_configuration;
    std::vector<Resource> m_resources;
};

/// Dependencies in a state hold what those depend on, too: leaves out what another one explains.
void reduceDependencies(std::vector<Resource>& resources) {
    std::unordered_map<std::string, std::set<std::string>> of;
    std::size_t work = 0;
    for (const Resource& resource : resources)
        for (const Reference& reference : resource.references) of[resource.base].insert(reference.target);
    for (const auto& [base, targets] : of) work += targets.size() * targets.size();
    if (work > 20'000'000) return;
    for (Resource& resource : resources) {
        const std::vector<Reference> all = resource.references;
        std::erase_if(resource.references, [&](const Reference& reference) {
            return std::any_of(all.begin(), all.end(), [&](const Reference& between) {
                const auto found = of.find(between.target);
                const bool explains = between.target != reference.target && found != of.end() && found->second.contains(reference.target);
                return explains && between.target != resource.base;
            });
        });
    }
}

std::string indexOf(const Json& instance) {
    const Json* key = member(instance, "index_key");
    if (key == nullptr || key->is_null()) return {};
    return key->is_string() ? "[\"" + key->get<std::string>() + "\"]" : "[" + textOf(*key) + "]";
}

}  // namespace

Imported readTerraformPlan(const Json& json) { return PlanReader(json).run(); }

Imported readTerraformState(const Json& json) {
    if (member(json, "values") != nullptr) return PlanReader(json).run();
    if (number(json, {"version"}).value_or(0) < 4)
        return refusal(ErrorCode::notThisFormat, "a Terraform state of version " + text(json, {"version"}), "version 4, or the output of `terraform show -json`");
    std::vector<Resource> resources;
    for (const Json& block : listOf(member(json, "resources"))) {
        if (text(block, {"mode"}) == "data") continue;
        const std::string module = text(block, {"module"}), local = text(block, {"type"}) + "." + text(block, {"name"});
        const std::string base = (module.empty() ? "" : module + ".") + local;
        for (const Json& instance : listOf(member(block, "instances"))) {
            Resource resource;
            resource.address = base + indexOf(instance);
            resource.base = withoutIndices(base);
            resource.type = text(block, {"type"});
            resource.name = text(block, {"name"});
            if (const Json* values = member(instance, "attributes"); values != nullptr && values->is_object()) resource.values = *values;
            for (const char* key : {"dependencies", "depends_on"}) addDependencies(member(instance, key), module, resource);
            resources.push_back(std::move(resource));
        }
    }
    reduceDependencies(resources);
    addReferencesByValue(resources);
    return designFrom(std::move(resources), ImportFormat::terraformState);
}

}  // namespace failwright::import
