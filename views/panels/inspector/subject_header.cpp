#include "views/panels/inspector/subject_header.h"

#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace failwright {

SubjectHeader::SubjectHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_about(new QLabel(this)),
      m_verdict(new QLabel(this)) {
    m_icon->setFixedSize(26, 26);
    m_title->setProperty("role", "heading");
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_about->setProperty("role", "meta");
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->hide();

    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_about);
    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(line);
    layout->addWidget(m_verdict);
    connect(&theme, &Theme::changed, this, &SubjectHeader::colourVerdict);
    connect(&theme, &Theme::changed, this, [this] { m_icon->setPixmap(m_shownIcon.pixmap(QSize(26, 26), devicePixelRatioF())); });
}

void SubjectHeader::setSubject(const QIcon& icon, const QString& title, const QString& about) {
    m_shownIcon = icon;
    m_icon->setPixmap(icon.pixmap(QSize(26, 26), devicePixelRatioF()));
    m_icon->setVisible(!icon.isNull());
    m_title->setText(title);
    m_about->setText(about);
    setAccessibleName(title);
    setAccessibleDescription(about);
}

void SubjectHeader::setVerdict(const QString& verdict, bool isSpof, bool stale) {
    m_verdict->setText(verdict);
    m_verdict->setVisible(!verdict.isEmpty());
    m_isSpof = isSpof;
    m_stale = stale;
    colourVerdict();
}

void SubjectHeader::colourVerdict() {
    const QColor colour = m_theme.color(m_stale ? Token::muted : m_isSpof ? Token::bad : Token::text);
    m_verdict->setStyleSheet(QStringLiteral("color: %1; font-weight: %2;").arg(colour.name()).arg(m_isSpof ? 600 : 400));
}

}  // namespace failwright
