#pragma once

#include "model/topology/id.h"

#include <QWidget>

class QLabel;
class QTableView;
class QToolButton;

namespace failwright {

class Document;
class ScenarioModel;
class Selection;
class Theme;

/// The events of the chosen scenario, to be edited and played.
class ScenarioTable : public QWidget {
    Q_OBJECT
public:
    ScenarioTable(Document& document, Selection& selection, const Theme& theme, QWidget* parent = nullptr);

    void setScenario(const QString& id);
    [[nodiscard]] QTableView& view() const { return *m_view; }
    [[nodiscard]] ScenarioModel& model() const { return *m_model; }
    [[nodiscard]] QToolButton& addButton() const { return *m_add; }
    [[nodiscard]] QToolButton& removeButton() const { return *m_remove; }
    [[nodiscard]] QToolButton& playButton() const { return *m_play; }

signals:
    void playRequested(const QString& scenario);

private:
    QToolButton* makeButton(const QString& iconName, const QString& words, const QString& help, const Theme& theme);
    [[nodiscard]] QString usualElement() const;
    void follow();

    Document& m_document;
    Selection& m_selection;
    ScenarioModel* m_model;
    QTableView* m_view;
    QLabel* m_hint;
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_play;
};

}  // namespace failwright
