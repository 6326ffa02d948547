#include "app/window/help.h"

#include "app/window/commands.h"
#include "app/window/quick_list.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace failwright {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

struct Habit {
    const char* keys;
    const char* does;
};

/// What the canvas does by itself, beyond the commands.
const Habit habits[] = {
    {QT_TRANSLATE_NOOP("Help", "Wheel, Shift+wheel"), QT_TRANSLATE_NOOP("Help", "Scroll down, across")},
    {QT_TRANSLATE_NOOP("Help", "Ctrl+wheel"), QT_TRANSLATE_NOOP("Help", "Zoom about the pointer")},
    {QT_TRANSLATE_NOOP("Help", "Space+drag, middle button"), QT_TRANSLATE_NOOP("Help", "Move the canvas")},
    {QT_TRANSLATE_NOOP("Help", "Double-click"), QT_TRANSLATE_NOOP("Help", "Rename; on the empty canvas insert here")},
    {QT_TRANSLATE_NOOP("Help", "Drag from a port"), QT_TRANSLATE_NOOP("Help", "Link; on the empty canvas create here")},
    {QT_TRANSLATE_NOOP("Help", "Drag a link's end"), QT_TRANSLATE_NOOP("Help", "Lead the link elsewhere")},
    {QT_TRANSLATE_NOOP("Help", "Ctrl+arrows"), QT_TRANSLATE_NOOP("Help", "A new node there, linked")},
    {QT_TRANSLATE_NOOP("Help", "Alt+arrows"), QT_TRANSLATE_NOOP("Help", "Go along the links")},
    {QT_TRANSLATE_NOOP("Help", "Tab, Shift+Tab"), QT_TRANSLATE_NOOP("Help", "Next, previous element")},
    {QT_TRANSLATE_NOOP("Help", "Arrows, Shift+arrows"), QT_TRANSLATE_NOOP("Help", "Move by 1, by a grid step")},
    {QT_TRANSLATE_NOOP("Help", "Alt+drag"), QT_TRANSLATE_NOOP("Help", "Duplicate")},
    {QT_TRANSLATE_NOOP("Help", "Shift+drag"), QT_TRANSLATE_NOOP("Help", "Keep to one direction")},
    {QT_TRANSLATE_NOOP("Help", "Shift+click, Ctrl+click"), QT_TRANSLATE_NOOP("Help", "Add to the selection, take from it")},
    {QT_TRANSLATE_NOOP("Help", "Esc"), QT_TRANSLATE_NOOP("Help", "End a drag, select nothing")},
};

struct Chapter {
    const char* title;
    std::vector<MenuId> menus;
};

const Chapter chapters[] = {
    {QT_TRANSLATE_NOOP("Help", "File"), {MenuId::file}},
    {QT_TRANSLATE_NOOP("Help", "Edit"), {MenuId::edit}},
    {QT_TRANSLATE_NOOP("Help", "Arrange"), {MenuId::arrange, MenuId::align}},
    {QT_TRANSLATE_NOOP("Help", "Tools"), {MenuId::tools}},
    {QT_TRANSLATE_NOOP("Help", "Failures"), {MenuId::failures}},
    {QT_TRANSLATE_NOOP("Help", "View and help"), {MenuId::view, MenuId::help}},
};

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& shortcut : action.shortcuts()) keys << shortcut.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

/// One block of the sheet: a heading over two columns, keys and what they do.
class Block {
public:
    explicit Block(const QString& title) : m_widget(new QWidget), m_grid(new QGridLayout(m_widget)) {
        m_grid->setContentsMargins(0, 0, 0, 16);
        m_grid->setHorizontalSpacing(16);
        m_grid->setVerticalSpacing(3);
        m_grid->setColumnStretch(1, 1);
        auto* heading = new QLabel(title);
        heading->setProperty("role", "heading");
        m_grid->addWidget(heading, 0, 0, 1, 2);
    }
    void add(const QString& does, const QString& keys) {
        auto* shortcut = new QLabel(keys);
        shortcut->setProperty("role", "field");
        const int row = m_grid->rowCount();
        m_grid->addWidget(shortcut, row, 0);
        m_grid->addWidget(new QLabel(does), row, 1);
    }
    [[nodiscard]] QWidget* widget() const { return m_widget; }

private:
    QWidget* m_widget;
    QGridLayout* m_grid;
};

QWidget* blockOf(const Chapter& chapter, const CommandSet& commands) {
    Block block(Words::tr(chapter.title));
    for (const Command& command : allCommands()) {
        if (std::find(chapter.menus.begin(), chapter.menus.end(), command.menu) == chapter.menus.end()) continue;
        if (const QString keys = keysOf(commands.action(command.id)); !keys.isEmpty()) block.add(command.name(), keys);
    }
    return block.widget();
}

}  // namespace

void showCommandPalette(const CommandSet& commands, QWidget& window) {
    std::vector<QuickList::Entry> entries;
    for (const Command& command : allCommands()) {
        QAction& action = commands.action(command.id);
        entries.push_back({command.name(), keysOf(action), action.icon(), action.isEnabled(), [&action] { action.trigger(); }});
    }
    (new QuickList(Words::tr("Find a command"), std::move(entries), window))->popUp();
}

void showShortcutSheet(const CommandSet& commands, QWidget& window) {
    auto* dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("shortcuts"));
    dialog->setWindowTitle(Words::tr("Shortcuts"));
    Block canvas(Words::tr("Canvas"));
    for (const Habit& habit : habits) canvas.add(Words::tr(habit.does), Words::tr(habit.keys));
    auto* page = new QWidget;
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(20, 16, 20, 8);
    columns->setSpacing(36);
    QVBoxLayout* column[3];
    for (QVBoxLayout*& one : column) columns->addLayout(one = new QVBoxLayout);
    column[0]->addWidget(canvas.widget());
    const int places[] = {0, 1, 1, 2, 2, 2};
    for (std::size_t i = 0; i < std::size(chapters); ++i) column[places[i]]->addWidget(blockOf(chapters[i], commands));
    for (QVBoxLayout* one : column) one->addStretch();
    auto* scroll = new QScrollArea(dialog);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    const int bar = scroll->verticalScrollBar()->sizeHint().width();
    dialog->resize((page->sizeHint() + QSize(8 + bar, 8)).boundedTo(window.size() - QSize(40, 60)));
    dialog->show();
}

}  // namespace failwright
