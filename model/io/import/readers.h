#pragma once

#include "model/io/import/import.h"
#include "model/io/import/json_source.h"

/// One reader for each format; `importDesign` calls them.
namespace failwright::import {

using Imported = tl::expected<ImportedDesign, Errors>;

/// Where nodes and links are: the value itself, or a member of it; null where there are none.
[[nodiscard]] const Json* nodeLinkIn(const Json& json);
[[nodiscard]] Imported readNodeLink(const Json& json);
[[nodiscard]] Imported readJsonGraph(const Json& json);
[[nodiscard]] Imported readNetJson(const Json& json);
[[nodiscard]] Imported readCytoscape(const Json& json);
[[nodiscard]] Imported readExcalidraw(const Json& json);
[[nodiscard]] Imported readCompose(const Json& json);
[[nodiscard]] Imported readKubernetes(const std::vector<Json>& documents);
[[nodiscard]] Imported readTerraformPlan(const Json& json);
[[nodiscard]] Imported readTerraformState(const Json& json);
[[nodiscard]] Imported readCloudFormation(const Json& json);
[[nodiscard]] Imported readStructurizr(const Json& json, const std::string& environment);
[[nodiscard]] Imported readDrawio(std::string_view xml);
[[nodiscard]] Imported readDrawioCsv(std::string_view text);
[[nodiscard]] Imported readMermaidArchitecture(std::string_view text);
[[nodiscard]] Imported readMermaidFlowchart(std::string_view text);
[[nodiscard]] Imported readDot(std::string_view text);
[[nodiscard]] Imported readGraphml(std::string_view xml);

}  // namespace failwright::import
