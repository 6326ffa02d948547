#pragma once

#include "model/analysis/analysis.h"

#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace failwright {

/// What the analysis says about one node, domain or link.
struct ElementResult {
    bool known = false;      ///< it takes part as an element
    bool connected = true;   ///< some request path meets it
    bool spof = false;
    bool commonCauseSpof = false;           ///< of the service that a node belongs to
    double downtimeSeconds = 0;             ///< that it causes in a year
    double share = 0;                       ///< of the whole downtime, 0 to 1
    std::optional<double> unavailability;   ///< of the service as a client sees it; clients only
    friend bool operator==(const ElementResult&, const ElementResult&) = default;
};

/// An analysis, looked up by id. A value; empty before the first analysis.
class Results {
public:
    Results() = default;
    explicit Results(std::shared_ptr<const Analysis> analysis);

    [[nodiscard]] bool isEmpty() const { return m_analysis == nullptr; }
    [[nodiscard]] ElementResult of(const std::string& id) const;
    [[nodiscard]] bool isCommonCauseSpof(const std::string& service) const { return m_spofs.contains("service:" + service); }

    /// The first `limit` minimal cut sets that hold the element, smallest first, each as the ids of its elements.
    [[nodiscard]] std::vector<std::vector<std::string>> cutSetsOf(const std::string& id, std::size_t limit) const;
    /// The elements that share one of its smallest cut sets with the element.
    [[nodiscard]] std::unordered_set<std::string> partnersOf(const std::string& id) const;

private:
    std::shared_ptr<const Analysis> m_analysis;
    std::unordered_map<std::string, ElementIndex> m_index;
    std::unordered_map<std::string, std::size_t> m_clients;
    std::unordered_set<std::string> m_spofs;
    std::unordered_set<std::string> m_notConnected;
};

}  // namespace failwright
