#include "model/document/file.h"

#include "model/document/document.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"

#include <QCryptographicHash>
#include <QFile>
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
    const QByteArray state = stateOf(path);
    auto topology = loadTopology(QFileInfo(path).filesystemAbsoluteFilePath());
    if (!topology) return tl::make_unexpected(std::move(topology.error()));
    m_document.reset(placed(std::move(*topology)));
    m_state = state;
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
    m_state = stateOf(file.absoluteFilePath());
    setPath(file.absoluteFilePath());
    return {};
}

QByteArray DocumentFile::stateOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(&file);
    return hash.result();
}

void DocumentFile::setPath(const QString& path) {
    if (std::exchange(m_path, path) != path) emit pathChanged(path);
}

}  // namespace failwright
