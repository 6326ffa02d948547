#include "model/io/export/export.h"

#include "model/io/export/writers.h"
#include "model/io/json_text.h"
#include "model/io/topology_json.h"
#include "model/topology/reliability.h"

#include <algorithm>

namespace failwright {
namespace {

using namespace exporting;

template <class Parts, class Is>
std::size_t countOf(const Parts& parts, Is is) {
    return std::size_t(std::count_if(parts.begin(), parts.end(), is));
}

bool hasFigures(const Figures& figures) { return figures.availability || figures.mtbfHours || figures.mttrHours; }

bool hasTiming(const Service& service) {
    return service.healthCheck || service.failover || service.backupIntervalSeconds || service.restoreSeconds || service.standby;
}

bool hasRedundancy(const Service& service) { return service.redundancy || service.needed || service.quorum || service.commonAvailability || service.consistency; }

/// What the format says itself.
bool says(ExportFormat format, Loss loss) {
    using enum ExportFormat;
    const bool drawing = format == mermaidArchitecture || format == mermaidFlowchart;
    switch (loss) {
        case Loss::figures: return !drawing && format != drawio;
        case Loss::redundancy: return format == csv || format == openPsa;
        case Loss::timing: return format == csv;
        case Loss::features:
        case Loss::tiers:
        case Loss::scenarios: return format == csv;
        case Loss::objectives:
        case Loss::operations: return false;
        case Loss::notes: return format == drawio || format == csv;
        case Loss::positions: return format == drawio || format == nodeLink || format == dot || format == csv;
        case Loss::linkKinds: return format != openPsa && format != mermaidArchitecture;
        case Loss::domains: return true;
    }
    return true;
}

std::vector<LossNote> lossesOf(const Topology& topology, ExportFormat format) {
    const auto nodes = countOf(topology.nodes, [](const Node& node) { return hasFigures(node.figures) || node.instances; }) +
                       countOf(topology.domains, [](const Domain& domain) { return hasFigures(domain.figures); }) +
                       countOf(topology.links, [](const Link& link) { return hasFigures(link.figures); });
    const std::pair<Loss, std::size_t> parts[] = {
        {Loss::figures, nodes},
        {Loss::redundancy, countOf(topology.services, hasRedundancy)},
        {Loss::timing, countOf(topology.services, hasTiming)},
        {Loss::linkKinds, countOf(topology.links, [](const Link& link) { return !isRequest(link) || link.required == false; })},
        {Loss::features, topology.features.size()},
        {Loss::tiers, topology.tiers.size()},
        {Loss::scenarios, topology.scenarios.size()},
        {Loss::objectives, topology.objectives ? 1u : 0u},
        {Loss::operations, topology.operations ? 1u : 0u},
        {Loss::notes, topology.notes.size()},
        {Loss::positions, countOf(topology.nodes, [](const Node& node) { return node.position.has_value(); })},
    };
    std::vector<LossNote> losses;
    for (const auto& [loss, count] : parts)
        if (count > 0 && !says(format, loss)) losses.push_back({loss, count});
    return losses;
}

Result<std::string> textOf(const Topology& topology, ExportFormat format) {
    switch (format) {
        case ExportFormat::failwright: return writeTopology(topology);
        case ExportFormat::mermaidArchitecture: return writeMermaidArchitecture(topology);
        case ExportFormat::mermaidFlowchart: return writeMermaidFlowchart(topology);
        case ExportFormat::dot: return writeDot(topology);
        case ExportFormat::drawio: return writeDrawio(topology);
        case ExportFormat::nodeLink: return writeNodeLink(topology);
        case ExportFormat::csv: return writeCsv(topology);
        case ExportFormat::openPsa: return writeOpenPsa(topology);
    }
    return std::string();
}

}  // namespace

Result<ExportedDesign> exportDesign(const Topology& topology, ExportFormat format) {
    auto text = textOf(topology, format);
    if (!text) return tl::unexpected(text.error());
    return ExportedDesign{std::move(*text), format == ExportFormat::failwright ? std::vector<LossNote>() : lossesOf(topology, format)};
}

std::optional<ExportFormat> formatOfName(std::string_view path) {
    for (const auto& [end, format] : {std::pair<std::string_view, ExportFormat>{".mmd", ExportFormat::mermaidFlowchart}, {".mermaid", ExportFormat::mermaidFlowchart},
                                      {".dot", ExportFormat::dot}, {".gv", ExportFormat::dot}, {".drawio", ExportFormat::drawio}, {".csv", ExportFormat::csv},
                                      {".xml", ExportFormat::openPsa}, {".failwright", ExportFormat::failwright}, {".json", ExportFormat::failwright}})
        if (path.ends_with(end)) return format;
    return std::nullopt;
}

std::string_view nameOf(Loss loss) {
    switch (loss) {
        case Loss::figures: return "availabilities, repair times and instances";
        case Loss::redundancy: return "how members of services stand in for one another";
        case Loss::timing: return "health checks, failover and backups";
        case Loss::features: return "features";
        case Loss::tiers: return "degradation tiers";
        case Loss::scenarios: return "scenarios";
        case Loss::objectives: return "objectives";
        case Loss::operations: return "operations";
        case Loss::notes: return "notes";
        case Loss::positions: return "positions";
        case Loss::linkKinds: return "replication and optional links";
        case Loss::domains: return "domains";
    }
    return {};
}

namespace exporting {

const std::string& PlainNames::of(const std::string& id) {
    const auto known = m_names.find(id);
    if (known != m_names.end()) return known->second;
    std::string stem;
    for (const char c : id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        stem += plain ? c : '_';
    }
    while (stem.find("__") != std::string::npos) stem = replaced(stem, "__", "_");
    if (stem.empty() || (stem[0] >= '0' && stem[0] <= '9') || stem[0] == '_') stem.insert(0, "x");
    if (stem == "end" || stem == "graph" || stem == "class" || stem == "style" || stem == "subgraph" || stem == "top") stem += "_";
    std::string name = stem;
    for (int number = 2; !m_taken.insert(name).second; ++number) name = stem + "_n" + std::to_string(number);
    return m_names.emplace(id, std::move(name)).first->second;
}

Nesting::Nesting(const Topology& topology) {
    for (const Domain& domain : topology.domains) domains[domain.parent ? domain.parent->value : std::string()].push_back(&domain);
    for (const Node& node : topology.nodes) nodes[node.domain ? node.domain->value : std::string()].push_back(&node);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
    return text;
}

std::string shortest(double value) {
    std::string text;
    json::appendNumber(text, value);
    return text;
}

}  // namespace exporting
}  // namespace failwright
