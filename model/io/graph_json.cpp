#include "model/io/graph_json.h"

#include "model/topology/gestures.h"
#include "model/topology/kind_defaults.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace failwright {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t mostBytes = 16u << 20;
constexpr int deepest = 64;
constexpr std::size_t mostNodes = 10'000;

struct Words {
    std::string_view part;
    NodeKind kind;
};

/// The first that occurs in the words of a box decides.
constexpr std::array<Words, 44> hints{{
    {"load balancer", NodeKind::loadBalancer},
    {"loadbalancer", NodeKind::loadBalancer},
    {"load-balancer", NodeKind::loadBalancer},
    {"haproxy", NodeKind::loadBalancer},
    {"nginx", NodeKind::loadBalancer},
    {"elb", NodeKind::loadBalancer},
    {"alb", NodeKind::loadBalancer},
    {"nlb", NodeKind::loadBalancer},
    {"gateway", NodeKind::gateway},
    {"ingress", NodeKind::gateway},
    {"cdn", NodeKind::cdn},
    {"cloudfront", NodeKind::cdn},
    {"route 53", NodeKind::dns},
    {"route53", NodeKind::dns},
    {"dns", NodeKind::dns},
    {"queue", NodeKind::queue},
    {"kafka", NodeKind::queue},
    {"rabbit", NodeKind::queue},
    {"sqs", NodeKind::queue},
    {"pubsub", NodeKind::queue},
    {"redis", NodeKind::cache},
    {"memcache", NodeKind::cache},
    {"cache", NodeKind::cache},
    {"database", NodeKind::database},
    {"postgres", NodeKind::database},
    {"mysql", NodeKind::database},
    {"mongo", NodeKind::database},
    {"dynamo", NodeKind::database},
    {"rds", NodeKind::database},
    {"sql", NodeKind::database},
    {"bucket", NodeKind::storage},
    {"storage", NodeKind::storage},
    {"s3", NodeKind::storage},
    {"blob", NodeKind::storage},
    {"user", NodeKind::client},
    {"client", NodeKind::client},
    {"browser", NodeKind::client},
    {"customer", NodeKind::client},
    {"mobile", NodeKind::client},
    {"monitor", NodeKind::monitor},
    {"prometheus", NodeKind::monitor},
    {"third party", NodeKind::external},
    {"external", NodeKind::external},
    {"consul", NodeKind::config},
}};

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return text;
}

NodeKind guess(const std::string& words) {
    const std::string text = lower(words) + ' ';
    for (const Words& hint : hints)
        if (text.find(hint.part) != std::string::npos) return hint.kind;
    const bool db = text.starts_with("db ") || text.find(" db ") != std::string::npos || text.find("-db ") != std::string::npos;
    return db ? NodeKind::database : NodeKind::app;
}

/// The member `key` of an object; null where there is none.
const Json* member(const Json& json, const char* key) {
    if (!json.is_object()) return nullptr;
    const auto found = json.find(key);
    return found == json.end() ? nullptr : &*found;
}

/// The first of `keys` that the object, or the object under "data" in it, has as text or number.
std::string wordOf(const Json& json, std::initializer_list<const char*> keys) {
    for (const Json* at : {&json, member(json, "data")}) {
        if (at == nullptr) continue;
        for (const char* key : keys)
            if (const Json* value = member(*at, key)) {
                if (value->is_string()) return value->get<std::string>();
                if (value->is_number_integer()) return value->dump();
            }
    }
    return {};
}

std::optional<Point> placeOf(const Json& json) {
    const Json* at = member(json, "position") != nullptr ? member(json, "position") : &json;
    const Json *x = member(*at, "x"), *y = member(*at, "y");
    if (x == nullptr || y == nullptr || !x->is_number() || !y->is_number()) return std::nullopt;
    const Point point{x->get<double>(), y->get<double>()};
    return std::abs(point.x) < 1e6 && std::abs(point.y) < 1e6 ? std::optional(point) : std::nullopt;
}

/// Gathers boxes and arrows, whatever they are called.
class Drawing {
public:
    void box(const std::string& id, const std::string& words, const std::string& kind, std::optional<Point> place) {
        if (id.empty() || m_ids.contains(id) || m_topology.nodes.size() >= mostNodes) return;
        Node node = defaultNode(guess(words + " " + kind));
        node.name = words.substr(0, 200);
        std::replace(node.name.begin(), node.name.end(), '\n', ' ');
        node.id = NodeId{freshId(m_topology, words.empty() ? id : lower(words))};
        node.position = place;
        m_ids.emplace(id, node.id);
        m_topology.nodes.push_back(std::move(node));
    }

    void arrow(const std::string& from, const std::string& to) { m_arrows.emplace_back(from, to); }

    [[nodiscard]] std::optional<Topology> result() {
        if (m_topology.nodes.empty()) return std::nullopt;
        for (const auto& [from, to] : m_arrows) {
            const auto a = m_ids.find(from), b = m_ids.find(to);
            if (a == m_ids.end() || b == m_ids.end()) continue;
            if (const auto edit = editToLink(m_topology, a->second, b->second))
                m_topology.links.push_back(std::get<Insert<Link>>(*edit).value);
        }
        const bool placed =
            std::all_of(m_topology.nodes.begin(), m_topology.nodes.end(), [](const Node& node) { return node.position; });
        if (!placed)
            for (Node& node : m_topology.nodes) node.position.reset();
        return std::move(m_topology);
    }

private:
    Topology m_topology;
    std::unordered_map<std::string, NodeId> m_ids;
    std::vector<std::pair<std::string, std::string>> m_arrows;
};

/// `startBinding` and `endBinding` name what an arrow of Excalidraw hangs on.
std::string boundTo(const Json& arrow, const char* key) {
    const Json* binding = member(arrow, key);
    return binding != nullptr ? wordOf(*binding, {"elementId"}) : std::string();
}

void readExcalidraw(const Json& elements, Drawing& drawing) {
    std::unordered_map<std::string, std::string> words;
    for (const Json& element : elements)
        if (const std::string box = wordOf(element, {"containerId"}); !box.empty()) words[box] = wordOf(element, {"text"});
    for (const Json& element : elements) {
        const std::string type = wordOf(element, {"type"}), id = wordOf(element, {"id"});
        if (const Json* gone = member(element, "isDeleted"); gone != nullptr && *gone == true) continue;
        if (type == "rectangle" || type == "ellipse" || type == "diamond") drawing.box(id, words[id], {}, placeOf(element));
        if (type == "arrow" || type == "line") drawing.arrow(boundTo(element, "startBinding"), boundTo(element, "endBinding"));
    }
}

void readNodes(const Json& nodes, Drawing& drawing) {
    for (const auto& [key, node] : nodes.items()) {
        const std::string id = nodes.is_object() ? key : wordOf(node, {"id", "key", "name"});
        const std::string words = wordOf(node, {"label", "name", "title", "text"});
        drawing.box(id, words.empty() ? id : words, wordOf(node, {"kind", "type", "group"}), placeOf(node));
    }
}

void readEdges(const Json& edges, Drawing& drawing) {
    for (const Json& edge : edges)
        drawing.arrow(wordOf(edge, {"source", "from", "start"}), wordOf(edge, {"target", "to", "end"}));
}

void readAny(const Json& json, Drawing& drawing) {
    const Json* elements = member(json, "elements");
    if (elements != nullptr && elements->is_array()) return readExcalidraw(*elements, drawing);
    for (const Json* at : {&json, elements, member(json, "graph")}) {
        if (at == nullptr) continue;
        if (const Json* nodes = member(*at, "nodes"); nodes != nullptr && nodes->is_structured()) readNodes(*nodes, drawing);
        for (const char* key : {"edges", "links"})
            if (const Json* edges = member(*at, key); edges != nullptr && edges->is_array()) readEdges(*edges, drawing);
    }
}

/// The value, read no deeper than `deepest`; discarded where it is broken or deeper.
Json parse(std::string_view text) {
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest; };
    return Json::parse(text, shallow, false);
}

}  // namespace

std::optional<Topology> readGraph(std::string_view text) {
    if (text.size() > mostBytes) return std::nullopt;
    const Json json = parse(text);
    if (json.is_discarded()) return std::nullopt;
    Drawing drawing;
    readAny(json, drawing);
    return drawing.result();
}

}  // namespace failwright
