#pragma once

class QObject;

namespace failwright::testing {

/// Runs the test object's functions; any warning that Qt prints on the way fails the run.
int runStrictly(QObject& test, int argc, char** argv);

}  // namespace failwright::testing

/// main() of a test without windows.
#define FAILWRIGHT_CORE_TEST(Class)                                  \
    int main(int argc, char** argv) {                                \
        QCoreApplication app(argc, argv);                            \
        Class test;                                                  \
        return failwright::testing::runStrictly(test, argc, argv);   \
    }

/// main() of a test with windows.
#define FAILWRIGHT_WINDOW_TEST(Class)                                \
    int main(int argc, char** argv) {                                \
        QApplication app(argc, argv);                                \
        Class test;                                                  \
        return failwright::testing::runStrictly(test, argc, argv);   \
    }
