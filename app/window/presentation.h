#pragma once

#include <QByteArray>
#include <memory>

class QMainWindow;
class QWidget;

namespace failwright {

class CanvasView;
class Laser;
class Scoreboard;
class Theme;

/// The state of presenting: canvas and scoreboard alone on the whole screen, in large type, a pointer of light over the canvas.
/// When it ends, everything is as it was.
class Presentation {
public:
    Presentation(QMainWindow& window, CanvasView& canvas, Scoreboard& scoreboard, const Theme& theme);
    ~Presentation();
    Presentation(const Presentation&) = delete;
    Presentation& operator=(const Presentation&) = delete;

private:
    QMainWindow& m_window;
    CanvasView& m_canvas;
    Scoreboard& m_scoreboard;
    QByteArray m_docks;
    bool m_wasFullScreen;
    std::unique_ptr<Laser> m_laser;
};

}  // namespace failwright
