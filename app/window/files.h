#pragma once

#include "model/document/file.h"
#include "model/io/import/import.h"
#include "model/topology/topology.h"

#include <QObject>
#include <QString>

class QWidget;

namespace failwright {

class Document;
class Settings;

/// What people do with the document's file: asks for paths, and before anything unsaved is lost, and shows what went wrong.
class Files : public QObject {
    Q_OBJECT
public:
    Files(Document& document, DocumentFile& file, Settings& settings, QWidget& window);

    /// Absolute path of the document's file; empty for a new design.
    [[nodiscard]] const QString& path() const { return m_file.path(); }
    /// What the title bar calls the document.
    [[nodiscard]] QString title() const;

    void startNew();
    void askAndOpen();
    /// Opens the file; where that fails, says why and leaves the document as it was. False where nothing was opened. What another
    /// program wrote is imported: as one step into the design that came from the same source before, else as a new design.
    bool open(const QString& path);
    /// Opens it as a design without a file, so that saving asks where to.
    bool openExample(const QString& path);
    /// Makes the design the document, laid out where it has no positions, without a file. False where nobody wants to lose changes.
    bool adopt(Topology design);
    /// Takes what the file holds now; unsaved changes are lost.
    bool reload();
    bool save();
    bool saveAs();
    /// True where nothing is unsaved, or was saved now, or may be lost.
    [[nodiscard]] bool mayClose();

signals:
    /// What another program wrote is in the document now.
    void imported(const QString& source, const failwright::ImportedDesign& design);
    /// The document is another one now, or has another file.
    void changed();

private:
    bool import(const QString& path, const std::string& bytes);
    bool opened(const QString& path, const tl::expected<void, Errors>& result);
    [[nodiscard]] bool mayOverwrite();
    bool saved(const QString& path, const Result<void>& result);

    Document& m_document;
    Settings& m_settings;
    QWidget& m_window;
    DocumentFile& m_file;
};

}  // namespace failwright
