#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <stop_token>
#include <thread>
#include <vector>

namespace failwright {

/// Works off tasks 0 to `count` - 1 on `threads` threads (0: as many as the machine has), the caller's among them, until all are
/// done or `stop` is requested. `makeWorker` makes each thread a worker of its own, which is called with the task.
template <class MakeWorker>
void inParallel(std::size_t threads, std::size_t count, const std::stop_token& stop, const MakeWorker& makeWorker) {
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        auto worker = makeWorker();
        for (std::size_t task = next++; task < count && !stop.stop_requested(); task = next++) worker(task);
    };
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(threads, count); ++i) helpers.emplace_back(work);
    work();
}

}  // namespace failwright
