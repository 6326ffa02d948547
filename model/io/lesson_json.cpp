#include "model/io/lesson_json.h"

#include "model/io/file.h"
#include "model/io/json_document.h"
#include "model/io/json_values.h"

#include <cmath>

namespace failwright {
namespace topology_file {
void fields(auto& visit, Like<Aim> auto& aim) {
    visit("availability", aim.availability, share);
    visit("rto_s", aim.rtoSeconds, notNegative);
    visit("rpo_s", aim.rpoSeconds, notNegative);
    visit("cost_per_month", aim.costPerMonth, notNegative);
    visit("no_spof", aim.noSpof);
    visit("survives", aim.survives);
    visit("without", aim.without);
    visit.rest(aim.extras);
}

void fields(auto& visit, Like<Lesson> auto& lesson) {
    visit.required("id", lesson.id);
    visit.required("title", lesson.title);
    visit("level", lesson.level, count);
    visit.required("brief", lesson.brief);
    visit.required("aim", lesson.aim);
    visit("hints", lesson.hints);
    visit("takeaway", lesson.takeaway);
    visit.rest(lesson.extras);  // the designs are among them
}

}  // namespace topology_file

namespace {

using Json = nlohmann::ordered_json;

/// Takes the design out of the members that the reader of values left, and reads it.
void takeDesign(Lesson& lesson, const std::string& key, Topology& design, Errors& errors) {
    for (auto at = lesson.extras.begin(); at != lesson.extras.end(); ++at) {
        if (at->first != key) continue;
        auto read = readTopology(at->second);
        if (read) design = std::move(*read);
        else
            for (Error& error : read.error()) {
                error.place = "/" + key + error.place;
                error.line = error.column = 0;  // of the design's own text
                errors.push_back(std::move(error));
            }
        lesson.extras.erase(at);
        return;
    }
    errors.push_back({ErrorCode::missing, "/" + key, "nothing", "a design", 0, 0});
}

Json finite(const std::optional<double>& value) {
    return value && std::isfinite(*value) ? Json(*value) : Json(nullptr);
}

Json marksJson(const std::vector<MarkedDemand>& marks) {
    Json list = Json::array();
    for (const MarkedDemand& one : marks)
        list.push_back({{"demand", word(one.demand)}, {"subject", one.subject}, {"target", one.target}, {"actual", finite(one.actual)}, {"met", one.met}});
    return list;
}

}  // namespace

tl::expected<Lesson, Errors> readLesson(std::string_view text) {
    auto lesson = topology_file::readDocument<Lesson>(text, "failwright-lesson");
    if (!lesson) return lesson;
    Errors errors;
    takeDesign(*lesson, "start", lesson->start, errors);
    takeDesign(*lesson, "solution", lesson->solution, errors);
    if (!errors.empty()) return tl::unexpected(std::move(errors));
    return lesson;
}

tl::expected<Lesson, Errors> loadLesson(const std::filesystem::path& path) {
    const Result<std::string> text = readFile(path, TopologyLimits::bytes);
    if (!text) return tl::unexpected(Errors{text.error()});
    return readLesson(*text);
}

std::string writeMarks(const Lesson& lesson, const std::vector<MarkedAnswer>& answers) {
    Json list = Json::array();
    for (const MarkedAnswer& one : answers)
        list.push_back({{"answer", one.name},
                        {"passes", one.problem.empty() && passes(one.marks)},
                        {"problem", one.problem.empty() ? Json(nullptr) : Json(one.problem)},
                        {"marks", marksJson(one.marks)}});
    const Json object = {{"lesson", lesson.id}, {"title", lesson.title}, {"answers", std::move(list)}};
    return json::laidOut(object.dump());
}

}  // namespace failwright
