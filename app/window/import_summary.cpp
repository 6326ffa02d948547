#include "app/window/import_summary.h"

#include "model/io/import/summary.h"
#include "views/text/imports.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr int elementRole = Qt::UserRole;
constexpr std::size_t linesOfGroup = 500;

}  // namespace

ImportSummary::ImportSummary(const QString& source, const ImportedDesign& design, QWidget* parent) : QDialog(parent), m_lines(new QTreeWidget(this)) {
    setWindowTitle(tr("Imported: %1").arg(source));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* heading = new QLabel(tr("%1, read as %2").arg(source, QString::fromUtf8(nameOf(design.format).data(), qsizetype(nameOf(design.format).size()))), this);
    heading->setProperty("role", "heading");
    heading->setWordWrap(true);
    const Topology& topology = design.topology;
    auto* counts = new QLabel(QStringLiteral("%1 · %2 · %3")
                                  .arg(tr("%n node(s)", nullptr, int(topology.nodes.size())), tr("%n domain(s)", nullptr, int(topology.domains.size())),
                                       tr("%n link(s)", nullptr, int(topology.links.size()))),
                              this);
    counts->setProperty("role", "meta");
    m_lines->setAccessibleName(tr("What became of the source"));
    m_lines->setHeaderHidden(true);
    m_lines->setUniformRowHeights(true);
    fill(design);
    const auto choose = [this](QTreeWidgetItem* item) {
        if (item == nullptr) return;
        if (const QString id = item->data(0, elementRole).toString(); !id.isEmpty()) emit elementChosen(id);
    };
    connect(m_lines, &QTreeWidget::currentItemChanged, this, choose);
    connect(m_lines, &QTreeWidget::itemClicked, this, choose);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(counts);
    layout->addWidget(m_lines, 1);
    layout->addWidget(buttons);
    resize(520, 460);
}

/// Outcomes, in them what was remarked, in them what it is about.
void ImportSummary::fill(const ImportedDesign& design) {
    QTreeWidgetItem* outcomes[3] = {};
    for (const ImportGroup& group : grouped(design.notes)) {
        const Fate fate = fateOf(group.remark);
        QTreeWidgetItem*& root = outcomes[std::size_t(fate)];
        if (root == nullptr) {
            root = new QTreeWidgetItem(m_lines, {text::name(fate)});
            root->setExpanded(true);
        }
        auto* line = new QTreeWidgetItem(root, {QStringLiteral("%1 (%2)").arg(text::sentence(group.remark, group.detail)).arg(group.notes.size())});
        line->setExpanded(fate != Fate::became && group.notes.size() <= 3);
        for (std::size_t i = 0; i < std::min(group.notes.size(), linesOfGroup); ++i) {
            const ImportNote& note = design.notes[group.notes[i]];
            auto* item = new QTreeWidgetItem(line, {QString::fromStdString(note.source)});
            item->setData(0, elementRole, QString::fromStdString(note.element));
            item->setToolTip(0, QString::fromStdString(note.source));
        }
    }
}

}  // namespace failwright
