#include "model/topology/difference.h"

namespace failwright {
namespace {

/// Collects the aspects of the fields that differ.
template <class T>
class Comparison {
public:
    Comparison(const T& before, const T& after) : m_before(before), m_after(after) {}

    template <class... Fields>
    Comparison& look(Aspects aspects, Fields... fields) {
        if (!((m_before.*fields == m_after.*fields) && ...)) m_found |= aspects;
        return *this;
    }
    [[nodiscard]] Aspects found() const { return m_found; }

private:
    const T& m_before;
    const T& m_after;
    Aspects m_found = 0;
};

}  // namespace

Aspects difference(const Domain& before, const Domain& after) {
    return Comparison(before, after)
        .look(aspect::structure | aspect::reliability, &Domain::kind)
        .look(aspect::structure, &Domain::parent)
        .look(aspect::reliability, &Domain::figures)
        .look(aspect::placement, &Domain::rect, &Domain::locked, &Domain::group)
        .look(aspect::wording, &Domain::name, &Domain::extras)
        .found();
}

Aspects difference(const Service& before, const Service& after) {
    return Comparison(before, after)
        .look(aspect::structure, &Service::kind)
        .look(aspect::reliability | aspect::timing, &Service::redundancy)
        .look(aspect::reliability, &Service::needed, &Service::quorum, &Service::commonAvailability, &Service::commonMttrHours)
        .look(aspect::timing, &Service::standby, &Service::consistency, &Service::healthCheck, &Service::failover,
              &Service::backupIntervalSeconds, &Service::restoreSeconds)
        .look(aspect::wording, &Service::name, &Service::extras)
        .found();
}

Aspects difference(const Node& before, const Node& after) {
    return Comparison(before, after)
        .look(aspect::structure | aspect::reliability, &Node::kind)
        .look(aspect::structure, &Node::service, &Node::domain)
        .look(aspect::structure | aspect::timing, &Node::role)
        .look(aspect::reliability, &Node::figures, &Node::instances, &Node::needed, &Node::weight, &Node::capacityRps)
        .look(aspect::timing, &Node::sticky)
        .look(aspect::placement, &Node::position, &Node::locked, &Node::group, &Node::z)
        .look(aspect::wording, &Node::name, &Node::preset, &Node::costPerMonth, &Node::extras)
        .found();
}

Aspects difference(const Link& before, const Link& after) {
    return Comparison(before, after)
        .look(aspect::structure, &Link::from, &Link::to, &Link::kind, &Link::required)
        .look(aspect::reliability, &Link::figures)
        .look(aspect::timing, &Link::mode, &Link::lagSeconds)
        .look(aspect::wording, &Link::extras)
        .found();
}

Aspects difference(const Feature& before, const Feature& after) {
    return Comparison(before, after)
        .look(aspect::structure, &Feature::priority, &Feature::requiredServices, &Feature::toleratedServices)
        .look(aspect::wording, &Feature::name, &Feature::extras)
        .found();
}

Aspects difference(const Tier& before, const Tier& after) {
    return Comparison(before, after)
        .look(aspect::structure, &Tier::features)
        .look(aspect::reliability, &Tier::loadFactor)
        .look(aspect::wording, &Tier::name, &Tier::extras)
        .found();
}

Aspects difference(const Scenario& before, const Scenario& after) {
    return Comparison(before, after)
        .look(aspect::timing, &Scenario::events)
        .look(aspect::wording, &Scenario::name, &Scenario::extras)
        .found();
}

Aspects difference(const std::vector<Note>& before, const std::vector<Note>& after) {
    if (before.size() != after.size()) return aspect::wording | aspect::placement;
    Aspects found = 0;
    for (std::size_t i = 0; i < before.size(); ++i)
        found |= Comparison(before[i], after[i]).look(aspect::placement, &Note::position).look(aspect::wording, &Note::text, &Note::extras).found();
    return found;
}

}  // namespace failwright
