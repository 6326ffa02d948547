#include "app/window/commands.h"

#include "views/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QToolBar>

namespace failwright {
namespace {

#define TEXT(words) QT_TRANSLATE_NOOP("Commands", words)

QString translated(const char* words) { return QCoreApplication::translate("Commands", words); }

QList<QKeySequence> shortcutsOf(const Command& command) {
    QList<QKeySequence> all;
    for (const QString& keys : QString::fromLatin1(command.shortcuts).split(QStringLiteral("; "), Qt::SkipEmptyParts))
        all << QKeySequence(keys, QKeySequence::PortableText);
    return all;
}

}  // namespace

const std::vector<Command>& allCommands() {
    using enum CommandId;
    using enum MenuId;
    static const std::vector<Command> all{
        {newDesign, file, TEXT("&New"), TEXT("Start with an empty canvas"), "new", "Ctrl+N", true},
        {open, file, TEXT("&Open…"), TEXT("Open a topology from a file"), "open", "Ctrl+O", true},
        {startPage, file, TEXT("Start &page"), TEXT("The examples to start from"), "", ""},
        {save, file, TEXT("&Save"), TEXT("Save the design"), "save", "Ctrl+S", true, false, true},
        {saveAs, file, TEXT("Save &as…"), TEXT("Save the design to another file"), "", "Ctrl+Shift+S"},
        {exportDrawing, file, TEXT("&Export drawing…"), TEXT("Save the drawing as SVG, PNG or PDF"), "export", "Ctrl+E"},
        {quit, file, TEXT("&Quit"), TEXT("Leave the program"), "", "Ctrl+Q", false, false, true},
        {undo, edit, TEXT("&Undo"), TEXT("Take the last change back"), "undo", "Ctrl+Z", true, false, true},
        {redo, edit, TEXT("&Redo"), TEXT("Make the change again"), "redo", "Ctrl+Shift+Z; Ctrl+Y", true},
        {rename, edit, TEXT("Re&name"), TEXT("Change the name in place"), "rename", "F2", false, false, true},
        {remove, edit, TEXT("&Delete"), TEXT("Delete what is selected, and its links"), "delete", "Del", false},
        {selectAll, edit, TEXT("Select &all"), TEXT("Select everything"), "", "Ctrl+A", false, false, true},
        {deselect, edit, TEXT("Select n&othing"), TEXT("Select nothing: the inspector shows the design"), "", "Ctrl+Shift+A"},
        {selectTool, tools, TEXT("&Select"), TEXT("Select and move"), "select", "V", true, true, true},
        {connectTool, tools, TEXT("&Connect"), TEXT("Draw links"), "connect", "C", true, true},
        {panTool, tools, TEXT("&Pan"), TEXT("Move the canvas"), "hand", "H", true, true},
        {tidy, tools, TEXT("&Tidy"), TEXT("Lay everything out anew: tiers as rows, zones as columns"), "tidy", "Ctrl+L", true, false, true},
        {findComponent, tools, TEXT("&Insert…"), TEXT("Search the palette; Enter inserts"), "plus", "Ctrl+I; Ins"},
        {findElement, tools, TEXT("&Find…"), TEXT("Search the outline"), "search", "Ctrl+F"},
        {zoomIn, view, TEXT("Zoom &in"), TEXT("Closer"), "zoom-in", "Ctrl++; Ctrl+=", true, false, true},
        {zoomOut, view, TEXT("Zoom &out"), TEXT("Further away"), "zoom-out", "Ctrl+-", true},
        {zoomTo100, view, TEXT("&100 %"), TEXT("Actual size"), "", "Ctrl+0"},
        {fitAll, view, TEXT("&Fit all"), TEXT("Show the whole design"), "fit", "Shift+1", true},
        {fitSelection, view, TEXT("Fit &selection"), TEXT("Show what is selected"), "", "Shift+2"},
        {fullScreen, view, TEXT("Full &screen"), TEXT("Use the whole screen"), "fullscreen", "Ctrl+F11", false, true, true},
        {themeSystem, theme, TEXT("Follow the &system"), TEXT("Light or dark as the system is"), "", "", false, true},
        {themeLight, theme, TEXT("&Light"), TEXT("Light colours"), "sun", "", false, true},
        {themeDark, theme, TEXT("&Dark"), TEXT("Dark colours"), "moon", "", false, true},
        {about, help, TEXT("&About Failwright"), TEXT("Version and licence"), "info", ""},
    };
    return all;
}

#undef TEXT

CommandSet::CommandSet(const Theme& theme, QObject& owner) {
    auto* tools = new QActionGroup(&owner);
    auto* themes = new QActionGroup(&owner);
    for (const Command& command : allCommands()) {
        auto* action = new QAction(translated(command.text), &owner);
        action->setStatusTip(translated(command.help));
        action->setCheckable(command.checkable);
        action->setShortcuts(shortcutsOf(command));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? translated(command.help) : QStringLiteral("%1 (%2)").arg(translated(command.help), keys));
        if (*command.icon != '\0') action->setIcon(icon(QString::fromLatin1(command.icon), theme));
        if (command.checkable && command.menu == MenuId::tools) tools->addAction(action);
        if (command.menu == MenuId::theme) themes->addAction(action);
        m_actions.emplace(command.id, action);
    }
}

void CommandSet::on(CommandId id, std::function<void()> what) const {
    QObject::connect(m_actions.at(id), &QAction::triggered, m_actions.at(id), std::move(what));
}

void CommandSet::fill(QMenu& menu, MenuId id) const {
    for (const Command& command : allCommands()) {
        if (command.menu != id) continue;
        if (command.separated && !menu.isEmpty()) menu.addSeparator();
        menu.addAction(m_actions.at(command.id));
    }
}

void CommandSet::fill(QToolBar& bar) const {
    MenuId last = MenuId::file;
    for (const Command& command : allCommands()) {
        if (!command.inToolBar) continue;
        if (command.menu != last) bar.addSeparator();
        last = command.menu;
        bar.addAction(m_actions.at(command.id));
    }
}

}  // namespace failwright
