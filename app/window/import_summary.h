#pragma once

#include "model/io/import/import.h"

#include <QDialog>

class QTreeWidget;

namespace failwright {

/// What became of a source: taken over, guessed, left out and why. Choosing a line asks for its element to be shown. Not modal.
class ImportSummary : public QDialog {
    Q_OBJECT
public:
    ImportSummary(const QString& source, const ImportedDesign& design, QWidget* parent = nullptr);

    [[nodiscard]] QTreeWidget& lines() const { return *m_lines; }

signals:
    /// The element that an imported one with this id in the source's design became.
    void elementChosen(const QString& id);

private:
    void fill(const ImportedDesign& design);

    QTreeWidget* m_lines;
};

}  // namespace failwright
