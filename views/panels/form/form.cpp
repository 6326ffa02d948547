#include "views/panels/form/form.h"

#include "views/panels/form/field_row.h"
#include "views/panels/shared/explained_label.h"

#include <QApplication>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace failwright {
namespace {

/// Opens and closes a section. A title that has no room ends in "…", so that it never widens the form.
class SectionHeader : public QToolButton {
public:
    SectionHeader(const QString& title, QWidget* parent) : QToolButton(parent), m_title(title) {
        setProperty("role", "section");
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setCheckable(true);
        fit();
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QToolButton::resizeEvent(event);
        fit();
    }
    void changeEvent(QEvent* event) override {
        QToolButton::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
    }

private:
    void fit() {
        const QString shown = fontMetrics().elidedText(m_title, Qt::ElideRight, width() - besideTitle);
        setText(QString(shown).replace(u'&', QStringLiteral("&&")));
        setToolTip(shown == m_title ? QString() : m_title.toHtmlEscaped());
    }

    static constexpr int besideTitle = 28;  ///< the arrow and what is around it
    QString m_title;
};

}  // namespace

Form::Form(QWidget* parent) : QWidget(parent), m_help(new ExplainedLabel(this)) {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* holder = new QWidget;
    m_holder = new QVBoxLayout(holder);
    m_holder->setContentsMargins(12, 0, 12, 12);
    scroll->setWidget(holder);

    m_help->setProperty("role", "help");
    m_help->setMinimumHeight(48);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_help->setContentsMargins(12, 8, 12, 8);
    m_help->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_help);
}

/// The row that has the keys, and how many before it have the same label.
std::pair<QString, int> Form::focusedRow() const {
    const QWidget* focus = QApplication::focusWidget();
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [focus](const FieldRow* row) { return row->isAncestorOf(focus); });
    if (at == m_rows.end()) return {};
    const auto isNamesake = [at](const FieldRow* row) { return row->words().label == (*at)->words().label; };
    return {(*at)->words().label, int(std::count_if(m_rows.begin(), at, isNamesake))};
}

void Form::setSections(std::vector<FormSection> sections) {
    auto [label, namesakes] = focusedRow();
    m_rows.clear();
    m_help->hide();
    if (m_body != nullptr) {
        m_body->hide();
        m_body->deleteLater();  // one of its rows may be what asks for this
    }
    m_body = new QWidget;
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (FormSection& section : sections) column->addWidget(makeSection(std::move(section)));
    column->addStretch(1);
    m_holder->addWidget(m_body);
    m_body->show();  // at once: the next key may go to one of its fields
    if (label.isEmpty()) return;
    for (FieldRow* row : m_rows)
        if (row->words().label == label && namesakes-- == 0) return row->takeKeys();
    if (!m_rows.empty()) m_rows.front()->takeKeys();
}

QWidget* Form::makeSection(FormSection section) {
    auto* whole = new QWidget(m_body);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(4);

    QToolButton* header = section.title.isEmpty() ? nullptr : new SectionHeader(section.title, whole);  // before the rows in the order of Tab
    auto* rows = new QWidget(whole);
    auto* list = new QVBoxLayout(rows);
    list->setContentsMargins(0, 0, 0, 8);
    list->setSpacing(6);
    for (FormField& field : section.fields) {
        auto* row = new FieldRow(std::move(field), rows);
        connect(row, &FieldRow::focused, this, [this](const QString& help) {
            m_help->setPlain(help);
            m_help->setVisible(!help.isEmpty());
        });
        list->addWidget(row);
        m_rows.push_back(row);
    }

    if (header != nullptr) {
        header->setAccessibleName(tr("Section %1").arg(section.title));
        const QString title = section.title;
        const auto setOpen = [header, rows](bool open) {
            header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
            rows->setVisible(open);
        };
        header->setChecked(m_open.value(title, section.open));
        setOpen(header->isChecked());
        connect(header, &QToolButton::toggled, this, [this, title, setOpen](bool open) {
            m_open[title] = open;
            setOpen(open);
        });
        column->addWidget(header);
    }
    column->addWidget(rows);
    return whole;
}

void Form::refresh() {
    for (FieldRow* row : m_rows) row->refresh();
}

}  // namespace failwright
