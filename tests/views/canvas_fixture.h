#pragma once

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/canvas/canvas_scene.h"
#include "views/canvas/canvas_view.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

namespace failwright::testing {

inline Domain makeDomain(const std::string& id, DomainKind kind, Rect rect, std::optional<std::string> parent = {}) {
    Domain domain;
    domain.id = DomainId{id};
    domain.kind = kind;
    domain.rect = rect;
    if (parent) domain.parent = DomainId{*parent};
    return domain;
}

inline Node makeNode(const std::string& id, NodeKind kind, Point at, std::optional<std::string> domain = {}) {
    Node node;
    node.id = NodeId{id};
    node.kind = kind;
    node.position = at;
    if (domain) node.domain = DomainId{*domain};
    return node;
}

inline Link makeLink(const std::string& id, const std::string& from, const std::string& to) {
    Link link;
    link.id = LinkId{id};
    link.from = NodeId{from};
    link.to = NodeId{to};
    return link;
}

/// A client above two zones of a region; `web` in the left zone, `db` in the right one.
inline Topology twoZones() {
    Topology topology;
    topology.domains = {makeDomain("region", DomainKind::region, {0, 100, 640, 360}),
                        makeDomain("left", DomainKind::zone, {20, 160, 280, 280}, "region"),
                        makeDomain("right", DomainKind::zone, {340, 160, 280, 280}, "region")};
    topology.nodes = {makeNode("users", NodeKind::client, {240, 0}), makeNode("web", NodeKind::app, {60, 220}, "left"),
                      makeNode("db", NodeKind::database, {380, 340}, "right")};
    topology.links = {makeLink("l1", "users", "web"), makeLink("l2", "web", "db")};
    return topology;
}

/// A canvas in a window of its own, driven by real events.
struct CanvasFixture {
    explicit CanvasFixture(Topology topology) {
        view.resize(1000, 720);
        view.show();
        document.reset(std::move(topology));
        view.zoomTo100();
        view.centerOn(view.canvasScene().contents().center());
    }

    [[nodiscard]] const Topology& topology() const { return document.topology(); }
    [[nodiscard]] CanvasScene& scene() { return view.canvasScene(); }
    [[nodiscard]] const Node& node(const std::string& id) const { return *find(document.topology().nodes, NodeId{id}); }
    [[nodiscard]] const Domain& domain(const std::string& id) const { return *find(document.topology().domains, DomainId{id}); }
    [[nodiscard]] QPointF centreOf(const QString& id) { return scene().element(id)->extent().center(); }

    void send(QEvent::Type type, const QPointF& at, Qt::MouseButton button, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers = {}) {
        const QPoint local = view.mapFromScene(at);
        QMouseEvent event(type, local, view.viewport()->mapToGlobal(local), button, buttons, modifiers);
        QApplication::sendEvent(view.viewport(), &event);
    }

    void hover(const QPointF& at) { send(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton); }

    void press(const QPointF& at, Qt::KeyboardModifiers modifiers = {}) { send(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton, modifiers); }

    void release(const QPointF& at, Qt::KeyboardModifiers modifiers = {}) { send(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, modifiers); }

    void click(const QPointF& at, Qt::KeyboardModifiers modifiers = {}) {
        press(at, modifiers);
        release(at, modifiers);
    }

    void moveHeld(const QPointF& at, Qt::KeyboardModifiers modifiers = {}) { send(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton, modifiers); }

    void drag(const QPointF& from, const QPointF& to, Qt::KeyboardModifiers modifiers = {}) {
        hover(from);
        press(from, modifiers);
        moveHeld(from + (to - from) / 2, modifiers);
        moveHeld(to, modifiers);
        release(to, modifiers);
    }

    Document document;
    Selection selection{document};
    AnalysisService analysis{document};
    Theme theme;
    CanvasView view{document, selection, analysis, theme};
};

}  // namespace failwright::testing
