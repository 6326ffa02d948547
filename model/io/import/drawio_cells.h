#pragma once

#include "model/io/import/import.h"
#include "model/io/import/json_source.h"

#include <pugixml.hpp>
#include <unordered_map>

namespace failwright::import {

/// A vertex or an edge of a draw.io page.
struct DrawioCell {
    std::string id;
    std::string parent;
    std::string label;  ///< plain words
    std::string style;
    Json fields = Json::object();  ///< data that people have added
    bool vertex = false;
    bool edge = false;
    bool relative = false;  ///< placed by fractions of the parent's size
    std::string source;
    std::string target;
    Rect box;               ///< absolute
    Point offset;
    std::optional<Point> sourcePoint;
    std::optional<Point> targetPoint;
};

struct DrawioPage {
    std::string name;
    std::vector<DrawioCell> cells;
};

/// Reads a page, with the places of all cells absolute.
[[nodiscard]] DrawioPage readDrawioPage(pugi::xml_node model, std::string name);

/// The value of `key` in "shape=cube;html=1;"; a word that stands alone, such as "text", has its own name as value.
[[nodiscard]] std::string styleValue(const std::string& style, std::string_view key);

/// What a style tells about the kind of thing: names of stencil, icon and picture without what all of a set share.
[[nodiscard]] std::string stencilWords(const std::string& style);

/// How far `point` lies outside of `box`; 0 inside.
[[nodiscard]] double distance(const Rect& box, Point point);
/// How far `point` is from the outline of `box`.
[[nodiscard]] double distanceToOutline(const Rect& box, Point point);
[[nodiscard]] bool contains(const Rect& outer, const Rect& inner);
/// Whether words stand just under an icon, or just right of it.
[[nodiscard]] bool standsBy(const Rect& words, const Rect& icon);

}  // namespace failwright::import
