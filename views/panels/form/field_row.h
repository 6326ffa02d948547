#pragma once

#include "views/panels/form/editors.h"

#include <QWidget>
#include <memory>

class QLabel;

namespace failwright {

/// A label, a control and, where the input is not valid, a line that says what is expected. What is typed between two moments
/// of being done is one undo step.
class FieldRow : public QWidget {
    Q_OBJECT
public:
    explicit FieldRow(FormField field, QWidget* parent = nullptr);

    /// Shows what the document has now, unless the person is just typing that.
    void refresh();
    [[nodiscard]] const FieldWords& words() const { return m_field.words; }
    /// Gives the keys to the control.
    void takeKeys() { m_editor->widget()->setFocus(Qt::TabFocusReason); }
    [[nodiscard]] bool isInvalid() const { return m_invalid; }

    /// What the field is for, what counts while it is not set, and where that is from.
    [[nodiscard]] QString help() const;

signals:
    /// The control has the focus now.
    void focused(const QString& help);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void onEdited();
    void onDone();
    void write();
    void show(const std::optional<QString>& text);
    void setProblem(const QString& problem);

    FormField m_field;
    std::unique_ptr<FieldEditor> m_editor;
    QLabel* m_problem;
    std::optional<QString> m_shown;  ///< what the document had when it was last looked at
    Gesture m_gesture;
    bool m_touched = false;  ///< the person has changed the text and is not done
    bool m_writing = false;
    bool m_invalid = false;
};

}  // namespace failwright
