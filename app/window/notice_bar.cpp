#include "app/window/notice_bar.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace failwright {

NoticeBar::NoticeBar(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_row(new QHBoxLayout(this)), m_words(new QLabel(this)) {
    setObjectName(QStringLiteral("notice"));
    setAccessibleName(tr("Notice"));
    auto* sign = new QLabel(this);
    sign->setPixmap(icon(QStringLiteral("warning"), theme).pixmap(18, 18));
    auto* cross = new QToolButton(this);
    cross->setIcon(icon(QStringLiteral("cross"), theme));
    cross->setAccessibleName(tr("Close"));
    connect(cross, &QToolButton::clicked, this, &QWidget::hide);
    m_words->setWordWrap(true);
    m_row->setContentsMargins(12, 6, 8, 6);
    m_row->setSpacing(10);
    m_row->addWidget(sign);
    m_row->addWidget(m_words, 1);
    m_row->addWidget(cross);
    hide();
}

void NoticeBar::say(const QString& words, const std::vector<Choice>& choices) {
    m_words->setText(words);
    delete m_choices;
    m_choices = new QWidget(this);
    auto* row = new QHBoxLayout(m_choices);
    row->setContentsMargins(0, 0, 0, 0);
    for (const Choice& choice : choices) {
        auto* button = new QPushButton(choice.words, m_choices);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, run = choice.run] {
            hide();
            run();
        });
    }
    m_row->insertWidget(2, m_choices);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), mix(m_theme.color(Token::panel), m_theme.color(Token::warning), 0.12));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(Token::border));
}

QString NoticeBar::words() const {
    return m_words->text();
}

}  // namespace failwright
