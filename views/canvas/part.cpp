#include "views/canvas/part.h"

#include <QMimeData>

namespace failwright {

std::unique_ptr<QMimeData> toMime(const Part& part) {
    const bool isNode = std::holds_alternative<NodeKind>(part);
    const std::string_view kind = std::visit([](auto k) { return word(k); }, part);
    auto data = std::make_unique<QMimeData>();
    data->setData(partMimeType, QByteArray(isNode ? "node:" : "domain:") + QByteArray(kind.data(), qsizetype(kind.size())));
    return data;
}

std::optional<Part> partOf(const QMimeData& data) {
    const std::string payload = data.data(partMimeType).toStdString();
    const auto colon = payload.find(':');
    if (colon == std::string::npos) return std::nullopt;
    const std::string_view kind = std::string_view(payload).substr(colon + 1);
    if (payload.starts_with("node:")) {
        if (const auto node = fromWord<NodeKind>(kind)) return *node;
    } else if (payload.starts_with("domain:")) {
        if (const auto domain = fromWord<DomainKind>(kind)) return *domain;
    }
    return std::nullopt;
}

}  // namespace failwright
