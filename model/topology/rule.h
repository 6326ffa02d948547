#pragma once

#include "model/topology/kinds.h"

#include <cstdint>

namespace failwright {

/// What a review looks for. A design names those that it accepts, so they are words of the file.
enum class Rule : std::uint8_t {
    sloMissed,               ///< arguments: expected availability, SLO; within bounds the availability at worst, SLO, at best
    slaTighterThanSlo,       ///< arguments: SLA, SLO
    rtoMissed,               ///< arguments: recovery time of the element's failure, RTO, in seconds
    rpoMissed,               ///< arguments: data that the element's failure loses (infinite: all of it), RPO, in seconds
    sloAboveCeiling,         ///< arguments: what the elements without a stand-in allow at best, SLO; the element: the weakest
    spof,                    ///< arguments: blast radius, downtime it causes in seconds per year
    singleZone,              ///< arguments: nodes in it, downtime it causes in seconds per year
    singleRegion,            ///< arguments: nodes in it, downtime it causes in seconds per year
    membersShareDomain,      ///< arguments: members; elements: the service, then the zone, rack or host that holds them all
    singleDnsProvider,       ///< arguments: downtime it causes in seconds per year
    singleExternalProvider,  ///< arguments: downtime it causes in seconds per year
    loadBalancerNotRedundant,  ///< arguments: downtime it causes in seconds per year
    noAutomaticFailover,     ///< arguments: members, seconds that people take
    standbyUntested,         ///< arguments: seconds by itself, seconds by hand, failures of the primary per year
    shallowCheck,            ///< arguments: seconds per year in which a broken member is kept in rotation
    slowDetection,           ///< arguments: seconds to detection, error budget of the window in seconds, share of it that is spent
    ttlOverRto,              ///< arguments: TTL, RTO, in seconds
    asyncOverRpo,            ///< arguments: lag (negative: not given), RPO, in seconds; the element: the link
    syncAcrossRegions,       ///< arguments: regions; the element: the link
    splitBrain,              ///< arguments: seconds of a partition after which there are two primaries
    evenQuorum,              ///< arguments: voters, quorum, losses that it survives
    quorumInOneDomain,       ///< arguments: voters in it, voters, quorum; elements: the service, then the domain
    noSpareMember,           ///< arguments: needed, members (or instances, where the element is a node)
    noSpareCapacity,         ///< arguments: requests/s that are left without the largest, requests/s that come
    stickySessions,          ///< arguments: share of the sessions that the node's failure ends
    cacheLossOverload,       ///< arguments: requests/s that come, capacity of what the cache shields; elements: cache, database
    noBackup,                ///< arguments: copies of the data
    featureWithoutTier,      ///< the element is the feature
    hiddenCauses,            ///< the design counts nothing that is not drawn: releases, configuration, certificates, people
    notConnected,            ///< no request path reaches the node
    noAvailability,          ///< the node's availability is not given: it counts as never failing
    replicationAcross,       ///< the link copies between nodes of different services, which means nothing
};

template <> constexpr auto wordsOf<Rule>() {
    return std::to_array<std::string_view>(
        {"slo-missed",          "sla-tighter-than-slo",     "rto-missed",            "rpo-missed",
         "slo-above-ceiling",   "spof",                     "single-zone",           "single-region",
         "members-share-domain", "single-dns-provider",     "single-external-provider", "load-balancer-not-redundant",
         "no-automatic-failover", "standby-untested",       "shallow-check",         "slow-detection",
         "ttl-over-rto",        "async-over-rpo",           "sync-across-regions",   "split-brain",
         "even-quorum",         "quorum-in-one-domain",     "no-spare-member",       "no-spare-capacity",
         "sticky-sessions",     "cache-loss-overload",      "no-backup",             "feature-without-tier",
         "hidden-causes",       "not-connected",            "no-availability",       "replication-across-services"});
}

}  // namespace failwright
