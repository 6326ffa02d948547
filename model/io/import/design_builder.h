#pragma once

#include "model/io/import/import.h"

#include <set>
#include <unordered_map>
#include <unordered_set>

namespace failwright::import {

/// What refuses a source: one message.
[[nodiscard]] tl::unexpected<Errors> refusal(ErrorCode code, std::string found, std::string expected);

/// What a reader knows of a node. Keys are the source's own names; they need not be ids.
struct NodeDraft {
    std::string key;
    std::string stem;     ///< what the id is made from; the key where empty
    Node node;            ///< without id, service and domain
    std::string domain;   ///< key of its domain; may be empty
    std::string service;  ///< key of what it stands in for others in; may be empty
};

struct DomainDraft {
    std::string key;
    std::string stem;
    std::string name;
    DomainKind kind = DomainKind::zone;
    std::string parent;  ///< key; may be empty
    std::optional<Rect> rect;
};

struct LinkDraft {
    std::string from;  ///< keys of nodes, or of what `gather` named
    std::string to;
    Link link;  ///< without id and ends
};

/// Gathers what a reader finds, in any order, and makes a topology of it that keeps all invariants. Whatever does not fit is left
/// out with a remark; past the limits all is refused.
class DesignBuilder {
public:
    explicit DesignBuilder(ImportFormat format) { m_design.format = format; }

    void title(std::string name, std::string description = {});
    /// The first with a key counts.
    void domain(DomainDraft draft);
    void node(NodeDraft draft);
    void service(const std::string& key, Service service);
    void link(LinkDraft draft);
    /// A link to or from `key` is one to or from each of `members`, nodes or gathered themselves.
    void gather(const std::string& key, std::vector<std::string> members);
    /// `gather`, for a box around `members`: links of the box are guessed to be those of each.
    void box(const std::string& key, std::vector<std::string> members);
    void note(Note note);
    void remark(Remark remark, std::string source, std::string detail = {}, std::string key = {});
    void environments(std::vector<std::string> names) { m_design.environments = std::move(names); }

    [[nodiscard]] bool hasNode(const std::string& key) const { return m_nodes.contains(key); }
    [[nodiscard]] bool hasDomain(const std::string& key) const { return m_domains.contains(key); }
    /// To be changed until `finish`; null where there is none.
    [[nodiscard]] NodeDraft* find(const std::string& key);
    [[nodiscard]] bool isEmpty() const { return m_nodeDrafts.empty(); }
    [[nodiscard]] const std::vector<NodeDraft>& nodes() const { return m_nodeDrafts; }

    [[nodiscard]] tl::expected<ImportedDesign, Errors> finish();

private:
    using Keys = std::unordered_map<std::string, std::size_t>;

    [[nodiscard]] std::string idFor(const std::string& stem, std::string_view fallback);
    void dropEmptyDomains();
    void breakCircles();
    [[nodiscard]] bool isDeep() const;
    void makeDomains();
    void makeServices();
    void makeNodes();
    [[nodiscard]] bool makeLinks();
    void addLink(const LinkDraft& draft, std::size_t from, std::size_t to);
    [[nodiscard]] bool isReplication(const LinkDraft& draft, const Node& from, const Node& to) const;
    void membersOf(const std::string& key, std::vector<std::size_t>& members, std::set<std::string>& met) const;
    void resolveElements();

    ImportedDesign m_design;
    std::vector<DomainDraft> m_domainDrafts;
    std::vector<NodeDraft> m_nodeDrafts;
    std::vector<LinkDraft> m_linkDrafts;
    std::vector<std::pair<std::string, Service>> m_serviceDrafts;
    Keys m_domains, m_nodes, m_services;
    std::unordered_map<std::string, std::vector<std::string>> m_gathered;
    std::unordered_map<std::string, std::string> m_ids;  ///< of keys of domains and nodes
    std::unordered_map<std::string, int> m_numbers;
    std::unordered_set<std::string> m_taken, m_takenServices, m_linked, m_boxes;
    bool m_overfull = false;
};

/// `text` on one line, without what is around it and cut where it is longer than a name should be.
[[nodiscard]] std::string oneLine(std::string_view text, std::size_t most = 120);

/// A number of instances or members as the format allows them.
[[nodiscard]] int boundedCount(double count);

}  // namespace failwright::import
