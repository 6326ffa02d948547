#include "model/io/topology_json.h"
#include "model/topology/edit.h"
#include "model/topology/invariants.h"
#include "tests/support/generate.h"
#include "tests/support/strict_main.h"
#include "tests/topology/random_edits.h"

#include <QTest>
#include <cmath>

using namespace failwright;
using failwright::testing::RandomEdits;

namespace {

Domain domain(const char* id, const char* parent = nullptr) {
    Domain value;
    value.id = DomainId{id};
    if (parent != nullptr) value.parent = DomainId{parent};
    return value;
}

Node node(const char* id, NodeKind kind = NodeKind::app, const char* service = nullptr, const char* inDomain = nullptr) {
    Node value;
    value.id = NodeId{id};
    value.kind = kind;
    if (service != nullptr) value.service = ServiceId{service};
    if (inDomain != nullptr) value.domain = DomainId{inDomain};
    return value;
}

Link link(const char* id, const char* from, const char* to) {
    Link value;
    value.id = LinkId{id};
    value.from = NodeId{from};
    value.to = NodeId{to};
    return value;
}

Service service(const char* id) {
    Service value;
    value.id = ServiceId{id};
    return value;
}

/// Users call two web servers in two zones of a region, and these a cache that is alone; with a feature, a tier, a scenario.
Topology small() {
    Topology topology;
    topology.domains = {domain("r"), domain("a", "r"), domain("b", "r")};
    topology.services = {service("web"), service("spare")};
    topology.nodes = {node("users", NodeKind::client), node("web-1", NodeKind::app, "web", "a"), node("web-2", NodeKind::app, "web", "b"),
                      node("cache", NodeKind::cache, nullptr, "a")};
    topology.links = {link("l1", "users", "web-1"), link("l2", "users", "web-2"), link("l3", "web-1", "cache"), link("l4", "web-2", "cache")};
    topology.features = {Feature{FeatureId{"browse"}, "Browse", {}, {ServiceId{"cache"}}, {ServiceId{"web"}}, {}}};
    topology.tiers = {Tier{TierId{"full"}, "Full", {FeatureId{"browse"}}, {}, {}}};
    Scenario scenario;
    scenario.id = ScenarioId{"loss"};
    scenario.events = {{0, FailEvent{"a"}, {}}, {1, FailEvent{"cache"}, {}}, {2, FailEvent{"service:web"}, {}}, {3, RepairEvent{"l3"}, {}},
                       {4, PartitionEvent{{{DomainId{"a"}}, {DomainId{"b"}}}}, {}}, {5, FailEvent{"service:cache"}, {}}};
    topology.scenarios = {scenario};
    return topology;
}

QByteArray describe(const Errors& errors) {
    QByteArray text;
    for (const Error& error : errors) text += (error.place + ": " + error.found + ", expected " + error.expected + "\n").c_str();
    return text;
}

bool isWhole(const Topology& topology) {
    const Errors errors = validate(topology);
    if (!errors.empty()) qInfo("%s", describe(errors).constData());
    return errors.empty();
}

/// Applies the edit and its inverse and checks that both do what they should; gives the changes.
ChangeSet thereAndBack(const Edit& edit, Topology& after) {
    const Topology before = after;
    const Result<Applied> applied = applyEdit(after, edit);
    if (!applied) {
        qWarning("%s", describe({applied.error()}).constData());
        return {};
    }
    if (!isWhole(after)) qWarning("the edit leaves a broken topology");
    Topology back = after;
    if (!applyEdits(back, applied->inverse) || back != before) qWarning("the inverse does not lead back");
    return applied->changes;
}

ErrorCode errorOf(const Edit& edit) {
    Topology topology = small();
    const Result<Applied> applied = applyEdit(topology, edit);
    if (applied || topology != small()) return ErrorCode::cancelled;
    return applied.error().code;
}

}  // namespace

class TestEdit : public QObject {
    Q_OBJECT
private slots:
    void theSampleIsWhole() { QVERIFY(isWhole(small())); }

    void insertPutsThePartInItsPlace() {
        Topology topology = small();
        const ChangeSet changes = thereAndBack(Insert<Node>{1, node("lb", NodeKind::loadBalancer)}, topology);
        QCOMPARE(topology.nodes[1].id.value, std::string("lb"));
        QCOMPARE(changes.size(), std::size_t{1});
        QVERIFY(changes[0].part == PartKind::node && changes[0].kind == ChangeKind::added && changes[0].id == "lb");
    }

    void eraseAndMoveKeepTheOrderBehindThem() {
        Topology topology = small();
        thereAndBack(Erase<Link>{LinkId{"l2"}}, topology);
        QCOMPARE(topology.links[1].id.value, std::string("l3"));
        thereAndBack(Move<Link>{LinkId{"l1"}, 2}, topology);
        QCOMPARE(topology.links[2].id.value, std::string("l1"));
        thereAndBack(Move<Link>{LinkId{"l1"}, 0}, topology);
        QCOMPARE(topology.links[0].id.value, std::string("l1"));
    }

    void replaceNamesExactlyWhatDiffers_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<int>("aspects");
        QTest::newRow("nothing") << 0 << 0;
        QTest::newRow("name") << 1 << int{aspect::wording};
        QTest::newRow("position") << 2 << int{aspect::placement};
        QTest::newRow("availability") << 3 << int{aspect::reliability};
        QTest::newRow("domain") << 4 << int{aspect::structure};
        QTest::newRow("instances and cost") << 5 << int{aspect::reliability | aspect::wording};
    }
    void replaceNamesExactlyWhatDiffers() {
        QFETCH(int, field);
        QFETCH(int, aspects);
        Topology topology = small();
        Node value = topology.nodes[1];
        if (field == 1) value.name = "Web";
        if (field == 2) value.position = Point{1, 2};
        if (field == 3) value.figures.availability = 0.99;
        if (field == 4) value.domain = DomainId{"b"};
        if (field == 5) value.instances = 3, value.costPerMonth = 10;
        const ChangeSet changes = thereAndBack(Replace<Node>{value}, topology);
        QCOMPARE(int{aspectsOf(changes)}, aspects);
        QCOMPARE(changes.size(), std::size_t(field == 0 ? 0 : 1));
    }

    void renameFollowsEveryReference() {
        Topology topology = small();
        thereAndBack(Rename<Domain>{DomainId{"r"}, DomainId{"region"}}, topology);
        QCOMPARE(topology.domains[1].parent->value, std::string("region"));
        thereAndBack(Rename<Domain>{DomainId{"a"}, DomainId{"zone"}}, topology);
        QCOMPARE(topology.nodes[3].domain->value, std::string("zone"));
        QCOMPARE(std::get<FailEvent>(topology.scenarios[0].events[0].what).element, std::string("zone"));
        QCOMPARE(std::get<PartitionEvent>(topology.scenarios[0].events[4].what).sides[0][0].value, std::string("zone"));
        thereAndBack(Rename<Node>{NodeId{"cache"}, NodeId{"redis"}}, topology);
        QCOMPARE(topology.links[2].to.value, std::string("redis"));
        QCOMPARE(topology.features[0].requiredServices[0].value, std::string("redis"));
        QCOMPARE(std::get<FailEvent>(topology.scenarios[0].events[5].what).element, std::string("service:redis"));
        thereAndBack(Rename<Service>{ServiceId{"web"}, ServiceId{"front"}}, topology);
        QCOMPARE(topology.nodes[1].service->value, std::string("front"));
        QCOMPARE(topology.features[0].toleratedServices[0].value, std::string("front"));
        QCOMPARE(std::get<FailEvent>(topology.scenarios[0].events[2].what).element, std::string("service:front"));
        thereAndBack(Rename<Link>{LinkId{"l3"}, LinkId{"web-1>redis"}}, topology);
        QCOMPARE(std::get<RepairEvent>(topology.scenarios[0].events[3].what).element, std::string("web-1>redis"));
        const ChangeSet changes = thereAndBack(Rename<Feature>{FeatureId{"browse"}, FeatureId{"look"}}, topology);
        QCOMPARE(topology.tiers[0].features[0].value, std::string("look"));
        QCOMPARE(changes.size(), std::size_t{2});
        QVERIFY(changes[0].kind == ChangeKind::renamed && changes[0].id == "browse" && changes[0].newId == "look");
    }

    void aRenamedNodeKeepsItsService() {
        Topology topology = small();
        QVERIFY(applyEdit(topology, Insert<Service>{0, service("cache")}));
        thereAndBack(Rename<Node>{NodeId{"cache"}, NodeId{"redis"}}, topology);
        QCOMPARE(serviceOf(topology.nodes[3]).value, std::string("cache"));
        QCOMPARE(topology.features[0].requiredServices[0].value, std::string("cache"));
    }

    void aRenamedServiceKeepsItsNode() {
        Topology topology = small();
        QVERIFY(applyEdit(topology, Insert<Service>{0, service("cache")}));
        thereAndBack(Rename<Service>{ServiceId{"cache"}, ServiceId{"redis"}}, topology);
        QCOMPARE(serviceOf(topology.nodes[3]).value, std::string("redis"));
        QCOMPARE(topology.features[0].requiredServices[0].value, std::string("redis"));
    }

    void wholeParts() {
        Topology topology = small();
        QCOMPARE(int{aspectsOf(thereAndBack(SetTitle{"Shop", "A shop"}, topology))}, int{aspect::wording});
        Objectives objectives;
        objectives.slo = 0.999;
        QCOMPARE(int{aspectsOf(thereAndBack(SetObjectives{objectives}, topology))}, int{aspect::reliability});
        QCOMPARE(thereAndBack(SetObjectives{objectives}, topology).size(), std::size_t{0});
        thereAndBack(SetOperations{Operations{}}, topology);
        QCOMPARE(int{aspectsOf(thereAndBack(SetNotes{{Note{"hello", Point{1, 2}, {}}}}, topology))}, int{aspect::wording | aspect::placement});
        QCOMPARE(int{aspectsOf(thereAndBack(SetNotes{{Note{"hello", Point{2, 2}, {}}}}, topology))}, int{aspect::placement});
    }

    void whatMustNotBeIsRefused_data() {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, Edit edit, ErrorCode code) { QTest::newRow(name) << edit << static_cast<int>(code); };
        const auto with = [](Node value, auto change) {
            change(value);
            return Edit(Replace<Node>{value});
        };
        const Node web = small().nodes[1];
        const Node cache = small().nodes[3];
        row("id of another node", Insert<Node>{0, node("web-1")}, ErrorCode::duplicateId);
        row("id of a domain", Insert<Node>{0, node("a")}, ErrorCode::duplicateId);
        row("id of a link", Insert<Domain>{0, domain("l1")}, ErrorCode::duplicateId);
        row("empty id", Insert<Node>{0, node("")}, ErrorCode::badId);
        row("blank in id", Insert<Node>{0, node("a b")}, ErrorCode::badId);
        row("id like a common cause", Insert<Node>{0, node("service:web")}, ErrorCode::badId);
        row("past the end", Insert<Node>{5, node("x")}, ErrorCode::outOfRange);
        row("unknown domain", Insert<Node>{0, node("x", NodeKind::app, nullptr, "nowhere")}, ErrorCode::unknownReference);
        row("unknown service", Insert<Node>{0, node("x", NodeKind::app, "nothing")}, ErrorCode::unknownReference);
        row("link to nothing", Insert<Link>{0, link("x", "web-1", "nothing")}, ErrorCode::unknownReference);
        row("link from a domain", Insert<Link>{0, link("x", "a", "web-1")}, ErrorCode::unknownReference);
        row("link to itself", Insert<Link>{0, link("x", "web-1", "web-1")}, ErrorCode::illegal);
        row("link into a client", Insert<Link>{0, link("x", "web-1", "users")}, ErrorCode::illegal);
        Scenario split;
        split.id = ScenarioId{"split"};
        split.events = {{0, PartitionEvent{{{DomainId{"a"}}, {DomainId{"b"}, DomainId{"a"}}}}, {}}};
        row("domain on both sides", Insert<Scenario>{0, split}, ErrorCode::illegal);
        row("endless title", SetTitle{std::string(100'001, 'x'), ""}, ErrorCode::tooLarge);
        row("called node becomes a client", with(web, [](Node& n) { n.kind = NodeKind::client; }), ErrorCode::illegal);
        row("parent is a child", Replace<Domain>{domain("r", "a")}, ErrorCode::circle);
        row("parent is itself", Replace<Domain>{domain("a", "a")}, ErrorCode::circle);
        row("parent is unknown", Replace<Domain>{domain("a", "x")}, ErrorCode::unknownReference);
        row("availability above 1", with(web, [](Node& n) { n.figures.availability = 1.01; }), ErrorCode::outOfRange);
        row("availability not a number", with(web, [](Node& n) { n.figures.availability = std::nan(""); }), ErrorCode::outOfRange);
        row("mtbf of 0", with(web, [](Node& n) { n.figures.mtbfHours = 0; }), ErrorCode::outOfRange);
        row("endless repair", with(web, [](Node& n) { n.figures.mttrHours = INFINITY; }), ErrorCode::outOfRange);
        row("needed above instances", with(web, [](Node& n) { n.needed = 2; }), ErrorCode::outOfRange);
        row("too many instances", with(web, [](Node& n) { n.instances = 10'001; }), ErrorCode::outOfRange);
        row("no window", SetObjectives{Objectives{.slo = {}, .sla = {}, .rtoSeconds = {}, .rpoSeconds = {}, .windowDays = 0, .requestsPerSecond = {}, .extras = {}}}, ErrorCode::outOfRange);
        row("unknown part", Erase<Node>{NodeId{"x"}}, ErrorCode::notFound);
        row("replace unknown", Replace<Node>{node("x")}, ErrorCode::notFound);
        row("domain with members", Erase<Domain>{DomainId{"a"}}, ErrorCode::stillReferenced);
        row("linked node", Erase<Node>{NodeId{"cache"}}, ErrorCode::stillReferenced);
        row("service with members", Erase<Service>{ServiceId{"web"}}, ErrorCode::stillReferenced);
        row("link of a scenario", Erase<Link>{LinkId{"l3"}}, ErrorCode::stillReferenced);
        row("feature of a tier", Erase<Feature>{FeatureId{"browse"}}, ErrorCode::stillReferenced);
        row("leaves a service that a feature needs", with(cache, [](Node& n) { n.service = ServiceId{"spare"}; }), ErrorCode::stillReferenced);
        row("new id is taken", Rename<Node>{NodeId{"cache"}, NodeId{"web-1"}}, ErrorCode::duplicateId);
        row("new id is another service's", Rename<Node>{NodeId{"cache"}, NodeId{"web"}}, ErrorCode::duplicateId);
        row("new id is a lone node's", Rename<Service>{ServiceId{"web"}, ServiceId{"cache"}}, ErrorCode::duplicateId);
        row("move past the end", Move<Node>{NodeId{"cache"}, 4}, ErrorCode::outOfRange);
    }
    void whatMustNotBeIsRefused() {
        QFETCH(Edit, edit);
        QFETCH(int, code);
        QCOMPARE(static_cast<int>(errorOf(edit)), code);
    }

    void anErrorNamesThePlace() {
        Topology topology = small();
        Node web = topology.nodes[1];
        web.figures.availability = 1.5;
        const Result<Applied> applied = applyEdit(topology, Replace<Node>{web});
        QVERIFY(!applied);
        QCOMPARE(applied.error().place, std::string("web-1/availability"));
        QCOMPARE(applied.error().found, std::string("1.5"));
        QCOMPARE(applied.error().expected, std::string("a number from 0 to 1"));
    }

    void allOrNothing() {
        Topology topology = small();
        QVERIFY(!applyEdits(topology, {Insert<Domain>{0, domain("c")}, Insert<Node>{0, node("x", NodeKind::app, nullptr, "c")}, Erase<Node>{NodeId{"none"}}}));
        QVERIFY(topology == small());
    }

    void removingTakesAlongWhatRefersToIt() {
        Topology topology = small();
        const Edits edits = editsToRemove(topology, {"cache", "unknown"});
        const Result<Applied> applied = applyEdits(topology, edits);
        QVERIFY(applied);
        QVERIFY(isWhole(topology));
        QCOMPARE(topology.nodes.size(), std::size_t{3});
        QCOMPARE(topology.links.size(), std::size_t{2});
        QVERIFY(topology.features[0].requiredServices.empty());
        QCOMPARE(topology.scenarios[0].events.size(), std::size_t{3});
        QVERIFY(applyEdits(topology, applied->inverse));
        QVERIFY(topology == small());
    }

    void rowsOfEditsCountAsOneStep() {
        Topology topology = small();
        const Topology start = topology;
        const Edits edits = {Insert<Domain>{1, domain("rack", "hall")},      Insert<Domain>{2, domain("hall", "a")}, Insert<Domain>{5, domain("end")},
                             Insert<Domain>{0, domain("begin")},             Erase<Domain>{DomainId{"hall"}},        Erase<Domain>{DomainId{"begin"}},
                             Erase<Domain>{DomainId{"rack"}},                Replace<Domain>{domain("end", "a")},    Replace<Domain>{domain("end", "b")}};
        const Result<Applied> applied = applyEdits(topology, edits);
        QVERIFY(applied);
        QVERIFY(isWhole(topology));
        QVERIFY(applied->changes.size() == edits.size());
        QCOMPARE(applied->changes[4].id, std::string("hall"));
        QVERIFY(topology.domains == (std::vector{domain("r"), domain("a", "r"), domain("b", "r"), domain("end", "b")}));
        QVERIFY(applyEdits(topology, applied->inverse));
        QVERIFY(topology == start);
    }

    void rowsKeepTheRules_data() {
        QTest::addColumn<Edits>("edits");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, Edits edits, ErrorCode code) { QTest::newRow(name) << std::move(edits) << static_cast<int>(code); };
        row("an id twice", {Insert<Node>{0, node("x")}, Insert<Node>{1, node("x")}}, ErrorCode::duplicateId);
        row("erased twice", {Erase<Link>{LinkId{"l1"}}, Erase<Link>{LinkId{"l2"}}, Erase<Link>{LinkId{"l1"}}}, ErrorCode::notFound);
        row("a circle", {Insert<Domain>{0, domain("x", "y")}, Insert<Domain>{1, domain("y", "x")}}, ErrorCode::circle);
        row("past the end", {Insert<Link>{4, link("x", "web-1", "web-2")}, Insert<Link>{6, link("y", "web-2", "web-1")}}, ErrorCode::outOfRange);
        row("one still linked", {Erase<Link>{LinkId{"l4"}}, Erase<Node>{NodeId{"web-2"}}, Erase<Node>{NodeId{"web-1"}}}, ErrorCode::stillReferenced);
        row("one replaced wrongly", {Replace<Domain>{domain("b", "a")}, Replace<Domain>{domain("a", "b")}}, ErrorCode::circle);
    }
    void rowsKeepTheRules() {
        QFETCH(Edits, edits);
        QFETCH(int, code);
        Topology topology = small();
        const Result<Applied> applied = applyEdits(topology, edits);
        QVERIFY(!applied);
        QCOMPARE(static_cast<int>(applied.error().code), code);
        QVERIFY(topology == small());
    }

    void aLargeRemovalComesBackExactly() {
        Topology topology = testing::tenThousandNodes();
        topology.links.resize(30'000);
        const Topology start = topology;
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < topology.nodes.size(); i += 5) ids.push_back(topology.nodes[i].id.value);
        const Edits removal = editsToRemove(topology, ids);
        const Result<Applied> removed = applyEdits(topology, removal);
        QVERIFY(removed);
        QVERIFY(isWhole(topology));
        QCOMPARE(topology.nodes.size(), start.nodes.size() - ids.size());
        QVERIFY(topology.links.size() < start.links.size());
        QCOMPARE(removed->changes.size(), removal.size());
        const Topology after = topology;
        const Result<Applied> back = applyEdits(topology, removed->inverse);
        QVERIFY(back);
        QVERIFY(topology == start);
        QVERIFY(applyEdits(topology, back->inverse));
        QVERIFY(topology == after);
    }

    void removingADomainLiftsItsMembers() {
        Topology topology = small();
        QVERIFY(applyEdits(topology, editsToRemove(topology, {"a"})));
        QVERIFY(isWhole(topology));
        QCOMPARE(topology.nodes.size(), std::size_t{4});
        QCOMPARE(topology.nodes[1].domain->value, std::string("r"));
        QCOMPARE(topology.scenarios[0].events.size(), std::size_t{4});

        topology = small();
        QVERIFY(applyEdits(topology, editsToRemove(topology, {"r", "b", "a", "web-1", "web-2"})));
        QVERIFY(isWhole(topology));
        QVERIFY(topology.domains.empty());
        QVERIFY(!topology.nodes[1].domain);
        QCOMPARE(topology.services.size(), std::size_t{1});
        QCOMPARE(topology.services[0].id.value, std::string("spare"));
    }

    void freshIds() {
        const Topology topology = small();
        QCOMPARE(freshId(topology, "lb"), std::string("lb"));
        QCOMPARE(freshId(topology, "web"), std::string("web-3"));
        QCOMPARE(freshId(topology, "browse"), std::string("browse-2"));
        QVERIFY(isValidId(freshId(topology, "")));
        QVERIFY(isValidId(freshId(topology, "Größe 1")));
        QVERIFY(isValidId(freshId(topology, std::string(500, 'x'))));
    }

    void validateNamesEveryPlace() {
        Topology topology = small();
        topology.nodes[3].domain = DomainId{"x"};
        topology.domains[0].parent = DomainId{"a"};
        topology.links[1].id = LinkId{"r"};
        const Errors errors = validate(topology);
        QStringList places;
        for (const Error& error : errors) places += QString::fromStdString(error.place);
        for (const char* place : {"/nodes/3/domain", "/domains/0/parent", "/links/1/id"}) QVERIFY2(places.contains(place), place);
    }

    void manyRandomEdits_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void manyRandomEdits() {
        QFETCH(unsigned, seed);
        RandomEdits random(seed);
        const Topology start = small();
        Topology topology = start;
        std::vector<Edits> undo;
        int refused = 0;
        for (int i = 0; i < 1500; ++i) {
            Edits edits(static_cast<std::size_t>(random.below(8) == 0 ? 5 : 1 + random.below(2)));
            for (Edit& edit : edits) edit = random.next(topology);
            if (random.below(40) == 0) edits = editsToRemove(topology, {"n1", "d2", "l3", "n5"});
            const Topology before = topology;
            const Result<Applied> applied = applyEdits(topology, edits);
            if (!applied) {
                ++refused;
                QVERIFY(topology == before);
                continue;
            }
            QVERIFY(isWhole(topology));
            QVERIFY(!applied->changes.empty() || topology == before);
            if (i % 10 == 0) {
                const auto read = readTopology(writeTopology(topology));
                QVERIFY2(read, read ? "" : describe(read.error()).constData());
                QVERIFY(*read == topology);
            }
            undo.push_back(applied->inverse);
        }
        QVERIFY(refused > 100);
        QVERIFY(undo.size() > 100);

        const Topology end = topology;
        std::vector<Edits> redo;
        for (auto edits = undo.rbegin(); edits != undo.rend(); ++edits) {
            const Result<Applied> applied = applyEdits(topology, *edits);
            QVERIFY2(applied, applied ? "" : describe({applied.error()}).constData());
            redo.push_back(applied->inverse);
        }
        QVERIFY(topology == start);
        for (auto edits = redo.rbegin(); edits != redo.rend(); ++edits) QVERIFY(applyEdits(topology, *edits));
        QVERIFY(topology == end);
    }
};

FAILWRIGHT_CORE_TEST(TestEdit)
#include "tst_edit.moc"
