#include "views/panels/inspector/options.h"

#include "views/text/text.h"

#include <QSet>

namespace failwright::options {
namespace {

template <class T>
std::vector<Option> byTitle(const std::vector<T>& all) {
    std::vector<Option> result;
    for (const T& one : all) result.push_back({QString::fromStdString(one.id.value), text::title(one)});
    return result;
}

void addBelow(const Topology& topology, const std::optional<DomainId>& parent, int depth, std::vector<Option>& result) {
    for (const Domain& domain : topology.domains) {
        if (domain.parent != parent) continue;
        const QString indent(depth * 3, QChar::Nbsp);
        result.push_back({QString::fromStdString(domain.id.value), indent + text::title(domain)});
        addBelow(topology, domain.id, depth + 1, result);
    }
}

}  // namespace

std::vector<Option> domains(const Topology& topology) {
    std::vector<Option> result;
    addBelow(topology, std::nullopt, 0, result);
    return result;
}

std::vector<Option> nodes(const Topology& topology) {
    return byTitle(topology.nodes);
}

std::vector<Option> services(const Topology& topology) {
    std::vector<Option> result = byTitle(topology.services);
    QSet<QString> known;
    for (const Option& option : result) known.insert(option.key);
    for (const Node& node : topology.nodes) {
        const QString id = QString::fromStdString(serviceOf(node).value);
        if (node.kind == NodeKind::client || known.contains(id)) continue;
        known.insert(id);
        result.push_back({id, text::title(node)});
    }
    return result;
}

std::vector<Option> features(const Topology& topology) {
    std::vector<Option> result;
    for (const Feature& feature : topology.features)
        result.push_back({QString::fromStdString(feature.id.value),
                          QString::fromStdString(feature.name.empty() ? feature.id.value : feature.name)});
    return result;
}

}  // namespace failwright::options
