#include "tests/support/picture.h"

#include "model/layout/geometry.h"
#include "model/layout/layout.h"

#include <cmath>

namespace failwright::testing {
namespace {

Rect boxOf(const Node& node) {
    return {node.position->x, node.position->y, geometry::nodeWidth, geometry::nodeHeight};
}
bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// `inner` lies in the room of a domain that its padding and title leave.
bool holds(const Rect& domain, const Rect& inner) {
    const double pad = geometry::domainPadding;
    return inner.x >= domain.x + pad && inner.x + inner.width <= domain.x + domain.width - pad &&
           inner.y >= domain.y + geometry::domainTitle + pad && inner.y + inner.height <= domain.y + domain.height - pad;
}

}  // namespace

QString faultOfPicture(const Topology& t) {
    if (!isPlaced(t)) return "something has no place";
    std::vector<std::pair<Rect, std::optional<DomainId>>> things;  // with the domain that holds them
    std::vector<std::string> ids;
    for (const Domain& domain : t.domains) things.emplace_back(*domain.rect, domain.parent), ids.push_back(domain.id.value);
    for (const Node& node : t.nodes) things.emplace_back(boxOf(node), node.domain), ids.push_back(node.id.value);
    for (std::size_t i = 0; i < things.size(); ++i) {
        const auto& [rect, holder] = things[i];
        if (holder && !holds(*find(t.domains, *holder)->rect, rect))
            return QString::fromStdString(ids[i] + " is not within its domain");
        for (const double value : {rect.x, rect.y, rect.width, rect.height})
            if (std::fmod(value, geometry::grid) != 0) return QString::fromStdString(ids[i] + " is off the grid");
        for (std::size_t j = 0; j < i; ++j)
            if (things[j].second == holder && overlap(rect, things[j].first))
                return QString::fromStdString(ids[i] + " overlaps " + ids[j]);
    }
    return {};
}

}  // namespace failwright::testing
