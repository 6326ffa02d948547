#pragma once

#include "model/topology/kinds.h"

#include <QColor>
#include <QObject>

namespace failwright {

/// The named colours of the program. Nothing else names a colour.
enum class Token {
    canvas, grid, panel, border, text, muted, accent, onAccent,
    bad,       ///< single point of failure, failed, missed
    warning,   ///< degraded, at risk
    good,      ///< met
    detect, decide, promote, reroute, reconnect, success,
};

/// Light or dark colours; one object, owned by the composition root and handed to every view.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { light, dark, system };
    Q_ENUM(Mode)

    /// Takes the system's mode from the application's palette as it is now.
    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// What the mode amounts to now.
    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] QColor color(Token token) const;
    [[nodiscard]] QColor color(NodeKind kind) const;
    /// The kind's colour at 12 %, for the square behind an icon.
    [[nodiscard]] QColor tint(NodeKind kind) const;

    /// Gives the application our palette and style sheet, and again whenever the colours change.
    void applyToApplication();

signals:
    void changed();

private:
    Mode m_mode = Mode::system;
    bool m_systemDark = false;
    bool m_dark = false;
    bool m_applied = false;
};

/// The text colour of `theme` that is read best on `ground`: its text, or what its text stands on.
[[nodiscard]] QColor inkOn(const QColor& ground, const Theme& theme);

/// `from` with `share` (0 to 1) of `to` mixed in; opaque.
[[nodiscard]] QColor mix(const QColor& from, const QColor& to, double share);
[[nodiscard]] QColor withAlpha(QColor color, double alpha);

}  // namespace failwright
