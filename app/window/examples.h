#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <thread>

namespace failwright {

/// A design that ships with the program.
struct Example {
    QString path;
    QString name;
    QString description;
    std::optional<double> unavailability;  ///< expected, of the core journey; nothing where there is none
    int spofs = 0;
};

/// A folder of what ships with the program, such as "examples": installed, relative to the program, or in the source tree around
/// it. Empty where there is none.
[[nodiscard]] QString resourceFolder(const QString& name);
[[nodiscard]] inline QString examplesFolder() { return resourceFolder(QStringLiteral("examples")); }

/// The paths of the examples in the folder, in the order of the file names.
[[nodiscard]] QStringList examplesIn(const QString& folder);

/// Reads and analyses one; nothing where it is no topology.
[[nodiscard]] std::optional<Example> readExample(const QString& path);

/// Reads examples away from the thread of the window. Its end waits for the one that is being read.
class ExampleReader : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void start(const QStringList& paths);

signals:
    /// One after the other, in the order of the paths; those that are no topology are left out.
    void arrived(const failwright::Example& example);

private:
    std::jthread m_thread;
};

}  // namespace failwright
