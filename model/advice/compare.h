#pragma once

#include "model/advice/outcome.h"
#include "model/topology/edit.h"

#include <string>
#include <vector>

namespace failwright {

/// A part that one design has and the other has not, or has otherwise. Where it is drawn does not count.
struct PartDifference {
    PartKind part = PartKind::node;
    std::string id;  ///< empty for title, objectives and operations
    ChangeKind kind = ChangeKind::changed;
    friend bool operator==(const PartDifference&, const PartDifference&) = default;
};

/// What belongs together: a service with its nodes and their links, a domain, a link, the operations. What it does is what the
/// outcome changes by when it is done after all differences before it, so the effects add up to the whole.
struct Effect {
    std::string subject;  ///< `service:ID`, a domain's or link's id, `operations`
    std::vector<PartDifference> parts;
    Outcome before;
    Outcome after;
};

struct Comparison {
    Outcome a;
    Outcome b;
    std::vector<PartDifference> differences;  ///< in the order of the parts' kinds, then of the documents
    std::vector<Effect> effects;
    std::vector<std::string> spofsGone;  ///< single points of failure of A alone, and of B alone
    std::vector<std::string> spofsNew;
};

/// Parts with other ids are other parts.
[[nodiscard]] std::vector<PartDifference> differencesOf(const Topology& a, const Topology& b);

/// What differs between two designs and what each difference does. Errors: `tooLarge`, `cancelled`.
[[nodiscard]] Result<Comparison> compare(const Topology& a, const Topology& b, std::stop_token stop = {});

}  // namespace failwright
