#include "views/panels/parts/part_list.h"

#include "views/panels/inspector/sections.h"

#include <QCoreApplication>
#include <algorithm>

namespace failwright::parts {
namespace {

using Kind = PartsPanel::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PartsPanel)
};

template <class T>
std::vector<Part> titles(const std::vector<T>& all) {
    std::vector<Part> result;
    for (const T& one : all)
        result.push_back(
            {QString::fromStdString(one.id.value), QString::fromStdString(one.name.empty() ? one.id.value : one.name)});
    return result;
}

std::vector<Part> notes(const Topology& topology) {
    std::vector<Part> result;
    for (std::size_t i = 0; i < topology.notes.size(); ++i) {
        const QString text = QString::fromStdString(topology.notes[i].text).simplified();
        result.push_back({QString::number(i), text.isEmpty() ? Words::tr("Empty note") : text.left(60)});
    }
    return result;
}

template <class T>
Added adding(const Topology& topology, const std::vector<T>& all, const char* stem, const QString& name) {
    T fresh;
    fresh.id = decltype(fresh.id){freshId(topology, stem)};
    fresh.name = name.toStdString();
    const QString key = QString::fromStdString(fresh.id.value);
    return {{Insert<T>{all.size(), std::move(fresh)}}, key};
}

template <class Id>
Id idOf(const QString& key) {
    return Id{key.toStdString()};
}

Edits withoutFeature(const Topology& topology, const FeatureId& id) {
    Edits edits;
    for (Tier tier : topology.tiers)
        if (std::erase(tier.features, id) > 0) edits.push_back(Replace<Tier>{std::move(tier)});
    edits.push_back(Erase<Feature>{id});
    return edits;
}

Edits withNotes(std::vector<Note> notes) {
    return {SetNotes{std::move(notes)}};
}

}  // namespace

QString name(Kind kind) {
    switch (kind) {
        case Kind::features:
            return Words::tr("Features");
        case Kind::tiers:
            return Words::tr("Degradation tiers");
        case Kind::scenarios:
            return Words::tr("Scenarios");
        case Kind::notes:
            return Words::tr("Notes");
    }
    return {};
}

QString invitation(Kind kind) {
    switch (kind) {
        case Kind::features:
            return Words::tr(
                "Say what users do, such as “Checkout”, and which services that needs. Each gets an availability of its own.");
        case Kind::tiers:
            return Words::tr(
                "Say what still works when parts are gone, best first: “Full service”, “Read-only”. Each gets a probability.");
        case Kind::scenarios:
            return Words::tr("Write down what happens when: a zone is lost, traffic grows fivefold, the network splits.");
        case Kind::notes:
            return Words::tr("Write what the drawing does not say.");
    }
    return {};
}

QString addWords(Kind kind) {
    switch (kind) {
        case Kind::features:
            return Words::tr("Add feature");
        case Kind::tiers:
            return Words::tr("Add tier");
        case Kind::scenarios:
            return Words::tr("Add scenario");
        case Kind::notes:
            return Words::tr("Add note");
    }
    return {};
}

std::vector<Part> list(const Topology& topology, Kind kind) {
    switch (kind) {
        case Kind::features:
            return titles(topology.features);
        case Kind::tiers:
            return titles(topology.tiers);
        case Kind::scenarios:
            return titles(topology.scenarios);
        case Kind::notes:
            return notes(topology);
    }
    return {};
}

std::vector<FormSection> form(Document& document, Kind kind, const QString& key) {
    switch (kind) {
        case Kind::features:
            return sections::ofFeature(document, idOf<FeatureId>(key));
        case Kind::tiers:
            return sections::ofTier(document, idOf<TierId>(key));
        case Kind::scenarios:
            return sections::ofScenario(document, idOf<ScenarioId>(key));
        case Kind::notes:
            return sections::ofNote(document, std::size_t(key.toULongLong()));
    }
    return {};
}

Added editsToAdd(const Topology& topology, Kind kind) {
    switch (kind) {
        case Kind::features:
            return adding(topology, topology.features, "feature", Words::tr("New feature"));
        case Kind::tiers:
            return adding(topology, topology.tiers, "tier", Words::tr("New tier"));
        case Kind::scenarios:
            return adding(topology, topology.scenarios, "scenario", Words::tr("New scenario"));
        case Kind::notes: {
            std::vector<Note> notes = topology.notes;
            notes.emplace_back();
            const QString key = QString::number(notes.size() - 1);
            return {withNotes(std::move(notes)), key};
        }
    }
    return {};
}

Edits editsToRemove(const Topology& topology, Kind kind, const QString& key) {
    switch (kind) {
        case Kind::features:
            return withoutFeature(topology, idOf<FeatureId>(key));
        case Kind::tiers:
            return {Erase<Tier>{idOf<TierId>(key)}};
        case Kind::scenarios:
            return {Erase<Scenario>{idOf<ScenarioId>(key)}};
        case Kind::notes: {
            std::vector<Note> notes = topology.notes;
            notes.erase(notes.begin() + key.toInt());
            return withNotes(std::move(notes));
        }
    }
    return {};
}

Edits editsToMove(const Topology& topology, Kind kind, const QString& key, std::size_t to) {
    switch (kind) {
        case Kind::features:
            return {Move<Feature>{idOf<FeatureId>(key), to}};
        case Kind::tiers:
            return {Move<Tier>{idOf<TierId>(key), to}};
        case Kind::scenarios:
            return {Move<Scenario>{idOf<ScenarioId>(key), to}};
        case Kind::notes: {
            std::vector<Note> notes = topology.notes;
            std::swap(notes[std::size_t(key.toULongLong())], notes[to]);
            return withNotes(std::move(notes));
        }
    }
    return {};
}

}  // namespace failwright::parts
