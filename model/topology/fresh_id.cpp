#include "model/topology/edit.h"
#include "model/topology/lookup.h"

namespace failwright {
namespace {

constexpr std::size_t longestStem = 100;

bool isBorne(const Lookup& lookup, const std::string& id) {
    return lookup.hasElement(id) || lookup.has<Service>(ServiceId{id}) || lookup.has<Feature>(FeatureId{id}) || lookup.has<Tier>(TierId{id}) ||
           lookup.has<Scenario>(ScenarioId{id});
}

/// `text` as an id that is no common cause: what does not belong becomes `-`.
std::string cleaned(std::string_view text) {
    std::string id;
    for (const char c : text.substr(0, longestStem)) id += isValidId({&c, 1}) ? c : '-';
    if (id.starts_with(commonCausePrefix)) id[commonCausePrefix.size() - 1] = '-';
    return id.empty() ? "x" : id;
}

}  // namespace

std::string freshId(const Topology& topology, std::string_view stem) {
    const Lookup lookup(topology);
    const std::string first = cleaned(stem);
    std::string id = first;
    for (int number = 2; isBorne(lookup, id); ++number) id = first + "-" + std::to_string(number);
    return id;
}

}  // namespace failwright
