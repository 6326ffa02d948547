#pragma once

#include "model/io/open_psa_names.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace failwright {

/// One cause that fails some members of a common-cause group at once.
struct CommonCause {
    std::string name;  ///< the members, such as `[a b]`
    double probability = 0;
};

/// The common causes that the groups of a file put in the place of their members.
class CommonCauses {
public:
    /// At most so many in a file.
    static constexpr std::size_t most = 200'000;

    /// Beta-factor, MGL, alpha-factor and phi-factor groups after the Open-PSA Model Exchange Format 2.0, III.1. What is wrong with
    /// one goes into `report`.
    CommonCauses(const Definitions& definitions, ExpressionReader& values, XmlReport& report);

    [[nodiscard]] const std::vector<CommonCause>& all() const { return m_all; }
    /// Of which one is enough to fail `event`, as places in `all()`; null where the event belongs to no group.
    [[nodiscard]] const std::vector<std::size_t>* of(const Definition& event) const;

private:
    using Members = std::vector<const Definition*>;
    /// The probability of a cause that fails just so many members and these; the first is for one.
    using Levels = std::vector<std::optional<double>>;

    void read(const Definition& group);
    [[nodiscard]] Members members(const Definition& group);
    [[nodiscard]] std::vector<double> factors(const Definition& group, std::size_t members);
    [[nodiscard]] Levels levels(const Definition& group, std::size_t members, double total);
    void agree(const Members& members, double total);
    void expand(const Definition& group, const Members& members, const Levels& levels);
    void add(const Members& members, const std::vector<std::size_t>& chosen, double probability);

    const Definitions& m_definitions;
    ExpressionReader& m_values;
    XmlReport& m_report;
    std::vector<CommonCause> m_all;
    std::map<const Definition*, std::vector<std::size_t>> m_of;
};

}  // namespace failwright
