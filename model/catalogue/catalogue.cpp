#include "model/catalogue/catalogue.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace failwright {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::vector<std::string> wordsIn(const std::string& text) {
    std::string plain = lower(text);
    std::ranges::replace_if(plain, [](unsigned char c) { return std::isalnum(c) == 0 && c < 0x80; }, ' ');
    std::istringstream stream(plain);
    std::vector<std::string> words;
    for (std::string one; stream >> one;) words.push_back(one);
    return words;
}

bool beginsOne(const std::vector<std::string>& words, const std::string& start) {
    return std::ranges::any_of(words, [&](const std::string& one) { return one.starts_with(start); });
}

std::vector<std::string> wordsOfPreset(const Preset& preset) {
    std::string text = preset.name + ' ' + preset.provider + ' ' + std::string(word(preset.kind)) + ' ' + preset.id;
    for (const std::string& tag : preset.tags) text += ' ' + tag;
    return wordsIn(text);
}

template <class T>
void takeOver(std::vector<T>& base, const std::vector<T>& mine) {
    for (const T& one : mine) {
        const auto same = std::ranges::find(base, one.id, &T::id);
        if (same != base.end()) *same = one;
        else base.push_back(one);
    }
}

}  // namespace

const Preset* findPreset(const Catalogue& catalogue, std::string_view id) {
    const auto found = std::ranges::find(catalogue.presets, id, &Preset::id);
    return found != catalogue.presets.end() ? &*found : nullptr;
}

const CatalogueSource* findSource(const Catalogue& catalogue, std::string_view id) {
    const auto found = std::ranges::find(catalogue.sources, id, &CatalogueSource::id);
    return found != catalogue.sources.end() ? &*found : nullptr;
}

const PresetFigure* figureOf(const Preset& preset, PresetField field) {
    const auto found = std::ranges::find(preset.figures, field, &PresetFigure::field);
    return found != preset.figures.end() ? &*found : nullptr;
}

std::vector<const Preset*> searchPresets(const Catalogue& catalogue, std::string_view words) {
    const std::vector<std::string> wanted = wordsIn(std::string(words));
    std::vector<const Preset*> first;
    std::vector<const Preset*> others;
    for (const Preset& preset : catalogue.presets) {
        const std::vector<std::string> have = wordsOfPreset(preset);
        if (!std::ranges::all_of(wanted, [&](const std::string& one) { return beginsOne(have, one); })) continue;
        const bool byName = !wanted.empty() && beginsOne(wordsIn(preset.name), wanted.front());
        (byName ? first : others).push_back(&preset);
    }
    first.insert(first.end(), others.begin(), others.end());
    return first;
}

Catalogue merged(Catalogue base, const Catalogue& mine) {
    takeOver(base.sources, mine.sources);
    takeOver(base.presets, mine.presets);
    takeOver(base.facts, mine.facts);
    return base;
}

}  // namespace failwright
