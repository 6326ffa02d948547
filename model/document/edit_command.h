#pragma once

#include "model/topology/edit.h"

#include <QUndoCommand>

namespace failwright {

class Document;

/// One step of the undo stack. It holds the edits that lead to the other side, and swaps them for their inverse there.
class EditCommand : public QUndoCommand {
public:
    /// `inverse` takes back what the document has just done.
    EditCommand(Document& document, Edits inverse, const QString& text, quint64 gesture);

    void undo() override { swap(); }
    void redo() override;
    /// Lead to the other side.
    [[nodiscard]] const Edits& edits() const { return m_edits; }
    [[nodiscard]] int id() const override { return m_gesture == 0 ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    void swap();

    Document& m_document;
    Edits m_edits;
    quint64 m_gesture;
    bool m_done = true;  ///< the document has it; the first redo, which pushing calls, has nothing to do
};

}  // namespace failwright
