#include "model/io/open_psa_names.h"

#include <algorithm>

namespace failwright {
namespace {

constexpr int maxDepth = 100;
constexpr std::size_t maxPath = 2000;

/// What says nothing of fault trees: notes, and other parts of the format.
bool isElsewhere(std::string_view kind) {
    constexpr std::array<std::string_view, 13> elsewhere{"label",
                                                         "attributes",
                                                         "define-event-tree",
                                                         "define-initiating-event",
                                                         "define-functional-event",
                                                         "define-sequence",
                                                         "define-branch",
                                                         "define-rule",
                                                         "define-alignment",
                                                         "define-consequence",
                                                         "define-consequence-group",
                                                         "define-extern-library",
                                                         "define-extern-function"};
    return std::ranges::find(elsewhere, kind) != elsewhere.end();
}

std::string joined(std::string_view scope, std::string_view name) {
    std::string path(scope);
    if (!path.empty() && !name.empty()) path += '.';
    return path.append(name);
}

std::string_view outer(std::string_view scope) {
    const std::size_t dot = scope.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : scope.substr(0, dot);
}

}  // namespace

Definitions::Definitions(pugi::xml_node model, XmlReport& report) : m_report(report) {
    collect(model, {});
    for (const auto& [group, scope] : m_groups) defineMembers(group, scope);
}

const Definition* Definitions::find(std::string_view reference, std::string_view scope,
                                    std::initializer_list<DefinitionKind> kinds) const {
    const auto among = [&](const Names& names, std::string_view name) -> const Definition* {
        const auto found = names.find(name);
        if (found == names.end()) return nullptr;
        for (const DefinitionKind kind : kinds) {
            if (const Definition* one = found->second[static_cast<std::size_t>(kind)]) return one;
        }
        return nullptr;
    };
    for (; !scope.empty(); scope = outer(scope)) {
        if (const Definition* found = among(m_byPath, joined(scope, reference))) return found;
    }
    const Definition* found = among(m_byPath, reference);
    return found ? found : among(m_public, reference);
}

void Definitions::collect(pugi::xml_node node, const Scope& scope) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view kind = child.name();
        if (kind == "define-gate") {
            define(DefinitionKind::gate, child, scope);
        } else if (kind == "define-house-event") {
            define(DefinitionKind::houseEvent, child, scope);
        } else if (kind == "define-basic-event") {
            define(DefinitionKind::basicEvent, child, scope);
        } else if (kind == "define-parameter") {
            define(DefinitionKind::parameter, child, scope);
        } else if (kind == "define-CCF-group") {
            define(DefinitionKind::group, child, scope);
            m_groups.emplace_back(child, scope);
        } else if (kind == "define-fault-tree" || kind == "define-component") {
            container(child, scope);
        } else if (kind == "model-data") {
            collect(child, {scope.path, scope.isPublic, scope.depth + 1});
        } else if (kind == "include") {
            m_report.add(ErrorCode::illegal, child, scope.path, "<include>", "the whole model in one file");
        } else if (!kind.empty() && !isElsewhere(kind)) {
            m_report.add(ErrorCode::unknownWord, child, scope.path, "<" + std::string(kind) + ">",
                         "define-fault-tree, define-component, define-gate, define-basic-event, define-house-event, "
                         "define-parameter, define-CCF-group or model-data");
        }
    }
}

/// A member that nothing else defines is an event of its group's container.
void Definitions::defineMembers(pugi::xml_node group, const Scope& scope) {
    for (const pugi::xml_node member : group.child("members").children("basic-event")) {
        const char* name = member.attribute("name").value();
        if (!find(name, scope.path, {DefinitionKind::basicEvent})) define(DefinitionKind::basicEvent, member, scope);
    }
}

void Definitions::container(pugi::xml_node node, const Scope& outside) {
    const Scope scope{joined(outside.path, node.attribute("name").value()), isPublic(node, outside), outside.depth + 1};
    if (scope.depth <= maxDepth && scope.path.size() <= maxPath) return collect(node, scope);
    m_report.add(ErrorCode::tooLarge, node, {}, "components nested too deep", "at most " + std::to_string(maxDepth) + " levels");
}

bool Definitions::isPublic(pugi::xml_node node, const Scope& scope) {
    const std::string_view role = node.attribute("role").value();
    if (role.empty()) return scope.isPublic;
    if (role != "public" && role != "private") {
        m_report.add(ErrorCode::unknownWord, node, node.attribute("name").value(), "role = '" + std::string(role) + "'",
                     "public or private");
    }
    return role != "private";
}

void Definitions::define(DefinitionKind kind, pugi::xml_node node, const Scope& scope) {
    const std::string own = node.attribute("name").value();
    if (own.empty()) return m_report.add(ErrorCode::missing, node, {}, "no name", "a name");
    const bool seenByAll = isPublic(node, scope);
    const std::string path = joined(scope.path, own);
    const Definition*& byPath = m_byPath[path][static_cast<std::size_t>(kind)];
    const Definition** byName = seenByAll ? &m_public[own][static_cast<std::size_t>(kind)] : nullptr;
    if (byPath || (byName && *byName)) return m_report.add(ErrorCode::duplicateId, node, own, "a second definition", "one");
    m_all.push_back({kind, node, scope.path, seenByAll ? own : path});
    byPath = &m_all.back();
    if (byName) *byName = byPath;
}

}  // namespace failwright
