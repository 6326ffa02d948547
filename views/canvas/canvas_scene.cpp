#include "views/canvas/canvas_scene.h"

#include "model/layout/geometry.h"
#include "views/canvas/label_places.h"
#include "views/canvas/placing.h"
#include "views/text/text.h"
#include "views/theme/theme.h"

#include <algorithm>
#include <unordered_map>

namespace failwright {
namespace {

constexpr std::size_t fewChanges = 64;  ///< with more it is cheaper to look at everything once
constexpr double labelGap = 3;          ///< between labels and cards
constexpr std::size_t fewLinks = 800;   ///< with more, only links of what is dragged are routed anew before it is dropped

QString qt(const std::string& id) {
    return QString::fromStdString(id);
}

int depthOf(const Topology& topology, const Domain& domain) {
    int depth = 0;
    for (const Domain* at = &domain; at != nullptr && at->parent; at = find(topology.domains, *at->parent)) ++depth;
    return depth;
}

template <class Items>
auto* lookUp(const Items& items, const QString& id) {
    const auto found = items.find(id);
    return found == items.end() ? nullptr : found->second.get();
}

/// The item of `id`, made and added to the scene where there is none.
template <class Items>
auto& itemFor(Items& items, const QString& id, const CanvasLook& look, QGraphicsScene& scene) {
    using Item = typename Items::mapped_type::element_type;
    auto& slot = items[id];
    if (!slot) {
        slot = std::make_unique<Item>(id, look);
        scene.addItem(slot.get());
        if constexpr (std::is_same_v<Item, DomainItem>) scene.addItem(&slot->title());
    }
    return *slot;
}

/// Removes the items whose element is not there; every element has its item already.
template <class Items, class Elements>
void dropOthers(Items& items, const Elements& elements) {
    if (items.size() == elements.size()) return;
    QSet<QString> present;
    for (const auto& element : elements) present.insert(qt(element.id.value));
    std::erase_if(items, [&](const auto& item) { return !present.contains(item.first); });
}

}  // namespace

CanvasScene::CanvasScene(const Theme& theme, QObject* parent) : QGraphicsScene(parent), m_look(theme) {}

CanvasScene::~CanvasScene() = default;

void CanvasScene::syncAll(const Topology& topology) {
    countServices(topology);
    for (const Domain& domain : topology.domains) syncDomain(topology, domain);
    for (const Node& node : topology.nodes) syncNode(node);
    for (const Link& link : topology.links) syncLink(link);
    dropOthers(m_domains, topology.domains);
    dropOthers(m_nodes, topology.nodes);
    dropOthers(m_links, topology.links);
    syncNotes(topology);
    rewire(topology);
    for (const auto& [mark, ids] : m_marked)
        for (const QString& id : ids)
            if (ElementItem* item = element(id)) item->setMark(mark, true);
}

void CanvasScene::sync(const Topology& topology, const ChangeSet& changes) {
    if (changes.size() > fewChanges) return syncAll(topology);
    const Aspects aspects = aspectsOf(changes);
    bool structure = (aspects & aspect::structure) != 0;
    bool services = false;
    for (const Change& change : changes) {
        structure |= change.kind != ChangeKind::changed;
        services |= change.part == PartKind::service;
        if (change.part == PartKind::notes) syncNotes(topology);
    }
    if (structure || services) countServices(topology);
    for (const Change& change : changes) {
        if (change.part != PartKind::domain && change.part != PartKind::node && change.part != PartKind::link) continue;
        syncOne(topology, change.id);
        if (!change.newId.empty()) syncOne(topology, change.newId);
    }
    if (structure || services) refreshFaces(topology);
    if (structure)
        rewire(topology);
    else if (aspects & aspect::placement)
        reroute();
    else
        placeLabels();
}

/// Makes the item of one id say what the topology says, or go where the topology has nothing of that id.
void CanvasScene::syncOne(const Topology& topology, const std::string& id) {
    const QString key = qt(id);
    if (const Domain* domain = find(topology.domains, DomainId{id}))
        syncDomain(topology, *domain);
    else
        m_domains.erase(key);
    if (const Node* node = find(topology.nodes, NodeId{id}))
        syncNode(*node);
    else
        m_nodes.erase(key);
    if (const Link* link = find(topology.links, LinkId{id}))
        syncLink(*link);
    else
        m_links.erase(key);
}

void CanvasScene::syncDomain(const Topology& topology, const Domain& domain) {
    DomainItem& item = itemFor(m_domains, qt(domain.id.value), m_look, *this);
    item.setFace(faceOf(domain, m_results.of(domain.id.value)));
    item.setField(fieldOf(domain));
    item.setDepth(depthOf(topology, domain));
}

void CanvasScene::syncNode(const Node& node) {
    NodeItem& item = itemFor(m_nodes, qt(node.id.value), m_look, *this);
    item.setPos(cardOf(node).topLeft());
    item.setHeight(node.z.value_or(0));
    faceNode(item, node);
}

void CanvasScene::faceNode(NodeItem& item, const Node& node) const {
    const auto service = m_sharedServices.find(serviceOf(node).value);
    item.setFace(faceOf(node, service == m_sharedServices.end() ? QString() : service->second, resultOf(node)));
}

void CanvasScene::syncLink(const Link& link) {
    itemFor(m_links, qt(link.id.value), m_look, *this).setFace(faceOf(link, m_results.of(link.id.value)));
}

void CanvasScene::syncNotes(const Topology& topology) {
    m_notes.clear();
    for (const Note& note : topology.notes) {
        const Point at = note.position.value_or(Point{});
        addItem(m_notes.emplace_back(std::make_unique<NoteItem>(qt(note.text), QPointF(at.x, at.y), m_look)).get());
    }
}

ElementResult CanvasScene::resultOf(const Node& node) const {
    ElementResult result = m_results.of(node.id.value);
    result.commonCauseSpof = m_results.isCommonCauseSpof(serviceOf(node).value);
    return result;
}

void CanvasScene::countServices(const Topology& topology) {
    std::unordered_map<std::string, int> members;
    for (const Node& node : topology.nodes) ++members[serviceOf(node).value];
    m_sharedServices.clear();
    for (const auto& [id, count] : members)
        if (count > 1) m_sharedServices[id] = qt(id);
    for (const Service& service : topology.services)
        if (const auto shared = m_sharedServices.find(service.id.value); shared != m_sharedServices.end())
            shared->second = text::title(service);
}

/// Moves nothing, so that what is being dragged stays in the hand.
void CanvasScene::refreshFaces(const Topology& topology) {
    for (const Domain& domain : topology.domains)
        if (DomainItem* item = lookUp(m_domains, qt(domain.id.value)))
            item->setFace(faceOf(domain, m_results.of(domain.id.value)));
    for (const Node& node : topology.nodes)
        if (NodeItem* item = lookUp(m_nodes, qt(node.id.value))) faceNode(*item, node);
    for (const Link& link : topology.links) syncLink(link);
}

void CanvasScene::setResults(const Topology& topology, Results results) {
    m_results = std::move(results);
    refreshFaces(topology);
    placeLabels();
}

void CanvasScene::setStale(bool stale) {
    if (m_look.stale == stale) return;
    m_look.stale = stale;
    update();
}

void CanvasScene::restyle() {
    const bool stale = m_look.stale;
    m_look = CanvasLook(*m_look.theme);
    m_look.stale = stale;
    update();
}

void CanvasScene::rewire(const Topology& topology) {
    std::unordered_map<std::string, std::size_t> index;
    m_cards.clear();
    m_wired.clear();
    for (const Node& node : topology.nodes)
        if (NodeItem* item = lookUp(m_nodes, qt(node.id.value))) {
            index.emplace(node.id.value, m_cards.size());
            m_cards.push_back(item);
        }
    for (const Link& link : topology.links)
        if (LinkItem* item = lookUp(m_links, qt(link.id.value)))
            m_wired.push_back({item, Wire{index.at(link.from.value), index.at(link.to.value), !isRequest(link)}});
    reroute();
}

std::vector<QRectF> CanvasScene::shunned() const {
    std::vector<QRectF> all;
    for (const auto& [id, domain] : m_domains) {
        const QRectF field = domain->field();
        all.emplace_back(field.left(), field.top() - 5, field.width(), geometry::domainTitle + 5);
        all.emplace_back(field.left(), field.bottom() - 3, field.width(), 6);
    }
    return all;
}

void CanvasScene::reroute() {
    std::vector<QRectF> cards;
    std::vector<Wire> wires;
    for (const NodeItem* card : m_cards) cards.push_back(card->card());
    for (const WiredLink& wired : m_wired) wires.push_back(wired.wire);
    std::vector<Route> routes = routeWires(cards, shunned(), wires);
    for (std::size_t i = 0; i < routes.size(); ++i) m_wired[i].link->setRoute(std::move(routes[i]));
    m_between.clear();
    placeLabels();
}

/// Labels stand beside cards, titles and each other. Where a badge with words has no place, the badge may have one alone.
void CanvasScene::placeLabels() {
    std::vector<LinkItem*> links;
    std::vector<LabelWish> wishes;
    for (const WiredLink& wired : m_wired) {
        wired.link->setLabelPlace({});
        if (!wired.link->hasLabel()) continue;
        links.push_back(wired.link);
        wishes.push_back({&wired.link->route(), wired.link->labelSize(), wired.link->labelShare()});
    }
    if (links.empty()) return;
    std::vector<QRectF> taken;
    for (const NodeItem* card : m_cards) taken.push_back(card->card().adjusted(-labelGap, -labelGap, labelGap, labelGap));
    for (const auto& [id, domain] : m_domains) taken.push_back(domain->tab());
    const auto places = failwright::placeLabels(taken, wishes);
    std::vector<LinkItem*> bare;
    std::vector<LabelWish> badges;
    for (std::size_t i = 0; i < links.size(); ++i) {
        links[i]->setLabelPlace(places[i]);
        if (places[i]) taken.push_back(links[i]->labelArea());
        if (places[i] || !links[i]->face().spof) continue;
        bare.push_back(links[i]);
        badges.push_back({wishes[i].route, links[i]->labelSize(true), wishes[i].share});
    }
    const auto rest = failwright::placeLabels(taken, badges);
    for (std::size_t i = 0; i < bare.size(); ++i) bare[i]->setLabelPlace(rest[i], true);
}

/// Links between cards that went the same way go with them; those with one end among `steps` are routed anew, the others stay.
void CanvasScene::followCards(const std::vector<QPointF>& steps) {
    std::vector<QRectF> cards;
    std::vector<Wire> wires;
    std::vector<LinkItem*> torn;
    for (const NodeItem* card : m_cards) cards.push_back(card->card());
    for (const WiredLink& wired : m_wired) {
        const QPointF from = steps[wired.wire.from], to = steps[wired.wire.to];
        if (from != to) {
            wires.push_back(wired.wire);
            torn.push_back(wired.link);
        } else if (!from.isNull()) {
            Route route = wired.link->route();
            for (QPointF& corner : route) corner += from;
            wired.link->setRoute(std::move(route));
        }
    }
    std::vector<Route> routes = routeWires(cards, shunned(), wires);
    for (std::size_t i = 0; i < routes.size(); ++i) torn[i]->setRoute(std::move(routes[i]));
    m_between.clear();
    placeLabels();
}

void CanvasScene::preview(const QHash<QString, QPointF>& positions, const QHash<QString, QRectF>& fields) {
    std::vector<QPointF> steps(m_cards.size());
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const auto place = positions.find(m_cards[i]->id());
        if (place == positions.end()) continue;
        steps[i] = *place - m_cards[i]->pos();
        m_cards[i]->setPos(*place);
    }
    for (auto it = fields.begin(); it != fields.end(); ++it)
        if (DomainItem* item = domain(it.key())) item->setField(it.value());
    if (m_wired.size() <= fewLinks)
        reroute();
    else
        followCards(steps);
}

void CanvasScene::endPreview(const Topology& topology) {
    for (const Node& node : topology.nodes)
        if (NodeItem* item = lookUp(m_nodes, qt(node.id.value))) item->setPos(cardOf(node).topLeft());
    for (const Domain& domain : topology.domains)
        if (DomainItem* item = lookUp(m_domains, qt(domain.id.value)); item != nullptr && item->field() != fieldOf(domain))
            item->setField(fieldOf(domain));
    reroute();
}

Route CanvasScene::routeTo(const QString& from, const QRectF& target) const {
    std::vector<QRectF> cards;
    Wire wire;
    for (const NodeItem* card : m_cards) {
        if (card->id() == from) wire.from = cards.size();
        if (card->card() != target) cards.push_back(card->card());
    }
    wire.to = cards.size();
    cards.push_back(target);
    return routeWires(cards, {}, {wire}).front();
}

std::vector<Route> CanvasScene::routesBetween(const std::vector<Ends>& ends) const {
    std::vector<Ends> asked;
    for (const auto& pair : ends)
        if (!m_between.contains(pair)) asked.push_back(pair);
    if (!asked.empty()) {
        std::vector<Route> found = routedAnew(asked);
        for (std::size_t i = 0; i < asked.size(); ++i) m_between.insert(asked[i], std::move(found[i]));
    }
    std::vector<Route> routes;
    for (const auto& pair : ends) routes.push_back(m_between.value(pair));
    return routes;
}

std::vector<Route> CanvasScene::routedAnew(const std::vector<Ends>& ends) const {
    std::vector<QRectF> cards;
    QHash<QString, std::size_t> places;
    for (const NodeItem* card : m_cards) {
        places.insert(card->id(), cards.size());
        cards.push_back(card->card());
    }
    std::vector<Wire> wires;
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const auto from = places.constFind(ends[i].first), to = places.constFind(ends[i].second);
        if (from == places.cend() || to == places.cend()) continue;
        wires.push_back({*from, *to});
        wanted.push_back(i);
    }
    std::vector<Route> routes(ends.size());
    std::vector<Route> found = routeWires(cards, {}, wires);
    for (std::size_t i = 0; i < wanted.size(); ++i) routes[wanted[i]] = std::move(found[i]);
    return routes;
}

NodeItem* CanvasScene::node(const QString& id) const {
    return lookUp(m_nodes, id);
}
DomainItem* CanvasScene::domain(const QString& id) const {
    return lookUp(m_domains, id);
}
LinkItem* CanvasScene::link(const QString& id) const {
    return lookUp(m_links, id);
}

ElementItem* CanvasScene::element(const QString& id) const {
    if (NodeItem* item = node(id)) return item;
    if (LinkItem* item = link(id)) return item;
    return domain(id);
}

QSet<QString> CanvasScene::ids() const {
    QSet<QString> all;
    for (const auto& [id, item] : m_domains) all.insert(id);
    for (const auto& [id, item] : m_nodes) all.insert(id);
    for (const auto& [id, item] : m_links) all.insert(id);
    return all;
}

QStringList CanvasScene::readingOrder() const {
    std::vector<const ElementItem*> items;
    for (const auto& [id, item] : m_domains) items.push_back(item.get());
    for (const auto& [id, item] : m_nodes) items.push_back(item.get());
    std::stable_sort(items.begin(), items.end(), [](const ElementItem* a, const ElementItem* b) {
        const QPointF p = a->extent().topLeft(), q = b->extent().topLeft();
        return std::pair(p.y(), p.x()) < std::pair(q.y(), q.x());
    });
    QStringList ids;
    for (const ElementItem* item : items) ids << item->id();
    return ids;
}

QStringList CanvasScene::linkOrder() const {
    QStringList ids;
    for (const auto& [id, item] : m_links) ids << id;
    return ids;
}

QRectF CanvasScene::contents() const {
    QRectF all;
    for (const auto& [id, item] : m_domains) all |= item->extent();
    for (const auto& [id, item] : m_nodes) all |= item->extent().adjusted(0, -10, 0, 2);
    for (const auto& [id, item] : m_links) all |= item->extent();
    for (const auto& note : m_notes) all |= note->sceneBoundingRect();
    return all;
}

ElementItem* CanvasScene::elementAt(const QPointF& position, double tolerance) const {
    const QRectF around(position.x() - tolerance, position.y() - tolerance, 2 * tolerance, 2 * tolerance);
    ElementItem* domain = nullptr;
    ElementItem* link = nullptr;
    for (QGraphicsItem* item : items(around, Qt::IntersectsItemBoundingRect, Qt::DescendingOrder)) {
        auto* element = dynamic_cast<ElementItem*>(item);
        if (element == nullptr || !element->isHit(position, tolerance)) continue;
        if (element->kind() == ElementItem::Kind::node) return element;
        if (element->kind() == ElementItem::Kind::link && link == nullptr) link = element;
        if (element->kind() == ElementItem::Kind::domain && domain == nullptr) domain = element;
    }
    const bool onTitle = domain != nullptr && static_cast<DomainItem*>(domain)->tab().contains(position);
    return link != nullptr && !onTitle ? link : domain;
}

NodeItem* CanvasScene::nodeAt(const QPointF& position) const {
    ElementItem* found = elementAt(position, 1);
    return found != nullptr && found->kind() == ElementItem::Kind::node ? static_cast<NodeItem*>(found) : nullptr;
}

QSet<QString> CanvasScene::elementsIn(const QRectF& area) const {
    QSet<QString> found;
    for (const auto& [id, item] : m_nodes)
        if (item->extent().intersects(area)) found.insert(id);
    for (const auto& [id, item] : m_domains)
        if (area.contains(item->extent())) found.insert(id);
    for (const auto& [id, item] : m_links)
        if (area.contains(item->extent())) found.insert(id);
    return found;
}

void CanvasScene::setMarked(Mark mark, const QSet<QString>& ids) {
    QSet<QString>& marked = m_marked[mark];
    for (const QString& id : marked)
        if (ElementItem* item = element(id); item != nullptr && !ids.contains(id)) item->setMark(mark, false);
    for (const QString& id : ids)
        if (ElementItem* item = element(id)) item->setMark(mark, true);
    marked = ids;
}

}  // namespace failwright
