#pragma once

#include "model/topology/topology.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <string>
#include <vector>

namespace failwright::benchmarks {

/// `zones` zones side by side, each with `tiers` tiers of ten nodes; every node calls two of the next tier and one in nine a
/// third.
inline Topology largeDrawing(int zones, int tiers) {
    const int columns = zones * 10;
    Topology topology;
    for (int zone = 0; zone < zones; ++zone) {
        Domain domain;
        domain.id = DomainId{"z" + std::to_string(zone)};
        domain.rect = Rect{zone * 2200.0, 0, 2160, tiers * 160.0 + 60};
        topology.domains.push_back(domain);
    }
    const auto id = [columns](int tier, int column) { return NodeId{"n" + std::to_string(tier * columns + column)}; };
    for (int tier = 0; tier < tiers; ++tier)
        for (int column = 0; column < columns; ++column) {
            Node node;
            node.id = id(tier, column);
            node.kind = NodeKind(1 + tier % 10);
            node.domain = DomainId{"z" + std::to_string(column / 10)};
            node.position = Point{(column / 10) * 2200.0 + 24 + (column % 10) * 212.0, 56 + tier * 160.0};
            node.figures.availability = 0.999;
            topology.nodes.push_back(node);
            if (tier == 0) continue;
            for (const int offset : {0, 1, column % 9 == 0 ? 7 : -1}) {
                if (offset < 0) continue;
                Link link;
                link.id = LinkId{"l" + std::to_string(topology.links.size())};
                link.from = id(tier - 1, column);
                link.to = id(tier, (column + offset) % columns);
                topology.links.push_back(link);
            }
        }
    return topology;
}

/// The value that `share` of all values do not exceed.
inline double quantile(std::vector<double> values, double share) {
    const auto at = values.begin() + std::ptrdiff_t(double(values.size() - 1) * share);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

inline double milliseconds(const QElapsedTimer& timer) { return double(timer.nsecsElapsed()) / 1e6; }

template <class Work>
std::vector<double> timesOf(int runs, Work work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        times.push_back(milliseconds(timer));
    }
    return times;
}

/// What it takes to fill 2,000 small cards: the measure of what this machine draws.
inline double referenceMilliseconds(const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    return quantile(timesOf(21,
                            [&](int) {
                                QPainter painter(&image);
                                painter.setRenderHint(QPainter::Antialiasing);
                                painter.setBrush(Qt::white);
                                for (int i = 0; i < 2000; ++i)
                                    painter.drawRoundedRect(QRectF((i * 37) % size.width(), (i * 53) % size.height(), 84, 32), 4, 4);
                            }),
                    0.5);
}

}  // namespace failwright::benchmarks
