#include "model/io/import/design_builder.h"

#include "model/io/import/text_encoding.h"
#include "model/io/json_text.h"
#include "model/topology/checks.h"
#include "model/topology/kind_defaults.h"
#include "model/topology/parts.h"

#include <algorithm>
#include <cmath>

namespace failwright::import {
namespace {

constexpr std::size_t longestStem = 80;

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// `stem` as an id: letters, digits and `_ . : / -`, each other stretch of characters one `-`.
std::string cleaned(std::string_view stem) {
    std::string id;
    for (const char c : stem) {
        const bool fits = isValidId({&c, 1}) && c != '>';
        if (fits) id += c;
        else if (!id.empty() && id.back() != '-') id += '-';
        if (id.size() == longestStem) break;
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    if (id.starts_with(commonCausePrefix)) id[commonCausePrefix.size() - 1] = '-';
    return id;
}

Extras sourceExtra(const std::string& key) {
    return {{"source", json::quoted(isUtf8(key) ? key : oneLine(key))}};
}

}  // namespace

tl::unexpected<Errors> refusal(ErrorCode code, std::string found, std::string expected) {
    return tl::unexpected(Errors{{.code = code, .place = {}, .found = std::move(found), .expected = std::move(expected)}});
}

std::string oneLine(std::string_view text, std::size_t most) {
    std::string line;
    const bool whole = isUtf8(text);
    for (const char c : text) {
        if (!whole && static_cast<unsigned char>(c) >= 0x80) {
            line += "\xEF\xBF\xBD";
        } else if (isSpace(c) || static_cast<unsigned char>(c) < 0x20) {
            if (!line.empty() && line.back() != ' ') line += ' ';
        } else {
            line += c;
        }
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    if (line.size() <= most) return line;
    std::size_t end = most;
    while (end > 0 && json::isContinuation(line[end])) --end;
    return line.substr(0, end) + "…";
}

int boundedCount(double count) {
    return std::isfinite(count) ? static_cast<int>(std::clamp(count, 1.0, static_cast<double>(maxInstances))) : 1;
}

void DesignBuilder::title(std::string name, std::string description) {
    m_design.topology.name = oneLine(name);
    m_design.topology.description = oneLine(description, 2000);
}

void DesignBuilder::domain(DomainDraft draft) {
    if (m_domainDrafts.size() >= ImportLimits::nodes) m_overfull = true;
    if (m_overfull || !m_domains.emplace(draft.key, m_domainDrafts.size()).second) return;
    m_domainDrafts.push_back(std::move(draft));
}

void DesignBuilder::node(NodeDraft draft) {
    if (m_nodeDrafts.size() >= ImportLimits::nodes) m_overfull = true;
    if (m_overfull || !m_nodes.emplace(draft.key, m_nodeDrafts.size()).second) return;
    m_nodeDrafts.push_back(std::move(draft));
}

void DesignBuilder::service(const std::string& key, Service service) {
    if (m_overfull || !m_services.emplace(key, m_serviceDrafts.size()).second) return;
    m_serviceDrafts.emplace_back(key, std::move(service));
}

void DesignBuilder::link(LinkDraft draft) {
    if (m_linkDrafts.size() >= ImportLimits::links) m_overfull = true;
    if (!m_overfull) m_linkDrafts.push_back(std::move(draft));
}

void DesignBuilder::gather(const std::string& key, std::vector<std::string> members) { m_gathered.emplace(key, std::move(members)); }

void DesignBuilder::box(const std::string& key, std::vector<std::string> members) {
    m_boxes.insert(key);
    gather(key, std::move(members));
}

void DesignBuilder::note(Note note) {
    if (m_design.topology.notes.size() < ImportLimits::nodes) m_design.topology.notes.push_back(std::move(note));
}

void DesignBuilder::remark(Remark remark, std::string source, std::string detail, std::string key) {
    if (m_design.notes.size() >= ImportLimits::notes) return;
    m_design.notes.push_back({remark, oneLine(source, 300), oneLine(detail, 300), std::move(key)});
}

NodeDraft* DesignBuilder::find(const std::string& key) {
    const auto found = m_nodes.find(key);
    return found == m_nodes.end() ? nullptr : &m_nodeDrafts[found->second];
}

std::string DesignBuilder::idFor(const std::string& stem, std::string_view fallback) {
    std::string first = cleaned(stem);
    if (first.empty()) first = fallback;
    std::string id = first;
    for (int& number = m_numbers[first]; m_taken.contains(id);) id = first + "-" + std::to_string(++number + 1);
    m_taken.insert(id);
    return id;
}

/// A domain is kept where a node lies in it or below it.
void DesignBuilder::dropEmptyDomains() {
    std::vector<bool> used(m_domainDrafts.size(), false);
    for (const NodeDraft& node : m_nodeDrafts) {
        auto at = m_domains.find(node.domain);
        while (at != m_domains.end() && !used[at->second]) {
            used[at->second] = true;
            at = m_domains.find(m_domainDrafts[at->second].parent);
        }
    }
    std::vector<DomainDraft> kept;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) kept.push_back(std::move(m_domainDrafts[i]));
        else remark(Remark::emptyBox, m_domainDrafts[i].name);
    }
    m_domainDrafts = std::move(kept);
    m_domains.clear();
    for (std::size_t i = 0; i < m_domainDrafts.size(); ++i) m_domains.emplace(m_domainDrafts[i].key, i);
}

/// A domain whose ancestors lead round stands on its own.
void DesignBuilder::breakCircles() {
    std::vector<int> state(m_domainDrafts.size(), 0);  // 1: on the way up, 2: leads to a root
    for (std::size_t start = 0; start < state.size(); ++start) {
        std::vector<std::size_t> way;
        std::size_t at = start;
        while (state[at] == 0) {
            state[at] = 1;
            way.push_back(at);
            const auto up = m_domains.find(m_domainDrafts[at].parent);
            if (up == m_domains.end()) break;
            if (state[up->second] == 1) {
                remark(Remark::parentCircle, m_domainDrafts[at].name, {}, m_domainDrafts[at].key);
                m_domainDrafts[at].parent.clear();
                break;
            }
            at = up->second;
        }
        for (const std::size_t done : way) state[done] = 2;
    }
}

/// Whether more domains lie in one another than a source may hold. There are no circles.
bool DesignBuilder::isDeep() const {
    std::vector<std::size_t> depth(m_domainDrafts.size(), 0);  // 0: not known
    for (std::size_t start = 0; start < depth.size(); ++start) {
        std::vector<std::size_t> way;
        std::size_t at = start, above = 0;
        while (depth[at] == 0) {
            way.push_back(at);
            const auto up = m_domains.find(m_domainDrafts[at].parent);
            if (up == m_domains.end() || way.size() > ImportLimits::depth) break;
            at = up->second;
            above = depth[at];
        }
        if (above + way.size() > ImportLimits::depth) return true;
        for (; !way.empty(); way.pop_back()) depth[way.back()] = ++above;
    }
    return false;
}

void DesignBuilder::makeDomains() {
    for (const DomainDraft& draft : m_domainDrafts)
        m_ids.emplace("domain " + draft.key, idFor(draft.stem.empty() ? draft.key : draft.stem, word(draft.kind)));
    for (const DomainDraft& draft : m_domainDrafts) {
        Domain domain = defaultDomain(draft.kind);
        domain.id = DomainId{m_ids["domain " + draft.key]};
        domain.name = oneLine(draft.name);
        if (m_domains.contains(draft.parent)) domain.parent = DomainId{m_ids["domain " + draft.parent]};
        domain.rect = draft.rect;
        domain.extras = sourceExtra(draft.key);
        m_design.topology.domains.push_back(std::move(domain));
    }
}

void DesignBuilder::makeServices() {
    std::vector<bool> used(m_serviceDrafts.size(), false);
    for (const NodeDraft& node : m_nodeDrafts) {
        if (node.service.empty()) continue;
        const auto [at, isNew] = m_services.emplace(node.service, m_serviceDrafts.size());
        if (isNew) m_serviceDrafts.emplace_back(node.service, Service{}), used.push_back(true);
        used[at->second] = true;
        Service& service = m_serviceDrafts[at->second].second;
        if (!service.kind && node.node.role != Role::witness) service.kind = node.node.kind;
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) continue;
        auto& [key, service] = m_serviceDrafts[i];
        std::string id = cleaned(service.id.value.empty() ? key : service.id.value);
        if (id.empty()) id = "service";
        const std::string first = id;
        for (int number = 2; !m_takenServices.insert(id).second; ++number) id = first + "-" + std::to_string(number);
        service.id = ServiceId{id};
        m_design.topology.services.push_back(service);
    }
}

void DesignBuilder::makeNodes() {
    for (NodeDraft& draft : m_nodeDrafts) {
        Node node = std::move(draft.node);
        if (node.kind == NodeKind::client) node.figures = {}, node.instances.reset(), node.needed.reset();
        node.id = NodeId{idFor(draft.stem.empty() ? draft.key : draft.stem, word(node.kind))};
        m_ids.emplace("node " + draft.key, node.id.value);
        node.name = oneLine(node.name);
        if (m_domains.contains(draft.domain)) node.domain = DomainId{m_ids["domain " + draft.domain]};
        if (!draft.service.empty()) node.service = m_serviceDrafts[m_services[draft.service]].second.id;
        if (node.instances && *node.instances <= 1) node.instances.reset();
        if (node.needed && *node.needed > node.instances.value_or(1)) node.needed = node.instances;
        if (node.needed && *node.needed <= 1) node.needed.reset();
        node.extras = sourceExtra(draft.key);
        m_design.topology.nodes.push_back(std::move(node));
    }
}

void DesignBuilder::membersOf(const std::string& key, std::vector<std::size_t>& members, std::set<std::string>& met) const {
    if (const auto node = m_nodes.find(key); node != m_nodes.end()) {
        members.push_back(node->second);
        return;
    }
    const auto gathered = m_gathered.find(key);
    if (gathered == m_gathered.end() || met.size() > ImportLimits::depth || !met.insert(key).second) return;
    for (const std::string& member : gathered->second) membersOf(member, members, met);
}

bool DesignBuilder::isReplication(const LinkDraft& draft, const Node& from, const Node& to) const {
    return draft.link.kind == LinkKind::replication && serviceOf(from) == serviceOf(to);
}

void DesignBuilder::addLink(const LinkDraft& draft, std::size_t from, std::size_t to) {
    Topology& topology = m_design.topology;
    const Node &a = topology.nodes[from], &b = topology.nodes[to];
    Link link = draft.link;
    if (link.kind == LinkKind::replication && !isReplication(draft, a, b)) link.kind.reset();
    const std::string words = a.name + " → " + b.name;
    if (from == to) return remark(Remark::selfLink, words);
    if (b.kind == NodeKind::client && isRequest(link)) return remark(Remark::intoClient, words);
    const std::string pair = a.id.value + ">" + b.id.value;
    if (!m_linked.insert(pair + (isRequest(link) ? "" : " copies")).second) return remark(Remark::duplicateLink, words);
    if (b.kind == NodeKind::monitor && isRequest(link) && !link.required) link.required = false;
    if (link.required == false && isRequest(link)) remark(Remark::notRequired, words);
    std::string id = pair;
    if (!isValidId(id)) id = idFor("link", "link");
    else if (!m_taken.insert(id).second) id = idFor("link", "link");
    link.id = LinkId{id};
    link.from = a.id;
    link.to = b.id;
    link.extras = sourceExtra(m_nodeDrafts[from].key + " > " + m_nodeDrafts[to].key);
    topology.links.push_back(std::move(link));
}

bool DesignBuilder::makeLinks() {
    for (const LinkDraft& draft : m_linkDrafts) {
        std::vector<std::size_t> from, to;
        std::set<std::string> met;
        membersOf(draft.from, from, met);
        met.clear();
        membersOf(draft.to, to, met);
        if (from.empty() || to.empty()) {
            remark(Remark::endMissing, draft.from + " → " + draft.to, from.empty() ? draft.from : draft.to);
            continue;
        }
        const bool boxed = m_boxes.contains(draft.from) || m_boxes.contains(draft.to);
        if (boxed) remark(Remark::linkToAll, draft.from + " → " + draft.to, std::to_string(from.size() * to.size()), m_boxes.contains(draft.to) ? draft.to : draft.from);
        if (from.size() * to.size() > ImportLimits::links - m_design.topology.links.size()) return false;
        for (const std::size_t a : from)
            for (const std::size_t b : to) addLink(draft, a, b);
    }
    return true;
}

void DesignBuilder::resolveElements() {
    for (ImportNote& note : m_design.notes) {
        if (note.element.empty()) continue;
        auto found = m_ids.find("node " + note.element);
        if (found == m_ids.end()) found = m_ids.find("domain " + note.element);
        note.element = found == m_ids.end() ? std::string() : found->second;
    }
}

tl::expected<ImportedDesign, Errors> DesignBuilder::finish() {
    const auto overfull = [] {
        return refusal(ErrorCode::tooLarge, "a very large graph",
                       "at most " + std::to_string(ImportLimits::nodes) + " nodes and " + std::to_string(ImportLimits::links) + " links");
    };
    if (m_overfull) return overfull();
    if (m_nodeDrafts.empty()) return refusal(ErrorCode::notThisFormat, "nothing that could be drawn", "at least one component");
    dropEmptyDomains();
    breakCircles();
    if (isDeep()) return refusal(ErrorCode::tooLarge, "deeply nested domains", "at most " + std::to_string(ImportLimits::depth) + " in one another");
    makeDomains();
    makeServices();
    makeNodes();
    if (!makeLinks()) return overfull();
    resolveElements();
    return std::move(m_design);
}

}  // namespace failwright::import
