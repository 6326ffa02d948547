#pragma once

#include "model/topology/topology.h"

#include <QLatin1StringView>
#include <QString>
#include <memory>
#include <variant>

class QMimeData;

namespace failwright {

/// The type that copies of elements carry, with a topology file as payload; they carry it as plain text, too.
inline constexpr QLatin1StringView elementsMimeType{"application/x-failwright+json"};

[[nodiscard]] std::unique_ptr<QMimeData> toMime(const Topology& elements);

/// Text that is JSON, but no design of ours.
struct ForeignJson {
    QString text;
};

/// What `data` carries: a design, foreign JSON, or nothing that could be pasted.
using Clip = std::variant<std::monostate, Topology, ForeignJson>;
[[nodiscard]] Clip clipOf(const QMimeData& data);

}  // namespace failwright
