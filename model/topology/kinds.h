#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace failwright {

enum class NodeKind { client, dns, cdn, gateway, loadBalancer, app, database, cache, queue, storage, external, config, monitor, witness };
enum class DomainKind { provider, region, zone, rack, host };
enum class Role { active, primary, standby, replica, witness };
enum class Redundancy { activeActive, activePassive, quorum };
enum class Standby { hot, warm, cold };
enum class Consistency { cp, ap };
enum class CheckDepth { shallow, deep };
enum class Reroute { dns, vip, lb, client };
enum class LinkKind { request, replication };
enum class ReplicationMode { sync, semiSync, async };
enum class Priority { p0, p1, p2, p3 };

/// The stable English words that files and the command line use for the values of `E`, in the order of the enumerators.
template <class E>
[[nodiscard]] constexpr auto wordsOf();

template <> constexpr auto wordsOf<NodeKind>() {
    return std::to_array<std::string_view>({"client", "dns", "cdn", "gateway", "load-balancer", "app", "database", "cache",
                                            "queue", "storage", "external", "config", "monitor", "witness"});
}
template <> constexpr auto wordsOf<DomainKind>() { return std::to_array<std::string_view>({"provider", "region", "zone", "rack", "host"}); }
template <> constexpr auto wordsOf<Role>() { return std::to_array<std::string_view>({"active", "primary", "standby", "replica", "witness"}); }
template <> constexpr auto wordsOf<Redundancy>() { return std::to_array<std::string_view>({"active-active", "active-passive", "quorum"}); }
template <> constexpr auto wordsOf<Standby>() { return std::to_array<std::string_view>({"hot", "warm", "cold"}); }
template <> constexpr auto wordsOf<Consistency>() { return std::to_array<std::string_view>({"cp", "ap"}); }
template <> constexpr auto wordsOf<CheckDepth>() { return std::to_array<std::string_view>({"shallow", "deep"}); }
template <> constexpr auto wordsOf<Reroute>() { return std::to_array<std::string_view>({"dns", "vip", "lb", "client"}); }
template <> constexpr auto wordsOf<LinkKind>() { return std::to_array<std::string_view>({"request", "replication"}); }
template <> constexpr auto wordsOf<ReplicationMode>() { return std::to_array<std::string_view>({"sync", "semi-sync", "async"}); }
template <> constexpr auto wordsOf<Priority>() { return std::to_array<std::string_view>({"P0", "P1", "P2", "P3"}); }

/// The word for `value`.
template <class E>
[[nodiscard]] constexpr std::string_view word(E value) {
    return wordsOf<E>()[static_cast<std::size_t>(value)];
}

/// The value whose word is `text`; nothing for any other text.
template <class E>
[[nodiscard]] constexpr std::optional<E> fromWord(std::string_view text) {
    const auto words = wordsOf<E>();
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == text) return static_cast<E>(i);
    return std::nullopt;
}

}  // namespace failwright
