#pragma once

#include "views/panels/form/form_field.h"
#include "views/panels/parts/parts_panel.h"

#include <vector>

/// What the parts panel needs to know of each kind of part.
namespace failwright::parts {

struct Part {
    QString key;
    QString title;
};

[[nodiscard]] QString name(PartsPanel::Kind kind);
/// What the list is good for, while it is empty.
[[nodiscard]] QString invitation(PartsPanel::Kind kind);
[[nodiscard]] QString addWords(PartsPanel::Kind kind);

[[nodiscard]] std::vector<Part> list(const Topology& topology, PartsPanel::Kind kind);
[[nodiscard]] std::vector<FormSection> form(Document& document, PartsPanel::Kind kind, const QString& key);

struct Added {
    Edits edits;
    QString key;
};
[[nodiscard]] Added editsToAdd(const Topology& topology, PartsPanel::Kind kind);
[[nodiscard]] Edits editsToRemove(const Topology& topology, PartsPanel::Kind kind, const QString& key);
[[nodiscard]] Edits editsToMove(const Topology& topology, PartsPanel::Kind kind, const QString& key, std::size_t to);

}  // namespace failwright::parts
