#include "app/cli/analysis_sections.h"
#include "app/cli/figures.h"
#include "app/cli/page.h"
#include "app/cli/streams.h"
#include "model/io/lesson_json.h"
#include "model/io/topology_json.h"
#include "model/report/lesson_words.h"

#include <CLI/Validators.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>

namespace failwright::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string lesson;
    std::vector<std::string> answers;
    bool json = false;
    bool csv = false;
};

/// The files themselves; of folders the designs in them, by name.
std::vector<std::string> filesOf(const std::vector<std::string>& answers) {
    std::vector<std::string> files;
    for (const std::string& answer : answers) {
        std::error_code none;
        if (!fs::is_directory(answer, none)) {
            files.push_back(answer);
            continue;
        }
        std::vector<std::string> inside;
        for (const fs::directory_entry& entry : fs::directory_iterator(answer, none))
            if (entry.path().extension() == ".failwright" || entry.path().extension() == ".json") inside.push_back(entry.path().string());
        std::ranges::sort(inside);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

MarkedAnswer marked(const Lesson& lesson, const std::string& file) {
    const auto topology = loadTopology(file);
    if (!topology) {
        const Error& error = topology.error().front();
        return {file, {}, "cannot be read: " + (error.place.empty() ? "" : error.place + ": ") + "found " + error.found};
    }
    auto marks = mark(lesson, *topology);
    if (!marks) return {file, {}, "too large for an exact analysis"};
    return {file, std::move(*marks), {}};
}

bool passed(const MarkedAnswer& answer) {
    return answer.problem.empty() && passes(answer.marks);
}

/// A field of RFC 4180.
std::string field(const std::string& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

/// One line an answer, a column for each demand.
std::string csv(const std::vector<MarkedAnswer>& answers) {
    const auto marks = std::ranges::find_if(answers, [](const MarkedAnswer& one) { return one.problem.empty(); });
    std::string text = "answer,passes";
    if (marks != answers.end())
        for (const MarkedDemand& one : marks->marks) text += ',' + field(english::demand(one));
    text += ",problem\r\n";
    for (const MarkedAnswer& answer : answers) {
        text += field(answer.name) + (passed(answer) ? ",yes" : ",no");
        const std::size_t columns = marks != answers.end() ? marks->marks.size() : 0;
        for (std::size_t i = 0; i < columns; ++i)
            text += ',' + (i < answer.marks.size() ? field((answer.marks[i].met ? "✓ " : "✗ ") + english::actual(answer.marks[i])) : "");
        text += ',' + field(answer.problem) + "\r\n";
    }
    return text;
}

std::string page(const Lesson& lesson, const std::vector<MarkedAnswer>& answers) {
    Page page{standardOutput()};
    const auto good = std::ranges::count_if(answers, passed);
    page.section(lesson.title, std::to_string(good) + " of " + std::to_string(answers.size()) + " pass");
    std::vector<Row> rows;
    for (const MarkedAnswer& answer : answers) {
        rows.push_back({passed(answer) ? Cell{"✓ passes", Tone::good} : Cell{"✗ fails", Tone::bad}, {answer.name, Tone::strong}, {answer.problem}});
        for (const MarkedDemand& one : answer.marks)
            rows.push_back({{one.met ? "  ✓" : "  ✗", one.met ? Tone::good : Tone::bad}, {"  " + english::demand(one)}, faint(english::actual(one))});
    }
    page.table(std::move(rows));
    return page.text();
}

Exit markAnswers(const Options& options) {
    const auto lesson = loadLesson(options.lesson);
    if (!lesson) return complain(options.lesson, lesson.error());
    const std::vector<std::string> files = filesOf(options.answers);
    if (files.empty()) return complain("no answers: the folder holds no .failwright or .json file");
    std::vector<MarkedAnswer> answers;
    for (const std::string& file : files) answers.push_back(marked(*lesson, file));
    const Exit status = std::ranges::all_of(answers, passed) ? Exit::done : Exit::failed;
    if (options.json) return print(writeMarks(*lesson, answers), status);
    return print(options.csv ? csv(answers) : page(*lesson, answers), status);
}

}  // namespace

Command addMark(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("mark", "Mark answers to a lesson");
    command->add_option("LESSON", options->lesson, "the lesson's file")->required();
    command->add_option("ANSWER", options->answers, "designs, or folders of them")->required();
    CLI::Option* json = command->add_flag("--json", options->json, "print one JSON object");
    command->add_flag("--csv", options->csv, "print a table for a spreadsheet (RFC 4180)")->excludes(json);
    return {command, [options] { return markAnswers(*options); }};
}

}  // namespace failwright::cli
