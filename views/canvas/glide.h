#pragma once

#include "views/canvas/placing.h"

#include <QObject>
#include <QVariantAnimation>

namespace failwright {

class CanvasScene;
class Document;

/// Shows how things get from where they stood to where the document has them, in 200 ms. The document is there already.
class Glide : public QObject {
    Q_OBJECT
public:
    Glide(CanvasScene& scene, const Document& document);

    void start(const Arrangement& from);
    /// Shows the document as it is, at once.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_animation.state() == QAbstractAnimation::Running; }

private:
    void show(double share);

    CanvasScene& m_scene;
    const Document& m_document;
    Arrangement m_from;
    QVariantAnimation m_animation;
};

/// Where everything stands now.
[[nodiscard]] Arrangement arrangementOf(const Topology& topology);

}  // namespace failwright
