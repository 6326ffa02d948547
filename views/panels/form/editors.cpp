#include "views/panels/form/editors.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Form)
};

QString several() {
    return Words::tr("several values");
}

class LineEditor : public FieldEditor {
public:
    explicit LineEditor(QWidget* parent) : m_line(new QLineEdit(parent)) {
        m_line->installEventFilter(this);
        connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
        connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::done);
    }
    QWidget* widget() override { return m_line; }
    QString text() const override { return m_line->text(); }
    void setText(const QString& text) override {
        m_line->setPlaceholderText(m_fallback);
        if (m_line->text() == text) return;
        m_line->setText(text);
        if (!m_line->hasFocus()) m_line->setCursorPosition(0);
    }
    void setMixed() override {
        m_line->clear();
        m_line->setPlaceholderText(several());
    }
    void setFallback(const QString& fallback) override {
        m_fallback = fallback;
        m_line->setPlaceholderText(fallback);
    }

private:
    QLineEdit* m_line;
    QString m_fallback;
};

class LinesEditor : public FieldEditor {
public:
    explicit LinesEditor(QWidget* parent) : m_lines(new QPlainTextEdit(parent)) {
        m_lines->setTabChangesFocus(true);
        m_lines->setFixedHeight(96);
        m_lines->installEventFilter(this);
        connect(m_lines, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
    }
    QWidget* widget() override { return m_lines; }
    QString text() const override { return m_lines->toPlainText(); }
    void setText(const QString& text) override {
        if (m_lines->toPlainText() == text) return;
        const QSignalBlocker quiet(m_lines);
        m_lines->setPlainText(text);
    }
    void setMixed() override {
        setText({});
        m_lines->setPlaceholderText(several());
    }
    void setFallback(const QString& fallback) override { m_lines->setPlaceholderText(fallback); }

private:
    QPlainTextEdit* m_lines;
};

class ChoiceEditor : public FieldEditor {
public:
    explicit ChoiceEditor(QWidget* parent) : m_box(new QComboBox(parent)) {
        m_box->setFocusPolicy(Qt::StrongFocus);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(8);
        m_box->installEventFilter(this);
        connect(m_box, &QComboBox::activated, this, [this] {
            emit edited();
            emit done();
        });
    }
    QWidget* widget() override { return m_box; }
    QString text() const override { return m_box->currentData().toString(); }
    void setText(const QString& text) override { m_box->setCurrentIndex(m_box->findData(text)); }
    void setMixed() override {
        m_box->setCurrentIndex(-1);
        m_box->setPlaceholderText(several());
    }
    void setFallback(const QString& fallback) override {
        if (fallback == m_fallback) return;
        m_fallback = fallback;
        rebuild();
    }
    void setOptions(const std::vector<Option>& options) override {
        if (options == m_options) return;
        m_options = options;
        rebuild();
    }

private:
    void rebuild() {
        const QString kept = text();
        m_box->clear();
        if (!m_fallback.isEmpty()) m_box->addItem(m_fallback, QString());
        for (const Option& option : m_options) m_box->addItem(option.label, option.key);
        setText(kept);
    }
    QComboBox* m_box;
    QString m_fallback;
    std::vector<Option> m_options;
};

class SeveralEditor : public FieldEditor {
public:
    explicit SeveralEditor(QWidget* parent) : m_list(new QListWidget(parent)) {
        m_list->setProperty("role", "options");
        m_list->installEventFilter(this);
        connect(m_list, &QListWidget::itemChanged, this, [this] {
            emit edited();
            emit done();
        });
    }
    QWidget* widget() override { return m_list; }
    QString text() const override {
        QStringList keys;
        for (int row = 0; row < m_list->count(); ++row)
            if (m_list->item(row)->checkState() == Qt::Checked) keys << m_list->item(row)->data(Qt::UserRole).toString();
        return keys.join(keySeparator);
    }
    void setText(const QString& text) override {
        const QSignalBlocker quiet(m_list);
        const QStringList keys = text.split(keySeparator);
        for (int row = 0; row < m_list->count(); ++row) {
            QListWidgetItem& item = *m_list->item(row);
            item.setCheckState(keys.contains(item.data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
        }
    }
    void setMixed() override { setText({}); }
    void setFallback(const QString&) override {}
    void setOptions(const std::vector<Option>& options) override {
        if (options == m_options && m_list->count() > 0) return;
        m_options = options;
        m_list->ensurePolished();  // rows may be laid out before the list is first shown
        const QSignalBlocker quiet(m_list);
        const QString kept = text();
        m_list->clear();
        for (const Option& option : options) {
            auto* item = new QListWidgetItem(option.label, m_list);
            item->setData(Qt::UserRole, option.key);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
        setText(kept);
        m_list->setFixedHeight(28 * std::clamp(int(options.size()), 1, 6) + 8);
    }

private:
    QListWidget* m_list;
    std::vector<Option> m_options;
};

}  // namespace

bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
    const auto* control = static_cast<QWidget*>(watched);
    if (event->type() == QEvent::FocusIn) emit focused();
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {  // the document's, as everywhere
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && qobject_cast<QPlainTextEdit*>(watched) != nullptr) emit done();
    if (event->type() == QEvent::Wheel && !control->hasFocus() && qobject_cast<QComboBox*>(watched) != nullptr) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

std::unique_ptr<FieldEditor> makeEditor(const FormField& field, QWidget* parent) {
    switch (field.editor) {
        case Editor::line:
            return std::make_unique<LineEditor>(parent);
        case Editor::lines:
            return std::make_unique<LinesEditor>(parent);
        case Editor::choice:
            return std::make_unique<ChoiceEditor>(parent);
        case Editor::several:
            return std::make_unique<SeveralEditor>(parent);
    }
    return nullptr;
}

}  // namespace failwright
