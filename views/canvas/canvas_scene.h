#pragma once

#include "model/topology/edit.h"
#include "views/canvas/items/domain_item.h"
#include "views/canvas/items/link_item.h"
#include "views/canvas/items/node_item.h"
#include "views/canvas/items/note_item.h"
#include "views/canvas/results.h"

#include <QGraphicsScene>
#include <QHash>
#include <QSet>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace failwright {

/// A picture of a topology: one item for each domain, node and link. Holds no truth: `sync` makes it say what the topology
/// says, touching only what a change names.
class CanvasScene : public QGraphicsScene {
    Q_OBJECT
public:
    explicit CanvasScene(const Theme& theme, QObject* parent = nullptr);
    ~CanvasScene() override;

    /// Shows `topology`, whatever was shown before.
    void syncAll(const Topology& topology);
    /// The same where `changes` tell all that has become different.
    void sync(const Topology& topology, const ChangeSet& changes);
    /// New numbers; only items that show other words than before are drawn again.
    void setResults(const Topology& topology, Results results);
    void setStale(bool stale);
    /// Draws faster and plainer, for panning and full views.
    void setQuick(bool quick) { m_look.quick = quick; }
    /// Takes the theme's colours anew.
    void restyle();

    [[nodiscard]] const CanvasLook& look() const { return m_look; }
    [[nodiscard]] const Results& results() const { return m_results; }

    [[nodiscard]] NodeItem* node(const QString& id) const;
    [[nodiscard]] DomainItem* domain(const QString& id) const;
    [[nodiscard]] LinkItem* link(const QString& id) const;
    /// The item of any element; null for an unknown id.
    [[nodiscard]] ElementItem* element(const QString& id) const;
    [[nodiscard]] std::size_t linkCount() const { return m_links.size(); }
    [[nodiscard]] QSet<QString> ids() const;
    /// Visits domains, then nodes, then links, each by id.
    template <class Visit>
    void forEachElement(Visit visit) const {
        for (const auto& [id, item] : m_domains) visit(static_cast<const ElementItem&>(*item));
        for (const auto& [id, item] : m_nodes) visit(static_cast<const ElementItem&>(*item));
        for (const auto& [id, item] : m_links) visit(static_cast<const ElementItem&>(*item));
    }
    /// Nodes and domains from top to bottom and left to right, a domain before what is in it.
    [[nodiscard]] QStringList readingOrder() const;
    /// Links by id.
    [[nodiscard]] QStringList linkOrder() const;
    /// What encloses everything drawn; empty where nothing is.
    [[nodiscard]] QRectF contents() const;

    /// What a click at `position` means: a node, then a title, a link, the innermost domain; null for the empty canvas.
    [[nodiscard]] ElementItem* elementAt(const QPointF& position, double tolerance) const;
    [[nodiscard]] NodeItem* nodeAt(const QPointF& position) const;
    /// Nodes that meet `area`, domains and links that lie in it.
    [[nodiscard]] QSet<QString> elementsIn(const QRectF& area) const;

    /// Sets `mark` on exactly these elements.
    void setMarked(Mark mark, const QSet<QString>& ids);

    /// While something is dragged: shows elements elsewhere than the document has them, links following.
    void preview(const QHash<QString, QPointF>& positions, const QHash<QString, QRectF>& fields = {});
    /// How a new link from a node to `target` would run, round the cards.
    [[nodiscard]] Route routeTo(const QString& from, const QRectF& target) const;
    /// Two nodes by their ids.
    using Ends = std::pair<QString, QString>;
    /// How new links between nodes would run; empty for ends that are not there. What was asked before is remembered until
    /// something moves.
    [[nodiscard]] std::vector<Route> routesBetween(const std::vector<Ends>& ends) const;
    /// Puts everything back where the document has it.
    void endPreview(const Topology& topology);

private:
    void syncDomain(const Topology& topology, const Domain& domain);
    void syncNode(const Node& node);
    void faceNode(NodeItem& item, const Node& node) const;
    void syncLink(const Link& link);
    void syncNotes(const Topology& topology);
    void syncOne(const Topology& topology, const std::string& id);
    void countServices(const Topology& topology);
    void refreshFaces(const Topology& topology);
    void rewire(const Topology& topology);
    void reroute();
    void placeLabels();
    void followCards(const std::vector<QPointF>& steps);
    [[nodiscard]] std::vector<QRectF> shunned() const;
    [[nodiscard]] std::vector<Route> routedAnew(const std::vector<Ends>& ends) const;
    [[nodiscard]] ElementResult resultOf(const Node& node) const;

    struct WiredLink {
        LinkItem* link;
        Wire wire;
    };

    CanvasLook m_look;
    Results m_results;
    std::map<QString, std::unique_ptr<DomainItem>> m_domains;
    std::map<QString, std::unique_ptr<NodeItem>> m_nodes;
    std::map<QString, std::unique_ptr<LinkItem>> m_links;
    std::vector<std::unique_ptr<NoteItem>> m_notes;
    std::map<std::string, QString> m_sharedServices;  ///< titles of the services with several members
    std::vector<NodeItem*> m_cards;                   ///< in document order, for routing
    std::vector<WiredLink> m_wired;
    mutable QHash<Ends, Route> m_between;
    std::map<Mark, QSet<QString>> m_marked;
};

}  // namespace failwright
