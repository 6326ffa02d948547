#include "model/io/import/box_index.h"
#include "model/io/import/drawio_cells.h"
#include "model/io/import/graph_reader.h"
#include "model/io/import/readers.h"

#include <algorithm>

namespace failwright::import {
namespace {

constexpr double nearest = 30;

struct Piece {
    std::string id;
    std::string type;
    std::string words;
    Rect box;
    const Json* json = nullptr;
};

bool isShape(const std::string& type) {
    return type == "rectangle" || type == "ellipse" || type == "diamond" || type == "image" || type == "frame" || type == "magicframe" || type == "embeddable";
}

class SketchReader {
public:
    explicit SketchReader(const Json& json) : m_json(json) {}

    Imported run() {
        for (const Json& element : listOf(member(m_json, "elements"))) sort(element);
        if (m_shapes.size() + m_texts.size() > 4 * ImportLimits::nodes) return refusal(ErrorCode::tooLarge, "a very large drawing", "fewer shapes");
        findBound();
        gatherGroups();
        for (const Piece& shape : m_shapes) m_places.add(shape.box);
        labelShapes();
        findContainers();
        for (const Piece& shape : m_shapes) addShape(shape);
        for (const Piece& words : m_texts) addText(words);
        for (const Json* arrow : m_arrows) addArrow(*arrow);
        dropLoose();
        return designFrom(m_graph, ImportFormat::excalidraw);
    }

private:
    void sort(const Json& element) {
        if (flag(element, {"isDeleted"})) return;
        const std::string type = text(element, {"type"});
        Piece piece{text(element, {"id"}), type, oneLine(text(element, {"text", "name"})),
                    {number(element, {"x"}).value_or(0), number(element, {"y"}).value_or(0), std::abs(number(element, {"width"}).value_or(0)),
                     std::abs(number(element, {"height"}).value_or(0))},
                    &element};
        if (isShape(type)) m_shapes.push_back(std::move(piece));
        else if (type == "text") m_texts.push_back(std::move(piece));
        else if (type == "arrow" || type == "line") m_arrows.push_back(&element);
    }

    /// The outermost group of an element; empty for none.
    static std::string groupOf(const Json& element) {
        const auto& groups = listOf(member(element, "groupIds"));
        return groups.empty() ? std::string() : textOf(groups.back());
    }

    void findBound() {
        for (const Json* arrow : m_arrows)
            for (const char* key : {"startBinding", "endBinding"})
                if (std::string id = boundTo(*arrow, key); !id.empty()) m_bound.insert(std::move(id));
    }

    /// An icon from a library is a group of many shapes: one thing. A shape grouped with its words alone is, too.
    void gatherGroups() {
        std::map<std::string, Piece> groups;
        std::map<std::string, int> boundIn;
        for (const Piece& shape : m_shapes)
            if (const std::string group = groupOf(*shape.json); !group.empty() && m_bound.contains(shape.id)) ++boundIn[group];
        const auto take = [&](std::vector<Piece>& pieces) {
            std::erase_if(pieces, [&](const Piece& piece) {
                const std::string group = groupOf(*piece.json);
                if (group.empty() || boundIn[group] > 1) return false;
                Piece& whole = groups.try_emplace(group, Piece{group, "rectangle", {}, piece.box, piece.json}).first->second;
                m_wholeOf[piece.id] = group;
                if (!piece.words.empty()) whole.words += (whole.words.empty() ? "" : " ") + piece.words;
                return true;
            });
        };
        take(m_shapes), take(m_texts);
        for (auto& [id, piece] : groups) m_shapes.push_back(std::move(piece));
    }

    /// Words bound to a shape, or lying in it, are its label.
    void labelShapes() {
        std::unordered_map<std::string, std::size_t> at;
        for (std::size_t i = 0; i < m_shapes.size(); ++i) at.emplace(m_shapes[i].id, i);
        std::erase_if(m_texts, [&](const Piece& words) {
            const std::string container = text(*words.json, {"containerId"});
            const auto found = at.find(container);
            if (found != at.end()) m_shapes[found->second].words = words.words;
            else if (!container.empty()) m_arrowWords[container] = words.words;
            else if (m_bound.contains(words.id)) return false;
            else if (Piece* picture = pictureBeside(words.box); picture != nullptr) picture->words = words.words;
            else if (Piece* around = smallestAround(words.box); around != nullptr && around->words.empty()) around->words = words.words;
            else return around != nullptr;
            return true;
        });
    }

    Piece* pictureBeside(const Rect& box) {
        std::vector<std::size_t> near = m_places.near({box.x + box.width / 2, box.y}, BoxIndex::mostReach);
        const std::vector<std::size_t> left = m_places.near({box.x, box.y + box.height / 2}, BoxIndex::mostReach);
        near.insert(near.end(), left.begin(), left.end());
        std::sort(near.begin(), near.end());
        for (const std::size_t i : near)
            if (Piece& shape = m_shapes[i]; shape.type == "image" && shape.words.empty() && standsBy(box, shape.box)) return &shape;
        return nullptr;
    }

    /// The innermost shape around a box.
    Piece* smallestAround(const Rect& box) {
        Piece* best = nullptr;
        for (const std::size_t i : m_places.near({box.x + box.width / 2, box.y + box.height / 2}, 1))
            if (Piece& shape = m_shapes[i]; contains(shape.box, box) && (best == nullptr || contains(best->box, shape.box))) best = &shape;
        return best;
    }

    void findContainers() {
        for (const Piece& shape : m_shapes)
            if (const Piece* around = smallestAround(shape.box); around != nullptr) m_parents[shape.id] = around->id, m_around.insert(around->id);
    }

    void addShape(const Piece& shape) {
        GraphNode node;
        node.key = shape.id;
        node.label = shape.words;
        node.container = shape.type == "frame" || shape.type == "magicframe";
        if (const auto parent = m_parents.find(shape.id); parent != m_parents.end()) node.parent = parent->second;
        node.caption = true;
        node.position = Point{shape.box.x + shape.box.width / 2, shape.box.y + shape.box.height / 2};
        m_graph.nodes.push_back(std::move(node));
    }

    void addText(const Piece& words) {
        GraphNode node;
        node.key = words.id;
        node.label = words.words;
        node.caption = true;
        node.words = !m_bound.contains(words.id);
        node.position = Point{words.box.x + words.box.width / 2, words.box.y};
        if (!node.label.empty()) m_graph.nodes.push_back(std::move(node));
    }

    static std::string boundTo(const Json& arrow, const char* key) {
        const Json* binding = member(arrow, key);
        return binding == nullptr ? std::string() : text(*binding, {"elementId"});
    }

    std::string end(const Json& arrow, const char* key, bool last) {
        const std::string bound = boundTo(arrow, key);
        if (const auto whole = m_wholeOf.find(bound); whole != m_wholeOf.end()) return whole->second;
        if (!bound.empty()) return bound;
        const auto& points = listOf(member(arrow, "points"));
        if (points.empty()) return {};
        const auto& point = listOf(last ? &points.back() : &points.front());
        if (point.size() < 2) return {};
        const Point at{number(arrow, {"x"}).value_or(0) + numberOf(point[0]).value_or(0), number(arrow, {"y"}).value_or(0) + numberOf(point[1]).value_or(0)};
        const Piece* best = nearestTo(at, true);
        if (best == nullptr) best = nearestTo(at, false);
        return best == nullptr ? std::string() : best->id;
    }

    /// The nearest shape, the innermost of several; what holds others counts at its outline alone, if so wished.
    const Piece* nearestTo(Point at, bool outlines) {
        const Piece* best = nullptr;
        double away = nearest;
        for (const std::size_t i : m_places.near(at, nearest)) {
            const Piece& shape = m_shapes[i];
            const double distanceTo = outlines && m_around.contains(shape.id) ? distanceToOutline(shape.box, at) : distance(shape.box, at);
            if (distanceTo < away || (best != nullptr && distanceTo == away && contains(best->box, shape.box))) best = &shape, away = distanceTo;
        }
        return best;
    }

    void addArrow(const Json& arrow) {
        if (m_graph.edges.size() > ImportLimits::links) return;
        GraphEdge edge;
        edge.from = end(arrow, "startBinding", false);
        edge.to = end(arrow, "endBinding", true);
        const bool decoration = (edge.from.empty() && edge.to.empty()) || text(arrow, {"type"}) == "line";
        if (decoration && (edge.from.empty() || edge.to.empty())) return;
        for (std::string* end : {&edge.from, &edge.to})
            if (end->empty()) *end = "?";
        const bool head = !text(arrow, {"endArrowhead"}).empty(), tail = !text(arrow, {"startArrowhead"}).empty();
        if (tail && !head) std::swap(edge.from, edge.to);
        edge.directed = head != tail || text(arrow, {"type"}) == "arrow";
        edge.dashed = text(arrow, {"strokeStyle"}) == "dashed" || text(arrow, {"strokeStyle"}) == "dotted";
        if (const auto words = m_arrowWords.find(text(arrow, {"id"})); words != m_arrowWords.end()) edge.label = words->second;
        m_graph.edges.push_back(std::move(edge));
    }

    /// Shapes without words that nothing leads to and that hold nothing are decoration.
    void dropLoose() {
        std::set<std::string> used;
        for (const GraphEdge& edge : m_graph.edges) used.insert(edge.from), used.insert(edge.to);
        for (const GraphNode& node : m_graph.nodes) used.insert(node.parent);
        std::erase_if(m_graph.nodes, [&](const GraphNode& node) { return node.label.empty() && !used.contains(node.key); });
        std::size_t number = 0;
        for (GraphNode& node : m_graph.nodes)
            if (node.label.empty()) node.label = "Box " + std::to_string(++number);
    }

    const Json& m_json;
    std::vector<Piece> m_shapes;
    std::vector<Piece> m_texts;
    std::vector<const Json*> m_arrows;
    BoxIndex m_places;                         ///< of the shapes
    std::unordered_set<std::string> m_bound;   ///< where arrows begin or end
    std::unordered_set<std::string> m_around;  ///< with other shapes in it
    std::unordered_map<std::string, std::string> m_parents, m_arrowWords, m_wholeOf;
    Graph m_graph;
};

}  // namespace

Imported readExcalidraw(const Json& json) { return SketchReader(json).run(); }

}  // namespace failwright::import
