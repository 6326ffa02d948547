#include "views/theme/theme.h"

#include "views/theme/style_sheet.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <algorithm>
#include <array>
#include <cmath>

namespace failwright {
namespace {

struct Shades {
    QRgb light;
    QRgb dark;
};

constexpr Shades shadesOf(Token token) {
    switch (token) {
        case Token::canvas: return {0xFFF6F7F9, 0xFF12161C};
        case Token::grid: return {0xFFE1E5EA, 0xFF1F2630};
        case Token::panel: return {0xFFFFFFFF, 0xFF1A2028};
        case Token::border: return {0xFFD8DDE4, 0xFF2D3743};
        case Token::text: return {0xFF1B2430, 0xFFE6EAF0};
        case Token::muted: return {0xFF566273, 0xFF9DA9B8};
        case Token::accent: return {0xFF1D4ED8, 0xFF7CB0FF};
        case Token::onAccent: return {0xFFFFFFFF, 0xFF12161C};
        case Token::bad: return {0xFFB91C1C, 0xFFFF8A80};
        case Token::warning: return {0xFF9A4A08, 0xFFF6C453};
        case Token::good: return {0xFF166534, 0xFF6FDC95};
        case Token::detect: return {0xFFE69F00, 0xFFE69F00};
        case Token::decide: return {0xFFCC79A7, 0xFFCC79A7};
        case Token::promote: return {0xFF0072B2, 0xFF0072B2};
        case Token::reroute: return {0xFF56B4E9, 0xFF56B4E9};
        case Token::reconnect: return {0xFF009E73, 0xFF009E73};
        case Token::success: return {0x330072B2, 0x330072B2};
    }
    return {};
}

constexpr Shades shadesOf(NodeKind kind) {
    switch (kind) {
        case NodeKind::client: return {0xFF475569, 0xFFB6C2D1};
        case NodeKind::dns: return {0xFF6D28D9, 0xFFC4A7FF};
        case NodeKind::cdn: return {0xFF0369A1, 0xFF7CCBFA};
        case NodeKind::gateway: return {0xFF1E40AF, 0xFF9DBBFF};
        case NodeKind::loadBalancer: return {0xFF1D4ED8, 0xFF8FB5FF};
        case NodeKind::app: return {0xFF0F766E, 0xFF5FD9CB};
        case NodeKind::database: return {0xFF92400E, 0xFFF2B87A};
        case NodeKind::cache: return {0xFFB93815, 0xFFFF9E7A};
        case NodeKind::queue: return {0xFF86198F, 0xFFEE9BF5};
        case NodeKind::storage: return {0xFF166534, 0xFF7FDB9F};
        case NodeKind::external: return {0xFF57534E, 0xFFC9C4BE};
        case NodeKind::config: return {0xFF4338CA, 0xFFB0AEFF};
        case NodeKind::monitor: return {0xFF3F6212, 0xFFBEDB7A};
        case NodeKind::witness: return {0xFF4B5563, 0xFFAEB7C4};
    }
    return {};
}

QPalette paletteOf(const Theme& theme) {
    using enum QPalette::ColorRole;
    const auto of = [&](Token token) { return theme.color(token); };
    QPalette palette;
    for (const auto role : {Window, Button, AlternateBase}) palette.setColor(role, of(Token::panel));
    for (const auto role : {Base, ToolTipBase}) palette.setColor(role, of(Token::panel));
    for (const auto role : {WindowText, Text, ButtonText, ToolTipText, BrightText}) palette.setColor(role, of(Token::text));
    palette.setColor(AlternateBase, of(Token::canvas));
    palette.setColor(PlaceholderText, of(Token::muted));
    palette.setColor(Highlight, of(Token::accent));
    palette.setColor(HighlightedText, of(Token::onAccent));
    palette.setColor(Link, of(Token::accent));
    palette.setColor(LinkVisited, of(Token::accent));
    palette.setColor(Light, of(Token::panel));
    palette.setColor(Midlight, of(Token::grid));
    palette.setColor(Mid, of(Token::border));
    palette.setColor(Dark, of(Token::muted));
    palette.setColor(Shadow, of(Token::border));
    for (const auto role : {WindowText, Text, ButtonText}) palette.setColor(QPalette::Disabled, role, mix(of(Token::panel), of(Token::muted), 0.6));
    palette.setColor(QPalette::Disabled, Highlight, of(Token::grid));
    palette.setColor(QPalette::Disabled, HighlightedText, of(Token::muted));
    return palette;
}

bool systemIsDark() { return QGuiApplication::palette().color(QPalette::Window).lightness() < 128; }

}  // namespace

namespace {

double luminance(const QColor& color) {
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

}  // namespace

QColor inkOn(const QColor& ground, const Theme& theme) {
    const QColor text = theme.color(Token::text), paper = theme.color(theme.isDark() ? Token::canvas : Token::panel);
    return contrast(text, ground) >= contrast(paper, ground) ? text : paper;
}

QColor mix(const QColor& from, const QColor& to, double share) {
    const auto blend = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(blend(from.redF(), to.redF()), blend(from.greenF(), to.greenF()), blend(from.blueF(), to.blueF()));
}

QColor withAlpha(QColor color, double alpha) {
    color.setAlphaF(float(alpha));
    return color;
}

Theme::Theme(QObject* parent) : QObject(parent), m_systemDark(systemIsDark()), m_dark(m_systemDark) {}

void Theme::setMode(Mode mode) {
    m_mode = mode;
    const bool dark = mode == Mode::dark || (mode == Mode::system && m_systemDark);
    if (dark == m_dark) return;
    m_dark = dark;
    if (m_applied) applyToApplication();
    emit changed();
}

QColor Theme::color(Token token) const {
    const Shades shades = shadesOf(token);
    return QColor::fromRgba(m_dark ? shades.dark : shades.light);
}

QColor Theme::color(NodeKind kind) const {
    const Shades shades = shadesOf(kind);
    return QColor::fromRgba(m_dark ? shades.dark : shades.light);
}

QColor Theme::tint(NodeKind kind) const { return withAlpha(color(kind), 0.12); }

void Theme::applyToApplication() {
    m_applied = true;
    if (QApplication::style()->name() != QLatin1String("fusion")) QApplication::setStyle(QStyleFactory::create("fusion"));
    QApplication::setPalette(paletteOf(*this));
    qApp->setStyleSheet(styleSheet(*this));
}

}  // namespace failwright
