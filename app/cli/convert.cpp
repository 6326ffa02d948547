#include "app/cli/streams.h"
#include "app/cli/terminal.h"
#include "model/io/export/export.h"
#include "model/io/file.h"
#include "model/io/import/summary.h"
#include "model/io/topology_json.h"

#include <CLI/Validators.hpp>
#include <cstdio>
#include <memory>
#include <sstream>

namespace failwright::cli {
namespace {

struct Options {
    std::string in;
    std::string out;
    std::string from;
    std::string to;
    std::string environment;
};

template <class Format>
std::vector<std::string> formatWords() {
    const auto words = wordsOf<Format>();
    return {words.begin(), words.end()};
}

/// The summary of an import goes to standard error, so that standard output is the design alone.
void say(const std::string& path, const ImportedDesign& design) {
    if (design.format == ImportFormat::failwright) return;
    std::string text = printable(path) + ": ";
    std::istringstream lines(summaryText(design));
    for (std::string line; std::getline(lines, line);) text += printable(line) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
}

/// What the other program will not know.
void say(const std::string& path, ExportFormat format, const ExportedDesign& design) {
    if (design.losses.empty()) return;
    std::string text = printable(path) + ": " + std::string(word(format)) + " has no words for:";
    for (const LossNote& note : design.losses) text += "\n  " + std::string(nameOf(note.loss)) + " (" + std::to_string(note.count) + ")";
    text += "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
}

ExportFormat formatFor(const Options& options) {
    if (!options.to.empty()) return *fromWord<ExportFormat>(options.to);
    return formatOfName(options.out).value_or(ExportFormat::failwright);
}

Exit convert(const Options& options) {
    const auto text = readText(options.in, TopologyLimits::bytes);
    if (!text) return complain(options.in, {text.error()});
    ImportOptions import;
    import.environment = options.environment;
    if (!options.from.empty()) import.format = fromWord<ImportFormat>(options.from);
    const auto design = importDesign(*text, import);
    if (!design) return complain(options.in, design.error());
    say(options.in, *design);
    const ExportFormat format = formatFor(options);
    const auto written = exportDesign(design->topology, format);
    if (!written) return complain(options.in, {written.error()});
    say(options.out, format, *written);
    if (options.out == standardStream) return print(written->text);
    const auto saved = writeFile(options.out, written->text);
    return saved ? Exit::done : complain(options.out, {saved.error()});
}

}  // namespace

Command addConvert(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("convert", "Turn what other programs write into a topology, and a topology into what they read");
    command->add_option("IN", options->in, "the file to read")->required();
    command->add_option("-o,--output", options->out, "the file to write")->required();
    command->add_option("--from", options->from, "the format of IN; by default its content tells")->check(CLI::IsMember(formatWords<ImportFormat>()));
    command->add_option("--to", options->to, "the format of OUT; by default its name tells")->check(CLI::IsMember(formatWords<ExportFormat>()));
    command->add_option("--environment", options->environment, "the deployment environment to take, where IN has several");
    return {command, [options] { return convert(*options); }};
}

}  // namespace failwright::cli
