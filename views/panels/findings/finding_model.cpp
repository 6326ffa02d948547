#include "views/panels/findings/finding_model.h"

#include "model/document/document.h"
#include "views/text/findings.h"

namespace failwright {
namespace {

/// Why it is accepted, or else what could be done.
QString answer(const Finding& finding, const Topology& topology) {
    return finding.accepted ? QString::fromStdString(*finding.accepted) : text::advice(finding, topology);
}

QString toolTip(const Finding& finding, const Topology& topology) {
    return QStringLiteral("<p><b>%1</b></p><p>%2</p><p>%3</p><p>%4</p>")
        .arg(text::name(finding.rule), text::sentence(finding, topology).toHtmlEscaped(), text::reason(finding.rule),
             answer(finding, topology).toHtmlEscaped());
}

}  // namespace

FindingModel::FindingModel(const Document& document, QObject* parent) : QAbstractListModel(parent), m_document(document) {}

void FindingModel::setFindings(std::vector<Finding> findings) {
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

int FindingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_findings.size());
}

QVariant FindingModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= int(m_findings.size())) return {};
    const Finding& finding = m_findings[std::size_t(index.row())];
    const Topology& topology = m_document.topology();
    switch (role) {
        case Qt::DisplayRole:
            return text::sentence(finding, topology);
        case Qt::ToolTipRole:
            return toolTip(finding, topology);
        case Qt::AccessibleTextRole:
            return QString(text::name(finding.severity) + QStringLiteral(": ") + text::sentence(finding, topology));
        case adviceRole:
        case Qt::AccessibleDescriptionRole:
            return answer(finding, topology);
        case severityRole:
            return int(finding.severity);
        case acceptedRole:
            return !finding.stands();
        default:
            return {};
    }
}

}  // namespace failwright
