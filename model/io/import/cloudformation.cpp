#include "model/io/import/readers.h"
#include "model/io/import/resource_graph.h"

#include <algorithm>

namespace failwright::import {
namespace {

/// The names in "${Queue.Arn} ${AWS::Region}": all but pseudo parameters and those that are written out.
std::vector<std::string> namesIn(const std::string& pattern) {
    std::vector<std::string> names;
    for (std::size_t at = pattern.find("${"); at != std::string::npos; at = pattern.find("${", at + 2)) {
        const std::size_t end = pattern.find('}', at);
        if (end == std::string::npos) break;
        const std::string name = pattern.substr(at + 2, end - at - 2);
        if (!name.empty() && name[0] != '!') names.push_back(name.substr(0, name.find('.')));
    }
    return names;
}

class TemplateReader {
public:
    explicit TemplateReader(const Json& json) : m_json(json) {}

    Imported run() {
        std::vector<Resource> resources;
        for (const auto& [name, one] : membersOf(member(m_json, "Resources"))) {
            Resource resource;
            resource.address = resource.base = resource.name = name;
            resource.type = text(one, {"Type"});
            if (const Json* values = member(one, "Properties")) collect(*values, {}, resource);
            if (const Json* values = member(one, "Properties"); values != nullptr && values->is_object()) resource.values = resolved(*values);
            if (const Json* needs = member(one, "DependsOn")) dependOn(*needs, resource);
            resources.push_back(std::move(resource));
        }
        auto design = designFrom(std::move(resources), ImportFormat::cloudFormation);
        if (design) design->topology.description = oneLine(text(m_json, {"Description"}), 2000);
        return design;
    }

private:
    static void dependOn(const Json& needs, Resource& resource) {
        if (needs.is_string()) resource.references.push_back({textOf(needs), "DependsOn"});
        for (const Json& one : listOf(&needs)) resource.references.push_back({textOf(one), "DependsOn"});
    }

    void add(const std::string& name, const std::string& path, Resource& resource) const {
        const Json* all = member(m_json, "Resources");
        if (all == nullptr || member(*all, name) == nullptr || name == resource.address) return;
        const bool known = std::any_of(resource.references.begin(), resource.references.end(), [&](const Reference& one) { return one.target == name && one.path == path; });
        if (!known && resource.references.size() < 1000) resource.references.push_back({name, path});
    }

    /// Refs, attributes and substitutions on any depth.
    void collect(const Json& value, const std::string& path, Resource& resource) const {
        if (value.is_array())
            for (const Json& one : listOf(&value)) collect(one, path, resource);
        for (const auto& [key, inner] : membersOf(&value)) {
            if (key == "Ref") add(textOf(inner), path, resource);
            else if (key == "Fn::GetAtt") add(inner.is_array() && !inner.empty() ? textOf(inner.front()) : textOf(inner).substr(0, textOf(inner).find('.')), path, resource);
            else if (key == "Fn::Sub") substitute(inner, path, resource);
            else collect(inner, path.empty() ? key : path + "/" + key, resource);
        }
    }

    void substitute(const Json& inner, const std::string& path, Resource& resource) const {
        const Json& pattern = inner.is_array() && !inner.empty() ? inner.front() : inner;
        for (const std::string& name : namesIn(textOf(pattern))) add(name, path, resource);
        if (inner.is_array() && inner.size() > 1) collect(inner[1], path, resource);
    }

    /// Parameters by their defaults, and the first answer of a condition.
    Json resolved(const Json& value) const {
        if (value.is_array()) {
            Json list = Json::array();
            for (const Json& one : listOf(&value)) list.push_back(resolved(one));
            return list;
        }
        if (!value.is_object()) return value;
        if (const Json* name = member(value, "Ref")) return parameter(textOf(*name), value);
        if (const Json* answers = member(value, "Fn::If"); answers != nullptr && answers->is_array() && answers->size() == 3) return resolved((*answers)[1]);
        if (const Json* zone = member(value, "Fn::Select")) return zoneOf(*zone, value);
        Json object = Json::object();
        for (const auto& [key, inner] : membersOf(&value)) object[key] = resolved(inner);
        return object;
    }

    Json parameter(const std::string& name, const Json& otherwise) const {
        if (const Json* value = at(m_json, {"Parameters", name.c_str(), "Default"}); value != nullptr && !value->is_structured()) return *value;
        return otherwise;
    }

    /// {"Fn::Select": [0, {"Fn::GetAZs": ""}]} is the first zone, whatever the region.
    static Json zoneOf(const Json& select, const Json& otherwise) {
        if (!select.is_array() || select.size() != 2) return otherwise;
        const auto index = numberOf(select[0]);
        const bool zones = member(select[1], "Fn::GetAZs") != nullptr;
        if (!index || !zones || *index < 0 || *index > 25) return otherwise;
        return "zone-" + std::string(1, static_cast<char>('a' + static_cast<int>(*index)));
    }

    const Json& m_json;
};

}  // namespace

Imported readCloudFormation(const Json& json) { return TemplateReader(json).run(); }

}  // namespace failwright::import
