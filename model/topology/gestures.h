#pragma once

#include "model/topology/edit.h"

namespace failwright {

/// Whether a link of this kind may lead from one node to the other. Errors: `notFound` for an end that is not there, `illegal` for
/// a link of a node with itself or into a client, `duplicateId` where there is such a link already.
[[nodiscard]] Result<void> canLink(const Topology& topology, const NodeId& from, const NodeId& to, LinkKind kind = LinkKind::request);

/// The edit that adds such a link as the last, with the id `from>to`, or `from>to:2` and so on where that is taken.
[[nodiscard]] Result<Edit> editToLink(const Topology& topology, const NodeId& from, const NodeId& to, LinkKind kind = LinkKind::request);

/// The edit that lets a link have other ends; it keeps its id and all else. Errors: those of `canLink`, and `notFound` for the link.
[[nodiscard]] Result<Edit> editToReconnect(const Topology& topology, const LinkId& link, const NodeId& from, const NodeId& to);

/// The edits that put further members beside nodes, and the ids of these.
struct Replicas {
    Edits edits;
    std::vector<NodeId> ids;
};

/// For each of the nodes one more that stands in for it: the same figures, service, domain and links, `offset` away, directly
/// behind it in the document. A node that names no service gets one, which both name. The copy calls what the original calls and
/// is called by what calls the original; data flows to it as to the original, or from it. In an active-passive service the copy is
/// a standby, in others no second primary. A client's copy is a client with the same calls. Unknown ids are passed over.
[[nodiscard]] Replicas editsToReplicate(const Topology& topology, const std::vector<NodeId>& nodes, Point offset);

/// `editsToReplicate` for nodes, and for domains their copies with another member of every service in them. The outermost new
/// domains and nodes are moved by `offset`, and stay in the domain that the originals lie in.
struct Duplicates {
    Edits edits;
    std::vector<std::string> ids;  ///< of the outermost
};
[[nodiscard]] Duplicates editsToDuplicate(const Topology& topology, const std::vector<std::string>& ids, Point offset);

/// A kind that `caller` usually calls next, and one that usually calls `callee`.
[[nodiscard]] NodeKind usualCallee(NodeKind caller);
[[nodiscard]] NodeKind usualCaller(NodeKind callee);

}  // namespace failwright
