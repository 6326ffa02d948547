#pragma once

#include "model/topology/kinds.h"

#include <QLatin1StringView>
#include <memory>
#include <optional>
#include <variant>

class QMimeData;

namespace failwright {

/// What a palette offers and a canvas takes: a kind of node or of domain.
using Part = std::variant<NodeKind, DomainKind>;

/// The type that drags from the palette carry; its payload is `node:WORD` or `domain:WORD`.
inline constexpr QLatin1StringView partMimeType{"application/x-failwright-part"};

[[nodiscard]] std::unique_ptr<QMimeData> toMime(const Part& part);
/// The part that `data` carries; nothing for any other data.
[[nodiscard]] std::optional<Part> partOf(const QMimeData& data);

}  // namespace failwright
