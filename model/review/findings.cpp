#include "model/review/findings.h"

#include "model/review/rules.h"

#include <algorithm>

namespace failwright {
namespace {

bool isAbout(const Acceptance& acceptance, const Finding& finding) {
    return acceptance.rule == finding.rule && acceptance.elements == finding.elements;
}

void markAccepted(const Topology& topology, std::vector<Finding>& all) {
    for (Finding& finding : all) {
        const auto found =
            std::ranges::find_if(topology.accepted, [&](const Acceptance& one) { return isAbout(one, finding); });
        if (found != topology.accepted.end()) finding.accepted = found->reason;
    }
}

bool comesFirst(const Finding& a, const Finding& b) {
    if (a.stands() != b.stands()) return a.stands();
    return a.severity > b.severity;
}

}  // namespace

std::vector<Finding> findings(const Topology& topology, const Analysis& analysis, const std::optional<Range>& expectedUnavailability,
                              const FailureTable& failures) {
    const Design design(topology, analysis, expectedUnavailability, failures);
    std::vector<Finding> all;
    for (const auto judge : {rules::judgeObjectives, rules::judgeSpofs, rules::judgePlacement, rules::judgeFailover, rules::judgeData,
                             rules::judgeLoad, rules::judgeCompleteness})
        judge(design, all);
    markAccepted(topology, all);
    std::ranges::stable_sort(all, {}, &Finding::rule);
    std::ranges::stable_sort(all, comesFirst);
    return all;
}

std::vector<Acceptance> withAcceptance(const Topology& topology, const Finding& finding, const std::optional<std::string>& reason) {
    std::vector<Acceptance> all = topology.accepted;
    const auto found = std::ranges::find_if(all, [&](const Acceptance& one) { return isAbout(one, finding); });
    if (!reason) std::erase_if(all, [&](const Acceptance& one) { return isAbout(one, finding); });
    else if (found != all.end()) found->reason = *reason;
    else all.push_back({finding.rule, finding.elements, *reason, {}});
    return all;
}

}  // namespace failwright
