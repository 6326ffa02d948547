#include "model/io/outcome_json.h"

#include "model/io/json_values.h"

#include <cmath>

namespace failwright::json {

nlohmann::ordered_json outcome(const Outcome& outcome) {
    const std::optional<double>& missing = outcome.unavailability;
    const auto known = [&](double value) { return missing ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr); };
    return {{"availability", known(1 - missing.value_or(0))},
            {"unavailability", number(missing)},
            {"nines", missing && *missing > 0 ? nlohmann::ordered_json(-std::log10(*missing)) : nlohmann::ordered_json(nullptr)},
            {"downtime_year_s", known(outcome.downtimeSecondsPerYear())},
            {"rto_s", number(outcome.recoverySeconds)},
            {"rpo_s", outcome.dataLossSeconds},
            {"spofs", outcome.spofs},
            {"cost_per_month", outcome.costPerMonth}};
}

}  // namespace failwright::json
