#pragma once

#include "model/io/import/json_source.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace failwright::import {

/// Names under which things are reached over the network, found again in settings such as "redis://cart:6379/0" or "db:5432".
class Addresses {
public:
    void add(const std::string& host, const std::string& key);

    /// The keys of what the texts in `values` name, each once, in their order. A host stands alone, before a port, or in an address.
    [[nodiscard]] std::vector<std::string> in(const Json* values) const;

private:
    using Keys = std::unordered_map<std::string, std::string>;

    void collect(const Json& value, const std::string& setting, std::vector<std::string>& found) const;
    void look(std::string_view text, bool alone, std::vector<std::string>& found) const;

    [[nodiscard]] Keys::const_iterator withinCluster(const std::string& host) const;

    Keys m_keys;
};

/// "1m30s", "500ms", "30s", a number of seconds; nothing for other texts.
[[nodiscard]] std::optional<double> secondsOf(std::string_view duration);

}  // namespace failwright::import
