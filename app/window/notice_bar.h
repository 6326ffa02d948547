#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace failwright {

class Theme;

/// A line above the canvas that says something has happened and offers what to do about it. Waits for nobody.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    struct Choice {
        QString words;
        std::function<void()> run;
    };

    explicit NoticeBar(const Theme& theme, QWidget* parent = nullptr);
    /// Takes the place of what was said before. Every choice, and the cross, closes it.
    void say(const QString& words, const std::vector<Choice>& choices);
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QHBoxLayout* m_row;
    QLabel* m_words;
    QWidget* m_choices = nullptr;
};

}  // namespace failwright
