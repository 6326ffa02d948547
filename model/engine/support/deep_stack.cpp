#include "model/engine/support/deep_stack.h"

#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace failwright::engine {
namespace {

/// Reserved, not used: the system provides pages as the recursion reaches them.
constexpr std::size_t stackBytes = std::size_t{512} << 20;

void* call(void* work) {
    (*static_cast<const std::function<void()>*>(work))();
    return nullptr;
}

bool isDeepHere() {
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return false;
    void* lowest = nullptr;
    std::size_t bytes = 0;
    pthread_attr_getstack(&attributes, &lowest, &bytes);
    pthread_attr_destroy(&attributes);
    return bytes >= stackBytes;
}

}  // namespace

void runOnDeepStack(const std::function<void()>& work) {
    isDeepHere() ? work() : runOnDeepStacks(1, work);
}

void runOnDeepStacks(std::size_t threads, const std::function<void()>& work) {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, stackBytes);
    auto* argument = const_cast<std::function<void()>*>(&work);
    std::vector<pthread_t> started;
    for (pthread_t thread{}; started.size() < threads && pthread_create(&thread, &attributes, call, argument) == 0;)
        started.push_back(thread);
    pthread_attr_destroy(&attributes);
    if (started.empty()) work();
    for (const pthread_t thread : started) pthread_join(thread, nullptr);
}

void runAllOnDeepStacks(std::size_t count, const std::function<void(std::size_t)>& task) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++) task(i);
    };
    const std::size_t threads = std::min<std::size_t>(count, std::max(1U, std::thread::hardware_concurrency()));
    threads <= 1 ? runOnDeepStack(work) : runOnDeepStacks(threads, work);
}

}  // namespace failwright::engine
