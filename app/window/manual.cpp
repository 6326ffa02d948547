#include "app/window/manual.h"

#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr int pathRole = Qt::UserRole;

QString contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

Manual::Manual(const QString& folder, QWidget* parent)
    : QDialog(parent), m_pages(new QListWidget(this)), m_search(new QLineEdit(this)), m_text(new QTextBrowser(this)) {
    setWindowTitle(tr("Manual"));
    resize(900, 640);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setMaximumWidth(200);
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    m_text->setAccessibleName(tr("Page"));
    m_text->setSearchPaths({folder});
    m_text->setOpenExternalLinks(true);
    const std::pair<const char*, QString> pages[] = {{"manual.md", tr("Manual")}, {"methods.md", tr("Methods")}, {"glossary.md", tr("Glossary")}};
    for (const auto& [file, title] : pages) {
        auto* item = new QListWidgetItem(title, m_pages);
        item->setData(pathRole, QDir(folder).filePath(QLatin1String(file)));
    }
    auto* right = new QVBoxLayout;
    right->addWidget(m_search);
    right->addWidget(m_text, 1);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_pages);
    row->addLayout(right, 1);
    connect(m_pages, &QListWidget::currentRowChanged, this, &Manual::showPage);
    connect(m_search, &QLineEdit::returnPressed, this, &Manual::find);
    m_pages->setCurrentRow(0);
    m_text->setFocus();
}

void Manual::showPage(int page) {
    if (page >= 0) m_text->setMarkdown(contentsOf(m_pages->item(page)->data(pathRole).toString()));
}

/// The next place on this page, else the first on one of the others.
void Manual::find() {
    if (m_search->text().isEmpty() || m_text->find(m_search->text())) return;
    for (int step = 1; step <= m_pages->count(); ++step) {
        m_pages->setCurrentRow((m_pages->currentRow() + 1) % m_pages->count());
        m_text->moveCursor(QTextCursor::Start);
        if (m_text->find(m_search->text())) return;
    }
}

}  // namespace failwright
