#include "model/io/json_layout.h"

#include "model/io/json_text.h"

#include <algorithm>
#include <limits>

namespace failwright::json {
namespace {

constexpr std::size_t lineWidth = 120;
constexpr std::size_t indentWidth = 2;
/// Deeper down, nothing is indented further and lists fill their lines, so that no file grows many times over.
constexpr std::size_t deepestIndent = 8;
/// What takes more bytes than this fits into no line.
constexpr std::size_t mostBytesOfLine = 4 * lineWidth;

bool isContainer(const Value& value) { return value.type == Type::object || value.type == Type::array; }

std::size_t widthOf(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); }));
}

void appendKey(std::string& out, const Tree& tree, Index i) {
    appendQuoted(out, tree.key(i));
    out += ": ";
}

class Layout {
public:
    explicit Layout(const Tree& tree) : m_tree(tree) { m_out.reserve(tree.text.size() + tree.text.size() / 4); }

    std::string document() && {
        m_out += '{';
        bool first = true;
        for (Index c = m_tree.firstChild(0); c < m_tree.childrenEnd(0); c = m_tree[c].next) {
            if (!first) m_out += ',';
            if (!first && m_tree.keyIs(c, "version")) m_out += ' ';
            else newLine(indentWidth);
            first = false;
            appendKey(m_out, m_tree, c);
            if (m_tree[c].type == Type::array && hasObjects(c)) list(c, indentWidth);
            else value(c, indentWidth);
        }
        m_out += first ? "}\n" : "\n}\n";
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool hasObjects(Index i) const {
        const Index first = m_tree.firstChild(i);
        return first < m_tree.childrenEnd(i) && m_tree[first].type == Type::object;
    }
    [[nodiscard]] bool hasContainers(Index i) const {
        const Index first = m_tree.firstChild(i);
        return first < m_tree.childrenEnd(i) && isContainer(m_tree[first]);
    }

    void newLine(std::size_t indent) {
        m_out += '\n';
        m_lineStart = m_out.size();
        m_out.append(std::min(indent, deepestIndent), ' ');
    }
    /// True where `piece` and what closes behind it fit on a line that has `used` characters.
    [[nodiscard]] static bool fits(std::size_t used, std::string_view piece) { return used + widthOf(piece) + 3 <= lineWidth; }
    [[nodiscard]] std::size_t used() const { return widthOf(std::string_view(m_out).substr(m_lineStart)); }

    /// Value `i` with its key on one line; empty where that is far too long for a line.
    [[nodiscard]] std::string piece(Index i) const {
        std::string text;
        if (m_tree.source(i).size() > mostBytesOfLine) return text;
        if (m_tree[i].key != nowhere) appendKey(text, m_tree, i);
        appendOnOneLine(text, m_tree, i);
        return text;
    }

    /// The value alone, from the current place.
    void value(Index i, std::size_t indent) {
        if (!isContainer(m_tree[i])) return appendOnOneLine(m_out, m_tree, i);
        if (m_tree.source(i).size() <= mostBytesOfLine) {
            std::string text;
            appendOnOneLine(text, m_tree, i);
            if (fits(used(), text)) {
                m_out += text;
                return;
            }
        }
        if (m_tree[i].type == Type::array && hasContainers(i) && indent < deepestIndent) list(i, indent);
        else filled(i, indent);
    }

    /// One element a line.
    void list(Index i, std::size_t indent) {
        m_out += '[';
        for (Index c = m_tree.firstChild(i); c < m_tree.childrenEnd(i); c = m_tree[c].next) {
            newLine(indent + indentWidth);
            value(c, indent + indentWidth);
            if (m_tree[c].next < m_tree.childrenEnd(i)) m_out += ',';
        }
        newLine(indent);
        m_out += ']';
    }

    /// As many members a line as fit.
    void filled(Index i, std::size_t indent) {
        const bool object = m_tree[i].type == Type::object;
        m_out += object ? "{" : "[";
        std::size_t column = used();
        bool fresh = false;
        for (Index c = m_tree.firstChild(i); c < m_tree.childrenEnd(i); c = m_tree[c].next) {
            const std::string text = piece(c);
            const bool first = c == m_tree.firstChild(i);
            if (!first && (text.empty() || !fits(column + 1, text))) {
                newLine(indent + indentWidth);
                column = used();
                fresh = true;
            }
            if (!fresh && (object || !first)) m_out += ' ', ++column;
            fresh = false;
            if (!text.empty() && fits(column, text)) {
                m_out += text;
                column += widthOf(text);
            } else {
                if (object) appendKey(m_out, m_tree, c);
                value(c, indent + indentWidth);
                column = lineWidth;
            }
            if (m_tree[c].next < m_tree.childrenEnd(i)) m_out += ',', ++column;
        }
        m_out += object ? " }" : "]";
    }

    const Tree& m_tree;
    std::string m_out;
    std::size_t m_lineStart = 0;
};

}  // namespace

void appendOnOneLine(std::string& out, const Tree& tree, Index i) {
    const Value& value = tree[i];
    if (value.type == Type::string) return appendQuoted(out, tree.string(i));
    if (!isContainer(value)) {
        out += tree.source(i);
        return;
    }
    const bool object = value.type == Type::object;
    const Index first = tree.firstChild(i);
    const bool filled = first < tree.childrenEnd(i);
    const bool spaced = filled && (object || tree[first].type == Type::object);
    out += object ? "{" : "[";
    for (Index c = first; c < tree.childrenEnd(i); c = tree[c].next) {
        if (c != first) out += ", ";
        else if (spaced) out += ' ';
        if (object) appendKey(out, tree, c);
        appendOnOneLine(out, tree, c);
    }
    if (spaced) out += ' ';
    out += object ? "}" : "]";
}

std::string laidOut(std::string json) {
    Faults faults(0);
    constexpr std::size_t any = std::numeric_limits<Index>::max();
    const Tree tree = parse(json, {128, any}, faults);
    if (!faults.empty() || tree[0].type != Type::object) return json;
    return Layout(tree).document();
}

}  // namespace failwright::json
