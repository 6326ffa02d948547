#include "views/panels/palette/palette.h"

#include "views/panels/palette/part_button.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr int columns = 2;
constexpr std::size_t mostPresets = 12;
constexpr int presetWidth = 180;
constexpr int fewestLetters = 2;  ///< for which presets are looked up

}  // namespace

Palette::Palette(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_search(new QLineEdit(this)),
      m_list(new QWidget),
      m_nothing(new QLabel(tr("Nothing is called that."), m_list)),
      m_presetTitle(new QLabel(tr("Catalogue"), m_list)),
      m_presets(new QVBoxLayout),
      m_scroll(new QScrollArea(this)) {
    setAccessibleName(tr("Palette"));
    m_search->setPlaceholderText(tr("Find a component"));
    m_search->setAccessibleName(tr("Find a component"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), theme), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &Palette::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &Palette::insertFirst);

    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(6, 0, 2, 8);
    list->setSpacing(2);
    m_nothing->setProperty("role", "meta");
    m_nothing->hide();
    list->addWidget(m_nothing);
    using enum NodeKind;
    addGroup(tr("Places"), {DomainKind::region, DomainKind::zone, DomainKind::provider, DomainKind::rack, DomainKind::host});
    addGroup(tr("Traffic"), {client, dns, cdn, gateway, loadBalancer});
    addGroup(tr("Services"), {app, queue, external});
    addGroup(tr("Data"), {database, cache, storage});
    addGroup(tr("Control"), {config, monitor, witness});
    m_presetTitle->setProperty("role", "meta");
    m_presetTitle->setContentsMargins(4, 6, 0, 0);
    m_presetTitle->hide();
    m_presets->setSpacing(1);
    list->addWidget(m_presetTitle);
    list->addLayout(m_presets);
    list->addStretch(1);

    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_search);
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);
}

void Palette::addGroup(const QString& title, const std::vector<Part>& parts) {
    auto* column = static_cast<QVBoxLayout*>(m_list->layout());
    Group group;
    group.title = new QLabel(title, m_list);
    group.title->setProperty("role", "meta");
    group.title->setContentsMargins(4, 6, 0, 0);
    column->addWidget(group.title);
    auto* grid = new QGridLayout;
    grid->setSpacing(2);
    for (int i = 0; i < columns; ++i) grid->setColumnStretch(i, 1);
    for (const Part& part : parts) {
        auto* button = new PartButton(part, m_theme, m_list);
        const int at = int(group.buttons.size());
        grid->addWidget(button, at / columns, at % columns);
        button->installEventFilter(this);
        connect(button, &PartButton::insertRequested, this, [this, part] { emit insertRequested(part); });
        group.buttons.push_back(button);
    }
    column->addLayout(grid);
    m_groups.push_back(std::move(group));
}

void Palette::filter(const QString& words) {
    bool any = false;
    for (const Group& group : m_groups) {
        bool inGroup = false;
        for (PartButton* button : group.buttons) {
            const bool fits = button->matches(words);
            button->setVisible(fits);
            inGroup = inGroup || fits;
        }
        group.title->setVisible(inGroup);
        any = any || inGroup;
    }
    listPresets(words.trimmed());
    m_nothing->setVisible(!any && m_presets->isEmpty());
}

void Palette::listPresets(const QString& words) {
    while (QLayoutItem* item = m_presets->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (words.size() >= fewestLetters)
        for (const Preset* preset : searchPresets(m_catalogue, words.toStdString())) {
            if (std::size_t(m_presets->count()) == mostPresets) break;
            m_presets->addWidget(makeButton(*preset));
        }
    m_presetTitle->setVisible(!m_presets->isEmpty());
}

QPushButton* Palette::makeButton(const Preset& preset) {
    const QString name = QString::fromStdString(preset.name);
    auto* button = new QPushButton(icon(preset.kind, m_theme), fontMetrics().elidedText(name, Qt::ElideRight, presetWidth), m_list);
    button->setFlat(true);
    button->setProperty("role", "preset");
    button->setToolTip(tr("%1 · %2. Inserts it with its published figures.").arg(name, QString::fromStdString(preset.provider)));
    button->setAccessibleName(tr("%1, %2").arg(name, QString::fromStdString(preset.provider)));
    connect(button, &QPushButton::clicked, this, [this, preset] { emit presetRequested(preset); });
    return button;
}

std::vector<QPushButton*> Palette::presetButtons() const {
    std::vector<QPushButton*> all;
    for (int i = 0; i < m_presets->count(); ++i) all.push_back(static_cast<QPushButton*>(m_presets->itemAt(i)->widget()));
    return all;
}

std::vector<PartButton*> Palette::shown() const {
    std::vector<PartButton*> all;
    for (const Group& group : m_groups)
        for (PartButton* button : group.buttons)
            if (!button->isHidden()) all.push_back(button);
    return all;
}

void Palette::insertFirst() {
    const auto all = shown();
    if (all.empty() && !m_presets->isEmpty()) return presetButtons().front()->click();
    if (all.empty()) return;
    const Part first = all.front()->part();
    m_search->clear();
    emit insertRequested(first);
}

void Palette::startSearch() {
    m_search->setFocus();
    m_search->selectAll();
}

void Palette::moveFocus(const PartButton& from, int step) {
    const auto all = shown();
    const auto here = std::find(all.begin(), all.end(), &from) - all.begin();
    const auto there = here + step;
    if (there < 0) return m_search->setFocus();
    if (there >= std::ssize(all)) return;
    PartButton* next = all[std::size_t(there)];
    next->setFocus();
    m_scroll->ensureWidgetVisible(next);
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_search) {
        const auto all = shown();
        if (key != Qt::Key_Down || all.empty()) return QWidget::eventFilter(watched, event);
        all.front()->setFocus();
        return true;
    }
    const auto* button = qobject_cast<PartButton*>(watched);
    if (button == nullptr) return QWidget::eventFilter(watched, event);
    switch (key) {
        case Qt::Key_Left:
            moveFocus(*button, -1);
            return true;
        case Qt::Key_Right:
            moveFocus(*button, 1);
            return true;
        case Qt::Key_Up:
            moveFocus(*button, -columns);
            return true;
        case Qt::Key_Down:
            moveFocus(*button, columns);
            return true;
        default:
            return QWidget::eventFilter(watched, event);
    }
}

}  // namespace failwright
