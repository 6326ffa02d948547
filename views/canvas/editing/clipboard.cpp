#include "views/canvas/editing/clipboard.h"

#include "model/io/import/import.h"
#include "model/io/topology_json.h"
#include "model/layout/layout.h"

#include <QJsonDocument>
#include <QMimeData>

namespace failwright {
namespace {

constexpr qsizetype mostPasted = 4 << 20;  ///< of what is no JSON

}  // namespace

std::unique_ptr<QMimeData> toMime(const Topology& elements) {
    const QByteArray json = QByteArray::fromStdString(writeTopology(elements));
    auto data = std::make_unique<QMimeData>();
    data->setData(elementsMimeType, json);
    data->setText(QString::fromUtf8(json));
    return data;
}

Clip clipOf(const QMimeData& data) {
    const QByteArray bytes = data.hasFormat(elementsMimeType) ? data.data(elementsMimeType) : data.text().toUtf8();
    if (!bytes.trimmed().startsWith('{') && !bytes.trimmed().startsWith('[')) {
        const bool foreign = bytes.size() <= mostPasted && recognise({bytes.constData(), std::size_t(bytes.size())});
        return foreign ? Clip(ForeignJson{QString::fromUtf8(bytes)}) : Clip();
    }
    if (auto topology = readTopology({bytes.constData(), std::size_t(bytes.size())})) return placed(std::move(*topology));
    if (QJsonDocument::fromJson(bytes).isNull()) return {};
    return ForeignJson{QString::fromUtf8(bytes)};
}

}  // namespace failwright
