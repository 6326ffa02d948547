#pragma once

#include "model/review/design.h"
#include "model/topology/edit.h"

#include <cstdint>
#include <string>
#include <vector>

namespace failwright {

/// What can be changed in a design so that it fails better.
enum class Remedy : std::uint8_t {
    addMember,          ///< subject: node; one more that stands in for it, in another zone where it stands in one
    addStandby,         ///< subject: node that keeps data; a standby with a synchronous copy, in another zone
    addProvider,        ///< subject: node that is bought; a second provider
    addInstance,        ///< subject: node that needs all of its instances; one instance more
    spreadOverZones,    ///< subject: zone; of each service that stands in it alone, members move, or get a twin, to other zones
    addRegion,          ///< subject: region; the same again in a second region
    addWitness,         ///< subject: service; one more voter where fewest are
    deepenCheck,        ///< subject: service; its check asks what a request would need
    quickenCheck,       ///< subject: service; `quickThreshold` probes at `quickInterval`
    shortenTtl,         ///< subject: service; `shortTtl`
    copySynchronously,  ///< subject: service; its asynchronous copies become synchronous
    tolerateLoss,       ///< subject: service; its callers get a fallback and do without it
    practiseFailover,   ///< subject: service; failover is practised until it works each time
};

template <> constexpr auto wordsOf<Remedy>() {
    return std::to_array<std::string_view>({"add-member", "add-standby", "add-provider", "add-instance", "spread-over-zones", "add-region",
                                            "add-witness", "deepen-check", "quicken-check", "shorten-ttl", "copy-synchronously",
                                            "tolerate-loss", "practise-failover"});
}

inline constexpr double quickInterval = 5;  ///< seconds
inline constexpr int quickThreshold = 2;
inline constexpr double shortTtl = 5;  ///< seconds

/// One thing to change. It can be made in any design that has its subject.
struct Improvement {
    Remedy remedy = Remedy::addMember;
    std::string subject;  ///< an element's id; `service:ID` for a service
    friend bool operator==(const Improvement&, const Improvement&) = default;
};

/// What might help this design, with what promises most first. Whether it does, only the numbers of the changed design say.
[[nodiscard]] std::vector<Improvement> improvementsFor(const Design& design);

/// The edits that make the change in `topology`. New parts have no position yet. Empty where the subject is not there or the change
/// is made already.
[[nodiscard]] Edits editsFor(const Topology& topology, const Improvement& improvement);

/// `topology` with these changes made, one after the other.
[[nodiscard]] Topology improved(Topology topology, const std::vector<Improvement>& improvements);

}  // namespace failwright
