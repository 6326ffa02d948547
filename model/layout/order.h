#pragma once

#include "model/layout/frames.h"

namespace failwright::layout {

/// Reorders the nodes within their cells so that request links cross little: sweeps down and up sort services by the mean x of
/// what they are linked with, in the same order in all cells of a row; then the members within their service. Where nothing
/// is gained, the document's order stands.
void orderCells(const Plan& plan, Frames& frames);

}  // namespace failwright::layout
