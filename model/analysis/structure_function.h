#pragma once

#include "model/analysis/analysis.h"
#include "model/engine/formula/formula.h"
#include "model/topology/resolved.h"

#include <vector>

namespace failwright {

/// The elements of a topology: domains, nodes but clients, links with an availability, common causes with an availability;
/// each in document order. The position of an element is the number of its basic event.
[[nodiscard]] std::vector<Element> elementsOf(const Topology& topology, const Resolved& resolved);
/// Writes the figures of `topology` into its elements.
void takeFigures(const Topology& topology, std::vector<Element>& elements);

/// Writes the structure function (SEMANTICS, section 3) as formulas in failure space: "true" is "failed".
class StructureFunction {
public:
    /// `topology` and `resolved` must outlive it.
    StructureFunction(const Topology& topology, const Resolved& resolved);

    [[nodiscard]] engine::Formula& formula() { return m_formula; }

    /// For each client of `resolved`, that the journey is not available to it; the core journey where `feature` is null.
    [[nodiscard]] std::vector<engine::Ref> unavailable(const ResolvedFeature* feature);
    /// Not up(n), whatever it depends on; falsehood for clients.
    [[nodiscard]] engine::Ref down(Index node);
    /// The link is down; falsehood where it never is, and for `noIndex`.
    [[nodiscard]] engine::Ref linkDown(Index link) const { return link == noIndex ? engine::Formula::falsehood() : m_linkEvents[link]; }

private:
    /// One journey's functions; each node's is made when it is first needed.
    class Journey;

    [[nodiscard]] engine::Ref downDomain(Index domain);

    const Topology& m_topology;
    const Resolved& m_resolved;
    engine::Formula m_formula;
    std::vector<engine::Ref> m_nodeEvents;     ///< by node; falsehood for clients
    std::vector<engine::Ref> m_linkEvents;     ///< by link; falsehood where it is no element
    std::vector<engine::Ref> m_commonCauses;   ///< by service
    std::vector<engine::Ref> m_domainsDown;    ///< by domain: it or one above it
    std::vector<engine::Ref> m_nodesDown;      ///< by node
};

}  // namespace failwright
