#include "app/cli/page.h"

#include <algorithm>
#include <numeric>

namespace failwright::cli {
namespace {

constexpr int indent = 2;
constexpr int gap = 2;
constexpr int narrowest = 12;

struct Column {
    int width = 0;
    bool gives = true;  ///< all its cells stand on the left
};

std::vector<Column> columnsOf(const std::vector<Row>& rows) {
    std::vector<Column> all;
    for (const Row& row : rows) {
        if (all.size() < row.size()) all.resize(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            all[i].width = std::max(all[i].width, columns(row[i].text));
            all[i].gives = all[i].gives && row[i].side == Side::left;
        }
    }
    return all;
}

void fit(std::vector<Column>& all, int width) {
    const int total =
        std::accumulate(all.begin(), all.end(), indent - gap, [](int sum, const Column& c) { return sum + c.width + gap; });
    const auto widest = std::max_element(all.begin(), all.end(), [](const Column& a, const Column& b) {
        return (a.gives ? a.width : 0) < (b.gives ? b.width : 0);
    });
    if (total > width && widest != all.end() && widest->gives)
        widest->width = std::max(narrowest, widest->width - (total - width));
}

std::string aligned(const Cell& cell, int width, bool last, const Terminal& terminal) {
    const std::string text = shortened(cell.text, width);
    const auto missing = static_cast<std::size_t>(std::max(0, width - columns(text)));
    const std::string space(missing, ' ');
    if (cell.side == Side::right) return space + painted(text, cell.tone, terminal);
    return painted(text, cell.tone, terminal) + (last ? std::string{} : space);
}

}  // namespace

void Page::section(std::string_view title, std::string_view note) {
    if (!m_text.empty()) m_text += '\n';
    m_text += painted(printable(title), Tone::strong, m_terminal);
    if (!note.empty()) m_text += "  " + painted(printable(note), Tone::faint, m_terminal);
    m_text += '\n';
}

void Page::line(const Row& cells) {
    int left = m_terminal.width ? *m_terminal.width - indent : -1;
    m_text.append(indent, ' ');
    for (const Cell& cell : cells) {
        std::string text = printable(cell.text);
        if (m_terminal.width) text = left > 0 ? shortened(text, left) : std::string{};
        left -= columns(text);
        m_text += painted(text, cell.tone, m_terminal);
    }
    endLine();
}

void Page::table(std::vector<Row> rows) {
    for (Row& row : rows)
        for (Cell& cell : row) cell.text = printable(cell.text);
    std::vector<Column> all = columnsOf(rows);
    if (m_terminal.width) fit(all, *m_terminal.width);
    for (const Row& row : rows) {
        m_text.append(indent, ' ');
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) m_text.append(gap, ' ');
            m_text += aligned(row[i], all[i].width, i + 1 == row.size(), m_terminal);
        }
        endLine();
    }
}

void Page::endLine() {
    m_text.erase(m_text.find_last_not_of(' ') + 1);
    m_text += '\n';
}

}  // namespace failwright::cli
