#pragma once

#include "model/analysis/analysis.h"
#include "model/topology/topology.h"

#include <QIcon>
#include <QSet>
#include <QString>
#include <optional>

namespace failwright {

class Theme;

/// What an id of the selection stands for; one of the three at most.
struct Found {
    const Node* node = nullptr;
    const Domain* domain = nullptr;
    const Link* link = nullptr;
    [[nodiscard]] explicit operator bool() const { return node != nullptr || domain != nullptr || link != nullptr; }
};
[[nodiscard]] Found lookUp(const Topology& topology, const QString& id);

/// Its name; the id itself where nothing bears it any more.
[[nodiscard]] QString titleOf(const Topology& topology, const QString& id);
/// Its kind in words.
[[nodiscard]] QString kindOf(const Found& found);
[[nodiscard]] QIcon iconOf(const Found& found, const Theme& theme);

/// The ids that selecting an element of the analysis selects: itself, or the members of a service for its common cause.
[[nodiscard]] QSet<QString> selectionFor(const Topology& topology, const std::string& elementId);

/// Ids of the single points of failure.
[[nodiscard]] QSet<QString> spofIds(const Analysis& analysis);
/// Downtime in seconds per year that the element causes; nothing for what is none.
[[nodiscard]] std::optional<double> downtimeOf(const Analysis& analysis, const QString& id);

}  // namespace failwright
