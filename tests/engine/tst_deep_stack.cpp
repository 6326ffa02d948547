#include "model/engine/support/deep_stack.h"
#include "tests/support/strict_main.h"

#include <QCoreApplication>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace failwright::engine;

namespace {

/// A kilobyte of stack for each level.
std::size_t depthOf(std::size_t levels) {
    volatile char room[1024] = {};
    room[levels % sizeof room] = 1;
    return levels == 0 ? 0 : depthOf(levels - 1) + static_cast<std::size_t>(room[levels % sizeof room]);
}

}  // namespace

class TestDeepStack : public QObject {
    Q_OBJECT

private slots:
    void isDeep() {
        std::size_t depth = 0;
        runOnDeepStack([&depth] { depth = depthOf(manyLevels); });
        QCOMPARE(depth, manyLevels);
    }

    void workWithinWorkStaysOnItsThread() {
        std::thread::id outer, inner, after;
        runOnDeepStack([&] {
            outer = std::this_thread::get_id();
            runOnDeepStack([&] { inner = std::this_thread::get_id(); });
        });
        runOnDeepStack([&] { after = std::this_thread::get_id(); });
        QVERIFY(outer != std::this_thread::get_id());
        QCOMPARE(inner, outer);
        QVERIFY(after != std::this_thread::get_id());
    }

    void manyRunSideBySide() {
        std::atomic<int> runs = 0;
        runOnDeepStack([&runs] { runOnDeepStacks(3, [&runs] { ++runs; }); });
        QCOMPARE(runs.load(), 3);
    }

    void eachTaskRunsOnce() {
        for (const std::size_t count : {0U, 1U, 2U, 50U}) {
            std::vector<std::size_t> depths(count, 0);
            runAllOnDeepStacks(count, [&depths](std::size_t task) { depths[task] += depthOf(manyLevels / 2); });
            QCOMPARE(depths, std::vector<std::size_t>(count, manyLevels / 2));
        }
    }
};

FAILWRIGHT_CORE_TEST(TestDeepStack)
#include "tst_deep_stack.moc"
