#pragma once

#include "model/topology/edit.h"

#include <QObject>
#include <QUndoStack>

namespace failwright {

/// Groups the edits of one gesture (a drag, a spin of a field) into one undo step. Every gesture has its own number.
struct Gesture {
    quint64 number = 0;  ///< 0: stands alone
    [[nodiscard]] static Gesture begin();
};

/// A topology that is being edited: the value, its revision and the undo stack. The only way to change it is `perform`.
class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr);

    [[nodiscard]] const Topology& topology() const { return m_topology; }
    /// Grows with every change, undo and redo included.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    /// Applies `edits` as one undo step named `text`, or merges them into the step of the same gesture. On error nothing
    /// changes. Edits that change nothing leave no step, nor does a gesture that ends where it began.
    /// Not to be called from a slot of `changed`.
    Result<void> perform(const Edits& edits, const QString& text, Gesture gesture = {});

    /// Replaces everything and forgets the undo history.
    void reset(Topology topology);

    /// The topology as it was before step `step` of the undo stack, one of those that are done.
    [[nodiscard]] Topology before(int step) const;

    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    [[nodiscard]] bool isModified() const { return !m_undo.isClean(); }
    void setUnmodified() { m_undo.setClean(); }
    /// There is something to save, whatever is undone.
    void setModified() { m_undo.resetClean(); }

signals:
    /// Once after every change, an undo or redo of several steps included; `topology()` is the new value already.
    void changed(const failwright::ChangeSet& changes);
    /// After `reset`.
    void wasReset();
    void modifiedChanged(bool modified);

private:
    friend class EditCommand;
    /// Applies the edits of an undo step and gives those that take it back.
    Edits applyStep(const Edits& edits);
    void note(ChangeSet changes);
    void announce();

    Topology m_topology;
    quint64 m_revision = 0;
    ChangeSet m_pending;  ///< done, but not yet announced: the undo stack comes to rest first
    QUndoStack m_undo;
};

}  // namespace failwright
