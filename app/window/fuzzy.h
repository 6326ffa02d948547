#pragma once

#include <QStringView>
#include <optional>

namespace failwright {

/// How well `pattern` fits `text`: its letters in this order, capitals alike; higher is better. Letters in a row and at the start
/// of words count more. Nothing where a letter is missing.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView pattern, QStringView text);

}  // namespace failwright
