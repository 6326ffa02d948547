#pragma once

#include <QWidget>

class QLabel;

namespace failwright {

class Document;
class Playback;
class Theme;

/// Above the canvas while a failure is played: the moment, what happens in it in a sentence, and how many requests succeed.
class StoryBar : public QWidget {
    Q_OBJECT
public:
    StoryBar(const Document& document, const Playback& playback, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QString story() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The share of the requests that is turned away at the moment.
    [[nodiscard]] double shedNow() const;
    void follow();
    void tell();
    void restyle();

    const Document& m_document;
    const Playback& m_playback;
    const Theme& m_theme;
    QLabel* m_moment;
    QLabel* m_story;
    QLabel* m_success;
    QString m_words;
};

}  // namespace failwright
