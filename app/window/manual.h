#pragma once

#include "views/text/glossary.h"

#include <QDialog>
#include <vector>

class QLineEdit;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;
class QUrl;

namespace failwright {

/// The manual, the methods and the glossary, which ship as Markdown: their headings at the left, narrowed to those whose sections
/// hold what is typed above. Words of the glossary are underlined and explained.
class Manual : public QDialog {
    Q_OBJECT
public:
    explicit Manual(const QString& folder, QWidget* parent = nullptr);

    /// Shows a page ("manual", "methods", "glossary") at a heading or a word in it; `place` may be empty.
    void open(const QString& page, const QString& place);

    [[nodiscard]] QTreeWidget& contents() const { return *m_contents; }
    [[nodiscard]] QLineEdit& search() const { return *m_search; }
    [[nodiscard]] QTextBrowser& text() const { return *m_text; }
    /// The headings that are listed now.
    [[nodiscard]] QStringList listed() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitPictures();
    void addPage(const QString& name, const QString& title);
    void showItem(const QTreeWidgetItem* item);
    void showPage(const QString& page);
    void narrow();
    void highlight();
    void explainWords();
    void follow(const QUrl& link);

    QString m_folder;
    QString m_page;  ///< that is shown
    int m_room = 0;  ///< width that the pictures are fitted to
    text::Glossary m_glossary;
    QTreeWidget* m_contents;
    QLineEdit* m_search;
    QTextBrowser* m_text;
};

}  // namespace failwright
