#include "views/panels/scoreboard/scoreboard.h"

#include "model/document/analysis_service.h"
#include "model/document/document.h"
#include "model/document/selection.h"
#include "views/panels/scoreboard/why_popover.h"
#include "views/text/text.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <array>
#include <cmath>
#include <utility>

namespace failwright {
namespace {

/// Of the tiles, relative to each other: some have more to say.
constexpr std::array<int, 7> widths{13, 12, 10, 8, 8, 8, 9};

Trend trendOf(std::optional<double> before, std::optional<double> now) {
    constexpr double noise = 1e-9;
    if (!before || !now || std::abs(*now - *before) <= noise * std::max(std::abs(*now), std::abs(*before))) return Trend::none;
    return *now > *before ? Trend::up : Trend::down;
}

}  // namespace

Scoreboard::Scoreboard(Document& document, Selection& selection, AnalysisService& analysis, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_analysis(analysis), m_theme(theme) {
    setAccessibleName(tr("Scoreboard"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (std::size_t i = 0; i < scoresOf({document.topology()}).size(); ++i) {
        auto* tile = new Tile(theme, this);
        connect(tile, &Tile::clicked, this, [this, tile] { explain(*tile); });
        row->addWidget(tile, widths[i]);
        m_tiles.push_back(tile);
    }
    m_before.resize(m_tiles.size());
    connect(&document, &Document::changed, this, [this] {
        remember();
        refresh();
    });
    connect(&document, &Document::wasReset, this, [this] {
        m_before.assign(m_tiles.size(), std::nullopt);
        m_step = 0;
        refresh();
    });
    connect(&analysis, &AnalysisService::delivered, this, &Scoreboard::refresh);
    connect(&analysis, &AnalysisService::staleChanged, this, &Scoreboard::refresh);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void Scoreboard::setLarge(bool isLarge) {
    for (Tile* tile : m_tiles) tile->setLarge(isLarge);
}

void Scoreboard::remember() {
    if (const int step = m_document.undoStack().index(); std::exchange(m_step, step) == step) return;  // the same gesture goes on
    for (std::size_t i = 0; i < m_tiles.size(); ++i) m_before[i] = m_tiles[i]->score().value;
}

void Scoreboard::refresh() {
    const auto latest = m_analysis.latest();
    const QString whyNot = m_analysis.error() ? text::sentence(*m_analysis.error()) : QString();
    const std::vector<Score> scores = scoresOf({m_document.topology(), latest ? &latest->analysis : nullptr,
                                                latest && latest->failures ? &*latest->failures : nullptr, whyNot});
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->show(scores[i], trendOf(m_before[i], scores[i].value));
        m_tiles[i]->setStale(m_analysis.isStale());
    }
}

void Scoreboard::explain(const Tile& tile) {
    auto* popover = new WhyPopover(tile.score(), m_theme, this);
    connect(popover, &WhyPopover::chosen, this,
            [this](const QSet<QString>& ids) { m_selection.set(ids, ids.size() == 1 ? *ids.begin() : QString()); });
    connect(popover, &WhyPopover::methodsWanted, this, &Scoreboard::methodsWanted);
    popover->showUnder(tile);
}

void Scoreboard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::panel));
    painter.setPen(m_theme.color(Token::border));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    for (std::size_t i = 1; i < m_tiles.size(); ++i) painter.drawLine(m_tiles[i]->x(), 12, m_tiles[i]->x(), height() - 12);
}

}  // namespace failwright
