#pragma once

#include "model/topology/error.h"
#include "model/topology/topology.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace failwright {

/// What other programs write and designs are made from.
enum class ImportFormat {
    failwright,
    nodeLink,
    jsonGraph,
    netJson,
    cytoscape,
    compose,
    kubernetes,
    terraformPlan,
    terraformState,
    cloudFormation,
    structurizr,
    drawio,
    drawioCsv,
    mermaidArchitecture,
    mermaidFlowchart,
    dot,
    graphml,
    excalidraw,
    drawing,  ///< SVG or PNG of this program, with the design in it
};

template <>
constexpr auto wordsOf<ImportFormat>() {
    return std::to_array<std::string_view>({"failwright", "node-link", "json-graph", "netjson", "cytoscape", "compose", "kubernetes",
                                            "terraform-plan", "terraform-state", "cloudformation", "structurizr", "drawio", "drawio-csv",
                                            "mermaid-architecture", "mermaid-flowchart", "dot", "graphml", "excalidraw", "drawing"});
}

/// What happened to a part of the source. `Fate` follows from it.
enum class Remark {
    becameNode,          ///< detail: the kind
    becameDomain,        ///< detail: the kind
    becameMembers,       ///< detail: how many stand in for each other
    becameNote,          ///< text that is no part of the system
    kindFromWords,       ///< detail: the kind that name, image or shape suggest
    kindUnknown,         ///< nothing tells what it is: an app server
    zoneSupposed,        ///< detail: the zone; the source asks for several and names too few
    redundancySupposed,  ///< detail: what is taken to stand in for what
    capacitySupposed,    ///< one instance of several is taken to be enough
    notRequired,         ///< a dotted or optional link: its target can be missed
    oneDirection,        ///< an undirected link is a call from the first end to the second
    linkSupposed,        ///< detail: what the call was read from
    linkToAll,           ///< a link to or from a box, which stands for each node in it; detail: how many links
    takesNoPart,         ///< detail: the type; serves no request
    unknownType,         ///< detail: the type
    endMissing,          ///< a link to something that is not there; detail: the end
    selfLink,
    duplicateLink,
    intoClient,          ///< nothing calls a client
    emptyBox,            ///< a container in which nothing is
    parentCircle,        ///< a container in itself
    noDomain,            ///< a container that does not fail as one: its nodes are a group
    otherEnvironment,    ///< detail: the environment; another one was taken
    otherPage,           ///< a further page
    textCut,             ///< too long a text
};

/// Whether something became a part of the design, was guessed, or was left out.
enum class Fate { became, guessed, leftOut };
[[nodiscard]] Fate fateOf(Remark remark);

/// A line of an import's summary.
struct ImportNote {
    Remark remark = Remark::becameNode;
    std::string source;   ///< what the source calls it
    std::string detail;   ///< words of the source or of the format, as the remark says
    std::string element;  ///< id of the node, domain or link that it is about; may be empty
    friend bool operator==(const ImportNote&, const ImportNote&) = default;
};

/// A design made from what another program wrote.
struct ImportedDesign {
    Topology topology;  ///< keeps all invariants; has positions where the source's are of use
    ImportFormat format = ImportFormat::failwright;
    std::vector<ImportNote> notes;           ///< in the order of the source
    std::vector<std::string> environments;   ///< of a source that has several: those to choose from
    friend bool operator==(const ImportedDesign&, const ImportedDesign&) = default;
};

struct ImportOptions {
    std::optional<ImportFormat> format;  ///< by default what `recognise` says
    std::string environment;             ///< the one to take; by default the one that looks like production
};

/// What a source may hold at most; past it importing gives `tooLarge`.
struct ImportLimits {
    static constexpr std::size_t bytes = 64u << 20;
    static constexpr std::size_t unpackedBytes = 64u << 20;
    static constexpr std::size_t depth = 100;          ///< of nested values, tags or boxes
    static constexpr std::size_t values = 4'000'000;   ///< of JSON, YAML or XML values, aliases written out
    static constexpr std::size_t nodes = 20'000;       ///< and as many domains
    static constexpr std::size_t links = 200'000;
    static constexpr std::size_t notes = 100'000;      ///< lines of the summary; further ones are not kept
};

/// The format of `text`, told by its content alone; nothing where it is none of them.
[[nodiscard]] std::optional<ImportFormat> recognise(std::string_view text);

/// The design that `text` describes. Errors: one that says what is wrong (all of them for a design of this program), with line and
/// column where there are; `notThisFormat` for what is none of the formats or holds nothing to draw.
[[nodiscard]] tl::expected<ImportedDesign, Errors> importDesign(std::string_view text, const ImportOptions& options = {});

/// "Terraform plan", as its makers write it.
[[nodiscard]] std::string_view nameOf(ImportFormat format);

/// The id of the element's source under which a re-import knows it again; empty for what was drawn by hand.
[[nodiscard]] std::string sourceOf(const Extras& extras);

}  // namespace failwright
