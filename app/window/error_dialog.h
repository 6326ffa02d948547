#pragma once

#include "model/topology/error.h"

#include <QDialog>
#include <QString>

namespace failwright {

/// Lists everything that is wrong with a file, each with its place.
class ErrorDialog : public QDialog {
    Q_OBJECT
public:
    ErrorDialog(const QString& fileName, const Errors& errors, QWidget* parent = nullptr);

    /// All of it as text, a line each.
    [[nodiscard]] const QString& report() const { return m_report; }

private:
    QString m_report;
};

}  // namespace failwright
