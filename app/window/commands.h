#pragma once

#include <QKeySequence>
#include <QString>
#include <functional>
#include <map>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;
class QObject;
class QToolBar;

namespace failwright {

class Theme;

enum class CommandId {
    newDesign,
    open,
    save,
    saveAs,
    exportDesign,
    report,
    quit,
    undo,
    redo,
    cut,
    copy,
    paste,
    duplicate,
    spread,
    applyPreset,
    compare,
    interview,
    rename,
    remove,
    selectAll,
    deselect,
    selectTool,
    connectTool,
    panTool,
    tidy,
    findComponent,
    findElement,
    linkTo,
    group,
    ungroup,
    lock,
    raise,
    lower,
    alignLeft,
    alignCentre,
    alignRight,
    alignTop,
    alignMiddle,
    alignBottom,
    distributeAcross,
    distributeDown,
    zoomIn,
    zoomOut,
    zoomTo100,
    fitAll,
    fitSelection,
    nextPanel,
    previousPanel,
    fullScreen,
    reduceMotion,
    failSelection,
    repairSelection,
    splitNetwork,
    splitSelection,
    healNetwork,
    playPause,
    nextEvent,
    previousEvent,
    stopPlayback,
    themeLight,
    themeDark,
    themeSystem,
    languageSystem,
    languageEnglish,
    languageGerman,
    startPage,
    lessons,
    present,
    commandPalette,
    shortcutSheet,
    manual,
    about,
};

enum class MenuId { file, edit, arrange, align, tools, failures, view, theme, language, help };

/// One thing that the program can be told to do, declared once for menu, tool bar and shortcut.
struct Command {
    CommandId id;
    MenuId menu;
    const char* text;
    const char* help;
    const char* icon;       ///< may be empty
    const char* shortcuts;  ///< portable, "; " between them; may be empty
    bool inToolBar = false;
    bool checkable = false;
    bool separated = false;  ///< a line stands before it

    /// Its words without the mark of the key that chooses it in a menu.
    [[nodiscard]] QString name() const;
    /// True where it works on the design.
    [[nodiscard]] bool needsDesign() const;
};

/// All commands in the order of the menus.
[[nodiscard]] const std::vector<Command>& allCommands();

/// The actions of all commands. Each does nothing until it is given something to do.
class CommandSet {
public:
    CommandSet(const Theme& theme, QObject& owner);

    [[nodiscard]] QAction& action(CommandId id) const { return *m_actions.at(id); }
    void on(CommandId id, std::function<void()> what) const;
    void fill(QMenu& menu, MenuId id) const;
    void fill(QToolBar& bar) const;

private:
    std::map<CommandId, QAction*> m_actions;
};

}  // namespace failwright
