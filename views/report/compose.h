#pragma once

#include "model/report/report.h"
#include "views/report/page.h"

#include <QDate>

namespace failwright {

class Theme;
struct Catalogue;

namespace report {

/// The report in the words of the application's language and the numbers of its locale, in the colours of `theme`. Presets that
/// nodes name are looked up in `catalogue`. What the pictures show is kept by them; `theme` must outlive the page.
[[nodiscard]] Page compose(const Report& report, const Catalogue& catalogue, const Theme& theme, const QDate& date);

}  // namespace report
}  // namespace failwright
