#pragma once

#include "views/report/write.h"

#include <QString>

namespace failwright {

/// What the command line asks of a report.
struct ReportWish {
    QString input;
    QString output;
    ReportOptions options;
    ReportStyle style;
};

/// Writes the report on the topology file. The exit status: 0 done, 2 bad input, with a message on standard error.
[[nodiscard]] int writeReport(const ReportWish& wish, const Theme& theme);

}  // namespace failwright
