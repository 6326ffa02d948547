#pragma once

#include "app/window/examples.h"

#include <QWidget>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace failwright {

class Card;
class Settings;
class Theme;

/// What the program shows before there is a design: an empty one, the examples, and the files of late. The examples are read
/// once it is seen.
class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(QStringList examples, const Settings& settings, const Theme& theme, QWidget* parent = nullptr);

    /// Reads the recent files anew.
    void refresh();
    /// Leads back to the design called `title`; with an empty one there is none.
    void offerBack(const QString& title);

signals:
    void backRequested();
    void blankRequested();
    void openRequested();
    void lessonsRequested();
    void exampleRequested(const QString& path);
    void recentRequested(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addFirstCards();
    void addExample(const Example& example);
    void arrange();
    void readExamples();

    QStringList m_examples;  ///< that nobody has asked to read yet
    ExampleReader m_reader;
    const Settings& m_settings;
    const Theme& m_theme;
    QWidget* m_page;
    QGridLayout* m_grid;
    QVBoxLayout* m_recent;
    QLabel* m_recentTitle;
    QPushButton* m_back;
    std::vector<Card*> m_cards;
    int m_columns = 0;
};

}  // namespace failwright
