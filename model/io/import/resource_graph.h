#pragma once

#include "model/io/import/cloud_resources.h"
#include "model/io/import/design_builder.h"
#include "model/io/import/json_source.h"

namespace failwright::import {

/// That one resource names another.
struct Reference {
    std::string target;  ///< address, or the base of several
    std::string path;    ///< names of the settings on the way to it, "/" between them
};

/// A resource as Terraform or CloudFormation describe it.
struct Resource {
    std::string address;
    std::string base;  ///< the address without indices: what instances of one block have in common
    std::string type;
    std::string name;
    Json values = Json::object();
    std::vector<Reference> references;
    std::string region;    ///< of the provider it is made by; may be empty
};

/// Nodes, members, domains and links of cloud resources. What lies between two servers (listeners, target groups, attachments,
/// records) becomes the link between them, security groups that let one call another too.
[[nodiscard]] tl::expected<ImportedDesign, Errors> designFrom(std::vector<Resource> resources, ImportFormat format);

/// References from the ids, ARNs and addresses of resources that the values of others hold.
void addReferencesByValue(std::vector<Resource>& resources);

}  // namespace failwright::import
