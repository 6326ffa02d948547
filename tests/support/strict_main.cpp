#include "tests/support/strict_main.h"

#include <QTest>
#include <atomic>
#include <cstdio>

namespace failwright::testing {
namespace {

std::atomic<int> warnings{0};
QtMessageHandler previous = nullptr;

void count(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        ++warnings;
        std::fprintf(stderr, "unexpected warning: %s\n", qPrintable(message));
    }
    if (previous != nullptr) previous(type, context, message);
}

}  // namespace

int runStrictly(QObject& test, int argc, char** argv) {
    previous = qInstallMessageHandler(count);
    const int failed = QTest::qExec(&test, argc, argv);
    qInstallMessageHandler(nullptr);
    return failed != 0 ? failed : warnings.load() != 0 ? 1 : 0;
}

}  // namespace failwright::testing
