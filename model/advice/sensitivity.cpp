#include "model/advice/sensitivity.h"

#include "model/analysis/analyze.h"
#include "model/simulation/failure_table.h"
#include "model/simulation/timing.h"
#include "model/topology/parts.h"
#include "model/topology/reliability.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace failwright {
namespace {

constexpr double widest = 10;  ///< of a curve, in each direction
constexpr double least = 1e-6; ///< seconds of downtime a year; less is noise

constexpr Quantity timings[] = {Quantity::checkInterval, Quantity::checkTimeout, Quantity::decideTime,      Quantity::promoteTime,
                                Quantity::rerouteTime,   Quantity::reconnectTime, Quantity::failedFailovers, Quantity::manualTime};

bool isOfElement(Quantity quantity) {
    return quantity == Quantity::unavailability || quantity == Quantity::repairTime;
}

std::optional<ServiceId> serviceIn(const std::string& subject) {
    if (!subject.starts_with(commonCausePrefix)) return std::nullopt;
    return ServiceId{subject.substr(commonCausePrefix.size())};
}

template <class T>
auto entryOf(T& all, const std::string& id) {
    const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.id.value == id; });
    return found == all.end() ? nullptr : &*found;
}

/// The entry of the service, made where there is none.
Service& entryFor(Topology& topology, const ServiceId& id) {
    if (Service* known = entryOf(topology.services, id.value)) return *known;
    Service made;
    made.id = id;
    topology.services.push_back(std::move(made));
    return topology.services.back();
}

std::optional<EventFigures> figuresOf(const Topology& topology, const std::string& subject) {
    if (const auto service = serviceIn(subject)) {
        const Service* entry = entryOf(topology.services, service->value);
        if (entry == nullptr || !hasCommonCause(*entry)) return std::nullopt;
        return commonCauseFigures(*entry);
    }
    if (const Node* node = entryOf(topology.nodes, subject)) return eventFigures(node->figures, defaultMttrHours(node->kind));
    if (const Domain* domain = entryOf(topology.domains, subject)) return eventFigures(*domain);
    if (const Link* link = entryOf(topology.links, subject); link != nullptr && isElement(*link)) return eventFigures(*link);
    return std::nullopt;
}

double timingOf(const FailoverTiming& timing, Quantity quantity) {
    switch (quantity) {
        case Quantity::checkInterval: return timing.interval;
        case Quantity::checkTimeout: return timing.timeout;
        case Quantity::decideTime: return timing.decide;
        case Quantity::promoteTime: return timing.promote;
        case Quantity::rerouteTime: return timing.reroute;
        case Quantity::reconnectTime: return timing.reconnect;
        case Quantity::failedFailovers: return 1 - timing.success;
        case Quantity::manualTime: return timing.manual;
        case Quantity::unavailability:
        case Quantity::repairTime: break;
    }
    return 0;
}

void setTiming(Service& service, Quantity quantity, double value) {
    const bool byDns = failoverTiming(service).via == Reroute::dns;
    if (quantity == Quantity::checkInterval || quantity == Quantity::checkTimeout) {
        HealthCheck& check = service.healthCheck ? *service.healthCheck : service.healthCheck.emplace();
        (quantity == Quantity::checkInterval ? check.intervalSeconds : check.timeoutSeconds) = value;
        return;
    }
    Failover& failover = service.failover ? *service.failover : service.failover.emplace();
    switch (quantity) {
        case Quantity::decideTime: failover.decideSeconds = value; break;
        case Quantity::promoteTime: failover.promoteSeconds = value; break;
        case Quantity::rerouteTime: (byDns ? failover.ttlSeconds : failover.rerouteSeconds) = value; break;
        case Quantity::reconnectTime: failover.reconnectSeconds = value; break;
        case Quantity::failedFailovers: failover.success = 1 - value; break;
        default: failover.manualSeconds = value; break;
    }
}

/// The other of unavailability and repair time follows from what stays.
Figures turned(const EventFigures& now, Quantity quantity, double value) {
    Figures figures;
    if (quantity == Quantity::unavailability) {
        figures.availability = 1 - value;
        figures.mttrHours = now.mttrHours;
    } else {
        const double odds = now.unavailability / (1 - now.unavailability) * value / now.mttrHours;
        figures.availability = 1 / (1 + odds);
        figures.mttrHours = value;
    }
    return figures;
}

/// How much each knob is likely to matter: seconds a year.
class Weights {
public:
    Weights(const Analysis& analysis, const FailureTable& failures, const Topology& topology) {
        for (std::size_t i = 0; i < analysis.elements.size(); ++i) m_seconds[analysis.elements[i].id] += analysis.importance[i].downtimeSecondsPerYear;
        std::map<std::string, std::string> serviceOfNode;
        for (const Node& node : topology.nodes) serviceOfNode[node.id.value] = commonCauseName(serviceOf(node));
        for (const FailureRow& row : failures) {
            m_seconds[row.id] += row.downtimeSecondsPerYear;
            if (const auto found = serviceOfNode.find(row.id); found != serviceOfNode.end()) m_moving[found->second] += row.downtimeSecondsPerYear;
        }
    }

    [[nodiscard]] double of(const Knob& knob) const {
        const auto& all = isOfElement(knob.quantity) ? m_seconds : m_moving;
        const auto found = all.find(knob.subject);
        return found == all.end() ? 0 : found->second;
    }

private:
    std::map<std::string, double> m_seconds;  ///< of elements
    std::map<std::string, double> m_moving;   ///< of the members of services
};

}  // namespace

std::vector<Knob> knobsOf(const Topology& topology) {
    std::vector<Knob> knobs;
    const auto add = [&](Quantity quantity, const std::string& subject) {
        if (valueOf(topology, {quantity, subject}).value_or(0) > 0) knobs.push_back({quantity, subject});
    };
    const auto addElement = [&](const std::string& id) {
        if (valueOf(topology, {Quantity::unavailability, id}).value_or(0) <= 0) return;
        add(Quantity::unavailability, id);
        add(Quantity::repairTime, id);
    };
    for (const Domain& domain : topology.domains) addElement(domain.id.value);
    std::map<std::string, int> members;
    std::vector<std::string> services;
    for (const Node& node : topology.nodes) {
        if (node.kind == NodeKind::client) continue;
        addElement(node.id.value);
        const std::string service = commonCauseName(serviceOf(node));
        if (++members[service] == 2) services.push_back(service);
    }
    for (const Link& link : topology.links) addElement(link.id.value);
    for (const Service& service : topology.services) addElement(commonCauseName(service.id));
    for (const std::string& service : services)
        for (const Quantity timing : timings) add(timing, service);
    return knobs;
}

std::optional<double> valueOf(const Topology& topology, const Knob& knob) {
    if (isOfElement(knob.quantity)) {
        const auto figures = figuresOf(topology, knob.subject);
        if (!figures) return std::nullopt;
        return knob.quantity == Quantity::unavailability ? figures->unavailability : figures->mttrHours;
    }
    const auto service = serviceIn(knob.subject);
    if (!service) return std::nullopt;
    const Service* entry = entryOf(topology.services, service->value);
    return timingOf(failoverTiming(entry != nullptr ? *entry : Service{}), knob.quantity);
}

double limitOf(Quantity quantity) {
    switch (quantity) {
        case Quantity::unavailability: return 0.5;
        case Quantity::failedFailovers: return 1;
        default: return 1e9;
    }
}

Topology withValue(Topology topology, const Knob& knob, double value) {
    const auto service = serviceIn(knob.subject);
    if (!isOfElement(knob.quantity)) {
        if (service) setTiming(entryFor(topology, *service), knob.quantity, value);
        return topology;
    }
    const auto now = figuresOf(topology, knob.subject);
    if (!now) return topology;
    const Figures figures = turned(*now, knob.quantity, value);
    if (service) {
        Service& entry = entryFor(topology, *service);
        entry.commonAvailability = figures.availability;
        entry.commonMttrHours = figures.mttrHours;
    } else if (Node* node = entryOf(topology.nodes, knob.subject)) {
        node->figures = figures;
    } else if (Domain* domain = entryOf(topology.domains, knob.subject)) {
        domain->figures = figures;
    } else if (Link* link = entryOf(topology.links, knob.subject)) {
        link->figures = figures;
    }
    return topology;
}

Result<std::vector<CurvePoint>> curveOf(const Topology& topology, const Knob& knob, std::size_t points, std::stop_token stop) {
    std::vector<CurvePoint> curve;
    const double now = valueOf(topology, knob).value_or(0);
    if (now <= 0 || points < 2) return curve;
    const double low = now / widest;
    const double high = std::min(now * widest, limitOf(knob.quantity));
    for (std::size_t i = 0; i < points; ++i) {
        const double value = low * std::pow(high / low, static_cast<double>(i) / static_cast<double>(points - 1));
        const auto outcome = outcomeOf(withValue(topology, knob, value), stop);
        if (!outcome) return tl::unexpected(outcome.error());
        curve.push_back({value, *outcome});
    }
    return curve;
}

double Swing::seconds() const {
    return std::abs(twice.downtimeSecondsPerYear() - half.downtimeSecondsPerYear());
}

Result<Tornado> tornadoOf(const Topology& topology, std::size_t most, std::stop_token stop) {
    const auto drawn = outcomeOf(topology, stop);
    if (!drawn) return tl::unexpected(drawn.error());
    const auto analysis = analyze(topology, {.maxOrder = 1, .listedCutSets = 0}, stop);
    if (!analysis) return tl::unexpected(analysis.error());
    const auto failures = failureTable(topology, stop);
    if (!failures) return tl::unexpected(failures.error());
    const Weights weights(*analysis, *failures, topology);
    std::vector<Knob> knobs = knobsOf(topology);
    std::erase_if(knobs, [](const Knob& knob) { return knob.quantity == Quantity::repairTime; });
    std::ranges::stable_sort(knobs, std::ranges::greater{}, [&](const Knob& knob) { return weights.of(knob); });
    if (knobs.size() > most) knobs.resize(most);
    Tornado tornado{*drawn, {}};
    for (const Knob& knob : knobs) {
        const double value = *valueOf(topology, knob);
        const auto half = outcomeOf(withValue(topology, knob, value / 2), stop);
        const auto twice = half ? outcomeOf(withValue(topology, knob, std::min(2 * value, limitOf(knob.quantity))), stop) : half;
        if (!twice) return tl::unexpected(twice.error());
        Swing swing{knob, value, *half, *twice};
        if (swing.seconds() > least) tornado.swings.push_back(std::move(swing));
    }
    std::ranges::stable_sort(tornado.swings, std::ranges::greater{}, &Swing::seconds);
    return tornado;
}

}  // namespace failwright
