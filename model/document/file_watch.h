#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace failwright {

class DocumentFile;

/// Notices that another program has written or removed the document's file. Says so once for each time.
class FileWatch : public QObject {
    Q_OBJECT
public:
    explicit FileWatch(const DocumentFile& file);

    /// Looks now. Asked, too, when the window becomes active: not every file system tells.
    void look();

signals:
    void changedOnDisk();
    void goneFromDisk();

private:
    void follow();

    const DocumentFile& m_file;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;  ///< writing takes several steps
    QByteArray m_told;
};

}  // namespace failwright
