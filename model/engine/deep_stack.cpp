#include "model/engine/deep_stack.h"

#include <pthread.h>

namespace failwright::engine {
namespace {

/// Reserved, not used: the system provides pages as the recursion reaches them.
constexpr std::size_t stackBytes = std::size_t{512} << 20;

void* call(void* work) {
    (*static_cast<const std::function<void()>*>(work))();
    return nullptr;
}

}  // namespace

void runOnDeepStack(const std::function<void()>& work) {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, stackBytes);
    pthread_t thread{};
    auto* argument = const_cast<std::function<void()>*>(&work);
    const bool started = pthread_create(&thread, &attributes, call, argument) == 0;
    pthread_attr_destroy(&attributes);
    if (started) {
        pthread_join(thread, nullptr);
    } else {
        work();
    }
}

}  // namespace failwright::engine
