#pragma once

#include "views/panels/form/form_field.h"

#include <QHash>
#include <QWidget>
#include <utility>
#include <vector>

class QVBoxLayout;

namespace failwright {

class ExplainedLabel;
class FieldRow;

/// A scrolled column of sections of fields, with the help of the field in focus below it.
class Form : public QWidget {
    Q_OBJECT
public:
    explicit Form(QWidget* parent = nullptr);

    /// Shows other sections. Folded sections stay folded by their title, and the keys stay with the field of the same label.
    void setSections(std::vector<FormSection> sections);
    /// Shows what the document has now.
    void refresh();

private:
    QWidget* makeSection(FormSection section);
    [[nodiscard]] std::pair<QString, int> focusedRow() const;

    QWidget* m_body = nullptr;
    QVBoxLayout* m_holder;
    ExplainedLabel* m_help;
    std::vector<FieldRow*> m_rows;
    QHash<QString, bool> m_open;  ///< sections that the person has folded or unfolded
};

}  // namespace failwright
