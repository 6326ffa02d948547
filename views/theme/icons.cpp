#include "views/theme/icons.h"

#include "views/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPaintEngine>
#include <QPainter>
#include <QPointer>
#include <QSvgRenderer>

namespace failwright {
namespace {

QByteArray iconSource(const QString& name, const QColor& color) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

/// Draws in the theme's present colours, so that icons follow a change of theme by themselves.
class ThemedIcon : public QIconEngine {
public:
    ThemedIcon(QString name, std::optional<NodeKind> kind, const Theme& theme) : m_name(std::move(name)), m_kind(kind), m_theme(&theme) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        if (!m_theme) return;
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        paintIcon(*painter, square, m_name, color(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIcon(*this); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const {
        if (mode == QIcon::Disabled) return mix(m_theme->color(Token::panel), m_theme->color(Token::muted), 0.5);
        return m_kind ? m_theme->color(*m_kind) : m_theme->color(Token::text);
    }

    QString m_name;
    std::optional<NodeKind> m_kind;
    QPointer<const Theme> m_theme;
};

}  // namespace

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color) {
    QSvgRenderer renderer(iconSource(name, color));
    renderer.render(&painter, rect);
}

IconCache::IconCache() = default;
IconCache::~IconCache() = default;

void IconCache::paint(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color) {
    if (painter.paintEngine()->type() != QPaintEngine::Raster) return paintIcon(painter, rect, name, color);
    const QTransform& transform = painter.deviceTransform();
    const int side = std::max(1, qRound(rect.width() * transform.m11()));
    QPixmap& pixmap = m_pixmaps[{name, color.rgba(), side}];
    if (pixmap.isNull()) {
        pixmap = QPixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter on(&pixmap);
        paintIcon(on, QRectF(0, 0, side, side), name, color);
    }
    painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()));
}

void IconCache::clear() { m_pixmaps.clear(); }

QString iconName(NodeKind kind) {
    const std::string_view name = word(kind);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QString iconName(DomainKind kind) {
    const std::string_view name = word(kind);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QIcon icon(const QString& name, const Theme& theme) { return QIcon(new ThemedIcon(name, std::nullopt, theme)); }
QIcon icon(NodeKind kind, const Theme& theme) { return QIcon(new ThemedIcon(iconName(kind), kind, theme)); }
QIcon icon(DomainKind kind, const Theme& theme) { return icon(iconName(kind), theme); }

}  // namespace failwright
