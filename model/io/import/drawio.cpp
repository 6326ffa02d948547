#include "model/io/import/box_index.h"
#include "model/io/import/drawio_cells.h"
#include "model/io/import/graph_reader.h"
#include "model/io/import/readers.h"
#include "model/io/import/unpack.h"
#include "model/io/import/xml_source.h"

#include <algorithm>

namespace failwright::import {
namespace {

constexpr double nearest = 30;  ///< as far from a box an arrow may end without being bound to it

/// The boxes and arrows of a page as a graph.
class PageReader {
public:
    explicit PageReader(const DrawioPage& page) : m_page(page) {
        for (const DrawioCell& cell : page.cells) m_byId.emplace(cell.id, &cell);
    }

    Graph run() {
        m_graph.title = m_page.name.starts_with("Page-") ? std::string() : m_page.name;
        for (const DrawioCell& cell : m_page.cells) sort(cell);
        for (const DrawioCell* cell : m_boxes) m_places.add(cell->box);
        findParents();
        for (const DrawioCell& cell : m_page.cells)
            if (cell.edge) addEdge(cell);
        for (const GraphEdge& edge : m_graph.edges) m_linked.insert(edge.from), m_linked.insert(edge.to);
        labelBoxes();
        for (const DrawioCell* cell : m_boxes)
            if (!m_spent.contains(cell->id)) addBox(*cell);
        return std::move(m_graph);
    }

private:
    const DrawioCell* find(const std::string& id) const {
        const auto found = m_byId.find(id);
        return found == m_byId.end() ? nullptr : found->second;
    }

    /// A part of another box, such as the icon in it, or a label of an arrow, is no box of its own.
    void sort(const DrawioCell& cell) {
        if (!cell.vertex) return;
        const DrawioCell* parent = find(cell.parent);
        if (parent != nullptr && parent->edge) {
            m_edgeLabels[parent->id] += cell.label + " ";
        } else if (parent != nullptr && parent->vertex && (cell.relative || styleValue(cell.style, "part") == "1")) {
            m_wholeOf[cell.id] = parent->id;
            m_partLabels[parent->id] += cell.label + " ";
            m_partStencils[parent->id] += stencilWords(cell.style);
            if (hasPicture(cell)) m_pictured.insert(parent->id);
        } else {
            m_boxes.push_back(&cell);
        }
    }

    /// The box that a cell is, or is a part of.
    std::string wholeOf(std::string id) const {
        for (std::size_t steps = 0; steps < ImportLimits::depth; ++steps) {
            const auto found = m_wholeOf.find(id);
            if (found == m_wholeOf.end()) break;
            id = found->second;
        }
        return id;
    }

    static bool isText(const DrawioCell& cell) {
        return styleValue(cell.style, "text") == "text" || cell.style.starts_with("text;") || styleValue(cell.style, "shape").starts_with("note");
    }

    static bool hasPicture(const DrawioCell& cell) { return cell.style.find("image") != std::string::npos; }

    /// The smallest box around, of those that have the same parent in the file; else that parent, where it is a box.
    void findParents() {
        for (const DrawioCell* cell : m_boxes) {
            const DrawioCell* parent = find(cell->parent);
            const bool placed = parent != nullptr && parent->vertex;
            if (placed) m_parents[cell->id] = wholeOf(parent->id);
            if (const DrawioCell* around = smallestAround(*cell, placed); around != nullptr) m_parents[cell->id] = around->id;
        }
        for (const auto& [inner, around] : m_parents) m_around.insert(around);
    }

    const DrawioCell* smallestAround(const DrawioCell& cell, bool amongSiblings) {
        const DrawioCell* best = nullptr;
        for (const std::size_t i : m_places.near({cell.box.x + cell.box.width / 2, cell.box.y + cell.box.height / 2}, 1)) {
            const DrawioCell* around = m_boxes[i];
            if (around == &cell || isText(*around) || !contains(around->box, cell.box) || (amongSiblings && around->parent != cell.parent)) continue;
            if (best == nullptr || area(*around) < area(*best)) best = around;
        }
        return best;
    }

    static double area(const DrawioCell& cell) { return cell.box.width * cell.box.height; }

    /// Words that stand alone are the label of the icon that they stand under or beside, else of the box without words that they lie
    /// in, the topmost of several.
    void labelBoxes() {
        std::vector<const DrawioCell*> words;
        for (const DrawioCell* cell : m_boxes)
            if (isText(*cell) && !cell->label.empty() && !m_linked.contains(cell->id)) words.push_back(cell);
        std::stable_sort(words.begin(), words.end(), [](const DrawioCell* a, const DrawioCell* b) { return std::pair(a->box.y, a->box.x) < std::pair(b->box.y, b->box.x); });
        for (const DrawioCell* text : words) {
            const DrawioCell* box = boxOf(*text);
            if (box != nullptr && m_labels.emplace(box->id, text->label).second) m_spent.insert(text->id);
        }
    }

    const DrawioCell* boxOf(const DrawioCell& words) {
        const Point middle{words.box.x + words.box.width / 2, words.box.y + words.box.height / 2};
        std::set<std::size_t> near;
        for (const Point point : {Point{middle.x, words.box.y}, Point{words.box.x, middle.y}, middle})
            for (const std::size_t i : m_places.near(point, BoxIndex::mostReach)) near.insert(i);
        const DrawioCell* around = nullptr;
        for (const std::size_t i : near) {
            const DrawioCell* cell = m_boxes[i];
            if (isText(*cell)) continue;
            const bool open = labelOf(*cell).empty() && !m_labels.contains(cell->id);
            if (open && isIcon(*cell) && standsBy(words.box, cell->box)) return cell;
            if (contains(cell->box, words.box) && (around == nullptr || contains(around->box, cell->box))) around = cell;
        }
        return around != nullptr && labelOf(*around).empty() ? around : nullptr;
    }

    static bool isIcon(const DrawioCell& cell) { return (hasPicture(cell) || !stencilWords(cell.style).empty()) && !isContainer(cell); }

    static bool isContainer(const DrawioCell& cell) {
        return styleValue(cell.style, "container") == "1" || cell.style.starts_with("swimlane") || !styleValue(cell.style, "grIcon").empty();
    }

    void addBox(const DrawioCell& cell) {
        const std::string label = labelOf(cell);
        const std::string stencil = stencilWords(cell.style) + (m_partStencils.contains(cell.id) ? m_partStencils.at(cell.id) : std::string());
        const bool text = isText(cell);
        if (text && label.empty()) return;
        GraphNode node;
        node.key = cell.id;
        node.label = label.empty() && m_labels.contains(cell.id) ? m_labels.at(cell.id) : label.empty() && !stencil.empty() ? stencil.substr(0, stencil.find(' ')) : label;
        std::replace(node.label.begin(), node.label.end(), '_', ' ');
        node.words = text && !m_linked.contains(cell.id);
        node.parent = !node.words && m_parents.contains(cell.id) ? m_parents.at(cell.id) : std::string();
        node.container = isContainer(cell);
        node.shape = stencil;
        node.fields = cell.fields;
        node.caption = text || (stencil.empty() && !hasPicture(cell) && !m_pictured.contains(cell.id));
        node.position = Point{cell.box.x + cell.box.width / 2, cell.box.y + cell.box.height / 2};
        m_graph.nodes.push_back(std::move(node));
    }

    std::string labelOf(const DrawioCell& cell) const {
        const auto parts = m_partLabels.find(cell.id);
        std::string label = cell.label.empty() && parts != m_partLabels.end() ? oneLine(parts->second) : cell.label;
        return label;
    }

    void addEdge(const DrawioCell& cell) {
        GraphEdge edge;
        edge.from = end(cell.source, cell.sourcePoint, cell.target);
        edge.to = end(cell.target, cell.targetPoint, cell.source);
        const bool backwards = styleValue(cell.style, "endArrow") == "none" && !styleValue(cell.style, "startArrow").empty() && styleValue(cell.style, "startArrow") != "none";
        if (backwards) std::swap(edge.from, edge.to);
        edge.label = cell.label + " " + (m_edgeLabels.contains(cell.id) ? m_edgeLabels.at(cell.id) : std::string());
        edge.dashed = styleValue(cell.style, "dashed") == "1";
        if (edge.from.empty() && edge.to.empty()) return;
        for (std::string* one : {&edge.from, &edge.to})
            if (one->empty()) *one = "?";
        m_graph.edges.push_back(std::move(edge));
    }

    /// The box that the arrow is bound to, else the nearest one, the smaller where several hold its end; none that is around `other`.
    std::string end(const std::string& id, const std::optional<Point>& point, const std::string& other) {
        if (!id.empty() && find(id) != nullptr) return wholeOf(id);
        if (!point) return id;
        const DrawioCell* best = nearestTo(*point, true);
        if (best == nullptr) best = nearestTo(*point, false);
        return best == nullptr || isAround(best->id, other) ? id : best->id;
    }

    [[nodiscard]] bool isAround(const std::string& outer, const std::string& inner) const {
        auto parent = m_parents.find(inner);
        for (std::size_t depth = 0; parent != m_parents.end() && depth < ImportLimits::depth; ++depth) {
            if (parent->second == outer) return true;
            parent = m_parents.find(parent->second);
        }
        return false;
    }

    /// The nearest box, the smallest of several; what holds others counts at its outline alone, if so wished.
    const DrawioCell* nearestTo(Point point, bool outlines) {
        const DrawioCell* best = nullptr;
        double bestDistance = nearest;
        for (const std::size_t i : m_places.near(point, nearest)) {
            const DrawioCell* cell = m_boxes[i];
            if (isText(*cell)) continue;
            const double away = outlines && m_around.contains(cell->id) ? distanceToOutline(cell->box, point) : distance(cell->box, point);
            const bool smaller = best != nullptr && away == bestDistance && area(*cell) < area(*best);
            if (away < bestDistance || smaller) best = cell, bestDistance = away;
        }
        return best;
    }

    const DrawioPage& m_page;
    Graph m_graph;
    std::unordered_map<std::string, const DrawioCell*> m_byId;
    std::vector<const DrawioCell*> m_boxes;
    BoxIndex m_places;  ///< of the boxes
    std::unordered_set<std::string> m_pictured;  ///< with an icon in it
    std::unordered_set<std::string> m_linked, m_spent;
    std::unordered_set<std::string> m_around;  ///< with other boxes in it
    std::unordered_map<std::string, std::string> m_labels;  ///< words that stand alone, by the box that they are about
    std::unordered_map<std::string, std::string> m_parents, m_wholeOf, m_partLabels, m_partStencils, m_edgeLabels;
};

/// The model of a page: as it stands, or packed.
tl::expected<void, Errors> openPage(pugi::xml_node diagram, pugi::xml_document& unpacked, pugi::xml_node& model) {
    model = diagram.child("mxGraphModel");
    if (model) return {};
    const std::string packed = diagram.text().as_string();
    if (packed.find_first_not_of(" \r\n\t") == std::string::npos) return {};
    const auto bytes = fromBase64(packed);
    const auto text = bytes ? inflated(*bytes, ImportLimits::unpackedBytes) : std::nullopt;
    if (!text) return refusal(ErrorCode::syntax, "a page that cannot be unpacked", "a page that draw.io has packed, of at most " + std::to_string(ImportLimits::unpackedBytes) + " bytes");
    if (auto parsed = parseXml(percentDecoded(*text), unpacked); !parsed) return parsed;
    model = unpacked.child("mxGraphModel");
    return {};
}

bool hasBoxes(const DrawioPage& page) {
    return std::any_of(page.cells.begin(), page.cells.end(), [](const DrawioCell& cell) { return cell.vertex; });
}

Imported readFile(pugi::xml_node root) {
    if (std::string_view(root.name()) == "mxGraphModel") return designFrom(PageReader(readDrawioPage(root, {})).run(), ImportFormat::drawio);
    std::optional<Imported> design;
    std::vector<std::string> others;
    for (const pugi::xml_node diagram : root.children("diagram")) {
        const std::string name = diagram.attribute("name").as_string();
        if (design) {
            others.push_back(name);
            continue;
        }
        pugi::xml_document unpacked;
        pugi::xml_node model;
        if (auto opened = openPage(diagram, unpacked, model); !opened) return tl::unexpected(std::move(opened.error()));
        const DrawioPage page = readDrawioPage(model, name);
        if (hasBoxes(page)) design = designFrom(PageReader(page).run(), ImportFormat::drawio);
    }
    if (!design) return refusal(ErrorCode::notThisFormat, "no page with boxes", "at least one box");
    if (*design)
        for (std::string& name : others) (**design).notes.push_back({Remark::otherPage, oneLine(name), {}, {}});
    return std::move(*design);
}

}  // namespace

Imported readDrawio(std::string_view xml) {
    pugi::xml_document document;
    if (auto parsed = parseXml(xml, document); !parsed) return tl::unexpected(std::move(parsed.error()));
    pugi::xml_node root = document.document_element();
    pugi::xml_document embedded;
    if (const std::string content = root.attribute("content").as_string(); std::string_view(root.name()) == "svg" && !content.empty()) {
        if (auto parsed = parseXml(content, embedded); !parsed) return tl::unexpected(std::move(parsed.error()));
        root = embedded.document_element();
    }
    return readFile(root);
}

}  // namespace failwright::import
