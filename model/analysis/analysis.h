#pragma once

#include "model/topology/topology.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace failwright {

/// What can fail. Ids of nodes, domains and links are their own; a common cause is `service:ID`.
enum class ElementKind : std::uint8_t { domain, node, link, commonCause };

struct Element {
    ElementKind kind = ElementKind::node;
    std::string id;
    double unavailability = 0;
    double mttrHours = 0;
    double failuresPerYear = 0;
    int order = 1;           ///< single failures that it takes: n - m + 1 for a node
    bool connected = false;  ///< some request path meets it
};

/// Index into `Analysis::elements`.
using ElementIndex = std::uint32_t;

/// What a figure certainly lies between.
struct Range {
    double lower = 0;
    double upper = 0;
    friend bool operator==(const Range&, const Range&) = default;
};

struct ClientResult {
    std::string id;  ///< empty for the virtual client
    double weight = 1;
    std::optional<double> unavailability;  ///< absent for a client without request links, and where only bounds are known
    std::optional<Range> bounds = {};      ///< where the exact value is beyond the budgets
};

struct JourneyResult {
    std::string id;  ///< "core" or a feature's id
    std::optional<double> unavailability;
    std::optional<Range> bounds = {};
};

struct TierResult {
    std::string id;  ///< a tier's id or "down"
    std::optional<double> probability;
    std::optional<Range> bounds = {};
};

struct SinglePointOfFailure {
    ElementIndex element = 0;
    double blastRadius = 0;  ///< share of client weight that loses the core journey
};

struct CutSet {
    std::vector<ElementIndex> elements;  ///< ascending
    int order = 1;
    double probability = 0;
};

struct CutSets {
    bool complete = true;              ///< all of them are counted
    int maxOrder = 0;                  ///< sets of higher order are not counted; 0: none is left out
    std::map<int, double> countByOrder;
    std::vector<CutSet> sets;          ///< by order, then probability (largest first), then elements; may be fewer than counted
};

/// Importance of one element for U = 1 - A_s (SEMANTICS, section 4). Absent where the ratio is infinite or undefined.
struct Importance {
    double birnbaum = 0;                    ///< A(e up) - A(e down)
    std::optional<double> criticality;      ///< (U - U(e up)) / U, printed by many as Fussell-Vesely
    std::optional<double> achievementWorth; ///< U(e down) / U
    std::optional<double> reductionWorth;   ///< U / U(e up)
    double downtimeSecondsPerYear = 0;      ///< (U - U(e up)) x one year
};

struct AnalysisOptions {
    int maxOrder = 0;                         ///< cut sets of higher order are neither counted nor listed; 0: all orders
    std::size_t listedCutSets = 10'000;       ///< at most this many are listed
    std::size_t nodeBudget = 4'000'000;       ///< of one function's diagram, in nodes of 12 bytes
    std::size_t cellBudget = 24'000'000;       ///< of one function's tables, in numbers of 8 bytes
    std::size_t boundNodes = 10'000;          ///< the effort that bounds of a function beyond those budgets may take
    bool quickSlopes = false;                 ///< importances that are tiny beside the unavailability may have fewer digits
    std::size_t cutSetNodeBudget = 4'000'000; ///< of the cut sets' diagram; past it, only lower orders are counted
};

/// The structural results for one topology: exact, or marked as bounds. A value; knows no revision and no view.
struct Analysis {
    std::optional<double> unavailability;  ///< 1 - A_s; absent where no client has links, and where only bounds are known
    std::optional<Range> bounds;           ///< of 1 - A_s, where the exact value is beyond the budgets
    double failuresPerYear = 0;            ///< how often the core journey fails for a client, the mean by weight; 0 unless exact
    std::vector<ClientResult> clients;
    std::vector<JourneyResult> journeys;   ///< core first, then the features in document order
    std::vector<TierResult> tiers;         ///< in document order, then "down"; empty without tiers
    std::vector<Element> elements;         ///< domains, nodes but clients, links with, common causes with an availability
    std::vector<Importance> importance;    ///< one for each of `elements`; unless the unavailability is exact, all 0 but the
                                           ///< downtime of single points of failure, which is at most so much
    std::vector<SinglePointOfFailure> spofs;  ///< in the order of `elements`
    CutSets cutSets;
    std::vector<NodeId> notConnected;      ///< in document order
};

/// Whether some probability is known within bounds alone.
[[nodiscard]] bool isBounded(const Analysis& analysis);

}  // namespace failwright
