#include "app/window/presentation.h"

#include "views/canvas/canvas_view.h"
#include "views/canvas/laser.h"
#include "views/panels/scoreboard/scoreboard.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QStatusBar>

namespace failwright {

Presentation::Presentation(QMainWindow& window, CanvasView& canvas, Scoreboard& scoreboard, const Theme& theme)
    : m_window(window), m_canvas(canvas), m_scoreboard(scoreboard), m_docks(window.saveState()), m_wasFullScreen(window.isFullScreen()) {
    for (QDockWidget* dock : window.findChildren<QDockWidget*>()) dock->hide();
    window.menuWidget()->hide();
    window.statusBar()->hide();
    window.setWindowState(window.windowState() | Qt::WindowFullScreen);
    scoreboard.setLarge(true);
    canvas.setPresenting(true);
    m_laser = std::make_unique<Laser>(*canvas.viewport(), theme.color(Token::bad));
}

Presentation::~Presentation() {
    m_laser.reset();
    m_scoreboard.setLarge(false);
    m_window.menuWidget()->show();
    m_window.statusBar()->show();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);  // docks get their sizes back once there is room for them
    m_window.restoreState(m_docks);
    if (!m_wasFullScreen) m_window.setWindowState(m_window.windowState() & ~Qt::WindowFullScreen);
    m_canvas.setPresenting(false);
}

}  // namespace failwright
