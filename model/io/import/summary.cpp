#include "model/io/import/summary.h"

#include <algorithm>
#include <map>

namespace failwright {
namespace {

constexpr std::size_t namedAtMost = 6;

std::string counted(std::size_t count, const std::string& word) { return std::to_string(count) + " " + word + (count == 1 ? "" : "s"); }

std::string namesOf(const ImportedDesign& design, const ImportGroup& group) {
    std::string names;
    for (std::size_t i = 0; i < std::min(group.notes.size(), namedAtMost); ++i) names += (i == 0 ? "" : ", ") + design.notes[group.notes[i]].source;
    if (group.notes.size() > namedAtMost) names += " and " + std::to_string(group.notes.size() - namedAtMost) + " more";
    return names;
}

const char* wordOf(Fate fate) {
    switch (fate) {
        case Fate::became: return "became";
        case Fate::guessed: return "guessed";
        case Fate::leftOut: return "left out";
    }
    return "";
}

}  // namespace

std::vector<ImportGroup> grouped(const std::vector<ImportNote>& notes) {
    std::vector<ImportGroup> groups;
    std::map<std::pair<Remark, std::string>, std::size_t> known;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        std::string detail = notes[i].remark == Remark::endMissing ? std::string() : notes[i].detail;
        const auto [at, isNew] = known.emplace(std::pair(notes[i].remark, detail), groups.size());
        if (isNew) groups.push_back({notes[i].remark, std::move(detail), {}});
        groups[at->second].notes.push_back(i);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const ImportGroup& a, const ImportGroup& b) { return fateOf(a.remark) < fateOf(b.remark); });
    return groups;
}

std::string describe(Remark remark, const std::string& detail) {
    switch (remark) {
        case Remark::becameNode: return detail;
        case Remark::becameDomain: return "domain, " + detail;
        case Remark::becameMembers: return detail + " members of a service";
        case Remark::becameNote: return "note";
        case Remark::kindFromWords: return "taken for " + detail + " by its words";
        case Remark::kindUnknown: return "nothing tells the kind: taken for " + detail;
        case Remark::zoneSupposed: return "the source names too few zones: " + detail;
        case Remark::redundancySupposed: return "taken to stand in for one another: " + detail;
        case Remark::capacitySupposed: return "one of " + detail + " instances taken to be enough";
        case Remark::notRequired: return "link taken to be optional";
        case Remark::oneDirection: return "links without direction: calls go from what usually calls to what is usually called";
        case Remark::linkSupposed: return "link read from the " + detail;
        case Remark::linkToAll: return "link with a box: taken for one with each node in it, " + detail;
        case Remark::takesNoPart: return detail + ": serves no requests";
        case Remark::unknownType: return detail + ": an unknown type";
        case Remark::endMissing: return "links to something that is not there";
        case Remark::selfLink: return "links of a thing with itself";
        case Remark::duplicateLink: return "links that are there already";
        case Remark::intoClient: return "links into a client";
        case Remark::emptyBox: return "nothing in it";
        case Remark::parentCircle: return "lies in itself: the box around it";
        case Remark::noDomain: return "no failure domain: a group, if anything";
        case Remark::otherEnvironment: return "another environment than " + detail;
        case Remark::otherPage: return "a further page";
        case Remark::textCut: return "too long a text";
    }
    return {};
}

std::string summaryText(const ImportedDesign& design) {
    const Topology& topology = design.topology;
    std::string text = std::string(nameOf(design.format)) + ": " + counted(topology.nodes.size(), "node") + ", " + counted(topology.domains.size(), "domain") + ", " +
                       counted(topology.links.size(), "link") + "\n";
    for (const ImportGroup& group : grouped(design.notes))
        text += std::string("  ") + wordOf(fateOf(group.remark)) + ": " + describe(group.remark, group.detail) + " (" + std::to_string(group.notes.size()) + "): " +
                namesOf(design, group) + "\n";
    if (!design.environments.empty()) {
        text += "  environments:";
        for (const std::string& name : design.environments) text += " \"" + name + "\"";
        text += " (choose with --environment)\n";
    }
    return text;
}

}  // namespace failwright
