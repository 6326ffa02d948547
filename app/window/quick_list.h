#pragma once

#include <QFrame>
#include <QIcon>
#include <functional>
#include <vector>

class QLineEdit;
class QTreeWidget;

namespace failwright {

/// A line to type into over a list that it narrows; Enter takes the chosen one, Esc none. Closes by itself.
class QuickList : public QFrame {
    Q_OBJECT
public:
    struct Entry {
        QString words;
        QString remark;  ///< at the right end: a shortcut, a kind
        QIcon icon;
        bool enabled = true;
        std::function<void()> run;
    };

    QuickList(const QString& title, std::vector<Entry> entries, QWidget& window);
    /// Shows it over the upper part of the window.
    void popUp();

    [[nodiscard]] QLineEdit& field() const { return *m_field; }
    /// What is listed now, best first.
    [[nodiscard]] QStringList shown() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow(const QString& pattern);
    void take();
    void step(int by);

    std::vector<Entry> m_entries;
    QLineEdit* m_field;
    QTreeWidget* m_list;
};

}  // namespace failwright
