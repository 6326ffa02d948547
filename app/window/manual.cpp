#include "app/window/manual.h"

#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <vector>

namespace failwright {
namespace {

enum Role { pageRole = Qt::UserRole, headingRole, wordsRole };

QString contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Upper and lower case, and how words are joined, do not count.
bool holdsAll(const QString& text, const QStringList& words) {
    for (const QString& word : words)
        if (!text.contains(word, Qt::CaseInsensitive)) return false;
    return true;
}

}  // namespace

Manual::Manual(const QString& folder, QWidget* parent)
    : QDialog(parent, Qt::Window),
      m_folder(folder),
      m_glossary(text::Glossary::read(contentsOf(QDir(folder).filePath(QStringLiteral("glossary.md"))))),
      m_contents(new QTreeWidget(this)),
      m_search(new QLineEdit(this)),
      m_text(new QTextBrowser(this)) {
    setWindowTitle(tr("Manual"));
    resize(1040, 720);
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Page"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setSearchPaths({folder});
    m_text->setOpenLinks(false);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // so that fitting pictures does not change the width
    m_text->viewport()->installEventFilter(this);
    m_text->document()->setDocumentMargin(20);
    addPage(QStringLiteral("manual"), tr("Manual"));
    addPage(QStringLiteral("methods"), tr("Methods"));
    addPage(QStringLiteral("lessons"), tr("Writing lessons"));
    addPage(QStringLiteral("glossary"), tr("Glossary"));
    m_contents->expandAll();
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(8, 8, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_contents, 1);
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    halves->addWidget(left);
    halves->addWidget(m_text);
    halves->setSizes({280, 760});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(halves);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) { showItem(item); });
    connect(m_search, &QLineEdit::textChanged, this, &Manual::narrow);
    connect(m_text, &QTextBrowser::anchorClicked, this, &Manual::follow);
    m_contents->setCurrentItem(m_contents->topLevelItem(0));
    m_search->setFocus();
}

/// A page and the sections under its headings; of the glossary the whole.
void Manual::addPage(const QString& name, const QString& title) {
    const QString markdown = contentsOf(QDir(m_folder).filePath(name + QStringLiteral(".md")));
    if (markdown.isEmpty()) return;
    auto* page = new QTreeWidgetItem(m_contents, {title});
    page->setData(0, pageRole, name);
    const QStringList sections = markdown.split(QStringLiteral("\n## "));
    page->setData(0, wordsRole, sections.constFirst());
    for (const QString& section : sections.mid(1)) {
        const QString heading = section.section(QLatin1Char('\n'), 0, 0).trimmed();
        auto* item = new QTreeWidgetItem(page, {heading});
        item->setData(0, pageRole, name);
        item->setData(0, headingRole, heading);
        item->setData(0, wordsRole, section);
    }
}

void Manual::showPage(const QString& page) {
    if (page == m_page) return;
    m_page = page;
    m_text->setMarkdown(contentsOf(QDir(m_folder).filePath(page + QStringLiteral(".md"))));
    if (page != QLatin1String("glossary")) explainWords();
    m_room = 0;
    fitPictures();
    highlight();
}

/// None is wider than the page; all are scaled smoothly.
void Manual::fitPictures() {
    const int room = m_text->viewport()->width() - 2 * int(m_text->document()->documentMargin());
    if (room <= 0 || room == m_room) return;
    m_room = room;
    std::vector<QTextCursor> pictures;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part)
            if (part.fragment().charFormat().isImageFormat()) {
                QTextCursor& cursor = pictures.emplace_back(block);
                cursor.setPosition(part.fragment().position());
                cursor.setPosition(part.fragment().position() + part.fragment().length(), QTextCursor::KeepAnchor);
            }
    for (QTextCursor& cursor : pictures) {
        QTextImageFormat format = cursor.charFormat().toImageFormat();
        const QImage whole(QDir(m_folder).filePath(format.name()));
        if (whole.isNull()) continue;
        const int width = std::min(room, whole.width());
        QImage scaled = whole.scaledToWidth(int(width * devicePixelRatioF()), Qt::SmoothTransformation);
        scaled.setDevicePixelRatio(devicePixelRatioF());
        m_text->document()->addResource(QTextDocument::ImageResource, QUrl(format.name()), scaled);
        format.setWidth(width);
        format.setHeight(std::round(double(whole.height()) * width / whole.width()));
        cursor.setCharFormat(format);
    }
}

bool Manual::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text->viewport() && event->type() == QEvent::Resize) fitPictures();
    return QDialog::eventFilter(watched, event);
}

void Manual::showItem(const QTreeWidgetItem* item) {
    if (item == nullptr) return;
    showPage(item->data(0, pageRole).toString());
    const QString heading = item->data(0, headingRole).toString();
    m_text->moveCursor(QTextCursor::Start);
    for (QTextBlock block = m_text->document()->begin(); block.isValid() && !heading.isEmpty(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2 || block.text() != heading) continue;
        m_text->moveCursor(QTextCursor::End);  // so that the heading comes to stand on top
        m_text->setTextCursor(QTextCursor(block));
        break;
    }
    m_text->ensureCursorVisible();
}

void Manual::open(const QString& page, const QString& place) {
    m_search->clear();
    QTreeWidgetItem* found = nullptr;
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_contents->topLevelItem(i);
        if (top->data(0, pageRole).toString() != page) continue;
        found = top;
        for (int k = 0; k < top->childCount(); ++k)
            if (top->child(k)->data(0, headingRole).toString() == place) found = top->child(k);
    }
    if (found == nullptr) return;
    m_contents->setCurrentItem(found);
    showItem(found);
    if (found->parent() == nullptr && !place.isEmpty()) m_text->find(place);
}

void Manual::narrow() {
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem* page = m_contents->topLevelItem(i);
        bool any = holdsAll(page->data(0, wordsRole).toString(), words);
        if (any && first == nullptr) first = page;
        for (int k = 0; k < page->childCount(); ++k) {
            const bool holds = holdsAll(page->child(k)->data(0, wordsRole).toString(), words);
            page->child(k)->setHidden(!holds);
            if (holds && (first == nullptr || first == page)) first = first == nullptr ? page->child(k) : first;
            any = any || holds;
        }
        page->setHidden(!any);
    }
    if (first != nullptr && !words.isEmpty()) m_contents->setCurrentItem(first);
    highlight();
}

/// What is searched for, wherever it stands on the page.
void Manual::highlight() {
    QList<QTextEdit::ExtraSelection> all;
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (word.size() < 2) continue;
        for (QTextCursor at = m_text->document()->find(word); !at.isNull(); at = m_text->document()->find(word, at)) {
            QTextEdit::ExtraSelection one;
            one.cursor = at;
            one.format.setBackground(palette().highlight());
            one.format.setForeground(palette().highlightedText());
            all << one;
        }
    }
    m_text->setExtraSelections(all);
}

void Manual::explainWords() {
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0) continue;
        for (const text::TermPlace& place : m_glossary.placesIn(block.text())) {
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + int(place.at));
            cursor.setPosition(block.position() + int(place.at + place.length), QTextCursor::KeepAnchor);
            const text::Term& term = m_glossary.terms()[place.term];
            QTextCharFormat format;
            format.setAnchor(true);
            format.setAnchorHref(text::glossaryScheme + term.word);
            format.setUnderlineStyle(QTextCharFormat::DotLine);
            format.setToolTip(term.meaning);
            cursor.mergeCharFormat(format);
        }
    }
}

void Manual::follow(const QUrl& link) {
    const QString address = link.toString();
    if (address.startsWith(text::glossaryScheme)) return open(QStringLiteral("glossary"), QUrl::fromPercentEncoding(address.mid(text::glossaryScheme.size()).toUtf8()));
    if (address.endsWith(QLatin1String(".md"))) open(address.chopped(3), {});
}

QStringList Manual::listed() const {
    QStringList headings;
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i)
        for (int k = 0; k < m_contents->topLevelItem(i)->childCount(); ++k)
            if (const QTreeWidgetItem* item = m_contents->topLevelItem(i)->child(k); !item->isHidden()) headings << item->text(0);
    return headings;
}

}  // namespace failwright
