#include "model/engine/tables/sum_product_writer.h"
#include "tests/support/strict_main.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>
#include <random>
#include <tuple>
#include <utility>

using namespace failwright;
using namespace failwright::engine;

namespace {

using Axis = SumProduct::Axis;
using Place = SumProduct::Place;

struct Grid {
    std::uint32_t cell = 0;
    std::vector<std::uint32_t> sizes;  ///< the first changes first
};

/// A step as it was asked for.
struct Asked {
    std::vector<Axis> axes;
    Place at;
};

struct Written {
    std::vector<Asked> steps;
    SumProduct program;
};

constexpr std::uint32_t leaves = 5;
constexpr std::uint32_t mostCells = 2000;

/// Products of tables by each other, with dimensions that both have, that go, and that are added up.
Written randomSteps(std::mt19937& random) {
    const auto below = [&](std::size_t n) { return static_cast<std::uint32_t>(random() % n); };
    Written made;
    SumProductWriter writer(1'000'000);
    std::vector<Grid> grids;
    for (std::uint32_t leaf = 0; leaf < leaves; ++leaf) grids.push_back({writer.input(leaf, leaf % 2 == 1), {2}});
    const auto numbers = [](const Grid& grid) {
        double count = 1;
        for (const std::uint32_t size : grid.sizes) count *= size;
        return count;
    };
    for (int step = 0; step < 12; ++step) {
        const auto pick = [&] { return grids[random() % 3 == 0 ? below(grids.size()) : grids.size() - 1 - below(2)]; };
        const Grid a = pick(), b = pick();
        if (numbers(a) * numbers(b) > 1e5) continue;
        std::vector<Axis> axes;
        Grid out;
        std::uint32_t stride = 1, strideA = 1, strideB = 1;
        const auto keep = [&](Axis axis, std::uint32_t size) {
            const bool isKept = random() % 12 != 0 && stride * size <= mostCells;
            if (isKept) out.sizes.push_back(size), axis.stride.out = std::exchange(stride, stride * size);
            axes.push_back(axis);
        };
        const auto listed = [&](const Axis& axis) {
            if (axis.kind == Axis::Kind::sum || random() % 4 != 0) return axis;
            std::vector<Place> places;
            for (std::uint32_t i = 0; i < axis.count; ++i) places.push_back({i * axis.stride.a, i * axis.stride.b, i * axis.stride.out});
            return writer.list(places);
        };
        std::size_t j = 0;
        for (const std::uint32_t size : a.sizes) {
            const bool both = j < b.sizes.size() && random() % 2 == 0;
            const Place from{strideA, both ? strideB : 0, 0};
            const std::uint32_t other = both ? b.sizes[j] : 1;
            if (both && (size != other || random() % 2 == 0)) {
                const std::uint32_t cap = 1 + below(size + other);
                keep({Axis::Kind::sum, size, from, 0, other, cap}, cap + 1);
            } else {
                keep({Axis::Kind::run, size, from}, size);
            }
            strideA *= size;
            if (both) strideB *= b.sizes[j++];
        }
        for (; j < b.sizes.size(); strideB *= b.sizes[j++]) keep({Axis::Kind::run, b.sizes[j], {0, strideB, 0}}, b.sizes[j]);
        out.cell = writer.allocate(std::max(stride, 2U));
        std::ranges::shuffle(axes, random);
        made.steps.push_back({axes, {a.cell, b.cell, out.cell}});
        std::ranges::transform(axes, axes.begin(), listed);
        writer.addStep(axes, made.steps.back().at);
        grids.push_back(std::move(out));
    }
    made.program = std::move(writer).finish(grids.back().cell);
    return made;
}

/// A number and its derivative.
struct Dual {
    double value = 0;
    double slope = 0;
};

/// All cells and their derivatives by one leaf's figure, by going through all coordinates of the steps.
std::vector<Dual> oneByOne(const Written& written, const std::vector<double>& figures, std::uint32_t leaf) {
    std::vector<Dual> cells(written.program.cellCount);
    for (const std::uint32_t cell : written.program.ones) cells[cell] = {1, 0};
    for (const SumProduct::Input& input : written.program.inputs) {
        const double slope = input.leaf == leaf ? 1 : 0;
        cells[input.cell + (input.flipped ? 0U : 1U)] = {figures[input.leaf], slope};
        cells[input.cell + (input.flipped ? 1U : 0U)] = {1 - figures[input.leaf], -slope};
    }
    for (const Asked& step : written.steps) {
        const std::function<void(std::size_t, Place)> go = [&](std::size_t axis, Place at) {
            if (axis == step.axes.size()) {
                cells[at.out].value += cells[at.a].value * cells[at.b].value;
                cells[at.out].slope += cells[at.a].slope * cells[at.b].value + cells[at.a].value * cells[at.b].slope;
                return;
            }
            const Axis& along = step.axes[axis];
            const bool isSum = along.kind == Axis::Kind::sum;
            for (std::uint32_t i = 0; i < along.count; ++i) {
                for (std::uint32_t j = 0; j < along.other; ++j) {
                    go(axis + 1, {at.a + i * along.stride.a, at.b + (isSum ? j : i) * along.stride.b,
                                  at.out + (isSum ? std::min(i + j, along.cap) : i) * along.stride.out});
                }
            }
        };
        go(0, step.at);
    }
    return cells;
}

std::vector<double> oppositesOf(std::vector<double> figures) {
    for (double& figure : figures) figure = 1 - figure;
    return figures;
}

bool isClose(double found, double expected, double beside) {
    return std::abs(found - expected) <= 1e-11 * (std::abs(expected) + std::abs(beside));
}

}  // namespace

class TestSumProduct : public QObject {
    Q_OBJECT

private slots:
    void evaluatesWhatWasAskedFor() {
        std::mt19937 random(1);
        std::uniform_real_distribution<double> figure(0.01, 0.2);
        for (int turn = 0; turn < 200; ++turn) {
            Written written = randomSteps(random);
            std::vector<double> figures(leaves);
            for (double& each : figures) each = figure(random);
            std::vector<std::vector<Dual>> expected;
            for (std::uint32_t leaf = 0; leaf < leaves; ++leaf) expected.push_back(oneByOne(written, figures, leaf));
            std::vector<double> cells, adjoints, slopes(leaves);
            for (const bool isListed : {false, true}) {
                if (isListed) written.program.listSmallSteps();
                written.program.evaluate(figures, oppositesOf(figures), cells);
                QCOMPARE(cells.size(), expected.front().size());
                for (std::size_t i = 0; i < cells.size(); ++i) QVERIFY(isClose(cells[i], expected.front()[i].value, cells[i]));
                for (const Slopes digits : {Slopes::quick, Slopes::exact}) {
                    written.program.slopes(figures, oppositesOf(figures), cells, adjoints, slopes, digits);
                    for (std::uint32_t leaf = 0; leaf < leaves; ++leaf)
                        QVERIFY(isClose(slopes[leaf], expected[leaf][written.program.result].slope, cells[written.program.result]));
                }
            }
        }
    }

    void staysWithinItsBounds() {
        SumProductWriter cells(100);
        QCOMPARE(cells.allocate(98), 1U);
        QVERIFY(!cells.isTooLarge());
        std::ignore = cells.allocate(2);
        QVERIFY(cells.isTooLarge());

        SumProductWriter moved(100);
        std::ignore = moved.allocate(98);
        QVERIFY(moved.mayMove(50, 1e6) && !moved.mayMove(51, 1e6) && !moved.mayMove(50, 100));
        std::ignore = moved.allocateMoved(50);
        QVERIFY(!moved.isTooLarge() && !moved.mayMove(1, 1e6));

        SumProductWriter work(100);
        const auto most = static_cast<std::uint32_t>(SumProductWriter::mostWork(100));
        work.addStep({{Axis::Kind::run, most, {}}}, {});
        QVERIFY(!work.isTooLarge());
        work.addStep({}, {});
        QVERIFY(work.isTooLarge());

        SumProductWriter lists(100);
        QVERIFY(lists.mayList(1e6) && !lists.mayList(1e7) && lists.isTooLarge());
    }
};

FAILWRIGHT_CORE_TEST(TestSumProduct)
#include "tst_sum_product.moc"
