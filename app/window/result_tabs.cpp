#include "app/window/result_tabs.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>

namespace failwright {
namespace {

/// Whatever the pages would like: the window has to fit on a small screen.
constexpr QSize least(246, 120);

}  // namespace

ResultTabs::ResultTabs(Theme& theme, QWidget* parent) : QTabWidget(parent) {
    setDocumentMode(true);
    setMinimumSize(least);
    setCornerWidget(makeList(theme));
    setUsesScrollButtons(true);
    setAccessibleName(tr("Results and lists"));
    tabBar()->setAccessibleName(accessibleName());
    connect(this, &QTabWidget::currentChanged, this, [this](int index) {
        if (m_tall.contains(widget(index))) emit roomWanted();
    });
}

void ResultTabs::addTall(QWidget* page, const QString& title) {
    m_tall << page;
    addTab(page, title);
}

QWidget* ResultTabs::makeList(Theme& theme) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(QStringLiteral("chevron-down"), theme));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAccessibleName(tr("All tabs"));
    button->setToolTip(tr("All tabs"));
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (int i = 0; i < count(); ++i) {
            QAction* action = menu->addAction(tabText(i), this, [this, i] { setCurrentIndex(i); });
            action->setCheckable(true);
            action->setChecked(i == currentIndex());
        }
    });
    return button;
}

}  // namespace failwright
