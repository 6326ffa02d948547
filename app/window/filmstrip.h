#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace failwright {

class Theme;

/// A failure at some moments, side by side on one picture, and its timeline.
struct FilmstripWish {
    QString input;               ///< a topology file
    QString output;              ///< a PNG
    QStringList failing;         ///< the ids of what fails together at 0
    std::vector<double> moments; ///< in seconds
};

/// Draws it. The exit status: 0 done, 2 bad input, with a message on standard error.
[[nodiscard]] int renderFilmstrip(const FilmstripWish& wish, Theme& theme);

}  // namespace failwright
