#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace failwright {

class Document;
class Playback;
class Theme;

/// Play, step, stop, loop and speed, the present moment, and what the failure comes to.
class Transport : public QWidget {
    Q_OBJECT
public:
    Transport(Document& document, Playback& playback, const Theme& theme, QWidget* parent = nullptr);

    /// A button at the right end that opens a menu.
    QToolButton* addMenuButton(const QString& iconName, const QString& words, const QString& help);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* addButton(const QString& iconName, const QString& name);
    void showControls();
    void showOutcome();
    void fitOutcome();
    void showMoment();

    Document& m_document;
    Playback& m_playback;
    const Theme& m_theme;
    QToolButton* m_play;
    QToolButton* m_loop;
    QLabel* m_moment;
    QComboBox* m_speed;
    QLabel* m_outcome;
    QStringList m_outcomes;  ///< the same in ever fewer words
    QList<QWidget*> m_controls;  ///< that need something to play
};

}  // namespace failwright
