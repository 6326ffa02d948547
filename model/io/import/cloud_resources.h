#pragma once

#include "model/topology/kinds.h"

#include <optional>
#include <string_view>

namespace failwright::import {

/// What a resource of a cloud is to requests.
enum class CloudRole {
    node,           ///< serves them
    group,          ///< several instances that serve them: an autoscaling group, a container service
    link,           ///< lies between two that call each other: a listener, a target group, an attachment
    securityGroup,  ///< says who may call whom
    place,          ///< says where something is: a subnet
    template_,      ///< what a group's instances are made from
    cluster,        ///< what database instances are members of
    nothing,        ///< takes no part: roles, keys, alarms
};

struct CloudResource {
    std::string_view type;
    CloudRole role = CloudRole::nothing;
    NodeKind kind = NodeKind::app;
    int rank = 0;  ///< requests flow from lower ranks to higher ones
};

/// Types of Terraform (`aws_lb`, `azurerm_lb`, `google_…`, `openstack_…`) and of CloudFormation (`AWS::EC2::Instance`); nothing for
/// unknown ones.
[[nodiscard]] std::optional<CloudResource> cloudResource(std::string_view type);

/// The rank of a kind.
[[nodiscard]] int rankOf(NodeKind kind);

}  // namespace failwright::import
