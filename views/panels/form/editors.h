#pragma once

#include "views/panels/form/form_field.h"

#include <QWidget>
#include <memory>

namespace failwright {

/// The control that a field is entered with. Its text is the field's.
class FieldEditor : public QObject {
    Q_OBJECT
public:
    ~FieldEditor() override = default;

    [[nodiscard]] virtual QWidget* widget() = 0;
    [[nodiscard]] virtual QString text() const = 0;
    /// Shows `text`; makes no signal.
    virtual void setText(const QString& text) = 0;
    /// Shows that the edited things differ.
    virtual void setMixed() = 0;
    /// Says what counts while the field is empty.
    virtual void setFallback(const QString& fallback) = 0;
    virtual void setOptions(const std::vector<Option>&) {}

signals:
    /// The person has changed the text.
    void edited();
    /// The person is done with the field: Enter, or the focus has gone.
    void done();
    void focused();

protected:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// A control for `field`, a child of `parent`.
[[nodiscard]] std::unique_ptr<FieldEditor> makeEditor(const FormField& field, QWidget* parent);

}  // namespace failwright
