#include "views/panels/timeline/transport.h"

#include "model/document/document.h"
#include "model/document/playback.h"
#include "model/review/objectives.h"
#include "views/text/text.h"
#include "views/text/timeline.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QToolButton>
#include <cmath>

namespace failwright {
namespace {

constexpr double speeds[] = {1, 2, 5, 10, 20, 50, 100};
constexpr int iconSide = 16;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Transport)
};

QString partitionWords(const PartitionEffect& effect, const Topology& topology) {
    const QString service = text::titleOfService(effect.service.value, topology);
    const bool lasts = std::isinf(effect.to);
    if (effect.kind == PartitionKind::refused)
        return lasts ? Words::tr("%1 refuses writes on one side").arg(service)
                     : Words::tr("%1 refuses writes on one side for %2").arg(service, text::duration(effect.seconds()));
    const QString words = effect.kind == PartitionKind::splitBrain ? Words::tr("split brain of %1").arg(service) : Words::tr("%1 written apart").arg(service);
    return lasts ? words : Words::tr("%1: %2 of writes at risk").arg(words, text::duration(effect.seconds()));
}

}  // namespace

Transport::Transport(Document& document, Playback& playback, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_playback(playback),
      m_theme(theme),
      m_play(nullptr),
      m_loop(nullptr),
      m_moment(new QLabel(this)),
      m_speed(new QComboBox(this)),
      m_outcome(new QLabel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(2);
    QToolButton* back = addButton(QStringLiteral("step-back"), tr("To the event before"));
    m_play = addButton(QStringLiteral("play"), tr("Play"));
    QToolButton* forward = addButton(QStringLiteral("step"), tr("To the next event"));
    QToolButton* stop = addButton(QStringLiteral("stop"), tr("Stop (Esc)"));
    m_loop = addButton(QStringLiteral("loop"), tr("Again and again"));
    m_loop->setCheckable(true);
    for (const double speed : speeds) m_speed->addItem(QStringLiteral("%1×").arg(speed), speed);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How many seconds of the failure pass in one"));
    m_speed->setFixedWidth(72);
    m_moment->setAccessibleName(tr("Moment"));
    m_moment->setMinimumWidth(96);
    m_moment->setAlignment(Qt::AlignCenter);
    m_outcome->setProperty("role", "meta");
    m_outcome->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_speed);
    row->addWidget(m_moment);
    row->addWidget(m_outcome, 1);
    m_controls << m_speed << m_moment;
    connect(back, &QToolButton::clicked, &playback, &Playback::stepBack);
    connect(m_play, &QToolButton::clicked, &playback, &Playback::toggle);
    connect(forward, &QToolButton::clicked, &playback, &Playback::stepForward);
    connect(stop, &QToolButton::clicked, &playback, &Playback::stop);
    connect(m_loop, &QToolButton::toggled, &playback, &Playback::setLooping);
    connect(m_speed, &QComboBox::activated, this, [this](int index) { m_playback.setSpeed(m_speed->itemData(index).toDouble()); });
    connect(&playback, &Playback::controlsChanged, this, &Transport::showControls);
    connect(&playback, &Playback::moved, this, &Transport::showMoment);
    connect(&playback, &Playback::changed, this, [this] {
        showControls();
        showOutcome();
        showMoment();
    });
    showControls();
    showOutcome();
    showMoment();
}

QToolButton* Transport::addButton(const QString& iconName, const QString& name) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName, m_theme));
    button->setIconSize({iconSide, iconSide});
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    m_controls << button;
    return button;
}

QToolButton* Transport::addMenuButton(const QString& iconName, const QString& words, const QString& help) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName, m_theme));
    button->setIconSize({iconSide, iconSide});
    button->setText(words);
    button->setToolTip(help);
    button->setAccessibleName(words);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    return button;
}

void Transport::showControls() {
    const bool playing = m_playback.isPlaying();
    const QString name = playing ? tr("Pause (Space)") : tr("Play (Space)");
    m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play"), m_theme));
    m_play->setToolTip(name);
    m_play->setAccessibleName(name);
    m_loop->setChecked(m_playback.isLooping());
    int nearest = 0;
    for (int i = 0; i < m_speed->count(); ++i)
        if (std::abs(m_speed->itemData(i).toDouble() - m_playback.speed()) <
            std::abs(m_speed->itemData(nearest).toDouble() - m_playback.speed()))
            nearest = i;
    m_speed->setCurrentIndex(nearest);
    for (QWidget* control : std::as_const(m_controls)) control->setEnabled(m_playback.isActive());
}

void Transport::showMoment() {
    m_moment->setText(m_playback.isActive()
                          ? QStringLiteral("%1 / %2").arg(text::moment(m_playback.now()), text::moment(m_playback.duration()))
                          : QString());
}

void Transport::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    fitOutcome();
}

/// The longest of the words for which there is room.
void Transport::fitOutcome() {
    const QFontMetrics metrics = m_outcome->fontMetrics();
    const int room = m_outcome->contentsRect().width();
    QString words = m_outcomes.isEmpty() ? QString() : m_outcomes.back();
    for (const QString& candidate : std::as_const(m_outcomes))
        if (metrics.horizontalAdvance(candidate) <= room) {
            words = candidate;
            break;
        }
    m_outcome->setText(metrics.elidedText(words, Qt::ElideRight, room));
    m_outcome->setToolTip(m_outcomes.isEmpty() ? QString() : m_outcomes.front());
    m_outcome->setAccessibleDescription(m_outcome->toolTip());
}

void Transport::showOutcome() {
    m_outcomes.clear();
    if (!m_playback.isActive()) return fitOutcome();
    const Timeline& timeline = m_playback.timeline();
    const std::optional<Objectives>& wanted = m_document.topology().objectives;
    QStringList parts, brief;
    const auto judge = [&](const QString& words, double value, const std::optional<double>& target) {
        if (!target) return parts << words, void(brief << words);
        const QString limit = text::duration(*target);
        const bool met = !exceeds(value, *target);
        parts << words + QStringLiteral(" ") + (met ? tr("(target %1 met)").arg(limit) : tr("(target %1 missed)").arg(limit));
        brief << (met ? tr("%1, met") : tr("%1, missed")).arg(words);
    };
    const double longest = timeline.longestOutage();
    if (timeline.recovers)
        judge((timeline.isOneOutage() ? tr("RTO %1") : tr("Longest outage %1")).arg(text::duration(longest)), longest, wanted ? wanted->rtoSeconds : std::nullopt);
    else
        for (QStringList* each : {&parts, &brief}) *each << tr("Does not recover: %1 succeed in the end").arg(text::share(timeline.success.back().share));
    const double loss = timeline.dataLossSeconds;
    judge(std::isinf(loss) ? tr("RPO: all data") : tr("RPO %1").arg(text::duration(loss)), loss,
                    wanted ? wanted->rpoSeconds : std::nullopt);
    if (timeline.recovers) parts << tr("%1 of traffic lost").arg(text::duration(timeline.lostRequestSeconds));
    if (const double shed = timeline.mostShed(); shed > 0) {
        const QString words = tr("Overloaded: up to %1 shed").arg(text::share(shed));
        parts << words;
        brief.prepend(words);
    }
    for (const PartitionRun& run : timeline.partitions)
        for (const PartitionEffect& effect : run.effects) {
            const QString words = partitionWords(effect, m_document.topology());
            parts << words;
            brief.prepend(words);
        }
    m_outcomes = {parts.join(QStringLiteral("  ·  ")), brief.join(QStringLiteral(" · "))};
    fitOutcome();
}

}  // namespace failwright
