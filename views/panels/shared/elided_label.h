#pragma once

#include <QLabel>

namespace failwright {

/// A line of plain text that ends in "…" where there is no room for all of it, and then has the whole as its tip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& words = {}, QWidget* parent = nullptr);

    /// The words as they are shown now.
    [[nodiscard]] QString shown() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace failwright
