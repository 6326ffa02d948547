#include "views/panels/form/field_row.h"

#include "views/text/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr int labelWidth = 96;

QLabel* labelFor(const FormField& field, QWidget* control, QWidget* parent) {
    auto* label = new QLabel(field.words.label, parent);
    label->setProperty("role", "field");
    label->setBuddy(control);
    label->setToolTip(field.words.help);
    label->setWordWrap(true);
    return label;
}

}  // namespace

FieldRow::FieldRow(FormField field, QWidget* parent)
    : QWidget(parent), m_field(std::move(field)), m_editor(makeEditor(m_field, this)), m_problem(new QLabel(this)) {
    QWidget* control = m_editor->widget();
    control->setAccessibleName(m_field.words.label);
    control->setAccessibleDescription(m_field.words.help);
    control->setObjectName(m_field.words.label);
    m_problem->setProperty("role", "problem");
    m_problem->setWordWrap(true);
    m_problem->hide();

    const bool tall = m_field.editor == Editor::lines || m_field.editor == Editor::several;
    QLabel* label = labelFor(m_field, control, this);
    auto* entry = new QHBoxLayout;
    entry->setSpacing(6);
    entry->addWidget(control, 1);
    if (!m_field.unit.isEmpty()) {
        auto* unit = new QLabel(m_field.unit, this);
        unit->setProperty("role", "meta");
        entry->addWidget(unit);
    }
    auto* column = new QVBoxLayout;
    column->setSpacing(3);
    column->addLayout(entry);
    column->addWidget(m_problem);

    if (tall) {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
        layout->addWidget(label);
        layout->addLayout(column);
    } else {
        label->setFixedWidth(labelWidth);
        label->setMinimumHeight(28);
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        layout->addWidget(label, 0, Qt::AlignTop);
        layout->addLayout(column, 1);
    }

    connect(m_editor.get(), &FieldEditor::edited, this, &FieldRow::onEdited);
    connect(m_editor.get(), &FieldEditor::done, this, &FieldRow::onDone);
    connect(m_editor.get(), &FieldEditor::focused, this, [this] { emit focused(help()); });
    refresh();
}

void FieldRow::refresh() {
    if (m_field.options) m_editor->setOptions(m_field.options());
    if (m_field.fallback) m_editor->setFallback(m_field.fallback());
    m_editor->widget()->setToolTip(help());
    if (m_writing) return;
    const auto now = m_field.read();
    if (m_touched && now == m_shown) return;
    show(now);
}

QString FieldRow::help() const {
    const QString fallback = m_field.fallback ? m_field.fallback() : QString();
    if (fallback.isEmpty()) return m_field.words.help;
    const QString source = m_field.source ? m_field.source() : QString();
    return m_field.words.help + u'\n' +
           tr("Default: %1 (%2).").arg(fallback, source.isEmpty() ? tr("by the file format") : source);
}

void FieldRow::show(const std::optional<QString>& text) {
    m_shown = text;
    m_touched = false;
    setProblem({});
    if (text)
        m_editor->setText(*text);
    else
        m_editor->setMixed();
}

void FieldRow::onEdited() {
    if (!m_touched && m_gesture.number == 0) m_gesture = Gesture::begin();
    m_touched = true;
    if (!m_field.accepts(m_editor->text())) return setProblem(tr("Expected: %1").arg(m_field.words.expected));
    setProblem({});
    if (m_field.commit == Commit::asTyped) write();
}

void FieldRow::onDone() {
    if (m_touched && !m_invalid) {
        if (m_field.commit == Commit::whenDone) write();
        if (!m_invalid) show(m_field.read());
    }
    m_gesture = {};
}

void FieldRow::write() {
    const QString typed = m_editor->text();
    m_writing = true;
    const Result<void> result = m_field.write(typed, m_gesture);
    m_writing = false;
    if (!result) return setProblem(text::sentence(result.error()));
    m_shown = m_field.read();
}

void FieldRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || !m_touched) return QWidget::keyPressEvent(event);
    show(m_field.read());
    m_gesture = {};
}

void FieldRow::setProblem(const QString& problem) {
    m_invalid = !problem.isEmpty();
    m_problem->setText(problem);
    m_problem->setVisible(m_invalid);
    QWidget* control = m_editor->widget();
    control->setAccessibleDescription(m_invalid ? problem : m_field.words.help);
    if (control->property("invalid").toBool() == m_invalid) return;
    control->setProperty("invalid", m_invalid);
    control->style()->polish(control);
}

}  // namespace failwright
