#include "views/theme/style_sheet.h"

#include "views/theme/theme.h"

namespace failwright {
namespace {

const char* const windows = R"(
QMainWindow, QDialog { background: @panel; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QToolBar { background: @panel; border: none; border-bottom: 1px solid @border; padding: 2px 8px; spacing: 2px; }
QToolBar::separator { background: @border; width: 1px; margin: 6px 4px; }
QStatusBar { background: @panel; border-top: 1px solid @border; color: @muted; }
QStatusBar::item { border: none; }
QWidget#top { background: @panel; border-bottom: 1px solid @border; }
QWidget#top QToolBar { border: none; padding: 0 8px; }
QMenuBar { background: @panel; padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @panel; border: 1px solid @border; border-radius: 6px; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 5px; margin: 0 1px; }
QMenu::item:selected { background: @select; color: @text; }
QMenu::item:disabled { color: @faint; background: transparent; }
QMenu::separator { height: 1px; background: @border; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: @panel; color: @text; border: 1px solid @border; padding: 7px 9px; }
QDockWidget { color: @text; font-weight: 600; titlebar-close-icon: url(:/icons/style/close.svg);
    titlebar-normal-icon: url(:/icons/style/float.svg); }
QDockWidget::close-button, QDockWidget::float-button { border: none; background: transparent; padding: 0; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @hover; border-radius: 4px; }
QDockWidget::title { background: @panel; padding: 9px 12px 7px 12px; text-align: left; }
QDockWidget > QWidget { background: @panel; }
)";

const char* const containers = R"(
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @muted; padding: 8px 12px 7px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; background: @hover; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }
QTabBar::tear { width: 0; image: none; }
QTabBar::scroller { width: 48px; }
QTabBar > QToolButton { background: @panel; border: none; border-radius: 0; padding: 0; }
QTabBar > QToolButton:hover { background: @hover; }
QTabBar > QToolButton::left-arrow { image: url(:/icons/style/chevron-left.svg); width: 18px; height: 18px; }
QTabBar > QToolButton::right-arrow { image: url(:/icons/style/chevron-right.svg); width: 18px; height: 18px; }
QGroupBox { border: none; margin-top: 22px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; top: 2px; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: @panel; }
QSplitter::handle { background: @border; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @muted; border: none; border-bottom: 1px solid @border; padding: 6px 8px;
    font-weight: 400; text-align: left; }
QTreeView, QListView, QTableView { background: @panel; border: none; outline: none; selection-background-color: @select;
    selection-color: @text; alternate-background-color: @canvas; gridline-color: @border; }
QTreeView::item, QListView::item { min-height: 26px; border-radius: 5px; padding: 0 4px; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: @select; color: @text; }
QTreeView { show-decoration-selected: 1; }
QTreeView::item { border-radius: 0; }
QTreeView::item:selected:active, QListView::item:selected:active { color: @accentText; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(:/icons/style/chevron-right.svg); }
QTreeView::branch:has-children:open { image: url(:/icons/style/chevron-down.svg); }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
)";

const char* const controls = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: @field; color: @text; border: 1px solid @border;
    border-radius: 6px; padding: 0 8px; min-height: 26px; selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover, QPlainTextEdit:hover { border-color: @handle; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: 2px solid @accent; padding: 0 7px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px 5px; }
QLineEdit[invalid="true"] { border: 2px solid @bad; padding: 0 7px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: @faint; background: @panel; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/style/chevron-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @border; border-radius: 6px; padding: 4px; outline: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px; background: transparent; }
QAbstractSpinBox::up-arrow { image: url(:/icons/style/chevron-up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/style/chevron-down.svg); width: 12px; height: 12px; }
QPushButton { background: @field; color: @text; border: 1px solid @border; border-radius: 6px; padding: 0 14px; min-height: 26px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton:hover { background: @hover; border-color: @handle; }
QPushButton:pressed { background: @press; }
QPushButton:focus { border: 2px solid @accent; padding: 0 13px; }
QPushButton:disabled { color: @faint; background: @panel; }
QPushButton:default, QPushButton[primary="true"] { background: @accent; color: @onAccent; border: 1px solid @accent; font-weight: 600; }
QPushButton:default:hover, QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[flat="true"], QPushButton:flat { background: transparent; border: 1px solid transparent; }
QPushButton:flat:hover { background: @hover; }
QPushButton:flat:focus { background: @select; border: 1px solid @accent; padding: 0 14px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @press; }
QToolButton:checked { background: @select; border-color: @accent; }
QToolButton:focus { border: 2px solid @accent; padding: 4px; }
QToolButton:disabled { color: @faint; }
QToolButton::menu-indicator { image: none; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 28px; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 16px; height: 16px; border: 1px solid @handle; border-radius: 4px; background: @field; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @muted; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/style/@check.svg); }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid @handle; border-radius: 9px; background: @field; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid @accent; background: @onAccent; }
QProgressBar { background: @grid; border: none; border-radius: 3px; max-height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; background: @border; border-radius: 2px; }
QSlider::handle:horizontal { background: @accent; width: 14px; margin: -5px 0; border-radius: 7px; }
QLabel { background: transparent; }
QLabel[role="heading"] { font-size: 15px; font-weight: 600; }
QLabel[role="meta"] { font-size: 11px; color: @muted; }
QLabel[role="figure"] { font-size: 26px; font-weight: 600; }
QLabel[role="hint"] { background: @panel; color: @bad; border: 1px solid @bad; border-radius: 6px; padding: 5px 9px; }
QFrame[role="tile"] { border: 1px solid @border; border-radius: 8px; background: @panel; }
)";

const char* const forms = R"(
QLabel[role="field"] { color: @muted; font-size: 12px; }
QLabel[role="problem"] { color: @bad; font-size: 11px; }
QLabel[role="help"] { color: @muted; font-size: 12px; background: @canvas; border-top: 1px solid @border; }
QLabel[role="empty"] { color: @muted; }
QLabel[role="lead"] { color: @muted; font-size: 14px; }
QPushButton[role="link"] { color: @accent; border: none; background: transparent; padding: 2px 0; text-align: left; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { text-decoration: underline; }
QPushButton[role="preset"] { border: none; border-radius: 6px; padding: 5px 6px; text-align: left; }
QPushButton[role="preset"]:hover, QPushButton[role="preset"]:focus { background: @hover; }
QPushButton[role="step"] { border: none; border-radius: 6px; padding: 3px 8px; text-align: left; }
QPushButton[role="step"]:checked { background: @hover; font-weight: 600; color: @accent; }
QToolButton[role="section"] { font-weight: 600; border: none; border-top: 1px solid @border; border-radius: 0; padding: 9px 0 7px 0; }
QToolButton[role="section"]:checked, QToolButton[role="section"]:hover { background: transparent; }
QToolButton[role="section"]:focus { color: @accent; }
QComboBox[invalid="true"], QPlainTextEdit[invalid="true"] { border: 2px solid @bad; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-position: top center; width: 10px; height: 10px; }
QHeaderView::up-arrow { image: url(:/icons/style/chevron-up.svg); }
QHeaderView::down-arrow { image: url(:/icons/style/chevron-down.svg); }
QListWidget[role="options"] { border: 1px solid @border; border-radius: 6px; background: @field; }
)";

}  // namespace

QString styleSheet(const Theme& theme) {
    const QColor panel = theme.color(Token::panel);
    const QColor text = theme.color(Token::text);
    // Longer names first: @onAccent and @accentHover before @accent.
    const std::pair<const char*, QColor> words[] = {
        {"@onAccent", theme.color(Token::onAccent)},
        {"@accentHover", mix(theme.color(Token::accent), text, 0.18)},
        {"@accentText", mix(theme.color(Token::accent), text, 0.35)},
        {"@accent", theme.color(Token::accent)},
        {"@canvas", theme.color(Token::canvas)},
        {"@grid", theme.color(Token::grid)},
        {"@panel", panel},
        {"@border", theme.color(Token::border)},
        {"@text", text},
        {"@muted", theme.color(Token::muted)},
        {"@bad", theme.color(Token::bad)},
        {"@field", theme.isDark() ? mix(panel, theme.color(Token::canvas), 0.55) : panel},
        {"@faint", mix(panel, theme.color(Token::muted), 0.6)},
        {"@hover", mix(panel, text, 0.06)},
        {"@press", mix(panel, text, 0.12)},
        {"@handle", mix(panel, theme.color(Token::muted), 0.5)},
        {"@select", mix(panel, theme.color(Token::accent), theme.isDark() ? 0.24 : 0.12)},
    };
    QString sheet = QLatin1String(windows) + QLatin1String(containers) + QLatin1String(controls) + QLatin1String(forms);
    sheet.replace(QLatin1String("@check"), QLatin1String(theme.isDark() ? "check-dark" : "check-light"));
    for (const auto& [word, color] : words) sheet.replace(QLatin1String(word), color.name());
    return sheet;
}

}  // namespace failwright
