#pragma once

#include "model/review/findings.h"

#include <QAbstractListModel>
#include <vector>

namespace failwright {

class Document;

/// The findings in words. A row is put into words when it is shown: large designs have thousands.
class FindingModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        severityRole = Qt::UserRole,
        adviceRole,    ///< what could be done, or why it is accepted
        acceptedRole,  ///< whether it is
    };

    FindingModel(const Document& document, QObject* parent);

    void setFindings(std::vector<Finding> findings);
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    const Document& m_document;
    std::vector<Finding> m_findings;
};

}  // namespace failwright
