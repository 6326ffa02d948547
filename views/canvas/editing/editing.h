#pragma once

#include "model/layout/arrange.h"
#include "model/topology/edit.h"
#include "views/canvas/tools/drag.h"

#include <QCoreApplication>
#include <optional>

class QMimeData;

namespace failwright {

/// What keys and menus do with the selection. Each is one step of undo; what cannot be done is told to people.
class Editing {
    Q_DECLARE_TR_FUNCTIONS(Editing)
public:
    explicit Editing(const Workbench& bench) : m_bench(bench) {}

    /// Another member of the same service for every selected node; a selected domain is doubled with what is in it.
    void duplicate();
    /// The same, moved by `delta`, for `ids`, into the domains that are there.
    void duplicate(const QSet<QString>& ids, const QPointF& delta);
    /// One member in each zone of the same region.
    void spread();

    void copy() const;
    void cut();
    /// Puts in what the clipboard holds: around `at` (scene), else where it came from or into the middle of the view.
    void paste(std::optional<QPointF> at = {});
    void paste(const QMimeData& data, std::optional<QPointF> at);
    /// Puts in `elements`, which are placed, as one step named `text`.
    void paste(Topology elements, std::optional<QPointF> at, const QString& text);

    void align(Alignment alignment);
    void distribute(Axis axis);
    void group();
    void ungroup();
    /// Locks the selection, or unlocks it where all of it is locked.
    void toggleLock();
    void raise();
    void lower();

    /// A new node with its centre at `at`, called by the node `from`.
    void insertLinked(NodeKind kind, const QString& from, const QPointF& at);
    /// A new node beside the current one, in this direction and linked with it: above it what calls it, else what it calls.
    void grow(const QPointF& direction);
    /// Lets one node call the other.
    void link(const QString& from, const QString& to);
    /// Lets a link lead to another node.
    void redirect(const QString& link, const QString& to);
    /// Selects the nearest in this direction of what is linked with the current element.
    void walk(const QPointF& direction);

private:
    [[nodiscard]] const Topology& topology() const;
    [[nodiscard]] std::vector<std::string> selected() const;
    void move(const std::vector<QString>& ids, const std::vector<Point>& offsets, const QString& text);
    [[nodiscard]] std::vector<QString> movable() const;
    void selectAndReveal(const std::vector<std::string>& ids);

    Workbench m_bench;
};

/// `edits` and what it takes for the elements `added` by them to become members of the domains where they lie.
[[nodiscard]] Edits withHomes(const Topology& topology, Edits edits, const std::vector<std::string>& added);

}  // namespace failwright
