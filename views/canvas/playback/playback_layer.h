#pragma once

#include "views/canvas/playback/happening.h"

#include <QPixmap>
#include <QWidget>

namespace failwright {

class CanvasView;
class Document;
class Theme;

/// Plays a failure on the canvas. While it is shown it covers the canvas with a picture of it, taken anew whenever something
/// happens or the view changes, and draws what moves on top, so that a frame costs no drawing of the design. Mouse and keys go
/// through to the canvas.
class PlaybackLayer : public QWidget {
    Q_OBJECT
public:
    PlaybackLayer(CanvasView& canvas, const Document& document, const Playback& playback, const Theme& theme);
    ~PlaybackLayer() override;

    /// What stands still at the present moment; meaningful while it is shown.
    [[nodiscard]] const SceneState& state() const { return m_state; }
    [[nodiscard]] const std::vector<Happening>& underWay() const { return m_happenings; }
    /// How often the picture of the design has been taken.
    [[nodiscard]] int picturesTaken() const { return m_taken; }
    void setStill(bool still);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void move();
    void lookAgain();
    void takePicture();

    CanvasView& m_canvas;
    const Document& m_document;
    const Playback& m_playback;
    SceneState m_state;
    std::vector<Happening> m_happenings;
    QPixmap m_picture;
    std::size_t m_epoch = 0;  ///< moments that have passed
    bool m_stateIsOld = true;
    bool m_pictureIsOld = true;
    bool m_taking = false;
    bool m_still = false;
    double m_walk = 0;
    double m_before = 0;  ///< the moment of the last frame
    int m_taken = 0;
};

}  // namespace failwright
