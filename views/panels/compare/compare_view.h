#pragma once

#include "model/advice/compare.h"
#include "model/analysis/analysis.h"
#include "model/document/inquiry.h"

#include <QSet>
#include <QWidget>
#include <memory>
#include <optional>

class QLabel;

namespace failwright {

class DesignPicture;
class RecordTable;
class Theme;

/// One side of a comparison.
struct Side {
    QString name;  ///< what it is: a file's name, "as last saved"
    Topology topology;
};

/// Two designs side by side: what differs is marked on both, and below stands what each difference does.
class CompareView : public QWidget {
    Q_OBJECT
public:
    CompareView(Side a, Side b, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const std::optional<Comparison>& comparison() const { return m_comparison; }
    [[nodiscard]] DesignPicture& left() const { return *m_left; }
    [[nodiscard]] DesignPicture& right() const { return *m_right; }
    [[nodiscard]] RecordTable& figures() const { return *m_figures; }
    [[nodiscard]] RecordTable& effects() const { return *m_effects; }
    /// Rings what the effect is about in both pictures.
    void choose(int effect);

private:
    struct Answer {
        std::optional<Comparison> comparison;
        std::shared_ptr<const Analysis> a;
        std::shared_ptr<const Analysis> b;
    };
    QWidget* makePictures();
    QWidget* makeTables();
    void take(Answer answer);
    void showFigures();
    void showEffects();
    void pick(const QString& id);
    [[nodiscard]] QSet<QString> elementsOf(int effect) const;

    const Theme& m_theme;
    Side m_a;
    Side m_b;
    std::optional<Comparison> m_comparison;
    DesignPicture* m_left;
    DesignPicture* m_right;
    QLabel* m_summary;
    RecordTable* m_figures;
    RecordTable* m_effects;
    Inquiry<Answer> m_inquiry;
};

}  // namespace failwright
