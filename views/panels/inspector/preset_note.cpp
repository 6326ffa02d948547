#include "views/panels/inspector/preset_note.h"

#include "views/text/text.h"

#include <cmath>

namespace failwright {
namespace {

QString nameOf(PresetField field) {
    switch (field) {
        case PresetField::availability: return PresetNote::tr("Availability");
        case PresetField::mttrHours: return PresetNote::tr("Repair time");
        case PresetField::intervalSeconds: return PresetNote::tr("Check interval");
        case PresetField::threshold: return PresetNote::tr("Failed probes");
        case PresetField::timeoutSeconds: return PresetNote::tr("Check timeout");
        case PresetField::decideSeconds: return PresetNote::tr("Decide");
        case PresetField::promoteSeconds: return PresetNote::tr("Promote");
        case PresetField::ttlSeconds: return PresetNote::tr("TTL");
        case PresetField::reconnectSeconds: return PresetNote::tr("Reconnect");
        case PresetField::lagSeconds: return PresetNote::tr("Lag");
    }
    return {};
}

QString nameOf(Basis basis) {
    switch (basis) {
        case Basis::sla: return PresetNote::tr("SLA, a promise of credits");
        case Basis::designGoal: return PresetNote::tr("design goal");
        case Basis::documented: return PresetNote::tr("documented");
        case Basis::defaultValue: return PresetNote::tr("default");
        case Basis::recommended: return PresetNote::tr("recommended");
        case Basis::measured: return PresetNote::tr("measured");
        case Basis::own: return PresetNote::tr("your own figure");
    }
    return {};
}

QString valueWords(PresetField field, double value) {
    constexpr double hour = 3600;
    if (field == PresetField::availability) return text::percent(value);
    if (field == PresetField::mttrHours) return text::duration(value * hour);
    return field == PresetField::threshold ? text::amount(value) : text::duration(value);
}

QString escaped(const std::string& words) {
    return QString::fromStdString(words).toHtmlEscaped();
}

}  // namespace

PresetNote::PresetNote(QWidget* parent) : QLabel(parent) {
    setProperty("role", "meta");
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setOpenExternalLinks(true);
    setContentsMargins(12, 2, 12, 8);
    setAccessibleName(tr("Where the figures come from"));
    hide();
}

QString PresetNote::line(const Topology& topology, const Node& node, const PresetFigure& figure) const {
    const auto now = presentValue(topology, node, figure.field);
    const bool stands = now && std::abs(*now - figure.value) <= 1e-12 * std::abs(figure.value);
    const CatalogueSource* source = findSource(m_catalogue, figure.source);
    QString words = QStringLiteral("%1 %2 · %3").arg(nameOf(figure.field), valueWords(figure.field, figure.value), nameOf(figure.basis));
    if (source != nullptr && !source->address.empty())
        words += QStringLiteral(" · <a href='%1'>%2</a>").arg(escaped(source->address), escaped(source->title));
    else if (source != nullptr) words += QStringLiteral(" · %1").arg(escaped(source->title));
    if (source != nullptr && !source->asOf.empty()) words += QStringLiteral(", ") + escaped(source->asOf);
    if (!stands) words += QStringLiteral(" <i>%1</i>").arg(now ? tr("(changed to %1)").arg(valueWords(figure.field, *now)) : tr("(not entered)"));
    return words;
}

void PresetNote::show(const Topology& topology, const Node* node) {
    const Preset* preset = node != nullptr ? findPreset(m_catalogue, node->preset) : nullptr;
    setVisible(preset != nullptr);
    if (preset == nullptr) return;
    QString html = QStringLiteral("<b>%1</b> · %2").arg(escaped(preset->name), escaped(preset->provider));
    for (const PresetFigure& figure : preset->figures)
        if (figureOf(*preset, figure.field) == &figure) html += QStringLiteral("<br>") + line(topology, *node, figure);
    setText(html);
}

}  // namespace failwright
