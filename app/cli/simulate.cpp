#include "app/cli/arguments.h"
#include "app/cli/simulation_page.h"
#include "app/cli/streams.h"
#include "model/io/simulation_json.h"

#include <CLI/Validators.hpp>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace failwright::cli {
namespace {

constexpr std::size_t mostYears = 10'000'000;
constexpr std::size_t mostThreads = 1'024;

struct Options {
    std::string file;
    SimulationOptions how;
    bool json = false;
};

/// Says on standard error how far a simulation is, where that is a terminal.
class ProgressLine {
public:
    ProgressLine(const SimulationProgress& progress, std::size_t years) : m_progress(progress), m_years(years) {
        if (isatty(STDERR_FILENO) != 0) m_writer = std::jthread([this](const std::stop_token& stop) { write(stop); });
    }

private:
    void write(const std::stop_token& stop) const {
        using Clock = std::chrono::steady_clock;
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        const Clock::time_point start = Clock::now();
        bool written = false;
        while (!wake.wait_for(lock, stop, std::chrono::milliseconds(250), [&] { return stop.stop_requested(); }) && !stop.stop_requested()) {
            const auto done = static_cast<double>(m_progress.yearsDone.load()) / static_cast<double>(m_years);
            const double passed = std::chrono::duration<double>(Clock::now() - start).count();
            if (done > 0) std::fprintf(stderr, "\r\033[K%.0f %% of %zu years, %.0f s left", 100 * done, m_years, passed * (1 - done) / done);
            written = true;
        }
        if (written) std::fputs("\r\033[K", stderr);
    }

    const SimulationProgress& m_progress;
    std::size_t m_years;
    std::jthread m_writer;
};

Exit simulateFile(const Options& options) {
    const auto topology = readDesign(options.file);
    if (!topology) return Exit::badInput;
    SimulationProgress progress;
    const SimulatedYears simulated = [&] {
        const ProgressLine line(progress, options.how.years);
        return *simulate(*topology, options.how, {}, &progress);  // nothing asks it to stop
    }();
    if (options.json) return print(writeSimulation(*topology, simulated));
    return print(simulationPage(*topology, simulated, standardOutput()));
}

}  // namespace

Command addSimulate(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("simulate", "Simulate many years of random failures");
    command->add_option("FILE", options->file, "the topology")->required();
    command->add_option("--years", options->how.years, "how many years to simulate")
        ->check(wholeNumber())
        ->check(CLI::Range(std::size_t{1}, mostYears))
        ->capture_default_str()
        ->type_name("N");
    command->add_option("--seed", options->how.seed, "the same seed gives the same years")->check(wholeNumber())->capture_default_str()->type_name("S");
    command->add_option("--threads", options->how.threads, "threads to use, as many as the machine has by default; the result is the same")
        ->check(CLI::Range(std::size_t{1}, mostThreads))
        ->type_name("T");
    command->add_flag("--json", options->json, "print one JSON object");
    return {command, [options] { return simulateFile(*options); }};
}

}  // namespace failwright::cli
