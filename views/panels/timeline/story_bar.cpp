#include "views/panels/timeline/story_bar.h"

#include "model/document/document.h"
#include "model/document/playback.h"
#include "views/text/text.h"
#include "views/text/timeline.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>
#include <array>

namespace failwright {
namespace {

constexpr double sameMoment = 1e-6;
constexpr double whole = 0.9995;

/// What a stranger wants to hear first, of things that happen in one moment.
int weight(LogKind kind) {
    static constexpr std::array order{LogKind::networkParted,   LogKind::networkHealed,   LogKind::splitBrain,    LogKind::elementFailed,
                                      LogKind::returnedTooLate, LogKind::elementRepaired, LogKind::endpointMoved,   LogKind::nobodyCanTakeOver,
                                      LogKind::automaticFailed, LogKind::quorumLost,      LogKind::rotationEmpty, LogKind::quorumRegained,
                                      LogKind::promoted,        LogKind::memberLeft,      LogKind::memberRejoined, LogKind::failoverCancelled,
                                      LogKind::sidesConverge,   LogKind::sidesDiverge,    LogKind::sideRefuses,    LogKind::sideAccepts,     LogKind::sideForgotten,
                                      LogKind::rerouted,        LogKind::reconnected,     LogKind::decided,        LogKind::detected,
                                      LogKind::probeFailed};
    return int(std::find(order.begin(), order.end(), kind) - order.begin());
}

}  // namespace

StoryBar::StoryBar(const Document& document, const Playback& playback, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_playback(playback),
      m_theme(theme),
      m_moment(new QLabel(this)),
      m_story(new QLabel(this)),
      m_success(new QLabel(this)) {
    setAccessibleName(tr("What is happening"));
    m_moment->setMinimumWidth(84);
    m_story->setTextFormat(Qt::PlainText);
    m_story->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 7, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_moment);
    row->addWidget(m_story, 1);
    row->addWidget(m_success);
    connect(&playback, &Playback::changed, this, &StoryBar::follow);
    connect(&playback, &Playback::moved, this, &StoryBar::tell);
    connect(&theme, &Theme::changed, this, &StoryBar::restyle);
    restyle();
    follow();
}

void StoryBar::restyle() {
    const auto style = [](int pixels, int strength, const QColor& color) {
        return QStringLiteral("font-size: %1px; font-weight: %2; color: %3;").arg(pixels).arg(strength).arg(color.name());
    };
    m_moment->setStyleSheet(style(20, 600, m_theme.color(Token::text)));
    m_story->setStyleSheet(style(15, 500, m_theme.color(Token::text)));
    tell();
}

void StoryBar::follow() {
    setVisible(m_playback.isActive());
    tell();
}

/// The two weightiest things of the last moment at which something happened.
QString StoryBar::story() const {
    const std::vector<LogEntry>& log = m_playback.timeline().log;
    const auto later = [](double now, const LogEntry& entry) { return now < entry.at; };
    const auto end = std::upper_bound(log.begin(), log.end(), m_playback.now() + sameMoment, later);
    if (end == log.begin()) return tr("All is well");
    const double at = std::prev(end)->at;
    std::vector<const LogEntry*> together;
    for (auto it = end; it != log.begin() && std::prev(it)->at > at - sameMoment; --it) together.insert(together.begin(), &*std::prev(it));
    std::ranges::stable_sort(together, {}, [](const LogEntry* entry) { return weight(entry->kind); });
    QStringList sentences;
    for (const LogEntry* entry : together) {
        const bool other = weight(entry->kind) != weight(together.front()->kind);
        if (sentences.size() == 2 || (other && !sentences.isEmpty() && entry->kind != LogKind::endpointMoved)) break;
        const QString sentence = text::sentence(*entry, m_document.topology());
        if (!sentences.contains(sentence)) sentences << sentence;
    }
    return sentences.join(QStringLiteral(" · "));
}

double StoryBar::shedNow() const {
    double shed = 0;
    for (const LoadStep& step : m_playback.timeline().load)
        if (step.at <= m_playback.now() + sameMoment) shed = step.verdict.shed();
    return shed;
}

void StoryBar::tell() {
    if (!m_playback.isActive()) return;
    const double share = m_playback.state().success();
    m_moment->setText(text::moment(m_playback.now()));
    QString result = share >= whole ? tr("All requests succeed") : share <= 0 ? tr("No request succeeds") : tr("%1 of the requests succeed").arg(text::share(share));
    const std::vector<TierStep>& tiers = m_playback.timeline().tiers;
    std::optional<Index> tier;
    for (const TierStep& step : tiers)
        if (step.at <= m_playback.now() + sameMoment) tier = step.tier;
    const double shed = shedNow();
    if (shed > 0) result = share >= whole ? tr("%1 of the requests are shed").arg(text::share(shed)) : result + QStringLiteral(" · ") + tr("%1 shed").arg(text::share(shed));
    if (tier) result += QStringLiteral(" · ") + text::titleOfTier(*tier, m_document.topology());
    m_success->setText(result);
    const QColor tone = m_theme.color(share <= 0 ? Token::bad : share < whole || shed > 0 ? Token::warning : Token::good);
    m_success->setStyleSheet(QStringLiteral("font-size: 15px; font-weight: 600; color: %1;").arg(tone.name()));
    m_words = story();
    layout()->activate();  // the story has what the others leave
    m_story->setText(m_story->fontMetrics().elidedText(m_words, Qt::ElideRight, std::max(60, m_story->width())));
    m_story->setToolTip(m_words);
}

void StoryBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    tell();
}

void StoryBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::border));
    const double part = m_playback.duration() > 0 ? m_playback.now() / m_playback.duration() : 0;
    painter.fillRect(QRectF(0, height() - 2, width() * part, 2), m_theme.color(Token::accent));
}

}  // namespace failwright
