#pragma once

#include "model/simulation/playback.h"

#include <QString>
#include <vector>

namespace failwright {

/// A bar chart's line: one service's failover, for all its members that go through the same at the same time.
struct TimelineRow {
    QString title;  ///< "Shop database: PostgreSQL a → PostgreSQL b", "Shop app: 2 members leave"
    QString shortTitle;
    std::vector<Phase> phases;
    FailoverOutcome outcome = FailoverOutcome::cancelled;
    double end = 0;
    int members = 1;
};

/// In the order of the failovers' starts.
[[nodiscard]] std::vector<TimelineRow> rowsOf(const Timeline& timeline, const Topology& topology);

/// The steps of the timeline as lines of comma-separated values, with a heading: what happens and the share that succeeds from
/// then on. Numbers with a decimal point, whatever the locale.
[[nodiscard]] QByteArray csvOf(const Timeline& timeline, const Topology& topology);

}  // namespace failwright
