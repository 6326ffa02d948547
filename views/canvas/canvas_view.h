#pragma once

#include "model/topology/topology.h"
#include "views/canvas/part.h"

#include <QGraphicsView>
#include <functional>
#include <memory>
#include <optional>

namespace failwright {

class AnalysisService;
class CanvasScene;
class Document;
class Selection;
class Theme;
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

    /// What a new node of a kind starts with (its id is given by the canvas). Without one it has its kind and nothing else.
    void setPrototypes(std::function<Node(NodeKind)> prototypes);

    /// Adds a node in one undo step and selects it: with its centre at `at` (scene units) and in the domain there, else in or
    /// beside what is selected, where there is room.
    void insertNode(NodeKind kind, std::optional<QPointF> at = {});
    void insertDomain(DomainKind kind, std::optional<QPointF> at = {});

    /// Brings the element into view if it is not.
    void reveal(const QString& id);

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
    /// An edit was not possible; `reason` is one sentence for people.
    void refused(const QString& reason);

private:
    Document& m_document;
    Selection& m_selection;
    AnalysisService& m_analysis;
    Theme& m_theme;
    ToolKind m_toolKind = ToolKind::select;
};

}  // namespace failwright
