#pragma once

#include "model/simulation/playback.h"

#include <string>
#include <unordered_map>

namespace failwright {

template <> constexpr auto wordsOf<PhaseKind>() {
    return std::to_array<std::string_view>({"detect", "decide", "promote", "reroute", "reconnect", "manual"});
}
template <> constexpr auto wordsOf<PartitionKind>() { return std::to_array<std::string_view>({"refused", "split-brain", "diverges"}); }
template <> constexpr auto wordsOf<LogKind>() {
    return std::to_array<std::string_view>(
        {"failed", "repaired", "probe-failed", "detected", "decided", "promoted", "rerouted", "reconnected", "automatic-failed",
         "endpoint-moved", "member-left", "member-rejoined", "rotation-empty", "nobody-can-take-over", "failover-cancelled",
         "returned-too-late", "quorum-lost", "quorum-regained", "network-parted", "network-healed", "split-brain", "sides-diverge",
         "sides-converge", "side-refuses", "side-accepts", "side-forgotten"});
}

/// The event log in the words of operators, in English, for one topology, which must outlive this.
class LogWords {
public:
    explicit LogWords(const Topology& topology);

    /// Who says it: the element that fails, the service that probes, or the one that acts.
    [[nodiscard]] std::string source(const LogEntry& entry) const;
    /// "lb probe GET /health/ready timeout instance=web-1 attempt=2/3".
    [[nodiscard]] std::string text(const LogEntry& entry) const;

private:
    [[nodiscard]] const std::string& proberOf(const std::string& service) const;
    [[nodiscard]] std::string probe(const LogEntry& entry) const;
    [[nodiscard]] std::string rerouted(const LogEntry& entry) const;

    const Topology* m_topology;
    std::unordered_map<std::string, std::string> m_probers;  ///< of each service that another one calls: the first that does
};

/// The id of the tier that comes into force, or "down".
[[nodiscard]] std::string_view tierId(const Topology& topology, const TierStep& step);

}  // namespace failwright
