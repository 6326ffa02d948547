#pragma once

#include "model/document/document.h"
#include "views/canvas/part.h"

#include <QGraphicsView>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>

namespace failwright {

class AnalysisService;
class CanvasScene;
class Editing;
class Glide;
class Minimap;
class NameEditor;
class Selection;
class Theme;
struct Place;
class Tool;

enum class ToolKind { select, connect, pan };

/// The canvas: shows the document's topology with what the analysis says about each element, and turns mouse and keys into
/// edits of the document.
class CanvasView : public QGraphicsView {
    Q_OBJECT
public:
    CanvasView(Document& document, Selection& selection, AnalysisService& analysis, Theme& theme, QWidget* parent = nullptr);
    ~CanvasView() override;

    /// Scale of the picture: 1 is 100 %. Kept within 0.05 and 8.
    [[nodiscard]] double zoom() const;
    [[nodiscard]] ToolKind tool() const { return m_toolKind; }

    /// What a new node or domain of a kind starts with (its id is given by the canvas). Without them it has its kind and nothing
    /// else.
    void setPrototypes(std::function<Node(NodeKind)> nodes, std::function<Domain(DomainKind)> domains);

    /// Adds a node in one undo step and selects it: with its centre at `at` (scene units) and in the domain there, else in or
    /// beside what is selected, where there is room.
    void insertNode(NodeKind kind, std::optional<QPointF> at = {}, Gesture gesture = {});
    void insertDomain(DomainKind kind, std::optional<QPointF> at = {});
    /// A node as `insertNode` would add it, with an id and a name.
    [[nodiscard]] Node newNode(NodeKind kind) const;
    /// What can be done with the selection.
    [[nodiscard]] Editing& editing() const { return *m_editing; }

    /// Brings the element into view if it is not.
    void reveal(const QString& id);
    /// Zooms out as far as it takes to see `area` (of the scene) with the design, if it is not in view; and back in with an empty one,
    /// where the whole design was shown.
    void showAlso(const QRectF& area);

    [[nodiscard]] const Topology& topology() const;
    [[nodiscard]] Selection& selection() const { return m_selection; }
    [[nodiscard]] CanvasScene& canvasScene() const { return *m_scene; }

    /// Document::perform, with what it says against the edits told to people. True where it went well.
    bool perform(const Edits& edits, const QString& text, Gesture gesture = {});
    /// The same, showing for 200 ms how things get to their new places unless motion is reduced.
    void performMoving(const Edits& edits, const QString& text);
    /// Shows the whole design as large as it goes, and no overview.
    void setPresenting(bool presenting);
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    /// Scrolls so that this point of the scene is in the middle.
    void centreAt(const QPointF& point);
    [[nodiscard]] Minimap& minimap() const { return *m_minimap; }
    /// The element under the pointer; empty for none.
    void setHovered(const QString& id);

public slots:
    void setTool(failwright::ToolKind kind);
    void zoomIn();
    void zoomOut();
    void zoomTo100();
    void fitAll();
    void fitSelection();
    void selectAll();
    void deleteSelection();
    /// Edits the name of the current element in place.
    void startRename();

signals:
    void toolChanged(failwright::ToolKind kind);
    void zoomChanged(double zoom);
    /// A context menu is asked for, by mouse or key; `id` is empty on the canvas itself. What was under the pointer is selected.
    void contextMenuRequested(const QString& id, const QPoint& globalPosition);
    /// Double click on the empty canvas.
    void insertHereRequested(const QPointF& scenePosition, const QPoint& globalPosition);
    /// A link from the node `from` was dropped where nothing is.
    void createHereRequested(const QString& from, const QPointF& scenePosition, const QPoint& globalPosition);
    /// JSON that is no design of ours was to be pasted.
    void foreignPasted(const QString& json);
    /// An edit was not possible; `reason` is one sentence for people.
    void refused(const QString& reason);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void connectModel();
    void takeResults();
    void tellReaders();
    void followView();
    void scrollBy(const QPointF& pixels);
    void zoomBy(double factor, const QPointF& viewportPosition);
    void fit(const QRectF& area);
    void startPan(const QPoint& from);
    void endPan();
    void nudge(const QPointF& delta, bool again);
    [[nodiscard]] bool pressedArrow(QKeyEvent& event);
    void insert(const Part& part, std::optional<QPointF> at, Gesture gesture = {});
    void showTip(const QPoint& viewportPosition, const QPoint& globalPosition);
    void showDropTarget(const std::optional<Part>& part, const QPointF& at);
    [[nodiscard]] Place placeFor(const Part& part) const;
    [[nodiscard]] bool isCrowded() const;
    [[nodiscard]] bool isEmpty() const;

    Document& m_document;
    Selection& m_selection;
    AnalysisService& m_analysis;
    Theme& m_theme;
    std::unique_ptr<CanvasScene> m_scene;
    Minimap* m_minimap;
    std::unique_ptr<Tool> m_tool;
    std::unique_ptr<Editing> m_editing;
    std::unique_ptr<Glide> m_glide;
    bool m_reducedMotion = false;
    bool m_isPresenting = false;
    std::unique_ptr<QGraphicsRectItem> m_ghost;  ///< of what is dragged in from a palette
    QPointer<NameEditor> m_nameEditor;
    std::function<Node(NodeKind)> m_prototypes;
    std::function<Domain(DomainKind)> m_domainPrototypes;
    ToolKind m_toolKind = ToolKind::select;
    QString m_hovered;
    std::optional<QPoint> m_panFrom;
    bool m_spaceHeld = false;
    bool m_isFitted = true;  ///< shows everything, and still does after a change of size, until somebody pans or zooms
    quint64 m_nudge = 0;     ///< the gesture of a held arrow key
};

}  // namespace failwright
