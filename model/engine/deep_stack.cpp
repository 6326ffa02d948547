#include "model/engine/deep_stack.h"

#include <pthread.h>

#include <vector>

namespace failwright::engine {
namespace {

/// Reserved, not used: the system provides pages as the recursion reaches them.
constexpr std::size_t stackBytes = std::size_t{512} << 20;

thread_local bool isDeep = false;  ///< this thread has such a stack

void* call(void* work) {
    isDeep = true;
    (*static_cast<const std::function<void()>*>(work))();
    return nullptr;
}

}  // namespace

void runOnDeepStack(const std::function<void()>& work) {
    isDeep ? work() : runOnDeepStacks(1, work);
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

}  // namespace failwright::engine
