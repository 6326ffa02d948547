#pragma once

#include "views/panels/tiers/tier_standing.h"

#include <QSet>
#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;
class QSlider;
class QTabWidget;
class QToolButton;

namespace failwright {

class AnalysisService;
class Document;
class Form;
class RecordTable;
class Theme;

/// The degradation tiers as a ladder that is edited here: how likely each is, which one is in force in the state on screen under
/// a load that a slider sets, why no better one is, what is served and shed of each feature, and what services can lose.
class TierPanel : public QWidget {
    Q_OBJECT
public:
    TierPanel(Document& document, AnalysisService& analysis, Playback& playback, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSlider& slider() const { return *m_slider; }
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] RecordTable& ladder() const { return *m_ladder; }
    [[nodiscard]] RecordTable& features() const { return *m_features; }
    [[nodiscard]] RecordTable& services() const { return *m_services; }
    /// What the tables show; nothing before the panel has been seen.
    [[nodiscard]] const std::shared_ptr<const TierStanding>& standing() const { return m_standing; }

    /// What the clients send, in requests/s.
    [[nodiscard]] double load() const;
    /// Gives the design the four tiers that most systems have, in one undo step.
    void addUsualFour();
    void addTier();
    void removeTier();
    /// Up the ladder for -1, down for 1.
    void moveTier(int step);
    /// Sends this load from the present moment of what is played.
    void playLoad();

signals:
    /// The tables show another state; none while the panel is not to be seen.
    void standingChanged();
    /// The tier that the pointer is on, a position in the topology's; -1 for none.
    void pointedAtTier(int tier);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeLadder();
    QToolButton* addButton(const QString& icon, const QString& name, void (TierPanel::*what)());
    void forget();
    void follow();
    void followLoad();
    void refresh();
    void showForm();
    [[nodiscard]] double usualLoad() const;
    [[nodiscard]] QString currentTier() const;

    Document& m_document;
    AnalysisService& m_analysis;
    Playback& m_playback;
    const Theme& m_theme;
    QSlider* m_slider;
    QLabel* m_load;
    QLabel* m_verdict;
    QPushButton* m_usual;
    QToolButton* m_send = nullptr;
    RecordTable* m_ladder;
    RecordTable* m_features;
    RecordTable* m_services;
    Form* m_form;
    QToolButton* m_remove = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    std::shared_ptr<const TierModel> m_model;  ///< of the document as it is; nothing after a change
    std::shared_ptr<const TierStanding> m_standing;
    std::size_t m_epoch = 0;  ///< moments of the playback that are past
    QString m_shown;          ///< the tier in the form
};

}  // namespace failwright
