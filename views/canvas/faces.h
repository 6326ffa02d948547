#pragma once

#include "model/topology/topology.h"
#include "views/canvas/results.h"

#include <QString>

namespace failwright {

/// What a node's card says. Two equal faces look the same.
struct NodeFace {
    NodeKind kind = NodeKind::app;
    QString title;
    QString figure;       ///< "99.95 % · 3 instances"
    QString shortFigure;  ///< the same for a narrow card: "99.95 % · ×3"
    QString cause;        ///< "31 min/y", or what a client sees, or that nothing reaches it
    QString shortCause;   ///< the same for a narrow card: a client's figure alone
    QString service;      ///< where it has more than one member
    double share = 0;     ///< of the year's downtime
    bool spof = false;
    bool connected = true;
    bool commonCauseSpof = false;
    bool locked = false;
    friend bool operator==(const NodeFace&, const NodeFace&) = default;
};

struct DomainFace {
    DomainKind kind = DomainKind::zone;
    QString title;
    QString kindName;
    QString figure;  ///< "99.99 % · 53 min/y"
    bool spof = false;
    bool locked = false;
    friend bool operator==(const DomainFace&, const DomainFace&) = default;
};

struct LinkFace {
    QString label;  ///< mode of a replication, downtime of a link that is an element; may be empty
    bool replication = false;
    bool required = true;
    bool spof = false;
    friend bool operator==(const LinkFace&, const LinkFace&) = default;
};

/// `service` is the title of the node's service where the service has several members, else empty.
[[nodiscard]] NodeFace faceOf(const Node& node, const QString& service, const ElementResult& result);
[[nodiscard]] DomainFace faceOf(const Domain& domain, const ElementResult& result);
[[nodiscard]] LinkFace faceOf(const Link& link, const ElementResult& result);

/// "31.2 min/y".
[[nodiscard]] QString aYear(double downtimeSeconds);

/// What a tool tip says about an element: figures, and the smallest cut sets that it is part of, by name. Rich text.
[[nodiscard]] QString describe(const std::string& id, const Topology& topology, const Results& results);

}  // namespace failwright
