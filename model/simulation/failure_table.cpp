#include "model/simulation/failure_table.h"

#include "model/simulation/incident.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <span>
#include <thread>

namespace failwright {
namespace {

constexpr std::size_t rowsWorthAThread = 100;

/// One service's failovers all fail; people do them by hand.
class ByHand final : public Attempts {
public:
    explicit ByHand(Index service) : m_service(service) {}
    bool succeeds(Index service) override { return service != m_service; }

private:
    Index m_service;
};

/// The first that fails just like each element, by position: itself, but for members of one rotation without data that call the same and
/// are called by the same, with the same figures.
std::vector<std::size_t> firstAlike(const Topology& topology, const CompiledTopology& compiled, std::span<const ElementRef> elements) {
    const Journey& core = compiled.core;
    const auto isPlainMember = [&](ElementRef element) {
        if (element.kind != ElementKind::node || compiled.resolved.nodes[element.index].client) return false;
        const Index service = compiled.resolved.nodes[element.index].service;
        return !compiled.endpoint(service) && !compiled.data[service].keepsData;
    };
    std::map<std::vector<double>, std::size_t> known;
    std::vector<std::size_t> first(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
        first[i] = i;
        if (!isPlainMember(elements[i])) continue;
        const Index node = elements[i].index;
        const EventFigures figures = figuresOf(topology, compiled.resolved, elements[i]);
        const ResolvedNode& at = compiled.resolved.nodes[node];
        std::vector<double> key{double(at.service), double(at.witness), figures.mttrHours, figures.failuresPerYear};
        for (const Index answer : core.asked(node)) key.push_back(answer);
        key.push_back(-1);
        for (const Index dependent : core.dependents[node]) key.push_back(dependent);
        first[i] = known.try_emplace(std::move(key), i).first->second;
    }
    return first;
}

class TableMaker {
public:
    TableMaker(const Topology& topology, const CompiledTopology& compiled) : m_topology(topology), m_compiled(compiled), m_player(compiled) {}

    FailureRow row(ElementRef element) {
        const EventFigures figures = figuresOf(m_topology, m_compiled.resolved, element);
        FailureRow row{.kind = element.kind, .id = idOf(m_topology, m_compiled.resolved, element)};
        row.failuresPerYear = figures.failuresPerYear;
        row.mttrSeconds = figures.mttrHours * 3600;
        const Incident& incident = m_player.fail(element);
        row.dataLossSeconds = incident.dataLoss;
        row.finalSuccess = incident.success.last();
        if (incident.success.recovers()) {
            row.recoverySeconds = incident.recoveryTime();
            row.lostRequestSeconds = incident.lost();
            row.outageSeconds = *row.recoverySeconds;
        } else {
            row.outageSeconds = incident.dataGone && incident.restore > 0 ? incident.restore : row.mttrSeconds;
            row.undetectedShare = undetected();
        }
        row.outageLostSeconds = incident.success.lostUntil(row.outageSeconds);
        row.downtimeSecondsPerYear = row.failuresPerYear * row.outageLostSeconds;
        if (row.recovers()) row.failedFailoverSeconds = failedFailover(element, *row.lostRequestSeconds);
        return row;
    }

private:
    /// Of the clients that the structure function still serves, the share that is not answered.
    double undetected() {
        const Shares& structure = m_player.sharesAfterFailovers();
        double lost = 0;
        double weight = 0;
        for (const ResolvedClient& client : m_compiled.resolved.clients) {
            if (!client.linked) continue;
            weight += client.weight;
            if (structure.of(client.node) > 0) lost += client.weight * (1 - m_player.simulation().shares().of(client.node));
        }
        return weight > 0 ? lost / weight : 0;
    }

    double failedFailover(ElementRef element, double lost) {
        double sum = 0;
        const std::vector<Index> services = m_player.incident().failedOver;
        for (const Index service : services) {
            const double fails = 1 - m_compiled.timing[service].success;
            if (fails <= 0) continue;
            ByHand byHand(service);
            sum += fails * (m_player.fail(element, &byHand).lost() - lost);
        }
        return sum;
    }

    const Topology& m_topology;
    const CompiledTopology& m_compiled;
    IncidentPlayer m_player;
};

}  // namespace

Result<FailureTable> failureTable(const Topology& topology, std::stop_token stop) {
    const CompiledTopology compiled = compile(topology);
    const std::vector<ElementRef> elements = failingElements(topology, compiled.resolved);
    const std::vector<std::size_t> first = firstAlike(topology, compiled, elements);
    FailureTable table(elements.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        TableMaker maker(topology, compiled);
        for (std::size_t i = next++; i < elements.size() && !stop.stop_requested(); i = next++)
            if (first[i] == i) table[i] = maker.row(elements[i]);
    };
    {
        std::vector<std::jthread> helpers;
        const std::size_t useful = std::min<std::size_t>(std::thread::hardware_concurrency(), elements.size() / rowsWorthAThread);
        for (std::size_t i = 1; i < useful; ++i) helpers.emplace_back(work);
        work();
    }
    if (stop.stop_requested()) return tl::unexpected(Error{.code = ErrorCode::cancelled});
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (first[i] == i) continue;
        table[i] = table[first[i]];
        table[i].id = idOf(topology, compiled.resolved, elements[i]);
    }
    return table;
}

}  // namespace failwright
