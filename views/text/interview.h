#pragma once

#include "model/analysis/analysis.h"
#include "model/lessons/interview.h"
#include "model/simulation/failure_table.h"
#include "model/topology/topology.h"

#include <QString>
#include <QStringList>

namespace failwright::text {

/// What is known of the design that an interview is about; null where it has not been worked out.
struct InterviewSource {
    const Topology& topology;
    const Analysis* analysis = nullptr;
    const FailureTable* failures = nullptr;
};

[[nodiscard]] QString name(InterviewStep step);
/// What to ask oneself at this step.
[[nodiscard]] QString prompt(InterviewStep step);
/// What this design says about it, in its numbers; a sentence each. Never what to do.
[[nodiscard]] QStringList facts(InterviewStep step, const InterviewSource& source);
/// "12:05" and "−0:30" past the end.
[[nodiscard]] QString clock(double seconds);

}  // namespace failwright::text
