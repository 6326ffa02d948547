#pragma once

#include <QIcon>
#include <QWidget>

class QLabel;

namespace failwright {

class Theme;

/// Says what a form is about: an icon, a name, what it is, and what it costs in downtime.
class SubjectHeader : public QWidget {
    Q_OBJECT
public:
    explicit SubjectHeader(const Theme& theme, QWidget* parent = nullptr);

    void setSubject(const QIcon& icon, const QString& title, const QString& about);
    /// The line of the analysis; `isSpof` marks it with colour, badge and word. An empty one is hidden.
    void setVerdict(const QString& verdict, bool isSpof, bool stale);

private:
    void colourVerdict();

    const Theme& m_theme;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_about;
    QLabel* m_verdict;
    QIcon m_shownIcon;
    bool m_isSpof = false;
    bool m_stale = false;
};

}  // namespace failwright
