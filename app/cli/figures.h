#pragma once

#include "model/report/figures.h"

/// Numbers for people to read in a terminal.
namespace failwright::cli {

using english::availability;
using english::availabilityWithin;
using english::bar;
using english::counted;
using english::dataLoss;
using english::duration;
using english::exactFigure;
using english::figure;
using english::moment;
using english::nines;
using english::share;
using english::wholeNumber;

}  // namespace failwright::cli
