#pragma once

#include "views/panels/form/form_field.h"

#include <vector>

/// The forms of everything in a design, as data. Together they reach every field of the file format.
namespace failwright::sections {

[[nodiscard]] std::vector<FormSection> ofNodes(Document& document, const std::vector<NodeId>& ids);
[[nodiscard]] std::vector<FormSection> ofServices(Document& document, const std::vector<ServiceId>& ids);
[[nodiscard]] std::vector<FormSection> ofDomains(Document& document, const std::vector<DomainId>& ids);
[[nodiscard]] std::vector<FormSection> ofLinks(Document& document, const std::vector<LinkId>& ids);
[[nodiscard]] std::vector<FormSection> ofDesign(Document& document);

[[nodiscard]] std::vector<FormSection> ofFeature(Document& document, const FeatureId& id);
[[nodiscard]] std::vector<FormSection> ofTier(Document& document, const TierId& id);
[[nodiscard]] std::vector<FormSection> ofScenario(Document& document, const ScenarioId& id);
[[nodiscard]] std::vector<FormSection> ofNote(Document& document, std::size_t index);

}  // namespace failwright::sections
