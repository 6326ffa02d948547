#include "model/io/import/import.h"

#include "model/io/import/design_builder.h"
#include "model/io/import/picture.h"
#include "model/io/import/readers.h"
#include "model/io/import/recognise.h"
#include "model/io/import/text_encoding.h"
#include "model/io/import/yaml_source.h"
#include "model/io/json_text.h"
#include "model/io/topology_json.h"
#include "model/topology/invariants.h"

#include <algorithm>

namespace failwright {
namespace {

using namespace import;

tl::expected<std::vector<Json>, Errors> documentsOf(std::string_view text) {
    const char first = text.empty() ? ' ' : text.front();
    if (first != '{' && first != '[') return parseYaml(text);
    auto json = parseJson(text);
    if (json || json.error().front().code == ErrorCode::tooLarge) return json;
    auto yaml = parseYaml(text);  // YAML may begin with a brace, too
    return yaml && !yaml->empty() && yaml->front().is_structured() && text.find("\": ") == std::string_view::npos ? std::move(yaml) : std::move(json);
}

Imported readDocuments(const std::vector<Json>& documents, ImportFormat format, const ImportOptions& options) {
    if (format == ImportFormat::kubernetes) return readKubernetes(documents);
    const Json& json = documents.front();
    switch (format) {
        case ImportFormat::nodeLink: return readNodeLink(json);
        case ImportFormat::jsonGraph: return readJsonGraph(json);
        case ImportFormat::netJson: return readNetJson(json);
        case ImportFormat::cytoscape: return readCytoscape(json);
        case ImportFormat::compose: return readCompose(json);
        case ImportFormat::terraformPlan: return readTerraformPlan(json);
        case ImportFormat::terraformState: return readTerraformState(json);
        case ImportFormat::cloudFormation: return readCloudFormation(json);
        case ImportFormat::structurizr: return readStructurizr(json, options.environment);
        case ImportFormat::excalidraw: return readExcalidraw(json);
        default: return refusal(ErrorCode::notThisFormat, "JSON or YAML", std::string(nameOf(format)));
    }
}

Imported readOwn(std::string_view text) {
    auto topology = readTopology(text);
    if (!topology) return tl::unexpected(std::move(topology.error()));
    ImportedDesign design;
    design.topology = std::move(*topology);
    return design;
}

Imported readDrawing(std::string_view bytes) {
    const auto text = designInPicture(bytes);
    if (!text) return refusal(ErrorCode::notThisFormat, "a picture", "a drawing that bears its design");
    auto design = readOwn(*text);
    if (design) design->format = ImportFormat::drawing;
    return design;
}

Imported readStructured(std::string_view text, const ImportOptions& options) {
    auto documents = documentsOf(text);
    if (!documents) return tl::unexpected(std::move(documents.error()));
    if (documents->empty()) return refusal(ErrorCode::notThisFormat, "nothing", "a design");
    const auto format = options.format ? options.format : recogniseValues(*documents);
    if (format == ImportFormat::failwright) return readOwn(text);
    if (!format) return refusal(ErrorCode::notThisFormat, "a file of an unknown kind", "a Failwright topology; a node-link, JSON Graph, NetJSON or Cytoscape graph; an Excalidraw drawing; Structurizr, Terraform, CloudFormation, Kubernetes or Compose");
    return readDocuments(*documents, *format, options);
}

Imported read(std::string_view text, const ImportOptions& options) {
    const auto format = options.format ? options.format : recogniseText(text);
    switch (format.value_or(ImportFormat::nodeLink)) {
        case ImportFormat::failwright: return readOwn(text);
        case ImportFormat::drawio: return readDrawio(text);
        case ImportFormat::drawioCsv: return readDrawioCsv(text);
        case ImportFormat::drawing: return readDrawing(text);
        case ImportFormat::mermaidArchitecture: return readMermaidArchitecture(text);
        case ImportFormat::mermaidFlowchart: return readMermaidFlowchart(text);
        case ImportFormat::dot: return readDot(text);
        case ImportFormat::graphml: return readGraphml(text);
        default: return readStructured(text, options);
    }
}

}  // namespace

std::optional<ImportFormat> recognise(std::string_view bytes) {
    if (designInPicture(bytes)) return ImportFormat::drawing;
    const std::string converted = fromUtf16(bytes);
    std::string_view text = converted.empty() ? bytes : converted;
    text = withoutPreamble(text.substr(0, ImportLimits::bytes));
    if (const auto format = recogniseText(text)) return format;
    const auto documents = documentsOf(text);
    return documents && !documents->empty() ? recogniseValues(*documents) : std::nullopt;
}

tl::expected<ImportedDesign, Errors> importDesign(std::string_view bytes, const ImportOptions& options) {
    if (options.format == ImportFormat::drawing || (!options.format && designInPicture(bytes))) return readDrawing(bytes);
    const std::string converted = bytes.size() <= ImportLimits::bytes ? fromUtf16(bytes) : std::string();
    const std::string_view text = converted.empty() ? bytes : converted;
    if (text.size() > ImportLimits::bytes && options.format != ImportFormat::failwright && recogniseText(withoutPreamble(text)) != ImportFormat::failwright)
        return refusal(ErrorCode::tooLarge, std::to_string(text.size()) + " bytes", "at most " + std::to_string(ImportLimits::bytes));
    if (!isUtf8(text) && !withoutPreamble(text).starts_with('<')) return refusal(ErrorCode::syntax, "bytes that are no UTF-8", "a text in UTF-8 or UTF-16");
    auto design = read(withoutPreamble(text), options);
    if (!design) return design;
    if (auto errors = validate(design->topology); !errors.empty()) return tl::unexpected(std::move(errors));
    return design;
}

std::string_view nameOf(ImportFormat format) {
    switch (format) {
        case ImportFormat::failwright: return "Failwright";
        case ImportFormat::nodeLink: return "node-link graph";
        case ImportFormat::jsonGraph: return "JSON Graph";
        case ImportFormat::netJson: return "NetJSON";
        case ImportFormat::cytoscape: return "Cytoscape";
        case ImportFormat::compose: return "Docker Compose";
        case ImportFormat::kubernetes: return "Kubernetes";
        case ImportFormat::terraformPlan: return "Terraform plan";
        case ImportFormat::terraformState: return "Terraform state";
        case ImportFormat::cloudFormation: return "CloudFormation";
        case ImportFormat::structurizr: return "Structurizr";
        case ImportFormat::drawio: return "draw.io";
        case ImportFormat::drawioCsv: return "draw.io CSV";
        case ImportFormat::mermaidArchitecture: return "Mermaid architecture";
        case ImportFormat::mermaidFlowchart: return "Mermaid flowchart";
        case ImportFormat::dot: return "DOT";
        case ImportFormat::graphml: return "GraphML";
        case ImportFormat::excalidraw: return "Excalidraw";
        case ImportFormat::drawing: return "drawing of Failwright";
    }
    return {};
}

Fate fateOf(Remark remark) {
    switch (remark) {
        case Remark::becameNode:
        case Remark::becameDomain:
        case Remark::becameMembers:
        case Remark::becameNote: return Fate::became;
        case Remark::kindFromWords:
        case Remark::kindUnknown:
        case Remark::zoneSupposed:
        case Remark::redundancySupposed:
        case Remark::capacitySupposed:
        case Remark::notRequired:
        case Remark::oneDirection:
        case Remark::linkSupposed:
        case Remark::linkToAll: return Fate::guessed;
        default: return Fate::leftOut;
    }
}

std::string sourceOf(const Extras& extras) {
    for (const auto& [key, json] : extras)
        if (key == "source") return json::unquoted(json);
    return {};
}

}  // namespace failwright
