#pragma once

#include "model/document/document.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

namespace failwright {

class Form;
class Theme;

/// The parts of a design that have no place on the canvas, or that are lists of words: features, tiers, scenarios, notes. A list
/// of one kind beside the form of what is chosen in it.
class PartsPanel : public QWidget {
    Q_OBJECT
public:
    enum class Kind { features, tiers, scenarios, notes };

    PartsPanel(Kind kind, Document& document, const Theme& theme, QWidget* parent = nullptr);

    void add();
    void removeCurrent();
    /// Puts `detail` beside the form.
    void setDetail(QWidget& detail);
    [[nodiscard]] QListWidget& list() const { return *m_list; }

signals:
    /// Another part is chosen; empty for none.
    void chosen(const QString& key);

private:
    void refresh();
    void showForm();
    void move(int step);
    [[nodiscard]] QToolButton* makeButton(const QString& icon, const QString& name, const Theme& theme);

    Kind m_kind;
    Document& m_document;
    QListWidget* m_list;
    QLabel* m_empty;
    Form* m_form;
    QToolButton* m_remove;
    QToolButton* m_up;
    QToolButton* m_down;
    QString m_shown;  ///< key of what the form is about
};

}  // namespace failwright
