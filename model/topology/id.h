#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace failwright {

/// A name that stays the same for the life of an element; `Tag` keeps ids of different name spaces apart.
template <class Tag>
struct Id {
    std::string value;

    Id() = default;
    explicit Id(std::string text) : value(std::move(text)) {}

    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id&, const Id&) = default;
};

using DomainId = Id<struct DomainTag>;
using ServiceId = Id<struct ServiceTag>;
using NodeId = Id<struct NodeTag>;
using LinkId = Id<struct LinkTag>;
using FeatureId = Id<struct FeatureTag>;
using TierId = Id<struct TierTag>;
using ScenarioId = Id<struct ScenarioTag>;

/// True for 1 to 128 ASCII letters, digits, `_ - . : / >`.
[[nodiscard]] bool isValidId(std::string_view text);

}  // namespace failwright

template <class Tag>
struct std::hash<failwright::Id<Tag>> {
    std::size_t operator()(const failwright::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};
