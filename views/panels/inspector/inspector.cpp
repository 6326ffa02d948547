#include "views/panels/inspector/inspector.h"

#include "model/document/analysis_service.h"
#include "model/document/selection.h"
#include "views/panels/form/form.h"
#include "views/panels/inspector/preset_note.h"
#include "views/panels/inspector/sections.h"
#include "views/panels/inspector/subject_header.h"
#include "views/panels/shared/lookup.h"
#include "views/text/text.h"
#include "views/theme/icons.h"

#include <QVBoxLayout>
#include <algorithm>

namespace failwright {
namespace {

void insertBeforeLast(std::vector<FormSection>& all, std::vector<FormSection> more) {
    all.insert(all.end() - 1, std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

QString placeOf(const Topology& topology, const std::optional<DomainId>& id) {
    const Domain* domain = id ? failwright::find(topology.domains, *id) : nullptr;
    return domain != nullptr ? text::title(*domain) : QString();
}

}  // namespace

Inspector::Inspector(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_selection(selection),
      m_analysis(analysis),
      m_theme(theme),
      m_header(new SubjectHeader(theme, this)),
      m_preset(new PresetNote(this)),
      m_form(new Form(this)) {
    setAccessibleName(tr("Inspector"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_preset);
    layout->addWidget(m_form, 1);
    connect(&document, &Document::changed, this, &Inspector::sync);
    connect(&document, &Document::wasReset, this, &Inspector::rebuild);
    connect(&selection, &Selection::changed, this, &Inspector::sync);
    connect(&analysis, &AnalysisService::delivered, this, &Inspector::judge);
    connect(&analysis, &AnalysisService::staleChanged, this, &Inspector::judge);
    rebuild();
}

Inspector::Subject Inspector::subject() const {
    const Topology& topology = m_document.topology();
    const QSet<QString>& ids = m_selection.ids();
    const auto selected = [&](const auto& thing) { return ids.contains(QString::fromStdString(thing.id.value)); };
    Subject now;
    if (ids.isEmpty()) return now;
    for (const Node& node : topology.nodes)
        if (selected(node)) {
            now.nodes.push_back(node.id);
            now.members += node.service ? 1 : 0;
            now.clients = (now.clients || now.nodes.size() == 1) && node.kind == NodeKind::client;
            if (std::find(now.services.begin(), now.services.end(), serviceOf(node)) == now.services.end())
                now.services.push_back(serviceOf(node));
        }
    for (const Domain& domain : topology.domains)
        if (selected(domain)) now.domains.push_back(domain.id);
    for (const Link& link : topology.links)
        if (selected(link)) now.links.push_back(link.id);
    return now;
}

void Inspector::sync() {
    if (subject() != m_subject) return rebuild();
    m_form->refresh();
    describe();
    judge();
}

void Inspector::rebuild() {
    m_subject = subject();
    std::vector<FormSection> sections;
    if (!m_subject.nodes.empty()) {
        sections = sections::ofNodes(m_document, m_subject.nodes);
        if (!m_subject.clients) insertBeforeLast(sections, sections::ofServices(m_document, m_subject.services));
    } else if (!m_subject.domains.empty()) {
        sections = sections::ofDomains(m_document, m_subject.domains);
    } else if (!m_subject.links.empty()) {
        sections = sections::ofLinks(m_document, m_subject.links);
    } else {
        sections = sections::ofDesign(m_document);
    }
    m_form->setSections(std::move(sections));
    describe();
    judge();
}

void Inspector::setCatalogue(Catalogue catalogue) {
    m_preset->setCatalogue(std::move(catalogue));
    describe();
}

void Inspector::describe() {
    const Topology& topology = m_document.topology();
    const QSet<QString>& ids = m_selection.ids();
    m_preset->show(topology, ids.size() == 1 ? lookUp(topology, *ids.begin()).node : nullptr);
    if (ids.isEmpty()) {
        const QString size = tr("%n node(s)", nullptr, int(topology.nodes.size()));
        const QString title = topology.name.empty() ? tr("Untitled design") : QString::fromStdString(topology.name);
        return m_header->setSubject(icon(QStringLiteral("failwright"), m_theme), title, tr("The design · %1").arg(size));
    }
    if (ids.size() > 1) {
        const QString edited = !m_subject.nodes.empty()     ? tr("the fields edit all selected nodes")
                               : !m_subject.domains.empty() ? tr("the fields edit all selected domains")
                                                            : tr("the fields edit all selected links");
        return m_header->setSubject({}, tr("%n element(s)", nullptr, int(ids.size())), edited);
    }
    const Found found = lookUp(topology, *ids.begin());
    QStringList about{kindOf(found)};
    if (found.node != nullptr) about << placeOf(topology, found.node->domain);
    if (found.domain != nullptr) about << placeOf(topology, found.domain->parent);
    about.removeAll(QString());
    m_header->setSubject(iconOf(found, m_theme), titleOf(topology, *ids.begin()), about.join(QStringLiteral(" · ")));
}

void Inspector::judge() {
    const auto latest = m_analysis.latest();
    if (!latest || m_selection.ids().size() != 1) return m_header->setVerdict({}, false, false);
    const QString& id = *m_selection.ids().begin();
    const Found found = lookUp(m_document.topology(), id);
    const auto& lost = latest->analysis.notConnected;
    if (found.node != nullptr && std::find(lost.begin(), lost.end(), found.node->id) != lost.end())
        return m_header->setVerdict(tr("Not connected: no request path reaches it, so it takes no part."), false,
                                    m_analysis.isStale());
    const auto downtime = downtimeOf(latest->analysis, id);
    if (!downtime) return m_header->setVerdict({}, false, false);
    const bool isSpof = spofIds(latest->analysis).contains(id);
    const QString causes = isSpof ? tr("⚠ SPOF · causes %1 of downtime a year") : tr("Causes %1 of downtime a year");
    m_header->setVerdict(causes.arg(text::duration(*downtime)), isSpof, m_analysis.isStale());
}

}  // namespace failwright
