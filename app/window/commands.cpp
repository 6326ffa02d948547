#include "app/window/commands.h"

#include "views/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QToolBar>

namespace failwright {
namespace {

QString translated(const char* words) {
    return QCoreApplication::translate("Commands", words);
}

QList<QKeySequence> shortcutsOf(const Command& command) {
    QList<QKeySequence> all;
    for (const QString& keys : QString::fromLatin1(command.shortcuts).split(QStringLiteral("; "), Qt::SkipEmptyParts))
        all << QKeySequence(keys, QKeySequence::PortableText);
    return all;
}

/// A letter alone is typed into fields and lists: as a shortcut it works on the canvas only.
bool isLetter(const QKeySequence& keys) {
    return keys[0].keyboardModifiers() == Qt::NoModifier && keys[0].key() >= Qt::Key_A && keys[0].key() <= Qt::Key_Z;
}

/// An open menu has its keys for itself: its underlined letters, not those of the tools behind it.
class MenuKeys : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride || qobject_cast<QMenu*>(QApplication::activePopupWidget()) == nullptr)
            return QObject::eventFilter(watched, event);
        event->accept();
        return true;
    }
};

}  // namespace

const std::vector<Command>& allCommands() {
    using enum CommandId;
    using enum MenuId;
    static const std::vector<Command> all{
        {newDesign, file, QT_TRANSLATE_NOOP("Commands", "&New"), QT_TRANSLATE_NOOP("Commands", "Start with an empty canvas"),
         "new", "Ctrl+N", true},
        {open, file, QT_TRANSLATE_NOOP("Commands", "&Open…"), QT_TRANSLATE_NOOP("Commands", "Open a topology from a file"),
         "open", "Ctrl+O", true},
        {startPage, file, QT_TRANSLATE_NOOP("Commands", "Start &page"),
         QT_TRANSLATE_NOOP("Commands", "The examples to start from"), "", ""},
        {lessons, file, QT_TRANSLATE_NOOP("Commands", "&Lessons…"), QT_TRANSLATE_NOOP("Commands", "Exercises with an aim that is checked as you draw"), "", ""},
        {save, file, QT_TRANSLATE_NOOP("Commands", "&Save"), QT_TRANSLATE_NOOP("Commands", "Save the design"), "save", "Ctrl+S",
         true, false, true},
        {saveAs, file, QT_TRANSLATE_NOOP("Commands", "Save &as…"),
         QT_TRANSLATE_NOOP("Commands", "Save the design to another file"), "", "Ctrl+Shift+S"},
        {exportDesign, file, QT_TRANSLATE_NOOP("Commands", "&Export…"),
         QT_TRANSLATE_NOOP("Commands", "Save the drawing as SVG, PNG or PDF, the design for other programs, the results as tables"), "export", "Ctrl+E"},
        {report, file, QT_TRANSLATE_NOOP("Commands", "&Report…"),
         QT_TRANSLATE_NOOP("Commands", "A document for a review: PDF, HTML or Markdown"), "", "Ctrl+R"},
        {quit, file, QT_TRANSLATE_NOOP("Commands", "&Quit"), QT_TRANSLATE_NOOP("Commands", "Leave the program"), "", "Ctrl+Q",
         false, false, true},
        {undo, edit, QT_TRANSLATE_NOOP("Commands", "&Undo"), QT_TRANSLATE_NOOP("Commands", "Take the last change back"), "undo",
         "Ctrl+Z", true, false, true},
        {redo, edit, QT_TRANSLATE_NOOP("Commands", "&Redo"), QT_TRANSLATE_NOOP("Commands", "Make the change again"), "redo",
         "Ctrl+Shift+Z; Ctrl+Y", true},
        {cut, edit, QT_TRANSLATE_NOOP("Commands", "Cu&t"), QT_TRANSLATE_NOOP("Commands", "Take the selection away, to be pasted elsewhere"), "", "Ctrl+X", false, false, true},
        {copy, edit, QT_TRANSLATE_NOOP("Commands", "&Copy"), QT_TRANSLATE_NOOP("Commands", "Copy the selection with the links in it"), "", "Ctrl+C"},
        {paste, edit, QT_TRANSLATE_NOOP("Commands", "&Paste"), QT_TRANSLATE_NOOP("Commands", "Put in what was copied, here or in another window"), "", "Ctrl+V"},
        {duplicate, edit, QT_TRANSLATE_NOOP("Commands", "D&uplicate"), QT_TRANSLATE_NOOP("Commands", "Another member of the same service, with the same links"), "duplicate", "Ctrl+D", false, false, true},
        {spread, edit, QT_TRANSLATE_NOOP("Commands", "&Spread over zones"), QT_TRANSLATE_NOOP("Commands", "One member of the service in each zone of this region"), "zone", "Ctrl+Shift+D"},
        {applyPreset, edit, QT_TRANSLATE_NOOP("Commands", "Apply &preset…"), QT_TRANSLATE_NOOP("Commands", "Fill the fields from the catalogue of published figures"), "", "Ctrl+Alt+P"},
        {rename, edit, QT_TRANSLATE_NOOP("Commands", "Re&name"), QT_TRANSLATE_NOOP("Commands", "Change the name in place"),
         "rename", "F2", false, false, true},
        {remove, edit, QT_TRANSLATE_NOOP("Commands", "&Delete"),
         QT_TRANSLATE_NOOP("Commands", "Delete what is selected, and its links"), "delete", "Del", false},
        {selectAll, edit, QT_TRANSLATE_NOOP("Commands", "Select &all"), QT_TRANSLATE_NOOP("Commands", "Select everything"), "",
         "Ctrl+A", false, false, true},
        {deselect, edit, QT_TRANSLATE_NOOP("Commands", "Select n&othing"),
         QT_TRANSLATE_NOOP("Commands", "Select nothing: the inspector shows the design"), "", "Ctrl+Shift+A"},
        {group, arrange, QT_TRANSLATE_NOOP("Commands", "&Group"), QT_TRANSLATE_NOOP("Commands", "Select and move the selected as one"), "", "Ctrl+G"},
        {ungroup, arrange, QT_TRANSLATE_NOOP("Commands", "&Ungroup"), QT_TRANSLATE_NOOP("Commands", "Dissolve the group"), "", "Ctrl+Shift+G"},
        {lock, arrange, QT_TRANSLATE_NOOP("Commands", "&Lock or unlock"), QT_TRANSLATE_NOOP("Commands", "What is locked stays where it is, when dragged and when tidied"), "lock", "Ctrl+Shift+L"},
        {raise, arrange, QT_TRANSLATE_NOOP("Commands", "Bring to &front"), QT_TRANSLATE_NOOP("Commands", "Draw above all others"), "", "Ctrl+]", false, false, true},
        {lower, arrange, QT_TRANSLATE_NOOP("Commands", "Send to &back"), QT_TRANSLATE_NOOP("Commands", "Draw below all others"), "", "Ctrl+["},
        {alignLeft, align, QT_TRANSLATE_NOOP("Commands", "&Left edges"), QT_TRANSLATE_NOOP("Commands", "Line up the left edges"), "", "Ctrl+Shift+Left"},
        {alignCentre, align, QT_TRANSLATE_NOOP("Commands", "&Centres"), QT_TRANSLATE_NOOP("Commands", "Line up the middles in one column"), "", "Ctrl+Shift+H"},
        {alignRight, align, QT_TRANSLATE_NOOP("Commands", "&Right edges"), QT_TRANSLATE_NOOP("Commands", "Line up the right edges"), "", "Ctrl+Shift+Right"},
        {alignTop, align, QT_TRANSLATE_NOOP("Commands", "&Top edges"), QT_TRANSLATE_NOOP("Commands", "Line up the upper edges"), "", "Ctrl+Shift+Up"},
        {alignMiddle, align, QT_TRANSLATE_NOOP("Commands", "&Middles"), QT_TRANSLATE_NOOP("Commands", "Line up the middles in one row"), "", "Ctrl+Shift+M"},
        {alignBottom, align, QT_TRANSLATE_NOOP("Commands", "&Bottom edges"), QT_TRANSLATE_NOOP("Commands", "Line up the lower edges"), "", "Ctrl+Shift+Down"},
        {distributeAcross, align, QT_TRANSLATE_NOOP("Commands", "Distribute &across"), QT_TRANSLATE_NOOP("Commands", "Equal gaps from left to right"), "", "Ctrl+Alt+H", false, false, true},
        {distributeDown, align, QT_TRANSLATE_NOOP("Commands", "Distribute &down"), QT_TRANSLATE_NOOP("Commands", "Equal gaps from top to bottom"), "", "Ctrl+Alt+V"},
        {selectTool, tools, QT_TRANSLATE_NOOP("Commands", "&Select"), QT_TRANSLATE_NOOP("Commands", "Select and move"), "select",
         "V", true, true, true},
        {connectTool, tools, QT_TRANSLATE_NOOP("Commands", "&Connect"), QT_TRANSLATE_NOOP("Commands", "Draw links"), "connect",
         "C", true, true},
        {panTool, tools, QT_TRANSLATE_NOOP("Commands", "&Pan"), QT_TRANSLATE_NOOP("Commands", "Move the canvas"), "hand", "H",
         true, true},
        {tidy, tools, QT_TRANSLATE_NOOP("Commands", "&Tidy"),
         QT_TRANSLATE_NOOP("Commands", "Lay everything out anew: tiers as rows, zones as columns"), "tidy", "Ctrl+L", true, false,
         true},
        {findComponent, tools, QT_TRANSLATE_NOOP("Commands", "&Insert…"),
         QT_TRANSLATE_NOOP("Commands", "Search the palette; Enter inserts"), "plus", "Ctrl+I; Ins"},
        {findElement, tools, QT_TRANSLATE_NOOP("Commands", "&Find…"), QT_TRANSLATE_NOOP("Commands", "Find an element by its name"),
         "search", "Ctrl+F"},
        {compare, tools, QT_TRANSLATE_NOOP("Commands", "Com&pare…"), QT_TRANSLATE_NOOP("Commands", "Beside the design as it was, or another file: what differs, and what each difference does"),
         "compare", "Ctrl+Alt+C", false, false, true},
        {interview, tools, QT_TRANSLATE_NOOP("Commands", "Inter&view"), QT_TRANSLATE_NOOP("Commands", "Six steps, a clock, a log of decisions and a summary"), "clock", "Ctrl+Alt+I"},
        {failSelection, failures, QT_TRANSLATE_NOOP("Commands", "&Fail the selection"), QT_TRANSLATE_NOOP("Commands", "Let it fail, and watch what happens, second by second"), "failure", "F5", true},
        {repairSelection, failures, QT_TRANSLATE_NOOP("Commands", "&Repair the selection"), QT_TRANSLATE_NOOP("Commands", "Let it come back at this moment of what is played"), "", "Shift+F5"},
        {splitNetwork, failures, QT_TRANSLATE_NOOP("Commands", "Split the &network…"), QT_TRANSLATE_NOOP("Commands", "Draw a stroke across the canvas: what lies on its two sides no longer reaches each other"), "", "F8", false, false, true},
        {splitSelection, failures, QT_TRANSLATE_NOOP("Commands", "Split &off the selection"), QT_TRANSLATE_NOOP("Commands", "The selected zones or regions no longer reach the others"), "", "Ctrl+F8"},
        {healNetwork, failures, QT_TRANSLATE_NOOP("Commands", "&Heal the network"), QT_TRANSLATE_NOOP("Commands", "All sides reach each other again"), "", "Shift+F8"},
        {playPause, failures, QT_TRANSLATE_NOOP("Commands", "&Play or pause"), QT_TRANSLATE_NOOP("Commands", "Let the clock of the failure run or stand"), "play", "F6", false, false, true},
        {nextEvent, failures, QT_TRANSLATE_NOOP("Commands", "&Next event"), QT_TRANSLATE_NOOP("Commands", "To the next moment at which something happens"), "step", "F7"},
        {previousEvent, failures, QT_TRANSLATE_NOOP("Commands", "Pre&vious event"), QT_TRANSLATE_NOOP("Commands", "To the moment before at which something happened"), "step-back", "Shift+F7"},
        {stopPlayback, failures, QT_TRANSLATE_NOOP("Commands", "&Stop"), QT_TRANSLATE_NOOP("Commands", "Show the design as it is (Esc)"), "stop", "Shift+F6"},
        {linkTo, tools, QT_TRANSLATE_NOOP("Commands", "&Link to…"),
         QT_TRANSLATE_NOOP("Commands", "Link the selected node to another, or lead the selected link there, by its name"), "link", "L"},
        {zoomIn, view, QT_TRANSLATE_NOOP("Commands", "Zoom &in"), QT_TRANSLATE_NOOP("Commands", "Closer"), "zoom-in",
         "Ctrl++; Ctrl+=", true, false, true},
        {zoomOut, view, QT_TRANSLATE_NOOP("Commands", "Zoom &out"), QT_TRANSLATE_NOOP("Commands", "Further away"), "zoom-out",
         "Ctrl+-", true},
        {zoomTo100, view, QT_TRANSLATE_NOOP("Commands", "&100 %"), QT_TRANSLATE_NOOP("Commands", "Actual size"), "", "Ctrl+0"},
        {fitAll, view, QT_TRANSLATE_NOOP("Commands", "&Fit all"), QT_TRANSLATE_NOOP("Commands", "Show the whole design"), "fit",
         "Shift+1", true},
        {fitSelection, view, QT_TRANSLATE_NOOP("Commands", "Fit &selection"),
         QT_TRANSLATE_NOOP("Commands", "Show what is selected"), "", "Shift+2"},
        {nextPanel, view, QT_TRANSLATE_NOOP("Commands", "&Next panel"),
         QT_TRANSLATE_NOOP("Commands", "Take the keys to the next panel"), "", "Ctrl+F6", false, false, true},
        {previousPanel, view, QT_TRANSLATE_NOOP("Commands", "&Previous panel"),
         QT_TRANSLATE_NOOP("Commands", "Take the keys to the panel before"), "", "Ctrl+Shift+F6"},
        {fullScreen, view, QT_TRANSLATE_NOOP("Commands", "Full &screen"), QT_TRANSLATE_NOOP("Commands", "Use the whole screen"),
         "fullscreen", "Ctrl+F11", false, true, true},
        {present, view, QT_TRANSLATE_NOOP("Commands", "&Present"), QT_TRANSLATE_NOOP("Commands", "Canvas and scoreboard alone, in large type, with a pointer of light"), "play", "F11", false, true},
        {reduceMotion, view, QT_TRANSLATE_NOOP("Commands", "Reduce &motion"), QT_TRANSLATE_NOOP("Commands", "Failures go from event to event, nothing moves by itself"), "", "", false, true},
        {themeSystem, theme, QT_TRANSLATE_NOOP("Commands", "Follow the &system"),
         QT_TRANSLATE_NOOP("Commands", "Light or dark as the system is"), "", "", false, true},
        {themeLight, theme, QT_TRANSLATE_NOOP("Commands", "&Light"), QT_TRANSLATE_NOOP("Commands", "Light colours"), "sun", "",
         false, true},
        {themeDark, theme, QT_TRANSLATE_NOOP("Commands", "&Dark"), QT_TRANSLATE_NOOP("Commands", "Dark colours"), "moon", "",
         false, true},
        {languageSystem, language, QT_TRANSLATE_NOOP("Commands", "Follow the &system"),
         QT_TRANSLATE_NOOP("Commands", "The language of the system, else English"), "", "", false, true},
        {languageEnglish, language, "English", "English", "", "", false, true},
        {languageGerman, language, "Deutsch", "Deutsch", "", "", false, true},
        {commandPalette, help, QT_TRANSLATE_NOOP("Commands", "&Commands…"), QT_TRANSLATE_NOOP("Commands", "Find a command by its name"), "search", "Ctrl+Shift+P"},
        {shortcutSheet, help, QT_TRANSLATE_NOOP("Commands", "&Shortcuts"), QT_TRANSLATE_NOOP("Commands", "All keys on one page"), "help", "F1; ?"},
        {manual, help, QT_TRANSLATE_NOOP("Commands", "&Manual"), QT_TRANSLATE_NOOP("Commands", "How to work with the program, what its numbers mean, and its words"), "help", "Shift+F1"},
        {about, help, QT_TRANSLATE_NOOP("Commands", "&About Failwright"), QT_TRANSLATE_NOOP("Commands", "Version and licence"),
         "info", "", false, false, true},
    };
    return all;
}

QString Command::name() const {
    QString words = translated(text);
    return words.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

bool Command::needsDesign() const {
    switch (menu) {
        case MenuId::file:
            return id == CommandId::save || id == CommandId::saveAs || id == CommandId::exportDesign || id == CommandId::report;
        case MenuId::edit:
        case MenuId::arrange:
        case MenuId::align:
        case MenuId::tools:
        case MenuId::failures:
            return true;
        case MenuId::view:
            return id != CommandId::fullScreen && id != CommandId::reduceMotion;
        case MenuId::theme:
        case MenuId::language:
        case MenuId::help:
            break;
    }
    return false;
}

CommandSet::CommandSet(const Theme& theme, QObject& owner) {
    qApp->installEventFilter(new MenuKeys(&owner));
    auto* tools = new QActionGroup(&owner);
    auto* themes = new QActionGroup(&owner);
    auto* languages = new QActionGroup(&owner);
    for (const Command& command : allCommands()) {
        auto* action = new QAction(translated(command.text), &owner);
        action->setStatusTip(translated(command.help));
        action->setCheckable(command.checkable);
        action->setShortcuts(shortcutsOf(command));
        if (!action->shortcut().isEmpty() && isLetter(action->shortcut())) action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? translated(command.help)
                                          : QStringLiteral("%1 (%2)").arg(translated(command.help), keys));
        if (*command.icon != '\0') action->setIcon(icon(QString::fromLatin1(command.icon), theme));
        if (command.checkable && command.menu == MenuId::tools) tools->addAction(action);
        if (command.menu == MenuId::theme) themes->addAction(action);
        if (command.menu == MenuId::language) languages->addAction(action);
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
