#pragma once

#include "model/catalogue/catalogue.h"
#include "views/canvas/part.h"

#include <QWidget>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace failwright {

class PartButton;
class Theme;

/// Everything that can be put on the canvas, by layer: to drag, or to insert with Enter or a double click; and, while something is
/// searched for, the presets of the catalogue that bear its words.
class Palette : public QWidget {
    Q_OBJECT
public:
    explicit Palette(const Theme& theme, QWidget* parent = nullptr);

    /// Puts the cursor into the search field.
    void startSearch();
    void setCatalogue(Catalogue catalogue) { m_catalogue = std::move(catalogue); }
    [[nodiscard]] QLineEdit& searchField() const { return *m_search; }
    /// The presets that are listed now.
    [[nodiscard]] std::vector<QPushButton*> presetButtons() const;

signals:
    void insertRequested(const failwright::Part& part);
    /// A component with the figures of this preset is to be inserted.
    void presetRequested(const failwright::Preset& preset);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Group {
        QLabel* title = nullptr;
        std::vector<PartButton*> buttons;
    };
    void addGroup(const QString& title, const std::vector<Part>& parts);
    void filter(const QString& words);
    void listPresets(const QString& words);
    [[nodiscard]] QPushButton* makeButton(const Preset& preset);
    void insertFirst();
    void moveFocus(const PartButton& from, int step);
    [[nodiscard]] std::vector<PartButton*> shown() const;

    const Theme& m_theme;
    QLineEdit* m_search;
    QWidget* m_list;
    QLabel* m_nothing;
    Catalogue m_catalogue;
    QLabel* m_presetTitle;
    QVBoxLayout* m_presets;
    QScrollArea* m_scroll;
    std::vector<Group> m_groups;
};

}  // namespace failwright
