#include "model/simulation/event_log.h"

#include <algorithm>
#include <map>

namespace failwright {
namespace {

constexpr double oneMoment = 1e-6;

/// Collects runs while the trace goes by; the open one of a node ends with the trace entry that says how.
class RunCollector {
public:
    RunCollector(const Topology& topology, const CompiledTopology& compiled) : m_topology(topology), m_compiled(compiled) {}

    void take(const TraceEntry& entry) {
        switch (entry.kind) {
            case TraceKind::checkFailed:
                if (m_compiled.rotates[entry.service] != 0) start(entry);
                break;
            case TraceKind::moveStarted: start(entry); break;
            case TraceKind::byHand: byHand(entry); break;
            case TraceKind::leftRotation: end(entry.node, entry.at, FailoverOutcome::left); break;
            case TraceKind::moveWaits: end(entry.node, entry.at, FailoverOutcome::waiting); break;
            case TraceKind::moved: moved(entry); break;
            case TraceKind::moveCancelled: cancel(entry); break;
            case TraceKind::checkPassed:
                if (m_compiled.rotates[entry.service] != 0) cancel(entry);
                break;
            default: break;
        }
    }

    /// Runs that were still open when the simulation ended cannot be: every phase ends by itself.
    std::vector<FailoverRun> result() && { return std::move(m_runs); }

private:
    struct Open {
        std::size_t run = 0;
        bool waits = false;
    };

    void start(const TraceEntry& entry) {
        m_open[entry.node] = {m_runs.size()};
        FailoverRun& run = m_runs.emplace_back();
        run.service = m_compiled.resolved.services[entry.service].id;
        run.from = m_topology.nodes[entry.node].id;
        addPhases(run, m_compiled.timing[entry.service], m_compiled.endpoint(entry.service), entry.at);
    }

    static void addPhases(FailoverRun& run, const FailoverTiming& timing, bool endpoint, double at) {
        const auto add = [&](PhaseKind kind, double length) {
            run.phases.push_back({kind, at, at + length});
            at += length;
        };
        add(PhaseKind::detect, timing.detect());
        add(PhaseKind::decide, timing.decide);
        if (endpoint) add(PhaseKind::promote, timing.promote);
        add(PhaseKind::reroute, timing.reroute);
        if (endpoint) add(PhaseKind::reconnect, timing.reconnect);
    }

    void byHand(const TraceEntry& entry) {
        const auto open = m_open.find(entry.node);
        if (open == m_open.end()) return;
        FailoverRun& run = m_runs[open->second.run];
        run.byHand = true;
        run.phases.resize(1);
        const double detected = run.phases.front().end;
        run.phases.push_back({PhaseKind::manual, detected, detected + m_compiled.timing[entry.service].manual});
    }

    void end(Index node, double at, FailoverOutcome outcome) {
        const auto open = m_open.find(node);
        if (open == m_open.end()) return;
        FailoverRun& run = m_runs[open->second.run];
        run.outcome = outcome;
        run.end = at;
        if (outcome == FailoverOutcome::waiting) open->second.waits = true;
        else m_open.erase(open);
    }

    void moved(const TraceEntry& entry) {
        if (const auto open = m_open.find(entry.from); open != m_open.end())
            m_runs[open->second.run].to = m_topology.nodes[entry.node].id;
        end(entry.from, entry.at, FailoverOutcome::moved);
    }

    /// A run that waited keeps its phases; one that was under way loses what had not begun.
    void cancel(const TraceEntry& entry) {
        const auto open = m_open.find(entry.node);
        if (open == m_open.end()) return;
        FailoverRun& run = m_runs[open->second.run];
        if (!open->second.waits) {
            std::erase_if(run.phases, [&](const Phase& phase) { return phase.start >= entry.at; });
            if (!run.phases.empty()) run.phases.back().end = std::min(run.phases.back().end, entry.at);
        }
        end(entry.node, entry.at, FailoverOutcome::cancelled);
    }

    const Topology& m_topology;
    const CompiledTopology& m_compiled;
    std::vector<FailoverRun> m_runs;
    std::map<Index, Open> m_open;
};

LogKind logKind(PhaseKind kind) {
    switch (kind) {
        case PhaseKind::detect: return LogKind::detected;
        case PhaseKind::decide: return LogKind::decided;
        case PhaseKind::promote: return LogKind::promoted;
        case PhaseKind::reroute: return LogKind::rerouted;
        case PhaseKind::reconnect: return LogKind::reconnected;
        case PhaseKind::manual: break;
    }
    return LogKind::automaticFailed;
}

std::optional<LogKind> logKind(TraceKind kind) {
    switch (kind) {
        case TraceKind::leftRotation: return LogKind::memberLeft;
        case TraceKind::rejoinedRotation: return LogKind::memberRejoined;
        case TraceKind::rotationEmpty: return LogKind::rotationEmpty;
        case TraceKind::moveWaits: return LogKind::nobodyCanTakeOver;
        case TraceKind::moved: return LogKind::endpointMoved;
        case TraceKind::moveCancelled: return LogKind::failoverCancelled;
        case TraceKind::returnedTooLate: return LogKind::returnedTooLate;
        case TraceKind::quorumLost: return LogKind::quorumLost;
        case TraceKind::quorumRegained: return LogKind::quorumRegained;
        case TraceKind::byHand: return LogKind::automaticFailed;
        case TraceKind::usurped: return LogKind::splitBrain;
        case TraceKind::diverges: return LogKind::sidesDiverge;
        case TraceKind::converges: return LogKind::sidesConverge;
        case TraceKind::refuses: return LogKind::sideRefuses;
        case TraceKind::accepts: return LogKind::sideAccepts;
        case TraceKind::forgotten: return LogKind::sideForgotten;
        case TraceKind::checkFailed:
        case TraceKind::checkPassed:
        case TraceKind::moveStarted:
        case TraceKind::primaryLost:
        case TraceKind::parted:
        case TraceKind::healed: break;
    }
    return std::nullopt;
}

/// The probes of the detection as far as it went: the last ends with it, the others an interval apart before.
void addProbes(const FailoverRun& run, const FailoverTiming& timing, double until, std::vector<LogEntry>& log) {
    const double first = run.phases.empty() ? 0 : run.phases.front().start;
    for (int attempt = 1; attempt <= timing.threshold; ++attempt) {
        const double at = first + timing.timeout + attempt * timing.interval;
        if (at > until) break;
        log.push_back({at, LogKind::probeFailed, run.service.value, run.from.value, {}, attempt, timing.threshold});
    }
}

/// "a, b | c".
std::string wordsOf(const std::vector<std::vector<DomainId>>& sides) {
    std::string words;
    for (const std::vector<DomainId>& side : sides) {
        if (!words.empty()) words += " | ";
        for (const DomainId& id : side) words += (&id == &side.front() ? "" : ", ") + id.value;
    }
    return words;
}

LogEntry entryOf(const Topology& topology, const CompiledTopology& compiled, const StateChange& change) {
    if (change.network) return {change.at, change.fails ? LogKind::networkParted : LogKind::networkHealed, {}, wordsOf(change.domains), {}, 0, 0};
    const std::string id = idOf(topology, compiled.resolved, change.element);
    return {change.at, change.fails ? LogKind::elementFailed : LogKind::elementRepaired, {}, id, {}, 0, 0};
}

void addRun(const FailoverRun& run, const FailoverTiming& timing, std::vector<LogEntry>& log) {
    if (run.phases.empty()) return;
    addProbes(run, timing, run.phases.front().end, log);
    const bool cut = run.outcome == FailoverOutcome::cancelled;
    const bool inVain = cut && run.end - run.phases.front().start > (run.byHand ? timing.byHand() : timing.move()) - oneMoment;
    for (const Phase& phase : run.phases) {
        if (phase.kind == PhaseKind::manual || (inVain && phase.kind == PhaseKind::promote) || (cut && &phase == &run.phases.back())) break;
        if (phase.kind == PhaseKind::detect || phase.end > phase.start)
            log.push_back({phase.end, logKind(phase.kind), run.service.value, run.from.value, {}, 0, 0});
    }
}

}  // namespace

std::vector<FailoverRun> failoverRuns(const Topology& topology, const CompiledTopology& compiled, const std::vector<TraceEntry>& trace) {
    RunCollector collector(topology, compiled);
    for (const TraceEntry& entry : trace) collector.take(entry);
    return std::move(collector).result();
}

std::vector<LogEntry> eventLog(const Topology& topology, const CompiledTopology& compiled, std::span<const StateChange> changes,
                               const std::vector<TraceEntry>& trace, const std::vector<FailoverRun>& runs) {
    std::vector<LogEntry> log;
    for (const StateChange& change : changes) log.push_back(entryOf(topology, compiled, change));
    std::map<std::string, Index> services;
    for (Index s = 0; s < compiled.resolved.services.size(); ++s) services[compiled.resolved.services[s].id.value] = s;
    for (const FailoverRun& run : runs) addRun(run, compiled.timing[services[run.service.value]], log);
    const auto idOfNode = [&](Index node) { return node == noIndex ? std::string() : topology.nodes[node].id.value; };
    for (const TraceEntry& entry : trace) {
        const std::optional<LogKind> kind = logKind(entry.kind);
        if (!kind) continue;
        const bool moved = entry.kind == TraceKind::moved, usurped = entry.kind == TraceKind::usurped;
        log.push_back({entry.at, *kind, compiled.resolved.services[entry.service].id.value, idOfNode(moved ? entry.from : entry.node),
                       moved ? idOfNode(entry.node) : usurped ? idOfNode(entry.from) : std::string(), 0, 0});
    }
    std::ranges::stable_sort(log, {}, &LogEntry::at);
    return log;
}

}  // namespace failwright
