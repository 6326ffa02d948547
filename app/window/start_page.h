#pragma once

#include "app/window/examples.h"

#include <QWidget>
#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace failwright {

class Card;
class Settings;
class Theme;

/// What the program shows before there is a design: an empty one, the examples, and the files of late.
class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(const std::vector<Example>& examples, const Settings& settings, const Theme& theme, QWidget* parent = nullptr);

    /// Reads the recent files anew.
    void refresh();

signals:
    void blankRequested();
    void openRequested();
    void exampleRequested(const QString& path);
    void recentRequested(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCards(const std::vector<Example>& examples);
    void arrange();

    const Settings& m_settings;
    const Theme& m_theme;
    QWidget* m_page;
    QGridLayout* m_grid;
    QVBoxLayout* m_recent;
    QLabel* m_recentTitle;
    std::vector<Card*> m_cards;
    int m_columns = 0;
};

}  // namespace failwright
