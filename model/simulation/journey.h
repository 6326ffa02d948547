#pragma once

#include "model/topology/resolved.h"

#include <cstdint>
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

/// What is evaluated in one go: a part, or the parts of a circle.
enum class UnitKind : std::uint8_t { node, product, rotation, endpoint, circle };

/// A unit with all that its evaluation reads, side by side.
struct Unit {
    UnitKind kind = UnitKind::node;
    Index part = 0;    ///< the first
    Index needed = 0;  ///< of an answer: least number of serving nodes that it takes
    Index firstInput = 0, inputsEnd = 0;    ///< of a product: in `Journey::answerOf`; of a rotation: in `Resolved::targetSets.items`
    Index firstReader = 0, readersEnd = 0;  ///< in `Journey::readers`
};

/// One journey, ready to be evaluated. Its parts are numbered: nodes (clients among them) first, then answers, then products: what
/// all nodes that ask the same answers ("twins") have in common. A part depends on others through what the journey requires; parts
/// that depend on each other in a circle make one unit, and have no products.
struct Journey {
    Index nodeCount = 0;
    Answers answers;
    Rows<Index> groups;            ///< required groups of each node
    std::vector<Index> answerOf;   ///< the answer that each of `groups.items` asks
    std::vector<Index> neededOf;   ///< least number of serving nodes that each answer takes
    std::vector<Index> serviceOf;  ///< of each answer; noIndex where nobody asks
    Rows<Index> dependents;        ///< of each node and answer: answers and nodes
    std::vector<Index> productOf;  ///< of each node; noIndex in a circle, and where nothing reaches it
    std::vector<Index> unitOf;     ///< of each part; noIndex for parts that nothing reached needs
    Rows<Index> partsOf;           ///< of each unit, those that others depend on first
    std::vector<Unit> units;       ///< those that others depend on first
    std::vector<Index> readers;    ///< units that a share reaches; those of circles are found by `dependents`
    std::vector<std::uint8_t> leavesCircle;  ///< of each node and answer on a circle: whether something beside the circle depends on it
    std::vector<std::uint8_t> fallsAsOne;    ///< of each unit: a circle of nodes and of rotations among them alone
    std::vector<std::uint8_t> watched;  ///< of each node: whether it counts as such that it begins or ceases to serve
    Rows<Index> nodesOn;           ///< of each answer: the units of the nodes that ask it; then of each product: of its watched nodes

    [[nodiscard]] std::size_t partCount() const { return unitOf.size(); }
    /// The answers that a node asks, as often as it asks them.
    [[nodiscard]] std::span<const Index> asked(Index node) const {
        return std::span<const Index>(answerOf).subspan(groups.starts[node], groups.starts[node + 1] - groups.starts[node]);
    }
    [[nodiscard]] Index partOf(Index answer) const { return nodeCount + answer; }
    /// What of `dependent` reads an answer: a node leaves that to its product.
    [[nodiscard]] Index readerOf(Index dependent) const {
        return dependent < nodeCount && productOf[dependent] != noIndex ? productOf[dependent] : dependent;
    }
};

/// The core journey, or that of `feature`. `watched` says of each node whether it counts as such that it begins or ceases to serve;
/// empty: of none.
[[nodiscard]] Journey compileJourney(const Resolved& resolved, const ResolvedFeature* feature = nullptr, std::vector<std::uint8_t> watched = {});

/// The nodes that an answer rests on: a set of targets, or all members of a service but witnesses (the caller skips those).
[[nodiscard]] inline std::span<const Index> nodesBehind(const Resolved& resolved, const Answers& answers, Index answer) {
    return answers.isEndpoint(answer) ? resolved.members[answers.serviceOfEndpoint(answer)] : resolved.targetSets[answer];
}

}  // namespace failwright
