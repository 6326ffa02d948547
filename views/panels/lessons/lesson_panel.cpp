#include "views/panels/lessons/lesson_panel.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "views/panels/shared/explained_label.h"
#include "views/text/glossary.h"
#include "views/text/lessons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace failwright {
namespace {

/// Lessons are small; a design beyond this is none of theirs.
constexpr std::size_t mostNodes = 300;

QString paragraph(const QString& words, const ExplainedLabel& label) {
    return QStringLiteral("<p>%1</p>").arg(label.marked(words));
}

QString plain(const std::string& words) {
    return QString::fromStdString(words);
}

ExplainedLabel* wrapped(QWidget* parent) {
    auto* label = new ExplainedLabel(parent);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

QScrollArea* scrolled(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

}  // namespace

LessonPanel::LessonPanel(Document& document, AnalysisService& analysis, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_analysis(analysis),
      m_brief(wrapped(this)),
      m_hints(wrapped(this)),
      m_result(wrapped(this)),
      m_hint(new QPushButton(tr("Give me a hint"), this)) {
    setAccessibleName(tr("Lesson"));
    m_brief->setAccessibleName(tr("What to do"));
    m_result->setAccessibleName(tr("What is met"));
    m_hints->setAccessibleName(tr("Hints"));
    auto* left = new QWidget(this);
    auto* told = new QVBoxLayout(left);
    told->setContentsMargins(0, 0, 0, 0);
    told->addWidget(m_brief);
    told->addWidget(m_hints);
    told->addStretch(1);
    auto* leave = new QPushButton(tr("End the lesson"), this);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_hint);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(16);
    row->addWidget(scrolled(left, this), 3);
    row->addWidget(scrolled(m_result, this), 2);
    row->addLayout(buttons);
    connect(m_hint, &QPushButton::clicked, this, &LessonPanel::tellHint);
    connect(leave, &QPushButton::clicked, this, &LessonPanel::endRequested);
    connect(&analysis, &AnalysisService::delivered, this, &LessonPanel::refresh);
}

void LessonPanel::start(Lesson lesson) {
    m_lesson = std::move(lesson);
    m_told = 0;
    m_brief->setText(QStringLiteral("<h3>%1</h3>").arg(plain(m_lesson->title).toHtmlEscaped()) + paragraph(plain(m_lesson->brief), *m_brief));
    m_hints->clear();
    m_hint->setEnabled(!m_lesson->hints.empty());
    refresh();
}

void LessonPanel::end() {
    m_lesson.reset();
    m_marks.clear();
}

void LessonPanel::tellHint() {
    if (!m_lesson || m_told >= int(m_lesson->hints.size())) return;
    m_hints->setText(m_hints->text() + paragraph(tr("Hint: %1").arg(plain(m_lesson->hints[std::size_t(m_told)])), *m_hints));
    ++m_told;
    m_hint->setEnabled(m_told < int(m_lesson->hints.size()));
    showLastHint();
}

/// Once it has its height.
void LessonPanel::showLastHint() {
    QTimer::singleShot(0, this, [this] {
        for (QWidget* around = m_hints->parentWidget(); around != nullptr; around = around->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(around)) return area->ensureVisible(0, m_hints->geometry().bottom());
    });
}

QString LessonPanel::markWords() const {
    QString words;
    for (const MarkedDemand& one : m_marks) {
        const QString actual = text::actual(one, m_document.topology());
        words += QStringLiteral("<p>%1 %2%3</p>")
                     .arg(one.met ? QStringLiteral("✓") : QStringLiteral("✗"), m_result->marked(text::demand(one)),
                          actual.isEmpty() ? QString() : QStringLiteral(": <b>%1</b>").arg(text::toHtml(actual)));
    }
    return words;
}

void LessonPanel::refresh() {
    if (!m_lesson || m_document.topology().nodes.size() > mostNodes) return;
    auto marks = mark(*m_lesson, m_document.topology());
    m_marks = marks ? std::move(*marks) : std::vector<MarkedDemand>();
    const bool done = !m_marks.empty() && passes(m_marks);
    const QString verdict = done ? QStringLiteral("<h3>%1</h3>").arg(tr("Well done")) + paragraph(plain(m_lesson->takeaway), *m_result)
                                 : QStringLiteral("<h3>%1</h3>").arg(tr("Not there yet"));
    m_result->setText(verdict + markWords());
}

}  // namespace failwright
