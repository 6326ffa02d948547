#pragma once

#include "views/panels/scoreboard/score.h"

#include <QFrame>

namespace failwright {

class Theme;

/// Answers "why" for one figure: the formula with this design's numbers and the elements behind it. Goes away by itself.
class WhyPopover : public QFrame {
    Q_OBJECT
public:
    WhyPopover(const Score& score, const Theme& theme, QWidget* parent);

    /// Shows it under `anchor`, within the screen.
    void showUnder(const QWidget& anchor);

signals:
    void chosen(const QSet<QString>& ids);
    /// The methods page is to be opened at this heading.
    void methodsWanted(const QString& section);

private:
    [[nodiscard]] QWidget* makeCause(const Cause& cause);
    [[nodiscard]] QWidget* makeLink(const QString& section);
    void fitInto(int height);
};

}  // namespace failwright
