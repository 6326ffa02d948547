#pragma once

#include "app/cli/subject.h"
#include "app/cli/terminal.h"

#include <cstddef>
#include <string>

namespace failwright::cli {

/// How many rows the long tables of a page have at most.
struct PageLimits {
    std::size_t cutSets = 12;
    std::size_t elements = 12;
    std::size_t failures = 8;
};

/// What an analysis says, to be read in a terminal: the verdict, the figures, and what causes the downtime, worst first.
[[nodiscard]] std::string analysisPage(const Subject& subject, const PageLimits& limits, const Terminal& terminal);

}  // namespace failwright::cli
