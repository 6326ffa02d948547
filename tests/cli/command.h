#pragma once

#include <QByteArray>
#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace failwright::testing {

/// How a run of the program ended.
struct Ended {
    int status = -1;  ///< -1 where it crashed, could not start or did not end within a minute
    QByteArray out;
    QByteArray err;
};

/// Runs `program` with `arguments`, `input` on its standard input, and `environment` added to that of the test.
inline Ended run(const QString& program, const QStringList& arguments, const QByteArray& input = {},
                 const QStringList& environment = {}) {
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString& variable : environment) variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

/// The program that is tested.
inline QString command() {
    return qEnvironmentVariable("FAILWRIGHT_COMMAND");
}

inline Ended invoke(const QStringList& arguments, const QByteArray& input = {}) {
    return run(command(), arguments, input);
}

/// The folder of reference data; it may not be there.
inline QDir samples() {
    return QDir(qEnvironmentVariable("FAILWRIGHT_SAMPLES", QStringLiteral(FAILWRIGHT_SOURCE_DIR "/../shared/reference")));
}

/// A small topology with one single point of failure.
inline const QByteArray small = R"({"format": "failwright", "version": 1, "name": "Small",
 "objectives": {"slo": 0.99},
 "nodes": [
  {"id": "users", "kind": "client"},
  {"id": "lb", "kind": "load-balancer", "availability": 0.999},
  {"id": "web-1", "kind": "app", "service": "web", "availability": 0.99},
  {"id": "web-2", "kind": "app", "service": "web", "availability": 0.99}],
 "links": [{"id": "a", "from": "users", "to": "lb"}, {"id": "b", "from": "lb", "to": "web-1"}, {"id": "c", "from": "lb", "to": "web-2"}]})";

}  // namespace failwright::testing
