#pragma once

#include "model/catalogue/catalogue.h"

#include <QLabel>

namespace failwright {

/// Where the figures of a node come from: the preset that filled them, and the source of each figure that still stands as it was
/// published, with its kind and date.
class PresetNote : public QLabel {
    Q_OBJECT
public:
    explicit PresetNote(QWidget* parent = nullptr);

    void setCatalogue(Catalogue catalogue) { m_catalogue = std::move(catalogue); }
    /// Hides where `node` is null or remembers no preset.
    void show(const Topology& topology, const Node* node);

private:
    [[nodiscard]] QString line(const Topology& topology, const Node& node, const PresetFigure& figure) const;

    Catalogue m_catalogue;
};

}  // namespace failwright
