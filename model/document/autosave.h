#pragma once

#include "model/topology/error.h"

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>
#include <vector>

namespace failwright {

class Document;
class DocumentFile;

/// What a program that ended without being asked has left behind.
struct Recovered {
    QString file;    ///< the copy
    QString path;    ///< the design's own file; empty where it had none
    QString title;   ///< file name or name of the design; may be empty
    QDateTime when;  ///< the copy was made
};

/// Keeps a copy of a design that has unsaved changes, at most `delay` milliseconds and a write behind. The copy goes when the
/// design is saved, another is opened or the program ends as it should.
class Autosave : public QObject {
    Q_OBJECT
public:
    static constexpr int usualDelay = 2000;

    Autosave(Document& document, const DocumentFile& file, const QString& folder, int delay = usualDelay);
    ~Autosave() override;

    /// The copies in `folder` that no running program keeps, newest first.
    [[nodiscard]] static std::vector<Recovered> leftBehind(const QString& folder);
    static void discard(const Recovered& copy);
    [[nodiscard]] static QString defaultFolder();

    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Path of the copy, whether there is one now or not.
    [[nodiscard]] QString copy() const { return m_copy; }

signals:
    void kept();
    /// The copy could not be written.
    void failed(const failwright::Error& error);

private:
    void follow();
    void keep();
    void forget();

    Document& m_document;
    const DocumentFile& m_file;
    QString m_folder;
    QString m_copy;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
    QThreadPool m_writer;  ///< one thread
};

}  // namespace failwright
