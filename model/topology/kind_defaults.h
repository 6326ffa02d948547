#pragma once

#include "model/topology/topology.h"

#include <string_view>

namespace failwright {

/// What a newly drawn thing starts with: the published figure for a single one of its kind, without redundancy.
/// A client has none, and a provider fails only as a design says.

/// Kind, availability and repair time filled in (and a witness's role); without id and name.
[[nodiscard]] Node defaultNode(NodeKind kind);

/// Kind, availability and repair time filled in; without id and name.
[[nodiscard]] Domain defaultDomain(DomainKind kind);

/// Where the availability of `defaultNode` is published: a document's title, not translated. Empty where there is none.
[[nodiscard]] std::string_view sourceOfDefault(NodeKind kind);
[[nodiscard]] std::string_view sourceOfDefault(DomainKind kind);

}  // namespace failwright
