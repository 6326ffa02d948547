#include "model/document/file_watch.h"

#include "model/document/file.h"

#include <QFileInfo>
#include <utility>

namespace failwright {
namespace {

constexpr int settleTime = 150;

}  // namespace

FileWatch::FileWatch(const DocumentFile& file) : m_file(file) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&file, &DocumentFile::pathChanged, this, &FileWatch::follow);
    follow();
}

void FileWatch::follow() {
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty()) m_watcher.removePaths(before);
    m_told.clear();
    if (m_file.path().isEmpty()) return;
    m_watcher.addPath(QFileInfo(m_file.path()).absolutePath());
    if (QFileInfo::exists(m_file.path())) m_watcher.addPath(m_file.path());
}

void FileWatch::look() {
    if (m_file.path().isEmpty()) return;
    const QByteArray now = DocumentFile::stateOf(m_file.path());
    if (!now.isEmpty() && !m_watcher.files().contains(m_file.path())) m_watcher.addPath(m_file.path());  // it was replaced
    if (m_file.isAsRead()) return m_told.clear();
    if (std::exchange(m_told, now + '.') == now + '.') return;
    now.isEmpty() ? emit goneFromDisk() : emit changedOnDisk();
}

}  // namespace failwright
