#pragma once

#include "model/topology/resolved.h"

#include <vector>

namespace failwright {

/// How services answer their callers: one answer for each set of targets in an active-active service (also for a link
/// within a service), one for the endpoint of each other service.
struct Answers {
    Index targetSets = 0;

    [[nodiscard]] Index of(const Resolved& resolved, const Group& group) const {
        const bool shared = group.sameService || resolved.services[group.service].redundancy == Redundancy::activeActive;
        return shared ? group.targets : targetSets + group.service;
    }
    [[nodiscard]] bool isEndpoint(Index answer) const { return answer >= targetSets; }
    [[nodiscard]] Index serviceOfEndpoint(Index answer) const { return answer - targetSets; }
};

/// One journey, ready to be evaluated. Its parts are numbered: nodes (clients among them) first, then answers. A part
/// depends on others through what the journey requires; parts that depend on each other in a circle make one unit.
struct Journey {
    Index nodeCount = 0;
    Answers answers;
    Rows<Index> groups;            ///< required groups of each node
    std::vector<Index> answerOf;   ///< the answer that each of `groups.items` asks
    Rows<Index> dependents;        ///< of each part
    std::vector<Index> firstTwin;  ///< of each node: the first that asks the same answers, in order of units; itself in a circle
    Rows<Index> otherTwins;        ///< of each first twin: those after it
    Rows<Index> readers;           ///< dependents of each answer without twins but the first; of each first twin: all answers on twins
    std::vector<Index> unitOf;     ///< of each part; noIndex for parts that nothing reached needs
    Rows<Index> units;             ///< parts of each, those that others depend on first
    std::vector<Index> neededOf;   ///< least number of serving nodes that each answer takes
    std::vector<Index> serviceOf;  ///< of each answer; noIndex where nobody asks

    [[nodiscard]] std::size_t partCount() const { return unitOf.size(); }
    /// The answers that a node asks, as often as it asks them.
    [[nodiscard]] std::span<const Index> asked(Index node) const {
        return std::span<const Index>(answerOf).subspan(groups.starts[node], groups.starts[node + 1] - groups.starts[node]);
    }
    [[nodiscard]] Index partOf(Index answer) const { return nodeCount + answer; }
};

/// The core journey, or that of `feature`.
[[nodiscard]] Journey compileJourney(const Resolved& resolved, const ResolvedFeature* feature = nullptr);

/// The nodes that an answer rests on: a set of targets, or all members of a service but witnesses (the caller skips those).
[[nodiscard]] inline std::span<const Index> nodesBehind(const Resolved& resolved, const Answers& answers, Index answer) {
    return answers.isEndpoint(answer) ? resolved.members[answers.serviceOfEndpoint(answer)] : resolved.targetSets[answer];
}

}  // namespace failwright
