#include "model/io/import/terraform_configuration.h"

#include <algorithm>

namespace failwright::import {
namespace {

constexpr std::size_t deepestWay = 12;       ///< of variables and outputs that lead to one another
constexpr std::size_t mostReferences = 500;  ///< of one block

std::string joined(const std::string& module, const std::string& name) { return module.empty() ? name : module + "." + name; }

/// The first `count` parts of a dotted name, without indices.
std::string firstParts(const std::string& name, int count) {
    std::size_t end = 0;
    for (int i = 0; i < count && end != std::string::npos; ++i) end = name.find('.', end == 0 ? 0 : end + 1);
    const std::string parts = name.substr(0, end);
    return parts.substr(0, parts.find('['));
}

std::string partAfter(const std::string& name, const std::string& start) {
    if (name.size() <= start.size() + 1) return {};
    const std::string rest = name.substr(start.size() + 1);
    return rest.substr(0, rest.find_first_of(".["));
}

}  // namespace

TerraformConfiguration::TerraformConfiguration(const Json& plan) {
    if (const Json* root = at(plan, {"configuration", "root_module"})) readModule(*root, {}, nullptr, 0, 0);
    readProviders(plan);
}

void TerraformConfiguration::readModule(const Json& json, const std::string& address, const Json* call, std::size_t parent, std::size_t depth) {
    if (depth > ImportLimits::depth) return;
    const std::size_t index = m_modules.size();
    m_modules.push_back({address, &json, call, parent});
    m_moduleAt.emplace(address, index);
    for (const Json& block : listOf(member(json, "resources")))
        if (text(block, {"mode"}) != "data") m_blocks.emplace(joined(address, text(block, {"address"})), Block{index, &block});
    for (const auto& [name, inner] : membersOf(member(json, "module_calls")))
        if (const Json* module = member(inner, "module")) readModule(*module, joined(address, "module." + name), &inner, index, depth + 1);
}

std::string TerraformConfiguration::constantOf(const Json* expression, const Json& plan) const {
    if (expression == nullptr) return {};
    if (std::string constant = text(*expression, {"constant_value"}); !constant.empty()) return constant;
    for (const Json& reference : listOf(member(*expression, "references")))
        if (const std::string name = textOf(reference); name.starts_with("var.")) {
            const Json* variable = at(plan, {"variables", name.c_str() + 4});
            if (variable != nullptr) return text(*variable, {"value"});
        }
    return {};
}

void TerraformConfiguration::readProviders(const Json& plan) {
    for (const auto& [key, provider] : membersOf(at(plan, {"configuration", "provider_config"}))) {
        std::string region = constantOf(at(provider, {"expressions", "region"}), plan);
        if (!region.empty()) m_regions.emplace(key, std::move(region));
    }
}

void TerraformConfiguration::describe(Resource& resource) const {
    const auto found = m_blocks.find(resource.base);
    if (found == m_blocks.end()) {
        const auto region = m_regions.find(resource.type.substr(0, resource.type.find('_')));
        if (region != m_regions.end()) resource.region = region->second;
        return;
    }
    const auto& [module, block] = found->second;
    if (const Json* expressions = member(*block, "expressions")) collect(*expressions, {}, module, resource.references);
    for (const Json& name : listOf(member(*block, "depends_on"))) follow(textOf(name), "depends_on", module, 0, resource.references);
    // "module.db:aws" inherits what the module around it uses.
    std::string key = text(*block, {"provider_config_key"});
    const std::string provider = key.substr(key.rfind(':') == std::string::npos ? 0 : key.rfind(':') + 1);
    auto region = m_regions.find(key);
    for (std::size_t at = module; region == m_regions.end() && at != 0; at = m_modules[at].parent)
        region = m_regions.find(m_modules[at].address + ":" + provider);
    if (region == m_regions.end()) region = m_regions.find(provider.empty() ? resource.type.substr(0, resource.type.find('_')) : provider);
    if (region != m_regions.end()) resource.region = region->second;
}

void TerraformConfiguration::collect(const Json& expression, const std::string& path, std::size_t module, std::vector<Reference>& found) const {
    if (found.size() >= mostReferences) return;
    if (expression.is_array())
        for (const Json& one : listOf(&expression)) collect(one, path, module, found);
    for (const auto& [key, value] : membersOf(&expression)) {
        if (key == "references")
            for (const Json& name : listOf(&value)) follow(textOf(name), path, module, 0, found);
        else if (key != "constant_value")
            collect(value, path.empty() ? key : path + "/" + key, module, found);
    }
}

/// What a name in an expression of a module stands for: a resource, or what a variable or an output was made from.
void TerraformConfiguration::follow(const std::string& name, const std::string& path, std::size_t module, std::size_t depth,
                                    std::vector<Reference>& found) const {
    if (depth > deepestWay || found.size() >= mostReferences || module >= m_modules.size()) return;
    const Module& here = m_modules[module];
    const auto followAll = [&](const Json* expression, std::size_t in) {
        if (expression == nullptr) return;
        for (const Json& inner : listOf(member(*expression, "references"))) follow(textOf(inner), path, in, depth + 1, found);
    };
    if (name.starts_with("var.")) {
        const std::string variable = partAfter(name, "var");
        if (here.call != nullptr) followAll(at(*here.call, {"expressions", variable.c_str()}), here.parent);
    } else if (name.starts_with("module.")) {
        const std::string called = firstParts(name, 2);
        const auto inner = m_moduleAt.find(joined(here.address, called));
        const std::string output = name.size() > called.size() ? partAfter(name, name.substr(0, name.find('.', 7))) : std::string();
        if (inner == m_moduleAt.end() || output.empty()) return;
        followAll(at(*m_modules[inner->second].json, {"outputs", output.c_str(), "expression"}), inner->second);
    } else if (!name.starts_with("data.") && !name.starts_with("local.") && !name.starts_with("each.") && !name.starts_with("count.")) {
        const std::string target = joined(here.address, firstParts(name, 2));
        const bool known = std::any_of(found.begin(), found.end(), [&](const Reference& one) { return one.target == target && one.path == path; });
        if (!known) found.push_back({target, path});
    }
}

}  // namespace failwright::import
