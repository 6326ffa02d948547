#pragma once

#include "model/topology/topology.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace failwright {

class Document;
class Selection;

/// Says what a feature needs by picking services on the canvas: those of the selected nodes.
class FeaturePicker : public QWidget {
    Q_OBJECT
public:
    FeaturePicker(Document& document, Selection& selection, QWidget* parent = nullptr);

    void setFeature(const QString& id);

    enum class Need { required, tolerated, neither };
    /// What the feature needs of the services picked, in one undo step.
    void apply(Need need);
    /// Selects the members of all services that the feature requires.
    void showRequired();

private:
    QPushButton* addButton(const QString& words, const QString& help);
    void follow();
    [[nodiscard]] const Feature* feature() const;
    [[nodiscard]] std::vector<ServiceId> picked() const;

    Document& m_document;
    Selection& m_selection;
    FeatureId m_feature;
    QLabel* m_picked;
    QPushButton* m_require;
    QPushButton* m_tolerate;
    QPushButton* m_neither;
    QPushButton* m_show;
};

}  // namespace failwright
