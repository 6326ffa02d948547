#pragma once

#include "model/topology/kinds.h"

#include <optional>
#include <string>
#include <string_view>

namespace failwright::import {

/// `text` in lower case, its words apart by single spaces and with one at either end: "myWeb_DB-2" is " my web db 2 ".
[[nodiscard]] std::string wordsIn(std::string_view text);

/// The kind that a label, the name of a product or of a stencil suggests: "Orders DB", "redis:7-alpine", "mxgraph.aws4.rds".
[[nodiscard]] std::optional<NodeKind> kindFromWords(std::string_view text);

/// The same for a program that runs in the design: a service called "users" is no client, a load generator is.
[[nodiscard]] std::optional<NodeKind> kindOfProgram(std::string_view text);

/// The kind of domain that a container's label or stencil suggests: "Availability Zone 1", "us-east-1", "AWS Cloud".
[[nodiscard]] std::optional<DomainKind> domainKindFromWords(std::string_view text);

/// True for the name of a network or of a part of one, which does not fail as a whole: "VPC", "Private Subnet 2".
[[nodiscard]] bool isNetworkName(std::string_view text);

/// What the image of a container is called: "registry:5000/shop/web-front:1.2@sha256:…" is "web-front".
[[nodiscard]] std::string nameOfImage(std::string_view image);

}  // namespace failwright::import
