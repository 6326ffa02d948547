#pragma once

#include "model/document/document.h"
#include "model/topology/error.h"

#include <QString>
#include <functional>
#include <optional>
#include <vector>

namespace failwright {

/// What a person reads about a field. `expected` completes "Expected: …" where the input is not valid.
struct FieldWords {
    QString label;
    QString help;
    QString expected;
};

/// How a field is entered: one line, several lines, one of its options, or any number of its options.
enum class Editor { line, lines, choice, several };

/// Whether the document follows every valid keystroke or waits until the person is done with the field.
enum class Commit { asTyped, whenDone };

/// One thing that can be chosen; `key` is the field's text for it.
struct Option {
    QString key;
    QString label;
    friend bool operator==(const Option&, const Option&) = default;
};

/// The text of an `Editor::several` is the keys with this between them.
inline constexpr QLatin1Char keySeparator{'\n'};

/// One field of a form, bound to what it edits. Its value is a text; an empty one means "not set".
struct FormField {
    FieldWords words;
    Editor editor = Editor::line;
    Commit commit = Commit::asTyped;
    QString unit;                                                     ///< shown after the editor; may be empty
    std::function<std::optional<QString>()> read;                     ///< nothing: what is edited differs
    std::function<QString()> fallback;                                ///< what counts while it is not set
    std::function<QString()> source;                                  ///< where the fallback is from; may be empty
    std::function<std::vector<Option>()> options;                     ///< for `choice` and `several`
    std::function<bool(const QString& text)> accepts;                 ///< true where `write` may be tried
    std::function<Result<void>(const QString& text, Gesture)> write;  ///< one undo step for each gesture
};

/// Fields under a heading that can be folded.
struct FormSection {
    QString title;
    std::vector<FormField> fields;
    bool open = true;
};

}  // namespace failwright
