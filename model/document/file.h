#pragma once

#include "model/topology/error.h"

#include <QObject>
#include <QString>

namespace failwright {

class Document;
struct Recovered;

/// Which file the document is from. Reads and writes it; asks nobody anything.
class DocumentFile : public QObject {
    Q_OBJECT
public:
    explicit DocumentFile(Document& document, QObject* parent = nullptr) : QObject(parent), m_document(document) {}

    /// Absolute; empty for a design that has no file yet.
    [[nodiscard]] const QString& path() const { return m_path; }

    /// An empty design without a file.
    void startNew();
    /// Makes the document what the file holds, laid out where it has no positions, and unmodified. On error everything stays as it
    /// was: all that is wrong with the file.
    tl::expected<void, Errors> open(const QString& path);
    /// The same as a design without a file, so that saving it does not touch this one.
    tl::expected<void, Errors> openCopy(const QString& path);
    /// Writes the file whole or not at all; then the document is unmodified. Errors: `cannotWrite`, `missing` without a path.
    Result<void> save();
    /// `save` to another file, which is the document's from then on.
    Result<void> saveAs(const QString& path);

    /// Makes the document what the copy holds, with the path of the design that it is of, and modified.
    tl::expected<void, Errors> recover(const Recovered& copy);

    /// True where the file on the disk is as it was when it was read or written last, or the design has none.
    [[nodiscard]] bool isAsRead() const { return m_path.isEmpty() || stateOf(m_path) == m_state; }
    /// Changes with every write of the file; empty where there is none.
    [[nodiscard]] static QByteArray stateOf(const QString& path);

signals:
    void pathChanged(const QString& path);

private:
    tl::expected<void, Errors> load(const QString& path, const QString& newPath);
    void setPath(const QString& path);

    Document& m_document;
    QString m_path;
    QByteArray m_state;  ///< of the file, as last read or written
};

}  // namespace failwright
