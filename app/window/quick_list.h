#pragma once

#include <QFrame>
#include <QIcon>
#include <QPointer>
#include <functional>
#include <vector>

class QLineEdit;
class QTreeWidget;

namespace failwright {

/// A line to type into over a list that it narrows; Enter takes the chosen one, Esc, a click elsewhere and leaving it none. Closes by
/// itself and gives the keys back to who had them. A part of its window: X11 drops what is typed for a popup that has just closed.
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
    void closeEvent(QCloseEvent* event) override;

private:
    void narrow(const QString& pattern);
    void take();
    void step(int by);
    void place();
    [[nodiscard]] bool pressed(int key);

    std::vector<Entry> m_entries;
    QPointer<QWidget> m_before;  ///< had the keys
    QLineEdit* m_field;
    QTreeWidget* m_list;
};

}  // namespace failwright
