#pragma once

#include "model/topology/edit.h"

#include <QObject>
#include <memory>

namespace failwright {

class CanvasView;
class Document;
class GhostItem;
class Theme;

/// Shows on the canvas what edits would do, until something else is to be shown or the design changes.
class Ghost : public QObject {
    Q_OBJECT
public:
    Ghost(CanvasView& canvas, Document& document, const Theme& theme);
    ~Ghost() override;

    /// `edits` fit the document and give new parts a place. Empty ones show nothing.
    void show(const Edits& edits);
    void clear();
    /// Null while nothing is shown.
    [[nodiscard]] const GhostItem* item() const { return m_item.get(); }

private:
    CanvasView& m_canvas;
    Document& m_document;
    const Theme& m_theme;
    std::unique_ptr<GhostItem> m_item;
};

}  // namespace failwright
