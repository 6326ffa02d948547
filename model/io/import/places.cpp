#include "model/io/import/places.h"

#include <algorithm>
#include <array>

namespace failwright::import {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }

constexpr auto azureRegions = std::to_array<std::string_view>(
    {"westeurope", "northeurope", "eastus", "eastus2", "westus", "westus2", "westus3", "centralus", "northcentralus", "southcentralus",
     "westcentralus", "uksouth", "ukwest", "francecentral", "germanywestcentral", "switzerlandnorth", "norwayeast", "swedencentral",
     "southeastasia", "eastasia", "australiaeast", "australiasoutheast", "japaneast", "japanwest", "koreacentral", "canadacentral",
     "canadaeast", "brazilsouth", "centralindia", "southindia", "uaenorth", "southafricanorth", "italynorth", "polandcentral"});

/// "us-east-1", "us-gov-west-1", "europe-west1": words of letters, the last with digits or followed by digits alone.
bool looksLikeRegion(std::string_view text) {
    std::size_t words = 0, at = 0;
    bool digits = false;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('-', at), text.size());
        const std::string_view part = text.substr(at, end - at);
        const auto letters = static_cast<std::size_t>(std::find_if_not(part.begin(), part.end(), isLower) - part.begin());
        const bool wellFormed = !part.empty() && part.size() - letters <= 2 && std::all_of(part.begin() + static_cast<long>(letters), part.end(), isDigit);
        if (!wellFormed || digits) return false;
        digits = letters < part.size();
        if (letters == 1 && !digits) return false;
        ++words;
        at = end + 1;
    }
    return digits && words >= 2 && words <= 4 && text.back() != '-' && text.size() <= 24;
}

constexpr auto regionStarts = std::to_array<std::string_view>({"us-", "eu-", "ap-", "sa-", "ca-", "me-", "af-", "il-", "mx-", "cn-", "europe-",
                                                               "asia-", "northamerica-", "southamerica-", "australia-", "africa-", "fr-", "nl-", "pl-"});

}  // namespace

bool isRegionName(std::string_view text) {
    if (std::find(azureRegions.begin(), azureRegions.end(), text) != azureRegions.end()) return true;
    const bool known = std::any_of(regionStarts.begin(), regionStarts.end(), [&](std::string_view start) { return text.starts_with(start); });
    return known && looksLikeRegion(text);
}

std::string regionOfZone(std::string_view zone) {
    if (zone.size() < 4 || !isLower(zone.back())) return {};
    std::string_view region = zone.substr(0, zone.size() - 1);
    if (region.back() == '-') region.remove_suffix(1);
    return isDigit(region.back()) && isRegionName(region) ? std::string(region) : std::string();
}

std::string regionAsWritten(std::string_view text) {
    std::string name;
    for (const char c : text)
        if (c != ' ') name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return isRegionName(name) ? name : std::string(text);
}

std::string zoneBeside(const std::string& zone, int step) {
    if (zone.size() == 1 && zone[0] >= '1' && zone[0] <= '3') return std::to_string((zone[0] - '1' + step) % 3 + 1);
    if (regionOfZone(zone).empty()) return zone + " " + std::to_string(step + 1);
    std::string other = zone;
    other.back() = static_cast<char>('a' + (zone.back() - 'a' + step) % (zone.back() - 'a' < 3 ? 3 : 6));
    return other;
}

std::string domainAt(DesignBuilder& builder, Place place) {
    if (place.region.empty()) place.region = regionOfZone(place.zone);
    std::string key;
    const auto enter = [&](DomainKind kind, const std::string& name, std::string stem) {
        if (name.empty()) return;
        std::string inner = (key.empty() ? std::string() : key + "/") + std::string(word(kind)) + ":" + name;
        builder.domain({.key = inner, .stem = std::move(stem), .name = name, .kind = kind, .parent = key, .rect = std::nullopt});
        key = std::move(inner);
    };
    enter(DomainKind::provider, place.provider, place.provider);
    enter(DomainKind::region, place.region, place.region);
    const bool bare = !place.zone.empty() && place.zone.size() <= 2 && !place.region.empty();  // Azure's zones are called 1, 2 and 3
    enter(DomainKind::zone, bare ? place.region + "-" + place.zone : place.zone, bare ? place.region + "-" + place.zone : place.zone);
    enter(DomainKind::rack, place.rack, place.rack);
    return key;
}

}  // namespace failwright::import
