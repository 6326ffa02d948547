#pragma once

#include <QTabWidget>

namespace failwright {

class Theme;

/// The pages below the canvas. On a small screen some tabs are out of sight: a button beside them lists all by name.
class ResultTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit ResultTabs(Theme& theme, QWidget* parent = nullptr);

    /// A page that is of little use in a few lines.
    void addTall(QWidget* page, const QString& title);

signals:
    /// A page came to the front that wants more height than a list.
    void roomWanted();

private:
    [[nodiscard]] QWidget* makeList(Theme& theme);

    QList<QWidget*> m_tall;
};

}  // namespace failwright
