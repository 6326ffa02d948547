#include "app/window/start_page.h"

#include "app/window/card.h"
#include "app/window/settings.h"
#include "views/text/text.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace failwright {
namespace {

constexpr int cardWidth = 250;
constexpr int gap = 16;
constexpr int margin = 40;
constexpr int mostColumns = 4;
constexpr int mostRecent = 5;

}  // namespace

StartPage::StartPage(QStringList examples, const Settings& settings, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_examples(std::move(examples)),
      m_settings(settings),
      m_theme(theme),
      m_page(new QWidget),
      m_grid(new QGridLayout),
      m_recent(new QVBoxLayout),
      m_recentTitle(new QLabel(tr("Recent files"))),
      m_back(new QPushButton(m_page)) {
    setAccessibleName(tr("Start page"));
    auto* title = new QLabel(tr("Design systems that fail well"), m_page);
    title->setProperty("role", "figure");
    auto* subtitle = new QLabel(
        tr("Start from an example, or from an empty canvas. Availability and single points of failure are computed as you draw."),
        m_page);
    subtitle->setWordWrap(true);
    subtitle->setProperty("role", "lead");
    m_recentTitle->setProperty("role", "heading");
    m_grid->setSpacing(gap);
    m_recent->setSpacing(2);

    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(m_back);
    column->addLayout(top);
    column->addWidget(subtitle);
    column->addSpacing(18);
    column->addLayout(m_grid);
    column->addSpacing(20);
    column->addWidget(m_recentTitle);
    column->addLayout(m_recent);
    column->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &StartPage::backRequested);
    addFirstCards();
    refresh();
    connect(&m_reader, &ExampleReader::arrived, this, &StartPage::addExample);
}

void StartPage::addFirstCards() {
    auto* blank = new Card({QStringLiteral("plus"),
                            tr("Blank design"),
                            tr("An empty canvas. Drag regions, zones and components onto it, and connect them."),
                            {},
                            {}},
                           m_theme, m_page);
    auto* open = new Card({QStringLiteral("open"),
                           tr("Open a file"),
                           tr("A .failwright or .json topology. You can also drop one anywhere on this window."),
                           {},
                           {}},
                          m_theme, m_page);
    auto* lessons = new Card({QStringLiteral("check"),
                              tr("Lessons"),
                              tr("Exercises from “In series” to payments in three regions, with hints and an aim that is checked as you draw."),
                              {},
                              {}},
                             m_theme, m_page);
    connect(lessons, &Card::clicked, this, &StartPage::lessonsRequested);
    connect(blank, &Card::clicked, this, &StartPage::blankRequested);
    connect(open, &Card::clicked, this, &StartPage::openRequested);
    m_cards = {blank, open, lessons};
    arrange();
}

void StartPage::addExample(const Example& example) {
    const QString figure = example.unavailability ? text::percentUp(*example.unavailability) : QString();
    const QString foot = !example.unavailability ? QString()
                         : example.spofs == 0    ? tr("no SPOF")
                                                 : tr("%n SPOF(s)", nullptr, example.spofs);
    auto* card =
        new Card({QStringLiteral("tiers"), example.name, example.description, figure, foot, example.spofs > 0}, m_theme, m_page);
    connect(card, &Card::clicked, this, [this, path = example.path] { emit exampleRequested(path); });
    m_cards.push_back(card);
    const int last = int(m_cards.size()) - 1;
    m_grid->addWidget(card, last / m_columns, last % m_columns);
}

void StartPage::readExamples() {
    if (isVisible() && !m_examples.isEmpty()) m_reader.start(std::exchange(m_examples, {}));
}

void StartPage::arrange() {
    const int room = width() - 2 * margin + gap;
    const int columns = std::clamp(room / (cardWidth + gap), 1, mostColumns);
    if (columns == m_columns) return;
    m_columns = columns;
    for (Card* card : m_cards) m_grid->removeWidget(card);
    for (int i = 0; i < mostColumns; ++i) m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (std::size_t i = 0; i < m_cards.size(); ++i) m_grid->addWidget(m_cards[i], int(i) / columns, int(i) % columns);
}

void StartPage::refresh() {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QStringList files = m_settings.recentFiles().mid(0, mostRecent);
    m_recentTitle->setVisible(!files.isEmpty());
    for (const QString& path : files) {
        auto* button =
            new QPushButton(QStringLiteral("%1    %2").arg(QFileInfo(path).fileName(), QFileInfo(path).absolutePath()), m_page);
        button->setFlat(true);
        button->setIcon(icon(QStringLiteral("clock"), m_theme));
        button->setStyleSheet(QStringLiteral("text-align: left;"));
        connect(button, &QPushButton::clicked, this, [this, path] { emit recentRequested(path); });
        m_recent->addWidget(button);
    }
}

void StartPage::offerBack(const QString& title) {
    m_back->setText(tr("Back to “%1”").arg(title));
    m_back->setVisible(!title.isEmpty());
}

void StartPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void StartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    QTimer::singleShot(0, this, &StartPage::readExamples);  // a file that is opened at once comes before them
}

}  // namespace failwright
