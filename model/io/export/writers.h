#pragma once

#include "model/io/export/export.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

/// One writer for each format; `exportDesign` calls them.
namespace failwright::exporting {

[[nodiscard]] std::string writeMermaidArchitecture(const Topology& topology);
[[nodiscard]] std::string writeMermaidFlowchart(const Topology& topology);
[[nodiscard]] std::string writeDot(const Topology& topology);
[[nodiscard]] std::string writeDrawio(const Topology& topology);
[[nodiscard]] std::string writeNodeLink(const Topology& topology);
[[nodiscard]] std::string writeCsv(const Topology& topology);
/// The core journey's failure as a fault tree of the Open-PSA Model Exchange Format 2.0. With several clients the top event is that of
/// a client drawn by weight: events "client …" decide which.
[[nodiscard]] Result<std::string> writeOpenPsa(const Topology& topology);

/// Names of letters, digits and `_` for ids, each another one.
class PlainNames {
public:
    [[nodiscard]] const std::string& of(const std::string& id);

private:
    std::unordered_map<std::string, std::string> m_names;
    std::unordered_set<std::string> m_taken;
};

/// What people read: the name, or the id where there is none.
template <class Part>
[[nodiscard]] const std::string& titleOf(const Part& part) {
    return part.name.empty() ? part.id.value : part.name;
}

/// Domains by the domain around them, nodes by their domain; the empty id holds what lies in none.
struct Nesting {
    explicit Nesting(const Topology& topology);
    std::unordered_map<std::string, std::vector<const Domain*>> domains;
    std::unordered_map<std::string, std::vector<const Node*>> nodes;
};

/// `text` with `from` replaced by `to` everywhere.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);

/// The shortest text that reads back as the number.
[[nodiscard]] std::string shortest(double value);

}  // namespace failwright::exporting
