#include "model/topology/kind_defaults.h"
#include "model/topology/reliability.h"
#include "views/panels/inspector/common_fields.h"
#include "views/panels/inspector/membership.h"
#include "views/panels/inspector/options.h"
#include "views/panels/inspector/sections.h"
#include "views/panels/inspector/targets.h"

#include <limits>

namespace failwright::sections {
namespace {

using namespace fields;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeFields)
};

constexpr int mostInstances = 10'000;

std::vector<Field<Node>> about() {
    return {
        words<Node>({Words::tr("Name"), Words::tr("What people call it. Without a name its id is shown."), {}}, &Node::name),
        choice<Node, NodeKind>(
            {Words::tr("Kind"), Words::tr("What it is: decides its icon and the defaults of its figures."), FieldTexts::choice()},
            &Node::kind),
    };
}

std::vector<Field<Node>> traffic() {
    return {withFallback<Node>(
        number<Node>({Words::tr("Weight"), Words::tr("Share of the traffic that comes from here, relative to the other clients."),
                      FieldTexts::number()},
                     {}, &Node::weight),
        text::numberEntry(1))};
}

Field<Node> role() {
    return withFallback<Node>(
        choice<Node, Role>(
            {Words::tr("Role"),
             Words::tr(
                 "Its part in the group. The first primary serves; a standby takes over before a replica; a witness only votes."),
             FieldTexts::choice()},
            &Node::role),
        Words::tr("By order"));
}

std::vector<Field<Node>> reliability() {
    auto all = figures<Node>(
        {[](const Node& node) { return derivedAvailability(node, eventFigures(node.figures, defaultMttrHours(node.kind))); },
         [](const Node& node) {
             return publishedSource(defaultNode(node.kind).figures.availability, sourceOfDefault(node.kind));
         }},
        {[](const Node& node) { return text::durationEntry(defaultMttrHours(node.kind) * hour); },
         [](const Node&) { return FieldTexts::workedExample(); }});
    all.push_back(withFallback<Node>(
        count<Node>(
            {Words::tr("Instances"), Words::tr("How many identical instances this box stands for."),
             Words::tr("a whole number from 1 to 10,000, no less than needed")},
            {}, &Node::instances, [](const Node& node) { return neededOf(node); }, [](const Node&) { return mostInstances; }),
        text::numberEntry(1)));
    all.push_back(withFallback<Node>(
        count<Node>(
            {Words::tr("Needed"), Words::tr("How many of its instances must work for the node to work."),
             Words::tr("a whole number from 1 to the number of instances")},
            {}, &Node::needed, [](const Node&) { return 1; }, [](const Node& node) { return instancesOf(node); }),
        text::numberEntry(1)));
    return all;
}

std::vector<Field<Node>> capacity() {
    return {
        withFallback<Node>(
            number<Node>({Words::tr("Capacity"), Words::tr("Requests a second that it can serve."), FieldTexts::number()},
                         Words::tr("requests/s"), &Node::capacityRps),
            Words::tr("no limit")),
        withFallback<Node>(
            number<Node>({Words::tr("Cost"),
                          Words::tr("What it costs in a month, in the currency of your choice, all instances together."),
                          FieldTexts::number()},
                         Words::tr("a month"), &Node::costPerMonth),
            Words::tr("none")),
        withFallback<Node>(flag<Node>({Words::tr("Sticky sessions"), Words::tr("Requests of one user go to the same instance."),
                                       FieldTexts::choice()},
                                      &Node::sticky, Words::tr("Yes"), Words::tr("No")),
                           Words::tr("No")),
    };
}

std::vector<Field<Node>> details() {
    return {
        words<Node>({Words::tr("Preset"), Words::tr("The catalogue entry that filled its figures."), {}}, &Node::preset),
        coordinate<Node>({Words::tr("Left"), Words::tr("Place of its left edge on the canvas."), FieldTexts::position()},
                         &Node::position, &Point::x),
        coordinate<Node>({Words::tr("Top"), Words::tr("Place of its upper edge on the canvas."), FieldTexts::position()},
                         &Node::position, &Point::y),
    };
}

FormField domainField(Document& document, const std::vector<NodeId>& ids) {
    const Field<Node> field = withFallback<Node>(
        reference<Node>(
            {Words::tr("Place"), Words::tr("The zone, region, rack or host that it runs in. When that fails, it is down."),
             FieldTexts::choice()},
            &Node::domain, options::domains),
        Words::tr("Global"));
    FormField bound = bindField(document, field, targets::nodes(ids));
    bound.write = [&document, ids, label = field.words.label](const QString& key, Gesture gesture) {
        return document.perform(editsToPlace(document.topology(), ids, DomainId{key.toStdString()}), stepName(label), gesture);
    };
    return bound;
}

FormField serviceField(Document& document, const std::vector<NodeId>& ids) {
    const Field<Node> field =
        withFallback<Node>(reference<Node>({Words::tr("Group"),
                                            Words::tr("The service whose members stand in for one another. Type the id of a "
                                                      "group to join or found it; empty: it stands alone."),
                                            FieldTexts::id()},
                                           &Node::service, options::services),
                           Words::tr("stands alone"));
    FormField bound = bindField(document, field, targets::nodes(ids));
    bound.editor = Editor::line;
    bound.commit = Commit::whenDone;
    bound.accepts = [](const QString& typed) { return typed.isEmpty() || isValidId(typed.toStdString()); };
    bound.write = [&document, ids, label = field.words.label](const QString& typed, Gesture gesture) {
        return document.perform(editsToJoin(document.topology(), ids, ServiceId{typed.toStdString()}), stepName(label), gesture);
    };
    return bound;
}

bool allClients(const Topology& topology, const std::vector<NodeId>& ids) {
    const std::vector<Node> all = targets::nodes(ids).fetch(topology);
    return std::all_of(all.begin(), all.end(), [](const Node& node) { return node.kind == NodeKind::client; });
}

}  // namespace

std::vector<FormSection> ofNodes(Document& document, const std::vector<NodeId>& ids) {
    const Target<Node> target = targets::nodes(ids);
    const bool clients = allClients(document.topology(), ids);
    FormSection first{{}, bindFields(document, about(), target)};
    first.fields.push_back(domainField(document, ids));
    if (clients) {
        for (FormField& field : bindFields(document, traffic(), target)) first.fields.push_back(std::move(field));
    } else {
        first.fields.push_back(serviceField(document, ids));
        first.fields.push_back(bindField(document, role(), target));
    }
    std::vector<FormSection> all{std::move(first)};
    if (!clients) {
        all.push_back({Words::tr("Reliability of one instance"), bindFields(document, reliability(), target)});
        all.push_back({Words::tr("Capacity and cost"), bindFields(document, capacity(), target)});
    }
    FormSection last{Words::tr("Identity and position"), {}, false};
    if (ids.size() == 1)
        last.fields.push_back(idField<Node>(document, ids.front(),
                                            Words::tr("What files and the command line call it; links follow when it changes.")));
    for (FormField& field : bindFields(document, details(), target)) last.fields.push_back(std::move(field));
    all.push_back(std::move(last));
    return all;
}

}  // namespace failwright::sections
