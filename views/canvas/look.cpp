#include "views/canvas/look.h"

#include "views/theme/theme.h"

#include <QApplication>

namespace failwright {
namespace {

QFont pixels(int size, QFont::Weight weight) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(size);
    font.setWeight(weight);
    return font;
}

}  // namespace

CanvasLook::CanvasLook(const Theme& of)
    : theme(&of),
      canvas(of.color(Token::canvas)),
      grid(of.color(Token::grid)),
      panel(of.color(Token::panel)),
      border(of.color(Token::border)),
      text(of.color(Token::text)),
      muted(of.color(Token::muted)),
      faint(mix(panel, muted, 0.55)),
      accent(of.color(Token::accent)),
      onAccent(of.color(Token::onAccent)),
      bad(of.color(Token::bad)),
      onBad(of.color(Token::onAccent)),
      warning(of.color(Token::warning)),
      zoneFill(withAlpha(muted, of.isDark() ? 0.08 : 0.06)),
      zoneLine(mix(canvas, muted, 0.55)),
      regionFill(withAlpha(panel, of.isDark() ? 0.45 : 0.7)),
      regionLine(mix(canvas, muted, 0.5)),
      targetFill(withAlpha(accent, 0.1)),
      regionTab(mix(canvas, panel, regionFill.alphaF())),
      zoneTab(mix(regionTab, muted, zoneFill.alphaF())),
      link(mix(canvas, muted, 0.72)),
      shadow(withAlpha(of.isDark() ? canvas : text, of.isDark() ? 0.5 : 0.07)),
      track(mix(panel, border, 0.7)),
      related(withAlpha(warning, 0.9)),
      note(mix(panel, warning, 0.07)),
      name(pixels(13, QFont::DemiBold)),
      longName(pixels(12, QFont::DemiBold)),
      meta(pixels(11, QFont::Normal)),
      strong(pixels(11, QFont::DemiBold)),
      tagFont(pixels(10, QFont::Medium)),
      badge(pixels(10, QFont::Bold)) {}

QColor CanvasLook::number(const QColor& color) const { return stale ? withAlpha(color, 0.45) : color; }

}  // namespace failwright
