#include "model/topology/edit.h"
#include "model/topology/parts.h"

#include <unordered_set>

namespace failwright {
namespace {

constexpr std::size_t longestStem = 100;

template <class T>
void collect(const Topology& topology, std::unordered_set<std::string_view>& taken) {
    for (const T& one : partsOf<T>(topology)) taken.insert(one.id.value);
}

std::unordered_set<std::string_view> allIds(const Topology& topology) {
    std::unordered_set<std::string_view> taken;
    collect<Domain>(topology, taken);
    collect<Service>(topology, taken);
    collect<Node>(topology, taken);
    collect<Link>(topology, taken);
    collect<Feature>(topology, taken);
    collect<Tier>(topology, taken);
    collect<Scenario>(topology, taken);
    return taken;
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
    const auto taken = allIds(topology);
    const std::string first = cleaned(stem);
    std::string id = first;
    for (int number = 2; taken.contains(id); ++number) id = first + "-" + std::to_string(number);
    return id;
}

}  // namespace failwright
