#include "app/cli/arguments.h"
#include "app/cli/streams.h"
#include "app/cli/window.h"
#include "model/report/report.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <memory>

namespace failwright::cli {
namespace {

struct Options {
    std::string file;
    std::string out;
    std::string sections;
    std::string paper = "A4";
    std::string language;
    std::string date;
    std::size_t years = 0;
    std::uint64_t seed = 1;
};

constexpr std::array extensions{".pdf", ".html", ".htm", ".md", ".markdown"};

std::string sectionWords() {
    std::string all;
    for (const std::string_view one : wordsOf<ReportSection>()) all += (all.empty() ? "" : ", ") + std::string(one);
    return all;
}

/// What is wrong with "2026-02-30"; empty for a day that there is.
std::string checkDate(const std::string& text) {
    int year = 0;
    unsigned month = 0, day = 0;
    const char* const end = text.data() + text.size();
    const auto number = [&](const char* from, std::size_t digits, auto& value) {
        return end >= from + digits && std::from_chars(from, from + digits, value).ptr == from + digits;
    };
    const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' && number(text.data(), 4, year) && number(text.data() + 5, 2, month) && number(text.data() + 8, 2, day);
    const bool exists = shaped && std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}.ok();
    return exists ? std::string{} : "a date is written like 2026-03-31";
}

std::string checkSections(const std::string& text) {
    return reportSectionsOf(text) ? std::string{} : "sections are, separated by commas: " + sectionWords();
}

Exit report(const Options& options) {
    const std::string extension = std::filesystem::path(options.out).extension().string();
    if (std::ranges::find(extensions, extension) == extensions.end())
        return complain("cannot write a report to '" + options.out + "': its name must end in .pdf, .html or .md");
    const auto topology = readDesign(options.file);
    if (!topology) return Exit::badInput;
    std::vector<std::string> arguments{"--report", "-o", options.out, "--paper", options.paper, "--years", std::to_string(options.years), "--seed", std::to_string(options.seed)};
    for (const auto& [name, value] : {std::pair{"--sections", &options.sections}, {"--language", &options.language}, {"--date", &options.date}})
        if (!value->empty()) arguments.insert(arguments.end(), {name, *value});
    return haveDrawn(options.file, *topology, std::move(arguments));
}

}  // namespace

Command addReport(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("report", "Write a report for a review: PDF, HTML or Markdown");
    command->add_option("FILE", options->file, "the topology")->required();
    command->add_option("-o,--output", options->out, "the report; its name ends in .pdf, .html or .md")->required();
    command->add_option("--sections", options->sections, "the sections to write, separated by commas: " + sectionWords())->check(checkSections);
    command->add_option("--paper", options->paper, "A4 (the default) or Letter")->check(CLI::IsMember({"A4", "Letter"}));
    command->add_option("--language", options->language, "en or de; by default that of the system")->check(CLI::IsMember({"en", "de"}));
    command->add_option("--date", options->date, "the day that it bears, YYYY-MM-DD; by default today")->check(checkDate);
    command->add_option("--years", options->years, "years to simulate for the section 'simulation'; by default none")->check(wholeNumber())->check(CLI::Range(std::size_t{0}, std::size_t{10'000'000}));
    command->add_option("--seed", options->seed, "of the simulation")->check(wholeNumber());
    return {command, [options] { return report(*options); }};
}

}  // namespace failwright::cli
