#pragma once

#include "model/advice/compare.h"

#include <string>
#include <vector>

namespace failwright {

/// A key of the file that differs, with its values as JSON text; empty where it is absent.
struct FieldDifference {
    std::string key;
    std::string before;
    std::string after;
};

/// The keys in which the part differs in the two files, without where it is drawn.
[[nodiscard]] std::vector<FieldDifference> fieldDifferences(const Topology& a, const Topology& b, const PartDifference& part);

/// "node", "objectives".
[[nodiscard]] std::string_view word(PartKind part);
/// "added", "removed", "changed".
[[nodiscard]] std::string_view word(ChangeKind kind);

/// What `failwright diff --json` prints.
[[nodiscard]] std::string writeComparison(const Topology& a, const Topology& b, const Comparison& comparison);

}  // namespace failwright
