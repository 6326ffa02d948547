#pragma once

#include "views/canvas/part.h"

#include <QWidget>
#include <vector>

class QLabel;
class QLineEdit;
class QScrollArea;

namespace failwright {

class PartButton;
class Theme;

/// Everything that can be put on the canvas, by layer: to drag, or to insert with Enter or a double click.
class Palette : public QWidget {
    Q_OBJECT
public:
    explicit Palette(const Theme& theme, QWidget* parent = nullptr);

    /// Puts the cursor into the search field.
    void startSearch();

signals:
    void insertRequested(const failwright::Part& part);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Group {
        QLabel* title = nullptr;
        std::vector<PartButton*> buttons;
    };
    void addGroup(const QString& title, const std::vector<Part>& parts);
    void filter(const QString& words);
    void insertFirst();
    void moveFocus(const PartButton& from, int step);
    [[nodiscard]] std::vector<PartButton*> shown() const;

    const Theme& m_theme;
    QLineEdit* m_search;
    QWidget* m_list;
    QLabel* m_nothing;
    QScrollArea* m_scroll;
    std::vector<Group> m_groups;
};

}  // namespace failwright
