#pragma once

#include "model/topology/kinds.h"
#include "views/panels/form/form_field.h"
#include "views/text/parse.h"
#include "views/text/text.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Fields as data: what each shows of a `T`, how it is read and checked, and what counts while it is not set.
namespace failwright {

template <class T>
struct Field {
    FieldWords words;
    Editor editor = Editor::line;
    Commit commit = Commit::asTyped;
    QString unit;
    std::function<QString(const T&)> print;                       ///< empty: not set
    std::function<bool(T&, const QString&)> parse;                ///< false: not valid, nothing has changed
    std::function<QString(const T&)> fallback;                    ///< may be absent
    std::function<QString(const T&)> source;                      ///< of the fallback or what new ones start with; may be absent
    std::function<std::vector<Option>(const Topology&)> options;  ///< for `choice` and `several`
};

/// The things that a form edits together: how to find them, and the edits that give them new contents.
template <class T>
struct Target {
    std::function<std::vector<T>(const Topology&)> fetch;
    std::function<Edits(const Topology&, const std::vector<T>&)> store;
};

namespace fields {

/// A field for an `optional` number that `print` writes and `parse` reads.
template <class T, class At, class Print, class Parse>
Field<T> optionalField(FieldWords words, At at, Print print, Parse parse) {
    Field<T> field;
    field.words = std::move(words);
    field.print = [at, print](const T& thing) {
        const auto& value = std::invoke(at, thing);
        return value ? print(*value) : QString();
    };
    field.parse = [at, parse](T& thing, const QString& typed) {
        if (typed.trimmed().isEmpty()) {
            std::invoke(at, thing).reset();
            return true;
        }
        const auto value = parse(typed);
        if (value) std::invoke(at, thing) = *value;
        return value.has_value();
    };
    return field;
}

template <class T, class At>
Field<T> words(FieldWords about, At at, Editor editor = Editor::line) {
    Field<T> field;
    field.words = std::move(about);
    field.editor = editor;
    field.print = [at](const T& thing) { return QString::fromStdString(std::invoke(at, thing)); };
    field.parse = [at](T& thing, const QString& typed) {
        std::invoke(at, thing) = typed.toStdString();
        return true;
    };
    return field;
}

template <class T, class At>
Field<T> availability(FieldWords about, At at) {
    return optionalField<T>(std::move(about), at, text::availabilityEntry, text::parseAvailability);
}

/// A duration that the model keeps in units of `unitSeconds`; at least `least` of them, and more than that where `strictly`.
template <class T, class At>
Field<T> duration(FieldWords about, double unitSeconds, At at, bool strictly = false) {
    return optionalField<T>(
        std::move(about), at, [unitSeconds](double value) { return text::durationEntry(value * unitSeconds); },
        [unitSeconds, strictly](const QString& typed) -> std::optional<double> {
            const auto seconds = text::parseDuration(typed, unitSeconds);
            if (!seconds || (strictly && *seconds <= 0)) return std::nullopt;
            return *seconds / unitSeconds;
        });
}

template <class T, class At>
Field<T> number(FieldWords about, QString unit, At at) {
    Field<T> field = optionalField<T>(std::move(about), at, text::numberEntry, [](const QString& typed) {
        const auto value = text::parseNumber(typed);
        return value && *value >= 0 ? value : std::nullopt;
    });
    field.unit = std::move(unit);
    return field;
}

/// A whole number from `least(thing)` to `most(thing)`.
template <class T, class At, class Least, class Most>
Field<T> count(FieldWords about, QString unit, At at, Least least, Most most) {
    Field<T> field;
    field.words = std::move(about);
    field.unit = std::move(unit);
    field.print = [at](const T& thing) {
        const std::optional<int>& value = std::invoke(at, thing);
        return value ? text::numberEntry(*value) : QString();
    };
    field.parse = [at, least, most](T& thing, const QString& typed) {
        std::optional<int> value;
        if (!typed.trimmed().isEmpty()) {
            const auto read = text::parseNumber(typed);
            if (!read || *read != std::floor(*read) || *read < least(thing) || *read > most(thing)) return false;
            value = static_cast<int>(*read);
        }
        std::invoke(at, thing) = value;
        return true;
    };
    return field;
}

/// One of the values of the enumeration `E`; `at` leads to an `optional<E>`, or to an `E` that is always set.
template <class T, class E, class At>
Field<T> choice(FieldWords about, At at) {
    constexpr bool always = std::is_same_v<std::remove_cvref_t<std::invoke_result_t<At, const T&>>, E>;
    Field<T> field;
    field.words = std::move(about);
    field.editor = Editor::choice;
    field.print = [at](const T& thing) {
        const std::optional<E> value = std::invoke(at, thing);
        return value ? QString::fromLatin1(word(*value).data(), qsizetype(word(*value).size())) : QString();
    };
    field.parse = [at](T& thing, const QString& key) {
        const auto value = fromWord<E>(key.toStdString());
        if (!value && (always || !key.isEmpty())) return false;
        if constexpr (always)
            std::invoke(at, thing) = *value;
        else
            std::invoke(at, thing) = value;
        return true;
    };
    field.options = [](const Topology&) {
        std::vector<Option> all;
        for (std::size_t i = 0; i < wordsOf<E>().size(); ++i) {
            const E value = static_cast<E>(i);
            all.push_back({QString::fromLatin1(word(value).data(), qsizetype(word(value).size())), text::name(value)});
        }
        return all;
    };
    return field;
}

/// Yes or no, or not set.
template <class T, class At>
Field<T> flag(FieldWords about, At at, QString yes, QString no) {
    Field<T> field;
    field.words = std::move(about);
    field.editor = Editor::choice;
    field.print = [at](const T& thing) {
        const std::optional<bool>& value = std::invoke(at, thing);
        return value ? QString(*value ? QStringLiteral("true") : QStringLiteral("false")) : QString();
    };
    field.parse = [at](T& thing, const QString& key) {
        std::invoke(at, thing) = key.isEmpty() ? std::optional<bool>() : std::optional(key == QLatin1String("true"));
        return true;
    };
    field.options = [yes, no](const Topology&) {
        return std::vector<Option>{{QStringLiteral("true"), yes}, {QStringLiteral("false"), no}};
    };
    return field;
}

/// A reference by id to one of `options`; `at` leads to an `Id` or an `optional<Id>`.
template <class T, class At, class Options>
Field<T> reference(FieldWords about, At at, Options options) {
    using Held = std::remove_cvref_t<std::invoke_result_t<At, const T&>>;
    Field<T> field;
    field.words = std::move(about);
    field.editor = Editor::choice;
    field.options = options;
    field.print = [at](const T& thing) {
        if constexpr (requires(const Held& held) { held.value(); })
            return std::invoke(at, thing) ? QString::fromStdString(std::invoke(at, thing)->value) : QString();
        else
            return QString::fromStdString(std::invoke(at, thing).value);
    };
    field.parse = [at](T& thing, const QString& key) {
        if constexpr (requires(const Held& held) { held.value(); }) {
            using Id = typename Held::value_type;
            std::invoke(at, thing) = key.isEmpty() ? Held() : Held(Id{key.toStdString()});
        } else {
            if (key.isEmpty()) return false;
            std::invoke(at, thing) = Held{key.toStdString()};
        }
        return true;
    };
    return field;
}

/// References by id to any number of `options`.
template <class T, class At, class Options>
Field<T> references(FieldWords about, At at, Options options) {
    using Id = typename std::remove_cvref_t<std::invoke_result_t<At, const T&>>::value_type;
    Field<T> field;
    field.words = std::move(about);
    field.editor = Editor::several;
    field.options = options;
    field.print = [at](const T& thing) {
        QStringList keys;
        for (const Id& id : std::invoke(at, thing)) keys << QString::fromStdString(id.value);
        return keys.join(keySeparator);
    };
    field.parse = [at](T& thing, const QString& keys) {
        auto& ids = std::invoke(at, thing);
        ids.clear();
        for (const QString& key : keys.split(keySeparator, Qt::SkipEmptyParts)) ids.push_back(Id{key.toStdString()});
        return true;
    };
    return field;
}

/// `field` with what counts while it is not set.
template <class T>
Field<T> withFallback(Field<T> field, std::function<QString(const T&)> fallback) {
    field.fallback = std::move(fallback);
    return field;
}
template <class T>
Field<T> withFallback(Field<T> field, const QString& fallback) {
    return withFallback<T>(std::move(field), [fallback](const T&) { return fallback; });
}

/// `field` with where its default is from: one sentence.
template <class T>
Field<T> withSource(Field<T> field, std::function<QString(const T&)> source) {
    field.source = std::move(source);
    return field;
}

/// The name of the undo step that a field makes.
[[nodiscard]] QString stepName(const QString& label);

}  // namespace fields

/// The text that all of `things` have in common; nothing where they differ.
template <class T>
std::optional<QString> common(const Field<T>& field, const std::vector<T>& things) {
    if (things.empty()) return QString();
    const QString first = field.print(things.front());
    const bool same = std::all_of(things.begin() + 1, things.end(), [&](const T& thing) { return field.print(thing) == first; });
    return same ? std::optional(first) : std::nullopt;
}

/// `field` for the things of `target` in `document`.
template <class T>
FormField bindField(Document& document, const Field<T>& field, const Target<T>& target) {
    FormField bound;
    bound.words = field.words;
    bound.editor = field.editor;
    bound.commit = field.commit;
    bound.unit = field.unit;
    bound.read = [&document, field, target] { return common(field, target.fetch(document.topology())); };
    bound.fallback = [&document, field, target] {
        const std::vector<T> things = field.fallback ? target.fetch(document.topology()) : std::vector<T>();
        return things.empty() ? QString() : field.fallback(things.front());
    };
    bound.source = [&document, field, target] {
        const std::vector<T> things = field.source ? target.fetch(document.topology()) : std::vector<T>();
        return things.empty() ? QString() : field.source(things.front());
    };
    if (field.options) bound.options = [&document, field] { return field.options(document.topology()); };
    bound.accepts = [&document, field, target](const QString& typed) {
        std::vector<T> things = target.fetch(document.topology());
        return std::all_of(things.begin(), things.end(), [&](T& thing) { return field.parse(thing, typed); });
    };
    bound.write = [&document, field, target](const QString& typed, Gesture gesture) {
        std::vector<T> things = target.fetch(document.topology());
        for (T& thing : things) field.parse(thing, typed);
        return document.perform(target.store(document.topology(), things), fields::stepName(field.words.label), gesture);
    };
    return bound;
}

/// All of `all` for `target`, in order.
template <class T>
std::vector<FormField> bindFields(Document& document, const std::vector<Field<T>>& all, const Target<T>& target) {
    std::vector<FormField> bound;
    for (const Field<T>& field : all) bound.push_back(bindField(document, field, target));
    return bound;
}

}  // namespace failwright
