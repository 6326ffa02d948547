#include "model/topology/invariants.h"

#include "model/topology/checks.h"
#include "model/topology/parts.h"

#include <unordered_set>

namespace failwright {
namespace {

using Names = std::unordered_set<std::string_view>;

template <class T>
void check(const Topology& topology, const Lookup& lookup, Names& taken, Errors& errors) {
    const std::vector<T>& all = partsOf<T>(topology);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Report report(errors, "/" + std::string(Part<T>::list) + "/" + std::to_string(i));
        checkId(all[i].id.value, isElementPart<T>, report);
        if (!taken.insert(all[i].id.value).second) report.add(ErrorCode::duplicateId, "id", all[i].id.value, "an id that is not taken");
        checkValues(all[i], report);
        checkReferences(all[i], lookup, report);
    }
}

template <class T>
void checkValuesAt(std::string place, const T& value, Errors& errors) {
    Report report(errors, std::move(place));
    checkValues(value, report);
}

}  // namespace

Errors validate(const Topology& topology) {
    Errors errors;
    const Lookup lookup(topology);
    Names elements, services, features, tiers, scenarios;
    if (topology.objectives) checkValuesAt("/objectives", *topology.objectives, errors);
    if (topology.operations) checkValuesAt("/operations", *topology.operations, errors);
    check<Domain>(topology, lookup, elements, errors);
    check<Service>(topology, lookup, services, errors);
    check<Node>(topology, lookup, elements, errors);
    check<Link>(topology, lookup, elements, errors);
    check<Feature>(topology, lookup, features, errors);
    check<Tier>(topology, lookup, tiers, errors);
    check<Scenario>(topology, lookup, scenarios, errors);
    for (std::size_t i = 0; i < topology.notes.size(); ++i) checkValuesAt("/notes/" + std::to_string(i), topology.notes[i], errors);
    for (std::size_t i = 0; i < topology.accepted.size(); ++i)
        checkValuesAt("/accepted/" + std::to_string(i), topology.accepted[i], errors);
    return errors;
}

}  // namespace failwright
