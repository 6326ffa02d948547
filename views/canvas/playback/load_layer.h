#pragma once

#include <QSet>
#include <QWidget>
#include <optional>
#include <vector>

namespace failwright {

class CanvasView;
class Theme;

/// How full a node is.
struct NodeLoad {
    QString id;
    double utilisation = 0;   ///< more than 1: it sheds
    bool carriesLoss = true;  ///< its service still carries the load without its largest member
};

/// What is said of nodes about load and tiers.
struct LoadPicture {
    std::vector<NodeLoad> loads;
    std::optional<QSet<QString>> needed;  ///< all other nodes are dimmed; nothing is where absent
};

/// Draws a `LoadPicture` over the canvas: gauges on nodes, a veil over what is not needed. The mouse goes through.
class LoadLayer : public QWidget {
    Q_OBJECT
public:
    LoadLayer(CanvasView& canvas, const Theme& theme);

    void show(const LoadPicture& picture);
    [[nodiscard]] const LoadPicture& picture() const { return m_picture; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    CanvasView& m_canvas;
    LoadPicture m_picture;
};

}  // namespace failwright
