#include "model/document/file.h"

#include "model/document/document.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"

#include <QFileInfo>
#include <utility>

namespace failwright {

void DocumentFile::startNew() {
    m_document.reset({});
    setPath({});
}

tl::expected<void, Errors> DocumentFile::open(const QString& path) { return load(path, QFileInfo(path).absoluteFilePath()); }

tl::expected<void, Errors> DocumentFile::openCopy(const QString& path) { return load(path, {}); }

tl::expected<void, Errors> DocumentFile::load(const QString& path, const QString& newPath) {
    auto topology = loadTopology(QFileInfo(path).filesystemAbsoluteFilePath());
    if (!topology) return tl::make_unexpected(std::move(topology.error()));
    m_document.reset(placed(std::move(*topology)));
    setPath(newPath);
    return {};
}

Result<void> DocumentFile::save() {
    if (m_path.isEmpty()) return tl::make_unexpected(Error{.code = ErrorCode::missing, .expected = "a path"});
    return saveAs(m_path);
}

Result<void> DocumentFile::saveAs(const QString& path) {
    const QFileInfo file(path);
    if (auto saved = saveTopology(m_document.topology(), file.filesystemAbsoluteFilePath()); !saved) return saved;
    m_document.setUnmodified();
    setPath(file.absoluteFilePath());
    return {};
}

void DocumentFile::setPath(const QString& path) {
    if (std::exchange(m_path, path) != path) emit pathChanged(path);
}

}  // namespace failwright
