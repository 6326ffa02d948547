#pragma once

#include "model/analysis/analysis.h"
#include "model/simulation/failure_table.h"
#include "model/topology/topology.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace failwright {

/// What a figure amounts to. `missing`: there is nothing to compute it from yet.
enum class Standing { neutral, good, bad, missing };

/// One line of the answer to "why": elements and their part in the figure.
struct Cause {
    QString name;
    QString part;
    QSet<QString> selects;  ///< ids
};

/// One tile of the scoreboard in words for people.
struct Score {
    QString label;
    QString figure;
    QString heldAgainst;
    Standing standing = Standing::neutral;
    std::optional<double> value;  ///< to tell whether an edit moved it
    bool moreIsBetter = true;
    QStringList formula;  ///< with this design's numbers in it, a line each
    std::vector<Cause> causes;
    QString definition = {};  ///< what the figure is, in one sentence
    QString section = {};     ///< the heading of the methods page that derives it
};

/// What the tiles are made of. `analysis` and `failures` are null until they have been worked out; `whyNot` says why there is no
/// analysis, where that is known.
struct ScoreSource {
    const Topology& topology;
    const Analysis* analysis = nullptr;
    const FailureTable* failures = nullptr;
    QString whyNot = {};
};

/// The tiles; their number and order are always the same.
[[nodiscard]] std::vector<Score> scoresOf(const ScoreSource& source);

}  // namespace failwright
