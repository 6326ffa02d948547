#include "views/canvas/ghost.h"

#include "model/document/document.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/items/ghost_item.h"
#include "views/theme/theme.h"

namespace failwright {

Ghost::Ghost(CanvasView& canvas, Document& document, const Theme& theme) : QObject(&canvas), m_canvas(canvas), m_document(document), m_theme(theme) {
    connect(&document, &Document::changed, this, &Ghost::clear);
    connect(&document, &Document::wasReset, this, &Ghost::clear);
    connect(&theme, &Theme::changed, this, &Ghost::clear);
}

Ghost::~Ghost() = default;

void Ghost::clear() {
    m_item.reset();
}

void Ghost::show(const Edits& edits) {
    const bool shown = m_item != nullptr;
    clear();
    if (shown && edits.empty()) m_canvas.showAlso({});
    Topology future = m_document.topology();
    if (edits.empty() || !applyEdits(future, edits)) return;
    m_item = std::make_unique<GhostItem>(m_document.topology(), future, m_theme);
    m_canvas.canvasScene().addItem(m_item.get());
    m_canvas.showAlso(m_item->boundingRect());
}

}  // namespace failwright
