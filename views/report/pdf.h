#pragma once

#include "views/report/page.h"

#include <QDate>
#include <QPageSize>

namespace failwright {

class Theme;

namespace report {

/// The page as PDF: text as text, pictures as vectors, a title page, contents with links, page numbers and an outline.
[[nodiscard]] QByteArray toPdf(const Page& page, const Theme& theme, const QPageSize& paper, const QDate& date);

}  // namespace report
}  // namespace failwright
