#pragma once

#include "model/topology/error.h"
#include "model/topology/lookup.h"

namespace failwright {

inline constexpr int maxInstances = 10'000;
inline constexpr double maxCoordinate = 1e9;
inline constexpr std::size_t maxTextBytes = 100'000;

/// Collects what is wrong with one part; `place` comes before the name of each field.
class Report {
public:
    Report(Errors& errors, std::string place) : m_errors(errors), m_place(std::move(place)) {}
    void add(ErrorCode code, std::string_view field, std::string found, std::string expected);

private:
    Errors& m_errors;
    std::string m_place;
};

/// Reports every figure that is out of the range that the format allows.
void checkValues(const Domain& domain, Report& report);
void checkValues(const Service& service, Report& report);
void checkValues(const Node& node, Report& report);
void checkValues(const Link& link, Report& report);
void checkValues(const Feature& feature, Report& report);
void checkValues(const Tier& tier, Report& report);
void checkValues(const Scenario& scenario, Report& report);
void checkValues(const Objectives& objectives, Report& report);
void checkValues(const Operations& operations, Report& report);
void checkValues(const Note& note, Report& report);
void checkValues(const Acceptance& acceptance, Report& report);

/// Reports every reference to something that is not there, and what must not be: links of a node with itself,
/// requests into a client, a domain on two sides of a partition.
void checkReferences(const Domain& domain, const Lookup& lookup, Report& report);
void checkReferences(const Service& service, const Lookup& lookup, Report& report);
void checkReferences(const Node& node, const Lookup& lookup, Report& report);
void checkReferences(const Link& link, const Lookup& lookup, Report& report);
void checkReferences(const Feature& feature, const Lookup& lookup, Report& report);
void checkReferences(const Tier& tier, const Lookup& lookup, Report& report);
void checkReferences(const Scenario& scenario, const Lookup& lookup, Report& report);

/// Reports an id that is none. Domains, nodes and links must besides not look like a common cause.
void checkId(const std::string& id, bool isElement, Report& report);

/// True where the way up from `domain` leads back to a domain that it has passed.
[[nodiscard]] bool isInCircle(const Domain& domain, const Lookup& lookup);

}  // namespace failwright
