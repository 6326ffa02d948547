#pragma once

#include "model/io/open_psa_values.h"

#include <array>
#include <deque>
#include <initializer_list>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace failwright {

/// What an Open-PSA file defines.
enum class DefinitionKind { gate, houseEvent, basicEvent, parameter, group };

struct Definition {
    DefinitionKind kind = DefinitionKind::gate;
    pugi::xml_node node;
    std::string scope;  ///< path of the container that it stands in, such as `tree.component`; empty: the model
    std::string name;   ///< as nothing else of its kind: its own where it is public, else with its path
};

/// Where a definition stands.
struct Scope {
    std::string path;      ///< of the containers, joined by dots
    bool isPublic = true;  ///< what stands in it and does not say otherwise
    int depth = 0;
};

/// Everything that a file defines, as references find it: private elements by their path and within their container, public ones
/// everywhere.
class Definitions {
public:
    /// Everything below `model`; what is wrong with it goes into `report`.
    Definitions(pugi::xml_node model, XmlReport& report);

    /// What `reference` means within the container `scope`: the innermost container that knows it decides, the earlier of `kinds`
    /// where it knows several; null: nothing.
    [[nodiscard]] const Definition* find(std::string_view reference, std::string_view scope, std::initializer_list<DefinitionKind> kinds) const;

    [[nodiscard]] const std::deque<Definition>& inOrder() const { return m_all; }

private:
    using OfKind = std::array<const Definition*, 5>;
    using Names = std::map<std::string, OfKind, std::less<>>;

    void collect(pugi::xml_node container, const Scope& scope);
    void container(pugi::xml_node node, const Scope& outer);
    void define(DefinitionKind kind, pugi::xml_node node, const Scope& scope);
    void defineMembers(pugi::xml_node group, const Scope& scope);
    [[nodiscard]] bool isPublic(pugi::xml_node node, const Scope& scope);

    XmlReport& m_report;
    std::deque<Definition> m_all;
    std::vector<std::pair<pugi::xml_node, Scope>> m_groups;
    Names m_byPath;
    Names m_public;
};

}  // namespace failwright
