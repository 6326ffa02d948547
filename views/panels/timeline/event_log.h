#pragma once

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace failwright {

class Document;
class LogModel;
class Playback;
class Theme;

/// The event log in the words of operators: what has happened up to now is bright, what is to come is dim. It can be filtered
/// and copied; a line leads to its moment.
class EventLog : public QWidget {
    Q_OBJECT
public:
    EventLog(Document& document, Playback& playback, const Theme& theme, QWidget* parent = nullptr);
    ~EventLog() override;

    [[nodiscard]] QTreeView& view() const { return *m_view; }
    [[nodiscard]] QLineEdit& filter() const { return *m_filter; }
    /// The selected lines, else all that the filter lets through, as text.
    [[nodiscard]] QString linesToCopy() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    Playback& m_playback;
    LogModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    QTreeView* m_view;
};

}  // namespace failwright
