#include "app/window/review_desk.h"

#include "app/window/commands.h"
#include "app/window/compare.h"
#include "app/window/examples.h"
#include "app/window/files.h"
#include "app/window/interview.h"
#include "app/window/lessons.h"
#include "app/window/manual.h"
#include "app/window/presets.h"
#include "app/window/quick_list.h"
#include "model/catalogue/catalogue.h"
#include "model/document/document.h"
#include "model/io/topology_json.h"
#include "model/lessons/lesson.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/ghost.h"
#include "views/panels/advice/advice_panel.h"
#include "views/panels/compare/compare_view.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/interview/interview_panel.h"
#include "views/panels/lessons/lesson_panel.h"
#include "views/panels/palette/palette.h"
#include "views/panels/whatif/what_if_panel.h"
#include "views/theme/icons.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QTabWidget>

namespace failwright {

ReviewDesk::ReviewDesk(const Parts& parts, const CommandSet& commands, QWidget& window)
    : QObject(&window),
      m_parts(parts),
      m_commands(commands),
      m_window(window),
      m_advice(new AdvicePanel(parts.document, parts.selection, parts.analysis, parts.theme, &window)),
      m_whatIf(new WhatIfPanel(parts.document, parts.selection, parts.analysis, parts.theme, &window)),
      m_lesson(new LessonPanel(parts.document, parts.analysis, &window)),
      m_interview(new InterviewPanel(parts.document, parts.analysis, parts.theme, &window)) {
    m_lesson->hide();
    wire();
}

void ReviewDesk::addTo(QTabWidget& tabs) {
    m_tabs = &tabs;
    tabs.addTab(m_advice, tr("Advice"));
    tabs.addTab(m_whatIf, tr("What if"));
}

void ReviewDesk::wire() {
    connect(m_advice, &AdvicePanel::previewWanted, new Ghost(m_parts.canvas, m_parts.document, m_parts.theme), &Ghost::show);
    connect(m_lesson, &LessonPanel::endRequested, this, &ReviewDesk::endLesson);
    connect(&m_parts.document, &Document::wasReset, this, [this] {
        m_opened = m_parts.document.topology();
        endLesson();
    });
    m_commands.on(CommandId::manual, [this] { openManual(); });
    m_commands.on(CommandId::lessons, [this] { showLessons(m_parts.theme, m_window, [this](const Lesson& lesson) { startLesson(lesson); }); });
    m_commands.on(CommandId::applyPreset, [this] { showPresets(m_parts.document, m_parts.selection, m_parts.theme, m_window); });
    connect(m_interview, &InterviewPanel::summaryWanted, this,
            [this] { showInterviewSummary(*m_interview, m_parts.document, m_parts.analysis, m_window); });
    m_commands.on(CommandId::compare, [this] { offerComparisons(); });
}

void ReviewDesk::offerPresets(Palette& palette, Inspector& inspector) {
    const Catalogue catalogue = loadPresets();
    inspector.setCatalogue(catalogue);
    palette.setCatalogue(catalogue);
    connect(&palette, &Palette::presetRequested, this, [this](const Preset& preset) {
        insertPreset(m_parts.canvas, m_parts.document, m_parts.selection, preset);
        m_parts.canvas.setFocus();
    });
}

void ReviewDesk::startLesson(const Lesson& lesson) {
    if (!m_parts.files.adopt(lesson.start)) return;
    m_lesson->start(lesson);
    m_tabs->insertTab(0, m_lesson, tr("Lesson"));
    m_tabs->setCurrentWidget(m_lesson);
    emit designStarted();
}

/// Another design ends it, too.
void ReviewDesk::endLesson() {
    const int tab = m_tabs != nullptr ? m_tabs->indexOf(m_lesson) : -1;
    if (tab >= 0) m_tabs->removeTab(tab);
    m_lesson->end();
}

void ReviewDesk::openManual(const QString& page, const QString& place) {
    if (m_manual == nullptr) m_manual = new Manual(resourceFolder(QStringLiteral("help")), &m_window);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
    if (!page.isEmpty()) m_manual->open(page, place);
}

void ReviewDesk::offerComparisons() {
    std::vector<QuickList::Entry> entries;
    const QIcon mark = icon(QStringLiteral("compare"), m_parts.theme);
    const bool changed = m_opened != m_parts.document.topology();
    entries.push_back({tr("The design as it was opened"), changed ? QString() : tr("nothing was changed"), mark, changed,
                       [this] { compareWith(tr("as it was opened"), m_opened); }});
    const QString path = m_parts.files.path();
    if (!path.isEmpty())
        entries.push_back({tr("The design as it was last saved"), QFileInfo(path).fileName(), mark, true, [this, path] {
                               if (const auto saved = loadTopology(QFileInfo(path).filesystemAbsoluteFilePath())) compareWith(tr("as it was last saved"), *saved);
                           }});
    entries.push_back({tr("Another file…"), {}, icon(QStringLiteral("open"), m_parts.theme), true, [this] { compareWithFile(); }});
    const QUndoStack& history = m_parts.document.undoStack();
    for (int step = history.index() - 1; step >= 0; --step) {
        const QString name = tr("before “%1”").arg(history.text(step));
        entries.push_back({name.at(0).toUpper() + name.mid(1), tr("%n step(s) back", nullptr, history.index() - step), icon(QStringLiteral("undo"), m_parts.theme), true,
                           [this, name, step] { compareWith(name, m_parts.document.before(step)); }});
    }
    (new QuickList(tr("Compare this design with"), std::move(entries), m_window))->popUp();
}

void ReviewDesk::compareWithFile() {
    const QString folder = m_parts.files.path().isEmpty() ? QDir::homePath() : QFileInfo(m_parts.files.path()).absolutePath();
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Compare with"), folder, tr("Failwright topologies (*.failwright *.json);;All files (*)"));
    if (path.isEmpty()) return;
    const auto other = loadTopology(QFileInfo(path).filesystemAbsoluteFilePath());
    if (other) return compareWith(QFileInfo(path).fileName(), *other);
    QMessageBox::warning(&m_window, tr("Compare"), tr("%1 is not a topology that can be read.").arg(QFileInfo(path).fileName()));
}

void ReviewDesk::compareWith(const QString& name, const Topology& before) {
    showComparison({name, before}, {m_parts.files.title(), m_parts.document.topology()}, m_parts.theme, m_window);
}

}  // namespace failwright
