#include "model/io/nearest_word.h"

#include "model/io/json_text.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace failwright {
namespace {

constexpr std::size_t longestWord = 64;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Levenshtein's distance.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (lower(a[i]) == lower(b[j]) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string_view nearestWord(std::span<const std::string_view> words, std::string_view text) {
    text = text.substr(0, longestWord);
    return *std::min_element(words.begin(), words.end(), [text](std::string_view a, std::string_view b) {
        return distance(text, a) < distance(text, b);
    });
}

std::string expectedWords(std::span<const std::string_view> words, std::string_view text) {
    const std::string_view nearest = nearestWord(words, text);
    std::string out = json::quoted(nearest) + " or another of ";
    bool first = true;
    for (const std::string_view word : words) {
        if (word == nearest) continue;
        if (!first) out += ", ";
        first = false;
        out += word;
    }
    return out;
}

}  // namespace failwright
