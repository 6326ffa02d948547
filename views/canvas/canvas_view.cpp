#include "views/canvas/canvas_view.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/layout/geometry.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/editing/editing.h"
#include "views/canvas/glide.h"
#include "views/canvas/minimap.h"
#include "views/canvas/name_editor.h"
#include "views/canvas/placing.h"
#include "views/canvas/tools/tool.h"
#include "views/text/text.h"
#include "views/theme/theme.h"

#include <QAccessible>
#include <QGraphicsRectItem>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <cmath>

namespace failwright {
namespace {

constexpr double smallestZoom = 0.05;
constexpr double largestZoom = 8;
constexpr double largestFit = 1.25;
constexpr double largestShow = 3;  ///< that a fitted design is shown at while presenting
constexpr double zoomStep = 1.2;
constexpr double fitMargin = 20;
constexpr double world = 100'000;  ///< how far one can scroll, either way
constexpr int manyCards = 400;    ///< more jump to their new places
constexpr double manyLinks = 300;  ///< in view: more are drawn plainly

QPointF centreOf(const QWidget& viewport) {
    return QRectF(viewport.rect()).center();
}

}  // namespace

CanvasView::CanvasView(Document& document, Selection& selection, AnalysisService& analysis, Theme& theme, QWidget* parent)
    : QGraphicsView(parent),
      m_document(document),
      m_selection(selection),
      m_analysis(analysis),
      m_theme(theme),
      m_scene(std::make_unique<CanvasScene>(theme)),
      m_minimap(new Minimap(*this)) {
    setScene(m_scene.get());
    setSceneRect(-world, -world, 2 * world, 2 * world);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setViewportUpdateMode(MinimalViewportUpdate);
    setOptimizationFlag(DontSavePainterState);
    setLayoutDirection(Qt::LeftToRight);
    setAcceptDrops(true);
    viewport()->setFocusPolicy(Qt::NoFocus);  // which is passed on to the canvas, too
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Canvas"));
    setMinimumSize(320, 240);
    m_editing = std::make_unique<Editing>(Workbench{*this, *m_scene, m_document, m_selection});
    m_glide = std::make_unique<Glide>(*m_scene, m_document);
    setTool(ToolKind::select);
    connectModel();
    m_scene->syncAll(document.topology());
    takeResults();
    centerOn(0, 0);
}

CanvasView::~CanvasView() {
    m_glide.reset();
    m_tool.reset();
    m_ghost.reset();
    setScene(nullptr);
}

void CanvasView::connectModel() {
    connect(&m_document, &Document::changed, this, [this](const ChangeSet& changes) {
        m_tool->cancel();
        m_glide->stop();
        m_scene->sync(m_document.topology(), changes);
        m_scene->setMarked(Mark::selected, m_selection.ids());
        if (m_document.topology().nodes.size() < 2) viewport()->update();
        followView();
    });
    connect(&m_document, &Document::wasReset, this, [this] {
        m_tool->cancel();
        m_scene->setResults(m_document.topology(), {});
        m_scene->syncAll(m_document.topology());
        fitAll();
        viewport()->update();
    });
    connect(&m_selection, &Selection::changed, this, [this] {
        m_scene->setMarked(Mark::selected, m_selection.ids());
        m_minimap->update();
        tellReaders();
    });
    m_scene->setMarked(Mark::selected, m_selection.ids());
    connect(&m_analysis, &AnalysisService::delivered, this, &CanvasView::takeResults);
    connect(&m_analysis, &AnalysisService::staleChanged, this, [this](bool stale) { m_scene->setStale(stale); });
    connect(&m_theme, &Theme::changed, this, [this] {
        m_scene->restyle();
        viewport()->update();
    });
}

void CanvasView::takeResults() {
    const auto latest = m_analysis.latest();
    if (!latest) return;
    m_scene->setResults(m_document.topology(), Results(std::shared_ptr<const Analysis>(latest, &latest->analysis)));
    m_scene->setStale(m_analysis.isStale());
}

void CanvasView::setPrototypes(std::function<Node(NodeKind)> nodes, std::function<Domain(DomainKind)> domains) {
    m_prototypes = std::move(nodes);
    m_domainPrototypes = std::move(domains);
}

bool CanvasView::perform(const Edits& edits, const QString& text, Gesture gesture) {
    if (edits.empty()) return false;
    const auto done = m_document.perform(edits, text, gesture);
    if (!done) emit refused(text::sentence(done.error()));
    return done.has_value();
}

const Topology& CanvasView::topology() const {
    return m_document.topology();
}

/// Screen readers say what has become the current element.
void CanvasView::tellReaders() {
    if (!QAccessible::isActive() || m_selection.current().isEmpty()) return;
    const qsizetype index = (m_scene->readingOrder() + m_scene->linkOrder()).indexOf(m_selection.current());
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(int(index));
    QAccessible::updateAccessibility(&event);
}

void CanvasView::performMoving(const Edits& edits, const QString& text) {
    const Arrangement from = arrangementOf(m_document.topology());
    if (!perform(edits, text)) return;
    fitAll();
    if (!m_reducedMotion && from.nodes.size() <= manyCards) m_glide->start(from);
}

void CanvasView::setPresenting(bool presenting) {
    m_isPresenting = presenting;
    m_minimap->setWanted(!presenting);
    fitAll();
}

void CanvasView::centreAt(const QPointF& point) {
    m_isFitted = false;
    centerOn(point);
}

void CanvasView::setTool(ToolKind kind) {
    const Workbench bench{*this, *m_scene, m_document, m_selection};
    m_tool = kind == ToolKind::connect ? makeConnectTool(bench) : makeSelectTool(bench);
    viewport()->setCursor(kind == ToolKind::pan       ? Qt::OpenHandCursor
                          : kind == ToolKind::connect ? Qt::CrossCursor
                                                      : Qt::ArrowCursor);
    if (m_toolKind == kind) return;
    m_toolKind = kind;
    emit toolChanged(kind);
}

double CanvasView::zoom() const {
    return transform().m11();
}

/// The point of the scene under `position` stays there.
void CanvasView::zoomBy(double factor, const QPointF& position) {
    m_isFitted = false;
    const double target = std::clamp(zoom() * factor, smallestZoom, largestZoom);
    if (target == zoom()) return;
    const QPointF held = viewportTransform().inverted().map(position);
    setTransform(QTransform::fromScale(target, target));
    const QPointF drift = viewportTransform().map(held) - position;
    scrollBy(drift);
    followView();
    emit zoomChanged(target);
}

/// What lies over the picture goes where the picture has gone.
void CanvasView::followView() {
    m_minimap->follow();
    if (m_nameEditor != nullptr) m_nameEditor->follow();
}

void CanvasView::scrollBy(const QPointF& pixels) {
    m_isFitted = false;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(pixels.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(pixels.y()));
}

void CanvasView::zoomIn() {
    zoomBy(zoomStep, centreOf(*viewport()));
}
void CanvasView::zoomOut() {
    zoomBy(1 / zoomStep, centreOf(*viewport()));
}
void CanvasView::zoomTo100() {
    zoomBy(1 / zoom(), centreOf(*viewport()));
}

void CanvasView::fit(const QRectF& area) {
    if (area.isEmpty()) return;
    const double across = (viewport()->width() - 2 * fitMargin) / area.width();
    const double down = (viewport()->height() - 2 * fitMargin) / area.height();
    const double scale = std::clamp(std::min(across, down), smallestZoom, m_isPresenting ? largestShow : largestFit);
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(area.center());
    followView();
    emit zoomChanged(scale);
}

void CanvasView::fitAll() {
    fit(m_scene->contents());
    m_isFitted = true;
}

void CanvasView::fitSelection() {
    m_isFitted = false;
    QRectF area;
    for (const QString& id : m_selection.ids())
        if (const ElementItem* item = m_scene->element(id)) area |= item->extent();
    fit(area.isEmpty() ? m_scene->contents() : area);
}

void CanvasView::reveal(const QString& id) {
    const ElementItem* item = m_scene->element(id);
    if (item == nullptr) return;
    const QRectF visible = mapToScene(viewport()->rect()).boundingRect();
    const QRectF wanted = item->extent().adjusted(-fitMargin, -fitMargin, fitMargin, fitMargin);
    if (visible.contains(item->extent())) return;
    m_isFitted = false;
    if (wanted.width() > visible.width() || wanted.height() > visible.height()) return centerOn(wanted.center());
    const auto missing = [](double low, double high, double from, double to) { return std::min(low - from, 0.0) + std::max(high - to, 0.0); };
    centerOn(visible.center() + QPointF(missing(wanted.left(), wanted.right(), visible.left(), visible.right()),
                                        missing(wanted.top(), wanted.bottom(), visible.top(), visible.bottom())));
}

void CanvasView::showAlso(const QRectF& area) {
    const bool hidden = !area.isEmpty() && !mapToScene(viewport()->rect()).boundingRect().contains(area);
    if (m_isFitted || hidden) fit(m_scene->contents() | area);
}

void CanvasView::selectAll() {
    m_selection.set(m_scene->ids());
}

void CanvasView::deleteSelection() {
    std::vector<std::string> ids;
    for (const QString& id : m_selection.ids()) ids.push_back(id.toStdString());
    std::sort(ids.begin(), ids.end());
    perform(editsToRemove(m_document.topology(), ids), tr("Delete %n element(s)", nullptr, int(ids.size())));
}

void CanvasView::startRename() {
    const QString id = m_selection.current();
    const Topology& topology = m_document.topology();
    if (const Node* node = failwright::find(topology.nodes, NodeId{id.toStdString()})) {
        m_nameEditor = new NameEditor(*this, m_scene->node(id)->nameRect(), QString::fromStdString(node->name),
                                      [this, renamed = *node](const QString& name) mutable {
                                          renamed.name = name.toStdString();
                                          perform({Replace<Node>{renamed}}, tr("Rename"));
                                      });
    } else if (const Domain* domain = failwright::find(topology.domains, DomainId{id.toStdString()})) {
        m_nameEditor = new NameEditor(*this, m_scene->domain(id)->nameRect(), QString::fromStdString(domain->name),
                                      [this, renamed = *domain](const QString& name) mutable {
                                          renamed.name = name.toStdString();
                                          perform({Replace<Domain>{renamed}}, tr("Rename"));
                                      });
    }
}

/// Where a part goes that was not dropped anywhere: into the selected domain, beside the selected node, into the middle.
Place CanvasView::placeFor(const Part& part) const {
    const Topology& topology = m_document.topology();
    const std::string current = m_selection.current().toStdString();
    const QPointF middle = mapToScene(viewport()->rect().center());
    const Domain* domain = failwright::find(topology.domains, DomainId{current});
    const Node* node = failwright::find(topology.nodes, NodeId{current});
    if (const auto* kind = std::get_if<DomainKind>(&part)) {
        const std::optional<DomainId> home = domain != nullptr ? std::optional(domain->id) : node != nullptr ? node->domain : domainAt(topology, middle);
        return failwright::placeFor(topology, *kind, home, middle);
    }
    if (std::get<NodeKind>(part) == NodeKind::client) return placeForClient(topology, middle);
    if (domain != nullptr) {
        const QPointF first(geometry::domainPadding + geometry::nodeWidth / 2,
                            geometry::domainTitle + geometry::domainPadding + geometry::nodeHeight / 2);
        return placeIn(topology, domain->id, fieldOf(*domain).topLeft() + first);
    }
    const QPointF step(geometry::nodeWidth + 2 * geometry::gridStep, geometry::nodeHeight + 2 * geometry::gridStep);
    const QPointF wanted = node != nullptr ? cardOf(*node).center() + QPointF(0, step.y()) : middle;
    if (node != nullptr && node->domain) return placeIn(topology, *node->domain, wanted);
    const QPointF centre = freePlace(topology, wanted, {}, step).value_or(wanted);
    return {centre, domainAt(topology, centre)};
}

Node CanvasView::newNode(NodeKind kind) const {
    Node node = m_prototypes ? m_prototypes(kind) : Node{};
    node.kind = kind;
    node.id = NodeId{freshId(m_document.topology(), word(kind))};
    if (node.name.empty()) node.name = text::name(kind).toStdString();
    return node;
}

void CanvasView::insert(const Part& part, std::optional<QPointF> at, Gesture gesture) {
    const Topology& topology = m_document.topology();
    const Place place = at ? Place{*at, domainAt(topology, *at)} : placeFor(part);
    std::string id;
    bool done = false;
    if (const auto* kind = std::get_if<NodeKind>(&part)) {
        Node node = newNode(*kind);
        id = node.id.value;
        done = perform(editsToInsert(topology, std::move(node), place.centre, place.home), tr("Insert %1").arg(text::name(*kind)), gesture);
    } else {
        const DomainKind area = std::get<DomainKind>(part);
        Domain domain = m_domainPrototypes ? m_domainPrototypes(area) : Domain{};
        domain.kind = area;
        id = freshId(topology, word(area));
        domain.id = DomainId{id};
        domain.name = text::name(domain.kind).toStdString();
        done = perform(editsToInsert(topology, domain, place.centre, place.home), tr("Insert %1").arg(text::name(domain.kind)));
    }
    if (!done) return;
    m_selection.selectOnly(QString::fromStdString(id));
    reveal(m_selection.current());
}

void CanvasView::insertNode(NodeKind kind, std::optional<QPointF> at, Gesture gesture) {
    insert(kind, at, gesture);
}
void CanvasView::insertDomain(DomainKind kind, std::optional<QPointF> at) {
    insert(kind, at);
}

void CanvasView::setHovered(const QString& id) {
    if (m_hovered == id) return;
    m_hovered = id;
    m_scene->setMarked(Mark::hovered, id.isEmpty() ? QSet<QString>{} : QSet<QString>{id});
    m_scene->setMarked(Mark::related, {});
    QToolTip::hideText();
}

/// What the element takes down and with whom; its partners are marked as long as it is under the pointer.
void CanvasView::showTip(const QPoint& position, const QPoint& global) {
    if (m_hovered.isEmpty() || m_tool->isDragging()) return;
    const std::string id = m_hovered.toStdString();
    QSet<QString> partners;
    for (const std::string& partner : m_scene->results().partnersOf(id)) partners.insert(QString::fromStdString(partner));
    m_scene->setMarked(Mark::related, partners);
    const QRect area(position - QPoint(4, 4), QSize(8, 8));
    QToolTip::showText(global, describe(id, m_document.topology(), m_scene->results()), viewport(), area, 20'000);
}

bool CanvasView::isCrowded() const {
    const QRectF all = m_scene->sceneRect();
    const QRectF visible = mapToScene(viewport()->rect()).boundingRect() & all;
    const double part = all.isEmpty() ? 0 : visible.width() * visible.height() / (all.width() * all.height());
    return part * double(m_scene->linkCount()) > manyLinks;
}

bool CanvasView::isEmpty() const {
    const Topology& topology = m_document.topology();
    return topology.nodes.empty() && topology.domains.empty() && topology.notes.empty();
}

void CanvasView::showEvent(QShowEvent* event) {
    QGraphicsView::showEvent(event);
    if (m_isFitted) fitAll();
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    if (m_isFitted && isVisible()) fitAll();
    followView();
}

void CanvasView::paintEvent(QPaintEvent* event) {
    m_scene->setQuick(m_panFrom.has_value() || isCrowded());
    QGraphicsView::paintEvent(event);
}

void CanvasView::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    followView();
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
    const CanvasLook& look = m_scene->look();
    painter->fillRect(rect, look.canvas);
    const double step = geometry::gridStep * (zoom() < 0.35 ? 4 : zoom() < 0.75 ? 2 : 1);
    if (zoom() < 0.18) return;
    QVarLengthArray<QPointF, 4096> dots;
    for (double x = std::floor(rect.left() / step) * step; x <= rect.right(); x += step)
        for (double y = std::floor(rect.top() / step) * step; y <= rect.bottom(); y += step) dots.append(QPointF(x, y));
    QPen pen(look.grid, 2);
    pen.setCosmetic(true);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    painter->drawPoints(dots.constData(), int(dots.size()));
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&) {
    if (!isEmpty()) return;
    const CanvasLook& look = m_scene->look();
    painter->save();
    painter->resetTransform();
    const QPointF centre = centreOf(*viewport());
    look.icons.paint(*painter, QRectF(centre.x() - 24, centre.y() - 84, 48, 48), QStringLiteral("tidy"), look.faint);
    QFont heading = look.name;
    heading.setPixelSize(15);
    painter->setFont(heading);
    painter->setPen(look.text);
    painter->drawText(QRectF(centre.x() - 300, centre.y() - 24, 600, 26), Qt::AlignCenter,
                      tr("Drag a part from the palette onto the canvas"));
    painter->setFont(look.meta);
    painter->setPen(look.muted);
    painter->drawText(QRectF(centre.x() - 300, centre.y() + 4, 600, 22), Qt::AlignCenter,
                      tr("or double-click here to choose one"));
    painter->restore();
}

}  // namespace failwright
