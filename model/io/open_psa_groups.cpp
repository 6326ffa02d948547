#include "model/io/open_psa_groups.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace failwright {
namespace {

constexpr std::size_t mostMembers = 1000;

/// Out of `n`, `k` at a time; past 2^53 rounded.
double choices(std::size_t n, std::size_t k) {
    double count = 1;
    for (std::size_t i = 0; i < k; ++i) count = count * static_cast<double>(n - i) / static_cast<double>(i + 1);
    return std::round(count);
}

bool isProbability(double value) {
    return value >= 0 && value <= 1;
}

/// The next choice of as many out of `n` in lexicographic order; false after the last.
bool advance(std::vector<std::size_t>& chosen, std::size_t n) {
    for (std::size_t i = chosen.size(); i-- > 0;) {
        if (chosen[i] == n - chosen.size() + i) continue;
        std::iota(chosen.begin() + static_cast<std::ptrdiff_t>(i), chosen.end(), chosen[i] + 1);
        return true;
    }
    return false;
}

using Levels = std::vector<std::optional<double>>;

/// Multiple Greek letters: each factor is the share, of what fails at least so many, that fails one more.
Levels greekLetters(const std::vector<double>& factors, std::size_t members, double total) {
    Levels result;
    double reached = total;
    for (std::size_t k = 1; k <= factors.size() + 1; ++k) {
        const double more = k <= factors.size() ? factors[k - 1] : 0;
        result.emplace_back(reached * (1 - more) / choices(members - 1, k - 1));
        reached *= more;
    }
    return result;
}

/// Each factor is the share of causes that fail so many, whatever members these are.
Levels alphas(const std::vector<double>& factors, std::size_t members, double total) {
    double sum = 0;
    for (std::size_t k = 1; k <= factors.size(); ++k) sum += static_cast<double>(k) * factors[k - 1];
    Levels result;
    for (std::size_t k = 1; k <= factors.size(); ++k) {
        result.emplace_back(static_cast<double>(k) * factors[k - 1] / sum / choices(members - 1, k - 1) * total);
    }
    return result;
}

}  // namespace

CommonCauses::CommonCauses(const Definitions& definitions, ExpressionReader& values, XmlReport& report)
    : m_definitions(definitions), m_values(values), m_report(report) {
    for (const Definition& one : definitions.inOrder()) {
        if (one.kind == DefinitionKind::group) read(one);
    }
}

const std::vector<std::size_t>* CommonCauses::of(const Definition& event) const {
    const auto found = m_of.find(&event);
    return found == m_of.end() ? nullptr : &found->second;
}

void CommonCauses::read(const Definition& group) {
    const std::size_t before = m_report.errors().size();
    const Members events = members(group);
    const pugi::xml_node distribution = group.node.child("distribution");
    if (!distribution) return m_report.add(ErrorCode::missing, group.node, group.name, "no distribution", "one");
    const std::optional<double> total = m_values.value(distribution, group);
    if (!total) return;
    if (!isProbability(*total))
        m_report.add(ErrorCode::outOfRange, distribution, group.name, shortNumber(*total), "a probability from 0 to 1");
    if (m_report.errors().size() > before) return;
    agree(events, *total);
    const Levels probabilities = levels(group, events.size(), *total);
    if (m_report.errors().size() == before) expand(group, events, probabilities);
}

CommonCauses::Members CommonCauses::members(const Definition& group) {
    Members found;
    for (const pugi::xml_node child : group.node.child("members").children("basic-event")) {
        const std::string name = child.attribute("name").value();
        const Definition* event = m_definitions.find(name, group.scope, {DefinitionKind::basicEvent});
        if (!event) {
            m_report.add(ErrorCode::missing, child, group.name, "no name", "a name");
        } else if (!m_of.emplace(event, std::vector<std::size_t>()).second) {
            m_report.add(ErrorCode::duplicateId, child, group.name, "'" + name + "' in a group again", "once");
        } else {
            found.push_back(event);
        }
    }
    if (found.size() < 2 || found.size() > mostMembers) {
        m_report.add(ErrorCode::outOfRange, group.node, group.name, std::to_string(found.size()) + " members",
                     "2 to " + std::to_string(mostMembers));
    }
    return found;
}

void CommonCauses::agree(const Members& members, double total) {
    for (const Definition* event : members) {
        const bool hasOwn = std::string_view(event->node.name()) == "define-basic-event";
        if (!hasOwn || std::ranges::none_of(event->node.children(), isContent)) continue;
        const std::optional<double> own = m_values.value(*event);
        if (!own || std::abs(*own - total) <= 1e-9 * total) continue;
        m_report.add(ErrorCode::illegal, event->node, event->name, "the probability " + shortNumber(*own),
                     shortNumber(total) + ", that of its group");
    }
}

std::vector<double> CommonCauses::factors(const Definition& group, std::size_t members) {
    const std::string_view model = group.node.attribute("model").value();
    const std::size_t first = model == "beta-factor" ? members : model == "MGL" ? 2 : 1;
    const pugi::xml_node list = group.node.child("factors");
    std::vector<double> found;
    for (const pugi::xml_node child : (list ? list : group.node).children("factor")) {
        const std::size_t level = first + found.size();
        const std::string text = child.attribute("level").value();
        if (level > members || (!text.empty() && wholeNumber(text) != level)) {
            m_report.add(ErrorCode::illegal, child, group.name,
                         "a factor of level " + (text.empty() ? std::to_string(level) : text),
                         level > members ? "none past the number of members" : "level " + std::to_string(level));
            return {};
        }
        const std::optional<double> factor = m_values.value(child, group);
        if (!factor) return {};
        if (!isProbability(*factor)) m_report.add(ErrorCode::outOfRange, child, group.name, shortNumber(*factor), "a factor from 0 to 1");
        found.push_back(*factor);
    }
    if (found.empty()) m_report.add(ErrorCode::missing, group.node, group.name, "no factor", "at least one");
    return found;
}

CommonCauses::Levels CommonCauses::levels(const Definition& group, std::size_t members, double total) {
    const std::string_view model = group.node.attribute("model").value();
    if (model != "beta-factor" && model != "MGL" && model != "alpha-factor" && model != "phi-factor") {
        m_report.add(ErrorCode::unknownWord, group.node, group.name, "model = '" + std::string(model) + "'",
                     "beta-factor, MGL, alpha-factor or phi-factor");
        return {};
    }
    const std::vector<double> given = factors(group, members);
    if (given.empty()) return {};
    Levels result;
    if (model == "beta-factor") {
        result.resize(members);
        result.front() = (1 - given[0]) * total;
        result.back() = given[0] * total;
    } else if (model == "MGL") {
        return greekLetters(given, members, total);
    } else if (model == "alpha-factor") {
        if (std::ranges::none_of(given, [](double factor) { return factor > 0; })) {
            m_report.add(ErrorCode::outOfRange, group.node, group.name, "factors that are all 0", "one above 0");
        }
        return alphas(given, members, total);
    } else {
        const double sum = std::accumulate(given.begin(), given.end(), 0.0);
        if (std::abs(sum - 1) > 1e-4)
            m_report.add(ErrorCode::outOfRange, group.node, group.name, "factors with the sum " + shortNumber(sum), "the sum 1");
        for (const double factor : given) result.emplace_back(factor * total);
    }
    return result;
}

void CommonCauses::expand(const Definition& group, const Members& members, const Levels& levels) {
    double count = static_cast<double>(m_all.size());
    for (std::size_t k = 1; k <= levels.size(); ++k) {
        if (levels[k - 1]) count += choices(members.size(), k) * static_cast<double>(k);
    }
    if (count > static_cast<double>(most)) {
        m_report.add(ErrorCode::tooLarge, group.node, group.name, "too many common causes", "at most " + std::to_string(most));
        return;
    }
    for (std::size_t k = 1; k <= levels.size(); ++k) {
        if (!levels[k - 1]) continue;
        std::vector<std::size_t> chosen(k);
        std::iota(chosen.begin(), chosen.end(), std::size_t{0});
        do add(members, chosen, *levels[k - 1]);
        while (advance(chosen, members.size()));
    }
}

void CommonCauses::add(const Members& members, const std::vector<std::size_t>& chosen, double probability) {
    std::string name;
    for (const std::size_t i : chosen) {
        name += (name.empty() ? "[" : " ") + members[i]->name;
        m_of[members[i]].push_back(m_all.size());
    }
    m_all.push_back({name + "]", probability});
}

}  // namespace failwright
