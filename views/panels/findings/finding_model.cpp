#include "views/panels/findings/finding_model.h"

#include "model/document/document.h"
#include "views/text/findings.h"

namespace failwright {

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
        case Qt::ToolTipRole:
            return text::sentence(finding, topology);
        case Qt::AccessibleTextRole:
            return QString(text::name(finding.severity) + QStringLiteral(": ") + text::sentence(finding, topology));
        case adviceRole:
        case Qt::AccessibleDescriptionRole:
            return text::advice(finding, topology);
        case severityRole:
            return int(finding.severity);
        default:
            return {};
    }
}

}  // namespace failwright
