#include "views/panels/scoreboard/why_popover.h"

#include "views/panels/shared/explained_label.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr int popoverWidth = 380;
constexpr int mostShown = 10;
constexpr int leastShown = 2;
constexpr int rowHeight = 34;
constexpr int margin = 8;  ///< to the edge of the screen

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

QLabel* makeExplained(const QString& text, const char* role, QWidget* parent) {
    auto* label = new ExplainedLabel(parent);
    label->setProperty("role", role);
    label->setPlain(text);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

}  // namespace

WhyPopover::WhyPopover(const Score& score, const Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("whyPopover"));
    setAccessibleName(tr("Why: %1").arg(score.label));
    setStyleSheet(QStringLiteral("#whyPopover { background: %1; border: 1px solid %2; border-radius: 8px; }")
                      .arg(theme.color(Token::panel).name(), theme.color(Token::border).name()));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(score.label, "meta", this));
    layout->addWidget(makeLabel(score.figure, "heading", this));
    if (!score.definition.isEmpty()) layout->addWidget(makeExplained(score.definition, "meta", this));
    for (const QString& line : score.formula) layout->addWidget(makeExplained(line, "body", this));
    if (!score.causes.empty()) {
        layout->addSpacing(2);
        layout->addWidget(makeLabel(tr("Elements behind it"), "meta", this));
        auto* list = new QWidget;
        auto* rows = new QVBoxLayout(list);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(2);
        for (const Cause& cause : score.causes) rows->addWidget(makeCause(cause));
        auto* scroll = new QScrollArea(this);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(list);
        scroll->setFixedHeight(rowHeight * std::min(int(score.causes.size()), mostShown));
        layout->addWidget(scroll);
    }
    if (!score.section.isEmpty()) layout->addWidget(makeLink(score.section));
    setFixedWidth(popoverWidth);
}

QWidget* WhyPopover::makeLink(const QString& section) {
    auto* link = new QPushButton(tr("How this is computed, and on what assumptions"), this);
    link->setObjectName(QStringLiteral("methods"));
    link->setFlat(true);
    link->setProperty("role", "link");
    connect(link, &QPushButton::clicked, this, [this, section] {
        emit methodsWanted(section);
        close();
    });
    return link;
}

QWidget* WhyPopover::makeCause(const Cause& cause) {
    auto* button = new QPushButton(this);
    button->setFlat(true);
    button->setMinimumHeight(32);
    button->setAccessibleName(tr("%1, %2").arg(cause.name, cause.part));
    button->setToolTip(tr("Select %1").arg(cause.name));
    auto* line = new QHBoxLayout(button);
    line->setContentsMargins(6, 0, 6, 0);
    auto* name = makeLabel({}, "body", button);
    name->setWordWrap(false);
    name->setText(name->fontMetrics().elidedText(cause.name, Qt::ElideMiddle, 170));
    auto* part = makeLabel(cause.part, "meta", button);
    part->setWordWrap(false);
    line->addWidget(name, 1);
    line->addWidget(part);
    for (QLabel* label : {name, part}) label->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(button, &QPushButton::clicked, this, [this, ids = cause.selects] {
        emit chosen(ids);
        close();
    });
    return button;
}

/// What is too high shows fewer elements at a time.
void WhyPopover::fitInto(int height) {
    auto* list = findChild<QScrollArea*>();
    const int excess = layout()->totalHeightForWidth(popoverWidth) - height;
    if (list == nullptr || excess <= 0) return;
    list->setFixedHeight(std::max(rowHeight * leastShown, list->height() - excess));
}

void WhyPopover::showUnder(const QWidget& anchor) {
    QPoint corner = anchor.mapToGlobal(QPoint(8, anchor.height() - 4));
    if (const QScreen* screen = anchor.screen()) {
        const QRect available = screen->availableGeometry();
        fitInto(available.bottom() - margin - corner.y());
        corner.setX(
            std::clamp(corner.x(), available.left() + 4, std::max(available.left() + 4, available.right() - this->width() - 4)));
    }
    resize(popoverWidth, layout()->totalHeightForWidth(popoverWidth));
    move(corner);
    show();
    if (auto* first = findChild<QPushButton*>()) first->setFocus();
}

}  // namespace failwright
