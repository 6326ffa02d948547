#pragma once

#include <QAbstractButton>
#include <QString>

namespace failwright {

class Theme;

/// A card of the start page: an icon, a name, a few words, and at the foot a figure with its meaning.
class Card : public QAbstractButton {
    Q_OBJECT
public:
    struct Words {
        QString icon;
        QString title;
        QString text;
        QString figure;
        QString foot;
        bool isAlarming = false;  ///< the foot tells of something bad
    };
    Card(Words words, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintFoot(QPainter& painter, const QRect& area) const;

    Words m_words;
    const Theme& m_theme;
};

}  // namespace failwright
