#include "model/document/autosave.h"

#include "model/document/document.h"
#include "model/document/file.h"
#include "model/io/topology_json.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUuid>
#include <algorithm>

namespace failwright {
namespace {

const QString ending = QStringLiteral(".failwright");
const QString lockEnding = QStringLiteral(".lock");
constexpr char ownerKey[] = "recovered_from";  ///< an unknown key of the format, taken out again when a copy is opened

QString titleOf(const Topology& topology, const QString& path) {
    return path.isEmpty() ? QString::fromStdString(topology.name) : QFileInfo(path).fileName();
}

Topology marked(Topology topology, const QString& path) {
    const QJsonObject owner{{QStringLiteral("path"), path}, {QStringLiteral("title"), titleOf(topology, path)}};
    topology.extras.emplace_back(ownerKey, QJsonDocument(owner).toJson(QJsonDocument::Compact).toStdString());
    return topology;
}

std::unique_ptr<QLockFile> lockOf(const QString& copy) {
    auto lock = std::make_unique<QLockFile>(copy + lockEnding);
    lock->setStaleLockTime(0);  // only the end of its process makes it stale
    return lock;
}

}  // namespace

Autosave::Autosave(Document& document, const DocumentFile& file, const QString& folder, int delay)
    : m_document(document), m_file(file), m_folder(folder) {
    QDir().mkpath(folder);
    m_copy = QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + ending);
    m_lock = lockOf(m_copy);
    m_lock->tryLock(0);
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::keep);
    connect(&document, &Document::changed, this, &Autosave::follow);
    connect(&document, &Document::modifiedChanged, this, &Autosave::follow);
    connect(&document, &Document::wasReset, this, &Autosave::follow);
}

Autosave::~Autosave() {
    forget();
}

void Autosave::follow() {
    if (!m_document.isModified())
        forget();
    else if (!m_timer.isActive())
        m_timer.start();
}

void Autosave::keep() {
    m_writer.start([this, topology = marked(m_document.topology(), m_file.path()), copy = m_copy] {
        const auto done = saveTopology(topology, QFileInfo(copy).filesystemAbsoluteFilePath());
        QMetaObject::invokeMethod(
            this, [this, done] { done ? emit kept() : emit failed(done.error()); }, Qt::QueuedConnection);
    });
}

void Autosave::forget() {
    m_timer.stop();
    m_writer.waitForDone();
    QFile::remove(m_copy);
}

std::vector<Recovered> Autosave::leftBehind(const QString& folder) {
    std::vector<Recovered> all;
    for (const QFileInfo& file : QDir(folder).entryInfoList({QLatin1Char('*') + ending}, QDir::Files, QDir::Time)) {
        const auto lock = lockOf(file.absoluteFilePath());
        if (!lock->tryLock(0)) continue;
        lock->unlock();
        const auto topology = loadTopology(file.filesystemAbsoluteFilePath());
        if (!topology) continue;
        Recovered copy{file.absoluteFilePath(), {}, QString::fromStdString(topology->name), file.lastModified()};
        for (const auto& [key, json] : topology->extras) {
            if (key != ownerKey) continue;
            const QJsonObject owner = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
            copy.path = owner[QStringLiteral("path")].toString();
            copy.title = owner[QStringLiteral("title")].toString();
        }
        all.push_back(std::move(copy));
    }
    return all;
}

void Autosave::discard(const Recovered& copy) {
    QFile::remove(copy.file);
    QFile::remove(copy.file + lockEnding);
}

QString Autosave::defaultFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/recovery");
}

tl::expected<void, Errors> DocumentFile::recover(const Recovered& copy) {
    auto topology = loadTopology(QFileInfo(copy.file).filesystemAbsoluteFilePath());
    if (!topology) return tl::make_unexpected(std::move(topology.error()));
    std::erase_if(topology->extras, [](const auto& extra) { return extra.first == ownerKey; });
    m_state = stateOf(copy.path);
    setPath(copy.path);  // who hears of the document's new content asks for its name
    m_document.reset(std::move(*topology));
    m_document.setModified();
    return {};
}

}  // namespace failwright
