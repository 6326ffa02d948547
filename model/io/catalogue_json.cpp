#include "model/io/catalogue_json.h"

#include "model/io/file.h"
#include "model/io/json_document.h"

#include <set>

namespace failwright {
namespace topology_file {

void fields(auto& visit, Like<CatalogueSource> auto& source) {
    visit.required("id", source.id);
    visit.required("title", source.title);
    visit("address", source.address);
    visit("as_of", source.asOf);
    visit("evidence", source.evidence);
    visit.rest(source.extras);
}

void fields(auto& visit, Like<PresetFigure> auto& figure) {
    visit.required("field", figure.field);
    visit("value", figure.value, notNegative);
    visit("basis", figure.basis);
    visit.required("source", figure.source);
    visit("note", figure.note);
    visit.rest(figure.extras);
}

void fields(auto& visit, Like<PresetRemark> auto& remark) {
    visit.required("text", remark.text);
    visit.required("source", remark.source);
    visit.rest(remark.extras);
}

void fields(auto& visit, Like<Preset> auto& preset) {
    visit.required("id", preset.id);
    visit.required("name", preset.name);
    visit("provider", preset.provider);
    visit.required("kind", preset.kind);
    visit("tags", preset.tags);
    visit("figures", preset.figures);
    visit("remarks", preset.remarks);
    visit.rest(preset.extras);
}

void fields(auto& visit, Like<NamedFigure> auto& figure) {
    visit.required("name", figure.name);
    visit("value", figure.value, height);
    visit.rest(figure.extras);
}

void fields(auto& visit, Like<Fact> auto& fact) {
    visit.required("id", fact.id);
    visit("subject", fact.subject);
    visit.required("text", fact.text);
    visit("figures", fact.figures);
    visit.required("source", fact.source);
    visit.rest(fact.extras);
}

void fields(auto& visit, Like<Catalogue> auto& catalogue) {
    visit("sources", catalogue.sources);
    visit("presets", catalogue.presets);
    visit("facts", catalogue.facts);
    visit.rest(catalogue.extras);
}

}  // namespace topology_file

namespace {

/// What the reader of single values cannot see.
class Checks {
public:
    explicit Checks(const Catalogue& catalogue) : m_catalogue(catalogue) {}

    Errors run() {
        for (const CatalogueSource& source : m_catalogue.sources) unique(m_sources, "sources/", source.id);
        for (const Preset& preset : m_catalogue.presets) check(preset);
        for (const Fact& fact : m_catalogue.facts) source("facts/" + fact.id, fact.source);
        return std::move(m_errors);
    }

private:
    void unique(std::set<std::string>& taken, const std::string& list, const std::string& id) {
        if (!taken.insert(id).second) m_errors.push_back({ErrorCode::duplicateId, list + id, id, "an id that is not taken", 0, 0});
    }
    void source(const std::string& place, const std::string& id) {
        if (!m_sources.contains(id)) m_errors.push_back({ErrorCode::unknownReference, place, id, "the id of a source", 0, 0});
    }
    void check(const Preset& preset) {
        const std::string place = "presets/" + preset.id;
        unique(m_presets, "presets/", preset.id);
        for (const PresetFigure& figure : preset.figures) {
            source(place, figure.source);
            const bool tooHigh = figure.field == PresetField::availability && figure.value > 1;
            const bool noCount = figure.field == PresetField::threshold && (figure.value < 1 || figure.value != std::trunc(figure.value));
            if (tooHigh) m_errors.push_back({ErrorCode::outOfRange, place, "an availability above 1", "a number from 0 to 1", 0, 0});
            if (noCount) m_errors.push_back({ErrorCode::outOfRange, place, "a threshold that is no count", "a whole number from 1", 0, 0});
        }
        for (const PresetRemark& remark : preset.remarks) source(place, remark.source);
    }

    const Catalogue& m_catalogue;
    std::set<std::string> m_sources;
    std::set<std::string> m_presets;
    Errors m_errors;
};

}  // namespace

tl::expected<Catalogue, Errors> readCatalogue(std::string_view text) {
    auto catalogue = topology_file::readDocument<Catalogue>(text, "failwright-catalogue");
    if (!catalogue) return catalogue;
    if (Errors errors = Checks(*catalogue).run(); !errors.empty()) return tl::unexpected(std::move(errors));
    return catalogue;
}

tl::expected<Catalogue, Errors> loadCatalogue(const std::filesystem::path& path) {
    const Result<std::string> text = readFile(path, TopologyLimits::bytes);
    if (!text) return tl::unexpected(Errors{text.error()});
    return readCatalogue(*text);
}

}  // namespace failwright
