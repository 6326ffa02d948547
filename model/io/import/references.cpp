#include "model/io/import/references.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace failwright::import {
namespace {

bool isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Whether what follows the name of a service is a name space, or the domain of a cluster: "shop.svc.cluster.local".
bool isWithinCluster(std::string_view domain) {
    return domain.find('.') == std::string_view::npos || domain.find(".svc") != std::string_view::npos || domain.starts_with("svc") || domain.ends_with(".local") ||
           domain.ends_with(".internal") || domain.ends_with(".consul");
}

/// The name of a setting that holds the address of something.
bool namesAddress(std::string name) {
    for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    constexpr auto parts = std::to_array<std::string_view>(
        {"HOST", "ADDR", "URL", "URI", "SERVER", "ENDPOINT", "BROKER", "SERVICE", "BACKEND", "UPSTREAM", "DSN", "CONNECTION", "PROXY", "TARGET"});
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return name.find(part) != std::string::npos; });
}

}  // namespace

void Addresses::add(const std::string& host, const std::string& key) {
    if (!host.empty()) m_keys.emplace(host, key);
}

std::vector<std::string> Addresses::in(const Json* values) const {
    std::vector<std::string> found;
    if (values != nullptr) collect(*values, {}, found);
    return found;
}

void Addresses::collect(const Json& value, const std::string& setting, std::vector<std::string>& found) const {
    if (value.is_object()) {
        const std::string name = text(value, {"name"});  // {"name": "DB_HOST", "value": "db"}
        const Json* given = member(value, "value");
        if (!name.empty() && given != nullptr) return collect(*given, name, found);
        for (const auto& [key, inner] : membersOf(&value)) collect(inner, key, found);
    } else if (value.is_array()) {
        for (const Json& inner : listOf(&value)) collect(inner, setting, found);
    } else if (value.is_string()) {
        const std::string& words = value.get_ref<const std::string&>();
        const std::size_t equals = words.find('=');
        if (setting.find_first_of("=") == std::string::npos && equals != std::string::npos && equals < 64 && words.find("://") > equals)
            look(std::string_view(words).substr(equals + 1), namesAddress(words.substr(0, equals)), found);
        else
            look(words, namesAddress(setting), found);
    }
}

/// A host counts whose whole name has dots, else after "//" or "@", before ":" and a digit or, where the setting holds an address, alone.
void Addresses::look(std::string_view text, bool alone, std::vector<std::string>& found) const {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isHostCharacter(text[end])) ++end;
        if (end == at) {
            ++at;
            continue;
        }
        const std::string_view before = text.substr(0, at), after = text.substr(end);
        const bool address = before.ends_with("//") || before.ends_with('@') || (after.size() > 1 && after[0] == ':' && isDigit(after[1])) ||
                             (alone && (before.empty() || before.ends_with(',') || before.ends_with('=')));
        const std::string host(text.substr(at, std::min<std::size_t>(end - at, 253)));
        auto known = m_keys.find(host);
        const bool whole = known != m_keys.end() && host.find('.') != std::string::npos;
        if (known == m_keys.end()) known = withinCluster(host);
        if ((address || whole) && known != m_keys.end() && std::find(found.begin(), found.end(), known->second) == found.end()) found.push_back(known->second);
        at = end;
    }
}

/// "cart.shop.svc.cluster.local" is found by ever shorter names, "cart.example.com" is not.
Addresses::Keys::const_iterator Addresses::withinCluster(const std::string& host) const {
    for (std::size_t dot = host.rfind('.'); dot != std::string::npos && dot > 0; dot = host.rfind('.', dot - 1)) {
        const auto known = m_keys.find(host.substr(0, dot));
        const std::string domain = host.substr(dot + 1);
        if (known != m_keys.end()) return isWithinCluster(domain) || m_keys.contains(domain.substr(0, domain.find('.'))) ? known : m_keys.end();
    }
    return m_keys.end();
}

std::optional<double> secondsOf(std::string_view duration) {
    double sum = 0;
    if (duration.empty()) return std::nullopt;
    while (!duration.empty()) {
        double value = 0;
        const auto [end, error] = std::from_chars(duration.data(), duration.data() + duration.size(), value, std::chars_format::fixed);
        if (error != std::errc{} || !(value >= 0) || value > 1e9) return std::nullopt;
        duration.remove_prefix(static_cast<std::size_t>(end - duration.data()));
        double unit = 1;
        std::size_t length = 1;
        if (duration.starts_with("ms")) unit = 1e-3, length = 2;
        else if (duration.starts_with("us") || duration.starts_with("ns")) unit = 0, length = 2;
        else if (duration.starts_with('s') || duration.empty()) unit = 1;
        else if (duration.starts_with('m')) unit = 60;
        else if (duration.starts_with('h')) unit = 3600;
        else if (duration.starts_with('d')) unit = 86400;
        else return std::nullopt;
        sum += value * unit;
        duration.remove_prefix(std::min(length, duration.size()));
    }
    return sum;
}

}  // namespace failwright::import
