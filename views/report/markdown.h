#pragma once

#include "views/report/page.h"

namespace failwright::report {

/// The page as Markdown with tables; the drawing as Mermaid.
[[nodiscard]] QByteArray toMarkdown(const Page& page);

}  // namespace failwright::report
