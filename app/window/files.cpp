#include "app/window/files.h"

#include "app/window/error_dialog.h"
#include "app/window/settings.h"
#include "model/document/document.h"
#include "model/io/file.h"
#include "model/io/import/merge.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace failwright {
namespace {

QString fileFilter() {
    return Files::tr("Failwright topologies (*.failwright *.json);;All files (*)");
}

QString openFilter() {
    return Files::tr("All that can be read (*.failwright *.json *.yaml *.yml *.tfstate *.drawio *.xml *.mmd *.dot *.gv *.graphml *.excalidraw *.md *.csv *.txt *.svg *.png);;"
                     "Failwright topologies (*.failwright *.json);;All files (*)");
}

/// The text of a file of another program; nothing for own ones and for what cannot be told, which opening refuses in its words.
std::optional<std::string> foreignText(const QString& path) {
    auto bytes = readFile(QFileInfo(path).filesystemAbsoluteFilePath(), ImportLimits::bytes);
    if (!bytes || bytes->substr(0, 400).find("\"failwright\"") != std::string::npos) return std::nullopt;
    const auto format = recognise(*bytes);
    return format && *format != ImportFormat::failwright ? std::optional(std::move(*bytes)) : std::nullopt;
}

}  // namespace

Files::Files(Document& document, DocumentFile& file, Settings& settings, QWidget& window)
    : QObject(&window), m_document(document), m_settings(settings), m_window(window), m_file(file) {}

QString Files::title() const {
    if (!path().isEmpty()) return QFileInfo(path()).fileName();
    const std::string& name = m_document.topology().name;
    return name.empty() ? tr("Untitled") : QString::fromStdString(name);
}

void Files::startNew() {
    if (!mayClose()) return;
    m_file.startNew();
    emit changed();
}

void Files::askAndOpen() {
    const QString folder = path().isEmpty() ? QDir::homePath() : QFileInfo(path()).absolutePath();
    const QString chosen = QFileDialog::getOpenFileName(&m_window, tr("Open"), folder, openFilter());
    if (!chosen.isEmpty()) open(chosen);
}

bool Files::open(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (const auto text = foreignText(absolute)) return import(absolute, *text);
    if (!mayClose()) return false;
    if (opened(absolute, m_file.open(absolute))) {
        m_settings.addRecentFile(absolute);
        return true;
    }
    if (!QFileInfo::exists(absolute)) m_settings.forgetRecentFile(absolute);
    return false;
}

bool Files::import(const QString& path, const std::string& bytes) {
    const QString name = QFileInfo(path).fileName();
    auto design = importDesign(bytes);
    if (design && !design->environments.empty()) {
        QStringList environments;
        for (const std::string& environment : design->environments) environments << QString::fromStdString(environment);
        bool chosen = false;
        const QString environment = QInputDialog::getItem(&m_window, tr("Import"), tr("Which deployment environment?"), environments,
                                                          int(environments.size()) - 1, false, &chosen);
        if (!chosen) return false;
        design = importDesign(bytes, {.format = std::nullopt, .environment = environment.toStdString()});
    }
    if (!design) {
        ErrorDialog(name, design.error(), &m_window).exec();
        return false;
    }
    if (design->format == ImportFormat::drawing) return adopt(std::move(design->topology));
    const bool again = knownElements(m_document.topology(), design->topology) > 0;
    if (!again && !mayClose()) return false;
    if (!again) m_file.startNew();
    const auto done = m_document.perform(editsToImport(m_document.topology(), design->topology), tr("Import of %1").arg(name));
    if (!done) {
        ErrorDialog(name, {done.error()}, &m_window).exec();
        return false;
    }
    emit changed();
    emit imported(name, *design);
    return true;
}

bool Files::openExample(const QString& path) {
    return mayClose() && opened(path, m_file.openCopy(path));
}

bool Files::adopt(Topology design) {
    if (!mayClose()) return false;
    m_file.startNew();
    m_document.reset(placed(std::move(design)));
    emit changed();
    return true;
}

bool Files::opened(const QString& path, const tl::expected<void, Errors>& result) {
    if (result)
        emit changed();
    else
        ErrorDialog(QFileInfo(path).fileName(), result.error(), &m_window).exec();
    return result.has_value();
}

bool Files::save() {
    if (path().isEmpty()) return saveAs();
    return mayOverwrite() && saved(path(), m_file.save());
}

bool Files::reload() { return opened(path(), m_file.open(path())); }

/// What another program has written since is not lost unasked.
bool Files::mayOverwrite() {
    if (m_file.isAsRead() || DocumentFile::stateOf(path()).isEmpty()) return true;
    QMessageBox question(&m_window);
    question.setWindowTitle(tr("Changed by another program"));
    question.setText(tr("Another program has changed “%1” since it was opened.").arg(title()));
    question.setInformativeText(tr("Saving replaces what that program has written."));
    QPushButton* replace = question.addButton(tr("Replace it"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    return question.clickedButton() == replace;
}

bool Files::saveAs() {
    const QString proposed = path().isEmpty() ? QDir::home().filePath(title() + QStringLiteral(".failwright")) : path();
    QFileDialog dialog(&m_window, tr("Save as"), proposed, fileFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("failwright"));
    dialog.selectFile(proposed);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return false;
    const QString chosen = QFileInfo(dialog.selectedFiles().constFirst()).absoluteFilePath();
    return saved(chosen, m_file.saveAs(chosen));
}

bool Files::saved(const QString& path, const Result<void>& result) {
    if (!result) {
        ErrorDialog(QFileInfo(path).fileName(), {result.error()}, &m_window).exec();
        return false;
    }
    m_settings.addRecentFile(path);
    emit changed();
    return true;
}

bool Files::mayClose() {
    if (!m_document.isModified()) return true;
    QMessageBox question(&m_window);
    question.setWindowTitle(tr("Unsaved changes"));
    question.setText(tr("Save the changes to “%1”?").arg(title()));
    question.setInformativeText(tr("Without saving, what you changed since the last save is lost."));
    question.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    question.setDefaultButton(QMessageBox::Save);
    switch (question.exec()) {
        case QMessageBox::Save:
            return save();
        case QMessageBox::Discard:
            return true;
        default:
            return false;
    }
}

}  // namespace failwright
