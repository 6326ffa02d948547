#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace failwright {

/// The manual, the methods and the glossary, which ship as Markdown: pages at the left, words to search for above.
class Manual : public QDialog {
    Q_OBJECT
public:
    explicit Manual(const QString& folder, QWidget* parent = nullptr);

    [[nodiscard]] QListWidget& pages() const { return *m_pages; }
    [[nodiscard]] QLineEdit& search() const { return *m_search; }
    [[nodiscard]] QTextBrowser& text() const { return *m_text; }

private:
    void showPage(int page);
    void find();

    QListWidget* m_pages;
    QLineEdit* m_search;
    QTextBrowser* m_text;
};

}  // namespace failwright
