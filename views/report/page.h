#pragma once

#include <QPainter>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

/// The report as blocks of translated words; the writers lay them out.
namespace failwright::report {

/// What a colour says; words say it too.
enum class Tone { plain, muted, good, warning, bad };

struct Heading {
    int level = 1;   ///< 1: a section, 2: a part of one
    QString text;
    QString anchor;  ///< unique; of letters, digits and '-'
};

struct Paragraph {
    QString text;
    Tone tone = Tone::plain;
};

/// The sentence to remember.
struct Callout {
    QString title;
    QString text;
    Tone tone = Tone::plain;
};

struct Tile {
    QString label;
    QString figure;
    QString note;
    Tone tone = Tone::plain;
};

/// Figures side by side.
struct Tiles {
    std::vector<Tile> tiles;
};

struct Cell {
    QString text;
    Tone tone = Tone::plain;
    std::optional<double> bar = {};  ///< a part of a whole, drawn; the cell's text says it too
};

struct Column {
    QString title;
    double width = 1;      ///< relative to the other columns
    bool right = false;    ///< numbers
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    QString remark;  ///< what is left out; may be empty
};

/// A judgement with what stands behind it.
struct Item {
    QString mark;   ///< a word in the colour of the tone
    Tone tone = Tone::plain;
    QString title;
    std::vector<std::pair<QString, QString>> lines;  ///< label, words
};

struct Items {
    std::vector<Item> items;
};

/// A drawing of `size` in units of 1/96 inch, as vectors.
struct Picture {
    QSizeF size;
    std::function<void(QPainter&)> paint;
    QString caption;
    QString description;  ///< for those who do not see it
    QString markdown;     ///< what stands for it where nothing can be drawn
    bool full = false;    ///< may fill a page
};

using Block = std::variant<Heading, Paragraph, Callout, Tiles, Table, Items, Picture>;
using Blocks = std::vector<Block>;

struct Page {
    QString title;
    QString subtitle;   ///< the design's own description; may be empty
    QString kind;       ///< "Availability report"
    QString date;       ///< in words
    QString contents;   ///< heading of the list of sections
    QString pageOf;     ///< "Page %1 of %2"
    QString madeBy;
    QString language;   ///< "en", "de"
    Blocks blocks;
};

}  // namespace failwright::report
