#pragma once

#include "views/report/page.h"

namespace failwright {

class Theme;

namespace report {

/// The page as one file that asks for nothing else: pictures as inline SVG. Readable on a phone, and printable on paper of
/// `paperName` ("A4", "Letter").
[[nodiscard]] QByteArray toHtml(const Page& page, const Theme& theme, const QString& paperName);

}  // namespace report
}  // namespace failwright
