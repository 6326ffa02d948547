#pragma once

#include "app/cli/terminal.h"

#include <string>
#include <string_view>
#include <vector>

namespace failwright::cli {

enum class Side { left, right };

/// A piece of text in one tone.
struct Cell {
    std::string text;
    Tone tone = Tone::plain;
    Side side = Side::left;
};

using Row = std::vector<Cell>;

/// A text of sections, lines and aligned tables for one terminal. Texts may hold anything; they come out printable.
class Page {
public:
    explicit Page(Terminal terminal) : m_terminal(terminal) {}

    /// Begins a section; `note` stands faintly beside its title.
    void section(std::string_view title, std::string_view note = {});
    /// The cells of a line, one after the other, cut where the terminal ends.
    void line(const Row& cells);
    /// The cells of the rows one below the other. Where the terminal is too narrow, the widest column on the left side gives way.
    void table(std::vector<Row> rows);

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    void endLine();

    Terminal m_terminal;
    std::string m_text;
};

}  // namespace failwright::cli
