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

/// What other programs read.
enum class ExportFormat { failwright, mermaidArchitecture, mermaidFlowchart, dot, drawio, nodeLink, csv, openPsa };

template <>
constexpr auto wordsOf<ExportFormat>() {
    return std::to_array<std::string_view>({"failwright", "mermaid-architecture", "mermaid-flowchart", "dot", "drawio", "node-link", "csv", "open-psa"});
}

/// A part of the design that a format has no words for.
enum class Loss { figures, redundancy, timing, features, tiers, scenarios, objectives, operations, notes, positions, linkKinds, domains };

struct LossNote {
    Loss loss = Loss::figures;
    std::size_t count = 0;  ///< of the parts that lose something
    friend bool operator==(const LossNote&, const LossNote&) = default;
};

struct ExportedDesign {
    std::string text;
    std::vector<LossNote> losses;  ///< what the text does not say
};

/// `topology` in the words of another program. Errors: `illegal` for a fault tree of a design without an availability.
[[nodiscard]] Result<ExportedDesign> exportDesign(const Topology& topology, ExportFormat format);

/// The format that a file's name asks for: ".mmd", ".dot", ".gv", ".drawio", ".csv", ".xml" (a fault tree), ".failwright", ".json".
[[nodiscard]] std::optional<ExportFormat> formatOfName(std::string_view path);

/// What the loss is, in English: "features".
[[nodiscard]] std::string_view nameOf(Loss loss);

}  // namespace failwright
