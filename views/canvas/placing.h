#pragma once

#include "model/topology/edit.h"

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QSet>
#include <QString>
#include <optional>

namespace failwright {

/// Where things would stand: nodes by their top left corner, domains by their field.
struct Arrangement {
    QHash<QString, QPointF> nodes;
    QHash<QString, QRectF> domains;
};

[[nodiscard]] QRectF cardOf(const Node& node);
[[nodiscard]] QRectF fieldOf(const Domain& domain);
[[nodiscard]] double snapped(double value);

/// The innermost domain whose field holds `point`, none of `except` and nothing in them considered.
[[nodiscard]] std::optional<DomainId> domainAt(const Topology& topology, const QPointF& point, const QSet<QString>& except = {});

/// The elements of `ids` and all that lies in domains among them, moved by `delta`.
[[nodiscard]] Arrangement moved(const Topology& topology, const QSet<QString>& ids, const QPointF& delta);

/// The edits that make `arrangement` true. Nodes and domains of `dropped` become members of the domain where their centre lies;
/// all others keep their place in the tree. A domain grows where what is dropped into it, or a domain in it, would stick out.
[[nodiscard]] Edits editsFor(const Topology& topology, const Arrangement& arrangement, const QSet<QString>& dropped);

/// `wanted` as far as the domain may shrink: everything in it stays in it, and it keeps a least size.
[[nodiscard]] QRectF holding(const Topology& topology, const QString& domain, const QRectF& wanted, const QRectF& before);

/// The edits that add a node to `home`: with its centre at `centre` or near it where another card is; `home` grows where it must.
[[nodiscard]] Edits editsToInsert(const Topology& topology, Node node, const QPointF& centre, std::optional<DomainId> home);
/// The edits that add a domain around `centre`, in `home` or the innermost domain around that which may hold it, grown where that
/// is needed, and taking in what lies in it.
[[nodiscard]] Edits editsToInsert(const Topology& topology, Domain domain, const QPointF& centre, const std::optional<DomainId>& home);

/// A place for the centre of a new card, `wanted` or whole steps from it, that covers no other card and lies in `field` (if any).
[[nodiscard]] std::optional<QPointF> freePlace(const Topology& topology, const QPointF& wanted, const QRectF& field,
                                               const QPointF& step);

/// The edits that let the domains around the named elements grow until these lie in them.
[[nodiscard]] Edits editsToHold(const Topology& topology, const std::vector<std::string>& ids);

struct Place {
    QPointF centre;
    std::optional<DomainId> home;
};
/// A place for a new card in the domain: a free one, else below all that is in it.
[[nodiscard]] Place placeIn(const Topology& topology, const DomainId& home, const QPointF& wanted);
/// A place for a new domain of `kind` that covers nothing: in `home`, or the innermost domain around that which may hold it, else to
/// the right of what is there; at `wanted` or near it where none may.
[[nodiscard]] Place placeFor(const Topology& topology, DomainKind kind, std::optional<DomainId> home, const QPointF& wanted);

/// A place for a new client: beside the others, else above everything, else `wanted`.
[[nodiscard]] Place placeForClient(const Topology& topology, const QPointF& wanted);

}  // namespace failwright
