#include "app/window/files.h"

#include "app/window/error_dialog.h"
#include "app/window/settings.h"
#include "model/document/document.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <filesystem>

namespace failwright {
namespace {

std::filesystem::path native(const QString& path) { return QFileInfo(path).filesystemAbsoluteFilePath(); }

QString fileFilter() { return Files::tr("Failwright topologies (*.failwright *.json);;All files (*)"); }

}  // namespace

Files::Files(Document& document, Settings& settings, QWidget& window) : QObject(&window), m_document(document), m_settings(settings), m_window(window) {}

QString Files::title() const {
    if (!m_path.isEmpty()) return QFileInfo(m_path).fileName();
    const std::string& name = m_document.topology().name;
    return name.empty() ? tr("Untitled") : QString::fromStdString(name);
}

void Files::setPath(const QString& path) {
    m_path = path;
    if (!path.isEmpty()) m_settings.addRecentFile(path);
    emit changed();
}

void Files::startNew() {
    if (!mayClose()) return;
    m_document.reset({});
    setPath({});
}

void Files::askAndOpen() {
    const QString folder = m_path.isEmpty() ? QDir::homePath() : QFileInfo(m_path).absolutePath();
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open"), folder, fileFilter());
    if (!path.isEmpty()) open(path);
}

bool Files::open(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!mayClose()) return false;
    if (!load(absolute)) {
        if (!QFileInfo::exists(absolute)) m_settings.forgetRecentFile(absolute);
        return false;
    }
    setPath(absolute);
    return true;
}

bool Files::openExample(const QString& path) {
    if (!mayClose() || !load(path)) return false;
    setPath({});
    return true;
}

bool Files::load(const QString& path) {
    auto loaded = loadTopology(native(path));
    if (!loaded) {
        ErrorDialog(QFileInfo(path).fileName(), loaded.error(), &m_window).exec();
        return false;
    }
    m_document.reset(placed(std::move(*loaded)));
    return true;
}

bool Files::save() { return m_path.isEmpty() ? saveAs() : saveTo(m_path); }

bool Files::saveAs() {
    const QString proposed = m_path.isEmpty() ? QDir::home().filePath(title() + QStringLiteral(".failwright")) : m_path;
    QFileDialog dialog(&m_window, tr("Save as"), proposed, fileFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("failwright"));
    dialog.selectFile(proposed);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return false;
    return saveTo(QFileInfo(dialog.selectedFiles().constFirst()).absoluteFilePath());
}

bool Files::saveTo(const QString& path) {
    if (const auto saved = saveTopology(m_document.topology(), native(path)); !saved) {
        ErrorDialog(QFileInfo(path).fileName(), {saved.error()}, &m_window).exec();
        return false;
    }
    m_document.setUnmodified();
    setPath(path);
    return true;
}

bool Files::mayClose() {
    if (!m_document.isModified()) return true;
    QMessageBox question(&m_window);
    question.setIcon(QMessageBox::Question);
    question.setWindowTitle(tr("Unsaved changes"));
    question.setText(tr("Save the changes to “%1”?").arg(title()));
    question.setInformativeText(tr("Without saving, what you changed since the last save is lost."));
    question.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    question.setDefaultButton(QMessageBox::Save);
    switch (question.exec()) {
        case QMessageBox::Save: return save();
        case QMessageBox::Discard: return true;
        default: return false;
    }
}

}  // namespace failwright
