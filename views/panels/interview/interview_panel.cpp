#include "views/panels/interview/interview_panel.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "views/panels/interview/interview_summary.h"
#include "views/panels/shared/explained_label.h"
#include "views/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace failwright {
namespace {

constexpr int tick = 500;  ///< ms
constexpr int logHeight = 120;

}  // namespace

InterviewPanel::InterviewPanel(Document& document, AnalysisService& analysis, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_document(document), m_analysis(analysis), m_theme(theme) {
    setAccessibleName(tr("Interview"));
    m_time.start();
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &InterviewPanel::showTime);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(makeClock());
    column->addWidget(makeSteps(), 1);
    column->addWidget(makeLog());
    connect(&analysis, &AnalysisService::delivered, this, &InterviewPanel::refresh);
    connect(&document, &Document::wasReset, this, &InterviewPanel::refresh);
    begin();
}

QWidget* InterviewPanel::makeClock() {
    auto* bar = new QWidget(this);
    m_left = new QLabel(bar);
    m_left->setProperty("role", "figure");
    m_left->setAccessibleName(tr("Time left"));
    m_run = new QPushButton(bar);
    auto* again = new QPushButton(tr("Reset"), bar);
    again->setToolTip(tr("Begin anew: forget clock and decisions"));
    connect(m_run, &QPushButton::clicked, this, &InterviewPanel::toggleClock);
    connect(again, &QPushButton::clicked, this, &InterviewPanel::begin);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_left, 1);
    row->addWidget(m_run);
    row->addWidget(again);
    return bar;
}

QWidget* InterviewPanel::makeSteps() {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    auto* group = new QButtonGroup(this);
    for (const InterviewStep step : interviewSteps) {
        auto* button = new QPushButton(tr("%1  %2").arg(int(step) + 1).arg(text::name(step)), content);
        button->setCheckable(true);
        button->setProperty("role", "step");
        button->setToolTip(text::prompt(step));
        group->addButton(button);
        connect(button, &QPushButton::clicked, this, [this, step] { setStep(step); });
        column->addWidget(button);
        m_steps.push_back(button);
    }
    m_prompt = new ExplainedLabel(content);
    m_prompt->setContentsMargins(0, 8, 0, 8);
    m_facts = new ExplainedLabel(content);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_facts->setAccessibleName(tr("What the design says"));
    column->addWidget(m_prompt);
    column->addWidget(m_facts);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

QWidget* InterviewPanel::makeLog() {
    auto* pane = new QWidget(this);
    m_entry = new QLineEdit(pane);
    m_entry->setPlaceholderText(tr("A decision, and why; Enter notes it"));
    m_entry->setAccessibleName(tr("A decision"));
    m_log = new QListWidget(pane);
    m_log->setAccessibleName(tr("Decisions"));
    m_log->setWordWrap(true);
    m_log->setFixedHeight(logHeight);
    m_log->hide();
    auto* done = new QPushButton(tr("Summary…"), pane);
    done->setToolTip(tr("The interview on one page"));
    connect(m_entry, &QLineEdit::returnPressed, this, [this] {
        decide(m_entry->text());
        m_entry->clear();
    });
    connect(done, &QPushButton::clicked, this, &InterviewPanel::summaryWanted);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_entry);
    column->addWidget(m_log);
    column->addWidget(done);
    return pane;
}

void InterviewPanel::begin() {
    m_clock.reset();
    m_decisions.clear();
    m_log->clear();
    m_log->hide();
    m_tick.stop();
    setStep(InterviewStep::target);
    showTime();
}

void InterviewPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void InterviewPanel::toggleClock() {
    if (m_clock.runs()) {
        m_clock.pause(now());
        m_tick.stop();
    } else {
        m_clock.start(now());
        m_tick.start();
    }
    showTime();
}

void InterviewPanel::showTime() {
    const double left = m_clock.left(now());
    m_left->setText(text::clock(left));
    m_left->setStyleSheet(left < 0 ? QStringLiteral("color: %1").arg(m_theme.color(Token::bad).name()) : QString());
    m_run->setText(m_clock.runs() ? tr("Pause") : m_clock.elapsed(now()) > 0 ? tr("Go on") : tr("Start"));
}

void InterviewPanel::setStep(InterviewStep step) {
    m_step = step;
    m_steps[std::size_t(step)]->setChecked(true);
    refresh();
}

void InterviewPanel::decide(const QString& words) {
    if (words.trimmed().isEmpty()) return;
    m_decisions.push_back({m_clock.elapsed(now()), m_step, words.trimmed().toStdString()});
    m_log->addItem(tr("%1 · %2: %3").arg(text::clock(m_decisions.back().atSeconds), text::name(m_step), words.trimmed()));
    m_log->show();
    m_log->scrollToBottom();
}

text::InterviewSource InterviewPanel::source() const {
    const auto latest = m_analysis.latest();
    return {m_document.topology(), latest ? &latest->analysis : nullptr, latest && latest->failures ? &*latest->failures : nullptr};
}

QString InterviewPanel::summary(const QString& picture) const {
    const auto latest = m_analysis.latest();  // kept while it is used
    return interviewSummary(source(), m_decisions, m_clock.elapsed(now()), picture);
}

void InterviewPanel::refresh() {
    const auto latest = m_analysis.latest();
    m_prompt->setPlain(text::prompt(m_step));
    m_facts->setPlain(text::facts(m_step, source()));
}

}  // namespace failwright
