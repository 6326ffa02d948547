#include "views/panels/findings/findings_panel.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "model/review/objectives.h"
#include "views/panels/findings/finding_model.h"
#include "views/panels/shared/explained_label.h"
#include "views/panels/shared/lookup.h"
#include "views/text/findings.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QHelpEvent>
#include <QInputDialog>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

namespace failwright {
namespace {

Token shadeOf(Severity severity, bool accepted) {
    if (accepted || severity == Severity::note) return Token::muted;
    return severity == Severity::error ? Token::bad : Token::warning;
}

/// Icon and word of the severity, the sentence, and under it what could be done.
class FindingDelegate : public QStyledItemDelegate {
public:
    FindingDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, 44}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        const auto severity = Severity(index.data(FindingModel::severityRole).toInt());
        const bool accepted = index.data(FindingModel::acceptedRole).toBool();
        const QColor shade = m_theme.color(shadeOf(severity, accepted));
        const QRect area = option.rect.adjusted(12, 4, -12, -4);
        painter->save();
        paintIcon(*painter, QRectF(area.left(), area.center().y() - 8, 18, 18),
                  severity == Severity::error ? QStringLiteral("spof") : QStringLiteral("warning"), shade);
        const QRect words = area.adjusted(28, 0, 0, 0);
        const QString word = accepted ? FindingsPanel::tr("Accepted") : text::name(severity);
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(shade);
        painter->drawText(words, Qt::AlignTop | Qt::AlignAbsolute | Qt::AlignLeft, word);
        const QRect sentence = words.adjusted(QFontMetrics(bold).horizontalAdvance(word) + 10, 0, 0, 0);
        painter->setFont(option.font);
        painter->setPen(m_theme.color(accepted ? Token::muted : Token::text));
        drawExplained(*painter, sentence, option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, sentence.width()), m_glossary);
        QFont small = option.font;
        small.setPixelSize(11);
        painter->setFont(small);
        painter->setPen(m_theme.color(Token::muted));
        painter->drawText(words, Qt::AlignBottom | Qt::AlignAbsolute | Qt::AlignLeft,
                          QFontMetrics(small).elidedText(index.data(FindingModel::adviceRole).toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

    /// With the words of the field explained.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override {
        if (event->type() != QEvent::ToolTip || !index.isValid()) return QStyledItemDelegate::helpEvent(event, view, option, index);
        QString words = index.data(Qt::ToolTipRole).toString();
        for (const QString& meaning : m_glossary.meaningsIn(index.data().toString())) words += QStringLiteral("<p><i>%1</i></p>").arg(meaning.toHtmlEscaped());
        QToolTip::showText(event->globalPos(), words, view);
        return true;
    }

private:
    const Theme& m_theme;
    text::Glossary m_glossary = text::Glossary::ofLanguage();
};

}  // namespace

FindingsPanel::FindingsPanel(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme,
                             QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_selection(selection),
      m_analysis(analysis),
      m_theme(theme),
      m_empty(new ExplainedLabel(this)),
      m_list(new QListView(this)),
      m_model(new FindingModel(document, this)) {
    setAccessibleName(tr("Findings"));
    m_empty->setProperty("role", "empty");
    m_empty->setContentsMargins(12, 12, 12, 8);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(theme, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Findings"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid() && m_list->hasFocus()) choose(current.row());
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::customContextMenuRequested, this, &FindingsPanel::showMenu);
    connect(&analysis, &AnalysisService::delivered, this, &FindingsPanel::refresh);
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        if (touches(changes, aspect::wording)) refresh();  // names; the rest comes with its numbers
    });
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    refresh();
}

const std::vector<Finding>& FindingsPanel::findings() const {
    return m_model->findings();
}

void FindingsPanel::refresh() {
    const auto latest = m_analysis.latest();
    const Topology& topology = m_document.topology();
    if (latest && m_analysis.isStale()) return;
    std::vector<Finding> found;
    if (latest && latest->failures)
        found = failwright::findings(topology, latest->analysis, expectedUnavailability(topology, latest->analysis, *latest->failures), *latest->failures);
    else if (latest)
        found = failwright::findings(topology, latest->analysis);
    m_model->setFindings(std::move(found));
    const bool bare = topology.nodes.empty();
    m_empty->setPlain(bare || !latest ? tr("Nothing to review yet. Drag components onto the canvas and connect a client to them.")
                                      : tr("Nothing to complain about in this design."));
    m_empty->setVisible(findings().empty());
    m_list->setVisible(!findings().empty());
    emit countChanged(standing());
}

int FindingsPanel::standing() const {
    return int(std::ranges::count_if(findings(), &Finding::stands));
}

void FindingsPanel::accept(int row, const QString& reason) {
    const std::vector<Acceptance> accepted =
        withAcceptance(m_document.topology(), findings()[std::size_t(row)], reason.trimmed().toStdString());
    (void)m_document.perform({SetAccepted{accepted}}, tr("Accept finding"));
}

void FindingsPanel::withdraw(int row) {
    const std::vector<Acceptance> accepted = withAcceptance(m_document.topology(), findings()[std::size_t(row)], std::nullopt);
    (void)m_document.perform({SetAccepted{accepted}}, tr("Accept finding no more"));
}

void FindingsPanel::askForReason(int row) {
    bool given = false;
    const QString reason = QInputDialog::getText(this, tr("Accept finding"), tr("Why you live with it; the file keeps the reason:"),
                                                 QLineEdit::Normal, {}, &given);
    if (given && !reason.trimmed().isEmpty()) accept(row, reason);
}

void FindingsPanel::showMenu(const QPoint& at) {
    const QModelIndex index = m_list->indexAt(at).isValid() ? m_list->indexAt(at) : m_list->currentIndex();
    if (!index.isValid()) return;
    const int row = index.row();
    QMenu menu(this);
    if (findings()[std::size_t(row)].stands()) menu.addAction(tr("Accept…"), this, [this, row] { askForReason(row); });
    else menu.addAction(tr("Accept no more"), this, [this, row] { withdraw(row); });
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void FindingsPanel::choose(int row) {
    QSet<QString> ids;
    for (const std::string& id : findings()[std::size_t(row)].elements) ids |= selectionFor(m_document.topology(), id);
    m_selection.set(ids, ids.size() == 1 ? *ids.begin() : QString());
}

}  // namespace failwright
