#include "app/cli/streams.h"
#include "model/io/topology_json.h"

#include <CLI/Validators.hpp>
#include <memory>

namespace failwright::cli {
namespace {

struct Options {
    std::string in;
    std::string out;
    std::string from = "failwright";
    std::string to = "failwright";
};

Exit convert(const Options& options) {
    const auto topology = readDesign(options.in);
    if (!topology) return Exit::badInput;
    if (options.out == standardStream) return print(writeTopology(*topology));
    const auto saved = saveTopology(*topology, options.out);
    return saved ? Exit::done : complain(options.out, {saved.error()});
}

}  // namespace

Command addConvert(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("convert", "Read a topology and write it in its fixed form");
    command->add_option("IN", options->in, "the file to read")->required();
    command->add_option("-o,--output", options->out, "the file to write")->required();
    command->add_option("--from", options->from, "the format of IN")->check(CLI::IsMember({"failwright"}))->capture_default_str();
    command->add_option("--to", options->to, "the format of OUT")->check(CLI::IsMember({"failwright"}))->capture_default_str();
    return {command, [options] { return convert(*options); }};
}

}  // namespace failwright::cli
