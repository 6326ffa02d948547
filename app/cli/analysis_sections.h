#pragma once

#include "app/cli/analysis_page.h"
#include "app/cli/page.h"

/// What the sections of the page are made of.
namespace failwright::cli {

inline constexpr int barWidth = 24;

[[nodiscard]] inline Cell right(std::string text, Tone tone = Tone::plain) { return {std::move(text), tone, Side::right}; }
[[nodiscard]] inline Cell faint(std::string text, Side side = Side::left) { return {std::move(text), Tone::faint, side}; }

/// "and 12 more elements", where not all are listed.
void remark(Page& page, std::size_t all, std::size_t listed, const char* things);

/// SLO, SLA, RTO and RPO: met or missed, and the error budget.
void objectives(Page& page, const Subject& subject);
/// The causes of the expected downtime, then the elements that cause its structural part.
void downtime(Page& page, const Subject& subject, const PageLimits& limits);
/// The failure table, what costs most first.
void failures(Page& page, const Subject& subject, const PageLimits& limits);

}  // namespace failwright::cli
