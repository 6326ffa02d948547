#pragma once

#include "model/io/import/import.h"

namespace failwright {

/// Lines of an import that say the same of several things.
struct ImportGroup {
    Remark remark = Remark::becameNode;
    std::string detail;
    std::vector<std::size_t> notes;  ///< positions in the design's notes
};

/// The notes by what they say: what became something first, then what was guessed, then what was left out; each in the order of
/// the first note that says so.
[[nodiscard]] std::vector<ImportGroup> grouped(const std::vector<ImportNote>& notes);

/// What the remark says, in English: "taken for a database by its words".
[[nodiscard]] std::string describe(Remark remark, const std::string& detail);

/// The summary for a terminal: a line of numbers, then a line a group, each with at most a few of what it is about.
[[nodiscard]] std::string summaryText(const ImportedDesign& design);

}  // namespace failwright
