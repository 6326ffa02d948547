#pragma once

#include "model/io/import/json_source.h"

namespace failwright::import {

/// All documents of a YAML text, with aliases written out and `<<` merged. Plain scalars become numbers, truth values and null as
/// YAML 1.2 has them; a tag `!Ref x` of CloudFormation becomes {"Ref": x}, `!Sub x` {"Fn::Sub": x}; other tags are passed over.
/// Errors: `syntax` with line and column, `tooLarge`.
[[nodiscard]] tl::expected<std::vector<Json>, Errors> parseYaml(std::string_view text);

}  // namespace failwright::import
