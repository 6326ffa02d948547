#include "views/panels/tiers/tier_standing.h"

#include "model/document/playback.h"

#include <algorithm>

namespace failwright {
namespace {

std::vector<ElementRef> downElements(const TierModel& model, const Simulation& simulation) {
    std::vector<ElementRef> elements;
    const auto look = [&](ElementKind kind, std::size_t count) {
        for (Index i = 0; i < count; ++i)
            if (simulation.isDown({kind, i})) elements.push_back({kind, i});
    };
    look(ElementKind::domain, model.topology.domains.size());
    look(ElementKind::node, model.topology.nodes.size());
    look(ElementKind::link, model.topology.links.size());
    look(ElementKind::commonCause, model.compiled.resolved.services.size());
    return elements;
}

/// Those that take a tier away when nothing else is down.
void findCulprits(const std::vector<ElementRef>& down, TierStanding& standing) {
    const TierModel& model = *standing.model;
    standing.culprits.assign(standing.capacities.size(), {});
    Simulation alone(model.compiled);
    for (std::size_t i = 0; i < down.size(); ++i) {
        alone.reset();
        alone.fail(down[i]);
        alone.settle();
        const std::vector<TierCapacity> with = model.load.capacities(alone.state());
        for (std::size_t t = 0; t < with.size(); ++t)
            if (!with[t].possible && !standing.capacities[t].possible) standing.culprits[t].push_back(standing.down[i]);
    }
}

}  // namespace

TierStanding tierStanding(std::shared_ptr<const TierModel> model, const Playback& playback, const Analysis* analysis, double requestsPerSecond) {
    TierStanding standing;
    const TierModel& it = *model;
    standing.model = std::move(model);
    standing.requestsPerSecond = requestsPerSecond;
    const bool playing = playback.isActive() && playback.state().topology().resolved.nodes.size() == it.compiled.resolved.nodes.size();
    standing.state = playing ? playback.state().state() : initialState(it.compiled);
    standing.capacities = it.load.capacities(standing.state);
    standing.verdict = it.load.judge(standing.capacities, requestsPerSecond);
    standing.unanswered = it.load.unanswered(standing.state);
    standing.features = it.load.features(standing.verdict);
    standing.services = it.load.services(standing.state, standing.verdict, requestsPerSecond);
    if (playing) {
        const std::vector<ElementRef> down = downElements(it, playback.state());
        for (const ElementRef element : down) standing.down.push_back(idOf(it.topology, it.compiled.resolved, element));
        findCulprits(down, standing);
    }
    if (analysis != nullptr)
        for (const TierResult& tier : analysis->tiers) standing.probabilities.push_back(tier.probability);
    return standing;
}

}  // namespace failwright
