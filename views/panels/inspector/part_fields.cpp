#include "views/panels/inspector/common_fields.h"
#include "views/panels/inspector/options.h"
#include "views/panels/inspector/sections.h"
#include "views/panels/inspector/targets.h"

namespace failwright::sections {
namespace {

using namespace fields;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PartFields)
};

std::vector<Field<Feature>> feature() {
    return {
        words<Feature>({Words::tr("Name"), Words::tr("Something that users do."), {}}, &Feature::name),
        withFallback<Feature>(
            choice<Feature, Priority>({Words::tr("Priority"), Words::tr("What is served first when there is not enough for all."),
                                       FieldTexts::choice()},
                                      &Feature::priority),
            Words::tr("Not given")),
        references<Feature>(
            {Words::tr("Requires"), Words::tr("Services that it needs beyond the required links."), FieldTexts::choice()},
            &Feature::requiredServices, options::services),
        references<Feature>(
            {Words::tr("Tolerates the loss of"),
             Words::tr("Services that it can do without, although links to them are required."), FieldTexts::choice()},
            &Feature::toleratedServices, options::services),
    };
}

std::vector<Field<Tier>> tier() {
    return {
        words<Tier>({Words::tr("Name"), Words::tr("What people call this level of service."), {}}, &Tier::name),
        withFallback<Tier>(
            number<Tier>({Words::tr("Load factor"), Words::tr("What a request costs in this tier, relative to full service."),
                          FieldTexts::number()},
                         {}, &Tier::loadFactor),
            text::numberEntry(1)),
        references<Tier>({Words::tr("Offers"), Words::tr("The features that work in this tier."), FieldTexts::choice()},
                         &Tier::features, options::features),
    };
}

std::vector<Field<Scenario>> scenarioFields() {
    return {words<Scenario>({Words::tr("Name"), Words::tr("What people call this story."), {}}, &Scenario::name)};
}

std::vector<Field<Note>> noteFields() {
    return {
        words<Note>({Words::tr("Text"), Words::tr("Written on the canvas."), {}}, &Note::text, Editor::lines),
        coordinate<Note>({Words::tr("Left"), Words::tr("Place of its left edge on the canvas."), FieldTexts::position()},
                         &Note::position, &Point::x),
        coordinate<Note>({Words::tr("Top"), Words::tr("Place of its upper edge on the canvas."), FieldTexts::position()},
                         &Note::position, &Point::y),
    };
}

template <class T, class Id>
std::vector<FormSection> withId(Document& document, const Id& id, const std::vector<Field<T>>& all, const Target<T>& target) {
    FormSection section{{}, bindFields(document, all, target)};
    section.fields.push_back(
        idField<T>(document, id, Words::tr("What files and the command line call it; references follow when it changes.")));
    return {std::move(section)};
}

}  // namespace

std::vector<FormSection> ofFeature(Document& document, const FeatureId& id) {
    return withId(document, id, feature(), targets::feature(id));
}
std::vector<FormSection> ofTier(Document& document, const TierId& id) {
    return withId(document, id, tier(), targets::tier(id));
}
std::vector<FormSection> ofScenario(Document& document, const ScenarioId& id) {
    return withId(document, id, scenarioFields(), targets::scenario(id));
}
std::vector<FormSection> ofNote(Document& document, std::size_t index) {
    return {{{}, bindFields(document, noteFields(), targets::note(index))}};
}

}  // namespace failwright::sections
