#include "model/simulation/partition.h"

#include <algorithm>
#include <tuple>

namespace failwright {
namespace {

constexpr Index noSide = noIndex;
constexpr Index mostSides = 255;

Index sideOf(const StateChange& parts, Index node) {
    const std::uint8_t side = node < parts.sides.size() ? parts.sides[node] : std::uint8_t{0};
    return side == 0 ? noSide : side - 1U;
}

/// What begins with a trace entry; nothing with most.
std::optional<PartitionKind> beginOf(TraceKind kind) {
    if (kind == TraceKind::refuses) return PartitionKind::refused;
    if (kind == TraceKind::usurped) return PartitionKind::splitBrain;
    if (kind == TraceKind::diverges) return PartitionKind::diverges;
    return std::nullopt;
}

/// `kind` of trace entry ends `effect`.
bool ends(TraceKind kind, const PartitionEffect& effect) {
    return effect.kind == PartitionKind::refused ? kind == TraceKind::accepts : kind == TraceKind::converges;
}

/// The side of what a trace entry is about: of its node, else the first on which the service has a member.
Index sideOf(const CompiledTopology& compiled, const StateChange& parts, const TraceEntry& entry) {
    if (entry.node != noIndex) return sideOf(parts, entry.node);
    Index first = noSide;
    for (const Index member : compiled.resolved.members[entry.service]) first = std::min(first, sideOf(parts, member));
    return first;
}

std::vector<PartitionEffect> effectsOf(const CompiledTopology& compiled, const StateChange& parts, const PartitionRun& run,
                                       const std::vector<TraceEntry>& trace) {
    std::vector<PartitionEffect> effects;
    for (const TraceEntry& entry : trace) {
        if (entry.at < run.from || entry.at > run.to || entry.service == noIndex) continue;
        const ServiceId& service = compiled.resolved.services[entry.service].id;
        const Index side = sideOf(compiled, parts, entry);
        const auto kind = beginOf(entry.kind);
        if (kind && entry.at < run.to) effects.push_back({*kind, service, side, entry.at, run.to});
        for (PartitionEffect& open : effects)
            if (!kind && open.service == service && open.to == run.to && ends(entry.kind, open) &&
                (entry.node == noIndex || open.side == side))
                open.to = entry.at;
    }
    std::ranges::stable_sort(effects, {}, [](const PartitionEffect& one) { return std::tie(one.service.value, one.side, one.from); });
    return effects;
}

/// With all clients on `side` for the time of the partition at `changes[which]`.
SideView viewFrom(const CompiledTopology& compiled, std::vector<StateChange> changes, std::size_t which, Index side) {
    for (const ResolvedClient& client : compiled.resolved.clients) changes[which].sides[client.node] = static_cast<std::uint8_t>(side + 1);
    IncidentPlayer player(compiled);
    const SuccessCurve& success = player.play(changes).success;
    return {success.steps(), success.steps().empty() ? 0 : success.lostUntil(success.steps().back().at)};
}

}  // namespace

std::vector<PartitionRun> partitionRuns(const CompiledTopology& compiled, const std::vector<StateChange>& changes,
                                        const std::vector<TraceEntry>& trace) {
    std::vector<PartitionRun> runs;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const StateChange& parts = changes[i];
        if (!parts.network || !parts.fails) continue;
        const auto next = std::find_if(changes.begin() + std::ptrdiff_t(i) + 1, changes.end(), [](const StateChange& one) { return one.network; });
        PartitionRun& run = runs.emplace_back();
        run.from = parts.at;
        run.to = next != changes.end() ? next->at : Simulation::never;
        run.sides = parts.domains;
        run.effects = effectsOf(compiled, parts, run, trace);
        run.views.resize(run.sides.size());
        for (Index side = 0; side < run.views.size() && side < mostSides; ++side) run.views[side] = viewFrom(compiled, changes, i, side);
    }
    return runs;
}

}  // namespace failwright
