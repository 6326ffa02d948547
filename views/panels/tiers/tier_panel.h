#pragma once

#include "model/simulation/load.h"
#include "model/topology/topology.h"

#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;
class QSlider;

namespace failwright {

class AnalysisService;
class Document;
class Playback;
class RecordTable;
class Theme;

/// The degradation tiers as a ladder: how likely each is, which one is in force in the state on screen under a load that a
/// slider sets, why no better one is, what is served and shed of each feature, and what services can lose.
class TierPanel : public QWidget {
    Q_OBJECT
public:
    TierPanel(Document& document, AnalysisService& analysis, Playback& playback, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSlider& slider() const { return *m_slider; }
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] RecordTable& ladder() const { return *m_ladder; }
    [[nodiscard]] RecordTable& features() const { return *m_features; }
    [[nodiscard]] RecordTable& services() const { return *m_services; }

    /// What the clients send, in requests/s.
    [[nodiscard]] double load() const;
    /// Gives the design the four tiers that most systems have, in one undo step.
    void addUsualFour();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Shown;

    void refresh();
    void showLadder(const Shown& shown);
    void showFeatures(const Shown& shown);
    void showServices(const Shown& shown);

    Document& m_document;
    AnalysisService& m_analysis;
    Playback& m_playback;
    const Theme& m_theme;
    QSlider* m_slider;
    QLabel* m_load;
    QLabel* m_verdict;
    QPushButton* m_usual;
    RecordTable* m_ladder;
    RecordTable* m_features;
    RecordTable* m_services;
};

}  // namespace failwright
