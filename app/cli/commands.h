#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace failwright::cli {

/// How the program ends.
enum class Exit : int {
    done = 0,
    failed = 1,    ///< an objective or a check
    badInput = 2,  ///< bad usage or bad input; nothing went to standard output
};

/// A subcommand and what it does once its options are parsed.
struct Command {
    CLI::App* options = nullptr;
    std::function<Exit()> run;
};

[[nodiscard]] Command addAnalyze(CLI::App& app);
[[nodiscard]] Command addTimeline(CLI::App& app);
[[nodiscard]] Command addSimulate(CLI::App& app);
[[nodiscard]] Command addCheck(CLI::App& app);
[[nodiscard]] Command addRender(CLI::App& app);
[[nodiscard]] Command addReport(CLI::App& app);
[[nodiscard]] Command addConvert(CLI::App& app);
[[nodiscard]] Command addAdvise(CLI::App& app);
[[nodiscard]] Command addDiff(CLI::App& app);
[[nodiscard]] Command addMark(CLI::App& app);
[[nodiscard]] Command addSolve(CLI::App& app);

}  // namespace failwright::cli
