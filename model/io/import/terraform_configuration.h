#pragma once

#include "model/io/import/resource_graph.h"

namespace failwright::import {

/// The `configuration` of a plan: what each block refers to, through variables and outputs of modules, and regions of providers.
/// It refers to the plan.
class TerraformConfiguration {
public:
    explicit TerraformConfiguration(const Json& plan);

    /// Adds references and region of the resource's block.
    void describe(Resource& resource) const;

private:
    struct Module {
        std::string address;  ///< without indices; empty for the root
        const Json* json = nullptr;
        const Json* call = nullptr;  ///< by the module around it
        std::size_t parent = 0;
    };
    struct Block {
        std::size_t module = 0;
        const Json* json = nullptr;
    };

    void readModule(const Json& json, const std::string& address, const Json* call, std::size_t parent, std::size_t depth);
    void readProviders(const Json& plan);
    void collect(const Json& expression, const std::string& path, std::size_t module, std::vector<Reference>& found) const;
    void follow(const std::string& name, const std::string& path, std::size_t module, std::size_t depth, std::vector<Reference>& found) const;
    [[nodiscard]] std::string constantOf(const Json* expression, const Json& plan) const;

    std::vector<Module> m_modules;
    std::unordered_map<std::string, std::size_t> m_moduleAt;
    std::unordered_map<std::string, Block> m_blocks;  ///< by address without indices
    std::unordered_map<std::string, std::string> m_regions;  ///< of providers, by their keys
};

}  // namespace failwright::import
