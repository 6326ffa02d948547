#include "model/io/import/drawio_cells.h"

#include "model/io/import/unpack.h"

#include <algorithm>
#include <cmath>

namespace failwright::import {
namespace {

double bounded(double value) { return std::isfinite(value) ? std::clamp(value, -1e7, 1e7) : 0; }

Point pointOf(pugi::xml_node node) { return {bounded(node.attribute("x").as_double()), bounded(node.attribute("y").as_double())}; }

void readGeometry(pugi::xml_node geometry, DrawioCell& cell) {
    cell.box = {bounded(geometry.attribute("x").as_double()), bounded(geometry.attribute("y").as_double()),
                std::abs(bounded(geometry.attribute("width").as_double())), std::abs(bounded(geometry.attribute("height").as_double()))};
    cell.relative = geometry.attribute("relative").as_int() == 1;
    for (const pugi::xml_node point : geometry.children("mxPoint")) {
        const std::string_view as = point.attribute("as").as_string();
        if (as == "sourcePoint") cell.sourcePoint = pointOf(point);
        if (as == "targetPoint") cell.targetPoint = pointOf(point);
        if (as == "offset") cell.offset = pointOf(point);
    }
}

/// Writes out the "%name%" of the label.
void fillIn(DrawioCell& cell) {
    for (const auto& [name, value] : cell.fields.items()) {
        const std::string mark = "%" + name + "%";
        for (std::size_t at = cell.label.find(mark); at != std::string::npos && cell.label.size() < 1000; at = cell.label.find(mark, at + textOf(value).size()))
            cell.label.replace(at, mark.size(), textOf(value));
    }
}

/// `node` is an mxCell, or an object with data around one.
void readCell(pugi::xml_node node, DrawioPage& page) {
    const pugi::xml_node inner = std::string_view(node.name()) == "mxCell" ? node : node.child("mxCell");
    if (!inner) return;
    DrawioCell cell;
    cell.id = node.attribute("id").as_string();
    const char* label = node == inner ? "value" : "label";
    cell.label = plainText(node.attribute(label).as_string());
    cell.style = inner.attribute("style").as_string();
    cell.parent = inner.attribute("parent").as_string();
    cell.vertex = inner.attribute("vertex").as_int() == 1;
    cell.edge = inner.attribute("edge").as_int() == 1;
    cell.source = inner.attribute("source").as_string();
    cell.target = inner.attribute("target").as_string();
    if (node != inner)
        for (const pugi::xml_attribute attribute : node.attributes())
            if (const std::string_view name = attribute.name(); name != "id" && name != "label") cell.fields[std::string(name)] = attribute.value();
    if (node.attribute("placeholders").as_bool()) fillIn(cell);
    readGeometry(inner.child("mxGeometry"), cell);
    page.cells.push_back(std::move(cell));
}

/// Makes the places of the cells absolute, parents before children.
void makeAbsolute(DrawioPage& page) {
    std::unordered_map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < page.cells.size(); ++i) at.emplace(page.cells[i].id, i);
    std::vector<int> state(page.cells.size(), 0);
    for (std::size_t start = 0; start < page.cells.size(); ++start) {
        std::vector<std::size_t> way;
        for (std::size_t i = start; state[i] == 0;) {
            state[i] = 1;
            way.push_back(i);
            const auto parent = at.find(page.cells[i].parent);
            if (parent == at.end()) break;
            i = parent->second;
        }
        for (; !way.empty(); way.pop_back()) {
            DrawioCell& cell = page.cells[way.back()];
            state[way.back()] = 2;
            const auto parent = at.find(cell.parent);
            if (parent == at.end() || state[parent->second] != 2 || !page.cells[parent->second].vertex) continue;
            const Rect& around = page.cells[parent->second].box;
            const double x = cell.relative ? cell.box.x * around.width : cell.box.x;
            const double y = cell.relative ? cell.box.y * around.height : cell.box.y;
            cell.box.x = around.x + x + cell.offset.x, cell.box.y = around.y + y + cell.offset.y;
            for (auto* point : {&cell.sourcePoint, &cell.targetPoint})
                if (*point) (*point)->x += around.x, (*point)->y += around.y;
        }
    }
}

/// What follows the last dot or slash: "mxgraph.aws4.elastic_load_balancing" tells by its end.
std::string lastPart(std::string name) {
    if (const std::size_t dot = name.rfind(".svg"); dot != std::string::npos) name.resize(dot);
    if (const std::size_t dot = name.rfind(".png"); dot != std::string::npos) name.resize(dot);
    const std::size_t end = name.find_last_of("./");
    return end == std::string::npos ? name : name.substr(end + 1);
}

}  // namespace

DrawioPage readDrawioPage(pugi::xml_node model, std::string name) {
    DrawioPage page;
    page.name = std::move(name);
    for (const pugi::xml_node node : model.child("root").children()) {
        if (page.cells.size() > 4 * ImportLimits::nodes + ImportLimits::links) break;
        readCell(node, page);
    }
    makeAbsolute(page);
    return page;
}

std::string styleValue(const std::string& style, std::string_view key) {
    for (std::size_t at = 0; at < style.size();) {
        const std::size_t end = std::min(style.find(';', at), style.size());
        const std::string_view part = std::string_view(style).substr(at, end - at);
        const std::size_t equals = part.find('=');
        if (part.substr(0, equals) == key) return std::string(equals == std::string_view::npos ? part : part.substr(equals + 1));
        at = end + 1;
    }
    return {};
}

std::string stencilWords(const std::string& style) {
    std::string words;
    for (const char* key : {"resIcon", "grIcon", "prIcon", "shape", "image"}) {
        const std::string value = styleValue(style, key);
        if (value.empty() || value.starts_with("data:")) continue;
        const std::string part = lastPart(value.substr(0, 300));
        static constexpr std::string_view dull[] = {"resourceIcon", "productIcon", "group", "groupCenter", "image", "icon", "rectangle", "doubleRect", "mxgraph"};
        if (std::find(std::begin(dull), std::end(dull), part) == std::end(dull)) words += part + " ";
    }
    if (style.find("cylinder") != std::string::npos || style.find("datastore") != std::string::npos) words += "database ";
    if (style.find("umlActor") != std::string::npos || style.find("shape=actor") != std::string::npos) words += "user ";
    return words;
}

double distance(const Rect& box, Point point) {
    const double dx = std::max({box.x - point.x, 0.0, point.x - box.x - box.width});
    const double dy = std::max({box.y - point.y, 0.0, point.y - box.y - box.height});
    return std::hypot(dx, dy);
}

double distanceToOutline(const Rect& box, Point point) {
    const double outside = distance(box, point);
    if (outside > 0) return outside;
    return std::min({point.x - box.x, box.x + box.width - point.x, point.y - box.y, box.y + box.height - point.y});
}

bool standsBy(const Rect& words, const Rect& icon) {
    const double below = words.y - icon.y - icon.height, right = words.x - icon.x - icon.width;
    const double aside = std::abs(words.x + words.width / 2 - icon.x - icon.width / 2);
    const double aslant = std::abs(words.y + words.height / 2 - icon.y - icon.height / 2);
    return (below > -8 && below < 24 && aside < icon.width / 2 + 8) || (right > -8 && right < 16 && aslant < icon.height / 2);
}

bool contains(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.x + inner.width <= outer.x + outer.width + 1 &&
           inner.y + inner.height <= outer.y + outer.height + 1 && outer.width * outer.height > inner.width * inner.height;
}

}  // namespace failwright::import
